"""Why an answer could not be read, in one line without the answer itself."""

from __future__ import annotations

from typing import List

from pydantic import ValidationError

_SHOWN = 3


def reason(error: ValueError) -> str:
    """What does not fit and where; pydantic's own text would quote the answer."""
    if not isinstance(error, ValidationError):
        return " ".join(str(error).split())[:300]
    found = error.errors(include_url=False, include_input=False, include_context=False)
    shown: List[str] = []
    for item in found[:_SHOWN]:
        path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in item["loc"])
        shown.append(f"{path.lstrip('.')}: {item['msg']}" if path else item["msg"])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return " ".join("; ".join(shown).split())[:300] + more
