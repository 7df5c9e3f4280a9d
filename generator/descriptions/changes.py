"""Compare two descriptions of a backend: what a new document brings, and what it takes away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.facts import Description, Fact

SHOWN = 5
"""The names that a line has; `git diff` has all of them."""


def changes(old: Description, new: Description) -> Iterator[str]:
    """Yield a line for each kind of fact of which some came, went or are different."""
    for what, before, after in (
        ("operations", old.operations, new.operations),
        ("schemas", old.schemas, new.schemas),
        ("fields", _fields(old, new), _fields(new, old)),
    ):
        yield from _line(f"new {what}", [name for name in after if name not in before])
        yield from _line(f"{what} that are gone", [name for name in before if name not in after])
        if what != "schemas":  # their fields are compared
            changed = [name for name in after if name in before and after[name] != before[name]]
            yield from _line(f"changed {what}", changed)


def _line(what: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
        yield f"{len(names)} {what}: {', '.join(sorted(names)[:SHOWN])}{more}"


def _fields(description: Description, other: Description) -> Mapping[str, Fact]:
    """Return the fields of the schemas that both have."""
    return {
        f"{name}.{wire}": fact
        for name, schema in description.schemas.items()
        if name in other.schemas
        for wire, fact in schema.fields.items()
    }
