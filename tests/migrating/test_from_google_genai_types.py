"""Rows of types and answers: what a program for the published SDK sees that differs, and the way back."""

from __future__ import annotations

import base64
import importlib
import io
import json
import pickle
import warnings
from typing import Any, Dict, List

import pytest
from pydantic import BaseModel

from google import genai
from google.genai import errors, types
from google.genai.emulator import Emulator

from ..published.names import MODELS
from .rows import row, run

Code = List[str]
MODEL = "gemini-2.0-flash"


class Recipe(BaseModel):
    name: str


def response(*parts: Dict[str, Any], **fields: Any) -> types.GenerateContentResponse:
    content = {"role": "model", "parts": list(parts)}
    return types.GenerateContentResponse.model_validate({"candidates": [{"content": content}], **fields})


@row("`response.parsed` raises `ResponseParseError`")
def test_an_answer_that_does_not_fit(code: Code, emulator: Emulator, client: genai.Client) -> None:
    emulator.reply_with('{"nam')
    config = types.GenerateContentConfig(response_schema=Recipe)
    found = client.models.generate_content(model=MODEL, contents="Hi", config=config)
    with pytest.raises(errors.ResponseParseError):
        _ = found.parsed
    assert run(code[0], response=found) is None


@row("`str(types.FinishReason.STOP)` is `STOP`")
def test_the_text_of_an_enumeration(code: Code) -> None:
    reason = types.FinishReason.STOP
    assert str(reason) == f"{reason}" == reason.name == reason.value == reason == "STOP"
    assert run(code[0], reason=reason) == "FinishReason.STOP"


@row("an absent list is `[]`, not `None`")
def test_absent_lists(code: Code) -> None:
    empty = types.GenerateContentResponse()
    absent: List[List[Any]] = [[*empty.candidates], [*empty.function_calls], [*types.Content().parts]]
    assert absent == [[], [], []]
    assert types.GenerateContentResponse(candidates=None).candidates == []  # type: ignore[arg-type]  # as published
    assert run(code[0], response=empty) is None


@row("`model_dump(exclude_none=True)` has empty lists")
def test_empty_lists_in_a_dump(code: Code) -> None:
    empty = types.GenerateContentResponse()
    assert empty.model_dump(exclude_none=True) == {"candidates": []}
    assert run(code[0], response=empty) == {}


@row("`automatic_function_calling_history` is `None`, not `[]`")
def test_a_call_without_functions(code: Code, client: genai.Client) -> None:
    found = client.models.generate_content(model=MODEL, contents="Hi")
    assert found.automatic_function_calling_history is None
    assert run(code[0], response=found) == []


@row("a dump has no `sdk_http_response` and no `parsed`")
def test_what_a_dump_has(code: Code, emulator: Emulator, client: genai.Client) -> None:
    emulator.reply_with('{"name": "soup"}')
    config = types.GenerateContentConfig(response_schema=Recipe)
    found = client.models.generate_content(model=MODEL, contents="Hi", config=config)
    assert found.sdk_http_response is not None
    assert not {"parsed", "sdk_http_response"} & set(found.model_dump())
    assert run(code[0], response=found)["parsed"] == Recipe(name="soup")
    assert types.GenerateContentResponse.model_validate(found.model_dump()) == found


@row("the published SDK refuses a dump that this one wrote")
def test_a_dump_for_the_published_sdk(code: Code, client: genai.Client) -> None:
    found = client.models.generate_content(model=MODEL, contents="Hi")
    known = {*MODELS["GenerateContentResponse"]}
    assert not set(found.model_dump()) <= known
    assert set(run(code[0], response=found)) <= known


@row("the published SDK cannot load a pickle that this one wrote")
def test_a_pickle(code: Code) -> None:
    found = response({"text": "a"})
    assert b"_new_instance" in pickle.dumps(found)
    assert set(json.loads(run(code[0], response=found))) <= {*MODELS["GenerateContentResponse"]}


@row("a streamed turn is one content in the history of a chat")
def test_a_streamed_turn(code: Code, emulator: Emulator, client: genai.Client) -> None:
    def piece(text: str, **fields: Any) -> Dict[str, Any]:
        return {"candidates": [{"content": {"role": "model", "parts": [{"text": text}]}, **fields}]}

    emulator.reply_with([piece("a"), piece("b", finishReason="STOP")])
    chat = client.chats.create(model=MODEL)
    pieces = run(code[0], stream=chat.send_message_stream("Hi"))
    assert [[part.text for part in content.parts] for content in pieces] == [["a"], ["b"]]
    assert [[part.text for part in content.parts] for content in chat.get_history()] == [["Hi"], ["ab"]]


@row("`model_validate` takes a field that the type does not have")
def test_an_unknown_field(code: Code) -> None:
    data = {"sparkle": 1}
    assert types.Candidate.model_validate(data).model_dump(exclude_unset=True) == data
    with pytest.raises(ValueError, match="has no field 'sparkle'"):
        run(code[0], types=types, data=data)


@row("a new value of an enumeration gives no warning")
def test_a_new_value(code: Code) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        reason = types.Candidate.model_validate({"finishReason": "SPARKLE"}).finish_reason
    assert reason == "SPARKLE"
    assert run(code[0], types=types, reason=reason) is True
    assert run(code[0], types=types, reason=types.FinishReason.STOP) is False


@row("bytes in JSON have `+` and `/`")
def test_bytes_in_json(code: Code) -> None:
    blob = types.Blob(data=b"\xfb\xff\xfe")
    written = json.loads(blob.model_dump_json())["data"]
    urlsafe = run(code[0], base64=base64, blob=blob).decode()
    assert (written, urlsafe) == ("+//+", "-__-")
    for text in (written, urlsafe):
        assert types.Blob.model_validate_json(json.dumps({"data": text})) == blob


@row("`file.sha256_hash` is bytes, not base64")
def test_the_hash_of_a_file(code: Code, client: genai.Client) -> None:
    file = client.files.upload(file=io.BytesIO(b"text"), config={"mime_type": "text/plain"})
    assert isinstance(file.sha256_hash, bytes)
    assert run(code[0], base64=base64, file=file) == file.model_dump(mode="json")["sha256_hash"]


@row("`config.tools[0]` is the dictionary that you gave")
def test_what_a_config_keeps(code: Code) -> None:
    given: Any = [{"google_search": {}}]
    assert types.GenerateContentConfig(tools=given).tools == given
    assert types.GenerateContentConfig(tools=[run(code[0], types=types)]).tools == [types.Tool(**given[0])]


@row("`types.TextResponseFormat` has no `jsonSchema`")
def test_a_field_in_camel_case(code: Code) -> None:
    assert not hasattr(types.TextResponseFormat(), "jsonSchema")
    assert run(code[0], types=types) == {"type": "object"}


@row("`response.text` gives no warning about other parts")
def test_other_parts(code: Code) -> None:
    found = response({"text": "a"}, {"functionCall": {"name": "f"}})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert found.text == "a"
    assert [part.function_call.name for part in run(code[0], response=found)] == ["f"]


@row("`print(response)` is one line")
def test_a_printed_response(code: Code) -> None:
    found = response({"text": "a"})
    assert "\n" not in str(found)
    assert "\n" in run(code[0], response=found)


@row("`chat._curated_history` is not there")
def test_the_curated_history(code: Code, client: genai.Client) -> None:
    chat = client.chats.create(model=MODEL)
    chat.send_message("Hi")
    assert not hasattr(chat, "_curated_history")
    assert [content.role for content in run(code[0], chat=chat)] == ["user", "model"]


@row("a private module, such as `_live_converters`, cannot be imported")
def test_private_modules(code: Code, client: genai.Client) -> None:
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("google.genai._live_converters")
    assert "models" in run(code[0], client=client)
