"""A value that cannot be used is refused with its place and what to pass instead, at every entrance."""

from __future__ import annotations

import datetime
import inspect
import io
import json
from pathlib import Path, PurePosixPath
from typing import Any, AsyncIterator, Callable, Dict, Iterator, List

import httpx
import pytest
from pydantic import ValidationError

from google import genai
from google.genai import errors, types, vision

from ..loopback.clients import KEY
from ..surface.test_every_method import ARGUMENTS
from ..wire.capture import new_client
from .entrances import OTHERS, Entrance, client_of, parameters


async def coroutine() -> str:
    return "a"


async def collected() -> AsyncIterator[str]:
    yield "a"


def plain() -> Iterator[str]:
    yield "a"


class AsyncFile:
    """A file as aiofiles, anyio and Starlette have it."""

    async def read(self, size: int = -1) -> bytes:
        return b""


class Thing:
    pass


def closed() -> io.BytesIO:
    file = io.BytesIO(b"bytes")
    file.close()
    return file


WRONG: Dict[str, Callable[[], Any]] = {
    "None": lambda: None,
    "an object": Thing,
    "a number": lambda: 5,
    "bytes": lambda: b"bytes",
    "a path": lambda: Path("/nowhere/a.txt"),
    "a list of nothing": lambda: [None],
    "a dictionary": lambda: {"zzz": 1},
    "a set": lambda: {"a"},
    "a generator": plain,
    "a coroutine": coroutine,
    "an asynchronous generator": collected,
    "an asynchronous file": AsyncFile,
    "a closed file": closed,
    "a text file": lambda: io.StringIO("a"),
    "a class": lambda: types.Content,
    "a function": lambda: plain,
    "a module": lambda: json,
    "a file of the service": lambda: types.File(name="files/a"),
    "a cache": lambda: types.CachedContent(name="cachedContents/a"),
    "an operation without a name": types.GenerateVideosOperation,
    "an exception": lambda: ValueError("a"),
    "a date": lambda: datetime.date(2030, 1, 1),
}
Client: Any = genai.Client
Types: Any = types
boxes: Any = vision.boxes
"""Without their types, which would refuse what is refused here."""

BARE = (
    *("has no attribute", "not iterable", "not subscriptable", "object is not", "NoneType", "never awaited"),
    *(
        "must be a mapping",
        "expected str",
        "unhashable",
        "missing 1 required",
        "unexpected keyword",
        "lambda",
    ),
)
"""Words of Python's own errors."""


def _refusals(entrance: Entrance) -> Iterator[str]:
    """The errors of an entrance; a value that it can use has none."""
    for kind, make in WRONG.items():
        value = make()
        try:
            entrance(value)
        except ValidationError as error:
            yield f"{kind}: {error.title}: {error.errors()[0]['loc']}"
        except FileNotFoundError:
            assert kind == "a path"
        except errors.GenAIError as error:
            text = f"{kind}: {error}"
            assert not any(words in text for words in BARE), text
            yield text
            if isinstance(error, errors.UnsupportedMethodError) and inspect.iscoroutine(value):
                value.close()  # nothing has looked at it
        if inspect.iscoroutine(value):  # else Python writes that it was never awaited
            assert inspect.getcoroutinestate(value) == inspect.CORO_CLOSED


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
@pytest.mark.parametrize("name", ARGUMENTS)
def test_every_parameter(name: str, backend: str) -> None:
    for parameter, entrance in parameters(name, backend).items():
        refusals = list(_refusals(entrance))
        assert len(refusals) > 10
        for text in refusals:
            is_other = "is not supported by" in text or "does not fit" in text  # found first
            is_other = is_other or text.startswith("a dictionary: ")  # pydantic names the type
            assert is_other or parameter in text.lower(), text


@pytest.mark.parametrize("name", OTHERS)
def test_other_entrances(name: str) -> None:
    assert list(_refusals(OTHERS[name]))


# -- what to pass instead

Call = Callable[[Any], Any]
INSTEAD: Dict[str, Call] = {
    "name must be a string, not File: pass its name, 'files/a'": lambda client: client.files.get(
        name=types.File(name="files/a")
    ),
    "name must be a string, not CachedContent: pass its name, 'cachedContents/a'": lambda client: (
        client.caches.delete(name=types.CachedContent(name="cachedContents/a"))
    ),
    "name must be a string, not BatchJob: pass its name, 'batches/a'": lambda client: client.batches.get(
        name=types.BatchJob(name="batches/a")
    ),
    "name must be a string, not TuningJob: pass its name, 'tunedModels/a'": lambda client: client.tunings.get(
        name=types.TuningJob(name="tunedModels/a")
    ),
    "model must be a string, not Model: pass its name, 'models/m'": lambda client: client.models.count_tokens(
        model=types.Model(name="models/m"), contents="a"
    ),
    "model must be a string, not the class Model: pass an object": lambda client: client.models.get(
        model=types.Model
    ),
    "prompt must be a text, not list": lambda client: client.models.generate_images(model="m", prompt=["a"]),
    "base_model must be a text, not Model": lambda client: client.tunings.tune(
        base_model=types.Model(name="models/m"), training_dataset={}
    ),
    "training_dataset must be a types.TuningDataset or a dict, not str": lambda client: client.tunings.tune(
        base_model="m", training_dataset="gs://a/b"
    ),
    "operation must be the name of an operation, a types.Operation, a types.BatchJob, a types.TuningJob or a dict": lambda client: (
        client.operations.get(types.File(name="files/a"))
    ),
    "operation: the GenerateVideosOperation has no name": lambda client: client.operations.wait(
        types.GenerateVideosOperation()
    ),
    "not the asynchronous AsyncFile: pass its path, or its bytes as io.BytesIO(await file.read())": (
        lambda client: client.files.upload(file=AsyncFile())
    ),
    "file is closed: open it again, or pass its path": lambda client: client.files.upload(file=closed()),
    "file must be a path or an open binary file, not bytes: wrap bytes in io.BytesIO(...)": lambda client: (
        client.files.upload(file=b"bytes")
    ),
    "file is open in text mode: open it with mode 'rb'": lambda client: client.files.upload(
        file=io.StringIO("a")
    ),
    "file must be a path or an open binary file, not a coroutine: await it first": lambda client: (
        client.files.upload(file=coroutine())
    ),
    "wait must be True or False, not str": lambda client: client.files.upload(file=__file__, wait="yes"),
    "to must be a path, not BytesIO; an open file is taken as `destination`": lambda client: (
        client.files.download(file="files/a", to=io.BytesIO())
    ),
    "not PosixPath: upload it with client.files.upload, and pass the result": lambda client: (
        client.batches.create(model="m", src=PurePosixPath("a.jsonl"))
    ),
    "not StringIO: upload it with client.files.upload, and pass the result": lambda client: (
        client.batches.create(model="m", src=io.StringIO("{}"))
    ),
    "src[1] 'b' does not begin with gs://": lambda client: client.batches.create(
        model="m", src=["gs://a", "b"]
    ),
    "src.inlined_requests[0]": lambda client: client.batches.create(model="m", src=[5]),
    "history must be a list of contents, not str": lambda client: client.chats.create(model="m", history="a"),
    "contents[1]: a coroutine is not text, a part, a file, an image, a video or a Content; await it first": (
        lambda client: client.models.generate_content(model="m", contents=["a", coroutine()])
    ),
    "contents: an asynchronous generator is not text": lambda client: client.models.generate_content(
        model="m", contents=collected()
    ),
    "contents: generator is not text, a part, a file, an image, a video or a Content; pass a list": (
        lambda client: client.models.generate_content(model="m", contents=plain())
    ),
    "contents: AsyncFile is not text, a part, a file, an image, a video or a Content; upload the file": (
        lambda client: client.models.generate_content(model="m", contents=AsyncFile())
    ),
    "tools must be a list, such as [types.Tool(google_search=types.GoogleSearch())], not generator": (
        lambda client: client.models.generate_content(model="m", contents="a", config={"tools": plain()})
    ),
    "config must be a types.GenerateContentConfig or a dict, not the class GenerateContentConfig": (
        lambda client: client.models.generate_content(
            model="m", contents="a", config=types.GenerateContentConfig
        )
    ),
    "config.speech_config must be a types.SpeechConfig, a dict or the name of a voice, not int": (
        lambda client: client.models.generate_content(model="m", contents="a", config={"speech_config": 5})
    ),
    "config.expire_time: 2030-01-01T00:00:00 has no time zone": lambda client: client.caches.update(
        name="a", config={"expire_time": datetime.datetime(2030, 1, 1)}
    ),
    "query must be a dict, not list": lambda client: client.request("GET", "models", query=[("a", "b")]),
    "the video is in Cloud Storage, at gs://b/v.mp4: read it from there": lambda client: types.Video(
        uri="gs://b/v.mp4"
    ).save("v.mp4"),
    "the image is in Cloud Storage, at gs://b/i.png": lambda client: types.Image(
        gcs_uri="gs://b/i.png"
    ).show(),
    "the video has no bytes here, only an address: download it first": lambda client: types.Video(
        uri="https://127.0.0.1/v"
    ).save("v.mp4"),
    "the video has neither bytes nor an address": lambda client: types.Video().save("v.mp4"),
    "location must be a path, not BytesIO; pass the path of an open file": lambda client: (
        Types.Image.from_file(io.BytesIO())
    ),
    "file_uri must be text, not File: pass its uri, 'https://a/b', or itself": lambda client: (
        Types.Part.from_uri(file_uri=types.File(uri="https://a/b"))
    ),
    "image must be an image of Pillow, not bytes": lambda client: Types.Image.from_pillow(b"bytes"),
    "answer must be a response or its text, not dict": lambda client: boxes({}),
    "vertexai must be True or False, not str": lambda client: Client(vertexai="false"),
    "api_key must be a text, not bytes": lambda client: Client(api_key=b"key"),
    "http_options must be a types.HttpOptions or a dict, not str": lambda client: Client(
        api_key=KEY, http_options="https://127.0.0.1"
    ),
    "httpx_client must be an httpx.Client, not its counterpart": lambda client: Client(
        api_key=KEY, http_options={"httpx_client": httpx.AsyncClient()}
    ),
    "http_options.client_args: Client.__init__() got an unexpected keyword argument 'zzz'": lambda client: (
        Client(api_key=KEY, http_options={"client_args": {"zzz": 1}}).models.get(model="m")
    ),
}


@pytest.mark.parametrize("text", INSTEAD)
def test_what_to_pass_instead(text: str) -> None:
    with pytest.raises((errors.GenAIError, ValidationError)) as caught:
        INSTEAD[text](client_of())
    assert text.replace("PosixPath", type(PurePosixPath()).__name__) in str(caught.value)


# -- what works


def _bodies(call: Call) -> List[Any]:
    found: List[Any] = []

    def handle(request: httpx.Request) -> httpx.Response:
        found.append(f"{request.method} {request.url.path}")
        found.append(json.loads(request.content) if request.content else None)
        return httpx.Response(200, json={"done": True})

    call(new_client("gemini", httpx.MockTransport(handle)))
    return found


NAME = "models/veo/operations/1"


@pytest.mark.parametrize(
    "operation", [NAME, {"name": NAME}, types.GenerateVideosOperation(name=NAME, done=False)]
)
def test_an_operation_may_be_its_name(operation: Any) -> None:
    expected = [f"GET /v1beta/{NAME}", None]
    assert _bodies(lambda client: client.operations.get(operation)) == expected
    waiting = {"interval_seconds": 0.001}
    assert _bodies(lambda client: client.operations.wait(operation, config=waiting)) == expected


@pytest.mark.parametrize(
    ("ttl", "sent"),
    [
        (60, "60s"),
        (60.5, "60.5s"),
        ("60s", "60s"),
        (datetime.timedelta(minutes=1), "60s"),
        (datetime.timedelta(days=1, microseconds=1), "86400.000001s"),
        (0.25, "0.25s"),
    ],
)
def test_durations(ttl: Any, sent: str) -> None:
    for config in ({"ttl": ttl}, types.UpdateCachedContentConfig(ttl=ttl)):
        _, body = _bodies(lambda client, config=config: client.caches.update(name="a", config=config))  # type: ignore[misc]  # bound at once
        assert body == {"ttl": sent}
    video = types.VideoMetadata(start_offset=ttl, end_offset=ttl)
    assert json.loads(video.model_dump_json(exclude_none=True)) == {"start_offset": sent, "end_offset": sent}


@pytest.mark.parametrize("ttl", [True, float("nan"), 1e13, [60], {"seconds": 60}])
def test_what_is_no_duration(ttl: Any) -> None:
    with pytest.raises(ValidationError, match="ttl"):
        types.CreateCachedContentConfig(ttl=ttl)


def test_images_are_read_from_any_kind_of_path(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    for location in (path, str(path)):
        assert Types.Image.from_file(location).mime_type == "image/png"
    types.Video(video_bytes=b"film").save(tmp_path / "v.mp4")
    assert (tmp_path / "v.mp4").read_bytes() == b"film"


def test_requests_of_a_batch_may_be_generated() -> None:
    requests = ({"contents": text} for text in ("a", "b"))
    _, body = _bodies(lambda client: client.batches.create(model="m", src=requests))
    assert len(body["batch"]["inputConfig"]["requests"]["requests"]) == 2
