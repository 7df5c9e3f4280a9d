"""The httpx clients of the SDK: its own pools, and clients with settings of the caller over them.

Everything that the caller has set up and that cannot be used is refused here, at the first request.
"""

from __future__ import annotations

import os
import ssl
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Callable, Dict, Mapping, Optional, TypeVar, Union
from urllib.request import getproxies

import httpx

from google._genai_core.runtime.http.timeouts import DEFAULT, Timeout
from google._genai_core.runtime.http.transports.blocking_pool import BlockingPool
from google._genai_core.runtime.lifetime import forks
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError, MissingPackageError

if TYPE_CHECKING:
    from google._genai_core.runtime.http.transports.async_pool import AsyncPool
    from google._genai_core.runtime.http.transports.ways import AsyncWays, Ways

    SyncClient = Union[httpx.Client, BlockingPool, Ways]
    AsyncClient = Union[httpx.AsyncClient, AsyncPool, AsyncWays]

C = TypeVar("C")

LIMITS = httpx.Limits(max_connections=None, max_keepalive_connections=100)

_VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")
"""Variables that name files for TLS."""

_ONLY_HTTPX = frozenset({"mounts", "proxy", "http1", "http2"})
"""Settings that the SDK's pools do not support."""


@lru_cache(maxsize=64)
def phases(timeout: Optional[Timeout]) -> Dict[str, Optional[float]]:
    """Return the seconds of each phase; waiting for a free connection is unbounded without a timeout."""
    return {**(timeout or DEFAULT)._asdict(), "pool": None if timeout is None else timeout.read}


def tls(arguments: Mapping[str, Any], place: str) -> ssl.SSLContext:
    """Return the TLS context of these settings, which the caller wrote in the option `place`."""
    if {"verify", "cert", "trust_env"}.isdisjoint(arguments):
        return _shared_tls(*map(os.environ.get, _VARIABLES))
    from google._genai_core.runtime.http.transports import certificates  # loaded only with such settings

    trust_env = arguments.get("trust_env", True)
    with forks.unbroken:
        return certificates.context(arguments.get("verify", True), arguments.get("cert"), trust_env, place)


@lru_cache(maxsize=4)
def _shared_tls(*environment: Optional[str]) -> ssl.SSLContext:
    """Return the TLS context of all clients without settings; loading the root certificates is slow."""
    if not any(environment):
        with forks.unbroken:
            return httpx.create_ssl_context()
    from google._genai_core.runtime.http.transports import certificates  # loaded only with such variables

    with forks.unbroken:
        return certificates.context(True, None, True, "")


def limits_of(arguments: Mapping[str, Any], place: str) -> httpx.Limits:
    """Return the limits of a pool."""
    limits = arguments.get("limits", LIMITS)
    if not isinstance(limits, httpx.Limits):
        raise InvalidTypeError(f"{place}['limits'] must be an httpx.Limits, not {type(limits).__name__}")
    return limits


def environment_proxies() -> Dict[str, str]:
    """Return the URLs of the proxies of the environment, for http, https and all; none if it excepts all hosts."""
    found = getproxies()
    if "*" in (host.strip() for host in found.get("no", "").split(",")):
        return {}
    urls = {kind: found[kind] for kind in ("http", "https", "all") if found.get(kind)}
    return {kind: url if "://" in url else f"http://{url}" for kind, url in urls.items()}


def proxies_for(arguments: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the proxies of the environment that these settings leave in force."""
    if arguments.get("proxy") is not None or not arguments.get("trust_env", True):
        return {}
    return environment_proxies()


def check_proxies(arguments: Mapping[str, Any], place: str) -> None:
    """Raise an error if a proxy of these settings cannot be used."""
    proxy, environment = arguments.get("proxy"), proxies_for(arguments)
    if proxy is None and not environment:
        return
    from google._genai_core.runtime.http.transports import proxies  # loaded only with a proxy

    if proxy is None:
        proxies.check_environment(environment, proxies.ALL)
    else:
        proxies.check_argument(proxy, place, proxies.ALL)


def _settings(arguments: Mapping[str, Any], place: str) -> Dict[str, Any]:
    """Return the arguments of an httpx client."""
    settings: Dict[str, Any] = {
        "timeout": httpx.Timeout(**phases(None)),
        **arguments,
        "limits": limits_of(arguments, place),
    }
    if "transport" not in arguments:
        settings["verify"] = tls(arguments, place)
        settings.pop("cert", None)
    return settings


def _is_for_pool(arguments: Mapping[str, Any]) -> bool:
    return "transport" not in arguments and _ONLY_HTTPX.isdisjoint(arguments)


def _made(make: Callable[..., C], settings: Mapping[str, Any], place: str) -> C:
    """Create an httpx client, and raise what it says of its settings as errors of the SDK."""
    try:
        return make(**settings)
    except ImportError as error:
        package = "h2: pip install 'httpx[http2]'" if "h2" in str(error) else str(error)
        raise MissingPackageError(f"{place} needs the package {package}") from None
    except TypeError as error:
        raise InvalidTypeError(f"{place}: {error}") from None
    except (ValueError, httpx.InvalidURL) as error:
        raise InvalidValueError(f"{place}: {error}") from None


def blocking_client(arguments: Mapping[str, Any], place: str) -> SyncClient:
    """Return the SDK's pool, or an httpx client if the caller has settings for httpx."""
    settings = _settings(arguments, place)
    if "transport" not in arguments and proxies_for(arguments):
        from google._genai_core.runtime.http.transports import ways  # loaded only with such proxies

        here = _blocking(arguments, {**settings, "trust_env": False}, place)
        return ways.Ways(here, partial(_blocking_proxied, arguments, settings, place))
    return _blocking(arguments, settings, place)


def _blocking(
    arguments: Mapping[str, Any], settings: Mapping[str, Any], place: str
) -> Union[httpx.Client, BlockingPool]:
    if _is_for_pool(arguments):
        pool = BlockingPool(settings["verify"], settings["limits"])
        return _made(httpx.Client, {**settings, "transport": pool}, place) if arguments else pool
    if not isinstance(settings.get("transport"), (type(None), httpx.HTTPTransport)):
        return _made(httpx.Client, settings, place)
    return _blocking_proxied(arguments, settings, place)


def _blocking_proxied(arguments: Mapping[str, Any], settings: Mapping[str, Any], place: str) -> httpx.Client:
    from google._genai_core.runtime.http.transports import traced  # loaded only for httpx's own pools

    check_proxies(arguments, place)
    return _made(traced.Client, settings, place)


def async_client(arguments: Mapping[str, Any], place: str) -> AsyncClient:
    """Return the SDK's pool, or an httpx client if the caller has settings for httpx."""
    settings = _settings(arguments, place)
    if "transport" not in arguments and proxies_for(arguments):
        from google._genai_core.runtime.http.transports import ways  # loaded only with such proxies

        here = _async(arguments, {**settings, "trust_env": False}, place)
        return ways.AsyncWays(here, partial(_async_proxied, arguments, settings, place))
    return _async(arguments, settings, place)


def _async(
    arguments: Mapping[str, Any], settings: Mapping[str, Any], place: str
) -> Union[httpx.AsyncClient, AsyncPool]:
    if _is_for_pool(arguments):
        from google._genai_core.runtime.http.transports import async_pool  # loaded only with an event loop

        pool = async_pool.AsyncPool(settings["verify"], settings["limits"])
        return _made(httpx.AsyncClient, {**settings, "transport": pool}, place) if arguments else pool
    if not isinstance(settings.get("transport"), (type(None), httpx.AsyncHTTPTransport)):
        return _made(httpx.AsyncClient, settings, place)
    return _async_proxied(arguments, settings, place)


def _async_proxied(
    arguments: Mapping[str, Any], settings: Mapping[str, Any], place: str
) -> httpx.AsyncClient:
    from google._genai_core.runtime.http.transports import traced  # loaded only for httpx's own pools

    check_proxies(arguments, place)
    return _made(traced.AsyncClient, settings, place)
