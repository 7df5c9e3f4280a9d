"""The facts that the SDK cannot show; each is refused by name where a type or a method uses it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.facts import NESTING, Fact, Operation, Schema

ADVICE = "the SDK cannot show it"


def of_field(fact: Fact, schemas: Mapping[str, Schema]) -> str:
    """Return why a field cannot be shown; an empty string if it can."""
    if fact.type in NESTING or fact.type == "binary":
        names = {"union": "a union", "list": "a list of lists or nulls", "map": "a map of lists or maps"}
        return f"{names.get(fact.type, 'the bytes of a file')}: {ADVICE}"
    schema = schemas.get(fact.ref)
    return of_schema(schema) if schema else ""


def of_schema(schema: Schema) -> str:
    """Return why a schema cannot be a type; an empty string if it can."""
    if schema.alias:
        return f"the schema {schema.name!r} is not an object with fields, but `{schema.alias.type}`: {ADVICE}"
    if schema.extra:
        return f"the schema {schema.name!r} has properties of any name: {ADVICE}"
    return ""


def of_operation(operation: Operation, schemas: Mapping[str, Schema], unsent: Collection[str]) -> str:
    """Return why a method cannot call an operation; an empty string if it can."""
    return "; ".join(_reasons(operation, schemas, unsent))


def _reasons(operation: Operation, schemas: Mapping[str, Schema], unsent: Collection[str]) -> Iterator[str]:
    if operation.body:
        yield f"a request of the form `{operation.body}`: {ADVICE}"
    if operation.stream_media:
        yield f"a stream of {operation.stream_media}: {ADVICE}"
    if operation.server:
        yield f"an address of its own ({operation.server}): {ADVICE}"
    for name in (operation.request, operation.response):
        if name in schemas and (reason := of_schema(schemas[name])):
            yield reason
    for name, each in operation.parameters.items():
        is_sent = each.location in ("path", "query") and name not in unsent
        if is_sent and (each.type == "message" or each.style not in ("", "json") or each.reserved):
            yield f"the parameter {name!r}, which is written in another way: {ADVICE}"
