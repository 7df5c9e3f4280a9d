"""Whether a declared annotation can hold what a description says of a field.

The annotation is the one that is written in `spec/surface`: where it is derived from the facts, it fits.
"""

from __future__ import annotations

from collections.abc import Container

from generator.annotations import LIST, MAP, Kind, TypeRef
from generator.facts import NUMBERS, Fact
from generator.surface.merge import Merger

INTEGERS = frozenset(name for name in NUMBERS if name.lstrip("u").startswith("int"))
TEXTS = frozenset(["string", "enum", "timestamp", "duration", "fieldmask", "bytes"])
"""The types of facts that are a string in JSON."""

HELD: dict[str, frozenset[str]] = {
    "str": TEXTS,
    "int": INTEGERS,
    "float": frozenset(NUMBERS),
    "bool": frozenset({"bool"}),
    "Base64": frozenset({"bytes"}),
    "datetime": frozenset({"timestamp"}),
    **dict.fromkeys(("DurationText", "DurationInput"), frozenset({"duration"})),
}
"""Plain annotation to the types of facts that it holds."""


def fits(merger: Merger, given: TypeRef, fact: Fact, use: str, backend: str, changed: Container[str]) -> bool:
    """Return whether an annotation can hold a fact, `use`; response tables may have `changed` a type before."""
    outer = (*([LIST] if fact.repeated else []), *([MAP] if fact.map else []))
    if fact.type in ("any", "struct") or given.kind is Kind.UNKNOWN:
        return given.kind is Kind.UNION or given.shape[: len(outer)] == outer
    if given.kind is Kind.UNION:  # a normalizer makes the list, if it is one
        return _union(merger, given, fact, backend)
    if given.name == "Any":
        rest = given.shape[len(outer) :]
        return given.shape[: len(outer)] == outer and rest in ((), *([(MAP,)] if fact.ref else []))
    if given.shape != outer:
        return False
    if given.type:
        return bool(fact.ref) and (given.type in changed or merger.holds(given.type, fact.ref, backend))
    if given.enum:
        return fact.type == "string" or (
            fact.type == "enum" and merger.enum_of.get(use, given.enum) == given.enum
        )
    return fact.type in HELD.get(given.name, ())


def _union(merger: Merger, given: TypeRef, fact: Fact, backend: str) -> bool:
    """Return whether the values that a union becomes can be sent; other unions hold anything."""
    if not given.becomes:
        return True
    return merger.holds(given.sent, fact.ref, backend) if given.sent else fact.type in HELD[given.becomes]
