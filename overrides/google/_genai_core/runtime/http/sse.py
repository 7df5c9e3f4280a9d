"""Server-sent events, parsed on bytes.

Of the WHATWG standard only `data` lines matter here, joined by a newline; comments and the
fields `event`, `id` and `retry` are skipped. A line ends with CR, LF or CRLF, and a chunk may
end anywhere, also between CR and LF. Each byte is read once, and a line is joined at its end.
"""

from __future__ import annotations

from typing import Iterator, List, Optional, Union

from google._genai_core.runtime.errors import ResponseTooLargeError
from google._genai_core.runtime.http.unframed import UNFRAMED, UnframedLines

DONE = b"[DONE]"
"""Last event of some gateways."""

BOM = b"\xef\xbb\xbf"
"""Byte order mark, which a stream may start with."""


_LINE = 40
"""Bytes that each further line of an event takes in memory besides its own."""


class Parser:
    """Takes chunks and yields the data of each complete event, whatever the chunks are.

    An object that is not framed as an event is yielded as `UnframedJson`, at its end.
    """

    def __init__(self, max_event_bytes: Optional[int] = None) -> None:
        self._max_event_bytes = max_event_bytes
        self._size = 0
        """Bytes of the event's lines of data."""
        self._line = bytearray()
        """Start of the incomplete line, except of one of unframed JSON."""
        self._data: List[bytes] = []
        self._after_cr = False
        """Whether the last chunk ended with a CR: an LF that follows belongs to it."""
        self._unframed: Optional[UnframedLines] = None
        """JSON since the last data that is not framed as an event."""
        self._unframed_size = 0
        """Bytes of its incomplete line, which has been read up to here."""
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
        if self._unframed_size and lines:
            yield from self._read_unframed(lines.pop(0), is_whole=True)
        elif self._unframed_size:
            yield from self._read_unframed(incomplete)
            return
        elif lines and self._line:
            lines[0] = self._take_line() + lines[0]
        for line in lines:
            if not line:
                if self._data:
                    yield from self._event()
            elif line[0] in UNFRAMED or (self._unframed is not None and self._unframed.goes_on(line[0])):
                yield from self._read_unframed(line, is_whole=True)
            else:
                self._field(line)
        if not incomplete:
            return
        first = incomplete[0]
        if not self._line and (
            first in UNFRAMED or (self._unframed is not None and self._unframed.goes_on(first))
        ):
            yield from self._read_unframed(incomplete)
        else:
            self._line += incomplete
            self._check_size(self._line)

    def _read_unframed(self, data: bytes, is_whole: bool = False) -> Iterator[bytes]:
        """Read the next bytes of a line of unframed JSON; `is_whole` is True at its end."""
        if self._unframed is None:
            self._unframed = UnframedLines()
        limit = self._max_event_bytes
        yield from self._unframed.feed(data if limit is None else data[: limit - self._unframed_size])
        self._unframed_size += len(data)
        self._check_line(self._unframed_size)
        if is_whole:
            self._unframed_size = 0
            self._unframed.end_line(is_kept=bool(self._data))

    def _take_line(self) -> bytes:
        line = bytes(self._line)
        self._line.clear()
        return line

    def _check_line(self, size: int) -> None:
        if self._max_event_bytes is not None and size > self._max_event_bytes:
            raise ResponseTooLargeError("max_event_bytes", self._max_event_bytes)

    def _check_size(self, line: Union[bytes, bytearray]) -> None:
        """Check the size of a line so far, together with the event's data if it is data too."""
        if self._max_event_bytes is not None:
            self._check_line(len(line) + (self._size if line.startswith(b"data") else 0))

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

    @property
    def unframed(self) -> bytes:
        """JSON that follows the last data without being framed as an event."""
        return b"" if self._unframed is None else bytes(self._unframed.text)

    def _event(self) -> Iterator[bytes]:
        event, self._data = b"\n".join(self._data), []
        self._size = 0
        if event:
            yield event

    def _field(self, line: bytes) -> None:
        self._check_size(line)
        if line.startswith(b"data:"):
            self._data.append(line[6:] if line.startswith(b" ", 5) else line[5:])
        elif line == b"data":
            self._data.append(b"")
        else:
            return
        self._size += len(line) + (_LINE if len(self._data) > 1 else 0)
        self._unframed = None
