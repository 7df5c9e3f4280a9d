"""Enumerations that are shown as a `str`: `unnamed_enums` in the files of types lists them with their values."""

from __future__ import annotations

from collections.abc import Collection

from generator.surface.merge import Merger
from generator.yaml_lines import mapping_at, texts_at

FEW = 3
"""More fields of one name, such as `state`, have nothing to do with each other."""


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
    remedy = f"add `{use}` to one in `enums`, or to `unnamed_enums` with its values and the reason"
    return f"{use}, an enumeration on {backend}, has no name: {remedy}"


def prove(merger: Merger) -> None:
    """Compare the values that are listed with those of the facts, and report each use that does not exist."""
    folder = merger.folder
    for use in folder.unnamed_enums:
        _listed(merger, use)
    for name in folder.enums:
        uses = texts_at(folder.enums, name)
        lost = [use for use in uses if not values(merger, use)]
        if len(lost) == len(uses):
            text = f"no backend has any of these fields: correct or delete them{_instead(merger, lost)}"
            folder.problem(f"enums.{name}", text, folder.enums, name)
            continue
        for use in lost:
            text = f"no backend has the enumeration {use!r}: correct or delete it{_instead(merger, [use])}"
            folder.problem(f"enums.{name}.{use}", text, folder.enums, name)


def _instead(merger: Merger, lost: Collection[str]) -> str:
    """Name the enumerations without a name that fields of the same name have: upstream may have renamed the message."""
    wires = {use.partition(".")[2] for use in lost}
    found: dict[str, None] = {}
    for backend, description in merger.descriptions.items():
        typed = [each for name, each in description.schemas.items() if name in merger.type_of[backend]]
        near = {each.name for each in typed} | {fact.ref for each in typed for fact in each.fields.values()}
        for message in sorted(near & set(description.schemas)):
            facts = description.schemas[message].fields.items()
            found.update((f"{message}.{wire}", None) for wire, fact in facts if wire in wires and fact.values)
    new = [use for use in found if use not in merger.enum_of and use not in merger.folder.unnamed_enums]
    if not 0 < len(new) <= FEW:
        return ""
    return f"; it may be {' or '.join(new)} now, an enumeration without a name"


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
