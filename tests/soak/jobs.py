"""The calls of the soak, written once for both kinds of client, and what their answers must be.

A job is a generator that yields each call and is sent its answer: `run` has it from a blocking
client, `run_async` awaits it. Each job has a text of its own, from which the emulator makes its answers:
so an answer that belongs to another job is noticed.
"""

from __future__ import annotations

import io
import math
from collections import Counter
from typing import Any, Awaitable, Callable, Generator

from google.genai import errors, types
from google.genai.emulator.services.embedding import embed

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

    def __init__(self, way: str, jobs: int) -> None:
        self.way = way
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


def expect(found: object, wanted: object, what: str) -> None:
    if found != wanted:
        raise WrongAnswerError(f"{what} is {found!r}, not {wanted!r}")


def generate(client: Any, book: Book, number: int, collect: Any) -> Calls:
    text = book.text(number)
    answer = yield client.models.generate_content(model=MODEL, contents=text)
    expect(answer.text, f"You said: {text}", "the answer")


def stream(client: Any, book: Book, number: int, collect: Any) -> Calls:
    text = book.text(number)
    chunks = yield collect(client.models.generate_content_stream(model=MODEL, contents=text))
    expect("".join(chunk.text for chunk in chunks), f"You said: {text}", "the stream")


def count(client: Any, book: Book, number: int, collect: Any) -> Calls:
    text = book.text(number)
    answer = yield client.models.count_tokens(model=MODEL, contents=text)
    expect(answer.total_tokens, math.ceil(len(text) / 4), "the count")


def vector(client: Any, book: Book, number: int, collect: Any) -> Calls:
    text = book.text(number)
    config = {"output_dimensionality": DIMENSIONS}
    answer = yield client.models.embed_content(model=EMBEDDER, contents=text, config=config)
    expect([each.values for each in answer.embeddings], [embed(text, DIMENSIONS)], "the vector")


def chat(client: Any, book: Book, number: int, collect: Any) -> Calls:
    text = book.text(number)
    conversation = client.chats.create(model=MODEL)
    answer = yield conversation.send_message(text)
    expect(answer.text, f"You said: {text}", "the first turn")
    chunks = yield collect(conversation.send_message_stream(f"again {text}"))
    expect("".join(chunk.text for chunk in chunks), f"You said: again {text}", "the second turn")
    said = [content.parts[0].text for content in conversation.get_history() if content.role == "user"]
    expect(said, [text, f"again {text}"], "the history")


def file(client: Any, book: Book, number: int, collect: Any) -> Calls:
    text = book.text(number)
    config = types.UploadFileConfig(display_name=name_of(book, number), mime_type="text/plain")
    book.made[number] = TRIED
    made = yield client.files.upload(file=io.BytesIO(text.encode()), config=config)
    book.made[number] = SEEN
    expect((made.display_name, made.size_bytes), (config.display_name, len(text)), "the file")
    found = yield client.files.get(name=made.name)
    expect((found.name, found.sha256_hash), (made.name, made.sha256_hash), "the file found")
    yield from _delete(client.files, book, number, made.name)


def cache(client: Any, book: Book, number: int, collect: Any) -> Calls:
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


JOBS = (generate, stream, count, vector, chat, file, cache, generate, stream)


def _job(client: Any, book: Book, number: int, collect: Any) -> Calls:
    return JOBS[number % len(JOBS)](client, book, number, collect)


def run(client: Any, book: Book, number: int) -> None:
    """One job in the calling thread."""
    job = _job(client, book, number, list)
    try:
        answer = next(job)
        while True:
            answer = job.send(answer)
    except StopIteration:
        book.add(None)
    except Exception as error:
        book.add(error)


async def run_async(client: Any, book: Book, number: int) -> None:
    """One job on the running event loop; `client` is `client.aio`."""
    job = _job(client, book, number, _collected)
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


async def _collected(stream: Awaitable[Any]) -> list[Any]:
    return [chunk async for chunk in await stream]
