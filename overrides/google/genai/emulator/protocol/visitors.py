"""Which requests an emulator takes that listens on this machine alone: none from pages of other sites.

A browser sends requests for any page: to a name that the page's owner lets lead to this machine (the Host
is then that name), or across sites (the Origin is then that site).
"""

from __future__ import annotations

from typing import AbstractSet, Iterable, Optional
from urllib.parse import urlsplit

from google._genai_core.runtime.http.hosts import is_this_machine
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Request

Names = AbstractSet[str]
"""Names of this machine besides `localhost` and its addresses, in lower case."""


def names_for(host: str, allowed: Iterable[str]) -> Optional[Names]:
    """Return the names that a server takes; None for all, if it listens on other addresses too.

    Names that are allowed are the only ones in any case.
    """
    names = frozenset(each.lower().rstrip(".") for each in allowed)
    return names if names or is_this_machine(host) else None


def check_visitor(request: Request, names: Names) -> None:
    """Check that a request was sent to this machine, and by no page of another site. Raises ServiceError 403."""
    host, origin = request.header("host"), request.header("origin")
    if host is not None and not _is_known(f"//{host}", names):
        raise _refused("host", host)
    if origin is not None and not _is_known(origin, names):
        raise _refused("origin", origin)
    if origin is None and request.header("sec-fetch-site") == "cross-site":
        raise _refused("origin", "of another site")


def _is_known(address: str, names: Names) -> bool:
    try:
        parts = urlsplit(address)
        name = (parts.hostname or "").rstrip(".")
    except ValueError:
        return False
    if "@" in parts.netloc or parts.path or parts.query:
        return False
    return name in names or name.endswith(".localhost") or is_this_machine(name)


def _refused(what: str, value: str) -> ServiceError:
    return ServiceError(
        403,
        f"The emulator does not take requests with the {what} {value[:100]!r}. If it is a name of this "
        "machine, start the emulator with --allow-host NAME, or EmulatorServer(allow_hosts=[NAME]).",
    )
