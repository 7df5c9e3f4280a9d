"""Declarations of Python functions, and what MCP servers return."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Callable, Type, TypeVar, Union

from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.usage_errors import InvalidValueError

if TYPE_CHECKING:
    from google._genai_api.types.tools.declarations import Behavior

D = TypeVar("D", bound="FunctionDeclarationBehaviour")
R = TypeVar("R", bound="FunctionResponseBehaviour")
_DECLARE = "google._genai_core.flows.functions.declarations"
"""The module that reads Python functions. It is above this one, so it is loaded by name at the first use."""

_MCP_RESULTS = "google._genai_core.flows.functions.mcp_results"
"""The module that reads the results of MCP servers."""


class FunctionDeclarationBehaviour(ApiModel):
    """Constructors of a declaration from a Python function."""

    @classmethod
    def from_callable(
        cls: Type[D],
        *,
        client: Any,
        callable: Callable[..., Any],
        behavior: Union[Behavior, str, None] = None,
        use_json_schema: bool = False,
    ) -> D:
        """Return the declaration of a Python function, from its signature and docstring.

        Args:
            client: Not used; the declaration is the same for both backends.
            callable: A function, a method, a partial, or a callable object.
            behavior: Whether the model waits for the result, `BLOCKING` or `NON_BLOCKING`. Gemini API only.
            use_json_schema: True to describe the parameters in `parameters_json_schema`, even if
                `parameters` can.

        Raises:
            errors.InvalidTypeError: It has no signature, or a type that cannot be declared.
            errors.InvalidValueError: The API does not accept its name or the name of a parameter.
        """
        return cls._of(callable, behavior, use_json_schema)

    @classmethod
    def from_callable_with_api_option(
        cls: Type[D],
        *,
        callable: Callable[..., Any],
        api_option: str = "GEMINI_API",
        behavior: Union[Behavior, str, None] = None,
        use_json_schema: bool = False,
    ) -> D:
        """Return the declaration of a Python function; `api_option` does not change it.

        Args:
            callable: A function, a method, a partial, or a callable object.
            api_option: `GEMINI_API`, `VERTEX_AI` or `ENTERPRISE`.
            behavior: Whether the model waits for the result, `BLOCKING` or `NON_BLOCKING`. Gemini API only.
            use_json_schema: True to describe the parameters in `parameters_json_schema`, even if
                `parameters` can.

        Raises:
            errors.InvalidTypeError: It has no signature, or a type that cannot be declared.
            errors.InvalidValueError: The API does not accept its name or the name of a parameter, or
                `api_option` has another value.
        """
        if api_option not in ("GEMINI_API", "VERTEX_AI", "ENTERPRISE"):
            raise InvalidValueError(
                f"api_option must be 'GEMINI_API', 'VERTEX_AI' or 'ENTERPRISE', not {api_option!r}"
            )
        return cls._of(callable, behavior, use_json_schema)

    @classmethod
    def _of(
        cls: Type[D], function: Callable[..., Any], behavior: Union[Behavior, str, None], as_json_schema: bool
    ) -> D:
        declared: D = import_module(_DECLARE).declare(function, as_json_schema=as_json_schema)
        if behavior is not None:
            declared.behavior = behavior  # type: ignore[attr-defined]  # the generated class has the field
        return declared


class FunctionResponseBehaviour(ApiModel):
    """A constructor of a function response from what an MCP server returned."""

    @classmethod
    def from_mcp_response(cls: Type[R], *, name: str, response: Any) -> R:
        """Return the response to a function call that you made with an MCP session.

        Its contents are the `result`, or the `error` if the tool failed. Images, sounds and files in
        bytes are parts, so that the model sees them. Structured content without a text is added.

        Args:
            name: The name of the function.
            response: A `CallToolResult` of the `mcp` package.

        Raises:
            errors.InvalidTypeError: It is of another type.
        """
        made: R = import_module(_MCP_RESULTS).of_response(name, response)
        return made
