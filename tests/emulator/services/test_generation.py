"""Answers of the default model."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Tuple

import pytest

from ..caller import FLASH, GEMINI, PROJECT, VERTEX, Caller, contents
from ..samples import inline, png

PATHS = [
    f"{GEMINI}{FLASH}",
    "/v1alpha/models/gemini-2.5-pro",
    "/v1beta/tunedModels/numbers-a1b2c3",
    f"{VERTEX}{FLASH}",
    f"{PROJECT}/endpoints/7102",
    f"/v1beta1/publishers/google/models/{FLASH}",
]


@pytest.mark.parametrize("path", PATHS)
def test_every_path_to_a_model_answers(caller: Caller, path: str) -> None:
    answer = caller.post(f"{path}:generateContent", {"contents": contents("Why is the sky blue?")})

    assert answer.status == 200
    assert answer.text == "You said: Why is the sky blue?"
    assert answer.json["candidates"][0]["finishReason"] == "STOP"
    assert answer.headers["content-type"] == "application/json; charset=UTF-8"


def test_the_version_is_the_model_called(caller: Caller) -> None:
    hello = {"contents": contents("hi")}
    tuned = caller.post(f"{PROJECT}/endpoints/7102:generateContent", hello)

    assert caller.generate("hi").json["modelVersion"] == FLASH
    assert tuned.json["modelVersion"] == "projects/p/locations/us-central1/endpoints/7102"


def test_the_last_turn_is_answered(caller: Caller) -> None:
    answer = caller.post(f"{GEMINI}{FLASH}:generateContent", {"contents": contents("one", "two", "three")})

    assert answer.text == "You said: three"


def test_attachments_are_named(caller: Caller) -> None:
    image = inline(png(2, 2), "image/png")
    video = {"fileData": {"fileUri": "gs://b/f", "mimeType": "video/mp4"}}

    asked = caller.post(
        f"{GEMINI}{FLASH}:generateContent", {"contents": {"parts": [image, {"text": "What?"}]}}
    )
    alone = caller.post(f"{GEMINI}{FLASH}:generateContent", {"contents": {"parts": [image, video]}})

    assert asked.text == "You sent image/png and said: What?"
    assert alone.text == "You sent image/png, video/mp4."


def test_the_same_request_gives_the_same_bytes() -> None:
    body: Dict[str, Any] = {
        "contents": contents("hi"),
        "generationConfig": {"temperature": 1, "candidateCount": 2},
    }
    answers = {Caller().post(f"{GEMINI}{FLASH}:generateContent", body).body for _ in range(3)}
    other = Caller().post(f"{GEMINI}{FLASH}:generateContent", {"contents": contents("hi!")})

    assert len(answers) == 1
    assert other.json["responseId"] != json.loads(answers.pop())["responseId"]


def test_either_spelling_is_the_same_request(caller: Caller) -> None:
    camel = caller.generate("hi", generationConfig={"maxOutputTokens": 2})
    snake = caller.generate("hi", generation_config={"max_output_tokens": "2"})

    assert camel.body == snake.body


@pytest.mark.parametrize(
    ("config", "text", "reason"),
    [
        ({"maxOutputTokens": 1}, "You ", "MAX_TOKENS"),
        ({"maxOutputTokens": 3}, "You said: on", "MAX_TOKENS"),
        ({"maxOutputTokens": 100}, "You said: one two three", "STOP"),
        ({"stopSequences": ["three", "two"]}, "You said: one ", "STOP"),
        ({"stopSequences": ["zebra"]}, "You said: one two three", "STOP"),
        ({"stopSequences": ["two"], "maxOutputTokens": 2}, "You said", "MAX_TOKENS"),
    ],
)
def test_limits_are_respected(caller: Caller, config: Dict[str, Any], text: str, reason: str) -> None:
    answer = caller.generate("one two three", generationConfig=config)

    assert answer.text == text
    assert answer.json["candidates"][0]["finishReason"] == reason
    most = config.get("maxOutputTokens", 1000)
    assert answer.json["usageMetadata"]["candidatesTokenCount"] <= most


def test_an_answer_that_stops_at_once_has_no_parts(caller: Caller) -> None:
    answer = caller.generate("hi", generationConfig={"stopSequences": ["You"]})

    assert answer.json["candidates"][0]["content"] == {"role": "model"}


def test_candidates_differ(caller: Caller) -> None:
    rows = caller.generate("hi", generationConfig={"candidateCount": 3}).json["candidates"]

    assert [row["index"] for row in rows] == [0, 1, 2]
    assert len({row["content"]["parts"][0]["text"] for row in rows}) == 3


RECIPE: Dict[str, Any] = {
    "type": "OBJECT",
    "properties": {
        "steps": {"type": "ARRAY", "items": {"type": "STRING"}, "minItems": "2"},
        "level": {"type": "STRING", "enum": ["easy", "hard"]},
        "minutes": {"type": "INTEGER"},
    },
    "propertyOrdering": ["level", "steps"],
}


def test_a_schema_is_filled(caller: Caller) -> None:
    config = {"responseMimeType": "application/json", "responseSchema": RECIPE}
    answer = caller.generate("a recipe", generationConfig=config)

    assert answer.text == '{"level":"easy","steps":["steps","steps"],"minutes":1}'


def test_a_json_schema_is_filled(caller: Caller) -> None:
    schema = {
        "type": "object",
        "properties": {"child": {"$ref": "#/$defs/Child"}, "note": {"type": ["null", "string"]}},
        "$defs": {"Child": {"type": "object", "properties": {"age": {"type": "integer", "minimum": 3}}}},
    }
    config = {"responseMimeType": "application/json", "responseJsonSchema": schema}

    assert json.loads(caller.generate("x", generationConfig=config).text) == {
        "child": {"age": 3},
        "note": "note",
    }


def test_json_without_a_schema_holds_the_answer(caller: Caller) -> None:
    answer = caller.generate("hi", generationConfig={"responseMimeType": "application/json"})

    assert json.loads(answer.text) == {"answer": "You said: hi"}


def test_a_schema_alone_does_not_make_json(caller: Caller) -> None:
    assert caller.generate("hi", generationConfig={"responseSchema": RECIPE}).text == "You said: hi"


def test_an_enum_answer_is_the_bare_value(caller: Caller) -> None:
    schema = {"type": "STRING", "enum": ["Percussion", "String"]}
    config = {"responseMimeType": "text/x.enum", "responseSchema": schema}

    assert caller.generate("a drum", generationConfig=config).text == "Percussion"


def test_vertex_accepts_a_response_format(caller: Caller) -> None:
    form = {"text": {"mimeType": "APPLICATION_JSON", "schema": {"type": "integer", "minimum": 7}}}
    body = {"contents": contents("hi"), "generationConfig": {"responseFormat": [form]}}

    assert caller.post(f"{VERTEX}{FLASH}:generateContent", body).text == "7"


def test_thoughts_come_first_and_are_counted(caller: Caller) -> None:
    answer = caller.generate("two words", generationConfig={"thinkingConfig": {"includeThoughts": True}})
    thought, said = answer.parts
    usage = answer.json["usageMetadata"]

    assert thought["thought"] is True
    assert "2 words" in thought["text"]
    assert said == {"text": "You said: two words"}
    assert usage["thoughtsTokenCount"] == -(-len(thought["text"]) // 4)
    parts = ("promptTokenCount", "candidatesTokenCount", "thoughtsTokenCount")
    assert usage["totalTokenCount"] == sum(usage[name] for name in parts)


@pytest.mark.parametrize(
    "thinking", [{}, {"thinkingBudget": 9}, {"includeThoughts": True, "thinkingBudget": 0}]
)
def test_thoughts_are_returned_only_on_request(caller: Caller, thinking: Dict[str, Any]) -> None:
    answer = caller.generate("hi", generationConfig={"thinkingConfig": thinking})

    assert len(answer.parts) == 1
    assert "thoughtsTokenCount" not in answer.json["usageMetadata"]


def function(name: str, **properties: str) -> Dict[str, Any]:
    fields = {key: {"type": kind} for key, kind in properties.items()}
    return {"name": name, "description": "", "parameters": {"type": "OBJECT", "properties": fields}}


WEATHER = function("get_current_weather", location="STRING", days="INTEGER")
DIVIDE = function("divideIntegers", a="INTEGER", b="INTEGER")
TOOLS = [{"functionDeclarations": [WEATHER]}, {"functionDeclarations": [DIVIDE]}]


def called(parts: List[Dict[str, Any]]) -> List[str]:
    return [part["functionCall"]["name"] for part in parts if "functionCall" in part]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What is the weather in Boston?", ["get_current_weather"]),
        ("Please divide 6 by 2", ["divideIntegers"]),
        ("Call divideIntegers and get_current_weather now", ["get_current_weather", "divideIntegers"]),
        ("Tell me the current news", []),
        ("hello", []),
    ],
)
def test_a_function_that_the_text_names_is_called(caller: Caller, text: str, names: List[str]) -> None:
    assert called(caller.generate(text, tools=TOOLS).parts) == names


def test_a_call_has_an_id_and_arguments(caller: Caller) -> None:
    (part,) = caller.generate("weather?", tools=TOOLS).parts
    call = part["functionCall"]

    assert call["args"] == {"location": "location", "days": 1}
    assert call["id"].startswith("call-")
    assert call["id"] != caller.generate("weather!", tools=TOOLS).parts[0]["functionCall"]["id"]


@pytest.mark.parametrize(
    ("config", "names"),
    [
        ({"mode": "ANY"}, ["get_current_weather"]),
        ({"mode": "ANY", "allowedFunctionNames": ["divideIntegers"]}, ["divideIntegers"]),
        ({"mode": "NONE"}, []),
        ({"mode": "AUTO"}, []),
        ({"mode": "MODE_UNSPECIFIED"}, []),
    ],
)
def test_the_mode_is_respected(caller: Caller, config: Dict[str, Any], names: List[str]) -> None:
    answer = caller.generate("hello", tools=TOOLS, toolConfig={"functionCallingConfig": config})

    assert called(answer.parts) == names


def test_mode_none_prevents_calls(caller: Caller) -> None:
    answer = caller.generate("weather?", tools=TOOLS, toolConfig={"functionCallingConfig": {"mode": "NONE"}})

    assert answer.text == "You said: weather?"


def test_json_schema_parameters_are_filled(caller: Caller) -> None:
    schema = {"type": "object", "properties": {"city": {"const": "Paris"}}}
    tools = [{"functionDeclarations": [{"name": "travel", "parametersJsonSchema": schema}]}]
    bare = [{"functionDeclarations": [{"name": "travel"}]}]

    assert caller.generate("travel!", tools=tools).parts[0]["functionCall"]["args"] == {"city": "Paris"}
    assert caller.generate("travel!", tools=bare).parts[0]["functionCall"]["args"] == {}


def test_a_call_with_thoughts_is_signed(caller: Caller) -> None:
    config = {"thinkingConfig": {"includeThoughts": True}}
    thought, call = caller.generate("weather?", tools=TOOLS, generationConfig=config).parts

    assert thought["thought"] is True
    assert call["thoughtSignature"]


def test_a_function_response_is_reported(caller: Caller) -> None:
    turns: List[Dict[str, Any]] = [
        {"role": "user", "parts": [{"text": "weather?"}]},
        {"role": "model", "parts": [{"functionCall": {"name": "get_current_weather", "args": {}}}]},
        {
            "role": "user",
            "parts": [{"functionResponse": {"name": "get_current_weather", "response": {"sky": "grey"}}}],
        },
    ]
    answer = caller.post(f"{GEMINI}{FLASH}:generateContent", {"contents": turns, "tools": TOOLS})

    assert answer.text == 'get_current_weather returned {"sky":"grey"}.'


NOT_FOUND: List[Tuple[str, int, str]] = [
    (
        f"{GEMINI}gemini-invalid",
        404,
        "models/gemini-invalid is not found for API version v1beta, or is not supported for generateContent. "
        "Call ListModels to see the list of available models and their supported methods.",
    ),
    (f"{GEMINI}gpt-5", 404, "models/gpt-5 is not found for API version v1beta, or is not supported for"),
    (f"{GEMINI}text-embedding-004", 404, "models/text-embedding-004 is not found for API version v1beta, or"),
    ("/v1beta/tunedModels/other", 404, "tunedModels/other does not exist."),
    (
        f"{VERTEX}gemini-nonexistent",
        404,
        "Publisher Model `projects/p/locations/us-central1/publishers/google/models/gemini-nonexistent` was not "
        "found or your project does not have access to it. Please ensure you are using a valid model version.",
    ),
    (
        f"{PROJECT}/publishers/acme/models/{FLASH}",
        404,
        "Publisher Model `projects/p/locations/us-central1/pub",
    ),
    (f"{VERTEX}text-embedding-004", 400, "text-embedding-004 is not supported in the generateContent API."),
    (f"{PROJECT}/endpoints/1", 404, "projects/p/locations/us-central1/endpoints/1 does not exist."),
]


@pytest.mark.parametrize(("path", "code", "message"), NOT_FOUND)
def test_a_missing_model_is_not_found(caller: Caller, path: str, code: int, message: str) -> None:
    answer = caller.post(f"{path}:generateContent", {"contents": contents("hi")})

    assert answer.status == code
    assert answer.message.startswith(message)


@pytest.mark.parametrize("name", ["gemini-9-ultra", "gemma-3-27b-it", "learnlm-2.0-flash-experimental"])
def test_any_name_of_a_known_family_answers(caller: Caller, name: str) -> None:
    assert caller.generate("hi", name).text == "You said: hi"


def test_a_missing_cache_is_rejected(caller: Caller) -> None:
    body = {"contents": contents("hi"), "cachedContent": "cachedContents/abc"}
    answer = caller.post(f"{GEMINI}{FLASH}:generateContent", body)

    assert (answer.status, answer.message) == (403, "CachedContent not found (or permission denied)")
