"""Small documents with one construct, read."""

from __future__ import annotations

from typing import Any

from generator.descriptions import openapi
from generator.facts import Description, Fact, Operation

PET = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
REF = {"$ref": "#/components/schemas/Pet"}


def answer(schema: Any = None, media: str = "application/json") -> dict[str, Any]:
    """A response with a body."""
    return {"description": "", "content": {media: {} if schema is None else {"schema": schema}}}


def document(paths: dict[str, Any], **others: Any) -> dict[str, Any]:
    components = others.pop("components", {"schemas": {"Pet": PET}})
    head = {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}}
    return {
        **head,
        "servers": [{"url": "https://pets.example.com/v2"}],
        "paths": paths,
        "components": components,
        **others,
    }


def read(paths: dict[str, Any], **others: Any) -> Description:
    return openapi.read(document(paths, **others), "raw", "pets")


def operation(node: dict[str, Any], path: str = "/pets", verb: str = "get", **others: Any) -> Operation:
    """The only operation of a document, which has nothing else."""
    given = {"operationId": "findPets", "responses": {"204": {"description": ""}}, **node}
    found = read({path: {verb: given}}, **others)
    assert not found.refused
    (only,) = found.operations.values()
    return only


def refusal(node: dict[str, Any], path: str = "/pets", **others: Any) -> str:
    """The reason why the only operation of a document is refused."""
    given = {"operationId": "findPets", "responses": {"204": {"description": ""}}, **node}
    found = read({path: {"get": given}}, **others)
    assert not found.operations
    return found.refused["findPets"]


def whole(schemas: dict[str, Any]) -> Description:
    """A document with these component schemas, which an operation needs one and all."""
    schemas = {"Pet": PET, **schemas}
    refs = {"anyOf": [{"$ref": f"#/components/schemas/{name}"} for name in schemas]}
    responses = {"200": answer(refs)}
    return read({"/pets": {"get": {"responses": responses}}}, components={"schemas": schemas})


def field(schema: Any) -> tuple[Fact, Description]:
    """The fact of a property of `Owner`, and everything else."""
    found = whole({"Owner": {"type": "object", "properties": {"odd": schema}}})
    assert not found.refused, found.refused
    return found.schemas["Owner"].fields["odd"], found
