"""Proxies of the caller and of the environment: whether they can be used; loaded only if there may be some.

An error names the option or variable that set the proxy, and never the password.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from typing import Any, Mapping, Sequence
from urllib.parse import urlsplit

import httpx

from google._genai_core.runtime.http import addresses
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.http.network.cores import core_of
from google._genai_core.runtime.http.transports import ways
from google._genai_core.runtime.usage_errors import ConfigurationError, InvalidTypeError, MissingPackageError

HTTP = ("http", "https")
"""Schemes that aiohttp supports."""

_SOCKS = ("socks5", "socks5h")
ALL = (*HTTP, *_SOCKS)
"""Schemes that httpx supports."""

_POOLS = ("HTTPProxy", "SOCKSProxy", "AsyncHTTPProxy", "AsyncSOCKSProxy")
"""The pools with a proxy, which reads or passes on the bytes that it gets."""


def check_argument(proxy: Any, place: str, schemes: Sequence[str]) -> None:
    """Raise an error if the caller's proxy cannot be used."""
    name = f"{place}['proxy']"
    if isinstance(proxy, (str, httpx.URL)):
        _check(name, str(proxy), schemes)
    elif not isinstance(proxy, httpx.Proxy):
        raise InvalidTypeError(f"{name} must be a URL or an httpx.Proxy, not {type(proxy).__name__}")


def check_environment(urls: Mapping[str, str], schemes: Sequence[str]) -> None:
    """Raise an error for the first proxy of the environment that cannot be used."""
    for kind, url in urls.items():
        _check(_setting(kind), url, schemes)


def check_way(client: Any, url: httpx.URL, request: Request, place: str) -> None:
    """Raise ConfigurationError if the caller's httpx settings send plain http through a proxy."""
    client = client.to(url) if isinstance(client, (ways.Ways, ways.AsyncWays)) else client
    find = getattr(client, "_transport_for_url", None)  # a client of another class has its own ways
    pool = getattr(find(url), "_pool", None) if find is not None else None
    if pool is not None and isinstance(pool, tuple(getattr(core_of([pool]).module, name) for name in _POOLS)):
        raise in_plain_text(request, place)


def in_plain_text(request: Request, place: str) -> ConfigurationError:
    """Return the error of a request that a proxy would read; `place` is the setting with the proxy."""
    return ConfigurationError(
        f"{addresses.place(request.url)}: the credential would travel in plain text to the proxy of {place}: "
        "use https, or no proxy, or pass http_options={'allow_plain_http': True}"
    )


def _setting(kind: str) -> str:
    """Return the variable that sets the proxy of the environment; only Windows and macOS have other settings."""
    names = [name for name in (f"{kind}_proxy", f"{kind}_proxy".upper()) if os.environ.get(name)]
    return names[0] if names else "the proxy in the system's settings"


def _check(name: str, url: str, schemes: Sequence[str]) -> None:
    try:
        parts = urlsplit(url)
        is_complete = bool(parts.hostname) and parts.port != 0
    except ValueError:  # the port is not a number, or the host is half of an IPv6 address
        is_complete = False
    scheme = url.partition("://")[0].lower() if "://" in url else ""
    expected = " or ".join(f"{each}://" for each in schemes)
    if scheme not in schemes:
        known = "which aiohttp does not support" if scheme in _SOCKS else "which is not supported"
        problem = f"has the scheme {scheme}://, {known}" if scheme else "has no scheme"
        raise ConfigurationError(f"{name} {problem}: use {expected}")
    if not is_complete:
        raise ConfigurationError(f"{name} is not a URL with a host and a port, such as http://proxy:3128")
    if scheme in _SOCKS and find_spec("socksio") is None:
        raise MissingPackageError(
            f"{name} is a SOCKS proxy, which needs the package socksio: pip install 'httpx[socks]'"
        )
