"""Make two descriptions comparable: a stored one has less than the document that it was made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from fnmatch import fnmatchcase

from generator.facts import Description, Schema
from generator.product import Backend


def keeps(source: Backend) -> Callable[[str], bool]:
    """Return whether `spec/` keeps an operation, by its ID."""

    def matches(name: str, patterns: Iterable[str]) -> bool:
        return any(fnmatchcase(name, pattern) for pattern in patterns)

    return lambda name: matches(name, source.keep) and not matches(name, source.drop)


def kept(whole: Description, keeps: Callable[[str], bool]) -> Description:
    """Return what `fetch` stores of a whole document, without its proofs; the other operations by their IDs."""
    operations = {name: item for name, item in whole.operations.items() if keeps(name)}
    roots = {name for item in operations.values() for name in item.refs}
    others = tuple(sorted({*whole.operations, *whole.refused} - set(operations)))
    schemas = reachable(whole, roots)
    return replace(whole, operations=operations, schemas=schemas, others=others, schemes={}, refused={})


def reachable(description: Description, roots: set[str]) -> dict[str, Schema]:
    """Return the messages that these lead to; one that is not there is left out."""
    found: dict[str, Schema] = {}
    waiting = sorted(roots, reverse=True)
    while waiting:
        name = waiting.pop()
        if name in description.schemas and name not in found:
            found[name] = description.schemas[name]
            waiting += [ref for fact in found[name].facts.values() for ref in fact.refs]
    return found
