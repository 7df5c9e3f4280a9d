"""Addresses, trust and proxies mean the same in every transport."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Callable

import pytest

from google._genai_core.runtime.headers import NO_CREDENTIAL
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.transports.httpx_transport import AsyncHttpxTransport, HttpxTransport
from google.genai import errors

from ...loopback.clients import MODEL, without_proxies
from ...loopback.server import (
    serving,
    unused_port,
)
from ...loopback.tls import Authority, secure
from ...loopback.ways import ALL, WAYS, Call

PATH = f"/v1beta/models/{MODEL}:generateContent"


def raised(call: Call, url: str, **options: Any) -> Any:
    with pytest.raises(errors.APIConnectionError) as caught:
        call(url, **options)
    return caught.value


BEFORE = "the connection broke before the response"


def send_blocking(request: Request) -> None:
    HttpxTransport(None, {}).send(request, NO_CREDENTIAL)


def send_awaited(request: Request) -> None:
    asyncio.run(AsyncHttpxTransport(None, {}).send(request, NO_CREDENTIAL))


def send_with_aiohttp(request: Request) -> None:
    from google._genai_core.runtime.http.transports.over_aiohttp.transport import AiohttpTransport

    async def run() -> None:
        transport = AiohttpTransport({})
        try:
            await transport.send(request, NO_CREDENTIAL)
        finally:
            await transport.close()

    asyncio.run(run())


@pytest.mark.parametrize("url", ["localhost:8080", "ftp://localhost", "http://[::1"])
@pytest.mark.parametrize("send", [send_blocking, send_awaited, send_with_aiohttp][: len(ALL)])
def test_address_that_is_none(send: Callable[[Request], None], url: str) -> None:
    """Flows check all addresses before; a transport trusts nobody."""
    with pytest.raises(errors.APIConnectionError, match="the address must begin with http:// or https://"):
        send(Request("GET", url, {}))


# -- trust


@WAYS
def test_own_authority(call: Call, tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    with authority.serving() as server:
        assert call(secure(server), arguments={"verify": authority.trusted()}) is None
        assert len(server.seen) == 1


@WAYS
def test_verification_switched_off(call: Call, tmp_path: Path) -> None:
    with Authority(tmp_path).serving() as server:
        call(secure(server), arguments={"verify": False})
        assert len(server.seen) == 1


@WAYS
def test_certificate_of_the_client(call: Call, tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    own = authority.trusted()
    own.load_cert_chain(authority.issued("client"))
    with authority.serving(client_needs_certificate=True) as server:
        error = raised(call, secure(server), arguments={"verify": authority.trusted()})
        assert BEFORE in str(error)  # and why, unless a reset overtakes what TLS says
        call(secure(server), arguments={"verify": own})
        assert len(server.seen) == 1


# -- proxies


@WAYS
def test_proxy_of_the_arguments(call: Call) -> None:
    with serving() as proxy:
        call("http://service.test", arguments={"proxy": proxy.url}, allow_plain_http=True)
        assert proxy.seen[0].path == f"http://service.test{PATH}"


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def only(**values: str) -> None:
        without_proxies(monkeypatch)
        for name, value in values.items():
            monkeypatch.setenv(name, value)

    return only


@WAYS
def test_proxy_of_the_environment(call: Call, no_proxies: Callable[..., None]) -> None:
    with serving() as proxy, serving() as server:
        no_proxies(http_proxy=proxy.url, no_proxy="127.0.0.1")
        call("http://service.test", allow_plain_http=True)
        call(server.url)
        no_proxies(http_proxy=proxy.url)
        call("http://service.test", arguments={"trust_env": True}, allow_plain_http=True)
        with pytest.raises(errors.APIConnectionError):
            call(f"http://127.0.0.1:{unused_port()}", arguments={"trust_env": False})
        assert (len(proxy.seen), len(server.seen)) == (2, 1)
