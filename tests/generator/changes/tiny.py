"""Small descriptions of an API without a surface, where everything counts as shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.comparison import Comparison, compare
from generator.facts import Description, Fact, Operation, Parameter, Schema

THING = {"name": Fact("string"), "size": Fact("int32"), "kind": Fact("enum", values=("LARGE", "SMALL"))}


def operation(name: str, **keys: Any) -> Operation:
    path = f"things/{{thing}}:{name}"
    given: dict[str, Any] = {"method": "GET", "path": path, "parameters": {}, "response": "Thing"}
    return Operation(id=f"things.{name}", **{**given, **keys})


def described(
    *operations: Operation, others: tuple[str, ...] = (), **schemas: dict[str, Fact]
) -> Description:
    """Return an API with these operations and messages."""
    found = {name: Schema(name, fields) for name, fields in {"Thing": THING, **schemas}.items()}
    by_id = {each.id: each for each in operations or (operation("get"),)}
    return Description("tiny", "tiny", "v1", "7", "tiny.invalid", by_id, found, others=others)


def sized(**facts: Fact) -> Description:
    """Return the API with these facts of its message."""
    return described(Thing={**THING, **facts})


def compared(old: Description, new: Description) -> Comparison:
    return compare(old, replace(new, revision="8"))


QUERY = Parameter("query", "string")
