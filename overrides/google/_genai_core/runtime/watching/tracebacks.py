"""What an error shows of its way through the transports: no frame that may hold the key or a token.

The local variables of a traceback's frames are shown by `traceback.TracebackException`, rich, `pytest -l` and
trackers of errors, and HTTP libraries hold the headers of a request in theirs. Frames of the caller stay.
"""

from __future__ import annotations

from types import TracebackType
from typing import Any, Iterator, List, Optional, Set, TypeVar

E = TypeVar("E", bound=BaseException)

_CARRIERS = (
    *("aiohttp", "anyio", "google.auth", "google.oauth2", "h11", "h2", "httpcore", "httpx", "requests"),
    *("google._genai_core.runtime.auth", "google._genai_core.runtime.http", "urllib3"),
)
"""Packages that carry credentials."""

_SILENT = (
    *_CARRIERS,
    *("google._genai_core.runtime", "google.genai.pickles", "google.genai.settings"),
    *("asyncio", "concurrent", "contextlib", "socket", "ssl", "threading"),
)
"""Packages whose frames are left out: those that carry, and those that the carriers call or are called by."""


def cut(error: E) -> E:
    """Remove the frames of the transports from an error and its causes; return it, to be raised again."""
    error.__traceback__ = _without_transports(error.__traceback__)
    for cause in _causes(error):
        if getattr(cause, "_request", None) is not None:  # httpx's errors hold the request, with its headers
            setattr(cause, "request", None)  # noqa: B010  # only some errors have the property
        trace = cause.__traceback__
        was_caught_there = trace is not None and _is_of(trace, _CARRIERS)
        cause.__traceback__ = None if was_caught_there else _without_transports(trace)
    return error


def _without_transports(trace: Optional[TracebackType]) -> Optional[TracebackType]:
    kept: List[TracebackType] = []
    while trace is not None:
        if not _is_of(trace, _SILENT):
            kept.append(trace)
        trace = trace.tb_next
    result: Optional[TracebackType] = None
    for one in reversed(kept):
        result = TracebackType(result, one.tb_frame, one.tb_lasti, one.tb_lineno)
    return result


def _is_of(trace: TracebackType, packages: Any) -> bool:
    module: str = trace.tb_frame.f_globals.get("__name__") or ""
    return any(module == name or module.startswith(f"{name}.") for name in packages)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield all that led to an error, each once."""
    seen: Set[int] = {id(error)}
    left: List[Optional[BaseException]] = [error]
    while left:
        one = left.pop()
        if one is None:
            continue
        for cause in (one.__cause__, one.__context__, *getattr(one, "exceptions", ())):
            if cause is not None and id(cause) not in seen:
                seen.add(id(cause))
                left.append(cause)
                yield cause
