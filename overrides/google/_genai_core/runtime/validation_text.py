"""pydantic's validation errors as one line of text, without the values that pydantic would quote."""

from __future__ import annotations

from typing import List, Sequence, Union

from pydantic import ValidationError

_MOST_ERRORS = 3
"""Errors that are listed; the rest are counted."""

_LONGEST = 300
"""Characters of a text."""


def location(steps: Sequence[Union[int, str]], root: str = "") -> str:
    """Return the place of an error as `candidates[0].content`, below the name of a root if there is one."""
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return root + path if root else path.lstrip(".")


def reason(error: Exception) -> str:
    """Return which values do not fit and where they are."""
    if not isinstance(error, ValidationError):
        return " ".join(str(error).split())[:_LONGEST]
    found = error.errors(include_url=False, include_input=False, include_context=False)
    texts: List[str] = []
    for item in found[:_MOST_ERRORS]:
        place = location(item["loc"])
        texts.append(f"{place}: {item['msg']}" if place else item["msg"])
    more = f" and {len(found) - _MOST_ERRORS} more" if len(found) > _MOST_ERRORS else ""
    return " ".join("; ".join(texts).split())[:_LONGEST] + more
