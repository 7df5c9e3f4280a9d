"""Server-sent events, parsed on bytes.

The events of the WHATWG standard that matter here: `data` lines, joined by a newline;
comments and the fields `event`, `id` and `retry` are passed over. A line ends with CR,
LF or CRLF, and a chunk may end anywhere, also between CR and LF.
"""

from __future__ import annotations

from typing import Iterator, List

DONE = b"[DONE]"
"""What some gateways send as a last event."""

BOM = b"\xef\xbb\xbf"
"""A byte order mark may stand at the start of the stream."""


class Parser:
    """Feed it chunks; it yields the data of each complete event."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._data: List[bytes] = []
        self._scanned = 0
        self._started = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The events that this chunk completes."""
        self._buffer += chunk
        if not self._started and len(self._buffer) >= len(BOM):
            self._started = True
            if self._buffer.startswith(BOM):
                del self._buffer[: len(BOM)]
        if not self._started:
            return
        while True:
            end = self._line_end()
            if end < 0:
                return
            line = bytes(self._buffer[:end])
            del self._buffer[: end + self._terminator(end)]
            self._scanned = 0
            if line:
                self._field(line)
            elif self._data:
                yield from self._event()

    def close(self) -> Iterator[bytes]:
        """The last event, when the stream ended without the blank line after it."""
        if self._buffer:
            self._field(bytes(self._buffer).rstrip(b"\r"))
            self._buffer.clear()
        if self._data:
            yield from self._event()

    def _event(self) -> Iterator[bytes]:
        event, self._data = b"\n".join(self._data), []
        if event:
            yield event

    def _line_end(self) -> int:
        feed = self._buffer.find(b"\n", self._scanned)
        turn = self._buffer.find(b"\r", self._scanned, feed if feed >= 0 else len(self._buffer))
        if turn >= 0 and turn + 1 < len(self._buffer):
            return turn
        if feed < 0:
            # A CR at the very end waits: an LF that belongs to it may follow.
            self._scanned = turn if turn >= 0 else len(self._buffer)
        return feed if turn < 0 else -1

    def _terminator(self, end: int) -> int:
        return 2 if self._buffer.startswith(b"\r\n", end) else 1

    def _field(self, line: bytes) -> None:
        if line.startswith(b"data:"):
            value = line[5:]
            self._data.append(value[1:] if value.startswith(b" ") else value)
        elif line == b"data":
            self._data.append(b"")
