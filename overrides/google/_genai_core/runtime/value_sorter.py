"""Take the values that a validation refused out of JSON; read those that can be read nevertheless."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any, Callable, Dict, List, Mapping, Optional, Tuple, Union, cast

from pydantic import ValidationError
from pydantic_core import to_json

from google._genai_core.runtime import lenient_json
from google._genai_core.runtime.json_values import Json
from google._genai_core.runtime.lenient_json import Steps
from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.validation_text import MOST_VALUES

_BY_PLACE = frozenset(
    {
        *("embeddings", "predictions", "inlinedResponses", "inlinedEmbedContentResponses"),
        *("chosenCandidates", "topCandidates", "groundingChunks", "tokensInfo"),
    }
)
"""Lists whose items are known by their place: an empty object stands for one that cannot be read."""

_GONE = object()
_SPACE = re.compile(r"\s+")


class Found:
    """The values of one response that were set aside, or that had to be changed."""

    def __init__(self) -> None:
        self.entries: List[Tuple[Steps, Any, str]] = []

    def note(self, steps: Steps, value: Any, reason: str) -> None:
        """Remember a value. Raises InvalidValueError if there are too many for such a response."""
        if len(self.entries) >= MOST_VALUES:
            raise InvalidValueError(f"more than {MOST_VALUES} values are not of their type")
        self.entries.append((steps, value, reason))


class Sorter:
    """Takes the values that a validation refused out of a tree; containers are copied before they change."""

    def __init__(self, tree: Dict[str, Any], found: Found) -> None:
        self.tree = dict(tree)
        self._found = found
        self._copies: Dict[int, Tuple[Any, Any]] = {id(self.tree): (self.tree, tree)}
        """Each copy and what it was made of, by the copy's id, which stays its own as long as it is here."""
        self._holed: Dict[int, List[Any]] = {}
        self._empty: Json = {}
        """Stands for an item that cannot be read in a list whose items are known by their place."""

    def has_read(self, fields: Mapping[str, str]) -> bool:
        """Return whether a field has a value of which something can be read."""
        values = [value for name, value in self.tree.items() if name in fields and value is not None]
        return any(map(self._is_read, values))

    def _is_read(self, value: Any) -> bool:
        """Return whether a value is not a list of which nothing is left."""
        items: Any = value
        if not isinstance(value, list) or id(items) not in self._copies:
            return True
        return any(item is not self._empty for item in items)

    def sort(self, refused: ValidationError, whole: bool) -> None:
        """Set aside the values that an error names; or, as a last resort, the fields of the root they are in."""
        for error in refused.errors(include_url=False, include_context=False, include_input=False):
            steps = error["loc"][:1] if whole else error["loc"]
            if steps:
                # pydantic's text lists all values of an enumeration.
                reason = "Input should be a valid string" if error["type"] == "enum" else error["msg"]
                self._one(steps, "" if whole else error["type"], reason)
        for items in self._holed.values():
            items[:] = [item for item in items if item is not _GONE]
        self._holed = {}

    def _one(self, steps: Steps, kind: str, reason: str) -> None:
        holder: Any = self.tree
        for depth, step in enumerate(steps):
            value = at(holder, step)
            if value is _GONE:
                return  # set aside already, with what it is in
            if depth == len(steps) - 1 or not isinstance(value, (dict, list, tuple)):
                self._value(holder, steps[: depth + 1], value, kind, reason)
                return
            holder = self._own(holder, step, value)

    def _own(self, holder: Any, step: Any, value: Any) -> Any:
        """Return a container that may be changed in the place of one that is the caller's."""
        if id(value) in self._copies:
            return value
        made: Any = dict(cast(Json, value)) if isinstance(value, dict) else list(cast(List[Any], value))
        self._copies[id(made)] = made, value
        holder[step] = made
        return made

    def _value(self, holder: Any, steps: Steps, value: Any, kind: str, reason: str) -> None:
        value = self._copies[id(value)][1] if id(value) in self._copies else value
        reader = _READERS.get(kind)
        read = None if reader is None else reader(value)
        if read is not None:
            holder[steps[-1]] = read
            if kind not in _SILENT:
                note = lenient_json.escaped(value) if kind == "string_unicode" else value
                self._found.note(steps, note, reason)
        elif isinstance(holder, dict):
            del holder[steps[-1]]
            if value is not None:
                self._found.note(steps, value, reason)
        else:
            self._item(holder, steps, value, kind, reason)

    def _item(self, items: List[Any], steps: Steps, value: Any, kind: str, reason: str) -> None:
        """Set aside an item of a list; a list of numbers or bytes would be another one without it."""
        names = [step for step in steps if isinstance(step, str)]
        if kind not in _DROPPED:
            self._one(steps[:-1], "", f"{reason} at {steps[-1]}")
            return
        by_place = kind in _OBJECTS and bool(names) and names[-1] in _BY_PLACE
        items[cast(int, steps[-1])] = self._empty if by_place else _GONE
        if not by_place:
            self._holed[id(items)] = items
        if value is not None:
            self._found.note(steps, value, reason)


def at(holder: Any, step: Union[str, int]) -> Any:
    """Return what an object or a list has at a step."""
    if isinstance(holder, dict):
        return cast(Any, holder).get(step, _GONE)
    inside = isinstance(step, int) and step < len(holder)
    return holder[step] if inside else _GONE


# -- values that can be read although their type is another one


def _text(value: Any) -> Optional[str]:
    if isinstance(value, (bool, int, float)):
        return to_json(value).decode("ascii")
    return None


def _enum(value: Any) -> Optional[str]:
    """Return the number of an enumeration value as its text; ProtoJSON allows numbers."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def _bytes(value: Any) -> Optional[bytes]:
    """Base64 with line ends, or without its padding."""
    if not isinstance(value, str):
        return None
    plain = _SPACE.sub("", value).rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def _unicode(value: Any) -> Optional[str]:
    return lenient_json.readable(value) if isinstance(value, str) else None


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "string_type": _text,
    "string_unicode": _unicode,
    "enum": _enum,
    "bytes_type": _bytes,
    "bytes_invalid_encoding": _bytes,
}
"""By pydantic's name of the error."""

_SILENT = frozenset({"bytes_type", "bytes_invalid_encoding"})
"""Errors whose values are read without loss."""

_OBJECTS = frozenset({"model_type", "model_attributes_type", "dict_type"})
_DROPPED = _OBJECTS | {"string_type", "enum"}
"""Errors of an item that a list can do without."""
