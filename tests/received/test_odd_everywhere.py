"""Odd JSON in every way: what can be read is there, it can be stored, and a chat goes on with it."""

from __future__ import annotations

import json
import math
import pickle
from typing import Any, Dict, List, Tuple

import httpx
import pytest

from google.genai import types

from ..loopback.clients import FakeCredentials, client_of, vertex_of
from ..loopback.server import reply, serving
from ..wire.capture import new_client
from .samples import answer
from .test_unexpected import SET_ASIDE
from .ways import EVERY, Way, answered, receive

PLAIN = json.dumps(answer()).encode()
HUGE = b"7" * 5000


def _with(candidate: bytes = b"", part: bytes = b"", top: bytes = b"") -> bytes:
    """An answer that says `hi`, with more JSON in three places."""
    return (
        b'{"candidates": [{"content": {"role": "model", "parts": [{"text": "hi"}%b]}, "finishReason": "STOP"%b}]%b}'
        % (part and b", " + part, candidate and b", " + candidate, top and b", " + top)
    )


def _call(args: bytes) -> bytes:
    return _with(part=b'{"functionCall": {"name": "f", "args": %b}}' % args)


ODD: Dict[str, bytes] = {
    "a number for the finish reason": PLAIN.replace(b'"STOP"', b"1"),
    "a negative number for the finish reason": PLAIN.replace(b'"STOP"', b"-1"),
    "a number for a category": _with(b'"safetyRatings": [{"category": 7, "probability": 1}]'),
    "a number for a modality": _with(top=b'"usageMetadata": {"promptTokensDetails": [{"modality": 1}]}'),
    "a fraction for a count": _with(top=b'"usageMetadata": {"totalTokenCount": 1.5}'),
    "a power for a count": _with(top=b'"usageMetadata": {"totalTokenCount": 1e3}'),
    "a power that is too large": _with(top=b'"usageMetadata": {"totalTokenCount": 1e999}'),
    "a text of a fraction for a count": _with(top=b'"usageMetadata": {"totalTokenCount": "1.5"}'),
    "no time": _with(top=b'"createTime": ""'),
    "a leap second": _with(top=b'"createTime": "2016-12-31T23:59:60Z"'),
    "nanoseconds": _with(top=b'"createTime": "2024-01-01T00:00:00.123456789Z"'),
    "a time without a zone": _with(top=b'"createTime": "2024-01-01T00:00:00"'),
    "a year of five digits": _with(top=b'"createTime": "10000-01-01T00:00:00Z"'),
    "a time as a huge number": _with(top=b'"createTime": ' + HUGE),
    "a time in lower case": _with(top=b'"createTime": "2024-01-01t00:00:00z"'),
    "base64 with line ends": _with(
        part=b'{"inlineData": {"mimeType": "image/png", "data": "AP8A\\r\\n/wD/\\nAP8="}}'
    ),
    "base64 of URLs": _with(part=b'{"inlineData": {"mimeType": "image/png", "data": "_-8"}}'),
    "base64 with half a character": _with(part=b'{"thoughtSignature": "AP8\\ud800", "text": ""}'),
    "null among the parts": _with(part=b"null"),
    "null among the candidates": PLAIN.replace(b'"candidates": [', b'"candidates": [null, '),
    "half a character in an unknown field": _with(top=b'"new": "a\\ud83d"'),
    "half a character in a key": _with(top=b'"n\\ud83dew": 1'),
    "half a character in the finish reason": PLAIN.replace(b'"STOP"', b'"ST\\udc00OP"'),
    "half a character in arguments": _call(b'{"a": "\\ud83d", "\\ude00": [1]}'),
    "a huge integer in an unknown field": _with(top=b'"new": ' + HUGE),
    "a huge integer for a count": _with(top=b'"usageMetadata": {"totalTokenCount": ' + HUGE + b"}"),
    "a huge integer in arguments": _call(b'{"a": ' + HUGE + b"}"),
    "a huge integer as text": _with(top=b'"usageMetadata": {"totalTokenCount": "' + HUGE + b'"}'),
    "a negative huge integer": _with(top=b'"new": -' + HUGE),
    "an integer of 64 bits and more": _with(
        top=b'"usageMetadata": {"totalTokenCount": 36893488147419103232}'
    ),
    "a huge integer for a fraction": _with(b'"avgLogprobs": -' + HUGE),
    "NaN": _with(b'"avgLogprobs": NaN'),
    "NaN as text": _with(b'"avgLogprobs": "NaN"'),
    "infinity in arguments": _call(b'{"a": Infinity, "b": [NaN, -Infinity]}'),
    "NaN in an unknown field of a part": _with(part=b'{"text": "", "new": {"a": [NaN]}}'),
    "deep nesting": _with(top=b'"new": ' + b'{"a":' * 300 + b"1" + b"}" * 300),
    "deep nesting in arguments": _call(b'{"a": ' + b"[" * 300 + b"]" * 300 + b"}"),
    "a byte order mark": b"\xef\xbb\xbf" + PLAIN,
    "bytes that are not UTF-8": _with(top=b'"new": "\xff\xfe"'),
    "NUL in a text": _with(top=b'"new": "\\u0000"'),
    "the same field twice": _with(top=b'"modelVersion": "a", "modelVersion": "b"'),
    "an empty name of a field": _with(top=b'"": 1'),
    "a number for a text": _with(top=b'"modelVersion": 2.5'),
    "a truth value as text": _with(part=b'{"text": "", "thought": "true"}'),
}
ALL: Dict[str, bytes] = {
    **ODD,
    **{name: json.dumps(document).encode() for name, (document, _) in SET_ASIDE.items()},
}
BLOCKING = [way for way in EVERY if way.transport == "blocking"]


def _said(texts: List[Any]) -> str:
    return "".join(text for text in texts if text)


@pytest.mark.parametrize("way", BLOCKING, ids=str)
@pytest.mark.parametrize("name", ALL)
def test_what_can_be_read_is_there(name: str, way: Way) -> None:
    got = receive(way, answered(way, ALL[name]))
    assert got.error is None
    assert _said([response.text for response in got.responses]) == "hi"
    for response in [*got.responses, got.so_far]:
        if response is not None:
            _is_storable(response)
    for content in got.history:
        stored = content.model_dump_json()
        assert types.Content.model_validate_json(stored).model_dump_json() == stored


def _is_storable(response: types.GenerateContentResponse) -> None:
    """A dump, of each kind, and a pickle are read as the same response."""
    kind = types.GenerateContentResponse
    dumps = [
        kind.model_validate_json(response.model_dump_json()),
        kind.model_validate_json(response.model_dump_json(by_alias=True, exclude_none=True)),
        kind.model_validate(response.model_dump()),
        kind.model_validate(json.loads(json.dumps(response.model_dump(mode="json", by_alias=True)))),
        pickle.loads(pickle.dumps(response)),
    ]
    first = response.model_dump_json()
    for read in dumps:
        assert read.text == response.text
        assert read.model_dump_json() == first
        assert len(read.unexpected_values) == len(response.unexpected_values)


@pytest.mark.parametrize("way", [way for way in EVERY if way.transport != "blocking"], ids=str)
def test_all_of_it_at_once(way: Way) -> None:
    odd = (
        b'\xef\xbb\xbf{"candidates": [null, {"content": {"role": "model", "parts": [null, {"text": "h\\ud83d"}, '
        b'{"thoughtSignature": "AP8A\\n/w", "text": ""}]}, "finishReason": 1, "avgLogprobs": NaN}], '
        b'"createTime": "", "new": ' + HUGE + b', "usageMetadata": {"totalTokenCount": 1.5}}'
    )
    got = receive(way, answered(way, odd))
    assert got.error is None
    assert _said([response.text for response in got.responses]) == "h\ufffd"


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
@pytest.mark.parametrize("name", ALL)
def test_a_chat_goes_on_with_it(name: str, backend: str) -> None:
    with serving() as server:
        server.answers(reply(body=ALL[name]), reply(body=PLAIN))
        client = client_of(server.url) if backend == "gemini" else vertex_of(server.url, FakeCredentials("t"))
        with client:
            chat = client.chats.create(model="m")
            chat.send_message("a")
            assert chat.send_message("b").text == "hi"
            stored = json.loads(json.dumps([each.model_dump(mode="json") for each in chat.get_history()]))
            again = client.chats.create(model="m", history=stored)
            server.answers(reply(body=PLAIN))
            assert again.send_message("c").text == "hi"


def test_a_function_gets_the_number_and_the_service_its_name() -> None:
    got: List[Any] = []

    def area(width: float, sides: List[float]) -> str:
        """Return an area."""
        got.append((width, sides))
        return "wide"

    call = b'{"candidates": [{"content": {"role": "model", "parts": [{"functionCall": {"name": "area", '
    call += b'"args": {"width": -Infinity, "sides": [1, Infinity]}}}]}, "finishReason": "STOP"}]}'
    with serving() as server, client_of(server.url) as client:
        server.answers(reply(body=call), reply(body=PLAIN))
        answered = client.models.generate_content(model="m", contents="a", config={"tools": [area]})
        assert answered.text == "hi"
        sent = json.loads(server.seen[1].body)["contents"][1]["parts"][0]["functionCall"]["args"]
    assert got == [(-math.inf, [1.0, math.inf])]
    assert sent == {"width": "-Infinity", "sides": [1, "Infinity"]}


# -- pages, and results of other methods

ITEMS: Dict[str, Tuple[str, str, str, Any]] = {
    "files": ("gemini", "files.list", "files", {"name": "files/f"}),
    "models": ("gemini", "models.list", "models", {"name": "models/m"}),
    "batches": ("gemini", "batches.list", "operations", {"name": "batches/b"}),
    "caches": ("gemini", "caches.list", "cachedContents", {"name": "cachedContents/c"}),
    "tuned models": ("gemini", "tunings.list", "tunedModels", {"name": "tunedModels/t"}),
    "caches of Vertex AI": ("vertex", "caches.list", "cachedContents", {"name": "c"}),
    "batch jobs": ("vertex", "batches.list", "batchPredictionJobs", {"name": "b"}),
    "tuning jobs": ("vertex", "tunings.list", "tuningJobs", {"name": "t"}),
}
FIELDS: Dict[str, bytes] = {
    "numbers for enumerations": b'"state": 2, "source": 1',
    "fractions": b'"sizeBytes": 1.5, "inputTokenLimit": 2.5, "usageMetadata": {"totalTokenCount": 0.5}',
    "times": b'"createTime": "", "updateTime": "2016-12-31T23:59:60Z", "expireTime": "2024-01-01T00:00:00.123456789Z"',
    "half a character": b'"displayName": "a\\ud800", "new": "\\udc00", "\\udc00": 1',
    "huge integers": b'"sizeBytes": ' + HUGE + b', "new": ' + HUGE,
    "base64": b'"sha256Hash": "AP8A\\n/w=="',
    "null": b'"displayName": null, "labels": null, "error": null, "state": null',
    "other types": b'"displayName": {}, "labels": [], "state": [], "error": "no", "createTime": {}',
}


@pytest.mark.parametrize("fields", FIELDS)
@pytest.mark.parametrize("name", ITEMS)
def test_pages(name: str, fields: str) -> None:
    backend, method, key, item = ITEMS[name]
    good = json.dumps(item).encode()
    body = b'\xef\xbb\xbf{"%b": [null, %b, %b, %b], "nextPageToken": ""}' % (
        key.encode(),
        good,
        good[:-1] + b", " + FIELDS[fields] + b"}",
        good,
    )
    client = new_client(backend, httpx.MockTransport(lambda _: httpx.Response(200, content=body)))
    resource, _, call = method.partition(".")
    found: List[Any] = list(getattr(getattr(client, resource), call)())
    named = [each for each in found if each.name]
    assert len(named) == 3
    for each in named:
        kind: Any = each.__class__
        dump = each.model_dump_json()
        assert kind.model_validate_json(dump).model_dump_json() == dump
        assert pickle.loads(pickle.dumps(each)) == each
