"""How ProtoJSON reads one scalar: a reader a type, each gives the canonical value or raises ValueError.

As lenient as the services: numbers come as strings too, both base64 alphabets are read.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from typing import Any, Callable, Dict, Sequence

Reader = Callable[[Any], Any]

TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)", re.IGNORECASE)
DURATION = re.compile(r"-?\d+(\.\d{1,9})?s")
SPECIAL_FLOATS = ("NaN", "Infinity", "-Infinity")
BOOLEANS: Dict[str, bool] = {"true": True, "false": False}


class UnreadableError(ValueError):
    """A refusal whose text takes the place of the value in the service's message."""


def shown(value: object) -> str:
    """A refused value as the services quote it."""
    return json.dumps(value, ensure_ascii=False)


def read_string(value: Any) -> str:
    """Text stays as it is."""
    if not isinstance(value, str):
        raise ValueError
    return value


def read_bool(value: Any) -> bool:
    """A boolean or its name."""
    if isinstance(value, str) and value in BOOLEANS:
        return BOOLEANS[value]
    if not isinstance(value, bool):
        raise ValueError
    return value


def integers(lowest: int, highest: int) -> Reader:
    """A reader of whole numbers between two bounds, both allowed."""

    def read(value: Any) -> int:
        number = _whole(value)
        if not lowest <= number <= highest:
            raise ValueError
        return number

    return read


def long_integers(lowest: int, highest: int) -> Reader:
    """The same for numbers of 64 bits, which ProtoJSON writes as text."""
    read = integers(lowest, highest)
    return lambda value: str(read(value))


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise ValueError
    if isinstance(value, float) and not value.is_integer():
        raise ValueError
    return int(value)


def read_float(value: Any) -> float:
    """A number, its text, or the name of a special one."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise ValueError
    if isinstance(value, str) and value not in SPECIAL_FLOATS and not re.fullmatch(r"[-+0-9.eE]+", value):
        raise ValueError
    return value if isinstance(value, int) else float(value)


def read_bytes(value: Any) -> str:
    """Base64 in either alphabet, padded or not; gives the standard, padded form."""
    text = read_string(value)
    standard = text.replace("-", "+").replace("_", "/").rstrip("=")
    padded = standard + "=" * (-len(standard) % 4)
    try:
        base64.b64decode(padded, validate=True)
    except (binascii.Error, ValueError):
        raise UnreadableError(f"Base64 decoding failed for {shown(text)}") from None
    return padded


def matching(pattern: re.Pattern[str], complaint: str) -> Reader:
    """A reader of text of one form."""

    def read(value: Any) -> str:
        text = read_string(value)
        if not pattern.fullmatch(text):
            raise UnreadableError(complaint)
        return text

    return read


def read_enum(value: Any, names: Sequence[str]) -> Any:
    """A value's name in any case, or its number."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    spoken = read_string(value).upper().replace("-", "_")
    name = next((name for name in names if name.upper() == spoken), None)
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

KINDS: Dict[str, str] = {
    "timestamp": "type.googleapis.com/google.protobuf.Timestamp",
    "duration": "type.googleapis.com/google.protobuf.Duration",
    "fieldmask": "type.googleapis.com/google.protobuf.FieldMask",
    "struct": "type.googleapis.com/google.protobuf.Struct",
}


def kind(scalar: str) -> str:
    """The name of a scalar type in the services' messages: `TYPE_INT32`."""
    return KINDS.get(scalar, f"TYPE_{scalar.upper()}")
