"""Every test of a run is watched: whoever lets a key or token slip out fails, and the message says where.

Watched are all logs at their finest, what is printed, the errors that tests expect, with their causes and
the local variables of their frames, clients as text, and what servers get and record.
"""

from __future__ import annotations

import functools
import logging
from http.server import BaseHTTPRequestHandler
from typing import Any, Callable, Iterator, List

import pytest
from hypothesis import HealthCheck, settings

from google import genai
from google._genai_core.raw.client import RawClient
from google.genai.emulator import core

from .secret_watch import Listener, Watch

# An example may take as long as a busy machine needs.
settings.register_profile(
    "unhurried", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("unhurried")

WATCH = Watch()


@pytest.fixture(scope="session", autouse=True)
def _watched() -> Iterator[None]:
    """Shows the watch what goes by."""
    root, listener = logging.getLogger(), Listener(WATCH)
    level = root.level
    root.addHandler(listener)
    root.setLevel(logging.DEBUG)
    logging.getLogger("asyncio").addFilter(_is_no_slowness)
    with pytest.MonkeyPatch.context() as patch:
        for owner, name, look in _PLACES:
            patch.setattr(owner, name, look(getattr(owner, name)))
        yield
    root.removeHandler(listener)
    root.setLevel(level)
    _fail_if_found()


def _is_no_slowness(record: logging.LogRecord) -> bool:
    """In development mode asyncio warns of steps that take 0.1 s, as all do on a busy machine."""
    return not str(record.msg).startswith("Executing %s took")


def _raised(leave: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(leave)
    def looked(self: Any, kind: Any, error: Any, trace: Any) -> Any:
        if error is not None:
            WATCH.error(error)
        return leave(self, kind, error, trace)

    return looked


def _made(make: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(make)
    def looked(self: Any, *args: Any, **arguments: Any) -> None:
        make(self, *args, **arguments)
        WATCH.client(self)

    return looked


def _received(parse: Callable[..., bool]) -> Callable[..., bool]:
    @functools.wraps(parse)
    def looked(self: Any) -> bool:
        fine = parse(self)
        if fine:
            WATCH.request(self.path, dict(self.headers.items()))
        return fine

    return looked


def _recorded(record: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(record)
    def looked(request: Any, *args: Any) -> Any:
        made = record(request, *args)
        WATCH.request(f"{request.path} {request.query}", request.headers)
        WATCH.text("recording", repr(made))
        return made

    return looked


_PLACES: List[Any] = [
    (pytest.RaisesExc, "__exit__", _raised),
    (genai.Client, "__init__", _made),
    (RawClient, "__init__", _made),
    (BaseHTTPRequestHandler, "parse_request", _received),
    (core, "record", _recorded),
]


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when != "teardown":  # its report has once more what those before had
        WATCH.text("output", *[text for name, text in report.sections if "log" not in name])


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    _fail_if_found()


def _fail_if_found() -> None:
    found = WATCH.take()
    if found:
        pytest.fail("a secret has slipped out:\n" + "\n".join(found), pytrace=False)
