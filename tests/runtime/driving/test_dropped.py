"""What the garbage collector finds is closed later: the collector may run where a lock is held."""

from __future__ import annotations

import gc
import os
import threading
from typing import Any, Callable, Dict, Iterator, List

import httpcore._synchronization as httpcore_locks
import httpx
import pytest

from google import genai
from google._genai_core.runtime.lifetime import dropped

from ...loopback.clients import KEY, MODEL, client_of
from ...loopback.server import LISTEN, Server, chunk, event, says, serving, stream
from ...patience import PATIENCE

ROUNDS = 3


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def half_read(client: genai.Client) -> Any:
    stream = client.models.generate_content_stream(model=MODEL, contents="hi")
    next(stream)
    return stream


class Session:
    """A program's object that its own attributes lead back to."""

    def __init__(self, client: genai.Client) -> None:
        self.client = client
        self.shows = self.show
        self.stream = half_read(client)

    def show(self) -> None: ...


def session(client: genai.Client) -> None:
    Session(client)


def plain_cycle(client: genai.Client) -> None:
    kept: List[Any] = [half_read(client)]
    kept.append(kept)


def kept_error(client: genai.Client) -> None:
    stream = half_read(client)
    try:
        raise ValueError(str(stream.response))
    except ValueError as error:
        kept = error  # its traceback has this frame, and so the stream and itself
    assert kept


class Generator:
    def __init__(self, client: genai.Client) -> None:
        self.texts = self.read(half_read(client))
        next(self.texts)

    def read(self, stream: Any) -> Iterator[Any]:
        yield self
        yield from stream


def generator(client: genai.Client) -> None:
    Generator(client)


def texts(client: genai.Client) -> None:
    stream = client.models.generate_content_stream(model=MODEL, contents="hi")
    kept: List[Any] = [stream.text_stream]
    next(kept[0])
    kept.append(kept)


def chat(client: genai.Client) -> None:
    conversation = client.chats.create(model=MODEL)
    kept: List[Any] = [conversation, conversation.send_message_stream("hi")]
    next(kept[1])
    kept.append(kept)


def of_its_own_client(client: genai.Client) -> None:
    other = client_of(str(client._settings.context.base_url))  # pyright: ignore[reportPrivateUsage]
    kept: List[Any] = [other, half_read(other)]
    kept.append(kept)


CYCLES = [session, plain_cycle, kept_error, generator, texts, chat, of_its_own_client]


def own_httpx_client(url: str) -> genai.Client:
    options: Any = {"base_url": url, "httpx_client": httpx.Client(trust_env=False)}
    return genai.Client(api_key=KEY, http_options=options)


WAYS: Dict[str, Callable[[str], genai.Client]] = {
    "own pool": client_of,
    "settings of httpx": lambda url: client_of(url, client_args={"headers": {"x-own": "1"}}),
    "own httpx client": own_httpx_client,
}


@pytest.fixture
def collects_inside_locks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the garbage collector run each time that a lock of httpcore was taken."""
    enter = httpcore_locks.ThreadLock.__enter__

    def collecting(lock: Any) -> Any:
        entered = enter(lock)
        gc.collect()
        return entered

    monkeypatch.setattr(httpcore_locks.ThreadLock, "__enter__", collecting)
    gc.freeze()  # the collector looks at what the test makes, and not at all modules each time
    yield
    gc.unfreeze()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("drop", CYCLES)
@pytest.mark.usefixtures("collects_inside_locks")
def test_no_call_waits_for_itself(way: str, drop: Callable[[genai.Client], None], server: Server) -> None:
    done: List[str] = []

    def run() -> None:
        with WAYS[way](server.url) as client:
            for _ in range(ROUNDS):
                drop(client)
                answer = client.models.generate_content(model=MODEL, contents="hi")
                done.append(str(answer.text))
        own = client._settings.options.httpx_client  # pyright: ignore[reportPrivateUsage]
        if own is not None:
            own.close()

    server.answers(*[stream(chunk(event("a")), LISTEN), says("hello")] * ROUNDS)
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    assert len(done) == ROUNDS
    thread.join(PATIENCE)
    assert not thread.is_alive()


def test_it_is_done_at_once_without_the_collector() -> None:
    seen: List[int] = []
    dropped.when_safe(lambda: seen.append(1))
    assert seen == [1]


class _Finalized:
    def __init__(self, seen: List[str]) -> None:
        self.me = self
        self.seen = seen

    def __del__(self) -> None:
        dropped.when_safe(lambda: self.seen.append("done"))
        dropped.when_safe(lambda: os.stat("there is no such file"))
        dropped.when_safe(lambda: self.seen.append("done too"))


def test_it_is_put_aside_inside_of_the_collector_and_an_error_of_one_stops_no_other() -> None:
    seen: List[str] = []
    _Finalized(seen)
    gc.collect()
    assert seen == []
    dropped.close_all()
    assert seen == ["done", "done too"]
