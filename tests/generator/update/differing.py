"""What differs between two stored files of facts, found without the code that compares them for a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def differences(old: Json, new: Json) -> Iterator[tuple[str, str]]:
    """Yield the place in the API of everything that differs, and the value of an enumeration."""
    found = [set(facts["operations"]) | set(facts["others"]) for facts in (old, new)]
    yield from ((name, "") for name in found[0] ^ found[1])
    for name in old["operations"].keys() & new["operations"].keys():
        yield from _of_operation(name, old["operations"][name], new["operations"][name])
    for name in old["schemas"].keys() | new["schemas"].keys():
        before, after = (facts["schemas"].get(name) for facts in (old, new))
        if before is None or after is None:
            yield name, ""
            continue
        for field in before.keys() | after.keys():
            yield from _of_fact(f"{name}.{field}", before.get(field), after.get(field))


def _of_operation(name: str, before: Json, after: Json) -> Iterator[tuple[str, str]]:
    if any(before.get(key) != after.get(key) for key in {*before, *after} - {"parameters"}):
        yield name, ""
    for parameter in before["parameters"].keys() | after["parameters"].keys():
        facts = (each["parameters"].get(parameter) for each in (before, after))
        yield from _of_fact(f"{name}?{parameter}", *facts)


def _of_fact(place: str, before: Json | None, after: Json | None) -> Iterator[tuple[str, str]]:
    if before is None or after is None:
        yield place, ""
        return
    listed = ("values", "deprecated_values")
    for key in listed:
        yield from ((place, value) for value in set(before.get(key, ())) ^ set(after.get(key, ())))
    first, second = (
        {key: value for key, value in each.items() if key not in listed} for each in (before, after)
    )
    if first != second:
        yield place, ""
