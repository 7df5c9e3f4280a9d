"""Looks for the keys and tokens of the tests wherever a run could leave them; `conftest.py` shows it all.

A key belongs into one place: the header of a request that asks for it.
"""

from __future__ import annotations

import logging
import pickle
import re
import traceback
from collections import Counter
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any, Dict, Iterator, List, Mapping, Optional, Set, cast

SECRETS = (
    "secret-transport-key",
    "secret-token",
    "secret-function-token",
    "secret-refresh-token",
    "secret-of-the-client",
    "pass-word",
    "dXNlcjpwYXNzLXdvcmQ",  # user:pass-word in Base64
    "very-secret-value-0123456789",
    "Bearer token-",
    "cut-key",
    "flow-key",
    "ways-key",
    "wait-key",
    "wire-key",
    "transfer-key",
    "raw-secret-key",
    "example-key",
    "test-key",
    "test-token",
)
"""What the tests use, of those values that appear nowhere by chance."""

_SECRET = re.compile("|".join(map(re.escape, SECRETS)))
_TESTS = str(Path(__file__).parent)
_LONGEST = 20_000
"""Characters of a value that are searched."""

_MOST = 50
"""Members of a collection that are searched."""

CARRIERS = frozenset({"x-goog-api-key", "authorization", "x-api-key", "x-keeper", "cookie"})
"""Headers that are for secrets; the last three are named by the documents of `tests/generator/raw`."""


class Watch:
    """What was found, and how often it was looked for in each kind of place."""

    def __init__(self) -> None:
        self.found: List[str] = []
        self.looked: Counter[str] = Counter()

    def text(self, place: str, *texts: str) -> None:
        self.looked[place] += 1
        for text in texts:
            match = _SECRET.search(text)
            if match is not None:
                start = max(match.start() - 120, 0)
                self.found.append(f"{place}: {text[start : match.end() + 60]!r}")

    def error(self, error: BaseException) -> None:
        """An error and all that led to it; those of the SDK also as a pickle."""
        for one in chain_of(error):
            self.text("error", str(one), repr(one), repr(one.args), repr(vars(one)))
            if type(one).__module__.startswith(("google.genai", "google._genai_core")):
                self.text("pickled error", pickle.dumps(one).decode("latin-1"))
            for frame in frames_of(one):
                self.locals(frame)
        self.text("traceback", "".join(traceback.format_exception(type(error), error, error.__traceback__)))

    def locals(self, frame: FrameType) -> None:
        """The local variables of a frame, as tools show them that show a traceback's; those of tests may hold keys."""
        code = frame.f_code
        if not code.co_filename.startswith(_TESTS):
            for name, value in frame.f_locals.items():
                for text in shown(value):
                    self.text("local variable", f"{code.co_name} {name} {text}")

    def client(self, client: Any) -> None:
        held = [
            repr(getattr(client, name))
            for name in ("models", "files", "chats", "aio")
            if hasattr(client, name)
        ]
        own: Dict[str, Any] = client.__dict__
        self.text("client", repr(client), repr(own), *held)

    def request(self, address: str, headers: Mapping[str, str]) -> None:
        """A request as a server got it."""
        self.text("address", address)
        others = [value for name, value in headers.items() if name.lower() not in CARRIERS]
        self.text("other headers", *others)

    def take(self) -> List[str]:
        """What was found since the last time."""
        found, self.found = self.found, []
        return found


def frames_of(error: BaseException) -> Iterator[FrameType]:
    """The frames of an error's traceback."""
    trace = error.__traceback__
    while trace is not None:
        yield trace.tb_frame
        trace = trace.tb_next


def shown(value: object, depth: int = 2) -> Iterator[str]:
    """What tools show of a value: texts, members of collections, and of an object its repr and its attributes."""
    if isinstance(value, str):
        yield value[:_LONGEST]
    elif isinstance(value, (bytes, bytearray)):
        yield value[:_LONGEST].decode("latin-1")
    elif isinstance(value, dict):
        for pair in islice(cast(Any, value).items(), _MOST if depth else 0):
            yield from shown(pair, depth)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for member in islice(cast(List[Any], value), _MOST if depth else 0):
            yield from shown(member, depth - 1)
    elif value is not None and not isinstance(value, (int, float, type, ModuleType)):
        yield _repr(value)
        for attribute in islice(_attributes(value), _MOST if depth == 2 else 0):
            yield from shown(attribute, 1)


def _repr(value: object) -> str:
    kind: Any = type(value)
    # A model of the API may be an answer of many megabytes, and has no secret but in HTTP options.
    if hasattr(kind, "model_fields") and not kind.__name__.startswith("Http"):
        return ""
    try:
        return repr(value)[:_LONGEST]
    except Exception:  # an object of a library whose constructor has failed has none
        if kind.__module__.startswith("google.gen"):
            raise
        return ""


def _attributes(value: object) -> Iterator[object]:
    with suppress(Exception):  # as above
        yield from vars(value).values()
    for kind in type(value).__mro__:
        slots: Any = vars(kind).get("__slots__")
        names: List[str] = [*slots] if slots.__class__ is tuple else []
        for name in names:
            with suppress(Exception):
                yield getattr(value, name, None)


def chain_of(error: BaseException) -> Iterator[BaseException]:
    """An error and all that led to it, each once."""
    return _chain(error, set())


def _chain(error: Optional[BaseException], seen: Set[int]) -> Iterator[BaseException]:
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        for one in getattr(error, "exceptions", ()):
            yield from _chain(one, seen)
        yield from _chain(error.__cause__, seen)
        error = error.__context__


class Listener(logging.Handler):
    """Shows a watch every record of every logger."""

    def __init__(self, watch: Watch) -> None:
        super().__init__(logging.DEBUG)
        self._watch = watch

    def emit(self, record: logging.LogRecord) -> None:
        self._watch.text(f"log of {record.name.split('.')[0]}", self.format(record))
