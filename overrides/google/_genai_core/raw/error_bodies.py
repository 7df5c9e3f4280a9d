"""The body of an error as the type that the document gives it."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Optional, Type, TypeVar

from google._genai_core.raw.calls import parsed
from google._genai_core.runtime.errors import APIError, ResponseParseError

M = TypeVar("M")


def typed_body(error: APIError, kind: Type[M]) -> Optional[M]:
    """Return the body of an error as an object of a type.

    None if the document gives the error of this operation and status another type, or if the body has another form.
    """
    named: Any = vars(error).get("_body_kind")
    if named is None or not error.body or getattr(import_module(named[0]), named[1]) is not kind:
        return None
    try:
        body: M = parsed(kind, error.body)
    except ResponseParseError:
        return None
    return body
