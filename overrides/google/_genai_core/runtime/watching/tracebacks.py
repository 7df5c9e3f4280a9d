"""The traceback of an error, without local variables that may hold the key or a token.

The local variables of a traceback's frames are shown by `traceback.TracebackException`, rich, `pytest -l` and
trackers of errors, and HTTP libraries hold the headers of a request in theirs. An error of the SDK says all in
its text, so those frames are left out; in any other error they stay, without their variables, and say where it
was raised. Frames of the caller stay as they are.
"""

from __future__ import annotations

from contextlib import suppress
from types import TracebackType
from typing import Any, Iterator, List, Optional, Set, TypeVar

from google._genai_core.runtime.usage_errors import GenAIError

E = TypeVar("E", bound=BaseException)

_CARRIERS = (
    *("aiohttp", "anyio", "google.auth", "google.oauth2", "h11", "h2", "requests"),
    *("httpcore", "httpcore2", "httpx", "httpx2"),
    *("google._genai_core.runtime.auth", "google._genai_core.runtime.http", "urllib3"),
)
"""Packages that carry credentials."""

_SILENT = (
    *_CARRIERS,
    *("google._genai_core.runtime", "google.genai.pickles", "google.genai.settings"),
    *("google._genai_core.raw.credentials", "google._genai_core.raw.settings"),
    *("asyncio", "concurrent", "contextlib", "socket", "ssl", "threading"),
)
"""Packages whose frames show nothing: those that carry, and those that the carriers call or are called by."""


def cut(error: E) -> E:
    """Remove what the transports have in the traceback of an error and its causes; return it, to be raised again."""
    _hide(error, is_told=isinstance(error, GenAIError))
    for cause in _causes(error):
        if getattr(cause, "_request", None) is not None:  # httpx's errors hold the request, with its headers
            setattr(cause, "request", None)  # noqa: B010  # only some errors have the property
        trace = cause.__traceback__
        _hide(cause, is_told=trace is not None and _is_of(trace, _CARRIERS))
    return error


def _hide(error: BaseException, is_told: bool) -> None:
    """Clear the frames of the transports, and leave them out if the text of the error that is raised says all."""
    kept: List[TracebackType] = []
    trace = error.__traceback__
    while trace is not None:
        is_silent = _is_of(trace, _SILENT)
        if is_silent:
            with suppress(RuntimeError):  # it is the one that raises the error again
                trace.tb_frame.clear()
        if not is_silent or not is_told:
            kept.append(trace)
        trace = trace.tb_next
    result: Optional[TracebackType] = None
    for one in reversed(kept):
        result = TracebackType(result, one.tb_frame, one.tb_lasti, one.tb_lineno)
    error.__traceback__ = result


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
