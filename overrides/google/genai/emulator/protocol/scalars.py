"""Readers of ProtoJSON scalars, one for each type: they return the canonical value or raise ValueError.

They are as lenient as the backends: a number may be a string, and both base64 alphabets are accepted.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from typing import Any, Callable, Dict, Sequence

Reader = Callable[[Any], Any]
"""A function from a JSON value to its canonical form. Raises ValueError if the value is invalid."""

TIMESTAMP = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)", re.IGNORECASE | re.ASCII
)
DURATION = re.compile(r"-?[0-9]+(\.[0-9]{1,9})?s")
WHOLE = re.compile(r"-?[0-9]{1,20}")
SPECIAL_FLOATS = ("NaN", "Infinity", "-Infinity")
BOOLEANS: Dict[str, bool] = {"true": True, "false": False}


class UnreadableError(ValueError):
    """An invalid value; the text of the error replaces the value in the backend's message."""


def quoted(value: object) -> str:
    """Return an invalid value as the backends quote it in their messages."""
    return json.dumps(value, ensure_ascii=False)


def read_string(value: Any) -> str:
    """Read a string."""
    if not isinstance(value, str):
        raise ValueError
    return value


def read_bool(value: Any) -> bool:
    """Read a boolean or its name."""
    if isinstance(value, str) and value in BOOLEANS:
        return BOOLEANS[value]
    if not isinstance(value, bool):
        raise ValueError
    return value


def integers(lowest: int, highest: int) -> Reader:
    """Return a reader of integers between two bounds, both included."""

    def read(value: Any) -> int:
        number = _whole(value)
        if not lowest <= number <= highest:
            raise ValueError
        return number

    return read


def long_integers(lowest: int, highest: int) -> Reader:
    """Return a reader of 64-bit integers, which ProtoJSON writes as strings."""
    read = integers(lowest, highest)
    return lambda value: str(read(value))


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise ValueError
    if isinstance(value, float) and not value.is_integer():
        raise ValueError
    if isinstance(value, str) and not WHOLE.fullmatch(value):
        raise ValueError
    return int(value)


def read_float(value: Any) -> float:
    """Read a number, its text, or one of the names in SPECIAL_FLOATS."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise ValueError
    if isinstance(value, str) and value not in SPECIAL_FLOATS and not re.fullmatch(r"[-+0-9.eE]+", value):
        raise ValueError
    return value if isinstance(value, int) else float(value)


def read_bytes(value: Any) -> str:
    """Read base64 of either alphabet, padded or not, and return it in the standard alphabet with padding."""
    text = read_string(value)
    standard = text.replace("-", "+").replace("_", "/").rstrip("=")
    padded = standard + "=" * (-len(standard) % 4)
    try:
        base64.b64decode(padded, validate=True)
    except (binascii.Error, ValueError):
        raise UnreadableError(f"Base64 decoding failed for {quoted(text)}") from None
    return padded


def matching(pattern: re.Pattern[str], message: str) -> Reader:
    """Return a reader of strings that match a pattern."""

    def read(value: Any) -> str:
        text = read_string(value)
        if not pattern.fullmatch(text):
            raise UnreadableError(message)
        return text

    return read


def read_enum(value: Any, names: Sequence[str]) -> Any:
    """Read the name of an enum value, in any case, or its number."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    wanted = read_string(value).upper().replace("-", "_")
    name = next((name for name in names if name.upper() == wanted), None)
    if name is None:
        raise ValueError
    return name


READERS: Dict[str, Reader] = {
    "string": read_string,
    "fieldmask": read_string,
    "bool": read_bool,
    "int32": integers(-(2**31), 2**31 - 1),
    "uint32": integers(0, 2**32 - 1),
    "int64": long_integers(-(2**63), 2**63 - 1),
    "uint64": long_integers(0, 2**64 - 1),
    "float": read_float,
    "double": read_float,
    "bytes": read_bytes,
    "timestamp": matching(TIMESTAMP, "Invalid time format"),
    "duration": matching(DURATION, "Illegal duration format; duration must end with 's'"),
}
"""The reader of each scalar type."""

KINDS: Dict[str, str] = {
    "timestamp": "type.googleapis.com/google.protobuf.Timestamp",
    "duration": "type.googleapis.com/google.protobuf.Duration",
    "fieldmask": "type.googleapis.com/google.protobuf.FieldMask",
    "struct": "type.googleapis.com/google.protobuf.Struct",
}
"""Names of the types that are messages in Protocol Buffers."""


def kind(scalar: str) -> str:
    """Return the name of a scalar type in the backends' messages: `TYPE_INT32`."""
    return KINDS.get(scalar, f"TYPE_{scalar.upper()}")
