"""Each construct of a schema becomes a fact, a wider one with a note of its place, or is refused with it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.facts import Fact

from .documents import REF, field, whole

TEXT, NUMBER = {"type": "string"}, {"type": "integer"}
STRING, INT, PET = Fact("string"), Fact("int64"), Fact("message", "Pet")
UNION = Fact("union", options=(STRING, INT))


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (TEXT, STRING),
        ({"type": "integer", "format": "int32"}, Fact("int32")),
        (NUMBER, INT),
        ({"type": "number"}, Fact("double")),
        ({"type": "number", "format": "float"}, Fact("float")),
        ({"type": "boolean"}, Fact("bool")),
        ({"type": "string", "format": "byte"}, Fact("bytes")),
        ({"type": "string", "contentEncoding": "base64"}, Fact("bytes")),
        ({"type": "string", "format": "binary"}, Fact("binary")),
        ({"type": "string", "format": "date"}, Fact("date")),
        ({"type": "string", "format": "date-time"}, Fact("timestamp")),
        ({"type": "string", "format": "uuid"}, STRING),
        ({"type": "string", "format": "float"}, STRING),
        ({}, Fact("any")),
        (True, Fact("any")),
        ({"type": "object"}, Fact("struct")),
        ({"type": "object", "additionalProperties": True}, Fact("struct")),
        ({"type": "object", "additionalProperties": TEXT}, Fact("string", map=True)),
        ({"additionalProperties": REF}, Fact("message", "Pet", map=True)),
        ({"type": "object", "additionalProperties": {"type": "array", "items": TEXT}}, Fact("map", item=Fact("string", repeated=True))),
        ({"type": "array", "items": TEXT}, Fact("string", repeated=True)),
        ({"items": REF}, Fact("message", "Pet", repeated=True)),
        ({"type": "array"}, Fact("any", repeated=True)),
        ({"type": "array", "items": {"type": "array", "items": NUMBER}}, Fact("list", item=Fact("int64", repeated=True))),
        ({"type": "array", "items": {"type": ["string", "null"]}}, Fact("list", item=Fact("string", nullable=True))),
        (REF, PET),
        ({"allOf": [REF], "readOnly": True}, Fact("message", "Pet", read_only=True)),
        ({"allOf": [REF, {"description": "Words."}]}, PET),
        ({**TEXT, "nullable": True}, Fact("string", nullable=True)),
        ({"type": ["string", "null"]}, Fact("string", nullable=True)),
        ({"type": ["string", "integer"]}, UNION),
        ({"type": "null"}, Fact("any", nullable=True)),
        ({"oneOf": [TEXT, NUMBER]}, UNION),
        ({"anyOf": [TEXT, NUMBER, {"type": "null"}]}, Fact("union", options=(STRING, INT), nullable=True)),
        ({"anyOf": [TEXT, {"oneOf": [NUMBER, TEXT]}]}, UNION),
        ({"oneOf": [REF, {"type": "null"}]}, Fact("message", "Pet", nullable=True)),
        ({"anyOf": [TEXT, {}]}, Fact("any")),
        ({"type": "array", "items": {"oneOf": [TEXT, NUMBER]}}, Fact("union", options=(STRING, INT), repeated=True)),
        ({"const": "a"}, Fact("enum", values=("a",), constant="a")),
        ({"const": 5}, Fact("int64", constant=5)),
        ({"const": False}, Fact("bool", constant=False)),
        ({"const": None}, Fact("any", nullable=True)),
        ({"enum": ["a", "b"]}, Fact("enum", values=("a", "b"))),
        ({"enum": ["a", None]}, Fact("enum", values=("a",), nullable=True)),
        ({"enum": [1, 2, 1]}, Fact("number_enum", numbers=(1, 2))),
        ({"enum": ["a", 1, True]}, Fact("union", options=(Fact("enum", values=("a",)), Fact("number_enum", numbers=(1,)), Fact("bool", constant=True)))),
        ({"enum": [True, False]}, Fact("bool")),
        ({**TEXT, "writeOnly": True, "deprecated": True}, Fact("string", write_only=True, deprecated=True)),
        ({**TEXT, "pattern": "a+", "default": "a", "example": "a", "x-any": 1, "minLength": 1}, STRING),
    ],
)  # fmt: skip
def test_a_schema_has_its_fact_and_no_note(schema: Any, expected: Fact) -> None:
    fact, found = field(schema)

    assert fact == expected
    assert found.notes == {}


PLACE = "#/components/schemas/Owner/properties/odd"


@pytest.mark.parametrize(
    ("schema", "expected", "place"),
    [
        ({**TEXT, "not": {"const": "a"}}, STRING, "/not"),
        ({"if": {}, "then": {}, **TEXT}, STRING, "/if"),
        ({**TEXT, "somethingNew": 5}, STRING, "/somethingNew"),
        ({"prefixItems": [TEXT], "type": "array"}, Fact("any", repeated=True), ""),
        ({"enum": [1.5, 2]}, Fact("double"), "/enum"),
        ({"enum": [{"a": 1}]}, Fact("any"), "/enum"),
        ({"type": "string", "enum": ["a", 1]}, Fact("enum", values=("a", "1")), "/enum"),
        ({"type": "object", "patternProperties": {"^a": TEXT}}, Fact("struct"), "/patternProperties"),
        ({**REF, "type": "string"}, PET, ""),
        ({"$dynamicRef": "#meta"}, Fact("any"), "/$dynamicRef"),
        ({"allOf": [TEXT, {"type": "string", "format": "date"}]}, STRING, ""),
    ],
)
def test_what_a_fact_cannot_say_becomes_wider_with_a_note(schema: Any, expected: Fact, place: str) -> None:
    fact, found = field(schema)

    assert fact == expected
    assert PLACE + place in found.notes


REFUSED: list[tuple[Any, str]] = [
    ({"type": "text"}, f"{PLACE}/type: unknown type 'text'"),
    (False, f"{PLACE}: a schema that no value has"),
    (5, f"{PLACE}: must be an object: 5"),
    ({"$ref": "other.yaml#/Pet"}, f"{PLACE}: a reference to another document: 'other.yaml#/Pet'"),
    ({"$ref": "#/components/schemas/Dog"}, f"{PLACE}: a reference that leads nowhere"),
    ({"$ref": PLACE}, f"{PLACE}: a reference that leads to itself"),
    ({"$ref": "#pet"}, f"{PLACE}: a reference by an anchor"),
    ({"$ref": 5}, f"{PLACE}: `$ref` must be a text: 5"),
    ({"enum": "a"}, f"{PLACE}/enum: must be a list: 'a'"),
    ({"allOf": [TEXT, NUMBER, {"type": "array", "items": {}}]}, f"{PLACE}: a value that is both a list and a scalar"),
    ({"properties": {"deep": {"type": "text"}}}, f"{PLACE}/properties/deep/type: unknown type"),
]  # fmt: skip


@pytest.mark.parametrize(("schema", "reason"), REFUSED)
def test_what_cannot_be_expressed_is_refused_with_its_place(schema: Any, reason: str) -> None:
    found = whole({"Owner": {"type": "object", "properties": {"odd": schema}}})

    assert not found.operations
    (text,) = found.refused.values()
    assert reason in text


def test_what_no_operation_needs_is_left_out_and_refuses_nothing() -> None:
    found = whole({})
    assert set(found.schemas) == {"Pet"} | {name for name in found.schemas if name.endswith("Response")}


def test_objects_without_a_name_are_called_by_their_place() -> None:
    owner = {
        "properties": {
            "home": {"properties": {"city": TEXT}},
            "pets": {"type": "array", "items": {"properties": {"age": NUMBER}}},
            "any": {"oneOf": [{"title": "Cat", "properties": {"a": TEXT}}, {"properties": {"b": TEXT}}]},
        }
    }
    found = whole({"Owner": owner}).schemas

    assert found["Owner"].fields["home"] == Fact("message", "OwnerHome")
    assert found["OwnerHome"].fields == {"city": STRING}
    assert found["Owner"].fields["pets"] == Fact("message", "OwnerPetsItem", repeated=True)
    options = (Fact("message", "OwnerAnyCat"), Fact("message", "OwnerAnyOption2"))
    assert found["Owner"].fields["any"] == Fact("union", options=options)


def test_all_of_objects_is_one_object() -> None:
    schemas = {
        "Base": {"properties": {"id": TEXT, "kind": TEXT}, "required": ["id"]},
        "Cat": {
            "allOf": [
                {"$ref": "#/components/schemas/Base"},
                {"properties": {"kind": {"const": "cat"}}},
                {"required": ["kind"]},
            ],
            "properties": {"lives": NUMBER},
            "additionalProperties": False,
        },
    }
    found = whole(schemas)

    assert found.schemas["Cat"].fields == {
        "id": Fact("string", required=True),
        "kind": Fact("enum", values=("cat",), constant="cat", required=True),
        "lives": INT,
    }
    assert found.schemas["Cat"].extra is None
    assert list(found.notes) == ["#/components/schemas/Cat/allOf/1/properties/kind"]


def test_components_may_be_anything() -> None:
    schemas = {
        "Tags": {"type": "array", "items": TEXT},
        "Kind": {"type": "string", "enum": ["a"]},
        "Either": {"oneOf": [REF, TEXT]},
        "Other": {"$ref": "#/components/schemas/Pet"},
        "Open": {"properties": {"a": TEXT}, "additionalProperties": NUMBER},
        "Json": {"anyOf": [TEXT, {"type": "array", "items": {"$ref": "#/components/schemas/Json"}}]},
        "Void": {"type": "object"},
    }
    found = whole(schemas).schemas

    assert found["Tags"].alias == Fact("string", repeated=True)
    assert found["Kind"].alias == Fact("enum", values=("a",))
    assert found["Either"].alias == Fact("union", options=(PET, STRING))
    assert found["Other"].alias == PET
    assert (found["Open"].fields, found["Open"].extra) == ({"a": STRING}, INT)
    assert found["Json"].alias == Fact("union", options=(STRING, Fact("message", "Json", repeated=True)))
    assert found["Void"].alias == Fact("struct")


def test_a_discriminator_has_the_values_that_the_document_gives_and_those_of_names() -> None:
    either = {
        "oneOf": [REF, {"$ref": "#/components/schemas/Dog"}, {"$ref": "#/components/schemas/fish"}],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"puppy": "#/components/schemas/Dog", "dog": "Dog"},
        },
    }
    fish = {"properties": {"kind": TEXT}}
    found = whole({"Either": either, "Dog": fish, "fish": fish}).schemas["Either"].alias

    assert found is not None
    assert found.discriminator == "kind"
    assert found.tags == (("puppy", "Dog"), ("dog", "Dog"), ("Pet", "Pet"), ("fish", "Fish"))


def test_a_discriminator_without_a_mapping_has_the_values_of_the_alternatives() -> None:
    names = ["Call", "Chat", "Note", "Old", "Plain"]
    refs = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    kinds: dict[str, object] = {
        "Call": {"properties": {"kind": {"type": "string", "enum": ["call", "ring"]}}},
        "Chat": {"properties": {"kind": {"const": "chat"}}},
        "Note": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"a": TEXT}}]},
        "Base": {"properties": {"kind": {"$ref": "#/components/schemas/Kind"}}},
        "Kind": {"type": "string", "enum": ["note"]},
        "Old": {"properties": {"kind": {"type": "string", "enum": ["call"]}}},
        "Plain": {"properties": {"kind": TEXT}},
    }
    found = whole({"Either": {"oneOf": refs, "discriminator": {"propertyName": "kind"}}, **kinds})

    alias = found.schemas["Either"].alias
    assert alias is not None
    values = {"call": "Call", "ring": "Call", "chat": "Chat", "note": "Note", "Plain": "Plain"}
    assert dict(alias.tags) == values
    assert len(alias.tags) == len(values)
    place = "#/components/schemas/Either/discriminator"
    assert found.notes[place] == "several alternatives have the value 'call': the first is read"


def test_names_of_schemas_are_those_of_classes_and_are_kept_apart() -> None:
    empty = {"properties": {"a": TEXT}}
    names = ["user", "User", "USER", "api.v1.user-list", "2fa", "größe"]
    found = whole(dict.fromkeys(names, empty)).schemas

    assert {"User", "User2", "USER3", "ApiV1UserList", "Schema2fa"} <= set(found)
    assert all(name.isidentifier() and name.isascii() for name in found)


def test_schemas_may_lead_to_themselves() -> None:
    node = {
        "properties": {
            "next": {"$ref": "#/components/schemas/Node"},
            "all": {"allOf": [{"$ref": "#/components/schemas/Node"}]},
        }
    }
    loop = {"allOf": [{"$ref": "#/components/schemas/Loop"}], "properties": {"a": TEXT}}
    inner = {"properties": {"a": {"properties": {"b": {"$ref": "#/components/schemas/Inner/properties/a"}}}}}
    found = whole({"Node": node, "Loop": loop, "Inner": inner}).schemas

    assert found["Node"].fields["next"] == Fact("message", "Node")
    assert found["Loop"].fields == {"a": STRING}
    assert found[found["Inner"].fields["a"].ref].fields["b"] == found["Inner"].fields["a"]
