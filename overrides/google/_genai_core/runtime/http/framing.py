"""Rules for how a response is framed, the same in every transport; a response that breaks one is refused.

The HTTP libraries agree on what a response is, but not on how much may surround it: for some of them
interim responses, chunk extensions and trailers never have to end.
"""

from __future__ import annotations

import re
from typing import Optional

LONGEST_HEAD = 96 * 1024
"""Bytes of a head; httpcore's own limit is a little higher."""

MOST_INTERIM = 100
"""Interim responses (1xx) before the response."""

MOST_AROUND = 1 << 20
"""Bytes of chunk sizes, chunk extensions and trailers that any body may have."""

_AROUND_A_BYTE = 16
"""More of these bytes for each byte of the body; a chunk of one byte has five."""

_END_OF_HEAD = re.compile(rb"\n\r?\n")
_BLANK_LINE = b"\r\n\r\n"
_START = b"HTTP/"
_SUCCESS = b"HTTP/1.1 2"
_STATUS = slice(9, 12)
"""Where the status is in `HTTP/1.1 200 OK`."""


TOO_MUCH_AROUND = "its chunks are surrounded by too many other bytes"


class FramingError(Exception):
    """A response that breaks a rule; the text says which."""


class Arrival:
    """Counts what arrives for one request."""

    __slots__ = ("_head", "_interim", "received")

    def __init__(self) -> None:
        self.received = 0
        """Bytes of the response and of the interim responses before it."""

        self._head: Optional[bytes] = b""  # None after the head
        self._interim = 0

    def begin(self) -> None:
        """Expect the response to another request."""
        self.received = 0
        self._head = b""
        self._interim = 0

    def add(self, data: bytes) -> None:
        """Count these bytes. Raises FramingError if there are too many before the end of the head."""
        self.received += len(data)
        if self._head is None:
            return
        if not self._head and data.startswith(_SUCCESS) and 0 < data.find(_BLANK_LINE) < LONGEST_HEAD:
            self._head = None  # the usual case, and the fast one
        else:
            self._head = self._after_interim(self._head + data)

    def _after_interim(self, head: bytes) -> Optional[bytes]:
        """Return what there is of the head; None if it is complete, or none of HTTP/1.1."""
        end = _END_OF_HEAD.search(head)
        while end is not None and _is_interim(head):
            self._interim += 1
            if self._interim > MOST_INTERIM:
                raise FramingError(f"more than {MOST_INTERIM} interim responses come before it")
            head = head[end.end() :]
            end = _END_OF_HEAD.search(head)
        is_http = head.startswith(_START[: len(head)])
        if is_http and (len(head) if end is None else end.end()) > LONGEST_HEAD:
            raise FramingError(f"its head has more than {LONGEST_HEAD // 1024} KiB")
        return head if is_http and end is None else None

    def check_body(self, size: int) -> None:
        """Raise FramingError if the bytes of the body so far are surrounded by far too many others."""
        if self.received > MOST_AROUND + _AROUND_A_BYTE * size:
            raise FramingError(TOO_MUCH_AROUND)


def _is_interim(head: bytes) -> bool:
    status = head[_STATUS]
    return status[:1] == b"1" and status != b"101"


def final_status(received: bytes) -> Optional[int]:
    """Return the status of the response that begins with these bytes; None while only interim ones are known."""
    while _is_interim(received):
        end = _END_OF_HEAD.search(received)
        if end is None:
            return None
        received = received[end.end() :]
    status = received[_STATUS]
    return int(status) if len(status) == 3 and status.isdigit() else None
