"""A server that costs its clients nothing to wait for: canned answers over plain sockets.

It prints its address and serves until its standard input closes.
"""

from __future__ import annotations

import asyncio
import json
import sys

CHUNKS = 2000


def answer(text: str) -> bytes:
    """One generateContent response."""
    body = {
        "candidates": [
            {"content": {"role": "model", "parts": [{"text": text}]}, "finishReason": "STOP", "index": 0}
        ],
        "usageMetadata": {"promptTokenCount": 8, "candidatesTokenCount": 12, "totalTokenCount": 20},
        "modelVersion": "gemini-2.0-flash",
        "responseId": "abc123",
    }
    return json.dumps(body).encode()


def response(body: bytes, kind: bytes = b"application/json") -> bytes:
    head = b"HTTP/1.1 200 OK\r\ncontent-type: %s\r\ncontent-length: %d\r\n\r\n" % (kind, len(body))
    return head + body


SMALL = response(answer("The sky is blue because of Rayleigh scattering."))
LARGE = response(answer("The sky is blue. " * (2_000_000 // 17)))
STREAM = response(
    (b"data: " + answer("The sky is blue, they say. ") + b"\r\n\r\n") * CHUNKS, b"text/event-stream"
)


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer every request of one connection by its path."""
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            for line in head.lower().split(b"\r\n"):
                if line.startswith(b"content-length:"):
                    await reader.readexactly(int(line[15:]))
            target = head.split(b" ", 2)[1]
            writer.write(STREAM if b":stream" in target else LARGE if b"large" in target else SMALL)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=2**24)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
