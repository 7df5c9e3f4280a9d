"""The library that a client is from: httpx, or httpx2 if the caller brings a client of it, with the same names.

The second is never imported: whoever has a client of it has loaded it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple, Tuple, Type, cast

import httpx

from google._genai_core.runtime.http.decoding import EncodingError
from google._genai_core.runtime.http.framing import FramingError
from google._genai_core.runtime.http.network.cores import origin


class Library(NamedTuple):
    """A library, with the errors that its calls may raise."""

    module: Any
    failures: Tuple[Type[Exception], ...]
    """Errors of a call, among them a RuntimeError for a client that another thread or task has closed."""

    of_streams: Tuple[Type[Exception], ...]
    """Errors of an open response."""


@lru_cache(maxsize=4)
def _library(module: Any) -> Library:
    failures = (module.RequestError, module.InvalidURL, EncodingError, FramingError, OSError)
    return Library(module, (*failures, RuntimeError), (*failures, module.StreamClosed))


HTTPX = _library(cast(Any, httpx))


def library_of(client: Any) -> Library:
    """Return the library that a client is from; httpx for a client that only looks like one."""
    return _library(origin(client, ("httpx", "httpx2"), httpx))
