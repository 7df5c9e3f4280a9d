"""The values of a YAML document as those of JSON, and the aliases in it, which may not multiply it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from generator.report import GeneratorError

_MOST = 1_000_000
"""The values that aliases may add to those that the document has itself."""


def plain(document: Any) -> Any:
    """Return a document whose keys are texts; what an alias names is made once."""
    return _Values().value(document, "#")[0]


class _Values:
    def __init__(self) -> None:
        self._made: dict[int, tuple[Any, int]] = {}
        self._open: set[int] = set()
        self._own = 0

    def value(self, given: Any, place: str) -> tuple[Any, int]:
        """Return a value, and how many values it has with those of its aliases."""
        if not isinstance(given, (dict, list)):
            self._own += 1
            return given, 1
        mark = id(cast(Any, given))
        if mark in self._open:
            raise GeneratorError(f"{place}: an alias of a value that it is a part of: write a `$ref`")
        if mark in self._made:
            return self._made[mark]
        self._open.add(mark)
        found: dict[str, Any] = {}
        count = 1
        self._own += 1
        for key, child in _children(cast(Any, given)):
            made, size = self.value(child, f"{place}/{key.replace('~', '~0').replace('/', '~1')}")
            count += size
            if count > self._own + _MOST:
                raise GeneratorError(f"{place}: its aliases make more than {_MOST:,} values of it")
            found[key] = made
        self._open.discard(mark)
        self._made[mark] = [*found.values()] if isinstance(given, list) else found, count
        return self._made[mark]


def _children(given: object) -> Iterator[tuple[str, Any]]:
    if isinstance(given, list):
        yield from ((str(index), each) for index, each in enumerate(cast("Sequence[Any]", given)))
    else:
        for key, each in cast("Mapping[Any, Any]", given).items():
            yield key if isinstance(key, str) else json.dumps(key), each
