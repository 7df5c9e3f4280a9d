"""The size of a download into memory is limited by default, and that of a file on disk is not."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any, Dict

import pytest

from google._genai_core.runtime.http import limits
from google.genai import errors

from ..loopback.clients import MODEL, client_of
from ..loopback.raw_server import Answer, serving
from ..loopback.ways import WAYS as CALLS
from ..loopback.ways import Call
from .ways import WAYS, answer, chunked, download_in

DATA = bytes(5000)
LIMIT = 4000
GZIP = {"content-encoding": "gzip"}
BODIES: Dict[str, Answer] = {
    "with a length": answer(200, {}, DATA),
    "without a length": chunked(200, {}, DATA),
    "gzip": answer(200, GZIP, gzip.compress(DATA)),
    "members": answer(200, GZIP, gzip.compress(DATA[:1000]) * 5),
    "parts": answer(206, {"content-range": "bytes 0-2999/5000"}, DATA[:3000]),
}


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "DEFAULT", limits.DEFAULT._replace(response=LIMIT))


@WAYS
@pytest.mark.parametrize("kind", BODIES)
def test_memory_is_limited(kind: str, way: str) -> None:
    with serving(BODIES[kind]) as server, pytest.raises(errors.ResponseTooLargeError) as caught:
        download_in(way, f"http://{server.address}")
    assert (caught.value.option, caught.value.limit) == ("max_response_bytes", LIMIT)
    assert len(server.seen) == 1


@WAYS
@pytest.mark.parametrize("kind", [kind for kind in BODIES if kind != "parts"])
def test_a_file_is_not_limited_and_memory_may_be_raised(kind: str, way: str, tmp_path: Path) -> None:
    with serving(BODIES[kind]) as server:
        url = f"http://{server.address}"
        assert download_in(way, url, tmp_path / "film").read_bytes() == DATA
        assert download_in(way, url, None, {"max_response_bytes": 5000}) == DATA
        with pytest.raises(errors.ResponseTooLargeError):
            download_in(way, url, tmp_path / "other", {"max_response_bytes": 4999})


# -- members of gzip in other answers

JSON = b'{"candidates": [{"content": {"parts": [{"text": "well"}]}, "finishReason": "STOP"}]}'


@CALLS
@pytest.mark.parametrize("at", [1, 40, len(JSON) - 1])
def test_all_members_of_a_json_answer_are_read(call: Call, at: int) -> None:
    body = gzip.compress(JSON[:at]) + gzip.compress(JSON[at:])
    with serving(answer(200, {"content-type": "application/json", **GZIP}, body)) as server:
        assert call(f"http://{server.address}") == "well"


def test_all_members_of_a_stream_are_read() -> None:
    event = b"data: " + JSON + b"\r\n\r\n"
    body = gzip.compress(event) + gzip.compress(event)
    headers: Dict[str, Any] = {"content-type": "text/event-stream", **GZIP}
    with serving(chunked(200, headers, body)) as server, client_of(f"http://{server.address}") as client:
        stream = client.models.generate_content_stream(model=MODEL, contents="hi")
        assert [chunk.text for chunk in stream] == ["well", "well"]


def test_all_members_of_an_error_are_read() -> None:
    body = b'{"error": {"code": 400, "status": "INVALID_ARGUMENT", "message": "bad"}}'
    packed = gzip.compress(body[:9]) + gzip.compress(body[9:])
    with (
        serving(answer(400, GZIP, packed)) as server,
        client_of(f"http://{server.address}") as client,
        pytest.raises(errors.BadRequestError, match="400 INVALID_ARGUMENT: bad"),
    ):
        client.models.generate_content(model=MODEL, contents="hi")
