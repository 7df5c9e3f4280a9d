"""The walker in the other direction: one backend's response becomes the JSON of an SDK type.

A response without a table is validated from its bytes in one pass and does not come here. A
field that no row moves and no table drops is kept unchanged.
"""

from __future__ import annotations

from typing import Any, Callable, List, Mapping, Sequence, Tuple, cast

from google._genai_core.runtime.json_values import Json
from google._genai_core.runtime.wire.encoding import put
from google._genai_core.runtime.wire.method import ResponseStep, ResponseTable

Hooks = Mapping[str, Callable[[Json], Json]]

ITSELF = "."
"""The path of the object that a table is applied to."""

_LIST = "[]"


def decode(body: Json, steps: Sequence[ResponseStep], hooks: Hooks) -> Json:
    """Apply each table where its type is in the response; the body may be changed in place."""
    decoder = _Decoder(hooks)
    result: Any = body
    for step in steps:
        result = decoder.below(result, step.path, step.table)
    return cast(Json, result)


class _Decoder:
    """The functions that tables name, and the walk down to where a table is applied."""

    def __init__(self, hooks: Hooks) -> None:
        self._hooks = hooks

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
            found[path[0]] = self.below(found[path[0]], path[1:], table)
        return found

    def _each(self, items: List[Any], path: Tuple[str, ...], table: ResponseTable) -> List[Any]:
        return [self.below(item, path, table) for item in items]

    def _applied(self, value: Json, table: ResponseTable) -> Json:
        if table.needs and first(value, (table.needs,)) is None:
            return value
        base: Json = first(value, table.base) or {}
        result = {key: item for key, item in base.items() if key not in table.drop}
        for row in table.rows:
            found = first(value, row.sources)
            if found is not None:
                put(result, row.target, found)
        return self._hooks[table.hook](result) if table.hook else result


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
