"""The base URL of a client, and the addresses that a credential may be sent to.

A credential may go anywhere over https, and over plain http only to this machine. Addresses that
a response names, for a redirect or an upload, are checked too. An ambiguous address is refused, so
that no HTTP library sees another host in it than this module.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Mapping, Optional, Tuple
from urllib.parse import SplitResult, urlsplit

from google._genai_core.runtime.http import hosts
from google._genai_core.runtime.usage_errors import ConfigurationError, InvalidValueError

LONGEST = 65_536
"""Characters of a URL; HTTP libraries and servers accept no more."""

_BASE = re.compile(
    r"https?://(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::[0-9]{1,5})?"
    r"(?P<path>(?:/(?:[a-z0-9._~!$&'()*+,;=:@-]|%[0-9a-f]{2})+)*)/*",
    re.IGNORECASE,
)
_DOTS = re.compile(r"/(?:\.|%2e){1,2}(?:/|;|%3b|$)", re.IGNORECASE)
_VERSION = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._-]+")
REDIRECTS = (301, 302, 303, 307, 308)
"""Status codes of redirects."""

_AUTHORITY = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
_FORBIDDEN = re.compile(r"[^!-~]|\\")
_PORTS = {"http": 80, "https": 443}

Origin = Tuple[str, str, int]
"""Scheme, host and port."""


@lru_cache(maxsize=64)
def base(address: str, plain: bool, setting: str = "http_options.base_url") -> str:
    """Return the base URL without a slash at its end; `plain` allows plain http to any host.

    `setting` is the name of the setting, for the error.

    Raises:
        ConfigurationError: It is not a base URL, or a credential would travel in plain text. The
            message does not repeat an address with more than a base, which may be a password.
    """
    match, parts = _BASE.fullmatch(address), _split(address)
    if match is None or parts is None or _DOTS.search(match["path"]):
        del address, match, parts  # what shows local variables would show a password
        raise ConfigurationError(
            f"{setting} must be http(s)://host[:port][/path][?query], without user name or fragment"
        )
    if not plain and not _is_safe(parts):
        raise ConfigurationError(
            f"{setting} {address!r}: the credential would travel in plain text: use https, or pass "
            "auth=None if the address needs none, or http_options={'allow_plain_http': True}"
        )
    return address.rstrip("/")


@lru_cache(maxsize=64)
def version(text: str) -> str:
    """Return the API version. Raises ConfigurationError if it is neither empty nor one segment of a path."""
    if text and not _VERSION.fullmatch(text):
        raise ConfigurationError("http_options.api_version must be a word such as v1beta, or empty for none")
    return text


def checked(address: str) -> str:
    """Return the address. Raises InvalidValueError if it is too long to be sent."""
    if len(address) > LONGEST:
        raise InvalidValueError(f"the URL would have {len(address)} characters; the limit is {LONGEST}")
    return address


def leads(source: str, target: str) -> bool:
    """Return whether a response of `source` may lead to `target`.

    It never leads from https to plain http, and to a private address only on the same host: a service
    is not to reach others of the caller's network through the caller.
    """
    given, parts = urlsplit(source), _split(target)
    if parts is None or "@" in parts.netloc or len(target) > LONGEST:
        return False
    if origin(source) == origin(target):
        return True
    if parts.scheme == "http" and (given.scheme == "https" or not _is_safe(parts)):
        return False
    here, there = given.hostname or "", parts.hostname or ""
    if here == there or not hosts.is_private(there):
        return True
    return hosts.is_this_machine(here) and hosts.is_this_machine(there)


def origin(url: str) -> Optional[Origin]:
    """Return scheme, host and port of an address; None if it is not an HTTP address."""
    parts = _split(url)
    if parts is None:
        return None
    return parts.scheme, parts.hostname or "", parts.port or _PORTS[parts.scheme]


def place(url: str) -> str:
    """Return scheme, host and port as text; the rest of an address may be secret."""
    parts = origin(url)
    if parts is None:
        return "an address that is neither http nor https"
    scheme, host, port = parts
    host = f"[{host}]" if ":" in host else host
    return f"{scheme}://{host}" if port == _PORTS[scheme] else f"{scheme}://{host}:{port}"


def redirect_message(headers: Mapping[str, str]) -> str:
    """Return the error message for a redirect that was not followed."""
    target = headers.get("location", "")
    where = place(target) if "//" in target else "another path of the same host"
    return f"the service redirects to {where}; if that is correct, set it as http_options.base_url"


def _split(url: str) -> Optional[SplitResult]:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  # raises if it is out of range
    except ValueError:
        return None
    known = parts.scheme in _PORTS and _AUTHORITY.fullmatch(parts.netloc.rpartition("@")[2])
    return parts if known and not _FORBIDDEN.search(url) else None


def _is_safe(parts: SplitResult) -> bool:
    return parts.scheme == "https" or hosts.is_this_machine(parts.hostname or "")
