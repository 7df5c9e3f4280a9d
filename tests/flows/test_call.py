"""The flows of single calls, fed by hand: request out, response or error in."""

from __future__ import annotations

import json
from typing import Any, Dict, List

import pytest
from pydantic import BaseModel

from google._genai_api import backends
from google._genai_api.methods import batches
from google._genai_api.methods import models as methods
from google._genai_core.flows.call import call_flow
from google._genai_core.runtime.http.error_responses import kind_of
from google._genai_core.runtime.http.messages import Response
from google._genai_core.runtime.wire.backend import Context
from google.genai import errors, types

from ..wire.capture import Wire
from .feed import GEMINI, VERTEX, feed, generate_flow, ok

EXPRESS = Context(backends.VERTEX, "https://example.com", "v1beta1")


def answer(text: str) -> bytes:
    return json.dumps({"candidates": [{"content": {"parts": [{"text": text}], "role": "model"}}]}).encode()


def run(operation: Any, body: Any, context: Context = GEMINI, config: Any = None, **arguments: Any) -> Any:
    fed = feed(call_flow(operation, context, config, arguments), [ok(json.dumps(body).encode())])
    if fed.error is not None:
        raise fed.error
    return fed.result


def test_one_request_one_answer() -> None:
    fed = feed(generate_flow(), [ok(answer("a"))])
    assert fed.effects == ["Send"]
    assert fed.result.text == "a"
    (request,) = fed.requests
    assert (request.method, request.url) == ("POST", "https://example.com/v1beta/models/m:generateContent")
    assert json.loads(request.body or b"") == {"contents": [{"parts": [{"text": "hi"}], "role": "user"}]}
    assert request.timeout is None


def test_count_tokens() -> None:
    result = run(methods.COUNT_TOKENS, {"totalTokens": 3}, model="m", contents="hi")
    assert result.total_tokens == 3


def test_compute_tokens_decodes_bytes_and_numbers() -> None:
    info = {"role": "user", "tokens": ["aGk="], "tokenIds": ["17"]}
    result = run(methods.COMPUTE_TOKENS, {"tokensInfo": [info]}, VERTEX, model="m", contents="hi")
    assert (result.tokens_info[0].tokens, result.tokens_info[0].token_ids) == ([b"hi"], [17])


def test_compute_tokens_is_not_for_gemini() -> None:
    fed = feed(call_flow(methods.COMPUTE_TOKENS, GEMINI, None, {"model": "m", "contents": "hi"}), [])
    assert isinstance(fed.error, errors.UnsupportedMethodError)
    assert (fed.error.method, fed.error.backend) == ("models.compute_tokens", "the Gemini Developer API")
    assert "count_tokens" in str(fed.error)


GEMINI_VECTORS = {"embeddings": [{"values": [0.1, 0.2]}, {"values": [0.3]}]}
PREDICT = {
    "predictions": [{"embeddings": {"values": [0.1], "statistics": {"truncated": False, "token_count": 2}}}],
    "metadata": {"billableCharacterCount": 4},
}
ONE = {"embedding": {"values": [0.1]}, "usageMetadata": {"promptTokenCount": 2}, "truncated": True}
BATCH = {"embeddings": [{"values": [0.1]}], "usageMetadata": {"promptTokenCount": 3}}


def test_embeddings_of_gemini() -> None:
    result = run(methods.EMBED_CONTENT, GEMINI_VECTORS, model="m", contents=["a", "b"])
    assert [item.values for item in result.embeddings] == [[0.1, 0.2], [0.3]]


def test_embeddings_of_predict() -> None:
    result = run(methods.EMBED_CONTENT, PREDICT, VERTEX, model="text-embedding-004", contents=["a"])
    (found,) = result.embeddings
    assert (found.values, found.statistics.truncated, found.statistics.token_count) == ([0.1], False, 2)
    assert result.metadata.billable_character_count == 4


def test_embeddings_of_one_content() -> None:
    result = run(methods.EMBED_CONTENT, ONE, VERTEX, model="gemini-embedding-001", contents="a")
    (found,) = result.embeddings
    assert (found.values, found.statistics.truncated, found.statistics.token_count) == ([0.1], True, 2)


def test_embeddings_of_a_batch() -> None:
    result = run(methods.EMBED_CONTENT, BATCH, VERTEX, model="gemini-embedding-001", contents=["a", "b"])
    assert [item.values for item in result.embeddings] == [[0.1]]
    assert result.usage_metadata.prompt_token_count == 3


@pytest.mark.parametrize(("model", "inputs"), [("text-embedding-004", 2), ("gemini-embedding-001", 2)])
def test_embeddings_of_an_empty_answer(model: str, inputs: int) -> None:
    result = run(methods.EMBED_CONTENT, {}, VERTEX, model=model, contents=["a"] * inputs)
    assert result.embeddings == []


def test_embeddings_of_an_empty_answer_to_one_content() -> None:
    result = run(methods.EMBED_CONTENT, {}, VERTEX, model="gemini-embedding-001", contents="a")
    assert result.embeddings == []


def test_model_of_gemini() -> None:
    body = {
        "name": "models/m",
        "inputTokenLimit": 5,
        "supportedGenerationMethods": ["countTokens"],
        "newField": {"a": 1},
    }
    result = run(methods.GET, body, model="m")
    assert (result.name, result.input_token_limit, result.supported_actions) == (
        "models/m",
        5,
        ["countTokens"],
    )
    assert result.tuned_model_info is None
    assert result.newField == {"a": 1}


def test_tuned_model_of_gemini() -> None:
    body = {
        "name": "tunedModels/t",
        "tunedModelSource": {"baseModel": "models/b"},
        "createTime": "2026-01-02T00:00:00Z",
    }
    info = run(methods.GET, body, model="tunedModels/t").tuned_model_info
    assert info.base_model == "models/b"
    assert info.create_time.year == 2026


def test_models_of_vertex() -> None:
    published = run(
        methods.GET, {"name": "publishers/google/models/m", "versionId": "001"}, VERTEX, model="m"
    )
    assert (published.name, published.version) == ("publishers/google/models/m", "001")
    labels = {"google-vertex-llm-tuning-base-model-id": "gemini-b"}
    body = {
        "name": "projects/p/locations/l/models/1",
        "labels": labels,
        "deployedModels": [{"endpoint": "e"}],
    }
    tuned = run(methods.GET, body, VERTEX, model="projects/p/locations/l/models/1")
    assert tuned.tuned_model_info.base_model == "gemini-b"
    assert tuned.endpoints[0].name == "e"


@pytest.mark.parametrize(
    "body", [b"{broken", b"[]", b"5", b'"text"', b"<html></html>", b'{"candidates": "x"}', b"\xff"]
)
def test_broken_answer(body: bytes) -> None:
    fed = feed(generate_flow(), [ok(body)])
    assert isinstance(fed.error, errors.ResponseParseError)
    assert "GenerateContentResponse" in str(fed.error)
    assert fed.error.__cause__ is not None


@pytest.mark.parametrize("body", [b"{broken", b"[]"])
def test_broken_answer_behind_a_hook(body: bytes) -> None:
    arguments: Dict[str, Any] = {"model": "gemini-embedding-001", "contents": "a"}
    fed = feed(call_flow(methods.EMBED_CONTENT, VERTEX, None, arguments), [ok(body)])
    assert isinstance(fed.error, errors.ResponseParseError)


def test_answer_of_another_shape_behind_a_hook() -> None:
    arguments: Dict[str, Any] = {"model": "gemini-embedding-001", "contents": "a"}
    fed = feed(call_flow(methods.EMBED_CONTENT, VERTEX, None, arguments), [ok(b'{"embedding": 5}')])
    assert isinstance(fed.error, errors.ResponseParseError)


@pytest.mark.parametrize(
    ("body", "place", "value"),
    [
        (b'{"embedding": {"values": "x"}}', "embeddings[0].values", "x"),
        (b'{"embedding": {}, "usageMetadata": []}', "usageMetadata", []),
    ],
)
def test_value_of_another_type_behind_a_hook(body: bytes, place: str, value: Any) -> None:
    arguments: Dict[str, Any] = {"model": "gemini-embedding-001", "contents": "a"}
    fed = feed(call_flow(methods.EMBED_CONTENT, VERTEX, None, arguments), [ok(body)])
    (found,) = fed.result.unexpected_values
    assert (found.place, found.value) == (place, value)


def test_empty_body_is_no_answer() -> None:
    fed = feed(generate_flow(), [ok(b"")])
    assert isinstance(fed.error, errors.ResponseParseError)
    assert str(fed.error) == "not a GenerateContentResponse: the response is empty"


def test_nothing_is_a_whole_answer_where_there_is_nothing_to_say() -> None:
    nothing = Response(204, {}, b"")
    assert feed(generate_flow(), [nothing]).result.candidates == []
    cancelled = feed(call_flow(batches.CANCEL, GEMINI, None, {"name": "batches/b"}), [ok(b"")])
    assert isinstance(cancelled.result, types.CancelBatchJobResponse)


def test_empty_object_is_an_empty_answer() -> None:
    fed = feed(generate_flow(), [ok(b"{}")])
    assert fed.result.candidates == []
    assert (fed.result.text, fed.result.parsed, fed.result.function_calls) == (None, None, [])


@pytest.mark.parametrize("status", [300, 301, 400, 403, 404, 429, 500, 503, 599])
def test_error_status(status: int) -> None:
    body = json.dumps({"error": {"message": "why", "status": "WORD"}}).encode()
    fed = feed(generate_flow(), [Response(status, {"x": "y"}, body)])
    assert type(fed.error) is kind_of(status)
    assert isinstance(fed.error, errors.APIError)
    assert (fed.error.code, fed.error.message, fed.error.headers) == (status, "why", {"x": "y"})


def test_transport_error_passes_through() -> None:
    error = errors.APITimeoutError("late")
    assert feed(generate_flow(), [error]).error is error


def test_express_mode_has_no_tuned_models() -> None:
    fed = feed(call_flow(methods.LIST, EXPRESS, {"query_base": False}, {}), [])
    assert isinstance(fed.error, errors.ConfigurationError)
    assert "project" in str(fed.error)


# -- what the response gives back


class Recipe(BaseModel):
    name: str
    steps: List[str] = []


@pytest.mark.parametrize(
    ("schema", "text", "value"),
    [
        (Recipe, '{"name": "n", "steps": ["a"]}', Recipe(name="n", steps=["a"])),
        (List[Recipe], '[{"name": "n"}]', [Recipe(name="n")]),
        ({"type": "OBJECT"}, '{"a": 1}', {"a": 1}),
        (types.Schema(type=types.Type.ARRAY), "[1, 2]", [1, 2]),
        (int, "5", 5),
        (types.Modality, "TEXT", types.Modality.TEXT),
        (types.Modality, '"TEXT"', types.Modality.TEXT),
    ],
)
def test_parsed(schema: Any, text: str, value: Any) -> None:
    result = feed(generate_flow(response_schema=schema), [ok(answer(text))]).result
    assert result.parsed == value
    assert type(result.parsed) is type(value)


def test_parsed_without_schema() -> None:
    assert feed(generate_flow(), [ok(answer("{}"))]).result.parsed is None


def test_parsed_of_a_cut_answer() -> None:
    result = feed(generate_flow(response_schema=Recipe), [ok(answer('{"name": "n'))]).result
    assert result.text == '{"name": "n'
    with pytest.raises(errors.ResponseParseError, match="does not fit the schema"):
        _ = result.parsed


def test_shortcuts_of_a_response() -> None:
    parts: List[Dict[str, Any]] = [
        {"text": "think", "thought": True},
        {"text": "a"},
        {"functionCall": {"name": "f", "args": {"x": 1}}},
        {"executableCode": {"code": "print()", "language": "PYTHON"}},
        {"codeExecutionResult": {"outcome": "OUTCOME_OK", "output": "1"}},
        {"text": "b"},
    ]
    body = json.dumps({"candidates": [{"content": {"parts": parts}}]}).encode()
    result = feed(generate_flow(), [ok(body)]).result
    assert result.text == "ab"
    assert [(item.name, item.args) for item in result.function_calls] == [("f", {"x": 1})]
    assert (result.executable_code, result.code_execution_result) == ("print()", "1")
    assert len(result.parts) == 6


@pytest.mark.parametrize(
    "body", [b"{}", b'{"candidates": []}', b'{"candidates": [{}]}', b'{"candidates": [{"content": {}}]}']
)
def test_shortcuts_of_an_empty_response(body: bytes) -> None:
    result = feed(generate_flow(), [ok(body)]).result
    assert (result.text, result.parts, result.function_calls) == (None, [], [])
    assert (result.executable_code, result.code_execution_result) == (None, None)


@pytest.mark.parametrize("value", [5, ["a"], b"a", {"text": "a"}, types.Part(text="a"), True])
@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_a_prompt_is_text(backend: str, value: Any) -> None:
    wire = Wire(backend)
    models: Any = wire.client.models
    calls: Dict[str, Any] = {
        "prompt": [
            lambda: models.generate_images(model="m", prompt=value),
            lambda: models.generate_videos(model="m", prompt=value),
        ]
    }
    if backend == "vertex":
        image = types.Image(image_bytes=b"a", mime_type="image/png")
        edit = {"prompt": value, "reference_images": [types.RawReferenceImage(reference_image=image)]}
        calls["prompt"].append(lambda: models.edit_image(model="m", **edit))
        calls["upscale_factor"] = [
            lambda: models.upscale_image(model="m", image=image, upscale_factor=value),
        ]
    for name, refused in calls.items():
        for call in refused:
            with pytest.raises(errors.InvalidTypeError, match=f"^{name} must be a text, not "):
                call()
    assert wire.requests == []
