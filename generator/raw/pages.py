"""Which operations return pages of a list: only what a document shows, a parameter and the field that feeds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts import Description, Fact, Operation
from generator.raw.names import words

Facts = Mapping[str, Fact]

_TOKENS = {
    "page token": ("next page token",),
    "cursor": ("next cursor", "next page cursor", "cursor next"),
    "page cursor": ("next page cursor", "next cursor"),
    "next token": ("next token",),
    "continuation token": ("continuation token", "next continuation token"),
    "continue": ("metadata.continue",),
    "page": ("next page",),
    "offset": ("next offset",),
    "starting after": ("",),
    "after": ("next after",),
}
"""The words of a parameter, and those of the fields that hold its next value. `starting after` takes the id of the
last item while `has more` is true."""

_PARENTS = ("", "pagination", "paging", "meta", "metadata", "response metadata", "page info")
"""Where such fields are in a response."""


@dataclass(frozen=True)
class Pages:
    """How an operation pages."""

    parameter: str
    """The key of the parameter."""

    token: tuple[str, ...]
    """The JSON names that lead to its next value in a response, or the name in an item if there is `more`."""

    items: str
    """The JSON name of the field with the items."""

    more: str = ""


def pages(operation: Operation, description: Description) -> Pages | None:
    """Return how an operation pages, or None if the document does not show that it does."""
    schema = description.schemas.get(operation.response)
    if schema is None or schema.alias is not None or operation.streaming or operation.upload_paths:
        return None
    for key, parameter in operation.parameters.items():
        asked = " ".join(words(parameter.wire or key)).lower()
        if parameter.location != "query" or parameter.repeated or asked not in _TOKENS:
            continue
        items = _items(schema.fields)
        if items is None:
            continue
        if asked == "starting after":
            more = _named(schema.fields, ("has more",))
            item = description.schemas.get(schema.fields[items].ref)
            if more and item is not None and "id" in item.fields:
                return Pages(key, ("id",), items, more)
            continue
        found = _token(schema.fields, _TOKENS[asked], description)
        if found:
            return Pages(key, found, items)
    return None


def _token(given: Facts, names: tuple[str, ...], description: Description) -> tuple[str, ...]:
    for parent in _PARENTS:
        if not parent:
            found = _named(given, names, scalar=True)
            if found:
                return (found,)
            continue
        outer = _named(given, (parent,))
        inner = description.schemas.get(given[outer].ref) if outer else None
        if inner is not None and not given[outer].repeated:
            found = _named(inner.fields, names, scalar=True)
            if found:
                return (outer, found)
    return ()


def _named(given: Facts, names: tuple[str, ...], scalar: bool = False) -> str:
    for wire, fact in given.items():
        plain = not (fact.repeated or fact.map) and fact.type not in ("message", "union", "list", "map")
        if " ".join(words(wire)).lower() in names and (plain or not scalar):
            return wire
    return ""


def _items(given: Facts) -> str | None:
    """Return the field with the items: the only list, or the one that is called so. A map counts if there is no list."""
    lists = [wire for wire, fact in given.items() if fact.repeated and not fact.map]
    objects = [wire for wire in lists if given[wire].type == "message"]
    for name in ("items", "data", "results"):
        if name in lists:
            return name
    if len(objects) == 1:
        return objects[0]
    if len(lists) == 1:
        return lists[0]
    maps = [wire for wire, fact in given.items() if fact.map and not fact.repeated]
    return maps[0] if len(maps) == 1 and not lists else (objects[0] if objects else None)
