"""A download that is written to an open file of the caller, which stays open."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path
from typing import Any, List

import pytest

from google._genai_api.methods import files as methods
from google._genai_core.flows import download
from google._genai_core.flows.transfer_pace import Pace
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.http.messages import Head
from google.genai import errors
from google.genai.emulator import Emulator

from ...flows.feed import GEMINI, feed

CUT = errors.StreamInterruptedError("cut")


def downloading(**targets: Any) -> Flow[Any]:
    arguments = {"file": "files/a", "to": None, "destination": None, **targets}
    return download.download_flow(methods.DOWNLOAD, GEMINI, None, arguments, Pace(pause=0))


def answers(*chunks: Any) -> List[Any]:
    return [Head(200, {}), *chunks, b""]


class Pipe(io.RawIOBase):
    """A file that takes 3 bytes at a time, and cannot go back."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = b""

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.taken += bytes(data[:3])
        return min(3, len(data))


class Sink:
    """An object that can only be written to."""

    def __init__(self) -> None:
        self.taken = b""

    def write(self, data: Any) -> None:
        self.taken += bytes(data)


def test_the_bytes_go_where_the_file_is(tmp_path: Path) -> None:
    with open(tmp_path / "a", "w+b") as file:
        file.write(b"before ")
        assert feed(downloading(destination=file), answers(b"one ", b"two")).result is None
        file.write(b" after")
        file.seek(0)
        assert file.read() == b"before one two after"


def test_a_file_that_cannot_seek_is_taken_too() -> None:
    pipe, sink = Pipe(), Sink()

    feed(downloading(destination=pipe), answers(b"one ", b"two"))
    feed(downloading(destination=sink), answers(b"one ", b"two"))
    assert pipe.taken == sink.taken == b"one two"


def test_a_path_is_written_as_a_whole(tmp_path: Path) -> None:
    for destination in (tmp_path / "a", str(tmp_path / "b")):
        assert feed(downloading(destination=destination), answers(b"new")).result is None
        assert Path(destination).read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_download_that_fails_is_cut_off_again() -> None:
    file = io.BytesIO(b"before ")
    file.seek(0, io.SEEK_END)
    fed = feed(downloading(destination=file), [Head(200, {}), b"half", CUT, Head(404, {}), b"", b""])

    assert isinstance(fed.error, errors.NotFoundError)
    assert (file.getvalue(), file.tell(), file.closed) == (b"before ", 7, False)


def test_a_file_that_cannot_go_back_ends_a_download_that_begins_again() -> None:
    whole = [Head(200, {}), b"whole", b""]
    fed = feed(downloading(destination=Sink()), [Head(200, {}), bytes(1 << 20), CUT, *whole])

    assert "destination cannot go back" in str(fed.error)


class Asynchronous:
    async def write(self, data: bytes) -> None:
        raise AssertionError


def closed() -> io.BytesIO:
    file = io.BytesIO()
    file.close()
    return file


def reading() -> Any:
    return io.BufferedReader(io.BytesIO(b"a"))


def full() -> Any:
    sink = Pipe()
    sink.write = lambda data: 0  # type: ignore[method-assign]  # a device that is full
    return sink


@pytest.mark.parametrize(
    ("destination", "text"),
    [
        (io.StringIO(), "destination is open in text mode: open it with mode 'wb'"),
        (Asynchronous(), "not the asynchronous Asynchronous"),
        (closed(), "destination is closed: open it again, or pass its path"),
        (reading(), "destination is open for reading only"),
        (full(), "destination takes no more bytes"),
        (5, "destination must be a path, not int"),
        (io.BytesIO, "destination must be a path, not the class BytesIO"),
        (b"a", "destination must be a path, not bytes"),
    ],
)
def test_a_destination_that_cannot_take_bytes_is_refused(destination: Any, text: str) -> None:
    fed = feed(downloading(destination=destination), answers(b"a"))

    assert isinstance(fed.error, (TypeError, ValueError))
    assert text in str(fed.error)


def test_there_is_one_place_for_the_file(tmp_path: Path) -> None:
    fed = feed(downloading(to=tmp_path / "a", destination=tmp_path / "b"), [])

    assert "to and destination both say where the file goes: pass one of them" in str(fed.error)


def test_a_video_is_downloaded_into_an_open_file_by_both_clients() -> None:
    client = Emulator().client()
    operation = client.models.generate_videos(model="veo-2.0-generate-001", prompt="a")
    response = client.operations.wait(operation).response
    assert response is not None
    (generated,) = response.generated_videos
    first, second = io.BytesIO(), io.BytesIO()

    client.files.download(file=generated, destination=first)
    asyncio.run(client.aio.files.download(file=generated, destination=second))
    assert generated.video is not None
    assert generated.video.video_bytes is None
    assert first.getvalue()[4:8] == b"ftyp"
    assert first.getvalue() == second.getvalue() == client.files.download(file=generated)
