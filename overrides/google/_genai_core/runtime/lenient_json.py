"""JSON that a strict reader refuses, read as far as it can be: only after the strict reader has failed.

A byte order mark, half a surrogate pair, bytes that are not UTF-8, line breaks inside a text, an
integer of thousands of digits and nesting beyond all use are read here. A body that is cut off or
that is not JSON is still an error.
"""

from __future__ import annotations

import json
import re
from typing import Any, Callable, Dict, List, Tuple, Union, cast

from pydantic_core import from_json

from google._genai_core.runtime.usage_errors import InvalidValueError

Steps = Tuple[Union[str, int], ...]
Note = Callable[[Steps, Any, str], None]
"""Takes the place of a value that had to be changed, the original value, and the reason."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_MOST_DIGITS = 4300
"""Digits of an integer that Python reads; json and pydantic draw the same line."""

_DEEPEST = 150
"""Levels of nesting that are kept as objects; pydantic reads 200 and writes 255."""


def _ignore(steps: Steps, value: Any, reason: str) -> None:
    """Note nothing."""


def read(data: Union[str, bytes, bytearray], note: Note = _ignore) -> Any:
    """Return the JSON value; what cannot be kept as it is, is changed and noted.

    Raises:
        ValueError: The data are not JSON.
    """
    try:
        return from_json(data)
    except ValueError:
        return _patiently(data, note)


def _patiently(data: Union[str, bytes, bytearray], note: Note) -> Any:
    text = data if isinstance(data, str) else _decoded(bytes(data))
    try:
        value = json.loads(text.lstrip("\ufeff"), parse_int=_integer, strict=False)
    except RecursionError:
        raise InvalidValueError("the JSON is nested too deeply") from None
    top = [value]
    _clean(top, note)
    return top[0]


def _decoded(data: bytes) -> str:
    """Return the text; bytes that do not fit their encoding become halves of surrogate pairs."""
    encoding = json.detect_encoding(data)
    return data.decode(encoding, "surrogateescape" if encoding.startswith("utf-8") else "replace")


class _Digits(str):
    """An integer that is too long for Python."""

    __slots__ = ()


def _integer(digits: str) -> Union[int, _Digits]:
    return int(digits) if len(digits) <= _MOST_DIGITS else _Digits(digits)


def _clean(top: List[Any], note: Note) -> None:
    """Change in place what cannot be written as JSON again. Does not recurse: nesting may be deep."""
    waiting: List[Tuple[Any, Steps]] = [(top, ())]
    while waiting:
        holder, steps = waiting.pop()
        if isinstance(holder, dict):
            _clean_keys(cast(Dict[str, Any], holder))
        items = cast(Any, holder.items() if isinstance(holder, dict) else enumerate(holder))
        for key, value in list(items):
            place = steps if holder is top else (*steps, key)
            if isinstance(value, (dict, list)):
                if len(place) < _DEEPEST:
                    waiting.append((cast(Any, value), place))
                    continue
                holder[key] = json.dumps(value)
                note(place, holder[key], "nested too deeply: read as JSON text")
            elif isinstance(value, _Digits):
                holder[key] = str(value)
                note(place, holder[key], "an integer of too many digits: read as text")
            elif isinstance(value, str) and not value.isascii() and _SURROGATE.search(value):
                holder[key] = readable(value)
                note(place, escaped(value), "not valid Unicode: read with U+FFFD")


def _clean_keys(value: Dict[str, Any]) -> None:
    for key in [key for key in value if _SURROGATE.search(key)]:
        value[escaped(key)] = value.pop(key)


def readable(text: str) -> str:
    """Return a text in which U+FFFD stands for each half of a surrogate pair."""
    return _SURROGATE.sub("\ufffd", text)


def escaped(text: str) -> str:
    """Return a text in which each half of a surrogate pair is written as JSON would, `\\udc00`."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
