"""Looks for the keys and tokens of the tests wherever a run could leave them; `conftest.py` shows it all.

A key belongs into one place: the header of a request that asks for it.
"""

from __future__ import annotations

import logging
import pickle
import re
import traceback
from collections import Counter
from typing import Any, Dict, Iterator, List, Mapping, Optional, Set

SECRETS = (
    "secret-transport-key",
    "secret-token",
    "secret-function-token",
    "secret-refresh-token",
    "secret-of-the-client",
    "pass-word",
    "very-secret-value-0123456789",
    "Bearer token-",
    "cut-key",
    "flow-key",
    "ways-key",
    "wait-key",
    "wire-key",
    "transfer-key",
    "example-key",
    "test-key",
    "test-token",
)
"""What the tests use, of those values that appear nowhere by chance."""

_SECRET = re.compile("|".join(map(re.escape, SECRETS)))
CARRIERS = frozenset({"x-goog-api-key", "authorization"})
"""Headers that are for secrets."""


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
        for one in _chain(error, set()):
            self.text("error", str(one), repr(one), repr(one.args), repr(vars(one)))
            if type(one).__module__.startswith(("google.genai", "google._genai_core")):
                self.text("pickled error", pickle.dumps(one).decode("latin-1"))
        self.text("traceback", "".join(traceback.format_exception(error)))

    def client(self, client: Any) -> None:
        held = [repr(getattr(client, name)) for name in ("models", "files", "chats")]
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
