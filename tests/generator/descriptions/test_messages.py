"""A list of messages is merged into a description: only what came later is added."""

from __future__ import annotations

from typing import Any

import pytest

from generator.descriptions import messages
from generator.facts import Description, Fact, Operation, Schema
from generator.report import GeneratorError

ASK = Operation("models.ask", "POST", "models/{model}:ask", {}, "AskRequest", "AskResponse")


def described(**schemas: dict[str, Fact]) -> Description:
    known = {name: Schema(name, fields) for name, fields in schemas.items()}
    return Description("gemini", "tiny", "v1beta", "1", "tiny.example.com", {ASK.id: ASK}, known)


def node(kind: Any, repeated: bool = False) -> dict[str, Any]:
    return {"type": kind, "repeated": repeated}


def merged(base: Description, found: dict[str, Any], **enums: list[str]) -> dict[str, dict[str, Fact]]:
    """The schemas after the merge, as plain fields."""
    result = messages.merge(base, {"messages": found, "enums": enums})
    return {name: dict(schema.fields) for name, schema in result.schemas.items()}


def test_new_fields_are_added_and_known_ones_stay_as_they_were() -> None:
    base = described(AskRequest={"text": Fact("string", required=True)})
    found = {"AskRequest": {"text": node("bytes"), "sizes": node("int64", repeated=True)}}

    assert merged(base, found)["AskRequest"] == {
        "text": Fact("string", required=True),
        "sizes": Fact("int64", repeated=True),
    }


def test_maps_and_well_known_types() -> None:
    found = {
        "AskRequest": {
            "labels": node({"map": "string"}),
            "parts": node({"map": "Part"}),
            "time": node("google.protobuf.Timestamp"),
            "wait": node("google.protobuf.Duration"),
            "any": node("google.protobuf.Value", repeated=True),
            "data": node("google.protobuf.Struct"),
            "mask": node("google.protobuf.FieldMask"),
            "where": node("google.type.LatLng"),
        },
        "Part": {},
    }

    schemas = merged(described(AskRequest={}), found)

    assert schemas["AskRequest"] == {
        "labels": Fact("string", map=True),
        "parts": Fact("message", "Part", map=True),
        "time": Fact("timestamp"),
        "wait": Fact("duration"),
        "any": Fact("any", repeated=True),
        "data": Fact("struct"),
        "mask": Fact("fieldmask"),
        "where": Fact("message", "LatLng"),
    }
    assert schemas["Part"] == {}
    assert set(schemas["LatLng"]) == {"latitude", "longitude"}


def test_enum_values_are_the_union_with_the_known_ones_first() -> None:
    base = described(AskRequest={"kind": Fact("enum", values=("B", "A"))})
    found = {"AskRequest": {"kind": node("enum:Kind"), "other": node("enum:Kind")}}

    assert merged(base, found, Kind=["A", "C"])["AskRequest"] == {
        "kind": Fact("enum", values=("B", "A", "C")),
        "other": Fact("enum", values=("A", "C")),
    }


def test_an_enum_known_by_name_alone_keeps_the_values_of_the_description() -> None:
    base = described(AskRequest={"kind": Fact("enum", values=("A",), repeated=True)})

    found = {"AskRequest": {"kind": node("enum:Elsewhere", repeated=True)}}

    assert merged(base, found)["AskRequest"] == {"kind": Fact("enum", values=("A",), repeated=True)}


def test_a_dotted_message_is_the_schema_that_the_same_field_holds() -> None:
    base = described(AskRequest={"tool": Fact("message", "ToolSearch")}, ToolSearch={"old": Fact("bool")})
    found = {
        "AskRequest": {"tool": node("Tool.Search"), "again": node("Tool.Search", repeated=True)},
        "Tool.Search": {"new": node("int32")},
    }

    schemas = merged(base, found)

    assert schemas["ToolSearch"] == {"old": Fact("bool"), "new": Fact("int32")}
    assert schemas["AskRequest"]["again"] == Fact("message", "ToolSearch", repeated=True)
    assert set(schemas) == {"AskRequest", "ToolSearch"}


def test_a_new_dotted_message_has_its_name_without_dots_and_may_lead_to_itself() -> None:
    found = {
        "AskResponse": {"tree": node("Answer.Tree")},
        "Answer.Tree": {"branches": node("Answer.Tree", repeated=True)},
    }

    schemas = merged(described(AskResponse={}), found)

    assert schemas["AskResponse"] == {"tree": Fact("message", "AnswerTree")}
    assert schemas["AnswerTree"] == {"branches": Fact("message", "AnswerTree", repeated=True)}


def test_a_message_that_no_operation_leads_to_is_left_out() -> None:
    schemas = merged(described(AskRequest={}), {"AskRequest": {}, "Elsewhere": {"a": node("string")}})

    assert set(schemas) == {"AskRequest"}


def test_an_enum_of_which_no_value_is_known_is_refused() -> None:
    with pytest.raises(GeneratorError, match=r"AskRequest\.side: no values of enum 'Side'"):
        merged(described(AskRequest={}), {"AskRequest": {"side": node("enum:Side")}})
