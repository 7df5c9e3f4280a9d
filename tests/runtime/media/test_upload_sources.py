"""Files whose size cannot be known, and files that return something else than bytes: no byte is lost silently."""

from __future__ import annotations

import gzip
import io
import mmap
import os
import socket
import tempfile
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Tuple, Type

import pytest

from google._genai_core.runtime.media.upload_source import UploadSource
from google.genai import errors

from ...wire.capture import Wire

DATA = bytes(range(256)) * 20


def whole(file: Any, size: int = 1000) -> bytes:
    """All that an upload would send of a file."""
    source = UploadSource(file)
    source.open()
    try:
        pieces: List[bytes] = []
        while True:
            pieces.append(source.piece(sum(map(len, pieces)), size))
            if len(pieces[-1]) < size:
                break
    finally:
        source.close()
    data = b"".join(pieces)
    assert source.size in (None, len(data))
    return data


def size_of(file: Any) -> Optional[int]:
    source = UploadSource(file)
    source.open()
    source.close()
    return source.size


# -- sizes


@pytest.mark.parametrize(
    "path", ["/dev/zero", "/dev/urandom", "/proc/self/cmdline", "/proc/self/environ", "/proc/version"]
)
def test_a_size_that_cannot_be_known_is_unknown(path: str) -> None:
    if not os.path.exists(path):
        pytest.skip(f"there is no {path}")
    assert size_of(path) is None
    with open(path, "rb", buffering=0) as file:
        assert size_of(file) is None


@pytest.mark.parametrize("path", ["/proc/self/cmdline", "/proc/version"])
def test_a_file_that_is_made_when_it_is_read_is_sent_whole(path: str) -> None:
    if not os.path.exists(path):
        pytest.skip(f"there is no {path}")
    assert whole(path, 7) == Path(path).read_bytes() != b""


def test_an_empty_file_is_empty(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    for file in (tmp_path / "empty", io.BytesIO(), os.devnull):
        assert size_of(file) == 0
        assert whole(file) == b""


class Growing(io.BytesIO):
    """A file that is empty when its size is asked for."""

    def seek(self, offset: int, whence: int = 0) -> int:
        if whence == os.SEEK_END:
            return super().seek(0)
        return super().seek(offset, whence)


class OnlyForward(io.BytesIO):
    """A file that cannot go back."""

    def seek(self, offset: int, whence: int = 0) -> int:
        if whence == os.SEEK_SET:
            raise OSError("only forward")
        return super().seek(offset, whence)


def test_a_size_of_zero_is_not_believed() -> None:
    assert whole(Growing(DATA)) == DATA


def test_a_file_that_cannot_seek_back_is_not_taken_for_an_empty_one() -> None:
    with pytest.raises(errors.UnseekableFileError, match="cannot seek back from its end"):
        whole(OnlyForward(DATA))


def test_a_position_behind_the_end_is_the_end() -> None:
    file = io.BytesIO(DATA)
    file.seek(len(DATA) + 9)
    assert size_of(file) == 0
    assert whole(file) == b""


def a_pipe() -> Any:
    reading, writing = os.pipe()

    def write() -> None:
        with os.fdopen(writing, "wb") as file:
            file.write(DATA)

    threading.Thread(target=write).start()
    return os.fdopen(reading, "rb", buffering=0)


def a_mapping() -> Any:
    file = mmap.mmap(-1, len(DATA))
    file.write(DATA)
    file.seek(0)
    return file


def a_temporary_file(kind: Any) -> Any:
    file = kind()
    file.write(DATA)
    file.seek(0)
    return file


class Whole:
    """A file that returns all that it has, however much it was asked for."""

    def __init__(self) -> None:
        self._left = [DATA]

    def read(self, size: int) -> bytes:
        return self._left.pop() if self._left else b""


class Views:
    """A file that returns other types of bytes."""

    def __init__(self, kind: Callable[[bytes], Any]) -> None:
        self._file, self._kind = io.BytesIO(DATA), kind

    def read(self, size: int) -> Any:
        return self._kind(self._file.read(size))


FILES: Dict[str, Callable[[], Any]] = {
    "bytes": lambda: io.BytesIO(DATA),
    "buffer": lambda: io.BufferedReader(io.BytesIO(DATA)),
    "pipe": a_pipe,
    "mapping": a_mapping,
    "temporary": lambda: a_temporary_file(tempfile.TemporaryFile),
    "spooled": lambda: a_temporary_file(tempfile.SpooledTemporaryFile),
    "gzip": lambda: gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(DATA))),
    "more than asked": Whole,
    "bytearray": lambda: Views(bytearray),
    "memoryview": lambda: Views(memoryview),
}


@pytest.mark.parametrize("kind", FILES)
def test_all_of_a_file_is_sent(kind: str) -> None:
    file = FILES[kind]()
    assert whole(file) == DATA
    if hasattr(file, "close"):
        file.close()


# -- what `read` may not return


class Returning:
    """A file object whose `read` returns one thing after the other."""

    def __init__(self, *values: Any) -> None:
        self._values = list(values)

    def read(self, size: int) -> Any:
        return self._values.pop(0) if self._values else b""


class Overfull(io.BytesIO):
    """A file that can seek, and returns more than it was asked for."""

    def read(self, size: Optional[int] = -1) -> bytes:
        return super().read() + b"more"


def non_blocking(kept: ExitStack, buffered: bool) -> Any:
    reading, writing = os.pipe()
    os.write(writing, b"a" * 1500)
    os.set_blocking(reading, False)
    kept.enter_context(os.fdopen(writing, "wb"))
    return kept.enter_context(os.fdopen(reading, "rb", buffering=-1 if buffered else 0))


def a_socket(kept: ExitStack) -> Any:
    here, there = map(kept.enter_context, socket.socketpair())
    there.send(b"a" * 1500)
    here.setblocking(False)
    return kept.enter_context(here.makefile("rb", buffering=0))


BAD: Dict[str, Tuple[Callable[[ExitStack], Any], Type[Exception], str]] = {
    "None at once": (
        lambda _: Returning(None),
        errors.InvalidValueError,
        "non-blocking mode and has no bytes yet",
    ),
    "None after bytes": (
        lambda _: Returning(b"a", None, b"b"),
        errors.InvalidValueError,
        "non-blocking mode",
    ),
    "None after a piece": (
        lambda _: Returning(b"a" * 1000, None),
        errors.InvalidValueError,
        "non-blocking mode",
    ),
    "a raw pipe": (lambda kept: non_blocking(kept, False), errors.InvalidValueError, "os.set_blocking"),
    "a buffered pipe": (lambda kept: non_blocking(kept, True), errors.InvalidValueError, "os.set_blocking"),
    "a socket": (a_socket, errors.InvalidValueError, "whose read.. waits"),
    "text": (lambda _: Returning("a"), errors.InvalidTypeError, "text mode"),
    "text after bytes": (lambda _: Returning(b"a", "b"), errors.InvalidTypeError, "text mode"),
    "a number": (lambda _: Returning(7), errors.InvalidTypeError, "must return bytes, not int"),
    "a list": (lambda _: Returning([1]), errors.InvalidTypeError, "must return bytes, not list"),
    "more than asked": (
        lambda _: Overfull(DATA),
        errors.InvalidValueError,
        "read.1000. of the file returned",
    ),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_bytes_is_no_end(kind: str) -> None:
    make, expected, words = BAD[kind]
    with ExitStack() as kept, pytest.raises(expected, match=words):
        whole(make(kept))


def test_nothing_is_sent_of_a_pipe_that_has_nothing_yet() -> None:
    wire = Wire("gemini")
    empty: Any = Returning(None)
    with pytest.raises(ValueError, match="no bytes yet"):
        wire.client.files.upload(file=empty)
    assert wire.requests == []
