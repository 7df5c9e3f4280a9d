"""The emulator behind sockets of our own, which fail as the deck says.

    python -m tests.soak.server SEED SHARE

Prints its address; a line on its standard input is answered with a report as JSON, its end ends
the server. The report says what was really made and deleted, which clients compare with what they saw.
"""

from __future__ import annotations

import asyncio
import json
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
GARBAGE = b"SSH-2.0-OpenSSH_9.9\r\n\r\n"
ANOTHER = b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 15\r\n\r\n{"name": "odd"}'


class Answer(NamedTuple):
    """Bytes to send: the head, and the body in the pieces in which it is sent."""

    head: bytes
    body: list[bytes]


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
        if fault.name == "never answered":
            await reader.read()  # until the client gives up
            return False
        if fault.code:
            await send(writer, failure(fault))
            return True
        answer = self._answer(request) if fault.is_done else Answer(GARBAGE, [])
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
    if fault.name == "broken JSON":
        await send(writer, broken(answer))
        return True
    if fault.name == "one answer too many":
        writer.write(answer.head + body + ANOTHER)
        await writer.drain()
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
