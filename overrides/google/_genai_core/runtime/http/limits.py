"""The limits of a response, and the counting of its JSON values.

To limit bytes alone is not enough: a byte of gzip can become a thousand bytes of JSON, and a byte of JSON
hundreds of bytes of objects. Real responses stay far below all of these; only images and videos, as one long text in
base64, have hundreds of megabytes. Values are counted by their signs, and not at all in a body that is too
short for so many.
"""

from __future__ import annotations

from typing import Any, Iterator, NamedTuple, Optional, Union

from google._genai_core.runtime.errors import ResponseTooLargeError
from google._genai_core.runtime.usage_errors import InvalidValueError

SMALLEST = 3
"""Bytes that an object or a list in a list has at least in JSON, with its comma."""

VALUES_OF_AN_OBJECT = 2
"""Values, with those of lists, that a response may have for each object or list that it may have.

A value of a wrong type costs as much as an object: pydantic describes each of them before any can be refused."""

OBJECTS_OF_AN_EVENT = 8
"""Objects and lists that an event of a stream counts for at least; a real one has about ten."""

EVENT = 64
"""Bytes that an event counts for besides its own, as long as its values are not counted."""

LARGEST_UNPACKED = 16 << 20
"""Bytes up to which a body may be compressed by any ratio."""

AT_ONCE = 1 << 16
"""Bytes of a stream that are searched for events before an event loop may do something else."""

_COUNTED_AT_ONCE = 4 << 20
_FEW = 64
"""Signs that are searched one by one: most texts have none, and a search is much faster than counting."""


class Limits(NamedTuple):
    """The limits of one response."""

    response: Optional[int] = None
    """Bytes of the body after decompression; None for any number."""

    event: Optional[int] = None
    """Bytes of one server-sent event."""

    objects: Optional[int] = None
    """Objects and lists in the JSON of a body, or of all events of a stream."""

    ratio: Optional[int] = None
    """How many times its size a body may become by decompression, beyond `LARGEST_UNPACKED`.

    None if the caller has set how many bytes it may become."""

    @property
    def uncounted(self) -> float:
        """Bytes of JSON that cannot have too many values."""
        return float("inf") if self.objects is None else SMALLEST * self.objects

    def with_options(self, options: Any) -> Limits:
        """Return these limits with those that `http_options` sets."""
        size: Optional[int] = options.max_response_bytes
        return Limits(
            size or self.response,
            options.max_event_bytes or self.event,
            options.max_response_objects or self.objects,
            None if size else self.ratio,
        )

    def of_file(self) -> Limits:
        """Return the limits of a file on disk: it may have any size, unless the caller has set one."""
        return self if self.ratio is None else self._replace(response=None)


NONE = Limits()
DEFAULT = Limits(response=1 << 30, event=128 << 20, objects=1_000_000, ratio=200)


class Tally:
    """Counts the values of one response as its JSON arrives."""

    def __init__(self, limits: Limits) -> None:
        self._objects = self._values = 0
        self._limit = limits.objects

    def add_event(self, event: bytes) -> None:
        """Count the values of an event of a stream, of which even the smallest becomes a whole response.

        Raises:
            ResponseTooLargeError: There are too many.
        """
        before = self._objects
        self.add(event)
        self._objects = max(self._objects, before + OBJECTS_OF_AN_EVENT)

    def add(self, data: Union[bytes, str], start: int = 0, end: Optional[int] = None) -> None:
        """Count the values in a part of the JSON. Signs in texts count too.

        Raises:
            ResponseTooLargeError: There are too many.
        """
        limit = self._limit
        if limit is None:
            return
        end = len(data) if end is None else end
        self._objects += _count(data, "{", start, end) + _count(data, "[", start, end)
        if self._objects > limit:
            raise too_many("objects and lists", limit)
        self._values += _count(data, ",", start, end)
        if self._values > limit * VALUES_OF_AN_OBJECT:
            raise too_many("values", limit * VALUES_OF_AN_OBJECT)

    def add_in_parts(self, data: Union[bytes, str]) -> Iterator[None]:
        """Count the values of a long JSON, and yield after each part."""
        for start in range(0, len(data), _COUNTED_AT_ONCE):
            self.add(data, start, start + _COUNTED_AT_ONCE)
            yield


def _count(data: Any, sign: str, start: int, end: int) -> int:
    """Return how often a sign is in a part of a text or of bytes."""
    sought: Any = sign if isinstance(data, str) else sign.encode()
    for found in range(_FEW):
        at = data.find(sought, start, end)
        if at < 0:
            return found
        start = at + 1
    return _FEW + int(data.count(sought, start, end))


def check_text(text: str) -> None:
    """Raise InvalidValueError if a text, which may be JSON, has more values than a response may have by default."""
    if len(text) > DEFAULT.uncounted:
        try:
            Tally(DEFAULT).add(text)
        except ResponseTooLargeError as error:
            reason = str(error).partition(":")[0].replace("response", "text")
            raise InvalidValueError(f"{reason}: read it by `text` if that is right") from None


def too_many(what: str, limit: int) -> ResponseTooLargeError:
    """Return the error of a response with more values than its limit."""
    option = "max_response_objects"
    return ResponseTooLargeError(
        option, limit, f"the response has more than {limit} {what}: raise http_options.{option} to take it"
    )


def unpacks_too_far(limits: Limits, size: int) -> ResponseTooLargeError:
    """Return the error of a body that was compressed too well."""
    option = "max_response_bytes"
    return ResponseTooLargeError(
        option,
        size,
        f"the response was compressed to less than 1/{limits.ratio} of its size, and has more than {size} bytes: "
        f"set http_options.{option} to the bytes that you expect to take it",
    )


def no_memory(size: int) -> ResponseTooLargeError:
    """Return the error of a response that does not fit into memory."""
    return ResponseTooLargeError(
        "max_response_bytes",
        size,
        f"there is not enough memory for a response of {size} bytes: ask for less, or download it to a file",
    )
