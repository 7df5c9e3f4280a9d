"""The way through a JSON schema: what is below a schema, what references name, what holds itself."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Mapping, Sequence, Set, Tuple, cast

from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.usage_errors import InvalidValueError

Path = Tuple[str, ...]

DEFS = ("$defs", "definitions", "defs")
"""Where a schema names others, in the spellings of JSON Schema, of its older drafts and of the API."""

DEEPEST = 128
"""Levels of objects and lists; the services take far fewer, and Python's own stack not many more."""

_MOST_VALUES = 100_000


class KeywordError(ValueError):
    """A keyword that a form of schema lacks, with its place."""

    def __init__(self, path: Path, keyword: str, problem: str) -> None:
        self.keyword = keyword
        super().__init__(f"{place(path)}: {problem}")


def place(path: Path) -> str:
    """A path as users read it, on one line."""
    return ".".join(step if step.isprintable() else repr(step) for step in path)


def entries(value: Any) -> List[Any]:
    """The entries of a list; of anything else none."""
    return list(cast(Sequence[Any], value)) if isinstance(value, (list, tuple)) else []


def below(node: Mapping[str, Any]) -> Iterator[Tuple[Path, Any]]:
    """The schemas right below one, each with the steps that lead to it; named ones are not among them."""
    for key in ("items", "additionalProperties", "additional_properties", "contains"):
        if isinstance(node.get(key), Mapping):
            yield (key,), node[key]
    for key in ("anyOf", "any_of", "oneOf", "allOf", "prefixItems"):
        for index, option in enumerate(entries(node.get(key))):
            yield (f"{key}[{index}]",), option
    for name, child in (as_mapping(node.get("properties")) or {}).items():
        yield ("properties", str(name)), child


def measured(document: Mapping[str, Any], where: str) -> None:
    """Raise ValueError for a document that is too deep or too large to walk; one that holds itself is both."""
    waiting: List[Tuple[Any, int]] = [(document, 1)]
    seen = 0
    while waiting:
        value, depth = waiting.pop()
        if depth > DEEPEST:
            raise InvalidValueError(too_deep(where))
        inner = _values(value, where)
        seen += len(inner)
        if seen > _MOST_VALUES:
            raise InvalidValueError(f"{where}: the schema has more than {_MOST_VALUES} values")
        waiting += [(each, depth + 1) for each in inner if isinstance(each, (Mapping, list, tuple))]


def _values(value: Any, where: str) -> List[Any]:
    if not isinstance(value, Mapping):
        return entries(value)
    fields = cast(Mapping[object, Any], value)
    for key in fields:
        if not isinstance(key, str):
            raise InvalidValueError(f"{where}: {key!r} is no key of a schema: its keys are text")
    return list(fields.values())


def too_deep(where: str) -> str:
    return f"{where}: the schema is nested more than {DEEPEST} levels deep"


def definitions(document: Mapping[str, Any]) -> Dict[str, Any]:
    """The schema that each reference may name: `#` is the whole document."""
    found: Dict[str, Any] = {"#": {key: value for key, value in document.items() if key not in DEFS}}
    for key in DEFS:
        named = as_mapping(document.get(key)) or {}
        found.update({f"#/{key}/{name}": value for name, value in named.items()})
    return found


def reference(node: Mapping[str, Any]) -> Any:
    """The reference in a schema; None when it has none."""
    return node.get("$ref", node.get("ref"))


def cyclic(defs: Mapping[str, Any], *, required_only: bool = False) -> Set[str]:
    """The references whose schema contains itself; on request only where no property may be left out."""
    edges = {name: set(_references(schema, required_only)) for name, schema in defs.items()}
    return {name for name in edges if name in _reachable(name, edges)}


def _reachable(start: str, edges: Mapping[str, Set[str]]) -> Set[str]:
    found: Set[str] = set()
    waiting = list(edges[start])
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(edges.get(name, ()))
    return found


def _references(node: Any, required_only: bool) -> Iterator[str]:
    schema = as_mapping(node)
    if schema is None:
        return
    target = reference(schema)
    if isinstance(target, str):
        yield target
    names = entries(schema.get("required"))
    for steps, child in below(schema):
        if not (required_only and steps[0] == "properties" and steps[1] not in names):
            yield from _references(child, required_only)
