"""Server-sent events, parsed on bytes.

The events of the WHATWG standard that matter here: `data` lines, joined by a newline;
comments and the fields `event`, `id` and `retry` are passed over. A line ends with CR,
LF or CRLF, and a chunk may end anywhere, also between CR and LF. Each byte is looked at
once, and a line is put together at its end.
"""

from __future__ import annotations

from typing import Iterator, List, Optional

from google._genai_core.runtime.errors import ResponseTooLargeError

DONE = b"[DONE]"
"""What some gateways send as a last event."""

BOM = b"\xef\xbb\xbf"
"""A byte order mark may stand at the start of the stream."""


class Parser:
    """Feed it chunks; it yields the data of each complete event, which has at most so many bytes."""

    def __init__(self, most: Optional[int] = None) -> None:
        self._most = most
        self._size = 0
        """Bytes of the event whose end is still to come."""
        self._line = bytearray()
        """The start of a line whose end is still to come."""
        self._data: List[bytes] = []
        self._turned = False
        """Whether the last chunk ended with a CR: an LF that follows belongs to it."""
        self._start = b""
        self._started = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The events that this chunk completes."""
        if not self._started:
            chunk = self._after_mark(chunk)
        if self._turned and chunk:
            self._turned = False
            if chunk.startswith(b"\n"):
                chunk = chunk[1:]
        if not chunk:
            return
        self._turned = chunk.endswith(b"\r")
        lines = chunk.splitlines()
        rest = b"" if self._turned or chunk.endswith(b"\n") else lines.pop()
        if lines and self._line:
            lines[0] = self._taken() + lines[0]
        for line in lines:
            if line:
                self._field(line)
            elif self._data:
                yield from self._event()
        if rest:
            self._line += rest
            self._grow(rest)

    def _taken(self) -> bytes:
        line = bytes(self._line)
        self._line.clear()
        self._size -= len(line)
        return line

    def _grow(self, held: bytes) -> None:
        self._size += len(held)
        if self._most is not None and self._size > self._most:
            raise ResponseTooLargeError("max_event_bytes", self._most)

    def _after_mark(self, chunk: bytes) -> bytes:
        """The first bytes without a byte order mark; nothing while they may be a part of one."""
        self._start += chunk
        if len(self._start) < len(BOM) and BOM.startswith(self._start):
            return b""
        chunk, self._start, self._started = self._start, b"", True
        return chunk[len(BOM) :] if chunk.startswith(BOM) else chunk

    def close(self) -> Iterator[bytes]:
        """The last event, when the stream ended without the blank line after it."""
        if self._line:
            self._field(self._taken())
        if self._data:
            yield from self._event()

    def _event(self) -> Iterator[bytes]:
        event, self._data = b"\n".join(self._data), []
        self._size = 0
        if event:
            yield event

    def _field(self, line: bytes) -> None:
        if line.startswith(b"data"):
            self._grow(line)
        if line.startswith(b"data:"):
            self._data.append(line[6:] if line.startswith(b" ", 5) else line[5:])
        elif line == b"data":
            self._data.append(b"")
