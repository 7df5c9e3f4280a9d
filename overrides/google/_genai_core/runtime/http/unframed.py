"""JSON between the events of a stream: services that fail late send their error without `data:`.

It may be on one line or pretty-printed over several, an object or the list around it. The lines
after an event whose JSON goes on without `data:` are kept too. The lines of other fields never
begin as those of JSON do.
"""

from __future__ import annotations

from typing import List

UNFRAMED = frozenset(b'{}[], \t"')
"""First bytes of a line of JSON, and of no field of an event."""

_MAX_BYTES = 1 << 16
"""Bytes that are kept; errors of the services are far shorter."""

_MAX_LOOKS = 100
"""How often JSON is given out before its end is certain; reading it takes time."""


class UnframedJson(bytes):
    """JSON that came without being framed as an event."""


class UnframedLines:
    """The lines of JSON since the last data of an event."""

    def __init__(self) -> None:
        self._lines: List[bytes] = []
        self._size = 0
        self._looks = 0

    def add(self, line: bytes) -> None:
        """Add a line."""
        if self._size < _MAX_BYTES:
            self._lines.append(line[: _MAX_BYTES - self._size])
            self._size += len(line)

    def text(self) -> UnframedJson:
        """Return the lines."""
        return UnframedJson(b"\n".join(self._lines))

    def maybe_complete(self, incomplete: bytearray) -> UnframedJson:
        """Return the lines and the start of another one if they look like a whole value; empty if not."""
        line = bytes(incomplete[:_MAX_BYTES]) if incomplete and incomplete[0] in UNFRAMED else b""
        lines = [*self._lines, line] if line else self._lines
        if not lines or lines[-1].rstrip()[-1:] not in (b"}", b"]", b",") or self._looks >= _MAX_LOOKS:
            return UnframedJson()
        text = b"\n".join(lines)
        if text.count(b"{") + text.count(b"[") > text.count(b"}") + text.count(b"]"):
            return UnframedJson()
        self._looks += 1
        return UnframedJson(text)
