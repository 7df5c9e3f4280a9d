"""Name the value of a request that cannot be written as JSON, and its place in what the user gave.

Nothing here runs before the writing has failed: pydantic's error names no place.
"""

from __future__ import annotations

import math
from dataclasses import fields, is_dataclass
from inspect import isawaitable
from typing import Any, Callable, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple, Union, cast

from pydantic import BaseModel
from pydantic_core import PydanticSerializationError, to_json

from google._genai_core.runtime.given import advice, name_of
from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.validation_text import location

Step = Union[int, str]

_SHOWN = 12
"""Steps of a place that are shown."""


class _Key(str):
    """The step to a key of a dictionary."""

    __slots__ = ()


class Found(NamedTuple):
    """A value and the way to it."""

    steps: Tuple[Step, ...]
    value: Any


def refusal(written: Any, given: Mapping[str, Any]) -> InvalidValueError:
    """Return the error for a request that could not be written.

    Args:
        written: The body or the query of the request.
        given: The arguments of the user, by name.
    """
    culprit = not_finite(written) or _culprit(written)
    own = _find(given, lambda value: _is_same(value, culprit.value))
    place = _place(culprit.steps if own is None else own.steps)
    return InvalidValueError(f"{place}: {_reason(culprit.value)}")


def _place(steps: Tuple[Step, ...]) -> str:
    shown = location([step for step in steps[:_SHOWN] if not isinstance(step, _Key)]) or "the request"
    more = "..." if len(steps) > _SHOWN else ""
    key = f", key {str(steps[-1])!a}" if steps and isinstance(steps[-1], _Key) else ""
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in shown) + more + key


def not_finite(written: Any) -> Optional[Found]:
    """Return the first number that JSON does not have; None if there is none, as in a text about them."""
    return _find(written, _is_not_finite)


def _culprit(written: Any) -> Found:
    """Return the innermost value that cannot be written."""
    steps: List[Step] = []
    value, outer = written, [id(written)]
    while True:
        wrong = next(((step, item) for step, item in _items(value) if _error(item) is not None), None)
        if wrong is None or id(wrong[1]) in outer:
            return Found(tuple(steps), value)
        steps.append(wrong[0])
        value = wrong[1]
        outer.append(id(value))


def _find(value: Any, wanted: Callable[[Any], bool]) -> Optional[Found]:
    waiting: List[Found] = [Found((), value)]
    seen = {id(value)}
    while waiting:
        steps, current = waiting.pop(0)
        if wanted(current):
            return Found(steps, current)
        for step, item in _items(current):
            if id(item) not in seen or isinstance(item, (str, float)):
                seen.add(id(item))
                waiting.append(Found((*steps, step), item))
    return None


def _items(value: Any) -> Iterator[Tuple[Step, Any]]:
    """Yield what a value contains: its fields, its keys and their values, or its items."""
    if isinstance(value, BaseModel):
        yield from {**value.__dict__, **(value.__pydantic_extra__ or {})}.items()
    elif isinstance(value, Mapping):
        entries = cast("Mapping[object, Any]", value)
        for key, item in entries.items():
            if _error({key: None}) is not None:
                yield _Key(key), key
            yield str(key), item
    elif isinstance(value, (list, tuple, set, frozenset)):
        yield from enumerate(cast("Sequence[Any]", value))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from ((field.name, getattr(value, field.name)) for field in fields(value))


def _error(value: Any) -> Optional[str]:
    try:
        to_json(value)
    except PydanticSerializationError as error:
        text = " ".join(str(error).split()).replace("Error serializing to JSON: ", "")
        return text.replace("PydanticSerializationError: ", "")
    return None


def _reason(value: Any) -> str:
    error = _error(value) or ""
    if isinstance(value, str):
        half = next(ascii(character) for character in value if _error(character) is not None)
        return (
            f"{half} is half of a surrogate pair, which UTF-8 does not have: replace it, for example by "
            "text.encode(errors='replace').decode()"
        )
    if _is_not_finite(value):
        return f"{value} is not a number of JSON: leave it out, or pass None or text"
    if isawaitable(value):
        return f"{name_of(value)} cannot be written as JSON: {advice(value)}"
    if isinstance(value, type):
        return f"the class {value.__name__} cannot be written as JSON: pass an object"
    if "unknown type" in error:
        kind = type(value).__name__
        return f"{kind} cannot be written as JSON: pass text, numbers, booleans, lists or dictionaries"
    return f"{type(value).__name__} cannot be written as JSON: {error}"


def _is_not_finite(value: Any) -> bool:
    return isinstance(value, float) and not math.isfinite(value)


def _is_same(value: Any, culprit: Any) -> bool:
    """Return whether a value of the user became the one of the request; pydantic copies texts and numbers."""
    if isinstance(culprit, str):
        return isinstance(value, str) and value == culprit
    return value is culprit or (_is_not_finite(culprit) and _is_not_finite(value))
