"""A failed connection has the same class and text in every transport."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from typing import Any, Callable, List

import pytest
from loopback import (
    CUT,
    RESET,
    Handler,
    chunk,
    close,
    hang,
    reply,
    serving,
    stream,
    unused_port,
)
from transport_clients import MODEL
from transport_tls import Authority, secure
from transport_ways import ALL, WAYS, Call

from google.genai import errors
from google.genai_core.runtime.effects import Request
from google.genai_core.runtime.http import AsyncHttpxTransport, HttpxTransport

PATH = f"/v1beta/models/{MODEL}:generateContent"


def garbage(handler: Handler) -> None:
    handler.wfile.write(b"SSH-2.0-OpenSSH_9\r\n\r\n")
    handler.close_connection = True


def half_a_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-le")
    handler.close_connection = True


def reset(handler: Handler) -> None:
    stream(RESET)(handler)


def raised(call: Call, url: str, **options: Any) -> Any:
    with pytest.raises(errors.APIConnectionError) as caught:
        call(url, **options)
    return caught.value


BEFORE = "the connection broke before the answer"
WITHIN = "the connection broke within the answer"
INVALID = "the answer is not valid HTTP"
SHORT = reply(body=b"{", headers={"content-length": "100"})


def short(handler: Handler) -> None:
    SHORT(handler)
    handler.close_connection = True


ANSWERS: Any = {
    "closed": (close, BEFORE),
    "half a head": (half_a_head, BEFORE),
    "garbage": (garbage, INVALID),
    "cut chunks": (stream(chunk(b"{"), CUT), WITHIN),
    "cut length": (short, WITHIN),
    "no gzip": (reply(body=b"not gzip", headers={"content-encoding": "gzip"}), INVALID),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_answer_that_fails(name: str) -> None:
    answer, words = ANSWERS[name]
    for call in ALL:
        with serving() as server:
            server.answers(answer)
            error = raised(call, server.url)
            assert (type(error), str(error)) == (
                errors.APIConnectionError,
                f"POST {server.url}{PATH}: {words}",
            )


@WAYS
def test_reset_connection(call: Call) -> None:
    with serving() as server:
        server.answers(stream(chunk(b"{"), RESET))
        assert str(raised(call, server.url)).endswith((BEFORE, WITHIN))  # a reset may overtake the head


@WAYS
def test_no_answer_in_time(call: Call) -> None:
    with serving() as server:
        server.answers(hang)
        error = raised(call, server.url, timeout=50)
        assert type(error) is errors.APITimeoutError
        assert str(error) == f"POST {server.url}{PATH}: no answer in time (ReadTimeout)"


@WAYS
def test_refused(call: Call) -> None:
    url = f"http://127.0.0.1:{unused_port()}"
    assert str(raised(call, url)) == f"POST {url}{PATH}: cannot connect: Connection refused"


@WAYS
def test_connection_that_is_not_made_in_time(call: Call) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        address = full.getsockname()
        filling = [socket.socket() for _ in range(4)]
        try:
            for one in filling:
                one.setblocking(False)
                one.connect_ex(address)
            url = f"http://127.0.0.1:{address[1]}"
            error = raised(call, url, timeout=100)
        finally:
            for one in filling:
                one.close()
    assert str(error) == f"POST {url}{PATH}: no answer in time (ConnectTimeout)"


@WAYS
def test_unknown_host(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    error = raised(call, "http://nowhere.test", allow_plain_http=True)
    assert str(error) == f"POST http://nowhere.test{PATH}: cannot connect: Name or service not known"


@WAYS
def test_certificate_of_nobody(call: Call, tmp_path: Path) -> None:
    with Authority(tmp_path).serving() as server:
        error = raised(call, secure(server))
        assert str(error) == (
            f"POST {secure(server)}{PATH}: cannot connect: the certificate is not accepted: "
            "self-signed certificate in certificate chain"
        )
        assert server.seen == []


@WAYS
def test_tls_with_a_server_that_has_none(call: Call) -> None:
    with serving() as server:
        url = secure(server)
        error = str(raised(call, url))
        assert error.startswith(f"POST {url}{PATH}: cannot connect: TLS failed: ")
        assert error == str(raised(ALL[0], url))


def send_blocking(request: Request) -> None:
    HttpxTransport(None, {}).send(request, {})


def send_awaited(request: Request) -> None:
    asyncio.run(AsyncHttpxTransport(None, {}).send(request, {}))


def send_with_aiohttp(request: Request) -> None:
    from google.genai_core.runtime.aiohttp_transport import AiohttpTransport

    async def run() -> None:
        transport = AiohttpTransport({})
        try:
            await transport.send(request, {})
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
    names: List[str] = ["http_proxy", "https_proxy", "all_proxy", "no_proxy"]

    def only(**values: str) -> None:
        for name in (*names, *map(str.upper, names)):
            monkeypatch.delenv(name, raising=False)
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
