"""The pools of an httpx client, whose network the SDK replaces; httpx has no setting for it."""

from __future__ import annotations

from typing import Any, Iterator


def pools_of(client: Any) -> Iterator[Any]:
    """Return the pools of the client's own transports, which other transports do not have."""
    for transport in (getattr(client, "_transport", None), *getattr(client, "_mounts", {}).values()):
        pool = getattr(transport, "_pool", None)
        if pool is not None:
            yield pool
