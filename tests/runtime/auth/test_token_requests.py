"""Requests for tokens that cannot be made: the text says why, and proposes no login that would not help."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any, Dict, Set

import pytest

import google.oauth2.credentials
from google.genai import errors

from ...loopback.server import Server, hang, reply, serving, unused_port
from ...loopback.tls import Authority, secure
from .google_calls import ask, ask_async, client_of
from .google_tokens import metadata
from .test_google import on_a_machine

CREDENTIALS: Any = google.oauth2.credentials.Credentials


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)


def credentials_of(token_uri: str) -> Any:
    return CREDENTIALS(
        None,
        refresh_token="1//secret-refresh-token",
        token_uri=token_uri,
        client_id="i",
        client_secret="secret-of-the-client",
    )


def told(server: Server, token_uri: str, **options: Any) -> str:
    """The text of the error, blocking and on an event loop."""
    texts: Set[str] = set()
    for call in (ask, ask_async):
        with pytest.raises(errors.CredentialsError) as caught:
            call(client_of(server, credentials_of(token_uri), **options))
        texts.add(str(caught.value))
        assert caught.value.__cause__ is None
    assert server.seen == []
    (text,) = texts
    return text


FILES: Dict[str, str] = {
    "SSL_CERT_FILE": "unset it, or set it to a file of certificates in PEM form",
    "SSL_CERT_DIR": "unset it, or set it to a folder of such files, prepared by `openssl rehash`",
}
MISSING = "which cannot be read (No such file or directory)"


@pytest.mark.parametrize("name", FILES)
def test_certificates_of_the_environment(server: Server, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "/gone/cacert.pem")
    text = told(server, "https://127.0.0.1:9/token")
    assert text == f"no token can be fetched: {name} names '/gone/cacert.pem', {MISSING}: {FILES[name]}"


@pytest.mark.parametrize("name", FILES)
def test_certificates_on_a_machine(server: Server, name: str, tmp_path: Path) -> None:
    with serving() as tokens:
        tokens.answers(*[metadata] * 10)
        done = on_a_machine(server, tmp_path, tokens.url, **{name: "/gone/cacert.pem"})
    last = done.stderr.splitlines()[-1]
    assert last == (
        f"google.genai.errors.CredentialsError: no token can be fetched: {name} names '/gone/cacert.pem', "
        f"{MISSING}: {FILES[name]}"
    )
    assert server.seen == []


def test_certificates_of_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOOGLE_VERTEX_BASE_URL", raising=False)
    arguments = {"verify": "/gone/cacert.pem"}
    with serving() as server:
        text = told(server, "https://127.0.0.1:9/token", base_url=None, client_args=arguments)
    assert text.startswith(
        f"no token can be fetched: http_options.client_args['verify'] names '/gone/cacert.pem', {MISSING}"
    )


def test_a_proxy_that_cannot_be_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "socks4://127.0.0.1:9")
    text = told(server, "https://127.0.0.1:9/token")
    assert text.startswith("no token can be fetched: https_proxy has the scheme socks4://")


def test_a_proxy_that_is_not_there(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    place = f"127.0.0.1:{unused_port()}"
    monkeypatch.setenv("https_proxy", f"http://{place}")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    text = told(server, "https://tokens.invalid/token")
    assert text.endswith(
        f"POST https://tokens.invalid/token: cannot connect to the proxy {place}: Connection refused"
    )


def test_a_certificate_that_is_not_accepted(server: Server, tmp_path: Path) -> None:
    with Authority(tmp_path).serving() as tokens:
        text = told(server, f"{secure(tokens)}/token")
    assert "cannot connect: the certificate is not accepted: " in text


def test_a_token_service_that_says_nothing(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    from google._genai_core.runtime.auth import google_transport

    call = google_transport.HttpxAuthRequest.__call__

    def impatient(self: Any, url: str, *arguments: Any, **options: Any) -> Any:
        return call(self, url, *arguments, **{**options, "timeout": 0.05})

    monkeypatch.setattr(google_transport.HttpxAuthRequest, "__call__", impatient)
    with serving() as tokens:
        tokens.answers(hang, hang)
        text = told(server, f"{tokens.url}/token")
        tokens.release.set()
    assert text == f"no token can be fetched: POST {tokens.url}/token: no response within 50 ms"


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_a_response_that_is_too_large_for_a_token(server: Server, encoding: str) -> None:
    body = bytes(16 << 20)
    sent = gzip.compress(body, 9) if encoding == "gzip" else body
    with serving() as tokens:
        tokens.answers(*[reply(body=sent, headers={"content-encoding": encoding})] * 10)
        text = told(server, f"{tokens.url}/token")
    assert "the response has more than 1048576 bytes" in text
