"""Refuse the operations that lead to something that a Fact cannot express, so that the rest can be used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.facts import INEXPRESSIBLE, Description, Fact, Schema


def expressible(description: Description) -> Description:
    """Return a description without what cannot be expressed; its `refused` has the operations that need that."""
    reasons = _reasons(description.schemas)
    refused = dict(description.refused)
    for name, operation in description.operations.items():
        for ref in operation.refs:
            if ref in reasons or ref not in description.schemas:
                refused.setdefault(
                    name, reasons.get(ref, f"{name}: schema {ref!r} is used by an operation but not defined")
                )
    return replace(
        description,
        operations={name: each for name, each in description.operations.items() if name not in refused},
        schemas={name: each for name, each in description.schemas.items() if name not in reasons},
        refused=refused,
    )


def _reasons(schemas: Mapping[str, Schema]) -> dict[str, str]:
    """Return the schemas that cannot be expressed or lead to one of those, each with the reason."""
    users: dict[str, list[str]] = {}
    reasons: dict[str, str] = {}
    for name, schema in schemas.items():
        for wire, fact in schema.facts.items():
            for reason in _own(fact):
                reasons.setdefault(name, f"{name}.{wire}: {reason}")
            for ref in fact.refs:
                users.setdefault(ref, []).append(name)
                if ref not in schemas:
                    reasons.setdefault(
                        name, f"{name}: schema {ref!r} is used by {name}.{wire} but not defined"
                    )
    waiting = list(reasons)
    while waiting:
        name = waiting.pop()
        for user in users.get(name, ()):
            if user not in reasons:
                reasons[user] = reasons[name]
                waiting.append(user)
    return reasons


def _own(fact: Fact) -> Iterable[str]:
    if fact.type == INEXPRESSIBLE:
        yield fact.source
    for part in fact.parts:
        yield from _own(part)
