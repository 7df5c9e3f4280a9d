"""Uploads by hand: what the service may say, waiting for the file, and whose files are closed."""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
import pickle
import tempfile
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional

import pytest

from google import genai
from google._genai_api.methods import files as methods
from google._genai_core.flows import upload
from google._genai_core.flows.transfer_pace import Pace
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.http.messages import Response
from google.genai import errors, types
from google.genai.emulator import Emulator, EmulatorServer

from .feed import GEMINI, Fed, Late, drivers, feed, ok

PACE = Pace(piece=10)
STARTED = Response(200, {"x-goog-upload-url": "https://example.com/u"}, b"")


def says(status: Optional[str], size: Optional[int] = None, code: int = 200, body: bytes = b"") -> Response:
    """An answer of the upload's address."""
    headers = {"x-goog-upload-status": status, "x-goog-upload-size-received": size}
    return Response(code, {name: str(value) for name, value in headers.items() if value is not None}, body)


def file_of(**fields: Any) -> bytes:
    return json.dumps({"file": {"name": "files/a", **fields}}).encode()


def uploading(data: bytes, config: Optional[Mapping[str, Any]] = None, wait: bool = False) -> Flow[Any]:
    settings = {"mime_type": "text/plain", **(config or {})}
    values = {"file": io.BytesIO(data), "wait": wait}
    return upload.upload_flow(methods.UPLOAD, GEMINI, settings, values, PACE)


def sent(data: bytes, *answers: Any, wait: bool = False, **config: Any) -> Fed:
    """An upload of these bytes, its start well answered."""
    return feed(uploading(data, config, wait), [STARTED, *answers])


def commands(fed: Fed) -> List[str]:
    return [request.headers.get("x-goog-upload-command", request.method) for request in fed.requests]


LOST = errors.APIConnectionError("lost")


def test_pauses_double_until_there_is_progress() -> None:
    busy = says(None, code=503)
    losses = [LOST, LOST, busy, says("active", 0), LOST, says("active", 4), busy, LOST, says("active", 4)]
    fed = sent(b"a" * 20, *losses, says("active", 14), says("final", 20, body=file_of()))
    assert fed.result.name == "files/a"
    assert fed.pauses == [0.5, 1, 2, 4, 0.5, 1]


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (says("cancelled"), "the upload is 'cancelled' after 0 of 20 bytes"),
        (says("final", 10), "the upload is 'final' after 0 of 20 bytes"),
        (says(None), "the response to a piece of an upload has no upload status"),
    ],
)
def test_an_upload_that_is_over_too_soon_is_an_error(answer: Response, message: str) -> None:
    for answers in ([answer], [LOST, answer]):
        fed = sent(b"a" * 20, *answers)
        assert isinstance(fed.error, errors.ResponseParseError)
        assert str(fed.error) == message


def test_a_query_must_say_how_much_has_arrived() -> None:
    fed = sent(b"a" * 20, LOST, says("active"))
    assert isinstance(fed.error, errors.ResponseParseError)


def test_a_last_piece_must_end_the_upload() -> None:
    fed = sent(b"a", says("active", 1))
    assert str(fed.error) == "the upload is 'active' after 0 of 1 bytes"


def test_an_upload_that_is_gone_is_the_services_error() -> None:
    fed = sent(b"a" * 20, LOST, says("final", code=404))
    assert isinstance(fed.error, errors.ClientError)
    assert fed.error.code == 404


def test_a_refused_offset_is_asked_for_and_any_other_refusal_raised() -> None:
    refused = says("active", code=400)
    fed = sent(b"a" * 20, says("active", 10), refused, says("active", 15), says("final", 20, body=file_of()))
    assert fed.result.name == "files/a"
    assert fed.requests[-1].body == b"a" * 5
    fed = sent(b"a" * 20, refused, says("active", 0))
    assert isinstance(fed.error, errors.ClientError)
    assert commands(fed) == ["start", "upload", "query"]


@pytest.mark.parametrize("code", [400, 403, 409])
def test_a_refusal_that_ends_the_upload_is_raised_at_once(code: int) -> None:
    fed = sent(b"a", says("final", 1, code=code))
    assert isinstance(fed.error, errors.ClientError)
    assert commands(fed) == ["start", "upload, finalize"]


def test_a_quota_of_the_day_is_not_asked_for_again() -> None:
    violation = {"quotaId": "UploadsPerDayPerProject"}
    detail = {"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [violation]}
    body = json.dumps({"error": {"code": 429, "details": [detail]}}).encode()
    fed = sent(b"a", Response(429, {}, body))
    assert isinstance(fed.error, errors.ResourceExhaustedError)
    assert commands(fed) == ["start", "upload, finalize"]


def test_the_callers_codes_say_which_answers_pass() -> None:
    options = {"retry_options": {"http_status_codes": [409]}}
    fed = sent(b"a", says(None, code=503), http_options=options)
    assert isinstance(fed.error, errors.UnavailableError)
    assert commands(fed) == ["start", "upload, finalize"]
    answers = [says(None, code=409), says("active", 0), says("final", 1, body=file_of())]
    fed = sent(b"a", *answers, http_options=options)
    assert fed.result.name == "files/a"


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"null", b'{"file": 7}'])
def test_a_last_answer_must_be_a_file(body: bytes) -> None:
    fed = sent(b"a", says("final", 1, body=body))
    assert isinstance(fed.error, errors.ResponseParseError)


def test_a_start_without_an_address_is_an_error() -> None:
    fed = feed(uploading(b"a"), [ok()])
    assert str(fed.error) == "the service did not return an upload URL"


class Shrinking(io.BytesIO):
    """A file that ends before the size it had."""

    def read(self, size: Optional[int] = -1) -> bytes:
        return super().read(min(size or 0, 3)) if self.tell() < 3 else b""


class Growing(io.BytesIO):
    """A file to which bytes are added while it is read."""

    def read(self, size: Optional[int] = -1) -> bytes:
        at = self.seek(0, io.SEEK_CUR)
        self.seek(0, io.SEEK_END)
        self.write(b"more")
        self.seek(at)
        return super().read(size)


def test_a_file_that_shrinks_is_an_error_and_one_that_grows_is_sent_as_it_was() -> None:
    def flow(file: Any) -> Flow[Any]:
        values = {"file": file}
        return upload.upload_flow(methods.UPLOAD, GEMINI, {"mime_type": "text/plain"}, values, PACE)

    shrunk = feed(flow(Shrinking(b"a" * 15)), [STARTED])
    assert str(shrunk.error) == "the file ended after 3 of 15 bytes"
    grown = feed(flow(Growing(b"a" * 15)), [STARTED, says("active", 10), says("final", 15, body=file_of())])
    assert [request.body for request in grown.requests[1:]] == [b"a" * 10, b"a" * 5]


def test_a_file_of_the_caller_stays_open_and_one_of_ours_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    with path.open("rb") as given, tempfile.SpooledTemporaryFile() as spooled:
        spooled.write(b"abc")
        spooled.seek(0)
        for file in (given, spooled, path):
            driver, async_driver = drivers([STARTED, says("final", 3, body=file_of())])
            values = {"file": file}
            assert driver.run(upload.upload_flow(methods.UPLOAD, GEMINI, {"mime_type": "a/b"}, values)).name
            if file is not path:
                file.seek(0)  # type: ignore[union-attr]  # a path is not reached  # pyright: ignore
            assert asyncio.run(
                async_driver.run(upload.upload_flow(methods.UPLOAD, GEMINI, {"mime_type": "a/b"}, values))
            ).name
        assert not given.closed
        assert given.tell() == 3


PROCESSING, ACTIVE = (
    ok(b'{"name": "files/a", "state": "PROCESSING"}'),
    ok(b'{"name": "files/a", "state": "ACTIVE"}'),
)
FAILED = ok(b'{"name": "files/a", "state": "FAILED", "error": {"code": 3, "message": "No\\nsound."}}')
FIRST = says("final", 1, body=file_of(state="PROCESSING"))


def test_it_waits_until_the_file_is_ready() -> None:
    fed = sent(b"a", FIRST, PROCESSING, PROCESSING, ACTIVE, wait=True)
    assert fed.result.state == types.FileState.ACTIVE
    assert fed.pauses == [0, 2, 3, 4.5]
    assert commands(fed) == ["start", "upload, finalize", "GET", "GET", "GET"]
    assert fed.requests[-1].url == "https://example.com/v1beta/files/a"
    assert sent(b"a", FIRST).result.state == types.FileState.PROCESSING
    assert sent(b"a", says("final", 1, body=file_of(state="ACTIVE")), wait=True).pauses == [0]


def test_times_of_waiting_and_headers_are_settings() -> None:
    options: types.HttpOptionsDict = {"headers": {"X-Own": "yes"}}
    times = {"wait_interval_seconds": 5, "wait_max_interval_seconds": 6, "wait_timeout_seconds": 12}
    fed = sent(b"a", FIRST, PROCESSING, PROCESSING, PROCESSING, wait=True, http_options=options, **times)
    assert fed.pauses == [0, 5, 6, 1]
    assert all(request.headers["x-own"] == "yes" for request in fed.requests)
    error = fed.error
    assert isinstance(error, errors.FileTimeoutError)
    assert isinstance(error, TimeoutError)
    assert str(error) == "files/a is not ready after 12 s; the service continues to process it"
    assert pickle.loads(pickle.dumps(error)).file == error.file


def test_a_file_that_failed_is_an_error_that_holds_it() -> None:
    error = sent(b"a", FIRST, FAILED, wait=True).error
    assert isinstance(error, errors.FileFailedError)
    assert str(error) == "files/a cannot be used: No sound."
    assert error.file.state == types.FileState.FAILED


@pytest.mark.parametrize(
    "name", ["wait_interval_seconds", "wait_max_interval_seconds", "wait_timeout_seconds"]
)
@pytest.mark.parametrize("value", [-1.0, float("inf"), float("nan")])
def test_times_must_be_times(name: str, value: float) -> None:
    settings: Dict[str, Any] = {name: value}
    fed = sent(b"a", **settings)
    assert f"config.{name} must be a number of seconds" in str(fed.error)
    assert fed.effects == []


QUICK: types.UploadFileConfigDict = {"mime_type": "video/mp4", "wait_interval_seconds": 0.001}


def test_a_film_gets_ready_in_the_emulator() -> None:
    with EmulatorServer() as server:
        options = types.HttpOptions(base_url=server.url)

        async def main() -> types.File:
            ended = asyncio.Event()

            async def pass_time() -> None:
                while not ended.is_set():  # without it the file would never be ready
                    server.emulator.advance(5)
                    await asyncio.sleep(0)

            async with genai.Client(api_key="k", http_options=options).aio as client:
                other = asyncio.ensure_future(pass_time())
                ready = await client.files.upload(file=io.BytesIO(b"film"), wait=True, config=QUICK)
                ended.set()
                await other
            return ready

        assert asyncio.run(main()).state == types.FileState.ACTIVE


def test_a_large_piece_arrives_at_a_transport_of_the_callers() -> None:
    """It is sent in slices, which such a transport reads as any other body."""
    emulator = Emulator()
    options: types.HttpOptionsDict = {
        "client_args": {"transport": emulator.transport()},
        "async_client_args": {"transport": emulator.async_transport()},
    }
    client = genai.Client(api_key="k", http_options=options)
    data = bytes(range(256)) * (3 << 12)
    file = client.files.upload(io.BytesIO(data), config={"mime_type": "text/plain"})

    async def main() -> types.File:
        return await client.aio.files.upload(io.BytesIO(data), config={"mime_type": "text/plain"})

    assert file.size_bytes == len(data)
    assert file.sha256_hash == hashlib.sha256(data).hexdigest().encode()
    assert asyncio.run(main()).sha256_hash == file.sha256_hash


def test_a_deadline_holds_for_all_pieces() -> None:
    options = {"deadline": 10_000}
    pieces = [
        Late(4, says("active", 10)),
        Late(3, LOST),
        says("active", 15),
        says("final", 20, body=file_of()),
    ]
    fed = sent(b"a" * 20, *pieces, http_options=options)
    assert fed.result.name == "files/a"
    assert [request.seconds_left for request in fed.requests] == [10, 10, 6, 2.5, 2.5]


def test_a_deadline_leaves_a_lost_piece_lost() -> None:
    fed = sent(b"a" * 20, Late(9.8, LOST), http_options={"deadline": 10_000})
    assert fed.error is LOST
    assert fed.pauses.count(0.5) == 0
