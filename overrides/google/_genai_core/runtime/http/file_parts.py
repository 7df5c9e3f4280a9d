"""The size, the version and the range of a file that arrives in parts, from the heads of the responses."""

from __future__ import annotations

import re
from typing import NamedTuple, Optional

from google._genai_core.runtime.headers import byte_count
from google._genai_core.runtime.http.messages import Head

_RANGE = re.compile(r"bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\*)")
_VALIDATORS = ("etag", "last-modified", "x-goog-generation", "x-goog-hash")
"""Headers that change if the file changes."""


class Part(NamedTuple):
    """A range of a file, in bytes; the end is not part of it."""

    start: int
    end: int
    total: Optional[int]
    """Size of the file; None if it is unknown."""


def part_of(head: Head) -> Optional[Part]:
    """Return the range that a response with status 206 promises; None if it is not readable."""
    match = _RANGE.fullmatch(head.headers.get("content-range", ""))
    if match is None:
        return None
    total = None if match[3] == "*" else int(match[3])
    part = Part(int(match[1]), int(match[2]) + 1, total)
    is_range = part.start < part.end and (total is None or part.end <= total)
    return part if is_range else None


def length_of(head: Head) -> Optional[int]:
    """Return the size of the whole file; None if the head does not contain it."""
    return None if "content-encoding" in head.headers else byte_count(head.headers.get("content-length"))


def can_resume(head: Head) -> bool:
    """Return whether ranges of the file have a meaning; those of an encoded body are of its encoded bytes."""
    return "content-encoding" not in head.headers


def strong_tag(head: Head) -> Optional[str]:
    """Return the tag that names these bytes and no others, if there is one."""
    tag = head.headers.get("etag", "")
    return tag if tag.startswith('"') else None


def is_same_version(first: Head, other: Head) -> bool:
    """Return whether no header shows that the file has changed."""
    return can_resume(other) and all(
        first.headers[name] == other.headers[name]
        for name in _VALIDATORS
        if name in first.headers and name in other.headers
    )
