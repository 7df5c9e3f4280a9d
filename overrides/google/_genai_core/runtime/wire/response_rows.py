"""The walker in the other direction: one backend's response becomes the JSON of an SDK type.

A response without a table is validated from its bytes in one pass and does not come here. A
field that no row moves and no table drops is kept unchanged.
"""

from __future__ import annotations

from typing import Any, Callable, List, Mapping, Optional, Sequence, Tuple, Union, cast

from google._genai_core.runtime.json_values import Json
from google._genai_core.runtime.usage_errors import InvalidTypeError
from google._genai_core.runtime.wire.encoding import put
from google._genai_core.runtime.wire.method import ResponseStep, ResponseTable

Hooks = Mapping[str, Callable[[Json], Json]]
Steps = Tuple[Union[str, int], ...]
Note = Callable[[Steps, Any, str], None]
"""Takes the place of a value that is not an object, the value, and what is wrong."""

ITSELF = "."
"""The path of the object that a table is applied to."""

_LIST = "[]"
_FIRST = "[0]"


def decode(body: Json, steps: Sequence[ResponseStep], hooks: Hooks, note: Optional[Note] = None) -> Json:
    """Apply each table where its type is in the response; the body may be changed in place.

    A value of an unexpected type is noted and left out if the caller gives a function for it.

    Raises:
        TypeError, AttributeError, KeyError: A value has an unexpected type.
    """
    decoder = _Decoder(hooks, note)
    result: Any = body
    for step in steps:
        result = decoder.below(result, step.path, step.table)
    return cast(Json, result)


class _Decoder:
    """The functions that tables name, and the walk down to where a table is applied."""

    def __init__(self, hooks: Hooks, note: Optional[Note]) -> None:
        self._hooks = hooks
        self._note = note
        self._steps: List[Union[str, int]] = []
        """The way to the object that a table is applied to."""

    def below(self, value: Any, path: Tuple[str, ...], table: ResponseTable) -> Any:
        """Apply a table to the objects at a path, also to those in a list there."""
        if isinstance(value, list):
            return self._each(cast(Any, value), path, table)
        if not isinstance(value, dict):
            return value
        found = cast(Json, value)
        if not path:
            return self._applied(found, table)
        if path[0] in found:
            self._steps.append(path[0])
            found[path[0]] = self.below(found[path[0]], path[1:], table)
            self._steps.pop()
        return found

    def _each(self, items: List[Any], path: Tuple[str, ...], table: ResponseTable) -> List[Any]:
        self._steps.append(0)
        for at, item in enumerate(items):
            self._steps[-1] = at
            items[at] = self.below(item, path, table)
        self._steps.pop()
        return items

    def _applied(self, value: Json, table: ResponseTable) -> Json:
        if table.needs and first(value, (table.needs,)) is None:
            return value
        base: Any = first(value, table.base) or {}
        if not isinstance(base, dict):
            path = next(path for path in table.base if first(value, (path,)) is base)
            self._odd(tuple(path.split(".")), base)
            base = {}
        result = {key: item for key, item in cast(Json, base).items() if key not in table.drop}
        for row in table.rows:
            found = first(value, row.sources)
            if found is not None:
                if "." in row.target:
                    self._clear(result, row.target)
                put(result, row.target, found)
        return self._hooked(result, table.hook) if table.hook else result

    def _clear(self, result: Json, target: str) -> None:
        """Make way for a row whose target is in an object, where the response has something else."""
        holder = result
        for name in target.split(".")[:-1]:
            key = name.partition("[")[0]
            inner: Any = holder.get(key)
            if name.endswith(_FIRST) and isinstance(inner, list) and inner:
                inner = cast(Any, inner[0])
            if not isinstance(inner, dict):
                if key in holder:
                    self._odd((key,), holder.pop(key))
                return
            holder = cast(Json, inner)

    def _hooked(self, result: Json, name: str) -> Json:
        try:
            return self._hooks[name](result)
        except (AttributeError, KeyError, TypeError, ValueError):
            if self._note is None:
                raise
            return result  # its values are looked at one by one

    def _odd(self, steps: Steps, value: Any) -> None:
        if value is None:
            return
        if self._note is None:
            raise InvalidTypeError(f"{'.'.join(map(str, steps))} is not an object")
        self._note((*self._steps, *steps), value, "Input should be an object")


def first(value: Json, paths: Sequence[str]) -> Any:
    """Return the first value that is at one of the paths, or None.

    A path that ends with `[]` is one of a list, and of nothing else.
    """
    for path in paths:
        found = value if path == ITSELF else _at(value, path.split("."))
        if found is not None:
            return found
    return None


def _at(value: Any, path: Sequence[str]) -> Any:
    for name in path:
        if not isinstance(value, dict):
            return None
        value = cast(Json, value).get(name[:-2] if name.endswith(_LIST) else name)
    return cast(Any, value) if isinstance(value, list) or not path[-1].endswith(_LIST) else None
