"""Downloads by hand and through both drivers: what the service may say, and what is left behind."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Any, Dict, List, Optional

import pytest

from google import genai
from google._genai_api.methods import files as methods
from google._genai_core.flows import download
from google._genai_core.flows.transfer_pace import Pace
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.http.messages import Head
from google.genai import errors, types
from google.genai.emulator import Emulator

from .feed import GEMINI, AsyncScriptTransport, Fed, Late, ScriptTransport, answers_of, drivers, feed

CUT = errors.StreamInterruptedError("cut")


def downloading(to: Optional[Path] = None, file: Any = "files/a", **config: Any) -> Flow[Any]:
    return download.download_flow(methods.DOWNLOAD, GEMINI, config, {"file": file, "to": to})


def got(*answers: Any, **config: Any) -> Fed:
    return feed(downloading(**config), answers)


def part(start: int, end: int, total: Any = 9, **headers: str) -> Head:
    return Head(206, {"content-range": f"bytes {start}-{end}/{total}", **headers})


def test_the_rest_is_asked_for_after_growing_pauses() -> None:
    whole = Head(200, {"content-length": "9"})
    busy = [Head(503, {}), b""]
    fed = got(whole, b"abc", CUT, *busy, errors.APITimeoutError("late"), part(3, 8), b"defghi", b"")
    assert fed.result == b"abcdefghi"
    assert fed.pauses == [0.5, 1, 2]
    assert [request.headers.get("range") for request in fed.requests] == [None, *["bytes=3-"] * 3]


def test_a_body_that_ends_before_its_length_is_cut() -> None:
    """As with a transport that does not count."""
    fed = got(Head(200, {"content-length": "9"}), b"abc", b"", part(3, 8, "*"), b"defghi", b"")
    assert fed.result == b"abcdefghi"
    assert fed.pauses == [0.5]


def test_an_encoded_body_is_asked_for_as_a_whole() -> None:
    """Its length and places are those of the encoded bytes."""
    encoded = Head(200, {"content-length": "3", "content-encoding": "gzip"})
    seen: List[Any] = []

    def report(done: int, total: Optional[int]) -> None:
        seen.append((done, total))

    fed = got(encoded, b"abcd", CUT, encoded, b"abcdef", b"", on_progress=report)
    assert fed.result == b"abcdef"
    assert "range" not in fed.requests[1].headers
    assert seen == [(4, None), (6, None)]


@pytest.mark.parametrize("headers", [{}, {"content-range": "bytes 4-8/9"}, {"content-range": "lines 3-8/9"}])
def test_another_part_than_the_one_asked_for_is_an_error(headers: Dict[str, str]) -> None:
    fed = got(Head(200, {}), b"abc", CUT, Head(206, headers), b"x", b"")
    assert isinstance(fed.error, errors.ResponseParseError)


def test_a_weak_tag_does_not_name_the_same_bytes() -> None:
    fed = got(Head(200, {"etag": 'W/"1"'}), b"abc", CUT, part(3, 8), b"defghi", b"")
    assert "if-range" not in fed.requests[1].headers


def test_the_first_request_is_not_repeated_here() -> None:
    for answers in ([errors.APIConnectionError("refused")], [Head(503, {}), b"busy", b""]):
        fed = got(*answers)
        assert fed.error is not None
        assert len(fed.requests) == 1
    assert str(fed.error) == "503 Service Unavailable: busy"


def test_each_response_is_closed_under_both_drivers() -> None:
    answers = [Head(200, {}), b"abc", CUT, part(3, 8), b"defghi", b""]
    driver, async_driver = drivers(answers)
    flow = download.download_flow
    values = {"file": "files/a"}
    pace = Pace(pause=0)
    assert driver.run(flow(methods.DOWNLOAD, GEMINI, None, values, pace)) == b"abcdefghi"
    assert asyncio.run(async_driver.run(flow(methods.DOWNLOAD, GEMINI, None, values, pace))) == b"abcdefghi"
    for transport in (driver.transport, async_driver.transport):
        assert isinstance(transport, (ScriptTransport, AsyncScriptTransport))
        assert [body.closed for body in transport.bodies] == [1, 1]


class Interrupted(BaseException):
    """Such as a KeyboardInterrupt: it ends the call from outside."""


def test_an_interrupted_download_leaves_nothing(tmp_path: Path) -> None:
    class Transport(ScriptTransport):
        def open(self, request: Any, credential: Any) -> Any:
            assert len(os.listdir(tmp_path)) == 1
            raise Interrupted

    driver, _ = drivers([])
    driver.transport = Transport([])
    with pytest.raises(Interrupted):
        driver.run(downloading(tmp_path / "film"))
    assert os.listdir(tmp_path) == []


def test_a_cancelled_download_leaves_nothing(tmp_path: Path) -> None:
    async def main() -> None:
        begun = asyncio.Event()

        class Transport(AsyncScriptTransport):
            async def open(self, request: Any, credential: Any) -> Any:
                begun.set()
                await asyncio.Event().wait()

        _, driver = drivers([])
        driver.transport = Transport([])
        task = asyncio.ensure_future(driver.run(downloading(tmp_path / "film")))
        await begun.wait()
        assert len(os.listdir(tmp_path)) == 1
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert os.listdir(tmp_path) == []


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    feed(downloading(tmp_path / "film"), answers_of([b"abc"]))
    assert (tmp_path / "film").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_film_of_the_emulator_goes_into_the_video_or_to_a_file(tmp_path: Path) -> None:
    emulator = Emulator()
    options: types.HttpOptionsDict = {"client_args": {"transport": emulator.transport()}}
    client = genai.Client(api_key="k", http_options=options)
    begun = client.models.generate_videos(model="veo-2.0-generate-001", prompt="Waves")
    emulator.advance(600)
    response = client.operations.get(begun).response
    assert response is not None
    film = response.generated_videos[0]
    assert film.video is not None
    place = client.files.download(file=film, to=str(tmp_path / "film.mp4"))
    assert film.video.video_bytes is None
    data = client.files.download(file=film)
    assert place == tmp_path / "film.mp4"
    assert place.read_bytes() == data == film.video.video_bytes


def test_a_deadline_ends_a_body_that_takes_too_long() -> None:
    whole = Head(200, {"content-length": "9"})
    fed = got(whole, Late(3, b"abc"), Late(3, b"def"), b"ghi", b"", http_options={"deadline": 5000})
    assert isinstance(fed.error, errors.APITimeoutError)
    assert str(fed.error).endswith(": not done within the deadline of 5 s; 1 attempt")


def test_a_deadline_is_shared_by_all_parts() -> None:
    whole = Head(200, {"content-length": "9"})
    fed = got(whole, Late(3, b"abc"), CUT, part(3, 8), b"defghi", b"", http_options={"deadline": 5000})
    assert fed.result == b"abcdefghi"
    assert [request.seconds_left for request in fed.requests] == [5, 1.5]
