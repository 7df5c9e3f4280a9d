"""What settings put into an address beside a resource's name: the base, the version, extra parameters.

Checked where they are used, so that nothing can turn a request to another place. An address may
hold a password and a parameter a token: no error repeats either.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, cast
from urllib.parse import urlencode

from google.genai_core.runtime.errors import ConfigurationError

Pairs = List[Tuple[str, str]]

LONGEST = 65_536
"""Characters of a whole address; HTTP libraries and servers take no more."""

_BASE = re.compile(
    r"(?:https?)://(?:\[[0-9a-f:.]+\]|[^\s/?#@\\\[\]:%]+)(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>(?:/(?:[a-z0-9._~!$&'()*+,;=:@-]|%[0-9a-f]{2})+)*)/*",
    re.IGNORECASE,
)
_DOTS = re.compile(r"/(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)
_VERSION = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._-]+")
_SECRET = frozenset({"key", "api_key", "apikey", "access_token", "oauth_token", "bearer_token"})
"""Parameters that would carry a key or a token, which servers and proxies write into their logs."""


@lru_cache(maxsize=64)
def base(address: str) -> str:
    """The base of all addresses without a slash at its end."""
    found = _BASE.fullmatch(address)
    if (
        found is None
        or not address.isprintable()
        or int(found["port"] or 0) > 65_535
        or _DOTS.search(found["path"])
    ):
        raise ConfigurationError(
            "http_options.base_url must be http(s)://host[:port][/path], without user name, query or fragment"
        )
    return address.rstrip("/")


@lru_cache(maxsize=64)
def version(text: str) -> str:
    """The API version when it is one step of a path."""
    if not _VERSION.fullmatch(text):
        raise ConfigurationError("http_options.api_version must be a word such as v1beta")
    return text


def extra(*given: Optional[Mapping[str, Any]], where: str = "http_options.extra_query") -> Pairs:
    """Parameters that the SDK does not know, as name and text; a later mapping wins by name."""
    merged: Dict[str, Any] = {}
    for mapping in given:
        merged.update(mapping or {})
    found: Pairs = []
    for name, value in merged.items():
        if name.lstrip("$").lower().replace("-", "_") in _SECRET:
            raise ConfigurationError(f"{where}[{name!r}]: a key or token never goes into an address")
        several = isinstance(value, (list, tuple))
        values = cast(Sequence[Any], value) if several else [value]
        found += [(name, _text(each, f"{where}[{name!r}]")) for each in values if each is not None]
    return found


def _text(value: Any, where: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        value = value.value
    if not isinstance(value, (str, int, float)):
        raise ValueError(f"{where} must be text, a number or a list of those, not {type(value).__name__}")
    return str(value)


def query(own: Sequence[Tuple[str, str]], added: Sequence[Tuple[str, str]] = ()) -> str:
    """Both as the query of an address; what is added replaces our own parameter of that name."""
    replaced = {name for name, _ in added}
    pairs = [pair for pair in own if pair[0] not in replaced]
    pairs += added
    try:
        return urlencode(pairs)
    except UnicodeEncodeError:
        wrong = next(name for name, value in pairs if not _is_text(name + value))
        raise ValueError(f"the parameter {wrong!r} holds half a surrogate pair, which is no text") from None


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def whole(address: str) -> str:
    """The address itself when it is not too long to be sent."""
    if len(address) > LONGEST:
        raise ValueError(f"the address would have {len(address)} characters; at most {LONGEST} can be sent")
    return address
