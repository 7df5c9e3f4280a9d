"""The file that a download writes: permissions stay, and nothing is left behind on a full disk or after a cancellation."""

from __future__ import annotations

import asyncio
import errno
import gc
import os
import random
import stat
import threading
import time
from pathlib import Path
from typing import Any, List

import pytest

from google._genai_api.methods import files as methods
from google._genai_core.flows import download
from google._genai_core.flows.transfer_pace import Pace
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.http.messages import Head
from google._genai_core.runtime.media import download_target
from google._genai_core.runtime.media.download_target import DownloadTarget
from google.genai import errors

from ...flows.feed import GEMINI, drivers, feed

pytestmark = pytest.mark.long

MIB = bytes(1 << 20)
CUT = errors.StreamInterruptedError("cut")


def downloading(to: Any) -> Flow[Any]:
    return download.download_flow(
        methods.DOWNLOAD, GEMINI, None, {"file": "files/a", "to": to}, Pace(pause=0)
    )


def answers(*chunks: Any) -> List[Any]:
    return [Head(200, {}), *chunks, b""]


def open_files(folder: Path) -> List[str]:
    if not os.path.isdir("/proc/self/fd"):
        return []
    links = [f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")]
    found = [os.readlink(link) for link in links if os.path.lexists(link)]
    return [name for name in found if name.startswith(str(folder))]


# -- permissions


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o666, 0o755, 0o200])
@pytest.mark.parametrize("is_link", [False, True])
def test_permissions_of_a_file_stay(mode: int, is_link: bool, tmp_path: Path) -> None:
    place = given = tmp_path / "film"
    place.write_bytes(b"old")
    place.chmod(mode)
    if is_link:
        given = tmp_path / "link"
        given.symlink_to(place)
    assert feed(downloading(given), answers(b"new")).result == given
    assert stat.S_IMODE(place.stat().st_mode) == mode
    place.chmod(0o600)
    assert place.read_bytes() == b"new"


def test_the_incomplete_file_is_as_private_as_the_one_that_it_replaces(tmp_path: Path) -> None:
    place = tmp_path / "film"
    place.write_bytes(b"old")
    place.chmod(0o600)
    target = DownloadTarget(place)
    target.open()
    try:
        modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        target.close()
    assert modes == {0o600}


@pytest.mark.parametrize("mode", [0o400, 0o444, 0o555])
def test_a_read_only_file_is_refused_before_any_request(mode: int, tmp_path: Path) -> None:
    place = tmp_path / "film"
    place.write_bytes(b"old")
    place.chmod(mode)
    fed = feed(downloading(place), [])
    assert isinstance(fed.error, ValueError)
    assert str(fed.error).endswith("is a read-only file")
    assert fed.requests == []
    assert place.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["film"]


# -- a disk that is full


class Full:
    """A file on a full disk: what does not fit stays in the buffer, and each attempt to write it fails."""

    def __init__(self, path: Path, mode: str, when: str) -> None:
        self._file = open(path, mode)  # noqa: SIM115  # `close` closes it
        self._when = when

    def _fail(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def writelines(self, chunks: Any) -> None:
        if self._when == "write":
            self._fail()
        self._file.writelines(chunks)

    def seek(self, place: int) -> None:
        if self._when == "restart":
            self._fail()
        self._file.seek(place)

    def truncate(self) -> None:
        self._file.truncate()

    def close(self) -> None:
        self._file.close()
        self._fail()


@pytest.mark.parametrize("when", ["write", "restart", "close"])
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_a_full_disk_leaves_nothing_and_is_the_error(
    when: str, mode: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def create(path: Path, how: str) -> Full:
        return Full(path, how, when)

    monkeypatch.setattr(download_target, "open", create, raising=False)
    place = tmp_path / "film"
    driver, async_driver = drivers(answers(MIB, MIB))
    with pytest.raises(OSError, match="No space left"):
        driver.run(downloading(place)) if mode == "sync" else asyncio.run(
            async_driver.run(downloading(place))
        )
    assert os.listdir(tmp_path) == []
    assert open_files(tmp_path) == []


def test_a_folder_that_is_gone_does_not_hide_the_error(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    driver, _ = drivers([KeyError("a fault")])

    def flow() -> Flow[Any]:
        running = downloading(folder / "film")
        effect = next(running)
        while True:
            try:
                result = yield effect
                effect = running.send(result)
                for path in folder.iterdir():
                    path.unlink()
            except KeyError as error:  # noqa: PERF203  # each effect has a result or an error
                effect = running.throw(error)

    with pytest.raises(KeyError, match="a fault"):
        driver.run(flow())


# -- cancellation


@pytest.mark.parametrize("step", ["open", "restart", "write", "finish", "close"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_cancelled_step_leaves_nothing(
    step: str, when: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The thread of the step goes on for a while, before or after its work."""
    begun = threading.Event()
    really = getattr(DownloadTarget, step)

    def slow(self: Any, *arguments: Any) -> Any:
        if when == "before":
            begun.set()
            time.sleep(0.05)
        result = really(self, *arguments)
        if when == "after":
            begun.set()
            time.sleep(0.05)
        return result

    monkeypatch.setattr(DownloadTarget, step, slow)
    place = tmp_path / "film"
    _, driver = drivers(answers(MIB, MIB))

    async def main() -> None:
        task = asyncio.ensure_future(driver.run(downloading(place)))
        await asyncio.to_thread(begun.wait, 10)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    gc.collect()  # a file that nobody has closed would warn
    assert os.listdir(tmp_path) in ([], ["film"])
    assert open_files(tmp_path) == []
    if place.exists():
        assert place.read_bytes() == MIB * 2


def test_downloads_that_are_cancelled_at_any_moment_leave_nothing(tmp_path: Path) -> None:
    async def one(number: int) -> str:
        _, driver = drivers([*answers(MIB, b"a")[:-1], CUT, Head(200, {}), MIB, b"b", b""])
        task = asyncio.ensure_future(driver.run(downloading(tmp_path / f"film{number}")))
        await asyncio.sleep(random.random() * 0.02)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            return "cancelled"
        return "done"

    async def main() -> List[str]:
        return [await one(number) for number in range(150)]

    outcomes = asyncio.run(main())
    gc.collect()
    assert "cancelled" in outcomes
    assert all(name.startswith("film") for name in os.listdir(tmp_path))
    assert {path.stat().st_size for path in tmp_path.iterdir()} <= {len(MIB) + 1}
    assert open_files(tmp_path) == []
