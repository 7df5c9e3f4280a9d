"""Clients of an emulator in the same process: settings, both modes, and waiting by the emulator's clock."""

from __future__ import annotations

import asyncio
import io
import time
from datetime import timedelta
from typing import Any, Callable, Dict, List, Mapping, Tuple

import httpx
import pytest

from google import genai
from google.genai import errors, types
from google.genai.emulator import Clock, Emulator
from google.genai.emulator.state.clock import START

from ..loopback.clients import FakeCredentials, without_environment

MODEL, VEO = "gemini-2.0-flash", "veo-2.0-generate-001"
FILM = b"\x00\x00\x00\x18ftypmp42" + bytes(500)
ELSEWHERE = {
    "GOOGLE_API_KEY": "key-of-the-environment",
    "GOOGLE_CLOUD_PROJECT": "project-of-the-environment",
    "GOOGLE_CLOUD_LOCATION": "europe-west4",
    "GOOGLE_GEMINI_BASE_URL": "https://gateway/gemini",
    "GOOGLE_VERTEX_BASE_URL": "https://gateway/vertex",
}
CREDENTIALS = FakeCredentials("any-token").as_google()
VERTEX_PATH = "/v1beta1/projects/emulator-project/locations/us-central1/publishers/google/models/"

# The arguments, the beginning of the path, and which header proves who is calling.
SETTINGS: Dict[str, Tuple[Dict[str, Any], str, str]] = {
    "gemini": ({}, "/v1beta/models/", "x-goog-api-key"),
    "gemini with a key": ({"api_key": "any"}, "/v1beta/models/", "x-goog-api-key"),
    "gemini with a function": ({"auth": lambda: "any"}, "/v1beta/models/", "authorization"),
    "gemini, another version": ({"http_options": {"api_version": "v1"}}, "/v1/models/", "x-goog-api-key"),
    "vertex": ({"vertexai": True}, VERTEX_PATH, "authorization"),
    "vertex with credentials": ({"vertexai": True, "credentials": CREDENTIALS}, VERTEX_PATH, "authorization"),
    "vertex with a function": ({"vertexai": True, "auth": lambda: "any"}, VERTEX_PATH, "authorization"),
    "vertex, another project": (
        {"vertexai": True, "project": "p", "location": "global"},
        "/v1beta1/projects/p/locations/global/publishers/google/models/",
        "authorization",
    ),
    "vertex, another location": (
        {"vertexai": True, "location": "europe-west1"},
        VERTEX_PATH.replace("us-central1", "europe-west1"),
        "authorization",
    ),
    "express mode": (
        {"vertexai": True, "api_key": "any"},
        "/v1beta1/publishers/google/models/",
        "x-goog-api-key",
    ),
    "a gateway's address": (
        {"http_options": types.HttpOptions(base_url="https://gateway")},
        "/v1beta/models/",
        "x-goog-api-key",
    ),
}


def whole(client: genai.Client) -> Any:
    return client.models.generate_content(model=MODEL, contents="Hello")


def streamed(client: genai.Client) -> Any:
    return client.models.generate_content_stream(model=MODEL, contents="Hello").final_response()


def chat(client: genai.Client) -> Any:
    return client.chats.create(model=MODEL).send_message("Hello")


def awaited(client: genai.Client) -> Any:
    async def main() -> Any:
        async with client.aio as aio:
            return await aio.models.generate_content(model=MODEL, contents="Hello")

    return asyncio.run(main())


def awaited_stream(client: genai.Client) -> Any:
    async def main() -> Any:
        async with client.aio as aio:
            stream = await aio.models.generate_content_stream(model=MODEL, contents="Hello")
            return await stream.final_response()

    return asyncio.run(main())


def awaited_chat(client: genai.Client) -> Any:
    async def main() -> Any:
        async with client.aio as aio:
            return await aio.chats.create(model=MODEL).send_message("Hello")

    return asyncio.run(main())


WAYS: List[Callable[[genai.Client], Any]] = [whole, streamed, chat, awaited, awaited_stream, awaited_chat]


@pytest.mark.parametrize("ask", WAYS)
@pytest.mark.parametrize("flag", ["true", "false"])
@pytest.mark.parametrize("name", SETTINGS)
def test_one_call_makes_a_client(
    name: str, flag: str, ask: Callable[[genai.Client], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_environment(monkeypatch, {**ELSEWHERE, "GOOGLE_GENAI_USE_VERTEXAI": flag})
    settings, path, header = SETTINGS[name]
    emulator = Emulator()

    response = ask(emulator.client(**settings))

    assert response.text == "You said: Hello"
    (request,) = emulator.requests
    assert request.path.startswith(path)
    assert {"x-goog-api-key", "authorization"}.intersection(request.headers) == {header}


@pytest.mark.parametrize("ask", WAYS)
@pytest.mark.parametrize("vertexai", [False, True])
def test_an_application_that_makes_its_own_client(
    vertexai: bool, ask: Callable[[genai.Client], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    without_environment(monkeypatch, ELSEWHERE)
    emulator = Emulator()
    options = emulator.http_options({"headers": {"x-team": "search"}, "timeout": 7_000})
    credentials: Dict[str, Any] = {"credentials": CREDENTIALS} if vertexai else {}

    ask(genai.Client(vertexai=vertexai, http_options=options, **credentials))

    assert emulator.requests[0].backend == ("vertex" if vertexai else "gemini")
    assert emulator.requests[0].headers["x-team"] == "search"
    assert options.timeout == 7_000


def test_the_options_given_are_not_changed() -> None:
    arguments: Dict[str, Any] = {"headers": {"x-team": "search"}}
    given = types.HttpOptions(client_args=arguments)
    emulator = Emulator()

    whole(emulator.client(http_options=given))

    assert (given.base_url, given.async_client_args) == (None, None)
    assert list(arguments) == ["headers"]
    assert emulator.requests[0].headers["x-team"] == "search"


PAST: Dict[str, Mapping[str, Any]] = {
    "async_transport": {"async_transport": "aiohttp"},
    "httpx_client": {"httpx_client": httpx.Client()},
    "httpx_async_client": {"httpx_async_client": httpx.AsyncClient()},
    "client_args": {"client_args": {"transport": httpx.MockTransport(lambda _: httpx.Response(200))}},
    "async_client_args": {"async_client_args": {"proxy": "http://127.0.0.1:1"}},
    "'mounts'": {"client_args": {"mounts": {}}},
}


@pytest.mark.parametrize("word", PAST)
def test_settings_that_lead_past_the_emulator_are_refused(word: str) -> None:
    options: Any = PAST[word]
    with pytest.raises(errors.ConfigurationError, match="past the emulator") as caught:
        Emulator().http_options(options)
    assert word in str(caught.value)
    with pytest.raises(errors.ConfigurationError, match="past the emulator"):
        Emulator().client(http_options=options)


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ({"project": "p"}, "vertexai=True"),
        ({"vertexai": True, "api_key": "any", "location": "l"}, "express mode"),
        ({"vertexai": True, "location": "nowhere at all"}, "location"),
    ],
)
def test_contradictions_are_those_of_any_client(settings: Dict[str, Any], word: str) -> None:
    with pytest.raises(errors.ConfigurationError, match=word):
        Emulator().client(**settings)


# -- waiting


def wait_for_a_video(client: genai.Client) -> bool:
    operation = client.models.generate_videos(model=VEO, prompt="Waves")
    return bool(client.operations.wait(operation).done)


def wait_for_a_file(client: genai.Client) -> bool:
    file = client.files.upload(file=io.BytesIO(FILM), wait=True, config={"mime_type": "video/mp4"})
    return file.state == types.FileState.ACTIVE


def retry(client: genai.Client) -> bool:
    return bool(whole(client).text)


def wait_for_a_video_async(client: genai.Client) -> bool:
    async def main() -> bool:
        async with client.aio as aio:
            operation = await aio.models.generate_videos(model=VEO, prompt="Waves")
            return bool((await aio.operations.wait(operation)).done)

    return asyncio.run(main())


def wait_for_a_file_async(client: genai.Client) -> bool:
    async def main() -> bool:
        async with client.aio as aio:
            config: Any = {"mime_type": "video/mp4"}
            file = await aio.files.upload(file=io.BytesIO(FILM), wait=True, config=config)
            return file.state == types.FileState.ACTIVE

    return asyncio.run(main())


def retry_async(client: genai.Client) -> bool:
    return bool(awaited(client).text)


WAITS: Dict[str, Tuple[Callable[[genai.Client], bool], Dict[str, Any]]] = {
    "video": (wait_for_a_video, {}),
    "video on vertex": (wait_for_a_video, {"vertexai": True}),
    "video, async": (wait_for_a_video_async, {}),
    "video on vertex, async": (wait_for_a_video_async, {"vertexai": True}),
    "file": (wait_for_a_file, {}),
    "file, async": (wait_for_a_file_async, {}),
    "retry": (retry, {}),
    "retry on vertex": (retry, {"vertexai": True}),
    "retry, async": (retry_async, {}),
}


@pytest.fixture(name="_nobody_sleeps")
def _nobody_sleeps_fixture(monkeypatch: pytest.MonkeyPatch) -> None:
    real = asyncio.sleep

    def sleep(seconds: float) -> None:
        raise AssertionError(f"slept for {seconds} s")

    async def sleep_async(seconds: float) -> None:
        if seconds:
            raise AssertionError(f"slept for {seconds} s")
        await real(0)

    monkeypatch.setattr(time, "sleep", sleep)
    monkeypatch.setattr(asyncio, "sleep", sleep_async)


@pytest.mark.usefixtures("_nobody_sleeps")
@pytest.mark.parametrize("name", WAITS)
def test_the_clock_follows_a_client_that_waits(name: str) -> None:
    wait, settings = WAITS[name]
    emulator = Emulator()
    if "retry" in name:
        emulator.reply_with(503, 429, "at last")

    assert wait(emulator.client(**settings))

    assert emulator.clock.now() > START + timedelta(seconds=1)


@pytest.mark.usefixtures("_nobody_sleeps")
@pytest.mark.parametrize("vertexai", [False, True])
def test_the_limit_of_a_wait_is_in_seconds_of_the_clock(vertexai: bool) -> None:
    emulator = Emulator()
    client = emulator.client(vertexai=vertexai)
    operation = client.models.generate_videos(model=VEO, prompt="Waves")

    with pytest.raises(errors.OperationTimeoutError):
        client.operations.wait(operation, config={"timeout_seconds": 5})

    assert emulator.clock.now() == START + timedelta(seconds=5)


@pytest.mark.usefixtures("_nobody_sleeps")
def test_a_deadline_is_in_seconds_of_the_clock() -> None:
    emulator = Emulator()
    emulator.reply_with(*[503] * 10)
    options = types.HttpOptions(deadline=3_000, retry_options=types.HttpRetryOptions(attempts=10))

    with pytest.raises(errors.APIError):
        whole(emulator.client(http_options=options))

    assert emulator.clock.now() <= START + timedelta(seconds=3)
    assert len(emulator.requests) < 10


@pytest.mark.usefixtures("_nobody_sleeps")
def test_other_tasks_have_their_turn_while_one_waits() -> None:
    emulator = Emulator()
    seen: List[Any] = []

    async def main() -> None:
        async with emulator.client().aio as client:
            operation = await client.models.generate_videos(model=VEO, prompt="Waves")
            wait = asyncio.ensure_future(client.operations.wait(operation))
            while not wait.done():
                seen.append(emulator.clock.now())
                await asyncio.sleep(0)

    asyncio.run(main())
    assert len(set(seen)) > 2


def test_a_clock_that_runs_is_waited_for() -> None:
    emulator = Emulator(clock=Clock(speed=1_000))
    client = emulator.client()
    operation = client.models.generate_videos(model=VEO, prompt="Waves")
    started = time.monotonic()

    done = client.operations.wait(operation, config={"interval_seconds": 0.1})

    assert done.done
    assert time.monotonic() - started >= 0.05


def test_a_clock_that_runs_is_awaited() -> None:
    emulator = Emulator(clock=Clock(speed=1_000))

    async def main() -> float:
        async with emulator.client().aio as client:
            operation = await client.models.generate_videos(model=VEO, prompt="Waves")
            started = time.monotonic()
            await client.operations.wait(operation, config={"interval_seconds": 0.1})
            return time.monotonic() - started

    assert asyncio.run(main()) >= 0.05
