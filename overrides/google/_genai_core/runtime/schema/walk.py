"""Traversal of JSON schemas: subschemas, references, recursion, and limits of size."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Mapping, Sequence, Set, Tuple, cast

from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.schema.vocabulary import DEFS
from google._genai_core.runtime.usage_errors import InvalidValueError

Path = Tuple[str, ...]

DEEPEST = 128
"""Levels of objects and lists; the services accept far fewer, and Python's stack not many more."""

_MOST_VALUES = 100_000


class KeywordError(InvalidValueError):
    """A keyword that the target schema does not support, with its place."""

    def __init__(self, path: Path, keyword: str, problem: str) -> None:
        self.keyword = keyword
        super().__init__(f"{place(path)}: {problem}")


def place(path: Path) -> str:
    """Return a path as text on one line."""
    return ".".join(step if step.isprintable() else repr(step) for step in path)


def entries(value: Any) -> List[Any]:
    """Return the entries of a list, and none of any other value."""
    return list(cast(Sequence[Any], value)) if isinstance(value, (list, tuple)) else []


def below(node: Mapping[str, Any]) -> Iterator[Tuple[Path, Any]]:
    """Yield the direct subschemas, each with the steps to it, but not the named ones."""
    for key in ("items", "additionalProperties", "additional_properties", "contains"):
        if isinstance(node.get(key), Mapping):
            yield (key,), node[key]
    for key in ("anyOf", "any_of", "oneOf", "allOf", "prefixItems"):
        for index, option in enumerate(entries(node.get(key))):
            yield (f"{key}[{index}]",), option
    for name, child in (as_mapping(node.get("properties")) or {}).items():
        yield ("properties", str(name)), child


def measured(document: Mapping[str, Any], where: str) -> None:
    """Raise InvalidValueError if a document is too deep or too large, such as one that contains itself."""
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
            raise InvalidValueError(f"{where}: the key {key!r} of the schema is not text")
    return list(fields.values())


def too_deep(where: str) -> str:
    return f"{where}: the schema is nested more than {DEEPEST} levels deep"


def definitions(document: Mapping[str, Any]) -> Dict[str, Any]:
    """Return the schemas by the references that name them; `#` is the whole document."""
    schemas: Dict[str, Any] = {"#": {key: value for key, value in document.items() if key not in DEFS}}
    for key in DEFS:
        named = as_mapping(document.get(key)) or {}
        schemas.update({f"#/{key}/{name}": value for name, value in named.items()})
    return schemas


def reference(node: Mapping[str, Any]) -> Any:
    """Return the reference in a schema; None if it has none."""
    return node.get("$ref", node.get("ref"))


def cyclic(defs: Mapping[str, Any], *, required_only: bool = False) -> Set[str]:
    """Return the references to schemas that contain themselves, optionally only through required properties."""
    return _in_cycles({name: list(_references(schema, required_only)) for name, schema in defs.items()})


def refuse_endless(document: Mapping[str, Any], where: str) -> None:
    """Raise InvalidValueError if a required property contains itself, so that no value would be finite."""
    endless = sorted(cyclic(definitions(document), required_only=True))
    if endless:
        steps = [step for step in endless[-1].split("/") if step != "#"]
        raise InvalidValueError(
            f"{place((where, *steps))} contains itself in a required property: "
            "the API allows recursion only in optional properties, so add a default"
        )


def _in_cycles(edges: Mapping[str, List[str]]) -> Set[str]:
    """Return the nodes of a graph that lead back to themselves, by Tarjan's algorithm in linear time."""
    order: Dict[str, int] = {}
    lowest: Dict[str, int] = {}
    path: List[str] = []
    found: Set[str] = set()
    for root in edges:
        waiting = [] if root in order else [(root, iter(edges[root]))]
        while waiting:
            name, targets = waiting[-1]
            if name not in order:
                order[name] = lowest[name] = len(order)
                path.append(name)
            for target in targets:
                if target not in order and target in edges:
                    waiting.append((target, iter(edges[target])))
                    break
                lowest[name] = min(lowest[name], lowest.get(target, lowest[name]))
            else:
                waiting.pop()
                if waiting:
                    above = waiting[-1][0]
                    lowest[above] = min(lowest[above], lowest[name])
                if lowest[name] == order[name]:
                    found.update(_component(path, name, edges, lowest))
    return found


def _component(
    path: List[str], name: str, edges: Mapping[str, List[str]], lowest: Dict[str, int]
) -> List[str]:
    """Take the nodes from `name` on, which lead to each other, off the path; none of them if it is alone."""
    nodes: List[str] = []
    while not nodes or nodes[-1] != name:
        nodes.append(path.pop())
        lowest.pop(nodes[-1])  # done: nothing leads back to it
    return nodes if len(nodes) > 1 or name in edges[name] else []


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
