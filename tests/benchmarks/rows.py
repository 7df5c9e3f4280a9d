"""The rows of the benchmark, their aims, and the sides that are compared."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One line of the result."""

    title: str
    raw: float | None = None
    """The aim for ours as a multiple of the HTTP library alone."""

    published: float | None = None
    """The aim for ours as a multiple of the published SDK."""


ROWS = {
    "start": Row("process start to first answer", 1.25, 0.5),
    "call": Row("a warm call", None, 0.6),
    "chunk": Row("a streamed chunk that arrives alone", 1.5, 0.5),
    "burst": Row("a streamed chunk that arrives with others", None, 0.3),
    "history": Row("a call with 200 turns of history"),
    "parts": Row("a request of 10,000 parts", 3.0),
    "large": Row("a 2 MB answer", 1.5),
    "upload": Row("an upload of 200 MB, in time", 1.05),
    "async_chunk": Row("a streamed chunk that arrives alone, async", 1.5),
    "async8": Row("an async call, 8 at once", None, 1.0),
    "async64": Row("an async call, 64 at once", None, 1.0),
    "async256": Row("an async call, 256 at once", None, 1.0),
}
WITH_LOOP = [row for row in ROWS if row.startswith("async")]

COMPARED = (
    ("ours", "published", "raw", "httpx"),
    ("ours+aiohttp", "published+aiohttp", "raw+aiohttp", "aiohttp"),
)
"""Our side, the published SDK's, that of the HTTP library alone, and the library below ours."""
