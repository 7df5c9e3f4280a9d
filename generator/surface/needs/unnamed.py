"""Enumerations that are shown as a `str`: `unnamed_enums` in the files of types lists them with their values."""

from __future__ import annotations

from collections.abc import Collection

from generator.surface.merge import Merger
from generator.yaml_lines import mapping_at, texts_at


def values(merger: Merger, use: str) -> tuple[str, ...]:
    """Return the values of `Message.field`, or of `operation?parameter`, on all backends."""
    operation, _, parameter = use.partition("?")
    message, _, wire = use.partition(".")
    found: dict[str, None] = {}
    for backend, description in merger.descriptions.items():
        if parameter and operation in description.operations:
            taken = description.operations[operation].parameters.get(parameter)
            found.update(dict.fromkeys(taken.values if taken else ()))
        elif fact := merger.fact(backend, message, wire):
            found.update(dict.fromkeys(fact.values))
    return tuple(found)


def problem(merger: Merger, use: str, backend: str) -> str:
    """Return the problem of an enumeration that is neither named nor listed; empty if it is."""
    if use in merger.enum_of or use in merger.folder.unnamed_enums:
        return ""
    remedy = "add it to one in `enums`, or to `unnamed_enums` with its values and the reason"
    return f"{use}, an enumeration on {backend}, has no name: {remedy}"


def prove(merger: Merger) -> None:
    """Compare the values that are listed with those of the facts, and report each use that does not exist."""
    folder = merger.folder
    for use in folder.unnamed_enums:
        _listed(merger, use)
    for name in folder.enums:
        uses = texts_at(folder.enums, name)
        lost = [use for use in uses if not values(merger, use)]
        for use in lost if len(lost) < len(uses) else ():  # `merge` reports an enumeration without any
            text = f"no backend has the enumeration {use!r}: correct or delete it"
            folder.problem(f"enums.{name}.{use}", text, folder.enums, name)


def _listed(merger: Merger, use: str) -> None:
    folder, found = merger.folder, values(merger, use)
    where, node = f"unnamed_enums.{use}", mapping_at(folder.unnamed_enums, use)
    name = merger.enum_of.get(use, "")
    if name or not found:
        reason = f"is also in `enums`, as {name}" if name else "no backend has an enumeration of this name"
        folder.problem(where, f"{reason}: delete it", folder.unnamed_enums, use)
        return
    listed = texts_at(node, "values")
    if new := [value for value in found if value not in listed]:
        text = f"a backend has the new {_told(new)}: add to `values`, or name the enumeration in `enums`"
        folder.problem(where, text, node, "values")
    if lost := [value for value in listed if value not in found]:
        text = f"no backend has the {_told(lost)}: take it out of `values`"
        folder.problem(where, text, node, "values")


def _told(values: Collection[str]) -> str:
    return f"{'values' if len(values) > 1 else 'value'} {', '.join(values)}"
