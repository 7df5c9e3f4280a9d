"""The base of all addresses, and where a credential may go.

Over https it may go anywhere, over plain http only to this machine. Also what an answer's own
address, of a redirect or an upload, may lead to. An address that cannot be read without doubt is
refused, so that no library sees another host in it than this module did.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Mapping, Optional, Tuple
from urllib.parse import SplitResult, urlsplit

from google._genai_core.runtime.usage_errors import ConfigurationError, InvalidValueError

LONGEST = 65_536
"""Characters of a whole address; HTTP libraries and servers take no more."""

_BASE = re.compile(
    r"https?://(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::[0-9]{1,5})?"
    r"(?P<path>(?:/(?:[a-z0-9._~!$&'()*+,;=:@-]|%[0-9a-f]{2})+)*)/*",
    re.IGNORECASE,
)
_DOTS = re.compile(r"/(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)
_VERSION = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._-]+")
REDIRECTS = (301, 302, 303, 307, 308)
_AUTHORITY = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
_NO_ADDRESS = re.compile(r"[^!-~]|\\")
_PORTS = {"http": 80, "https": 443}

Origin = Tuple[str, str, int]
"""Scheme, host and port."""


@lru_cache(maxsize=64)
def base(address: str, plain: bool, setting: str = "http_options.base_url") -> str:
    """The base of all addresses without a slash at its end; `plain` allows plain http to any host.

    `setting` is where the address was set, for the error.

    Raises:
        ConfigurationError: It is none, or a credential would travel in plain text. An address that
            holds more than a base is not repeated: that may be a password or a token.
    """
    found, parts = _BASE.fullmatch(address), _split(address)
    if found is None or parts is None or _DOTS.search(found["path"]):
        raise ConfigurationError(
            f"{setting} must be http(s)://host[:port][/path], without user name, query or fragment"
        )
    if not plain and not _is_safe(parts):
        raise ConfigurationError(
            f"{setting} {address!r}: the credential would travel in plain text: use https, or pass "
            "auth=None if the address needs none, or http_options={'allow_plain_http': True}"
        )
    return address.rstrip("/")


@lru_cache(maxsize=64)
def version(text: str) -> str:
    """The API version when it is one step of a path, or empty for none."""
    if text and not _VERSION.fullmatch(text):
        raise ConfigurationError("http_options.api_version must be a word such as v1beta, or empty for none")
    return text


def whole(address: str) -> str:
    """The address itself when it is not too long to be sent."""
    if len(address) > LONGEST:
        raise InvalidValueError(
            f"the address would have {len(address)} characters; at most {LONGEST} can be sent"
        )
    return address


def leads(source: str, target: str) -> bool:
    """Whether an answer from `source` may send us to `target`: never from https down to http."""
    parts = _split(target)
    if parts is None or "@" in parts.netloc:
        return False
    if origin(source) == origin(target) or parts.scheme == "https":
        return True
    return urlsplit(source).scheme == "http" and _is_safe(parts)


def origin(url: str) -> Optional[Origin]:
    """Whom an address belongs to; None for one that is not of HTTP."""
    parts = _split(url)
    if parts is None:
        return None
    return parts.scheme, parts.hostname or "", parts.port or _PORTS[parts.scheme]


def place(url: str) -> str:
    """Scheme, host and port, for a text: what else an address holds may be secret."""
    found = origin(url)
    if found is None:
        return "an address that is not one of http or https"
    scheme, host, port = found
    host = f"[{host}]" if ":" in host else host
    return f"{scheme}://{host}" if port == _PORTS[scheme] else f"{scheme}://{host}:{port}"


def redirect(headers: Mapping[str, str]) -> str:
    """What an answer of 3xx says, in words."""
    target = headers.get("location", "")
    where = place(target) if "//" in target else "another path of the same host"
    return f"the service redirects to {where}; if that is right, set it as http_options.base_url"


def _split(url: str) -> Optional[SplitResult]:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  # raises when it is out of range
    except ValueError:
        return None
    known = parts.scheme in _PORTS and _AUTHORITY.fullmatch(parts.netloc.rpartition("@")[2])
    return parts if known and not _NO_ADDRESS.search(url) else None


def _is_safe(parts: SplitResult) -> bool:
    return parts.scheme == "https" or _is_this_machine(parts.hostname or "")


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    if not host.startswith("127.") and ":" not in host:
        return False
    import ipaddress  # seldom needed

    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
