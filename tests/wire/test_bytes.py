"""Bytes leave in ProtoJSON's standard base64, wherever they are, and moved fields keep what is beside them."""

from __future__ import annotations

import base64
from typing import Any, Dict, List, Optional

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.wire import encoding
from google._genai_core.runtime.wire.method import Nested
from google.genai import types

from .capture import Call, Sent, Wire, generate

EVERY_BYTE = bytes(range(256))
URL_SAFE = "wire.dump writes bytes that are no field of a model in the URL-safe alphabet"


def _part(sent: Sent) -> Dict[str, Any]:
    part: Dict[str, Any] = sent.body["contents"][0]["parts"][0]
    return part


@settings(deadline=None, derandomize=True)
@given(st.binary(max_size=200))
def test_bytes_of_a_part_survive(data: bytes) -> None:
    part = types.Part(text="a", thought_signature=data, inline_data=types.Blob(data=data, mime_type="a/b"))
    sent = _part(Wire("gemini").sent(generate(part)))
    expected = base64.b64encode(data).decode("ascii")
    assert (sent["thoughtSignature"], sent["inlineData"]["data"]) == (expected, expected)


@settings(deadline=None, derandomize=True)
@given(st.binary(max_size=60))
def test_both_alphabets_are_read(data: bytes) -> None:
    for text in (base64.b64encode(data), base64.urlsafe_b64encode(data)):
        blob = types.Blob.model_validate_json(b'{"data": "' + text + b'"}')
        assert blob.data == data
        assert types.Blob(data=text.decode("ascii")).data == data  # type: ignore[arg-type]  # JSON's form  # pyright: ignore


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_bytes_in_nested_and_rewritten_types(backend: str) -> None:
    config: Dict[str, Any] = {
        "speech_config": {"voice_config": {"replicated_voice_config": {"voice_sample_audio": EVERY_BYTE}}}
    }
    sent = Wire(backend).sent(generate(**config))
    voice = sent.body["generationConfig"]["speechConfig"]["voiceConfig"]["replicatedVoiceConfig"]
    assert voice["voiceSampleAudio"] == base64.b64encode(EVERY_BYTE).decode("ascii")


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_bytes_placed_directly_in_the_body(backend: str) -> None:
    sent = Wire(backend).sent(generate(continuation_token=EVERY_BYTE))
    assert sent.body["continuationToken"] == base64.b64encode(EVERY_BYTE).decode("ascii")


def test_bytes_below_an_extra_body() -> None:
    voice = {"voice_config": {"replicated_voice_config": {"voice_sample_audio": EVERY_BYTE}}}
    extra = {"generationConfig": {"speechConfig": {"new": 1}}}
    sent = Wire("gemini").sent(generate(speech_config=voice, http_options={"extra_body": extra}))
    found = sent.body["generationConfig"]["speechConfig"]
    assert found["new"] == 1
    sample = found["voiceConfig"]["replicatedVoiceConfig"]["voiceSampleAudio"]
    assert sample == base64.b64encode(EVERY_BYTE).decode("ascii")


# -- a rewritten type: what a backend moves, and what stays beside it


class _Outer(ApiModel):
    moved_field: Optional[int] = None
    inner_options: Optional[_Inner] = None
    plain_value: Optional[int] = None


class _Inner(ApiModel):
    some_value: Optional[int] = None


class _Holder(ApiModel):
    outer: Optional[_Outer] = None


TABLES = {"Outer": Nested(moved={"moved_field": "innerOptions.movedField"})}


def _rewritten(fields: Dict[str, Any]) -> Dict[str, Any]:
    outer = _Holder(outer=fields).outer  # type: ignore[arg-type]  # pydantic builds it  # pyright: ignore
    return encoding.load(encoding.dump(encoding.convert(outer, "Outer", TABLES)))


def test_moved_field() -> None:
    rewritten = _rewritten({"moved_field": 1, "plain_value": 2})
    assert rewritten == {"innerOptions": {"movedField": 1}, "plainValue": 2}


def test_rewritten_type_keeps_unknown_fields() -> None:
    outer = _Outer.model_validate({"movedField": 1, "newField": {"a": 1}})
    sent = encoding.load(encoding.dump(encoding.convert(outer, "Outer", TABLES)))
    assert sent == {"innerOptions": {"movedField": 1}, "newField": {"a": 1}}


def test_moved_field_beside_its_new_home() -> None:
    _Outer()  # see the next test: an alias that is not there hides this fault
    rewritten = _rewritten({"moved_field": 1, "inner_options": {"some_value": 2}})
    assert rewritten == {"innerOptions": {"movedField": 1, "someValue": 2}}


class _Late(ApiModel):
    moved_field: Optional[int] = None
    later_declared: Optional[_Inner2] = None


class _Inner2(ApiModel):
    some_value: Optional[int] = None


class _LateHolder(ApiModel):
    late: Optional[_Late] = None


def test_rewritten_type_that_was_only_built_inside_another() -> None:
    fields: Dict[str, Any] = {"moved_field": 1, "later_declared": {"some_value": 2}}
    late = _LateHolder(late=fields).late  # type: ignore[arg-type]  # pydantic builds it  # pyright: ignore
    tables = {"Outer": Nested(moved={"moved_field": "movedField"})}
    sent = encoding.load(encoding.dump(encoding.convert(late, "Outer", tables)))
    assert sent == {"movedField": 1, "laterDeclared": {"someValue": 2}}


def test_image_config_in_both_spellings() -> None:
    types.ImageConfig()
    config: Dict[str, Any] = {
        "output_mime_type": "image/png",
        "image_output_options": {"compression_quality": 3},
    }
    sent = Wire("vertex").sent(generate(image_config=config))
    options = sent.body["generationConfig"]["imageConfig"]["imageOutputOptions"]
    assert options == {"mimeType": "image/png", "compressionQuality": 3}


def test_an_unchanged_value_is_not_copied() -> None:
    parts: List[types.Part] = [types.Part(text="a"), types.Part(text="b")]
    tables = {"Part": Nested(refused=("part_metadata",))}
    assert encoding.convert(parts, "Part", tables) is parts


@pytest.mark.parametrize(
    ("model", "field"), [("gemini-embedding-001", "mime_type"), ("text-embedding-004", "document_ocr")]
)
def test_refusal_promises_no_backend_that_refuses_too(model: str, field: str) -> None:
    value: Any = "text/plain" if field == "mime_type" else True
    call = Call("embed_content", {"model": model, "contents": "a", "config": {field: value}})
    assert "the Gemini Developer API takes it" not in Wire("vertex").refused(call).text


def test_types_that_were_never_built_are_built_to_be_written() -> None:
    class Inner(ApiModel):
        name: Optional[str] = None

    class Outer(ApiModel):
        inner: Optional[Inner] = None
        anything: Optional[Any] = None

    outer = Outer.model_validate({"inner": {"name": "a"}})
    inner = outer.inner
    assert not Inner.__pydantic_complete__  # read as a part of Outer alone
    assert encoding.built({"contents": [{"parts": (inner,)}]})
    assert Inner.__pydantic_complete__
    assert not encoding.built({"contents": [inner, "text", 5, None]})
    assert encoding.dump([inner]) == b'[{"name":"a"}]'
