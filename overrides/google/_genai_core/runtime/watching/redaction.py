"""What of a request or response may be shown: no secrets, no long data, no whole bodies."""

from __future__ import annotations

import re
from typing import Dict, Iterable, Mapping, Optional

from google._genai_core.runtime.secret_names import REDACTED, SECRET_HEADERS

SHOWN = 1000
"""Characters of a body."""

_SHORTEST = 8
"""Characters of a secret; what is shorter would hit half of the words of a body."""

_LOOKED_AT = 64 * SHOWN
_SECRET_NAME = re.compile("auth|cookie|key|password|secret|token", re.IGNORECASE)
_DATA = re.compile(r"([A-Za-z0-9+/_-]{16})[A-Za-z0-9+/_-]{84,}={0,2}")
_QUERY = re.compile(r"""(https?://[^\s"'?]+)\?[^\s"']+""")
_TEXT = ("{", "[", "<", "data:")


def is_secret(name: str) -> bool:
    """Whether a header's value must not be shown."""
    return name.lower() in SECRET_HEADERS or bool(_SECRET_NAME.search(name))


def headers(given: Mapping[str, str], secrets: Iterable[str] = ()) -> Dict[str, str]:
    """Headers as they may be shown."""
    return {name: REDACTED if is_secret(name) else text(value, secrets) for name, value in given.items()}


def secrets_in(given: Mapping[str, str]) -> Iterable[str]:
    """The secret values themselves; of `Bearer abc` the `abc`."""
    values = [value.rpartition(" ")[2] for name, value in given.items() if is_secret(name)]
    return [value for value in values if len(value) >= _SHORTEST]


def text(value: str, secrets: Iterable[str] = ()) -> str:
    """A text without secrets, and without the queries of the addresses in it."""
    for secret in secrets:
        value = value.replace(secret, REDACTED)
    return _QUERY.sub(rf"\1?{REDACTED}", value)


def body(data: Optional[bytes], secrets: Iterable[str] = ()) -> str:
    """The start of a body, with long data in it shortened; of anything but text the size alone."""
    if not data:
        return "empty"
    start = data[:_LOOKED_AT].decode("utf-8", "replace")
    if not start.lstrip().startswith(_TEXT):
        return f"{len(data)} bytes"
    shown = _DATA.sub(r"\1...", text(start, secrets))
    is_cut = len(shown) > SHOWN or len(data) > _LOOKED_AT
    return f"{shown[:SHOWN]}... ({len(data)} bytes)" if is_cut else shown
