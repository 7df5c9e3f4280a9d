"""The library that a pool is from: httpcore, or httpcore2 below a caller's httpx2 client, with the same names.

The second is never imported: whoever has a pool of it has loaded it.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import Any, Iterable, NamedTuple, Tuple, Type, cast

import httpcore


class Errors(NamedTuple):
    """Errors of a wait for a connection."""

    late: Type[Exception]
    broken: Type[Exception]


class Core(NamedTuple):
    """A library, with the errors that its pools expect of their network."""

    module: Any
    connect: Errors
    read: Errors
    write: Errors


@lru_cache(maxsize=4)
def core(module: Any) -> Core:
    """Return httpcore, or a module that has its names."""
    return Core(
        module,
        Errors(module.ConnectTimeout, module.ConnectError),
        Errors(module.ReadTimeout, module.ReadError),
        Errors(module.WriteTimeout, module.WriteError),
    )


HTTPCORE = core(cast(Any, httpcore))


def core_of(pools: Iterable[Any]) -> Core:
    """Return the library that the first of these pools is from; httpcore if there is none."""
    return next((core(origin(pool, ("httpcore", "httpcore2"), httpcore)) for pool in pools), HTTPCORE)


def origin(made: Any, names: Tuple[str, ...], otherwise: Any) -> Any:
    """Return the module, among these, that defines the class of an object or a base of it."""
    for kind in type(made).__mro__:
        root = kind.__module__.partition(".")[0]
        if root in names and root in sys.modules:
            return sys.modules[root]
    return otherwise
