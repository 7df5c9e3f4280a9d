"""pydantic's validation errors as one line of text, without the values that pydantic would quote."""

from __future__ import annotations

from typing import List, Optional, Sequence, Union

from pydantic import ValidationError

_MOST_ERRORS = 3
"""Errors that are listed; the rest are counted."""

MOST_VALUES = 10_000
"""Values of an unexpected type that are looked at one by one; a response with more is of another kind."""

_LONGEST = 300
"""Characters of a text."""


def location(steps: Sequence[Union[int, str]], root: str = "") -> str:
    """Return the place of an error as `candidates[0].content`, below the name of a root if there is one."""
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return root + path if root else path.lstrip(".")


def cause(error: Exception) -> Optional[Exception]:
    """Return an error as the cause of another one; None if its text would have a line for very many values."""
    return None if is_long(error) else error


def is_long(error: Exception) -> bool:
    """Return whether an error names so many values that looking at them would take minutes, and gigabytes."""
    return isinstance(error, ValidationError) and error.error_count() > MOST_VALUES


def reason(error: Exception) -> str:
    """Return which values do not fit and where they are."""
    if not isinstance(error, ValidationError):
        return " ".join(str(error).split())[:_LONGEST]
    if is_long(error):
        return f"{error.error_count()} values do not fit"
    found = error.errors(include_url=False, include_input=False, include_context=False)
    texts: List[str] = []
    for item in found[:_MOST_ERRORS]:
        place = location(item["loc"])
        texts.append(f"{place}: {item['msg']}" if place else item["msg"])
    more = f" and {len(found) - _MOST_ERRORS} more" if len(found) > _MOST_ERRORS else ""
    return " ".join("; ".join(texts).split())[:_LONGEST] + more
