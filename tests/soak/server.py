"""The emulator behind sockets of our own, which fail as the deck says.

    python -m tests.soak.server SEED SHARE

Prints its address; a line on its standard input is answered with a report as JSON, its end ends
the server. The report says what was really made and deleted, which clients compare with what they saw.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import socket
import struct
import sys
from collections import Counter
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import unquote

from google.genai.emulator import Emulator, Reply, Request

from .faults import WELL, Deck, Fault

PAUSE = 0.05  # seconds
PIECE = 16 * 1024
"""Bytes of a chunk of a download."""

_DOWNLOAD = re.compile(r"(?:/download)?/v1beta/files/(soak-[a-z0-9-]+):download")
_LIES = ("broken JSON", "200 in HTML", "surplus answer")
"""Faults of a download that no client could tell: a wrong file looks like the right one, and what follows a
long answer arrives when the next request has been sent."""
GARBAGE = b"SSH-2.0-OpenSSH_9.9\r\n\r\n"


class Answer(NamedTuple):
    """Bytes to send: the head, and the body in the pieces in which it is sent."""

    head: bytes
    body: list[bytes]


def content_of(name: str) -> bytes:
    """The bytes of a file that can be downloaded: 320 KB that its name decides."""
    return hashlib.sha256(name.encode()).digest() * 10_000


class Ledger:
    """What exists at the emulator because of whom: by display names, which are unique."""

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()
        self.deleted: Counter[str] = Counter()
        self._owners: dict[str, str] = {}

    def note(self, request: Request, body: bytes) -> None:
        """Enter a request that succeeded."""
        command = request.header("x-goog-upload-command") or ""
        if request.method == "DELETE":
            self.deleted[self._owners[request.path.partition("/v1beta/")[2]]] += 1
        elif request.method == "POST" and (request.path.endswith("/cachedContents") or "finalize" in command):
            told = json.loads(body)
            made = told.get("file", told)
            self._owners[made["name"]] = made["displayName"]
            self.made[made["displayName"]] += 1


class Server:
    """Connections, each with one request after another."""

    def __init__(self, seed: int, share: float) -> None:
        self._emulator = Emulator()
        self._deck = Deck(seed, share)
        self._ledger = Ledger()

    def report(self) -> str:
        return json.dumps(
            {"fates": self._deck.dealt, "made": self._ledger.made, "deleted": self._ledger.deleted}
        )

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer until either side ends the connection."""
        try:
            while await self._exchange(reader, writer):
                pass
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the client left
        finally:
            writer.close()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One request and what becomes of it; False when the connection is not to go on."""
        request = await read_request(reader)
        fault = self._deck.deal()
        file = _DOWNLOAD.fullmatch(request.path)
        if file is not None and fault.name in _LIES:
            fault = WELL
        if fault.name == "never answered":
            await reader.read()  # until the client gives up
            return False
        if fault.code:
            answer = failure(fault)
            await send(writer, followed(answer) if fault.is_doubled else answer)
            return True
        answer = Answer(GARBAGE, [])
        if fault.is_done:
            answer = self._answer(request) if file is None else download(request, content_of(file[1]))
        return await deliver(fault, answer, reader, writer)

    def _answer(self, request: Request) -> Answer:
        reply = self._emulator.handle(request)
        self._emulator.requests.clear()  # the log is not needed and would grow
        pieces = list(reply.chunks)
        if reply.status < 300:
            self._ledger.note(request, b"".join(pieces))
        return framed(reply, pieces)


async def read_request(reader: asyncio.StreamReader) -> Request:
    """The next request of a connection."""
    lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, target, _ = lines[0].split(" ")
    headers = [
        (name, value.strip()) for name, _, value in (line.partition(":") for line in lines[1:] if line)
    ]
    length = next((int(value) for name, value in headers if name.lower() == "content-length"), 0)
    body = await reader.readexactly(length)
    path, _, query = target.partition("?")
    return Request.from_parts(method, unquote(path), query, headers, body)


def framed(reply: Reply, pieces: list[bytes]) -> Answer:
    """A reply as HTTP: a stream in chunks, anything else with its length."""
    headers = dict(reply.headers)
    if reply.streamed:
        headers["transfer-encoding"] = "chunked"
        body = [b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces]
        return Answer(head_of(reply.status, headers), [*body, b"0\r\n\r\n"])
    headers["content-length"] = str(sum(map(len, pieces)))
    return Answer(head_of(reply.status, headers), pieces)


def head_of(status: int, headers: dict[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", *(f"{k}: {v}" for k, v in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def failure(fault: Fault) -> Answer:
    """An answer that the emulator does not give."""
    status = f"HTTP/1.1 {fault.code} {HTTPStatus(fault.code).phrase}"
    return Answer(f"{status}\r\n{fault.head}content-length: {len(fault.body)}\r\n\r\n".encode(), [fault.body])


def broken(answer: Answer) -> Answer:
    """The answer as well-formed HTTP, its last document cut in half."""
    if b"chunked" in answer.head:
        event = answer.body[-2].split(b"\r\n")[1]
        half = event[: len(event) // 2]
        return Answer(answer.head, [*answer.body[:-2], b"%x\r\n%b\r\n" % (len(half), half), answer.body[-1]])
    body = b"".join(answer.body)
    half = body[: len(body) // 2]
    head = answer.head.replace(b"content-length: %d\r\n" % len(body), b"content-length: %d\r\n" % len(half))
    return Answer(head, [half])


def download(request: Request, content: bytes) -> Answer:
    """A file, or the range of it that a client asks for after an interruption."""
    asked = re.fullmatch(r"bytes=([0-9]+)-", request.header("range") or "")
    start = int(asked[1]) if asked else 0
    headers = {"content-type": "video/mp4", "content-length": str(len(content) - start)}
    if asked:
        headers["content-range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
    pieces = [content[at : at + PIECE] for at in range(start, len(content), PIECE)]
    return Answer(head_of(206 if asked else 200, headers), pieces)


SURPLUS = Answer(
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 67\r\n\r\n",
    [b'{"candidates": [{"content": {"parts": [{"text": "of another"}]}}]}\n'],
)
"""An answer that nobody has asked for; the next call must not get it."""


async def send(writer: asyncio.StreamWriter, answer: Answer) -> None:
    writer.write(answer.head + b"".join(answer.body))
    await writer.drain()


async def deliver(
    fault: Fault, answer: Answer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> bool:
    """The answer, as far as the fault lets it come; False when the connection is not to go on."""
    body = b"".join(answer.body)
    half = answer.head + body[: len(body) // 2]
    if fault is WELL:
        await send(writer, answer)
        return True
    if fault.name == "surplus answer":
        await send(writer, followed(answer))
        return True
    if fault.name == "broken JSON":
        await send(writer, broken(answer))
        return True
    if fault.name == "slow first byte":
        await asyncio.sleep(PAUSE)
        await send(writer, answer)
        return True
    if fault.name == "trickle":
        return await trickle(writer, answer.head + body)
    sent = {
        "reset within the head": answer.head[: len(answer.head) // 2],
        "reset after the head": answer.head,
        "cut body": half,
        "silent within the body": half,
        "closed when idle": answer.head + body,
        "no HTTP": GARBAGE,
    }.get(fault.name, b"")
    writer.write(sent)
    await writer.drain()
    if fault.name == "silent within the body" and body:
        await reader.read()  # until the client gives up
    if "reset" in fault.name:
        await asyncio.sleep(PAUSE if sent else 0)  # what was sent arrives before the reset
        reset(writer)
    return False


def followed(answer: Answer) -> Answer:
    """The answer and another one, which are sent in one write."""
    return Answer(answer.head, [*answer.body, SURPLUS.head, *SURPLUS.body])


async def trickle(writer: asyncio.StreamWriter, data: bytes) -> bool:
    """All of it, in pieces that end anywhere."""
    size = len(data) // 7 + 1
    for at in range(0, len(data), size):
        writer.write(data[at : at + size])
        await writer.drain()
        await asyncio.sleep(PAUSE / 10)
    return True


def reset(writer: asyncio.StreamWriter) -> None:
    """End the connection in a way that the other side sees as a failure."""
    connection: socket.socket = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def main() -> None:
    server = Server(int(sys.argv[1]), float(sys.argv[2]))
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, limit=2**22, backlog=1024)
    print(f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}", flush=True)
    loop = asyncio.get_running_loop()
    while await loop.run_in_executor(None, sys.stdin.readline):
        print(server.report(), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
