"""Connections that cannot be secured, proxies that refuse, and answers that point elsewhere, in all transports.

The snapshot is read as that of `test_faults.py`.
"""

from __future__ import annotations

import re
import socket
from pathlib import Path
from typing import Any, Callable, Dict, Iterator

import pytest
from syrupy.assertion import SnapshotAssertion

from ...loopback.clients import KEY
from ...loopback.raw_server import RawServer, reset, serving
from ...loopback.server import unused_port
from ...loopback.tls import Authority
from .fault_calls import KINDS, WAYS, agreed, met, of_place, page
from .fault_table import head, http, says

NOTHING = says(http("200 OK", b"{}"))
SHORT = 100
"""Milliseconds."""


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def plain() -> Iterator[RawServer]:
    with serving(NOTHING) as server:
        yield server


# -- TLS


def nobody(authority: Authority) -> Dict[str, Any]:
    return {"certificate": authority.issued("server"), "trusted": False}


def elsewhere(authority: Authority) -> Dict[str, Any]:
    return {"certificate": authority.issued("server", address="127.0.0.2")}


def expired(authority: Authority) -> Dict[str, Any]:
    return {"certificate": authority.issued("server", expired=True)}


@pytest.mark.parametrize("made", [nobody, elsewhere, expired])
def test_certificate(
    made: Callable[[Authority], Dict[str, Any]], authority: Authority, snapshot: SnapshotAssertion
) -> None:
    how = made(authority)
    options = {"arguments": {"verify": authority.trusted()}} if how.get("trusted", True) else {}
    with serving(NOTHING, tls=authority.presenting(how["certificate"])) as server:
        assert of_place(f"https://{server.address}", **options) == snapshot
        assert server.seen == []


def speak_plainly(sock: socket.socket) -> None:
    sock.recv(65536)
    sock.sendall(http("400 Bad Request", b"plain HTTP, please"))


def test_server_without_tls(plain: RawServer, snapshot: SnapshotAssertion) -> None:
    plain.greet = speak_plainly
    (line,) = of_place(f"https://{plain.address}")
    assert re.sub("[A-Z_]{9,}", "<in OpenSSL's words>", line) == snapshot  # they differ between versions


def test_server_with_tls_that_is_asked_without(authority: Authority, snapshot: SnapshotAssertion) -> None:
    with serving(NOTHING, tls=authority.presenting(authority.issued("server"))) as server:
        assert of_place(f"http://{server.address}") == snapshot


def alert(sock: socket.socket) -> None:
    sock.recv(65536)
    sock.sendall(b"\x15\x03\x01\x00\x02\x02\x46")  # fatal, protocol version


def test_server_with_tls_that_sends_an_alert(plain: RawServer, snapshot: SnapshotAssertion) -> None:
    plain.greet = alert
    assert of_place(f"http://{plain.address}") == snapshot


def close(sock: socket.socket) -> None:
    sock.recv(65536)


def break_off(sock: socket.socket) -> None:
    sock.recv(65536)
    reset(sock)


def silence(sock: socket.socket) -> None:
    while sock.recv(65536):
        pass


@pytest.mark.parametrize("greet", [close, break_off, silence])
def test_handshake(
    greet: Callable[[socket.socket], None], plain: RawServer, snapshot: SnapshotAssertion
) -> None:
    plain.greet = greet
    options = {"timeout": SHORT} if greet is silence else {}
    assert of_place(f"https://{plain.address}", **options) == snapshot


# -- proxies


def test_proxy_that_wants_a_password(snapshot: SnapshotAssertion) -> None:
    answer = says(http("407 Proxy Authentication Required", b"<html>", "proxy-authenticate: Basic"))
    with serving(answer) as proxy:
        arguments = {"proxy": f"http://{proxy.address}"}
        assert of_place("https://service.invalid", arguments=arguments) == snapshot
        assert {seen.line for seen in proxy.seen} == {"CONNECT service.invalid:443 HTTP/1.1"}
        assert all(KEY not in str(seen) for seen in proxy.seen)


def test_proxy_that_is_not_there(snapshot: SnapshotAssertion) -> None:
    place = f"127.0.0.1:{unused_port()}"
    found = of_place("https://service.invalid", arguments={"proxy": f"http://{place}"})
    assert [line.replace(place, "<proxy>") for line in found] == snapshot


def test_proxy_that_hangs_up(plain: RawServer, snapshot: SnapshotAssertion) -> None:
    plain.greet = close
    arguments = {"proxy": f"http://{plain.address}"}
    assert of_place("https://service.invalid", arguments=arguments) == snapshot


# -- answers that point elsewhere


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirect_to_another_host(code: int, plain: RawServer, snapshot: SnapshotAssertion) -> None:
    answer = says(
        head(f"{code} Elsewhere", f"location: http://{plain.address}/v1beta/x", "content-length: 0")
    )
    lines: Dict[str, str] = {}
    for kind in KINDS:
        with serving(answer) as server:
            found = {way: met(way, kind, f"http://{server.address}", {}) for way in WAYS}
            assert all(seen.headers["x-goog-api-key"] == KEY for seen in server.seen)
        if kind not in ("piece", "download"):  # a download may follow, without the key
            lines[kind] = agreed(found).replace(plain.address, "<other>")
    assert page(lines) == snapshot
    assert all(seen.line.startswith("GET ") and KEY not in str(seen) for seen in plain.seen)
