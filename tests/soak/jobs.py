"""The calls of the soak, written once for both kinds of client, and what their answers must be.

A job is a generator that yields each call and is sent its answer: `run` has it from a blocking
client, `run_async` awaits it. What differs between the two is in a `Way`. Each job has a text of its own, from which the emulator makes its answers:
so an answer that belongs to another job is noticed.
"""

from __future__ import annotations

import asyncio
import io
import math
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any, Awaitable, Callable, Generator

from google.genai import errors, types
from google.genai.emulator.services.embedding import embed

from .server import content_of

MODEL = "gemini-2.0-flash"
EMBEDDER = "gemini-embedding-001"
DIMENSIONS = 16
TYPED = (errors.APIError, errors.APIConnectionError, errors.ResponseParseError)
INJECTED = (408, 429, 500, 502, 503, 504)
"""The codes of the server's faults; any other refusal means that a request was not what it should be."""

TRIED, SEEN, DELETING, DELETED = 1, 2, 3, 4
"""How far a client saw what it made come: to its request, its answer, its deletion and the answer to that."""

Calls = Generator[Any, Any, None]


class WrongAnswerError(Exception):
    """An answer that is not the one to what was asked."""


class Book:
    """What became of the jobs; it is as large at the end as at the beginning."""

    def __init__(self, way: str, jobs: int, folder: Path = Path()) -> None:
        self.way = way
        self.folder = folder
        """Where the files of downloads are."""

        self.outcomes: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.made = bytearray(jobs)
        """For each job that makes something, how far it came."""

    def text(self, number: int) -> str:
        """The job's own text; neighbours differ in length too."""
        return f"soak {self.way} {number:06d}" + " word" * (number % 97)

    def add(self, error: Exception | None) -> None:
        """Enter the end of a job."""
        kind = "right" if error is None else type(error).__name__
        self.outcomes[kind] += 1
        expected = error is None or isinstance(error, TYPED)
        if isinstance(error, errors.APIError) and error.code not in INJECTED:
            expected = False
        if not expected:
            self.wrong.append(f"{kind}: {error}")


class Left:
    """Refers to itself, so that only the garbage collector finds it, with a stream that is not read to its end."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream
        self.itself = self


class Way:
    """What a client that blocks does with streams and downloads."""

    def collected(self, stream: Any) -> Any:
        """All responses of a stream."""
        return list(stream)

    def left(self, stream: Any) -> Any:
        """The first response of a stream that nobody reads further or closes."""
        return next(iter(Left(stream).stream))

    def cut(self, call: Callable[[], Any], number: int) -> Any:
        """The result of a call."""
        return call()


class AsyncWay(Way):
    """What a client of asyncio does with them."""

    async def collected(self, stream: Any) -> Any:
        return [chunk async for chunk in await stream]

    async def left(self, stream: Any) -> Any:
        return await Left(await stream).stream.__anext__()

    async def cut(self, call: Callable[[], Any], number: int) -> Any:
        """The result of a call, or None: two of three are cancelled soon after they began, or never begin."""
        task = asyncio.ensure_future(call())
        if number // len(JOBS) % 3:
            await asyncio.sleep(number % 40 / 1000)
            task.cancel()
        try:
            return await task
        except asyncio.CancelledError:
            return None


def expect(found: object, wanted: object, what: str) -> None:
    if found != wanted:
        raise WrongAnswerError(f"{what} is {found!r}, not {wanted!r}")


def generate(client: Any, book: Book, number: int, way: Way) -> Calls:
    text = book.text(number)
    answer = yield client.models.generate_content(model=MODEL, contents=text)
    expect(answer.text, f"You said: {text}", "the answer")


def stream(client: Any, book: Book, number: int, way: Way) -> Calls:
    text = book.text(number)
    chunks = yield way.collected(client.models.generate_content_stream(model=MODEL, contents=text))
    expect("".join(chunk.text for chunk in chunks), f"You said: {text}", "the stream")


def count(client: Any, book: Book, number: int, way: Way) -> Calls:
    text = book.text(number)
    answer = yield client.models.count_tokens(model=MODEL, contents=text)
    expect(answer.total_tokens, math.ceil(len(text) / 4), "the count")


def vector(client: Any, book: Book, number: int, way: Way) -> Calls:
    text = book.text(number)
    config = {"output_dimensionality": DIMENSIONS}
    answer = yield client.models.embed_content(model=EMBEDDER, contents=text, config=config)
    expect([each.values for each in answer.embeddings], [embed(text, DIMENSIONS)], "the vector")


def chat(client: Any, book: Book, number: int, way: Way) -> Calls:
    text = book.text(number)
    conversation = client.chats.create(model=MODEL)
    answer = yield conversation.send_message(text)
    expect(answer.text, f"You said: {text}", "the first turn")
    chunks = yield way.collected(conversation.send_message_stream(f"again {text}"))
    expect("".join(chunk.text for chunk in chunks), f"You said: again {text}", "the second turn")
    said = [content.parts[0].text for content in conversation.get_history() if content.role == "user"]
    expect(said, [text, f"again {text}"], "the history")


def file(client: Any, book: Book, number: int, way: Way) -> Calls:
    text = book.text(number)
    config = types.UploadFileConfig(display_name=name_of(book, number), mime_type="text/plain")
    book.made[number] = TRIED
    made = yield client.files.upload(file=io.BytesIO(text.encode()), config=config)
    book.made[number] = SEEN
    expect((made.display_name, made.size_bytes), (config.display_name, len(text)), "the file")
    found = yield client.files.get(name=made.name)
    expect((found.name, found.sha256_hash), (made.name, made.sha256_hash), "the file found")
    yield from _delete(client.files, book, number, made.name)


def cache(client: Any, book: Book, number: int, way: Way) -> Calls:
    text = book.text(number)
    config = types.CreateCachedContentConfig(contents=text, display_name=name_of(book, number), ttl="3600s")
    book.made[number] = TRIED
    made = yield client.caches.create(model=MODEL, config=config)
    book.made[number] = SEEN
    tokens = math.ceil(len(text) / 4)
    told = (made.display_name, made.usage_metadata.total_token_count)
    expect(told, (config.display_name, tokens), "the cache")
    found = yield client.caches.get(name=made.name)
    expect((found.name, found.display_name), (made.name, made.display_name), "the cache found")
    yield from _delete(client.caches, book, number, made.name)


def _delete(resource: Any, book: Book, number: int, name: str) -> Calls:
    book.made[number] = DELETING
    try:
        yield resource.delete(name=name)
    except errors.APIError as error:
        # A deletion whose answer was lost is asked for again, and then there is nothing to delete any more.
        if error.code not in (403, 404):
            raise
    book.made[number] = DELETED


def name_of(book: Book, number: int) -> str:
    """The display name of what a job makes."""
    return f"{book.way} {number}"


def leave(client: Any, book: Book, number: int, way: Way) -> Calls:
    text = book.text(number)
    first = yield way.left(client.models.generate_content_stream(model=MODEL, contents=text))
    expect(first.text, f"You said: {text}"[: len(first.text)], "the first response")


def download(client: Any, book: Book, number: int, way: Way) -> Calls:
    folder = book.folder / str(number)
    folder.mkdir()
    name = f"soak-{number}"
    call = partial(client.files.download, file=f"files/{name}", to=folder / "video.mp4")
    done = None
    try:
        done = yield way.cut(call, number)
    finally:
        files = {path.name: path.read_bytes() for path in folder.iterdir()}
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
        whole = {"video.mp4": content_of(name)}
        if done is not None or files:  # what was cancelled may be done
            expect(
                {name: len(files[name]) for name in files}, {"video.mp4": 320_000}, "what is in the folder"
            )
            expect(files == whole, True, "the file is right")


JOBS = (generate, stream, count, vector, chat, file, cache, leave, download, generate, stream)


Job = Callable[[Any, Book, int, Way], Calls]


def run(client: Any, book: Book, number: int) -> None:
    """One job in the calling thread."""
    job = JOBS[number % len(JOBS)](client, book, number, Way())
    try:
        answer = next(job)
        while True:
            answer = job.send(answer)
    except StopIteration:
        book.add(None)
    except Exception as error:
        book.add(error)


async def run_async(client: Any, book: Book, number: int, kind: Job | None = None) -> None:
    """One job on the running event loop, of a kind or the next one; `client` is `client.aio`."""
    job = (kind or JOBS[number % len(JOBS)])(client, book, number, AsyncWay())
    step: Callable[[Any], Any] = job.send
    value: Any = None
    try:
        while True:
            call: Awaitable[Any] = step(value)
            try:
                step, value = job.send, await call
            except Exception as error:
                step, value = job.throw, error
    except StopIteration:
        book.add(None)
    except Exception as error:
        book.add(error)
