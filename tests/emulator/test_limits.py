"""No small request stops the emulator, and what it keeps is bounded."""

from __future__ import annotations

import base64
import json
import struct
import time
from typing import Any, Callable, Dict, List

import pytest

from google.genai.emulator import RecordedRequest
from google.genai.emulator.model import measuring
from google.genai.emulator.model.schema_instance import LONGEST
from google.genai.emulator.protocol import multipart
from google.genai.emulator.protocol.filters import apply_filter
from google.genai.emulator.recording import RequestLog
from google.genai.emulator.services import gemini_batches
from google.genai.emulator.services.uploads import MOST_UPLOADS

from .caller import FLASH, GEMINI, KEY, START, UPLOAD, VERTEX, Caller, contents

pytestmark = pytest.mark.long

SOON = 5.0
"""Seconds of the processor's time; each request takes a small part of one."""

IMAGEN = "imagen-3.0-capability-001"


def _deep(levels: int, key: str = "items") -> Dict[str, Any]:
    schema: Dict[str, Any] = {"type": "STRING"}
    for _ in range(levels):
        schema = {"type": "ARRAY" if key == "items" else "OBJECT", key: schema}
    return schema


_TEN = [chr(code) for code in range(97, 107)]
SCHEMAS: Dict[str, Any] = {
    "a long string": {"type": "string", "minLength": 10**6},
    "a longer string": {"type": "string", "minLength": 10**9},
    "many items": {"type": "array", "minItems": 10**8},
    "many items in items": {"type": "array", "minItems": 999, "items": {"type": "array", "minItems": 999}},
    "long strings in items": {"type": "array", "minItems": 999, "items": {"minLength": 999}},
    "many properties of itself": {"type": "object", "properties": {name: {"$ref": "#"} for name in _TEN}},
    "all of itself": {"$ref": "#/$defs/A", "$defs": {"A": {"allOf": [{"$ref": "#/$defs/A"}] * 99}}},
    "a long constant again and again": {
        "type": "array",
        "minItems": 9999,
        "items": {"$ref": "#/$defs/A"},
        "$defs": {"A": {"const": "a" * 10_000}},
    },
    "a huge number": {"type": "integer", "minimum": 10**4000},
    "a huge float": {"type": "number", "minimum": 10**400},
    "endless numbers": {"type": "number", "exclusiveMinimum": 1e308, "multipleOf": 1e308},
    "a number of digits": {"type": "INTEGER", "enum": ["9" * 5000]},
}


def _generated(schema: Any, name: str = "responseJsonSchema") -> Dict[str, Any]:
    config = {"responseMimeType": "application/json", name: schema}
    return {"contents": contents("Hello"), "generationConfig": config}


def _called(schema: Any) -> Dict[str, Any]:
    declared = {"name": "look", "parametersJsonSchema": schema}
    return {"contents": contents("look"), "tools": [{"functionDeclarations": [declared]}]}


@pytest.mark.parametrize("make", [_generated, _called])
@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("verb", ["generateContent", "streamGenerateContent"])
def test_a_schema_that_no_answer_can_fill_is_refused(
    name: str, make: Callable[[Any], Any], verb: str, caller: Caller
) -> None:
    started = time.process_time()
    answer = caller.post(f"{GEMINI}{FLASH}:{verb}", make(SCHEMAS[name]))
    assert answer.status == 400
    assert "schema" in json.dumps(answer.json)
    assert time.process_time() - started < SOON


def test_the_functions_of_an_answer_share_its_room(caller: Caller) -> None:
    schema = {"type": "array", "minItems": 50, "items": {"minLength": 1000}}
    names = [f"look{at:04}" for at in range(1000)]
    declared = [{"name": name, "parametersJsonSchema": schema} for name in names]
    body = {"contents": contents(" ".join(names)), "tools": [{"functionDeclarations": declared}]}
    started = time.process_time()
    assert caller.post(f"{GEMINI}{FLASH}:generateContent", body).status == 400
    assert time.process_time() - started < SOON


def test_a_schema_within_the_limit_is_filled(caller: Caller) -> None:
    schema = {"type": "array", "minItems": 100, "items": {"type": "string", "minLength": LONGEST // 200}}
    answer = caller.post(f"{GEMINI}{FLASH}:generateContent", _generated(schema))
    assert [len(text) for text in json.loads(answer.text)] == [LONGEST // 200] * 100


@pytest.mark.parametrize("levels", [100, 400, 5000, 100_000])
@pytest.mark.parametrize("field", ["responseSchema", "responseJsonSchema"])
def test_a_body_that_is_nested_too_deep_is_refused(levels: int, field: str, caller: Caller) -> None:
    text = '{"items":' * levels + "{}" + "}" * levels
    body = f'{{"contents": [], "generationConfig": {{"{field}": {text}}}}}'.encode()
    for path in (f"{GEMINI}{FLASH}", f"{VERTEX}{FLASH}"):
        answer = caller.post(f"{path}:generateContent", body)
        assert answer.status == 400
        assert "too deep" in answer.message


@pytest.mark.parametrize("key", ["items", "properties"])
def test_a_body_of_common_depth_is_read(key: str, caller: Caller) -> None:
    schema = _deep(40) if key == "items" else {"type": "OBJECT", "properties": {"a": _deep(40)}}
    assert caller.post(f"{GEMINI}{FLASH}:generateContent", _generated(schema, "responseSchema")).status == 200


NUMBERS = ("9" * 5000, "-1", "1e3", "0x10", "\u0663", "9" * 19)


@pytest.mark.parametrize("text", NUMBERS)
def test_a_size_that_is_none_is_refused(text: str, caller: Caller) -> None:
    headers = {**START, "x-goog-upload-header-content-length": text}
    answer = caller.post(UPLOAD, {"file": {}}, headers)
    assert (answer.status, "Content-Length" in answer.message) == (400, True)


@pytest.mark.parametrize("text", NUMBERS)
def test_other_numbers_that_are_none_are_refused(text: str, caller: Caller) -> None:
    token = base64.urlsafe_b64encode(f"from {text}".encode()).decode()
    assert caller.get("/v1beta/files", pageToken=token).status == 400
    if text not in ("-1", "1e3"):
        assert caller.get("/v1beta/files", pageSize=text).status == 400
    upload = caller.post(UPLOAD, {"file": {}}, START)
    upload_id = upload.headers["x-goog-upload-url"].partition("upload_id=")[2].partition("&")[0]
    command = {"x-goog-upload-command": "upload", "x-goog-upload-offset": text}
    assert caller.send("POST", UPLOAD, b"a", {"upload_id": upload_id}, command).status == 400


@pytest.mark.parametrize(
    "times",
    [
        {"ttl": f"-{'9' * 400}s"},
        {"ttl": f"{'9' * 400}s"},
        {"expireTime": "0001-01-01T00:00:00+23:59"},
        {"expireTime": "9999-12-31T23:59:59-23:59"},
        {"expireTime": "2025-02-30T00:00:00Z"},
    ],
)
def test_times_beyond_the_calendar_are_refused(times: Dict[str, str], caller: Caller) -> None:
    body = {"model": f"models/{FLASH}", "contents": contents("a"), **times}
    assert caller.post("/v1beta/cachedContents", body).status == 400


def _png(width: int, height: int) -> Dict[str, str]:
    data = b"\x89PNG\r\n\x1a\n" + bytes(8) + struct.pack(">II", width, height)
    return {"bytesBase64Encoded": base64.b64encode(data).decode()}


SIZES = [(60_000, 60_000), (2**31, 2**31), (0, 5), (5, 0), (66_000, 1), (1, 66_000)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("mime_type", ["image/png", "image/jpeg"])
def test_the_size_of_an_image_is_bounded(size: Any, mime_type: str, caller: Caller) -> None:
    options = {"outputOptions": {"mimeType": mime_type}}
    edit = {"prompt": "a", "referenceImages": [{"referenceImage": _png(*size)}]}
    upscale = {"mode": "upscale", "upscaleConfig": {"upscaleFactor": "x2"}, **options}
    for instance, parameters in ((edit, options), ({"image": _png(*size)}, upscale)):
        body = {"instances": [instance], "parameters": parameters}
        assert caller.post(f"{VERTEX}{IMAGEN}:predict", body).status == 400


def test_the_number_of_images_is_bounded(caller: Caller) -> None:
    body = {"instances": [{"prompt": "a"}] * 1000, "parameters": {"sampleCount": 8}}
    assert caller.post(f"{VERTEX}{IMAGEN}:predict", body).status == 400


IMAGES = {"responseModalities": ["IMAGE"], "candidateCount": 8, "imageConfig": {"imageSize": "4K"}}


def test_a_batch_that_takes_too_long_is_refused(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gemini_batches, "MOST_SECONDS", 0.2)
    request = {"request": {"contents": contents("a"), "generationConfig": IMAGES}}
    body = {"batch": {"inputConfig": {"requests": {"requests": [request] * 1000}}}}
    started = time.process_time()
    answer = caller.post(f"{GEMINI}{FLASH}:batchGenerateContent", body)
    assert (answer.status, "take more than" in answer.message) == (400, True)
    assert time.process_time() - started < SOON * 2
    assert caller.get("/v1beta/batches").json == {}


def _seconds(read: Callable[[], object]) -> float:
    started = time.process_time()
    read()
    return time.process_time() - started


PATTERNS: Dict[str, Callable[[int], object]] = {
    "spaces of a filter": lambda size: apply_filter([], "a" + " " * size + "b"),
    "words of a filter": lambda size: apply_filter([], "a=b " + "AND " * (size // 4)),
    "a name of a filter": lambda size: apply_filter([], "a" * size),
    "streams of a PDF without an end": lambda size: measuring.pdf_pages(b"/ObjStm stream\n" * (size // 15)),
    "objects of a PDF": lambda size: measuring.pdf_pages(b"/ObjStm" * (size // 7)),
    "types of a PDF": lambda size: measuring.pdf_pages(b"/Type" + b" " * size),
    "headers of a part": lambda size: multipart.related_parts(
        "a; boundary=b", b"--b\r\ncontent-type:" + b"\n" * size + b"--b\r\n\r\n\r\n--b--"
    ),
}


@pytest.mark.parametrize("name", PATTERNS)
def test_patterns_take_linear_time(name: str) -> None:
    def read(size: int) -> None:
        try:
            PATTERNS[name](size)
        except Exception as error:
            assert "ServiceError" in type(error).__name__  # noqa: PT017  # most are refused

    assert min(_seconds(lambda: read(400_000)) for _ in range(3)) < 1.0


def test_a_stream_of_a_pdf_may_be_a_bomb() -> None:
    import zlib

    packed = zlib.compress(bytes(300_000_000), 1)
    data = b"%PDF /ObjStm stream\n" + packed + b"endstream"
    assert _seconds(lambda: measuring.pdf_pages(data)) < 1.0


def _recorded(size: int) -> RecordedRequest:
    return RecordedRequest("POST", "/", {}, {}, bytes(size), "", "", 200)


def test_the_log_is_bounded_by_number() -> None:
    log = RequestLog(requests=100, size=10**9)
    made: List[RecordedRequest] = []
    for _ in range(1000):
        made.append(_recorded(1))
        log.append(made[-1])
        assert len(log) <= 100
        assert log == made[-len(log) :]
    assert len(log) >= 75


def test_the_log_is_bounded_by_size() -> None:
    log = RequestLog(requests=10**6, size=1000)
    for at in range(1000):
        log.append(_recorded(at % 50))
        assert sum(len(each.content) for each in log) <= 1000
    log.append(_recorded(5000))
    assert [len(each.content) for each in log] == [5000]


def test_a_log_that_its_reader_shortens_goes_on() -> None:
    log = RequestLog(requests=100, size=1000)
    for _ in range(50):
        log.append(_recorded(100))
        log.clear()
    log.append(_recorded(1))
    log.append(_recorded(2))
    assert [len(each.content) for each in log] == [1, 2]


def test_all_requests_of_a_common_test_are_kept(caller: Caller) -> None:
    for _ in range(200):
        caller.post(UPLOAD, b"a" * 100_000, {**KEY, "content-type": "text/plain"}, uploadType="media")
    assert len(caller.emulator.requests) == 200
    assert all(len(each.content) == 100_000 for each in caller.emulator.requests)


def test_uploads_that_are_not_finished_expire(caller: Caller) -> None:
    first = caller.post(UPLOAD, {"file": {}}, START).headers["x-goog-upload-url"]
    upload_id = first.partition("upload_id=")[2].partition("&")[0]
    query = {"x-goog-upload-command": "query"}
    assert caller.send("POST", UPLOAD, b"", {"upload_id": upload_id}, query).status == 200
    for _ in range(MOST_UPLOADS):
        caller.post(UPLOAD, {"file": {}}, START)
    assert caller.send("POST", UPLOAD, b"", {"upload_id": upload_id}, query).status == 404


def test_a_finished_upload_is_told_again_without_its_bytes(caller: Caller) -> None:
    file = caller.upload(b"abc", "text/plain")
    again = caller.emulator.requests[-1]
    query = {"x-goog-upload-command": "query"}
    answer = caller.send("POST", UPLOAD, b"", {"upload_id": again.query["upload_id"]}, query)
    assert answer.headers["x-goog-upload-size-received"] == "3"
    assert answer.json["file"]["name"] == file["name"]


def test_an_expired_file_is_let_go(caller: Caller) -> None:
    name = caller.upload(b"abc", "text/plain", name="files/old")["name"]
    caller.emulator.advance(49 * 3600)
    assert caller.get(f"/v1beta/{name}").status == 403
    assert caller.upload(b"abcd", "text/plain", name="files/old")["sizeBytes"] == "4"
