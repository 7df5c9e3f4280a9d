"""Facts of a document that descriptions do not have: the groups of its operations, and its texts."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from generator.facts import Description, Operation
from generator.raw.names import python_name, words

Json = Mapping[str, Any]
_LINE = 100
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_GENERIC = frozenset({"default", "root", "misc"})


@dataclass(frozen=True)
class Group:
    """The resource of an operation, and the name of its method."""

    path: tuple[str, ...]
    method: str


def groups(document: Json, description: Description) -> dict[str, Group]:
    """Return the group of each operation, by its id.

    A Discovery document has resources in resources. An OpenAPI document has tags; without one, the first segment of
    the path without a parameter groups the operations. Google's OpenAPI documents have neither, and their ids are
    made from paths. An operation without any is in a resource that is called as the API.
    """
    if "paths" not in document:
        return {key: _by_id(key, description.api) for key in description.operations}
    nodes = dict(_nodes(document))
    return {
        key: _of_node(key, operation, nodes.get(_shape(operation.method, operation.path)), description.api)
        for key, operation in description.operations.items()
    }


def _shape(method: str, path: str) -> str:
    """Return method and path without the names of its parameters, which may have become other ones."""
    return f"{method} /{re.sub(r'{[^}]*}', '{}', path).lstrip('/')}"


def _nodes(document: Json) -> Iterator[tuple[str, Json]]:
    for path, item in _child(document, "paths").items():
        for verb, node in _object(item).items():
            if "responses" in _object(node):
                yield _shape(verb.upper(), path), _object(node)


def _by_id(key: str, api: str) -> Group:
    *path, method = key.split(".")
    return Group(tuple(path) or (api,), python_name(method))


def _of_node(key: str, operation: Operation, node: Json | None, api: str) -> Group:
    tags = [str(tag) for tag in _list((node or {}).get("tags")) if str(tag).strip()]
    given = str((node or {}).get("operationId", ""))
    if not tags and not given and "." in key:
        return _by_id(key, api)
    segments = [part for part in re.split(r"[/:]", operation.path) if part and not re.search(r"[{}]", part)]
    segments = [part for part in segments if not re.fullmatch(r"v\d+\w*|api|rest", part)]
    group = tags[0] if tags else segments[0] if segments else "operations"
    if "/" in given and words(given.split("/")[0]) == words(group):
        given = given.split("/", 1)[1]
    name = python_name(given or f"{operation.method} {' '.join(segments)}")
    prefix = f"{python_name(group)}_"
    short = name.removeprefix(prefix)
    return Group((python_name(group),), python_name(short) if short else name)


class Texts:
    """The descriptions of a document, shortened for docstrings, and the patterns of values in paths."""

    def __init__(self, document: Json, description: Description, schemas: Mapping[str, str]) -> None:
        self._operations: dict[str, Json] = {}
        if "paths" in document:
            nodes = dict(_nodes(document))
            for key, operation in description.operations.items():
                self._operations[key] = nodes.get(_shape(operation.method, operation.path), {})
            self._schemas: Json = _child(_child(document, "components"), "schemas")
        else:
            for node in _methods(document):
                self._operations[str(node.get("id", "")).split(".", 1)[-1]] = node
            self._schemas = _child(document, "schemas")

    def operation(self, key: str) -> list[str]:
        """Return the lines of the text of an operation."""
        node = self._operations.get(key, {})
        summary, more = str(node.get("summary") or ""), str(node.get("description") or "")
        text = summary or _sentence(more)
        return _wrapped(text, _LINE)

    def pattern(self, key: str, wire: str) -> str:
        """Return the regular expression that a value of the path must have, if the document has one."""
        found = self._parameter(key, wire).get("pattern") or self._schema_of(key, wire).get("pattern")
        try:
            re.compile(str(found or ""))
        except re.error:
            return ""
        return str(found or "")

    def _schema_of(self, key: str, wire: str) -> Json:
        return _child(self._parameter(key, wire), "schema")

    def parameter(self, key: str, wire: str) -> str:
        """Return the text of a parameter."""
        return _text(self._parameter(key, wire))

    def _parameter(self, key: str, wire: str) -> Json:
        given: Any = self._operations.get(key, {}).get("parameters", ())
        by_name = _object(given)
        if by_name:
            return _child(by_name, wire)
        nodes = [_object(node) for node in _list(given)]
        return next((node for node in nodes if node.get("name") == wire), _object(None))

    def schema(self, name: str) -> str:
        """Return the text of a schema."""
        return _text(_child(self._schemas, name))

    def field(self, name: str, wire: str) -> str:
        """Return the text of a field."""
        return _text(_child(_child(_child(self._schemas, name), "properties"), wire))


def _methods(node: Json) -> Iterator[Json]:
    for method in _child(node, "methods").values():
        yield _object(method)
    for child in _child(node, "resources").values():
        yield from _methods(_object(child))


def _list(node: Any) -> list[Any]:
    found: list[Any] = node if node.__class__ is list else []
    return found


def _object(node: object) -> Json:
    return cast(Json, node) if isinstance(node, Mapping) else {}


def _child(node: object, key: str) -> Json:
    return _object(_object(node).get(key))


def _text(node: object) -> str:
    return _sentence(str(_object(node).get("description") or ""))


def _sentence(text: str) -> str:
    """Return the first sentences of a text, on one line."""
    found = plain(re.sub(r"<[^>]+>", " ", text[: 40 * _LINE]))
    if len(found) > 2 * _LINE:
        head = found[: 2 * _LINE]
        end = max(head.rfind(". "), head.rfind("; "))
        found = head[: end + 1] if end > 20 else head.rsplit(" ", 1)[0] + " ..."
    return documented(found)


def plain(text: str) -> str:
    """Return a text on one line, without control characters."""
    return " ".join(_CONTROL.sub(" ", text).split())


def documented(text: str) -> str:
    """Return a text of one line as a part of a docstring."""
    return text.replace("\\", "\\\\").replace('"""', "'''").removesuffix('"').rstrip("\\").strip()


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(_sentence(text), width) if text else []
