"""The way to token services and to the metadata server: no proxy is on it where the secrets would be plain text."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any, Dict, Iterator

import pytest

from google import genai
from google._genai_core.runtime.auth import metadata_server
from google._genai_core.runtime.auth.google_transport import HttpxAuthRequest
from google.genai import errors

from ...loopback.clients import ONCE, without_proxies
from ...loopback.proxy import Proxy, proxying
from ...loopback.server import Server, reply, serving
from ...loopback.tls import Authority, secure
from .google_calls import ask, client_of, sent_tokens
from .google_tokens import TOKEN, account, metadata, token
from .test_google import from_info, on_a_machine

METADATA = "metadata.google.internal"


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    without_proxies(monkeypatch)


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    with proxying() as running:
        yield running


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name leads to this machine."""
    look_up = socket.getaddrinfo

    def found(_: Any, *arguments: Any, **options: Any) -> Any:
        return look_up("127.0.0.1", *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", found)


def ways(proxy: Proxy) -> Dict[str, Dict[str, Any]]:
    there = f"http://{proxy.place}"
    return {
        **{name: {name: there} for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY")},
        "argument": {"proxy": there},
    }


def taking(proxy: Proxy, way: str, monkeypatch: pytest.MonkeyPatch) -> Dict[str, Any]:
    """The options of a request for which this proxy is set up."""
    if way == "argument":
        return ways(proxy)[way]
    for name, value in ways(proxy)[way].items():
        monkeypatch.setenv(name, value)
    return {}


WAYS = pytest.mark.parametrize("way", ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "argument"])


@WAYS
@pytest.mark.parametrize("host", [METADATA, "169.254.169.254", "metadata.example", "127.0.0.1"])
def test_the_metadata_server_is_asked_directly(
    tokens: Server, proxy: Proxy, names: None, host: str, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = f"{host}:{tokens.server_address[1]}"
    monkeypatch.setenv("GCE_METADATA_HOST", place)
    options = taking(proxy, way, monkeypatch)
    body = b'{"access_token": "secret-token", "expires_in": 3600}'
    tokens.answers(reply(headers={"metadata-flavor": "Google"}), reply(body=body))
    with HttpxAuthRequest(options) as request:
        assert metadata_server.is_here(request)
        credentials = metadata_server.MachineCredentials(["scope"])
        credentials.refresh(request)
    assert credentials.token == "secret-token"
    assert proxy.passed == []
    assert len(tokens.seen) == 2


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
def test_a_machine_with_a_proxy(
    server: Server, tokens: Server, proxy: Proxy, tmp_path: Path, name: str
) -> None:
    tokens.answers(*[metadata] * 10)
    done = on_a_machine(server, tmp_path, tokens.url, **{name: f"http://{proxy.place}"})
    assert done.returncode == 0, done.stderr
    assert sent_tokens(server) == [f"Bearer {TOKEN}"]
    assert proxy.passed == []


@pytest.mark.parametrize(
    "url", [f"https://{METADATA}/", "https://169.254.169.254/", "http://tokens.example/"]
)
def test_which_client_is_taken(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Newer machines have a metadata server with TLS, which no proxy reaches either."""
    from google._genai_core.runtime.http.messages import Request

    with HttpxAuthRequest({"proxy": "http://127.0.0.1:9"}) as request:
        choose = request._client_for  # pyright: ignore[reportPrivateUsage]  # no public way without a network
        assert choose(Request("GET", url, {}), None) is not choose(
            Request("GET", "https://a.example", {}), None
        )


@pytest.mark.parametrize("is_proxied", [False, True])
def test_secrets_for_another_machine_need_tls(
    server: Server, proxy: Proxy, names: None, is_proxied: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of credentials may name any token service."""
    if is_proxied:
        monkeypatch.setenv("http_proxy", f"http://{proxy.place}")
    with serving() as tokens:
        url = f"http://tokens.example:{tokens.server_address[1]}/token"
        own = from_info(account(url))
        with pytest.raises(
            errors.CredentialsError, match="the credential would travel in plain text: use https"
        ):
            ask(client_of(server, own))
        assert (tokens.seen, server.seen, proxy.passed) == ([], [], [])
        tokens.answers(token())
        ask(client_of(server, from_info(account(url)), allow_plain_http=True))
        assert len(tokens.seen) == 1
    assert proxy.passed == []


def test_a_token_service_on_this_machine_takes_no_proxy_of_the_environment(
    server: Server, proxy: Proxy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, f"http://{proxy.place}")
    authority = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    with authority.serving() as tokens:
        tokens.answers(token())
        ask(client_of(server, from_info(account(f"{secure(tokens)}/token"))))
        assert len(tokens.seen) == 1
    assert proxy.passed == []


def test_proxy_and_authority_hold_for_the_token_service_too(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    with authority.serving() as tokens, proxying("walter:word") as proxy:
        tokens.answers(token())
        way = {"proxy": f"http://walter:word@{proxy.place}", "verify": authority.trusted()}
        own: Any = {"client_args": way, **ONCE}
        credentials = from_info(account(f"{secure(tokens)}/token"))
        client = genai.Client(
            vertexai=True, project="p", location="global", credentials=credentials, http_options=own
        )
        with client, pytest.raises(errors.APIConnectionError):
            ask(client)  # this proxy knows no way to Google
        assert len(tokens.seen) == 1
        place = secure(tokens).partition("//")[2]
        assert [passed.target for passed in proxy.passed] == [place, "aiplatform.googleapis.com:443"]


def test_settings_for_a_gateway_are_not_for_the_token_service(
    server: Server, tokens: Server, proxy: Proxy
) -> None:
    tokens.answers(token())
    options: Any = {"client_args": {"proxy": f"http://{proxy.place}", "verify": False}}
    own = from_info(account(f"{tokens.url}/token"))
    with client_of(server, own, allow_plain_http=True, **options) as client:
        ask(client)
    assert len(proxy.passed) == len(tokens.seen) == 1
    assert proxy.passed[0].target.startswith(server.url)
