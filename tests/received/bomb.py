"""One call whose response would fill the memory, in a process of its own with a limit of memory.

python -m tests.received.bomb NAME WAY MIB; prints the outcome, the MiB by which the process grew, and the
seconds of CPU that it took, as JSON.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import resource
import sys
import time
from typing import Any, Callable, Dict, List

from google.genai import errors

from ..loopback.every_way import ask
from ..loopback.server import END, Answer, chunk, reply, serving, stream

MIB = 1 << 20
GZIP = {"content-encoding": "gzip"}
SSE = {"content-type": "text/event-stream"}


def _zeros(size: int) -> bytes:
    """A gzip body of so many zeros, without having them."""
    piece = gzip.compress(bytes(16 * MIB), 9)
    return piece * (size // (16 * MIB))


def _filled(start: bytes, unit: bytes, size: int) -> bytes:
    return gzip.compress(start + unit * (size // len(unit)), 9)


BOMBS: Dict[str, Callable[[], Answer]] = {
    "candidates": lambda: reply(body=_filled(b'{"candidates":[', b"{},", 64 * MIB), headers=GZIP),
    "lists": lambda: reply(body=_filled(b'{"x":[', b"[],", 64 * MIB), headers=GZIP),
    "more lists": lambda: reply(body=_filled(b'{"x":[', b"[],", 256 * MIB), headers=GZIP),
    "events": lambda: stream(chunk(_filled(b"", b"data: {}\n\n", 16 * MIB)), END, headers={**GZIP, **SSE}),
    "zeros": lambda: reply(body=_zeros(10 << 30), headers=GZIP),
    "an error of zeros": lambda: reply(400, _zeros(10 << 30), GZIP),
    "a stream of zeros": lambda: reply(body=_zeros(10 << 30), headers={**GZIP, **SSE}),
    "candidates, not packed": lambda: reply(body=b'{"candidates":[' + b"{}," * 999_000 + b"{}]}"),
    "parts, not packed": lambda: reply(
        body=b'{"candidates":[{"content":{"parts":[' + b"{}," * 999_000 + b"{}]}}]}"
    ),
    "numbers, not packed": lambda: reply(body=b'{"x":[' + b"0.12345," * 1_990_000 + b"7]}"),
    "wrong numbers, not packed": lambda: reply(body=b'{"candidates":[' + b"7," * 1_990_000 + b"7]}"),
}
KINDS = {"events": "stream", "a stream of zeros": "stream", "zeros": "download"}


def _peak() -> int:
    """The most memory that this process has had, in MiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (MIB if sys.platform == "darwin" else 1024)


class _Gaps:
    """The longest time between two turns of an event loop."""

    longest = 0.0

    async def beside(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0)
            now = time.perf_counter()
            self.longest = max(self.longest, now - last)
            last = now


def main(arguments: List[str]) -> None:
    name, way, most = arguments
    resource.setrlimit(resource.RLIMIT_AS, (int(most) * MIB, int(most) * MIB))
    gaps = _Gaps()
    with serving() as server:
        server.answers(reply(), BOMBS[name]())
        ask(way, server.url, "request")
        before, started = _peak(), time.process_time()
        try:
            result: Any = ask(way, server.url, KINDS.get(name, "whole"), gaps.beside)
            outcome = f"read: {type(result).__name__}"
        except errors.GenAIError as error:
            outcome = f"{type(error).__name__}: {str(error)[:90]}"
        facts = {
            "outcome": outcome,
            "MiB": _peak() - before,
            "seconds": round(time.process_time() - started, 1),
            "gap ms": round(gaps.longest * 1000),
        }
    print(json.dumps(facts))


if __name__ == "__main__":
    main(sys.argv[1:])
