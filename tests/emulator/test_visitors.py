"""What a server on a loopback address takes: requests to this machine, and none of pages of other sites."""

from __future__ import annotations

import socket
from typing import Any, Dict, Iterator, List, Optional

import httpx
import pytest

from google.genai.emulator import EmulatorServer
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Request
from google.genai.emulator.protocol.visitors import check_visitor, names_for

from .caller import FLASH, KEY, contents

KNOWN = (
    "localhost",
    "localhost:8099",
    "LOCALHOST",
    "localhost.",
    "127.0.0.1",
    "127.0.0.1:8787",
    "127.1.2.3",
    "[::1]",
    "[::1]:80",
    "app.localhost:3000",
)
FOREIGN = (
    "evil.example",
    "evil.example:8099",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "127.0.0.1@evil.example",
    "evil.example@127.0.0.1",
    "localhost/",
    "localhost:8099/x",
    "notlocalhost",
    "10.0.0.1",
    "169.254.169.254",
    "[::2]",
    "[::ffff:8.8.8.8]",
    "2130706433",
    "0x7f000001",
    "",
    "[::1",
    "localhost, evil.example",
)
MINE = names_for("127.0.0.1", ["Emulator", "host.docker.internal."])


def is_taken(names: Any = frozenset(), **headers: str) -> bool:
    pairs = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        check_visitor(Request("POST", "/", headers=pairs), names)
    except ServiceError as error:
        return (error.code, "--allow-host" in error.message) != (403, True)
    return True


@pytest.mark.parametrize("host", KNOWN)
def test_names_of_this_machine_are_taken(host: str) -> None:
    assert is_taken(host=host)
    assert is_taken(host="localhost", origin=f"http://{host}")
    assert is_taken(host="localhost", origin=f"http://{host}", sec_fetch_site="cross-site")


@pytest.mark.parametrize("host", FOREIGN)
def test_other_names_are_refused(host: str) -> None:
    assert not is_taken(host=host)
    assert not is_taken(host="localhost", origin=f"https://{host}")


@pytest.mark.parametrize("origin", ["null", "file://", "chrome-extension://abc", "https://evil.example"])
def test_other_origins_are_refused(origin: str) -> None:
    assert not is_taken(host="localhost", origin=origin)


def test_a_page_of_another_site_without_an_origin_is_refused() -> None:
    assert not is_taken(host="localhost", sec_fetch_site="cross-site")
    for site in ("same-origin", "same-site", "none"):
        assert is_taken(host="localhost", sec_fetch_site=site)


def test_programs_send_no_origin_and_old_ones_no_host() -> None:
    assert is_taken()
    assert is_taken(host="127.0.0.1:80")


def test_names_that_are_allowed() -> None:
    for host in ("emulator", "emulator:8099", "EMULATOR", "host.docker.internal", "localhost"):
        assert is_taken(MINE, host=host, origin=f"http://{host}")
    for host in ("emulator2", "x.emulator", "evil.example"):
        assert not is_taken(MINE, host=host)


@pytest.mark.parametrize(
    ("host", "allowed", "names"),
    [
        ("127.0.0.1", [], []),
        ("localhost", [], []),
        ("::1", [], []),
        ("0.0.0.0", [], None),
        ("192.0.2.1", [], None),
        ("0.0.0.0", ["a"], ["a"]),
        ("127.0.0.1", ["A."], ["a"]),
    ],
)
def test_what_a_server_checks(host: str, allowed: List[str], names: Optional[List[str]]) -> None:
    assert names_for(host, allowed) == (None if names is None else frozenset(names))


@pytest.fixture(scope="module")
def server() -> Iterator[EmulatorServer]:
    with EmulatorServer(allow_hosts=["emulator"]) as running:
        yield running


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"host": "localhost"}, 200),
        ({"host": "emulator:8099"}, 200),
        ({"host": "evil.example"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
    ],
)
def test_the_server_answers_so(server: EmulatorServer, headers: Dict[str, str], status: int) -> None:
    url = f"{server.url}/v1beta/models/{FLASH}:generateContent"
    before = len(server.emulator.requests)
    answer = httpx.post(
        url, params={"key": "k"}, json={"contents": contents("hi")}, headers=headers, trust_env=False
    )
    assert answer.status_code == status
    assert len(server.emulator.requests) - before == (status == 200)


def test_a_query_that_is_no_ascii_is_no_failure(server: EmulatorServer) -> None:
    host, port = server.url.rpartition("/")[2].split(":")
    with socket.create_connection((host, int(port))) as sock:
        sock.sendall(
            b"GET /v1beta/models?a=\xff\xfe HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"
        )
        answer = b"".join(iter(lambda: sock.recv(65536), b""))
    assert b"HTTP/1.1 500" not in answer


@pytest.mark.skipif(not socket.has_ipv6, reason="there is no IPv6 here")
def test_the_other_loopback_address() -> None:
    try:
        with EmulatorServer(host="::1") as running:
            assert running.url.startswith("http://[::1]:")
            assert httpx.get(f"{running.url}/v1beta/models", headers=KEY, trust_env=False).status_code == 200
    except OSError:
        pytest.skip("this machine has no address of IPv6")
