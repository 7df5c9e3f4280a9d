"""Tokens in place of the API key: their repr hides the secret."""

from __future__ import annotations

from typing import Any, Iterator, Optional, Tuple

from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.secret_names import REDACTED


class AuthTokenBehaviour(Result):
    """A token, whose name is what a program passes as its API key."""

    def __repr_args__(self) -> Iterator[Tuple[Optional[str], Any]]:
        for name, value in super().__repr_args__():
            yield name, REDACTED if name == "name" and value else value
