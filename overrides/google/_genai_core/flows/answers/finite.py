"""Numbers that JSON does not have, such as NaN, in an answer that is sent back: their names as text, as ProtoJSON writes them.

Python programs write them into JSON and read them from it; no service does. The response keeps the numbers.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Dict, Sequence, cast

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Content, Part


def sendable(content: Content) -> Content:
    """Return a content of the model, or a copy in which texts stand for such numbers."""
    parts = [_part(part) for part in content.parts]
    is_same = all(new is old for new, old in zip(parts, content.parts))
    return content if is_same else content.model_copy(update={"parts": parts})


def _part(part: Part) -> Part:
    update: Dict[str, Any] = {}
    call = part.function_call
    if call is not None and call.args:
        args = _finite(call.args)
        if args is not call.args:
            update["function_call"] = call.model_copy(update={"args": args})
    for name, value in (part.__pydantic_extra__ or {}).items():
        new = _finite(value)
        if new is not value:
            update[name] = new
    return part.model_copy(update=update) if update else part


def _finite(value: Any) -> Any:
    """Return a value of JSON, or a copy without such numbers."""
    if isinstance(value, float):
        return value if math.isfinite(value) else _name(value)
    if isinstance(value, dict):
        old = cast(Dict[str, Any], value)
        new = {key: _finite(item) for key, item in old.items()}
        return old if all(new[key] is item for key, item in old.items()) else new
    if isinstance(value, list):
        items = cast(Sequence[Any], value)
        fresh = [_finite(item) for item in items]
        return items if all(one is other for one, other in zip(fresh, items)) else fresh
    return value


def _name(number: float) -> str:
    return "NaN" if math.isnan(number) else "Infinity" if number > 0 else "-Infinity"
