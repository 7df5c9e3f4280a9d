"""The log: one line an attempt at INFO, headers and bodies at DEBUG, no secrets anywhere, silent by default."""

from __future__ import annotations

import io
import json
import logging
import os
import subprocess
import sys
from typing import Any, Dict, Iterator, List

import pytest

from google._genai_core.runtime.watching import redaction
from google.genai import errors, types

from ...loopback.clients import KEY, MODEL, FakeCredentials, client_of, vertex_of
from ...loopback.server import (
    Server,
    close,
    reply,
    says,
    serving,
    text,
    unused_port,
)
from ...loopback.ways import WAYS, Call

QUICK: Dict[str, Any] = {"retry_options": {"initial_delay": 0.001, "jitter": 0.0}}
NAME = "google.genai"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def lines(caplog: pytest.LogCaptureFixture) -> List[str]:
    return [record.getMessage() for record in caplog.records if record.name == NAME]


@WAYS
def test_one_line_an_attempt_and_one_a_pause(
    server: Server, call: Call, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, NAME)
    server.answers(reply(503, b'{"error": {"status": "UNAVAILABLE"}}', {"x-request-id": "r1"}), says("hello"))
    call(server.url, **QUICK)
    first, pause, second = lines(caplog)
    of = f"POST {server.url}/v1beta/models/{MODEL}:generateContent"
    sent = len(server.seen[0].body)
    assert first.startswith(f"{of} 503 in ")
    assert first.endswith(f" ms (attempt 1, {sent} bytes sent, 36 bytes received, request id r1)")
    assert pause == f"{of}: attempt 2 in 0.00 s, after 503 UNAVAILABLE"
    assert second.startswith(f"{of} 200 in ")
    assert f"(attempt 2, {sent} bytes sent" in second


@WAYS
def test_an_attempt_without_an_answer(server: Server, call: Call, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, NAME)
    server.answers(close)
    with pytest.raises(errors.APIConnectionError) as caught:
        call(server.url, retry_options={"attempts": 1})
    (line,) = lines(caplog)
    assert " failed in " in line
    assert f"APIConnectionError: {caught.value}" in line


@WAYS
def test_nothing_is_said_by_default(server: Server, call: Call, caplog: pytest.LogCaptureFixture) -> None:
    server.answers(reply(503), says("hello"))
    call(server.url, **QUICK)
    assert lines(caplog) == []


@WAYS
def test_debug_shows_headers_and_bodies(server: Server, call: Call, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, NAME)
    server.answers(says("a word"))
    call(server.url, headers={"x-team": "red"})
    shown = "\n".join(lines(caplog))
    assert "request headers: x-goog-api-key='<redacted>'" in shown
    assert "x-team='red'" in shown
    assert 'request body: {"contents":[{"parts":[{"text":"hi"}]' in shown
    assert "response headers: " in shown
    assert "a word" in shown


SECRETS = {
    "Authorization": "Bearer secret-value-1",
    "Cookie": "session=secret-value-2",
    "Proxy-Authorization": "Basic secret-value-3",
    "X-My-Token": "secret-value-4",
}
ANSWERED = {
    "set-cookie": "a=secret-value-5",
    "location": "https://example.com/a?signature=secret-value-6",
}


@WAYS
def test_no_secret_is_shown(server: Server, call: Call, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, NAME)
    told = f"key {KEY} and Bearer secret-value-1 at https://e.com/f?sig=secret-value-7"
    server.answers(reply(body=json.dumps(text(told)).encode(), headers={**ANSWERED, "x-echo": KEY}))
    assert call(server.url, headers=SECRETS) == told
    shown = caplog.text + "".join(repr(record.args) for record in caplog.records)
    assert "response body" in shown
    assert "secret-value" not in shown
    assert KEY not in shown


def test_no_secret_that_a_hook_adds_is_shown(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    def add(attempt: types.HttpAttempt) -> None:
        assert attempt.headers is not None
        attempt.headers["authorization"] = "Bearer secret-value-9"

    caplog.set_level(logging.DEBUG, NAME)
    server.answers(reply(body=b'{"displayName": "secret-value-9"}'))
    with client_of(server.url, on_request=add) as client:
        assert client.models.get(model=MODEL).display_name == "secret-value-9"
    assert server.seen[0].headers["authorization"] == "Bearer secret-value-9"
    assert "secret-value" not in caplog.text


def test_no_token_is_shown(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, NAME)
    refused = reply(401, b'{"error": {"message": "no such token: secret-value-8"}}')
    server.answers(refused, reply(401))
    with (
        vertex_of(server.url, FakeCredentials("secret-value-8")) as client,
        pytest.raises(errors.UnauthenticatedError),
    ):
        client.models.generate_content(model=MODEL, contents="hi")
    assert "authorization='<redacted>'" in caplog.text
    assert "secret-value" not in caplog.text


def test_an_upload_shows_neither_its_permission_nor_the_file(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, NAME)
    session = {"x-goog-upload-url": f"{server.url}/up?upload_id=secret-session"}
    final = {"x-goog-upload-status": "final"}
    server.answers(
        reply(headers=session),
        reply(503, headers={"x-goog-upload-status": "active"}),
        reply(headers={"x-goog-upload-status": "active", "x-goog-upload-size-received": "0"}),
        reply(body=b'{"file": {"name": "files/f"}}', headers=final),
    )
    with client_of(server.url) as client:
        client.files.upload(file=io.BytesIO(b'{"my": "file"}'), config={"mime_type": "text/plain"})
    assert "request body: 14 bytes" in caplog.text
    assert "the upload resumes in " in caplog.text
    assert "secret-session" not in caplog.text
    assert '"my"' not in caplog.text


def test_what_goes_wrong_in_a_handler_breaks_no_call(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any) -> str:
        raise ZeroDivisionError

    out = io.StringIO()
    handler = logging.StreamHandler(out)
    logger = logging.getLogger(NAME)
    monkeypatch.setattr(logger, "handlers", [handler])
    monkeypatch.setattr(logger, "propagate", False)
    monkeypatch.setattr(logger, "level", logging.DEBUG)
    monkeypatch.setattr(logging, "raiseExceptions", False)
    monkeypatch.setattr(redaction, "redacted_body", fail)
    logger.manager._clear_cache()  # type: ignore[attr-defined]  # `isEnabledFor` remembers
    server.answers(says("hello"))
    with client_of(server.url) as client:
        assert client.models.generate_content(model=MODEL, contents="hi").text == "hello"
    logger.manager._clear_cache()  # type: ignore[attr-defined]  # as above
    assert "request headers" in out.getvalue()


# -- what is shown of a body


def test_long_data_is_shortened() -> None:
    data = b'{"inlineData": {"data": "' + b"QUJD" * 10_000 + b'=="}, "text": "after"}'
    assert redaction.redacted_body(data) == '{"inlineData": {"data": "QUJDQUJDQUJDQUJD..."}, "text": "after"}'


def test_long_text_is_cut() -> None:
    long = json.dumps({"text": "a b " * 500}).encode()
    shown = redaction.redacted_body(long)
    assert shown == long[:1000].decode() + f"... ({len(long)} bytes)"


@pytest.mark.parametrize(("data", "shown"), [(None, "empty"), (b"", "empty"), (b"\x89PNG\xff", "5 bytes")])
def test_what_is_no_text(data: Any, shown: str) -> None:
    assert redaction.redacted_body(data) == shown


# -- GOOGLE_GENAI_LOG

SCRIPT = """
import logging
from google import genai
for _ in range(2):
    client = genai.Client(vertexai=False, api_key="secret-key", http_options={"base_url": %r, "retry_options": {"attempts": 1}})
    try:
        client.models.generate_content(model="m", contents="hi")
    except genai.errors.APIConnectionError:
        pass
print(len(logging.getLogger("google.genai").handlers))
"""


def _run(level: str) -> Any:
    code = SCRIPT % f"http://127.0.0.1:{unused_port()}"
    environment = {**os.environ, "GOOGLE_GENAI_LOG": level}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )


@pytest.mark.parametrize(("level", "count"), [("info", 2), (" INFO ", 2), ("debug", 6)])
def test_the_variable_writes_to_stderr_once(level: str, count: int) -> None:
    done = _run(level)
    assert done.stdout.strip() == "2"  # the null handler, and one for stderr
    assert len(done.stderr.splitlines()) == count
    assert "INFO google.genai: POST http://127.0.0.1" in done.stderr
    assert "secret-key" not in done.stderr


def test_without_the_variable_stderr_is_empty() -> None:
    done = _run("")
    assert (done.stdout.strip(), done.stderr) == ("1", "")
