"""Server-sent events, parsed on bytes.

Of the WHATWG standard only `data` lines matter here, joined by a newline; comments and the
fields `event`, `id` and `retry` are skipped. A line ends with CR, LF or CRLF, and a chunk may
end anywhere, also between CR and LF. Each byte is read once, and a line is joined at its end.
"""

from __future__ import annotations

from typing import Iterator, List, Optional

from google._genai_core.runtime.errors import ResponseTooLargeError
from google._genai_core.runtime.http.unframed import UNFRAMED, UnframedJson, UnframedLines

DONE = b"[DONE]"
"""Last event of some gateways."""

BOM = b"\xef\xbb\xbf"
"""Byte order mark, which a stream may start with."""


_JSON = frozenset(b"{[,")
"""First bytes of a line with which JSON may begin."""


class Parser:
    """Takes chunks and yields the data of each complete event.

    JSON that is not framed as an event is yielded as `UnframedJson`: when it looks complete, and at its end.
    """

    def __init__(self, max_event_bytes: Optional[int] = None) -> None:
        self._max_event_bytes = max_event_bytes
        self._size = 0
        """Bytes of the incomplete event."""
        self._line = bytearray()
        """Start of the incomplete line."""
        self._data: List[bytes] = []
        self._after_cr = False
        """Whether the last chunk ended with a CR: an LF that follows belongs to it."""
        self._unframed: Optional[UnframedLines] = None
        """JSON since the last data that is not framed as an event."""
        self._start = b""
        self._started = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the events that this chunk completes."""
        if not self._started:
            chunk = self._without_mark(chunk)
        if self._after_cr and chunk:
            self._after_cr = False
            if chunk.startswith(b"\n"):
                chunk = chunk[1:]
        if not chunk:
            return
        self._after_cr = chunk.endswith(b"\r")
        lines = chunk.splitlines()
        incomplete = b"" if self._after_cr or chunk.endswith(b"\n") else lines.pop()
        if lines and self._line:
            lines[0] = self._take_line() + lines[0]
        for line in lines:
            if line:
                if self._unframed is not None and line.startswith(b"data"):
                    yield from self._take_unframed()
                self._field(line)
            elif self._data:
                yield from self._event()
        if incomplete:
            self._line += incomplete
            self._count(incomplete)
        if self._unframed is not None or (self._line and self._line[0] in _JSON):
            text = (self._unframed or UnframedLines()).maybe_complete(self._line)
            if text:
                yield text

    def _take_line(self) -> bytes:
        line = bytes(self._line)
        self._line.clear()
        self._size -= len(line)
        return line

    def _count(self, data: bytes) -> None:
        self._size += len(data)
        if self._max_event_bytes is not None and self._size > self._max_event_bytes:
            raise ResponseTooLargeError("max_event_bytes", self._max_event_bytes)

    def _without_mark(self, chunk: bytes) -> bytes:
        """Return the first bytes without a byte order mark; none until it is certain whether there is one."""
        self._start += chunk
        if len(self._start) < len(BOM) and BOM.startswith(self._start):
            return b""
        chunk, self._start, self._started = self._start, b"", True
        return chunk[len(BOM) :] if chunk.startswith(BOM) else chunk

    def close(self) -> Iterator[bytes]:
        """Yield the last event if the stream ended without the blank line after it."""
        if self._line:
            self._field(self._take_line())
        if self._data:
            yield from self._event()
        yield from self._take_unframed()

    def _take_unframed(self) -> Iterator[bytes]:
        text, self._unframed = self.unframed, None
        if text.lstrip(b" \t,")[:1] in (b"{", b"["):
            yield text

    @property
    def unframed(self) -> UnframedJson:
        """JSON that follows the last data without being framed as an event."""
        return UnframedJson() if self._unframed is None else self._unframed.text()

    def _event(self) -> Iterator[bytes]:
        event, self._data = b"\n".join(self._data), []
        self._size = 0
        if event:
            yield event

    def _field(self, line: bytes) -> None:
        if line.startswith(b"data"):
            self._count(line)
        if line.startswith(b"data:"):
            self._data.append(line[6:] if line.startswith(b" ", 5) else line[5:])
        elif line == b"data":
            self._data.append(b"")
        elif line[0] in UNFRAMED:
            self._unframed = self._unframed or UnframedLines()
            self._unframed.add(line)
