"""The soak in short: some hundred calls against a failing server; memory is for the long form, `make soak`."""

from __future__ import annotations

import asyncio
import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from google.genai import errors

from . import forks
from . import run as soak
from .faults import FAULTS
from .jobs import DELETED, DELETING, SEEN, TRIED, Book, download, name_of, run, run_async
from .measure import IS_MEASURABLE, Held
from .server import content_of

pytestmark = pytest.mark.long

CALLS, WORKERS, TIMEOUT, SHARE = 140, 16, 1.0, 0.18

AIOHTTP = pytest.param("aiohttp", marks=pytest.mark.skipif(not find_spec("aiohttp"), reason="an extra"))
WELL = Held(1, 10, 8, 1, 0, 1000, 1000, 1000)


@pytest.mark.skipif(not IS_MEASURABLE, reason="only Linux with glibc tells what is held")
@pytest.mark.parametrize("way", ["threads", "closes", "tasks", AIOHTTP])
def test_every_call_ends_well_or_in_a_typed_error(way: str) -> None:
    result = soak.soak(soak.Plan(way, CALLS, WORKERS, TIMEOUT, share=SHARE))
    assert soak.problems(result) == []
    assert result.book.outcomes["right"] > CALLS / 2, result.book.outcomes


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_a_fork_gives_a_child_that_works() -> None:
    with soak.serving(5, SHARE) as server:
        assert server.stdout is not None
        assert forks.problems(server.stdout.readline().strip(), 1, 5) == []


def seen(book: Book, made: int = 0, deleted: int = 0, marks: Any = (WELL,)) -> soak.Result:
    """A run of one call, of which the server reports this."""
    name = name_of(book, 0)
    report = {
        "fates": {fault.name: 1 for fault in FAULTS},
        "made": {name: made} if made else {},
        "deleted": {name: deleted} if deleted else {},
    }
    return soak.Result(soak.Plan("threads", 1, 16, 1.0), book, report, 8, 1, list(marks), 0.0)


def ended(error: Exception | None = None, state: int = 0) -> Book:
    book = Book("threads", 1)
    book.add(error)
    book.made[0] = state
    return book


@pytest.mark.parametrize(
    ("state", "made", "deleted"),
    [(TRIED, 0, 0), (TRIED, 1, 0), (SEEN, 1, 0), (DELETING, 1, 0), (DELETING, 1, 1), (DELETED, 1, 1)],
)
def test_what_a_client_may_see(state: int, made: int, deleted: int) -> None:
    assert soak.problems(seen(ended(state=state), made, deleted)) == []


@pytest.mark.parametrize(
    ("state", "made", "deleted"),
    [(TRIED, 2, 0), (TRIED, 1, 1), (SEEN, 0, 0), (SEEN, 2, 0), (DELETED, 1, 0), (DELETING, 1, 2)],
)
def test_what_is_lost_or_doubled_is_found(state: int, made: int, deleted: int) -> None:
    assert soak.problems(seen(ended(state=state), made, deleted)) != []


@pytest.mark.parametrize(
    "error", [ValueError("x"), errors.BadRequestError(400), errors.NotFoundError(404), KeyError("x")]
)
def test_an_error_that_must_not_be_is_found(error: Exception) -> None:
    assert soak.problems(seen(ended(error))) == [f"{type(error).__name__}: {error}"]


@pytest.mark.parametrize("error", [errors.UnavailableError(503), errors.APITimeoutError("x")])
def test_a_typed_error_is_an_end(error: Exception) -> None:
    assert soak.problems(seen(ended(error))) == []


def test_an_answer_to_another_call_is_found() -> None:
    class Models:
        def generate_content(self, model: str, contents: str) -> Any:
            return type("Answer", (), {"text": "You said: something else"})

    book = Book("threads", 1)
    run(type("Client", (), {"models": Models()}), book, 0)
    assert [text for text in book.wrong if "something else" in text] == book.wrong != []


class Downloads:
    """Writes what it is told to, and is then cancelled or done."""

    def __init__(self, name: str, content: bytes, error: BaseException | None = None) -> None:
        self.files = self
        self._name, self._content, self._error = name, content, error

    async def download(self, file: str, to: Path) -> Path:
        to.with_name(self._name).write_bytes(self._content)
        if self._error is not None:
            raise self._error
        return to


WHOLE = content_of("soak-0")


@pytest.mark.parametrize(
    ("name", "content", "error", "is_right"),
    [
        ("video.mp4", WHOLE, None, True),
        ("video.mp4", WHOLE, asyncio.CancelledError(), True),
        ("video.mp4", WHOLE[:-1], None, False),
        ("video.mp4", WHOLE[:-1] + b"?", None, False),
        ("video.mp4", WHOLE[:-1], asyncio.CancelledError(), False),
        ("video.mp4", WHOLE[:-1], errors.APITimeoutError("x"), False),
        (".abc.part", WHOLE, None, False),
        (".abc.part", WHOLE, asyncio.CancelledError(), False),
        (".abc.part", b"", errors.APITimeoutError("x"), False),
    ],
)
def test_what_a_download_leaves_is_found(
    name: str, content: bytes, error: BaseException | None, is_right: bool, tmp_path: Path
) -> None:
    book = Book("tasks", 1, tmp_path)
    asyncio.run(run_async(Downloads(name, content, error), book, 0, download))
    assert (book.wrong == []) is is_right
    assert list(tmp_path.iterdir()) == []


def test_a_call_that_does_not_end_is_found() -> None:
    assert soak.problems(seen(Book("threads", 1))) == ["0 of 1 calls have ended"]


@pytest.mark.parametrize(
    "mark",
    [WELL._replace(idle=25), WELL._replace(closed=9), WELL._replace(threads=2), WELL._replace(tasks=1)],
)
def test_what_is_left_open_is_found(mark: Held) -> None:
    assert len(soak.problems(seen(ended(), marks=[mark]))) == 1


@pytest.mark.parametrize("name", ["blocks", "heap", "size"])
def test_growth_is_found(name: str) -> None:
    first = WELL._replace(jobs=soak.WARM)
    later = first._replace(jobs=soak.WARM + 100)
    assert soak.growth(seen(ended(), marks=[first, later])) == []
    grown = later._replace(**{name: 1000 + 9 * 2**20})
    assert [text.split()[0] for text in soak.growth(seen(ended(), marks=[first, grown]))] == [name]
