"""Validation: tables of accepted and rejected bodies and queries."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

import pytest

from google.genai.emulator.protocol.validation import Validator

from ..caller import FLASH, GEMINI, PROJECT, VERTEX, Caller, contents

GENERATE = f"{GEMINI}{FLASH}:generateContent"
HELLO: Dict[str, Any] = {"contents": contents("hello")}
TYPES = "type.googleapis.com/google.ai.generativelanguage.v1beta."


def config(**fields: Any) -> Dict[str, Any]:
    return {**HELLO, "generationConfig": fields}


ACCEPTED: List[Dict[str, Any]] = [
    {"contents": {"parts": {"text": "single values are lists of one"}}},
    {"contents": [{"parts": [{"text": "hello"}]}], "system_instruction": {"parts": [{"text": "be brief"}]}},
    {**HELLO, "generation_config": {"max_output_tokens": 9, "topK": 3}},
    {**HELLO, "tools": None, "toolConfig": None},
    config(maxOutputTokens="9", temperature="0.5", topK=3.0, seed=-1, responseLogprobs="true"),
    config(temperature=0, topP=1.0, stopSequences=["x"], responseModalities=["TEXT"]),
    config(responseJsonSchema={"anything": [1, None, {"a": True}]}),
    config(responseMimeType="application/json", responseSchema={"type": "string", "maxLength": "9"}),
    {**HELLO, "safetySettings": [{"category": "HARM_CATEGORY_HARASSMENT", "threshold": 4}]},
    {"contents": [{"parts": [{"inline_data": {"mime_type": "image/png", "data": "-_-_"}}]}]},
    {"contents": [{"parts": [{"inlineData": {"mimeType": "image/png", "data": "+/8"}}]}]},
    {"contents": [{"parts": [{"text": "", "thoughtSignature": "AA=="}]}]},
    {"contents": [{"parts": [{"text": "video", "videoMetadata": {"startOffset": "1.5s"}}]}]},
    {"contents": [{"role": "user", "parts": [{"functionCall": {"name": "f", "args": {"snake_key": [1]}}}]}]},
    {**HELLO, "tools": [{"functionDeclarations": [{"name": "f", "parameters": {"type": "OBJECT"}}]}]},
]

# The body, then each fault: the field of its violation and its description.
REJECTED: List[Tuple[Dict[str, Any], List[Tuple[str, str]]]] = [
    ({**HELLO, "foo": 1}, [("", 'Unknown name "foo": Cannot find field.')]),
    (
        config(foo=1),
        [("generation_config", "Unknown name \"foo\" at 'generation_config': Cannot find field.")],
    ),
    (
        {"contents": [{"parts": [{"text": "a"}, {"txt": "b"}]}]},
        [("contents[0].parts[1]", "Unknown name \"txt\" at 'contents[0].parts[1]': Cannot find field.")],
    ),
    (
        config(responseSchema={"type": "OBJECT", "properties": {"a": {}, "b": {"more_properties": 1}}}),
        [
            (
                "generation_config.response_schema.properties[1].value",
                'Unknown name "more_properties" at '
                "'generation_config.response_schema.properties[1].value': Cannot find field.",
            )
        ],
    ),
    (
        config(temperature="x"),
        [
            (
                "generation_config.temperature",
                "Invalid value at 'generation_config.temperature' (TYPE_FLOAT), \"x\"",
            )
        ],
    ),
    (
        config(maxOutputTokens=1.5),
        [
            (
                "generation_config.max_output_tokens",
                "Invalid value at 'generation_config.max_output_tokens' (TYPE_INT32), 1.5",
            )
        ],
    ),
    (
        config(seed=2**31),
        [("generation_config.seed", "Invalid value at 'generation_config.seed' (TYPE_INT32), 2147483648")],
    ),
    (
        config(topK=True),
        [("generation_config.top_k", "Invalid value at 'generation_config.top_k' (TYPE_INT32), true")],
    ),
    (
        config(responseLogprobs="yes"),
        [
            (
                "generation_config.response_logprobs",
                "Invalid value at 'generation_config.response_logprobs' (TYPE_BOOL), \"yes\"",
            )
        ],
    ),
    (
        {"contents": [{"parts": [{"text": 123}]}]},
        [("contents[0].parts[0].text", "Invalid value at 'contents[0].parts[0].text' (TYPE_STRING), 123")],
    ),
    (
        {"contents": [{"parts": [{"text": {"a": 1}}]}]},
        [
            (
                "contents[0].parts[0].text",
                "Invalid value at 'contents[0].parts[0].text' (TYPE_STRING), "
                "Starting an object on a scalar field",
            )
        ],
    ),
    (
        {"contents": [{"parts": [{"text": ["a"]}]}]},
        [
            (
                "contents[0].parts[0]",
                "Unknown name \"text\" at 'contents[0].parts[0]': "
                "Proto field is not repeating, cannot start list.",
            )
        ],
    ),
    ({"contents": "hello"}, [("contents", f"Invalid value at 'contents' ({TYPES}Content), \"hello\"")]),
    (
        {"contents": ["hello"]},
        [("contents[0]", f"Invalid value at 'contents[0]' ({TYPES}Content), \"hello\"")],
    ),
    (
        config(responseSchema={"type": "OBJECT", "properties": []}),
        [
            (
                "generation_config.response_schema.properties",
                f"Invalid value at 'generation_config.response_schema.properties' ({TYPES}Schema), []",
            )
        ],
    ),
    (
        {**HELLO, "safetySettings": [{"category": "HARM_CATEGORY_NONE", "threshold": "OFTEN"}]},
        [
            (
                "safety_settings[0].category",
                f"Invalid value at 'safety_settings[0].category' ({TYPES}HarmCategory), \"HARM_CATEGORY_NONE\"",
            ),
            (
                "safety_settings[0].threshold",
                f"Invalid value at 'safety_settings[0].threshold' ({TYPES}SafetySetting.HarmBlockThreshold), "
                '"OFTEN"',
            ),
        ],
    ),
    (
        {**HELLO, "toolConfig": {"functionCallingConfig": {"mode": "SOME"}}},
        [
            (
                "tool_config.function_calling_config.mode",
                f"Invalid value at 'tool_config.function_calling_config.mode' ({TYPES}FunctionCallingConfig.Mode), "
                '"SOME"',
            )
        ],
    ),
    (
        {"contents": [{"parts": [{"inlineData": {"mimeType": "image/png", "data": "*"}}]}]},
        [
            (
                "contents[0].parts[0].inline_data.data",
                "Invalid value at 'contents[0].parts[0].inline_data.data' (TYPE_BYTES), "
                'Base64 decoding failed for "*"',
            )
        ],
    ),
    (
        {"contents": [{"parts": [{"text": "a", "videoMetadata": {"endOffset": "9"}}]}]},
        [
            (
                "contents[0].parts[0].video_metadata.end_offset",
                "Invalid value at 'contents[0].parts[0].video_metadata.end_offset' "
                "(type.googleapis.com/google.protobuf.Duration), "
                "Illegal duration format; duration must end with 's'",
            )
        ],
    ),
    (
        {"contents": [{"parts": [{"functionCall": {"name": "f", "args": "x"}}]}]},
        [
            (
                "contents[0].parts[0].function_call.args",
                "Invalid value at 'contents[0].parts[0].function_call.args' "
                '(type.googleapis.com/google.protobuf.Struct), "x"',
            )
        ],
    ),
]


@pytest.mark.parametrize("body", ACCEPTED)
def test_valid_bodies_are_accepted(caller: Caller, body: Dict[str, Any]) -> None:
    assert caller.post(GENERATE, body).status == 200


@pytest.mark.parametrize(("body", "faults"), REJECTED)
def test_invalid_fields_are_rejected_with_the_backends_message(
    caller: Caller, body: Dict[str, Any], faults: List[Tuple[str, str]]
) -> None:
    answer = caller.post(GENERATE, body)

    error = answer.json["error"]
    assert (answer.status, error["code"], error["status"]) == (400, 400, "INVALID_ARGUMENT")
    (detail,) = error["details"]
    assert detail["@type"] == "type.googleapis.com/google.rpc.BadRequest"
    described = [(each.get("field", ""), each["description"]) for each in detail["fieldViolations"]]
    prefix = "Invalid JSON payload received. "
    expected = [
        (field, text if text.startswith("Invalid value") else prefix + text) for field, text in faults
    ]
    assert described == expected
    assert error["message"] == "\n".join(text for _, text in expected)


def test_all_faults_are_reported_together(caller: Caller) -> None:
    answer = caller.post(GENERATE, {"foo": 1, "generationConfig": {"bar": 1, "topK": "x"}})

    assert len(answer.message.splitlines()) == 3


def test_vertex_names_its_own_types(caller: Caller) -> None:
    answer = caller.post(f"{VERTEX}{FLASH}:generateContent", {"contents": ["x"]})

    assert "type.googleapis.com/google.cloud.aiplatform.v1beta1.Content" in answer.message


def test_a_field_of_the_other_backend_is_unknown(caller: Caller) -> None:
    body = {**HELLO, "generationConfig": {"audioTimestamp": True}}

    assert caller.post(f"{VERTEX}{FLASH}:generateContent", body).status == 200
    assert 'Unknown name "audioTimestamp" at' in caller.post(GENERATE, body).message


def test_a_map_accepts_any_key_and_checks_the_values(caller: Caller) -> None:
    answer = caller.post(f"{VERTEX}{FLASH}:generateContent", {**HELLO, "labels": {"camelKey": "a", "b": 1}})

    assert answer.message == "Invalid value at 'labels[1].value' (TYPE_STRING), 1"


@pytest.mark.parametrize("value", ["flex", "FLEX", "Flex"])
def test_an_enum_value_is_read_in_any_case(value: str) -> None:
    schemas = {"Request": {"tier": {"type": "enum", "values": ["unspecified", "flex"]}}}

    assert Validator(schemas, "package").message("Request", {"tier": value}) == {"tier": "flex"}


@pytest.mark.parametrize("body", [b"{", b"[1,", b"\xff\xfe", b'{"contents": }'])
def test_a_body_that_is_not_json_is_rejected(caller: Caller, body: bytes) -> None:
    answer = caller.post(GENERATE, body)

    assert answer.status == 400
    assert answer.message.startswith("Invalid JSON payload received. Unexpected token.")


@pytest.mark.parametrize("body", [b"[]", b'"x"', b"7"])
def test_a_body_that_is_not_an_object_is_rejected(caller: Caller, body: bytes) -> None:
    assert caller.post(GENERATE, body).message.endswith("Root element must be a message.")


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (
            {"foo": "1"},
            'Invalid JSON payload received. Unknown name "foo": Cannot bind query parameter. '
            "Field 'foo' could not be found in request message.",
        ),
        ({"pageSize": "x"}, "Invalid value at 'page_size' (TYPE_INT32), \"x\""),
        ({"page_size": "-1"}, "page_size must not be negative."),
        ({"pageToken": "x"}, "Invalid page token."),
    ],
)
def test_an_invalid_query_is_rejected(caller: Caller, query: Dict[str, str], message: str) -> None:
    answer = caller.get("/v1beta/models", **query)

    assert (answer.status, answer.message) == (400, message)


def test_both_spellings_and_system_parameters_are_read(caller: Caller) -> None:
    query = {"page_size": "2", "$alt": "json", "prettyPrint": "false", "fields": "*", "key": "k"}

    assert len(caller.get("/v1beta/models", **query).json["models"]) == 2


def test_a_view_of_publisher_models_is_accepted(caller: Caller) -> None:
    assert caller.get("/v1beta1/publishers/google/models", view="PUBLISHER_MODEL_VIEW_BASIC").status == 200
    assert caller.get(f"{PROJECT}/models", readMask="name").status == 200
