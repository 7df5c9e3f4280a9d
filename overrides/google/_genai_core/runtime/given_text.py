"""Text as users keep it: a member of an enumeration, or an object of an own subclass of `str`.

Formatted into a path, both may write something else than their text: `Model.FAST` is not `gemini-2.5-flash`.
"""

from __future__ import annotations

from enum import Enum
from typing import Any


def text_of(value: Any) -> Any:
    """Return the text of such an object as a plain string, and any other value unchanged."""
    if type(value) is str:
        return value
    inner: Any = value.value if isinstance(value, Enum) else value
    return str.__str__(inner) if isinstance(inner, str) else value
