"""Values that users pass in other forms than the API's, and how an error names what cannot be used.

A member of an enumeration and an object of an own subclass of `str` are text. Formatted into a path, both may
write something else: `Model.FAST` is not `gemini-2.5-flash`.
"""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from inspect import isasyncgen, isawaitable, iscoroutine
from typing import Any

from google._genai_core.runtime.usage_errors import InvalidValueError


def text_of(value: Any) -> Any:
    """Return the text of such an object as a plain string, and any other value unchanged."""
    if type(value) is str:
        return value
    inner: Any = value.value if isinstance(value, Enum) else value
    return str.__str__(inner) if isinstance(inner, str) else value


def duration_text(value: Any) -> Any:
    """Return a duration as the API writes it, such as `60s`: from seconds, a timedelta, or that text itself."""
    if isinstance(value, timedelta):
        value = value.total_seconds()
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    if not abs(value) < _LONGEST:
        raise InvalidValueError(f"a duration has at most {_LONGEST} seconds")
    return f"{value:.9f}".rstrip("0").rstrip(".") + "s"


_LONGEST = 315_576_000_000
"""Seconds of google.protobuf.Duration, ten thousand years."""


def kind_of(value: Any) -> str:
    """Return how an error names a value that cannot be used, and what to do with it if that is clear."""
    hint = advice(value)
    return f"{name_of(value)}: {hint}" if hint else name_of(value)


def name_of(value: Any) -> str:
    """Return how an error names a value of a wrong type."""
    if value is None:
        return "None"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    if isawaitable(value):
        return "a coroutine"
    return "an asynchronous generator" if isasyncgen(value) else type(value).__name__


def advice(value: Any) -> str:
    """Return what to do with a value of a wrong type; empty if that is not clear.

    A coroutine is closed, so that Python does not warn about it as well.
    """
    if isinstance(value, type):
        return "pass an object"
    if iscoroutine(value):
        value.close()
    if isawaitable(value):
        return "await it first"
    return "collect it first, with [item async for item in ...]" if isasyncgen(value) else ""
