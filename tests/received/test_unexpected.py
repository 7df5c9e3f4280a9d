"""A value of an unexpected type costs itself and nothing else: the rest is read, and it is kept."""

from __future__ import annotations

import copy
import json
import logging
import pickle
from typing import Any, Callable, Dict, List, Tuple

import pytest
from pydantic import ValidationError

from google.genai import chats, errors, types

from ..loopback.clients import client_of
from ..loopback.server import reply, serving
from .samples import Json, answer, grounded, parts
from .ways import WAYS, Way, answered, receive

Answer = types.GenerateContentResponse


SET_ASIDE: Dict[str, Tuple[Json, Any]] = {
    "an object for a number": (answer({"avgLogprobs": {"value": -0.1}}), {"value": -0.1}),
    "an object for a list": (answer({"safetyRatings": {"category": "C"}}), {"category": "C"}),
    "a text for a list": (grounded(webSearchQueries="sky"), "sky"),
    "a text for an object": (answer(usageMetadata="12 tokens"), "12 tokens"),
    "a list for an object": (answer(usageMetadata=[1]), [1]),
    "a number for an object": (answer(promptFeedback=0), 0),
    "a truth value for an object": (answer({"citationMetadata": False}), False),
    "words for a number": (answer(usageMetadata={"totalTokenCount": "many"}), "many"),
    "an empty text for a number": (answer(usageMetadata={"totalTokenCount": ""}), ""),
    "a fraction for an integer": (answer(usageMetadata={"totalTokenCount": 1.5}), 1.5),
    "an object for a text": (answer(modelVersion={"name": "m"}), {"name": "m"}),
    "a list for a text": (answer({"finishMessage": ["a", "b"]}), ["a", "b"]),
    "an object for an enumeration": (answer({"finishReason": {"code": 1}}), {"code": 1}),
    "words for a truth value": (parts({"text": "hi", "thought": "perhaps"}), "perhaps"),
    "no time": (answer(createTime=""), ""),
    "a leap second": (answer(createTime="2016-12-31T23:59:60Z"), "2016-12-31T23:59:60Z"),
    "a time of two numbers": (answer(createTime={"seconds": 1, "nanos": 2}), {"seconds": 1, "nanos": 2}),
    "what is not base64": (parts({"text": "hi", "thoughtSignature": "a*b"}), "a*b"),
    "a number for bytes": (parts({"text": "hi", "thoughtSignature": 5}), 5),
    "a list for arguments": (parts({"text": "hi"}, {"functionCall": {"name": "f", "args": [1]}}), [1]),
    "a text among parts": (parts("x", {"text": "hi"}), "x"),
    "a list among parts": (parts({"text": "hi"}, []), []),
    "a number among ratings": (answer({"safetyRatings": [7, {"category": "C"}]}), 7),
    "an object among texts": (grounded(webSearchQueries=["a", {"q": "b"}]), {"q": "b"}),
    "a text among numbers": (grounded(groundingSupports=[{"confidenceScores": [1, "x"]}]), [1, "x"]),
    "null among numbers": (grounded(groundingSupports=[{"groundingChunkIndices": [None]}]), [None]),
    "a number among objects with a place": (grounded(groundingChunks=[4, {"web": {"uri": "u"}}]), 4),
    "a number for a candidate": ({"candidates": [*answer()["candidates"], 5]}, 5),
}


@pytest.mark.parametrize("name", SET_ASIDE)
def test_what_cannot_be_read_is_set_aside(name: str, caplog: pytest.LogCaptureFixture) -> None:
    document, value = SET_ASIDE[name]
    given = copy.deepcopy(document)
    with caplog.at_level(logging.WARNING, "google.genai"):
        read = Answer.model_validate_json(json.dumps(document))
    assert read.text == "hi"
    (found,) = read.unexpected_values
    assert found.value == value
    assert found.reason
    (record,) = caplog.records
    assert record.getMessage().count("\n") == 0
    assert str(found.place) in record.getMessage()
    assert Answer.model_validate(document) == read
    assert document == given  # what the caller has is not changed


@pytest.mark.parametrize("name", SET_ASIDE)
def test_a_round_trip_loses_nothing(name: str) -> None:
    read = Answer.model_validate(SET_ASIDE[name][0])
    stored: List[Callable[[], Answer]] = [
        lambda: Answer.model_validate_json(read.model_dump_json(), strict=None),
        lambda: Answer.model_validate_json(read.model_dump_json(by_alias=True, exclude_none=True)),
        lambda: Answer.model_validate(read.model_dump()),
        lambda: Answer.model_validate(read.model_dump(mode="json", by_alias=True)),
        lambda: pickle.loads(pickle.dumps(read)),
        lambda: copy.deepcopy(read),
        lambda: read.model_copy(deep=True),
    ]
    for restored in stored:
        assert restored() == read
        assert restored().unexpected_values == read.unexpected_values


READ: Dict[str, Tuple[Json, Callable[[Answer], Any], Any]] = {
    "a number for a text": (parts({"text": 42}), lambda read: read.text, "42"),
    "a fraction for a text": (answer(modelVersion=2.5), lambda read: read.model_version, "2.5"),
    "a truth value for a text": (parts({"text": True}), lambda read: read.text, "true"),
    "a number for an enumeration": (answer({"finishReason": 17}), lambda read: read.finish_reason, "17"),
    "a number among texts": (
        grounded(webSearchQueries=["a", 5]),
        lambda read: read.candidates[0].grounding_metadata.web_search_queries,  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
        ["a", "5"],
    ),
}


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_is_read_and_told(name: str) -> None:
    document, get, value = READ[name]
    read = Answer.model_validate_json(json.dumps(document))
    assert get(read) == value
    (found,) = read.unexpected_values
    assert str(found.value).lower() == (value if isinstance(value, str) else "5")
    assert Answer.model_validate_json(read.model_dump_json()) == read


SILENT: Dict[str, Tuple[Json, Callable[[Answer], Any], Any]] = {
    "base64 with line ends": (
        parts({"text": "hi", "thoughtSignature": "AP8A\r\n/wD/\nAP8="}),
        lambda read: read.parts[0].thought_signature,
        b"\x00\xff" * 4,
    ),
    "base64 of URLs": (
        parts({"thoughtSignature": "_-8"}),
        lambda read: read.parts[0].thought_signature,
        b"\xff\xef",
    ),
    "base64 without padding": (
        parts({"thoughtSignature": "AP8"}),
        lambda read: read.parts[0].thought_signature,
        b"\x00\xff",
    ),
    "null among parts": (parts(None, {"text": "hi"}), lambda read: len(read.parts), 1),
    "only null among parts": (parts(None), lambda read: read.text, None),
    "null among candidates": ({"candidates": [None, *answer()["candidates"]]}, lambda read: read.text, "hi"),
    "digits in a text": (
        answer(usageMetadata={"totalTokenCount": "12"}),
        lambda read: read.usage_metadata.total_token_count,  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
        12,
    ),
    "a whole number as a fraction": (
        answer(usageMetadata={"totalTokenCount": 12.0}),
        lambda read: read.usage_metadata.total_token_count,  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
        12,
    ),
    "null that has a place": (
        answer({"logprobsResult": {"topCandidates": [None, {"candidates": [{"token": "a"}]}]}}),
        lambda read: len(read.candidates[0].logprobs_result.top_candidates),  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
        2,
    ),
    "nanoseconds": (
        answer(createTime="2024-01-01T00:00:00.123456789Z"),
        lambda read: read.create_time.microsecond,  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
        123456,
    ),
}


@pytest.mark.parametrize("name", SILENT)
def test_what_is_read_without_loss_is_not_told(name: str, caplog: pytest.LogCaptureFixture) -> None:
    document, get, value = SILENT[name]
    with caplog.at_level(logging.WARNING, "google.genai"):
        read = Answer.model_validate_json(json.dumps(document))
    assert get(read) == value
    assert (read.unexpected_values, caplog.records) == ([], [])


PLAIN = json.dumps(answer()).encode()
BODIES: Dict[str, Tuple[bytes, str, int]] = {
    "a byte order mark": (b"\xef\xbb\xbf" + PLAIN, "hi", 0),
    "UTF-16": (PLAIN.decode().encode("utf-16"), "hi", 0),
    "half a surrogate pair": (PLAIN.replace(b"hi", b"h\\ud83d"), "h\ufffd", 1),
    "half a pair in an unknown field": (PLAIN[:-1] + b', "new": {"a": ["\\udc00"]}}', "hi", 1),
    "half a pair in a name": (PLAIN[:-1] + b', "\\udc00": 1}', "hi", 0),
    "a whole pair": (PLAIN.replace(b"hi", b"\\ud83d\\ude00"), "\U0001f600", 0),
    "bytes that are not UTF-8": (PLAIN.replace(b"hi", b"h\xff"), "h\ufffd", 1),
    "a huge integer": (PLAIN[:-1] + b', "new": ' + b"7" * 5000 + b"}", "hi", 1),
    "a huge integer for a count": (
        PLAIN[:-1] + b', "usageMetadata": {"totalTokenCount": ' + b"7" * 5000 + b"}}",
        "hi",
        1,
    ),
    "deep nesting": (PLAIN[:-1] + b', "new": ' + b"[" * 300 + b"]" * 300 + b"}", "hi", 1),
    "a line end inside a text": (PLAIN.replace(b"hi", b"h\ni"), "h\ni", 0),
}


@pytest.mark.parametrize("name", BODIES)
def test_json_that_a_strict_reader_refuses(name: str) -> None:
    body, text, count = BODIES[name]
    read = Answer.model_validate_json(body)
    assert read.text == text
    assert len({found.place for found in read.unexpected_values}) == count
    assert Answer.model_validate_json(read.model_dump_json()) == read
    with serving() as server, client_of(server.url) as client:
        server.answers(reply(body=body), reply(body=body))
        assert client.models.generate_content(model="m", contents="a").text == text
        raw = client.request("POST", "models/m:generateContent", body={})
        assert raw["candidates"][0]["content"]["parts"][0]["text"] == text


@WAYS
def test_every_way(way: Way, caplog: pytest.LogCaptureFixture) -> None:
    document = answer({"avgLogprobs": {"value": -0.1}, "safetyRatings": {}}, modelVersion=2)
    with caplog.at_level(logging.WARNING, "google.genai"):
        got = receive(way, answered(way, document))
    assert got.error is None
    (response,) = got.responses
    assert (response.text, response.model_version) == ("hi", "2")
    assert {found.place: found.value for found in response.unexpected_values} == {
        "candidates[0].avgLogprobs": {"value": -0.1},
        "candidates[0].safetyRatings": {},
        "modelVersion": 2,
    }
    assert [record.levelname for record in caplog.records if record.name == "google.genai"] == ["WARNING"]
    assert all(content.role in ("user", "model") for content in got.history)


@WAYS
def test_a_byte_order_mark_in_every_way(way: Way) -> None:
    got = receive(way, answered(way, b"\xef\xbb\xbf" + PLAIN))
    assert [response.text for response in got.responses] == ["hi"]


def test_a_chat_goes_on_with_what_was_read() -> None:
    odd = parts(None, {"text": 42, "thoughtSignature": [1]}, "x")
    with serving() as server, client_of(server.url) as client:
        server.answers(reply(body=json.dumps(odd).encode()), reply(body=PLAIN))
        chat: chats.Chat = client.chats.create(model="m")
        assert chat.send_message("a").text == "42"
        assert chat.send_message("b").text == "hi"
        sent = json.loads(server.seen[1].body)["contents"]
    assert sent[1] == {"parts": [{"text": "42"}], "role": "model"}


def test_a_stream_tells_once_and_keeps_all(caplog: pytest.LogCaptureFixture) -> None:
    way = Way("blocking", "gemini", "stream")
    unfinished = [answer({"avgLogprobs": [at], "finishReason": None}) for at in range(20)]
    with caplog.at_level(logging.WARNING, "google.genai"):
        got = receive(way, answered(way, *unfinished, answer({"tokenCount": {}})))
    assert got.error is None
    assert len([record for record in caplog.records if record.levelno == logging.WARNING]) == 1
    assert [found.value for found in got.so_far.unexpected_values] == [*([at] for at in range(20)), {}]
    assert got.so_far.text == "hi" * 21


@pytest.mark.parametrize("reason", [17, {"code": 1}, ["STOP"]])
def test_a_stream_whose_finish_reason_is_unexpected_is_not_cut(reason: Any) -> None:
    way = Way("blocking", "gemini", "stream")
    got = receive(way, answered(way, answer({"finishReason": None}), answer({"finishReason": reason})))
    assert (got.error, got.so_far.text) == (None, "hihi")


OTHERS = [b"[]", b"5", b"null", b'"text"', b'{"candidates": 5}', b'{"candidates": [7]}', b"{", b"<html>", b""]


@pytest.mark.parametrize("body", OTHERS)
def test_a_body_of_another_kind_is_an_error(body: bytes) -> None:
    with serving() as server, client_of(server.url) as client:
        server.answers(reply(body=body))
        with pytest.raises(errors.ResponseParseError) as caught:
            client.models.generate_content(model="m", contents="a")
        assert caught.value.response is not None
        assert caught.value.response.body == body.decode()
    if body:
        with pytest.raises(ValidationError):
            Answer.model_validate_json(body)


STRICT: Dict[str, Callable[[], Any]] = {
    "a constructor": lambda: Answer(candidates=[{"avgLogprobs": {}}]),  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    "strict validation": lambda: Answer.model_validate(answer({"avgLogprobs": {}}), strict=True),
    "validation without extra fields": lambda: Answer.model_validate(
        answer({"avgLogprobs": {}}), extra="ignore"
    ),
    "a content": lambda: types.Content.model_validate({"role": "user", "parts": "hi"}),
    "a part": lambda: types.Part.model_validate_json('{"text": 5}'),
    "a config": lambda: types.GenerateContentConfig.model_validate({"temperature": "hot"}),
    "an object of Python": lambda: Answer.model_validate(answer({"avgLogprobs": object()})),
}


@pytest.mark.parametrize("name", STRICT)
def test_what_users_write_is_checked_as_before(name: str) -> None:
    with pytest.raises(ValidationError):
        STRICT[name]()


def test_a_service_may_send_the_reserved_name() -> None:
    for kept in (5, None, [5, {"place": 5}], {"a": 1}):
        read = Answer.model_validate({**answer(), "@unexpected": kept})
        assert read.text == "hi"
        assert all(isinstance(found.place, str) for found in read.unexpected_values)
        Answer.model_validate({**answer({"avgLogprobs": {}}), "@unexpected": kept}).model_dump_json()
