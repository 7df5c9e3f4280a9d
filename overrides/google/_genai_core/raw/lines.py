"""A stream of JSON lines: each line is one value."""

from __future__ import annotations

from typing import Iterator, Optional

from google._genai_core.runtime.errors import ResponseTooLargeError


class JsonLines:
    """Takes chunks and yields each complete line, whatever the chunks are."""

    def __init__(self, max_event_bytes: Optional[int] = None) -> None:
        self._most = max_event_bytes
        self._rest = bytearray()

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield the lines that this chunk completes."""
        *lines, rest = chunk.split(b"\n")
        for line in lines:
            self._rest += line
            yield from self.close()
        self._rest += rest
        if self._most is not None and len(self._rest) > self._most:
            raise ResponseTooLargeError("max_event_bytes", self._most)

    def close(self) -> Iterator[bytes]:
        """Yield the last line if it has no end."""
        line, self._rest = bytes(self._rest).strip(b" \t\r\x1e"), bytearray()
        if line:
            yield line
