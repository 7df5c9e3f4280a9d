"""The limits of a document, whoever wrote it: names of no useful length would become names of files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from generator.report import GeneratorError

_NAME, _VALUE = 1000, 4000
"""The most characters of a name, and of a value of an enumeration."""

_NAMES = frozenset(
    [
        *("operationId", "id", "name", "path", "flatPath", "operationPath", "propertyName", "in", "type"),
        *("format", "scheme", "style", "version", "url", "basePath", "servicePath", "rootUrl", "$ref"),
    ]
)
"""Keys whose texts are names, or become part of one."""

_VALUES = frozenset({"enum", "const", "tags", "required", "mapping"})
"""Keys whose texts become values in code; `tags` and `required` have names."""

_FREE = frozenset({"example", "examples", "default"})
"""Keys of a schema with data of any form."""


def checked(document: Mapping[str, Any]) -> None:
    """Refuse a name or a value that is too long, with its place."""
    pending: list[tuple[str, str, Any]] = [("#", "", document)]
    while pending:
        place, key, value = pending.pop()
        if isinstance(value, str):
            _checked_text(place, key, value)
        else:
            for name, each in _children(key, value):
                if len(name) > _NAME:
                    raise _refusal(place, "a name", name)
                shown = key if key in _VALUES and isinstance(each, str) else name
                if key == "properties" or name not in _FREE:
                    pending.append((f"{place}/{_escaped(name)}", shown, each))


def _children(key: str, value: object) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        yield from ((str(name), each) for name, each in cast("Mapping[Any, Any]", value).items())
    elif isinstance(value, list):
        yield from ((str(index), each) for index, each in enumerate(cast("Sequence[Any]", value)))


def _checked_text(place: str, key: str, text: str) -> None:
    if key in _NAMES and len(text) > _NAME:
        raise _refusal(place, "a name", text)
    if key in _VALUES and len(text) > _VALUE:
        raise _refusal(place, "a value", text)


def _refusal(place: str, what: str, text: str) -> GeneratorError:
    most = _NAME if what == "a name" else _VALUE
    return GeneratorError(
        f"{place}: {what} of {len(text)} characters, of which {most} are the most: {text[:20]!r}..."
    )


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
