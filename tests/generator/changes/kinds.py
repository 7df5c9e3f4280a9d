"""The kinds of change that a new revision can bring, each as an edit of the real stored facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
Edit = Callable[[Json], None]
VERTEX, GEMINI = "vertex", "gemini"


@dataclass(frozen=True)
class Row:
    """One kind of change: the edit, what `diff` prints about it, and what `check` does."""

    name: str
    edits: dict[str, list[Edit]]
    """Backend to the edits of its facts."""

    lines: list[str]
    """All lines of the comparison: effect, subject, what happened, place, and the first name in the SDK."""

    level: str
    says: list[str] = field(default_factory=list[str])
    """Parts of the problems of `check`; each is in one of them."""

    flows: str = ""
    """The part of the API that shows the change, if `check` has nothing against it."""

    quiet: str = ""
    """The reason why neither `check` nor a generated file has to show it; `diff` alone does."""


def vertex(*edits: Edit) -> dict[str, list[Edit]]:
    return {VERTEX: list(edits)}


def gemini(*edits: Edit) -> dict[str, list[Edit]]:
    return {GEMINI: list(edits)}


def both(*edits: Edit) -> dict[str, list[Edit]]:
    return {GEMINI: list(edits), VERTEX: list(edits)}


# -- edits of messages


def add(place: str, type: str = "string", **fact: Any) -> Edit:
    """Add a field `Message.field`, or replace it."""
    message, wire = place.split(".")

    def edit(document: Json) -> None:
        document["schemas"].setdefault(message, {})[wire] = {"type": type, **fact}

    return edit


def remove(place: str) -> Edit:
    message, wire = place.split(".")

    def edit(document: Json) -> None:
        del document["schemas"][message][wire]

    return edit


def change(place: str, **keys: Any) -> Edit:
    """Change keys of a field; None deletes the key."""
    message, wire = place.split(".")

    def edit(document: Json) -> None:
        fact = document["schemas"][message][wire]
        fact.update(keys)
        for key in [key for key, value in fact.items() if value is None]:
            del fact[key]

    return edit


def rename(place: str, new: str) -> Edit:
    message, wire = place.split(".")

    def edit(document: Json) -> None:
        fields = document["schemas"][message]
        fields[new] = fields.pop(wire)

    return edit


def rename_message(old: str, new: str) -> Edit:
    def edit(document: Json) -> None:
        document["schemas"][new] = document["schemas"].pop(old)
        for fields in document["schemas"].values():
            for fact in fields.values():
                if fact.get("ref") == old:
                    fact["ref"] = new
        for operation in document["operations"].values():
            for key in ("request", "response"):
                if operation.get(key) == old:
                    operation[key] = new

    return edit


def add_message(name: str, **fields: Any) -> Edit:
    """Add a message; a field is its type or its whole fact."""

    def edit(document: Json) -> None:
        document["schemas"][name] = {
            wire: {"type": fact} if isinstance(fact, str) else fact for wire, fact in fields.items()
        }

    return edit


def remove_message(name: str) -> Edit:
    def edit(document: Json) -> None:
        del document["schemas"][name]

    return edit


def values(place: str, *, add: tuple[str, ...] = (), remove: tuple[str, ...] = ()) -> Edit:
    """Add values to an enumeration and remove values from it."""
    message, wire = place.split(".")

    def edit(document: Json) -> None:
        fact = document["schemas"][message][wire]
        assert set(remove) <= set(fact["values"]), place
        fact["values"] = [value for value in fact["values"] if value not in remove] + list(add)

    return edit


def deprecated_value(place: str, value: str) -> Edit:
    """Deprecate a value of an enumeration."""
    return change(place, deprecated_values=[value])


# -- edits of operations

CACHES = "projects.locations.cachedContents"
MODELS = "projects.locations.publishers.models"


def operation(name: str, **keys: Any) -> Edit:
    """Change keys of an operation."""

    def edit(document: Json) -> None:
        document["operations"][name].update(keys)

    return edit


def add_operation(name: str, method: str, path: str, **keys: Any) -> Edit:
    def edit(document: Json) -> None:
        document["operations"][name] = {"method": method, "path": path, "parameters": {}, **keys}

    return edit


def remove_operation(name: str) -> Edit:
    def edit(document: Json) -> None:
        del document["operations"][name]

    return edit


def path(old: str, new: str, *names: str) -> Edit:
    """Replace a part of the path, in all operations or in some."""

    def edit(document: Json) -> None:
        for name, each in document["operations"].items():
            if (not names or name in names) and old in each["path"]:
                each["path"] = each["path"].replace(old, new)
                if old[0] == "{":  # the name of a variable
                    each["parameters"][new[1:-1]] = each["parameters"].pop(old[1:-1])

    return edit


def parameter(name: str, wire: str, type: str = "string", **keys: Any) -> Edit:
    """Add a query parameter, or replace it."""

    def edit(document: Json) -> None:
        document["operations"][name]["parameters"][wire] = {"location": "query", "type": type, **keys}

    return edit


def no_parameter(name: str, wire: str) -> Edit:
    def edit(document: Json) -> None:
        del document["operations"][name]["parameters"][wire]

    return edit


def others(new: str, gone: str = "") -> Edit:
    """Add the ID of an operation that is not kept, and remove another."""

    def edit(document: Json) -> None:
        document["others"] = sorted({*document["others"], new} - {gone})

    return edit


def whole(**keys: Any) -> Edit:
    """Change keys of the description itself."""

    def edit(document: Json) -> None:
        document.update(keys)

    return edit
