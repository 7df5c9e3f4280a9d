"""Declaring Python functions."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Callable, Type, TypeVar

from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.usage_errors import InvalidValueError

D = TypeVar("D", bound="FunctionDeclarationBehaviour")
_DECLARE = "google._genai_core.flows.functions.declarations"
"""What reads Python functions stands above the types, so it is found by name at its first use."""


class FunctionDeclarationBehaviour(ApiModel):
    """Declaring Python functions."""

    @classmethod
    def from_callable(cls: Type[D], *, client: Any, callable: Callable[..., Any]) -> D:
        """The declaration of a Python function, from its signature and docstring.

        Args:
            client: Not needed: the declaration is the same for both backends.
            callable: A function, a method, a partial, or an object that can be called.

        Raises:
            TypeError: It has no signature, or a type that cannot be declared.
            ValueError: Its name, or that of a parameter, is none for the API.
        """
        return cls._of(callable)

    @classmethod
    def from_callable_with_api_option(
        cls: Type[D], *, callable: Callable[..., Any], api_option: str = "GEMINI_API"
    ) -> D:
        """The same without a client; the API named changes nothing.

        Args:
            callable: As for `from_callable`.
            api_option: `GEMINI_API` or `VERTEX_AI`; ValueError for others.
        """
        if api_option not in ("GEMINI_API", "VERTEX_AI"):
            raise InvalidValueError(f"api_option must be 'GEMINI_API' or 'VERTEX_AI', not {api_option!r}")
        return cls._of(callable)

    @classmethod
    def _of(cls: Type[D], function: Callable[..., Any]) -> D:
        declared: D = import_module(_DECLARE).declare(function)
        return declared
