"""A value that cannot be written as JSON is named with its place, wherever it stands, before any request."""

from __future__ import annotations

import asyncio
import re
from typing import Any, Callable, Dict, List, Tuple

import httpx
import pytest
from pydantic import BaseModel, field_serializer

from google import genai
from google._genai_api.methods import (
    auth_tokens,
    batches,
    caches,
    documents,
    file_search_stores,
    files,
    models,
    operations,
    tunings,
)
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.wire.method import Method
from google.genai import errors, types

from ..surface.test_every_method import ARGUMENTS, Outcome, path_of
from ..wire.capture import new_client

HALF = "a\ud835b"
NAN = float("nan")


class Odd:
    pass


class Failing(BaseModel):
    a: int = 1

    @field_serializer("a")
    def _fail(self, value: int) -> int:
        raise KeyError("no")


def _endless() -> Dict[str, Any]:
    made: Dict[str, Any] = {}
    made["again"] = made
    return made


def _deep() -> Dict[str, Any]:
    made: Dict[str, Any] = {}
    for _ in range(300):
        made = {"a": made}
    return made


# -- every text of every method


def _texts(value: Any, steps: Tuple[str, ...] = ()) -> List[Tuple[str, ...]]:
    if type(value) is str:
        return [steps]
    items = as_mapping(value) or {}
    return [found for key, item in items.items() for found in _texts(item, (*steps, key))]


def _spoilt(value: Any, steps: Tuple[str, ...]) -> Any:
    return {**value, steps[0]: _spoilt(value[steps[0]], steps[1:])} if steps else HALF


def _row(name: str, backend: str) -> Dict[str, Any]:
    return ARGUMENTS[name][0 if backend == "gemini" else -1]


PLACES = [
    (name, backend, steps)
    for name in ARGUMENTS
    for backend in ("gemini", "vertex")
    for steps in _texts(_row(name, backend))
]


@pytest.mark.parametrize(("name", "backend", "steps"), PLACES)
def test_a_text_of_a_method(name: str, backend: str, steps: Tuple[str, ...]) -> None:
    given = _spoilt(_row(name, backend), steps)
    found = Outcome(backend).call(name, given)
    assert found.requests == []
    kind, _, text = found.error.partition(": ")
    assert kind in (
        "InvalidValueError",
        "InvalidNameError",
        "UnsupportedMethodError",
        "UnsupportedFieldError",
    )
    assert kind.startswith("Unsupported") or steps[-1] in text, found.error
    assert text.isascii()
    awaited = asyncio.run(Outcome(backend).call_async(name, given))
    assert (awaited.requests, awaited.error) == ([], found.error)


# -- every text of every config

METHODS: Dict[str, Method[Any, Any]] = {
    method.name: method
    for module in (
        auth_tokens,
        batches,
        caches,
        documents,
        file_search_stores,
        files,
        models,
        operations,
        tunings,
    )
    for method in vars(module).values()
    if isinstance(method, Method)
}
FIELDS = [
    (name, field)
    for name in ARGUMENTS
    for field, info in METHODS[path_of(name)].config_type.model_fields.items()
    if re.search(r"\bstr\b", str(info.annotation)) and "Dict" not in str(info.annotation)
]


@pytest.mark.parametrize(("name", "field"), FIELDS)
def test_a_text_of_a_config(name: str, field: str) -> None:
    annotation = str(METHODS[path_of(name)].config_type.model_fields[field].annotation)
    value: Any = ["a", HALF] if re.search(r"List\[str\]", annotation) else HALF
    refusals: List[str] = []
    for backend in ("gemini", "vertex"):
        given = _row(name, backend)
        found = Outcome(backend).call(name, {**given, "config": {**given.get("config", {}), field: value}})
        assert found.requests == []
        assert field in found.error or "is not supported" in found.error
        refusals.append(found.error)
    known = "half of|InvalidNameError|not the name of a field|string_unicode|not support|needs a base_model"
    assert all(re.search(known, text) for text in refusals)


# -- every kind of value

VALUES: Dict[str, Tuple[Any, str]] = {
    "half a character": (HALF, "half of a surrogate pair"),
    "not a number": (NAN, "nan is not a number of JSON"),
    "infinite": (float("-inf"), "-inf is not a number of JSON"),
    "an object": (Odd(), "Odd cannot be written as JSON: pass text"),
    "a class": (Odd, "the class Odd cannot be written as JSON: pass an object"),
    "a function": (len, "cannot be written as JSON"),
    "an exception": (ValueError("a"), "ValueError cannot be written as JSON"),
    "a view of bytes": (memoryview(b"a"), "memoryview cannot be written as JSON"),
    "an object with a failing serializer": (
        Failing(),
        "cannot be written as JSON: Error calling function `_fail`",
    ),
}
HOLDERS: Dict[str, Callable[[Any], Any]] = {
    "": lambda value: value,
    ".a": lambda value: {"a": value},
    ".a[1]": lambda value: {"a": [1, value]},
    "[0].b": lambda value: [{"b": value}],
}


def _response(value: Any) -> types.Part:
    return types.Part.from_function_response(name="f", response={"r": value})


Call = Callable[[genai.Client, Any], Any]
CALLS: Dict[str, Call] = {
    "contents.function_response.response.r": lambda client, value: client.models.generate_content(
        model="m", contents=_response(value)
    ),
    "contents[1].parts[0].function_response.response.r": lambda client, value: client.models.generate_content(
        model="m", contents=["a", types.UserContent([_response(value)])]
    ),
    "contents[0].parts[0].function_call.args.r": lambda client, value: list(
        client.models.generate_content_stream(
            model="m", contents=[{"parts": [{"function_call": {"name": "f", "args": {"r": value}}}]}]
        )
    ),
    "contents[1].function_response.response.r": lambda client, value: client.models.embed_content(
        model="gemini-embedding-001", contents=["a", _response(value)]
    ),
    "config.contents[0].function_response.response.r": lambda client, value: client.caches.create(
        model="m", config={"contents": [_response(value)]}
    ),
    "src[1].contents[0].parts[0].function_response.response.r": lambda client, value: client.batches.create(
        model="m", src=[{"contents": "a"}, {"contents": [{"parts": [_response(value)]}]}]
    ),
    "src.inlined_requests[0].contents.parts[0].function_response.response.r": lambda client, value: (
        client.batches.create(
            model="m",
            src=types.BatchJobSource(
                inlined_requests=[types.InlinedRequest(contents=types.Content(parts=[_response(value)]))]
            ),
        )
    ),
    "message.function_response.response.r": lambda client, value: client.chats.create(model="m").send_message(
        _response(value)
    ),
    "message[1].function_response.response.r": lambda client, value: list(
        client.chats.create(model="m").send_message_stream(["a", _response(value)])
    ),
    "history[0].parts[0].function_response.response.r": lambda client, value: client.chats.create(
        model="m", history=[types.UserContent([_response(value)]), types.ModelContent("b")]
    ).send_message("a"),
    "config.tools[0].function_declarations[0].parameters_json_schema.default": lambda client, value: (
        client.models.generate_content(
            model="m",
            contents="a",
            config={
                "tools": [
                    {"function_declarations": [{"name": "f", "parameters_json_schema": {"default": value}}]}
                ]
            },
        )
    ),
    "config.http_options.extra_body.r": lambda client, value: client.models.generate_content(
        model="m", contents="a", config={"http_options": {"extra_body": {"r": value}}}
    ),
    "body.r": lambda client, value: client.request("POST", "models/m:x", body={"r": value}),
    "body": lambda client, value: client.request("POST", "models/m:x", body=value),
}


def _refusal(call: Call, value: Any) -> str:
    requests: List[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json={})

    with pytest.raises(errors.InvalidValueError) as caught:
        call(new_client("gemini", httpx.MockTransport(handle)), value)
    assert requests == []
    text = str(caught.value)
    assert "\n" not in text
    return text


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("place", CALLS)
def test_a_value_and_its_place(place: str, kind: str) -> None:
    value, reason = VALUES[kind]
    for inner, hold in HOLDERS.items():
        text = _refusal(CALLS[place], hold(value))
        assert text.startswith(f"{place}{inner}: ")
        assert reason in text


@pytest.mark.parametrize("place", CALLS)
def test_a_key(place: str) -> None:
    text = _refusal(CALLS[place], {"b": {HALF: 1}})
    assert text.startswith(f"{place}.b, key 'a\\ud835b': '\\ud835' is half of a surrogate pair")
    assert "Odd cannot be written" in _refusal(CALLS[place], {Odd(): 1})


@pytest.mark.parametrize("place", CALLS)
def test_what_has_no_end(place: str) -> None:
    text = _refusal(CALLS[place], _endless())
    assert text.startswith(place)
    assert "Circular reference" in text
    assert _refusal(CALLS[place], _deep()).startswith(place)


def _alone(call: Callable[[genai.Client], Any]) -> Call:
    return lambda client, _: call(client)


def test_places_that_are_no_json_values() -> None:
    calls: Dict[str, Callable[[genai.Client], Any]] = {
        "prompt: ": lambda client: client.models.generate_images(model="m", prompt=HALF),
        "config.temperature: ": lambda client: client.models.generate_content(
            model="m", contents="a", config={"temperature": NAN}
        ),
        "config.stop_sequences[1]: ": lambda client: client.models.generate_content(
            model="m", contents="a", config=types.GenerateContentConfig(stop_sequences=["a", HALF])
        ),
        "config.system_instruction.parts[0].text: ": lambda client: client.models.generate_content(
            model="m",
            contents="a",
            config={"system_instruction": types.Content(parts=[types.Part(text=HALF)])},
        ),
        "training_dataset.examples[0].output: ": lambda client: client.tunings.tune(
            base_model="m",
            training_dataset=types.TuningDataset(examples=[types.TuningExample(text_input="a", output=HALF)]),
        ),
        "config.display_name: ": lambda client: client.files.upload(
            file=__file__, config={"display_name": HALF}
        ),
        "config.http_options.extra_query.q: ": lambda client: client.files.list(
            config={"http_options": {"extra_query": {"q": HALF}}}
        ),
        "query.q: ": lambda client: client.request("GET", "models", query={"q": HALF}),
    }
    for place, call in calls.items():
        text = _refusal(_alone(call), None)
        assert text.startswith(place)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", '"NaN"'])
def test_a_text_about_such_numbers_is_sent(text: str) -> None:
    bodies: List[bytes] = []

    def handle(request: httpx.Request) -> httpx.Response:
        bodies.append(request.content)
        return httpx.Response(200, json={})

    new_client("gemini", httpx.MockTransport(handle)).models.generate_content(
        model="m", contents=[text, _response(text)]
    )
    assert len(bodies) == 1


def test_dumps_keep_such_numbers() -> None:
    stored = types.ContentEmbedding(values=[NAN, float("inf"), 1.0]).model_dump_json()
    assert str(types.ContentEmbedding.model_validate_json(stored).values) == "[nan, inf, 1.0]"
