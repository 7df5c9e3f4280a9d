"""Without a network a traceback is short, shows one error, and ends in one line that says why."""

from __future__ import annotations

import io
import re
import socket
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List

import pytest

from google.genai import errors

from ...loopback.raw_server import RawServer, serving
from ...loopback.server import unused_port
from ...loopback.tls import Authority
from ...loopback.ways import HAS_AIOHTTP
from .fault_calls import KINDS, WAYS, outcome
from .fault_table import http, says

pytestmark = pytest.mark.long

SCRIPT = """
import asyncio, io, sys
from google import genai
address, kind = sys.argv[1:]
options = {"base_url": address, "retry_options": {"attempts": 3, "initial_delay": 0, "jitter": 0}}
if kind == "aiohttp":
    options["async_transport"] = "aiohttp"
client = genai.Client(api_key="k", http_options=options)
prompt = {"model": "gemini-2.0-flash", "contents": "hi"}
async def main():
    await client.aio.models.generate_content(**prompt)
if kind == "blocking":
    client.models.generate_content(**prompt)
elif kind == "stream":
    for chunk in client.models.generate_content_stream(**prompt):
        print(chunk.text)
elif kind == "chat":
    client.chats.create(model="gemini-2.0-flash").send_message("hi")
elif kind == "list":
    list(client.models.list())
elif kind == "upload":
    client.files.upload(file=io.BytesIO(b"a"), config={"mime_type": "text/plain"})
else:
    asyncio.run(main())
"""
LONGEST = 36
"""Lines of a traceback; asyncio alone has ten, and Python 3.13 a line of marks for most frames."""


def of_script(kind: str) -> List[str]:
    command = [sys.executable, "-c", SCRIPT, f"http://127.0.0.1:{unused_port()}", kind]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 1
    assert done.stdout == ""
    return done.stderr.splitlines()


SCRIPTS = ["blocking", "stream", "chat", "list", "upload", "awaited", *(["aiohttp"] if HAS_AIOHTTP else [])]


@pytest.mark.parametrize("kind", SCRIPTS)
def test_a_script(kind: str) -> None:
    lines = of_script(kind)
    assert lines[0] == "Traceback (most recent call last):"
    assert len(lines) <= LONGEST, len(lines)
    assert re.fullmatch(
        r"google\.genai\.errors\.APIConnectionError: (GET|POST) http://\S+: "
        r"cannot connect: Connection refused; 3 attempts",
        lines[-1],
    )
    assert len([line for line in lines if "Error" in line and not line.startswith(" ")]) == 1


# -- reasons

Place = Callable[[RawServer, Authority], Dict[str, Any]]


def unknown_host(server: RawServer, authority: Authority) -> Dict[str, Any]:
    return {"url": "https://nowhere.invalid"}


def refused(server: RawServer, authority: Authority) -> Dict[str, Any]:
    return {"url": f"http://127.0.0.1:{unused_port()}"}


def unreachable(server: RawServer, authority: Authority) -> Dict[str, Any]:
    return {"url": "https://unreachable.invalid"}


def alerted(server: RawServer, authority: Authority) -> Dict[str, Any]:
    def greet(sock: socket.socket) -> None:
        sock.recv(65536)
        sock.sendall(b"\x15\x03\x03\x00\x02\x02\x28")  # fatal, handshake failure

    server.greet = greet
    return {"url": f"https://{server.address}"}


def plain(server: RawServer, authority: Authority) -> Dict[str, Any]:
    def greet(sock: socket.socket) -> None:
        sock.recv(65536)
        sock.sendall(http("400 Bad Request", b"plain HTTP, please"))

    server.greet = greet
    return {"url": f"https://{server.address}"}


def secure(server: RawServer, authority: Authority) -> Dict[str, Any]:
    def greet(sock: socket.socket) -> None:
        sock.recv(65536)
        sock.sendall(b"\x15\x03\x01\x00\x02\x02\x46")  # fatal, protocol version

    server.greet = greet
    return {"url": f"http://{server.address}"}


def cut(server: RawServer, authority: Authority) -> Dict[str, Any]:
    server.greet = lambda sock: None
    return {"url": f"http://{server.address}"}


def refusing_proxy(server: RawServer, authority: Authority) -> Dict[str, Any]:
    return {"url": "https://service.invalid", "arguments": {"proxy": f"http://{server.address}"}}


def missing_proxy(server: RawServer, authority: Authority) -> Dict[str, Any]:
    proxy = f"http://127.0.0.1:{unused_port()}"
    return {"url": "https://service.invalid", "arguments": {"proxy": proxy}}


def unknown_proxy(server: RawServer, authority: Authority) -> Dict[str, Any]:
    return {"url": "https://service.invalid", "arguments": {"proxy": "http://nowhere.invalid:3128"}}


REASONS: Dict[Place, str] = {
    unknown_host: "cannot connect: Name or service not known",
    refused: "cannot connect: Connection refused",
    unreachable: "cannot connect: Network is unreachable",
    alerted: "cannot connect: TLS failed: [A-Z0-9_]*HANDSHAKE_FAILURE",
    plain: "cannot connect: TLS failed: [A-Z_]+; the server may speak http:// only",
    secure: "the response is not valid HTTP; the server may speak https:// only",
    cut: "the connection broke before the response",
    refusing_proxy: "the proxy refused the connection: 407 Proxy Authentication Required",
    missing_proxy: r"cannot connect to the proxy 127\.0\.0\.1:\d+: Connection refused",
    unknown_proxy: r"cannot connect to the proxy nowhere\.invalid:3128: Name or service not known",
}


@pytest.fixture(autouse=True)
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name is known, and one is of a network that cannot be reached."""
    known = socket.getaddrinfo

    def look_up(host: Any, port: Any, *more: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name == "unreachable.invalid":
            raise OSError(101, "Network is unreachable")
        if str(name).endswith(".invalid"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return known(host, port, *more, **options)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


@pytest.fixture
def server() -> Iterator[RawServer]:
    answer = says(http("407 Proxy Authentication Required", b"<html>", "proxy-authenticate: Basic"))
    with serving(answer) as running:
        yield running


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", ["generate", "stream", "upload", "download"])
@pytest.mark.parametrize("place", REASONS, ids=lambda place: place.__name__)
def test_reason(way: str, kind: str, place: Place, server: RawServer, tmp_path: Path) -> None:
    assert kind in KINDS
    given = place(server, Authority(tmp_path))
    retried = {"retry_options": {"attempts": 2, "initial_delay": 0, "jitter": 0}}
    found = outcome(way, kind, given.pop("url"), {**given, **retried})
    assert isinstance(found.error, errors.APIConnectionError)
    attempts = "; 2 attempts" if not found.error.sent or kind not in ("upload",) else ""
    (last,) = traceback.format_exception_only(type(found.error), found.error)
    assert re.fullmatch(rf"google\.genai\.errors\.APIConnectionError: .*: {REASONS[place]}{attempts}\n", last)
    assert is_alone(found.error)


def is_alone(error: BaseException) -> bool:
    """Whether the traceback of an error shows no other one; the library's is still there."""
    printed = io.StringIO()
    traceback.print_exception(type(error), error, error.__traceback__, file=printed)
    assert error.__context__ is not None
    return printed.getvalue().count("Traceback (most recent call last)") == 1


@pytest.mark.parametrize("way", WAYS)
def test_the_library_s_error_is_the_context(way: str) -> None:
    found = outcome(way, "generate", f"http://127.0.0.1:{unused_port()}", {})
    assert found.error is not None
    assert found.error.__cause__ is None
    library = {
        "httpx2": "httpx2",
        "httpx2 async": "httpx2",
        "aiohttp": "aiohttp",
        "aiohttp session": "aiohttp",
    }
    kind = type(found.error.__context__)
    assert kind.__module__.partition(".")[0] == library.get(way, "httpx")
    assert kind.__name__ in ("ConnectError", "ClientConnectorError")
