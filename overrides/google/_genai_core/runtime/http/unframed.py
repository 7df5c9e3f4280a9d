"""JSON between the events of a stream: services that fail late send their error without `data:`.

It may be on one line or pretty-printed over several, an object or the list around it. The lines
after an event whose JSON goes on without `data:` are kept too. The lines of other fields never
begin as those of JSON do. An object is found at its closing brace, however the bytes are cut.
"""

from __future__ import annotations

import re
from typing import Iterator

UNFRAMED = frozenset(b'{}[], \t"')
"""First bytes of a line of JSON, and of no field of an event."""

_SCALARS = frozenset(b"-0123456789tfn")
"""First bytes of a number, true, false or null on a line of its own."""

MAX_BYTES = 1 << 16
"""Bytes that are kept and searched; errors of the services are far shorter."""

_MARK = re.compile(rb'["\\{}]')
_QUOTE, _BACKSLASH, _OPENING = b'"\\{'


class UnframedJson(bytes):
    """An object that came without being framed as an event."""


class UnframedLines:
    """The lines of JSON since the last data of an event, read once and byte by byte."""

    def __init__(self) -> None:
        self.text = bytearray()
        self._depth = 0
        """Objects that are open. Lists do not count: the error may be an item of one that never ends."""
        self._start = 0
        """Place of the outermost object's opening brace."""
        self._in_string = False
        self._escaped = -1
        """Place of the byte after the last backslash of a string."""

    def goes_on(self, first: int) -> bool:
        """Return whether a line that begins with this byte continues what is kept."""
        return first in _SCALARS and bool(self.text)

    def feed(self, data: bytes) -> Iterator[UnframedJson]:
        """Take bytes of one line and yield each outermost object that they complete."""
        before = len(self.text)
        data = data[: max(MAX_BYTES - before, 0)]
        self.text += data
        for mark in _MARK.finditer(data):
            place = before + mark.start()
            byte = self.text[place]
            if self._in_string:
                if place == self._escaped:
                    continue
                self._in_string = byte != _QUOTE
                if byte == _BACKSLASH:
                    self._escaped = place + 1
            elif byte == _QUOTE:
                self._in_string = True
            elif byte == _OPENING:
                if not self._depth:
                    self._start = place
                self._depth += 1
            elif byte != _BACKSLASH and self._depth:
                self._depth -= 1
                if not self._depth:
                    yield UnframedJson(self.text[self._start : place + 1])

    def end_line(self, is_kept: bool) -> None:
        """End the line, and with it any string; forget it if no object is open and it need not be kept."""
        self._in_string = False
        if not self._depth and not is_kept:
            self.text.clear()
        elif len(self.text) < MAX_BYTES:
            self.text += b"\n"
