"""The parts of the old description and of the new one that the SDK shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.annotations import TypeRef
from generator.comparison import scope
from generator.comparison.attributes import shape
from generator.comparison.resolved import resolve
from generator.comparison.side import Side
from generator.descriptions import load
from generator.facts import Description, Fact, Schema
from generator.report import Report
from generator.settings import Settings

NAMES = {
    **dict.fromkeys(("int32", "int64", "uint32", "uint64"), "int"),
    **dict.fromkeys(("float", "double"), "float"),
}
"""Types of a description that are one type in Python."""


@dataclass(frozen=True)
class Shown:
    """Both sides of a comparison; names of removed facts come from `before`, those of new ones from `after`."""

    before: Side
    after: Side
    label: str

    @staticmethod
    def of(settings: Settings, old: Description, new: Description) -> Shown:
        """Read `spec/surface`, and resolve both descriptions of one backend against it."""
        backend = old.backend
        others = {
            name: load.description(settings, name, Report()) for name in settings.backends if name != backend
        }
        before, after = (_side(settings, each, others) for each in (old, new))
        return Shown(before, after, settings.backends[backend].name)

    @staticmethod
    def everything(old: Description, new: Description, label: str = "") -> Shown:
        """Return the sides of an API without a surface: all of it is shown, by its own names."""
        return Shown(_own(old), _own(new), label or old.api)


def _side(settings: Settings, given: Description, others: Mapping[str, Description]) -> Side:
    backend = given.backend
    keeps = scope.keeps(settings.backends[backend])
    given = scope.kept(
        given, keeps
    )  # a type is of a message that a kept operation leads to, not of its namesake
    whole = load.supplement(given, settings.spec / backend / "supplement.yaml", Report())
    side = Side(whole, frozenset(_supplied(given, whole)), keeps=keeps)
    order = {name: whole if name == backend else others[name] for name in settings.backends}
    return resolve(settings, backend, order, side)


def _supplied(given: Description, whole: Description) -> set[str]:
    """Return the fields and values that the supplement adds."""
    found: set[str] = set()
    for name, schema in whole.schemas.items():
        known = given.schemas.get(name, Schema(name, {})).fields
        for wire, fact in schema.fields.items():
            if wire not in known:
                found.add(f"{name}.{wire}")
            values = known[wire].values if wire in known else ()
            found.update(f"{name}.{wire}={value}" for value in fact.values if value not in values)
    return found | set(whole.operations) - set(given.operations)


def _own(description: Description) -> Side:
    side = Side(description, annotation=_plain)
    side.methods = {name: [name] for name in description.operations}
    side.types = {name: [name] for name in description.schemas}
    side.fields = {
        (name, wire): [f"{name}.{wire}"]
        for name, schema in description.schemas.items()
        for wire in schema.facts
    }
    for each in description.operations.values():
        side.parameters.update({(each.id, name): [f"{each.id}({name})"] for name in each.parameters})
        side.roots["sent"].update([each.request, *(given.ref for given in each.parameters.values())])
        side.roots["received"].update([each.response, *each.errors.values()])
    side.roots["kept"] = side.roots["sent"] | side.roots["received"]
    return side


def _plain(fact: Fact, use: str) -> TypeRef:
    return TypeRef(shape(replace(fact, type=NAMES.get(fact.type, fact.type)), {}))
