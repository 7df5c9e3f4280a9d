"""Which hosts are this machine, and which are in a private network, by their names alone: nothing is looked up."""

from __future__ import annotations

import re

_PRIVATE_NAMES = ("localhost", "localdomain", "local", "internal", "home.arpa")
"""Names, and the ends of names, that are reserved for private networks."""

_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")
_GLOBAL_V6 = 0b001
"""First three bits of the IPv6 addresses of the internet."""


def is_this_machine(host: str) -> bool:
    """Return whether the host, in lower case, is an unambiguous name of this machine."""
    if host == "localhost":
        return True
    if not host.startswith("127.") and ":" not in host:
        return False
    import ipaddress  # loaded only for an IP address of plain http

    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_private(host: str) -> bool:
    """Return whether the host, in lower case, is in a private network, or a number that may be there."""
    host = host.rstrip(".")
    if ":" in host:
        return _is_private_v6(host)
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        return _is_private_v4(host)
    return any(host == name or host.endswith(f".{name}") for name in _PRIVATE_NAMES)


def _is_private_v4(host: str) -> bool:
    import ipaddress  # loaded only for an IP address that a response names
    import socket  # loaded with it

    try:
        address = ipaddress.IPv4Address(socket.inet_aton(host))  # also 127.1 and 0x7f000001
    except OSError:
        return True
    return not address.is_global or address.is_multicast


def _is_private_v6(host: str) -> bool:
    import ipaddress  # loaded only for an IP address that a response names

    try:
        address = ipaddress.IPv6Address(host)
    except ValueError:
        return True
    # An IPv4 address inside is not looked at: there are several forms, and no service needs them.
    if int(address) >> 125 != _GLOBAL_V6 or address.sixtofour or address.teredo:
        return True
    return not address.is_global
