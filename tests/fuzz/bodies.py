"""Targets for what a peer sends as a body: compressed data, and chunks of HTTP, read by each transport."""

from __future__ import annotations

import asyncio
import gzip
import re
import socket
import threading
import zlib
from contextlib import suppress
from importlib.util import find_spec
from typing import Any, Dict, Iterator, List, Optional, Tuple

from google._genai_core.runtime.headers import NO_CREDENTIAL
from google._genai_core.runtime.http.decoding import LARGEST_CHUNK, Decoder, EncodingError, decoded
from google._genai_core.runtime.http.limits import Limits
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.protocol import AsyncTransport
from google._genai_core.runtime.http.timeouts import Timeout
from google._genai_core.runtime.http.transports.httpx_transport import AsyncHttpxTransport, HttpxTransport
from google.genai import errors

ENCODINGS = ("gzip", "deflate", "x-gzip", "GZIP ", "identity", "gzip, gzip", "br", "gzip,identity")
STATUSES = (200, 206, 204, 400, 503)
LIMITS = (None, 64, 4096)
_MEMBER = re.compile(rb"\x1f\x8b\x08(.)", re.DOTALL)
_HEADERS = {"accept-encoding": "gzip, deflate"}


# -- decompression


def compressed(data: bytes) -> None:
    """The first byte has the encoding, the status, the limit and the cuts; the rest is the body as it travels."""
    seed, rest = (data[0] if data else 0), data[1:]
    encoding = ENCODINGS[seed % len(ENCODINGS)]
    status = STATUSES[seed // 8 % len(STATUSES)]
    limit = LIMITS[seed // 40 % len(LIMITS)]
    body, error = _decoded(encoding, status, limit, [rest])
    other, its_error = _decoded(encoding, status, limit, list(cut(rest, seed)))
    assert bool(error) == bool(its_error)
    assert error or body == other  # before an error more or less may have been read
    bound = 1 << 20 if status >= 300 else limit
    assert bound is None or len(body) <= bound
    if error != "too large" and (bound is None or len(body) < bound):
        _is_what_others_read(encoding, status, rest, body, error)


def _decoded(encoding: str, status: int, limit: Optional[int], pieces: List[bytes]) -> Tuple[bytes, str]:
    """Return the body that was read and the error that ended it; a body beyond a limit is nobody's."""
    request = Request("GET", "https://h", _HEADERS, limits=Limits(response=limit))
    decoder = Decoder(request, status, {"content-encoding": encoding})
    body = bytearray()
    try:
        for chunk in decoded(decoder, iter(pieces)):
            assert 0 < len(chunk) <= max(LARGEST_CHUNK, *map(len, pieces))
            body += chunk
    except errors.ResponseTooLargeError:
        return b"", "too large"
    except EncodingError:
        return bytes(body), "encoding"
    return bytes(body), ""


def _is_what_others_read(encoding: str, status: int, data: bytes, body: bytes, error: str) -> None:
    name = encoding.strip().lower().partition(",identity")[0]
    if name == "identity":
        assert (body, error) == (data, "")
    if name not in ("gzip", "x-gzip"):
        return
    if any(found[1][0] & 0xE2 for found in _MEMBER.finditer(data)):
        return  # zlib checks the sum of a header and its reserved bits, which the module of Python does not
    try:
        expected = gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        assert error or (not data and status not in (200, 206))
        return
    if data:
        assert (body, error) == (expected, "")


def cut(data: bytes, seed: int) -> Iterator[bytes]:
    """The data in pieces, whose sizes depend on the seed."""
    size = seed % 17 + 1
    while data:
        yield data[:size]
        data, size = data[size:], (size * 7 + seed) % 23 + 1


# -- chunks of HTTP

_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n"
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})\r\n")
_SOON = Timeout(30.0, 30.0, 30.0)


class _Server:
    """Gives each connection the same bytes and ends it."""

    def __init__(self) -> None:
        self.answer = b""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            sock, _ = self._listener.accept()
            with sock, suppress(OSError):
                sock.settimeout(30)
                while b"\r\n\r\n" not in sock.recv(65536):
                    pass
                sock.sendall(self.answer)
                sock.shutdown(socket.SHUT_WR)
                while sock.recv(65536):  # a connection with unread bytes would be reset
                    pass


_servers: List[_Server] = []


def chunked(data: bytes) -> None:
    """What follows the head of a chunked answer: all transports read the same, or refuse it."""
    if not _servers:
        _servers.append(_Server())
    _servers[0].answer = _HEAD + data
    request = Request("GET", _servers[0].url, _HEADERS, timeout=_SOON, limits=Limits(response=1 << 20))
    found = {"sync": _sent(request), **asyncio.run(_sent_async(request))}
    bodies = {body for body in found.values() if body is not None}
    assert len(bodies) <= 1, found
    expected = _well_formed(data)
    if expected is not None:
        assert set(found.values()) == {expected}, found


def _sent(request: Request) -> Optional[bytes]:
    transport = HttpxTransport(None, {})
    try:
        return transport.send(request, NO_CREDENTIAL).body
    except errors.APITimeoutError:
        raise  # it waits for what cannot come
    except errors.APIConnectionError:
        return None
    finally:
        transport.close()


async def _sent_async(request: Request) -> Dict[str, Optional[bytes]]:
    transports: Dict[str, Any] = {"async": AsyncHttpxTransport(None, {})}
    if find_spec("aiohttp") is not None:
        from google._genai_core.runtime.http.transports.over_aiohttp.transport import AiohttpTransport

        transports["aiohttp"] = AiohttpTransport({})
    return {name: await _sent_by(transport, request) for name, transport in transports.items()}


async def _sent_by(transport: AsyncTransport, request: Request) -> Optional[bytes]:
    try:
        return (await transport.send(request, NO_CREDENTIAL)).body
    except errors.APITimeoutError:
        raise  # it waits for what cannot come
    except errors.APIConnectionError:
        return None
    finally:
        await transport.close()


def _well_formed(data: bytes) -> Optional[bytes]:
    """Return the body of chunks that no reader may refuse; None for any others."""
    body, at = b"", 0
    while True:
        match = _CHUNK.match(data, at)
        if match is None:
            return None
        size, start = int(match[1], 16), match.end()
        if data[start + size : start + size + 2] != b"\r\n":
            return None
        body, at = body + data[start : start + size], start + size + 2
        if not size:
            return body if at == len(data) else None
