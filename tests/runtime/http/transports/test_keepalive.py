"""TCP keepalive is on for every connection that the SDK makes, and the caller's own settings stay."""

from __future__ import annotations

import os
import socket
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List

import httpx
import pytest

from google._genai_core.runtime.http.transports import keepalive

from ....loopback.clients import MODEL, client_of
from ....loopback.proxy import proxying
from ....loopback.server import Handler, Server, says, serving
from ....loopback.tls import Authority
from ....loopback.ways import ALL, WAYS, Call, awaited, with_aiohttp

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="the sockets of this process are listed on Linux only"
)
ON = [1, keepalive.IDLE, keepalive.INTERVAL, keepalive.PROBES]


def sockets_to(port: int) -> Iterator[socket.socket]:
    """The sockets of this process whose other end has this port."""
    for name in os.listdir("/proc/self/fd"):
        with suppress(OSError):  # closed in the meantime, no socket, or not connected
            if not stat.S_ISSOCK(os.stat(f"/proc/self/fd/{name}").st_mode):
                continue
            with socket.socket(fileno=os.dup(int(name))) as found:
                peer = found.getpeername()
                if isinstance(peer, tuple) and peer[1] == port:
                    yield found


def options_of(found: socket.socket) -> List[int]:
    names = (socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT)
    return [
        found.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE),
        *(found.getsockopt(socket.IPPROTO_TCP, name) for name in names),
    ]


def asked(server: Server, port: int, call: Callable[[], Any]) -> List[int]:
    """Call, and return the options of the one connection to the port while the response is awaited."""
    seen: List[List[int]] = []

    def answer(handler: Handler) -> None:
        seen.extend(map(options_of, sockets_to(port)))
        says("there")(handler)

    server.answers(answer)
    assert call() == "there"
    (options,) = seen
    return options


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


ARGUMENTS: Dict[str, Dict[str, Any]] = {
    "nothing": {},
    "limits": {"limits": httpx.Limits(max_connections=7)},
    "headers": {"headers": {"x-a": "b"}},
    "no environment": {"trust_env": False},
    "no verification": {"verify": False},
}


@WAYS
@pytest.mark.parametrize("name", ARGUMENTS)
def test_keepalive(server: Server, call: Call, name: str) -> None:
    port = server.server_address[1]
    found = asked(server, port, lambda: call(server.url, arguments=ARGUMENTS[name], timeout=60_000))
    assert found == ON


@WAYS
def test_over_tls(call: Call, tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    with authority.serving() as server:
        port = server.server_address[1]
        arguments = {"verify": authority.trusted()}
        assert asked(server, port, lambda: call(f"https://127.0.0.1:{port}", arguments=arguments)) == ON


@WAYS
@pytest.mark.parametrize("where", ["argument", "environment"])
def test_to_a_proxy(server: Server, call: Call, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with proxying() as proxy:
        arguments: Dict[str, Any] = {"proxy": f"http://{proxy.place}"}
        if where == "environment":
            arguments = {}
            monkeypatch.setenv("http_proxy", f"http://{proxy.place}")
            monkeypatch.setenv("no_proxy", "")
        port = proxy.server_address[1]
        url = f"http://service.test:{server.server_address[1]}"
        assert asked(server, port, lambda: call(url, arguments=arguments, allow_plain_http=True)) == ON
        assert len(proxy.passed) == 1


@WAYS
def test_in_a_tunnel(call: Call, tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    with authority.serving() as server, proxying() as proxy:
        arguments = {"proxy": f"http://{proxy.place}", "verify": authority.trusted()}
        url = f"https://127.0.0.1:{server.server_address[1]}"
        assert asked(server, proxy.server_address[1], lambda: call(url, arguments=arguments)) == ON


HTTPX = [way for way in ALL if way is not with_aiohttp]
OWN: Dict[str, Callable[[bool, Any], Dict[str, Any]]] = {
    "transport": lambda is_async, options: {"transport": _transport(is_async, options)},
    "mounts": lambda is_async, options: {"mounts": {"http://": _transport(is_async, options)}},
}


def _transport(is_async: bool, options: Any) -> Any:
    kind: Any = httpx.AsyncHTTPTransport if is_async else httpx.HTTPTransport
    return kind(socket_options=options)


@pytest.mark.parametrize("call", HTTPX, ids=lambda call: call.__name__)
@pytest.mark.parametrize("own", OWN)
def test_own_transport(server: Server, call: Call, own: str) -> None:
    port = server.server_address[1]
    arguments = OWN[own](call is awaited, None)
    assert asked(server, port, lambda: call(server.url, arguments=arguments)) == ON


@pytest.mark.parametrize("call", HTTPX, ids=lambda call: call.__name__)
@pytest.mark.parametrize("own", OWN)
def test_own_socket_options_stay(server: Server, call: Call, own: str) -> None:
    port = server.server_address[1]
    options = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1), (socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 7)]
    arguments = OWN[own](call is awaited, options)
    found = asked(server, port, lambda: call(server.url, arguments=arguments))
    assert found[:2] == [1, 7]


def test_own_client_is_left_alone(server: Server) -> None:
    def ask() -> Any:
        with httpx.Client() as own, client_of(server.url, httpx_client=own) as client:
            return client.models.generate_content(model=MODEL, contents="hi").text

    assert asked(server, server.server_address[1], ask)[0] == 0


# -- platforms


@pytest.fixture
def fresh() -> Iterator[None]:
    keepalive.options.cache_clear()
    yield
    keepalive.options.cache_clear()


ALL_NAMES = ("TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_KEEPCNT")


@pytest.mark.usefixtures("fresh")
@WAYS
@pytest.mark.parametrize("missing", [*((name,) for name in ALL_NAMES), ALL_NAMES])
def test_missing_constants(server: Server, call: Call, missing: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {name: getattr(socket, name) for name in ALL_NAMES}
    for name in missing:
        monkeypatch.delattr(socket, name)
    server.answers(says("there"))
    assert call(server.url) == "there"
    assert keepalive.options()[0] == (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    names = {name for name, number in known.items() for option in keepalive.options() if option[1] == number}
    assert names == set(ALL_NAMES) - set(missing)


@pytest.mark.usefixtures("fresh")
def test_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    asked_for: List[Any] = []

    class Socket:
        def __enter__(self) -> Socket:
            return self

        def __exit__(self, *_: object) -> None: ...

        def setsockopt(self, *option: int) -> None:
            asked_for.append(option)

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.delattr(socket, "TCP_KEEPIDLE")
    monkeypatch.setattr(socket, "socket", Socket)
    assert keepalive.options() == asked_for
    assert (socket.IPPROTO_TCP, 0x10, keepalive.IDLE) in asked_for


@pytest.mark.usefixtures("fresh")
@WAYS
def test_a_platform_that_takes_no_options(
    server: Server, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("SO_KEEPALIVE", *ALL_NAMES)
    for name in names:
        monkeypatch.setattr(socket, name, 9999)
    assert keepalive.options() == []
    server.answers(says("there"))
    assert call(server.url) == "there"
