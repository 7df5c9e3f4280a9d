"""Keys in headers, queries and echoes are not shown, and no text of a server reaches a terminal raw."""

from __future__ import annotations

import json
import logging
from typing import Any, Dict, Iterator, List

import pytest

from google import genai
from google._genai_core.runtime.printable import printable
from google._genai_core.runtime.watching import redaction
from google.genai import errors
from google.genai.emulator import Emulator

from ...loopback.clients import KEY, MODEL, ONCE, client_of
from ...loopback.server import Server, reply, says, serving
from ...loopback.ways import WAYS, Call

SECRET_HEADERS = (
    "Authorization",
    "Proxy-Authorization",
    "X-Goog-Api-Key",
    "X-Goog-IAM-Authorization-Token",
    "X-Api-Key",
    "Api-Key",
    "Ocp-Apim-Subscription-Key",
    "X-Auth-Token",
    "X-Amz-Security-Token",
    "X-Client-Secret",
    "X-Goog-Credential",
    "X-Signature",
    "X-Forwarded-Password",
    "Cookie",
    "Set-Cookie",
)
SECRET_PARAMETERS = (
    "key",
    "$key",
    "KEY",
    "api_key",
    "api-key",
    "x-goog-api-key",
    "X-Api-Key",
    "access_token",
    "id_token",
    "refresh_token",
    "token",
    "authorization",
    "client_secret",
    "password",
    "x-goog-iam-authorization-token",
)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.mark.parametrize("name", SECRET_HEADERS)
def test_a_header_with_a_credential_is_neither_logged_nor_recorded(name: str) -> None:
    assert redaction.redacted_headers({name: "very-secret"}) == {name: "<redacted>"}
    emulator = Emulator()
    client = emulator.client(http_options={"headers": {name: "another-value-0123"}})
    client.models.generate_content(model=MODEL, contents="hi")
    assert "another-value-0123" not in repr(emulator.requests[0])


@pytest.mark.parametrize("name", SECRET_PARAMETERS)
def test_a_parameter_with_a_credential_is_refused(name: str) -> None:
    emulator = Emulator()
    with pytest.raises(errors.ConfigurationError, match="must not be part of a URL"):
        emulator.client(http_options={"extra_query": {name: "another-value-0123"}})
    with pytest.raises(errors.ConfigurationError, match="must not be part of a URL"):
        emulator.client().request("GET", "models", query={name: "another-value-0123"})
    assert emulator.requests == []


@pytest.mark.parametrize("name", ["pageToken", "keywords", "author", "tokens", "passwordless", "alt"])
def test_any_other_parameter_is_sent(name: str, server: Server) -> None:
    server.answers(says("hi"))
    with client_of(server.url, extra_query={name: "1"}) as client:
        client.models.generate_content(model=MODEL, contents="hi")
    assert f"{name}=1" in server.seen[0].path


RAW: Dict[str, str] = {
    "colours": "\x1b[31mred",
    "title of the window": "\x1b]0;owned\x07",
    "carriage return": "harmless\rERROR",
    "backspaces": "bad\b\b\bgood",
    "C1": "\x9b31m",
    "bell": "\x07",
    "nul": "\x00",
    "delete": "\x7f",
    "right to left": "\u202egnp.exe",
    "isolates": "\u2066a\u2069",
    "line separator": "a\u2028b",
}
WORDS = "grün 日本語 ✓\tone\ntwo"


def is_safe(text: str) -> bool:
    return all(character.isprintable() or character in "\n\t" for character in text)


@pytest.mark.parametrize("kind", RAW)
def test_control_characters_are_escaped_and_words_are_not(kind: str) -> None:
    shown = printable(WORDS + RAW[kind])
    assert shown.startswith(WORDS)
    assert is_safe(shown)
    assert is_safe(str(errors.APIError(400, {"error": {"message": RAW[kind]}})))
    assert is_safe(str(errors.ResponseParseError(RAW[kind])))
    assert is_safe(redaction.redacted_text(RAW[kind]))
    assert errors.APIError(400, {"error": {"message": RAW[kind]}}).message == RAW[kind]


@pytest.mark.parametrize("kind", RAW)
@WAYS
def test_no_error_and_no_log_line_has_a_raw_character(
    call: Call, kind: str, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "google.genai")
    body = json.dumps({"error": {"message": RAW[kind], "status": RAW[kind]}}, ensure_ascii=False)
    server.answers(reply(400, body.encode()), reply(400, RAW[kind].encode()), reply(200, RAW[kind].encode()))
    for _ in range(3):
        with pytest.raises(errors.GenAIError) as raised:
            call(server.url, **ONCE)
        assert is_safe(str(raised.value))
    lines: List[str] = [record.getMessage() for record in caplog.records]
    assert lines
    assert all(map(is_safe, lines))


@WAYS
def test_a_key_that_the_server_echoes_as_the_request_id_is_not_logged(
    call: Call, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "google.genai")
    done = json.dumps({"candidates": []}).encode()
    server.answers(
        reply(200, done, {"x-request-id": f"for {KEY}"}), reply(200, done, {"x-goog-request-id": KEY})
    )
    call(server.url, **ONCE)
    call(server.url, **ONCE)
    assert "request id" in caplog.text
    assert KEY not in caplog.text


ADDRESSES = {
    "GET https://h/p?key=1 failed": "GET https://h/p?<redacted> failed",
    "(http://a/b?c=d)": "(http://a/b?<redacted>",
    '"https://h/?q=1" and http://i?j': '"https://h/?<redacted>" and http://i?<redacted>',
    "is it https://h/p?": "is it https://h/p?",
    "why? https://h/p": "why? https://h/p",
    "a?b=c": "a?b=c",
}


@pytest.mark.parametrize("text", ADDRESSES)
def test_queries_of_addresses(text: str) -> None:
    assert redaction.redacted_text(text) == ADDRESSES[text]


LONG = 1 << 20
HOSTILE: Dict[str, Any] = {
    "schemes": "http://" * (LONG // 7),
    "addresses without a query": "http://a" * (LONG // 8),
    "question marks": "http://a" + "?" * LONG,
    "one word": "x" * LONG,
    "almost schemes": "http:/" * (LONG // 6),
    "spaces": "http://a? " * (LONG // 10),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_long_texts_are_redacted_in_linear_time(kind: str) -> None:
    """A pattern that takes quadratic time would take hours for a megabyte."""
    assert redaction.redacted_text(HOSTILE[kind])


def test_says_is_not_changed(server: Server) -> None:
    server.answers(says("\x1b[31m"))
    with genai.Client(api_key=KEY, http_options={"base_url": server.url}) as client:
        assert client.models.generate_content(model=MODEL, contents="hi").text == "\x1b[31m"
