"""A server that costs its clients nothing to wait for: canned responses over plain sockets.

It prints its address and serves until its standard input closes.
"""

from __future__ import annotations

import asyncio
import json
import sys

CHUNKS = 2000
PAUSE = 0.0003
"""Seconds between the chunks that are sent one by one: longer than a client works on one."""


def answer(text: str) -> bytes:
    """Return one generateContent response."""
    body = {
        "candidates": [
            {"content": {"role": "model", "parts": [{"text": text}]}, "finishReason": "STOP", "index": 0}
        ],
        "usageMetadata": {"promptTokenCount": 8, "candidatesTokenCount": 12, "totalTokenCount": 20},
        "modelVersion": "gemini-2.0-flash",
        "responseId": "abc123",
    }
    return json.dumps(body).encode()


def head(length: bytes, *headers: bytes) -> bytes:
    """Return the head of a response."""
    return b"\r\n".join([b"HTTP/1.1 200 OK", length, *headers, b"", b""])


def whole(body: bytes, kind: bytes = b"application/json", *headers: bytes) -> bytes:
    """Return a response with its length."""
    return head(b"content-length: %d" % len(body), b"content-type: " + kind, *headers) + body


EVENTS = b"text/event-stream"
EVENT = b"data: " + answer("The sky is blue, they say. ") + b"\r\n\r\n"
ONE_EVENT = b"%x\r\n%s\r\n" % (len(EVENT), EVENT)
BODIES = {
    b"large": whole(answer("The sky is blue. " * (2_000_000 // 17))),
    b"burst": whole(EVENT * CHUNKS, EVENTS),
    b"small": whole(answer("The sky is blue because of Rayleigh scattering.")),
}


async def one_by_one(writer: asyncio.StreamWriter) -> None:
    """Send each event when a client has taken the one before, as a model does."""
    writer.write(head(b"transfer-encoding: chunked", b"content-type: " + EVENTS))
    for _ in range(CHUNKS):
        writer.write(ONE_EVENT)
        await asyncio.sleep(PAUSE)
    writer.write(b"0\r\n\r\n")


def uploaded(request: bytes) -> bytes:
    """Return the response to a request of a resumable upload."""
    if b"upload-command: start" in request:
        host = request.split(b"host: ", 1)[1].split(b"\r\n", 1)[0]
        return whole(b"", EVENTS, b"x-goog-upload-url: http://%s/upload/session" % host)
    if b"finalize" in request:
        body = b'{"file": {"name": "files/abc"}}'
        return whole(body, b"application/json", b"x-goog-upload-status: final")
    return whole(b"", EVENTS, b"x-goog-upload-status: active")


async def take(reader: asyncio.StreamReader, request: bytes) -> None:
    """Read the body of a request."""
    for line in request.split(b"\r\n"):
        if line.startswith(b"content-length:"):
            left = int(line[15:])
            while left:
                left -= len(await reader.read(min(left, 2**20)))


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer every request of one connection by its path."""
    try:
        while True:
            request = (await reader.readuntil(b"\r\n\r\n")).lower()
            await take(reader, request)
            target = request.split(b" ", 2)[1]
            if b"/upload/" in target:
                writer.write(uploaded(request))
            elif b"apart" in target:
                await one_by_one(writer)
            else:
                writer.write(
                    next((body for name, body in BODIES.items() if name in target), BODIES[b"small"])
                )
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=2**24)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
