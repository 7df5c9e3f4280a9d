"""The kinds of calls that a fault can meet, in each way that they can travel; what becomes of one as an outcome."""

from __future__ import annotations

import asyncio
import io
import pickle
from importlib.util import find_spec
from typing import Any, Awaitable, Callable, Dict, List, Mapping, NamedTuple, Optional

from google import genai
from google._genai_api.methods import files
from google._genai_core.flows import download, upload
from google._genai_core.flows.transfer_pace import Pace
from google.genai import errors
from google.genai.client import AsyncClient

from ...loopback import own_clients
from ...loopback.clients import KEY, MODEL, client_of

SDKS = ("sync", "async", *(["aiohttp"] if find_spec("aiohttp") else []))
"""The ways in which the SDK's own connections travel."""

WAYS = (*SDKS, *own_clients.BLOCKING, *own_clients.AWAITED)
NO_PATIENCE = Pace(failures=0, pause=0)
"""Transfers give up at once, so that the fault itself is raised."""


class Caller(NamedTuple):
    """Collects what a call gives; `heard` is called after each part of it."""

    got: List[Optional[str]]
    heard: Callable[[], None]

    def take(self, value: Optional[str]) -> None:
        self.got.append(value)
        self.heard()


class Outcome(NamedTuple):
    """What a call gave, and the error that ended it."""

    got: List[Optional[str]]
    error: Optional[Exception]

    def line(self) -> str:
        """All of it in one line."""
        got = [f"gives {value!r}" for value in self.got]
        return ", then ".join([*got, *([_told(self.error)] if self.error else [])])


def _told(error: Exception) -> str:
    notes: List[str] = []
    if isinstance(error, errors.APIConnectionError) and not error.sent:
        notes.append("nothing was sent")
    if isinstance(error, errors.APIError) and error.retry_after is not None:
        notes.append(f"retry after {min(error.retry_after, 99_999):g} s")
    if isinstance(error, errors.APIError) and error.request:
        notes.append(error.request)
    return f"{type(error).__name__}: {error}" + "".join(f" [{note}]" for note in notes)


def check(error: Exception) -> None:
    """Every error of a call is ours, in one line, without the key, and whole after pickling.

    One that is also of the caller's library is plain ours after pickling.
    """
    assert type(error).__module__ == "google.genai.errors", repr(error)
    assert "\n" not in str(error)
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is next(each for each in type(error).__mro__ if each in vars(errors).values())
    assert (str(copy), getattr(copy, "sent", None)) == (str(error), getattr(error, "sent", None))
    link: Optional[BaseException] = error
    while link is not None:
        assert KEY not in f"{link} {link!r} {link.args}"
        link = link.__cause__ or link.__context__


# -- kinds

PROMPT = "hi"


def _generate(client: genai.Client, caller: Caller) -> None:
    caller.take(client.models.generate_content(model=MODEL, contents=PROMPT).text)


async def _generate_async(client: AsyncClient, caller: Caller) -> None:
    caller.take((await client.models.generate_content(model=MODEL, contents=PROMPT)).text)


def _stream(client: genai.Client, caller: Caller) -> None:
    for chunk in client.models.generate_content_stream(model=MODEL, contents="hi"):
        caller.take(chunk.text)


async def _stream_async(client: AsyncClient, caller: Caller) -> None:
    async for chunk in await client.models.generate_content_stream(model=MODEL, contents="hi"):
        caller.take(chunk.text)


def _uploading(context: Any) -> Any:
    arguments = {"file": io.BytesIO(b"hello")}
    return upload.upload_flow(files.UPLOAD, context, {"mime_type": "text/plain"}, arguments, NO_PATIENCE)


def _upload(client: genai.Client, caller: Caller) -> None:
    held: Any = client.files
    caller.take(held._driver.run(_uploading(held._context)).name)


async def _upload_async(client: AsyncClient, caller: Caller) -> None:
    held: Any = client.files
    caller.take((await held._driver.run(_uploading(held._context))).name)


def _downloading(context: Any) -> Any:
    return download.download_flow(files.DOWNLOAD, context, None, {"file": "files/a"}, NO_PATIENCE)


def _download(client: genai.Client, caller: Caller) -> None:
    held: Any = client.files
    caller.take(repr(held._driver.run(_downloading(held._context))))


async def _download_async(client: AsyncClient, caller: Caller) -> None:
    held: Any = client.files
    caller.take(repr(await held._driver.run(_downloading(held._context))))


class Kind(NamedTuple):
    """A call, blocking and awaitable."""

    blocking: Callable[[genai.Client, Caller], None]
    awaitable: Callable[[AsyncClient, Caller], Awaitable[None]]


KINDS: Dict[str, Kind] = {
    "generate": Kind(_generate, _generate_async),
    "stream": Kind(_stream, _stream_async),
    "upload": Kind(_upload, _upload_async),
    "piece": Kind(_upload, _upload_async),
    "download": Kind(_download, _download_async),
}
"""`upload` meets the fault at its start, `piece` with the content."""


# -- ways


def outcome(
    way: str, kind: str, url: str, options: Dict[str, Any], heard: Callable[[], None] = lambda: None
) -> Outcome:
    """What becomes of a call; `arguments` among the options are those of the transport."""
    caller = Caller([], heard)
    given = dict(options)
    arguments = given.pop("arguments", {})
    if way in SDKS:
        given["client_args" if way == "sync" else "async_client_args"] = arguments
    if way == "aiohttp":
        given["async_transport"] = "aiohttp"

    async def run() -> None:
        async with (
            own_clients.opened_async(way, arguments) as own,
            client_of(url, **given, **own).aio as client,
        ):
            await KINDS[kind].awaitable(client, caller)

    try:
        if way == "sync" or way in own_clients.BLOCKING:
            with own_clients.opened(way, arguments) as own, client_of(url, **given, **own) as client:
                KINDS[kind].blocking(client, caller)
        else:
            asyncio.run(run())
    except Exception as error:
        return Outcome(caller.got, error)
    return Outcome(caller.got, None)


# -- what all ways say


REQUESTS = {
    "generate": f"POST {{url}}/v1beta/models/{MODEL}:generateContent",
    "stream": f"POST {{url}}/v1beta/models/{MODEL}:streamGenerateContent",
    "upload": "POST {url}/upload/v1beta/files",
    "piece": "POST {url}/upload/session",
    "download": "GET {url}/v1beta/files/a:download",
}


def met(
    way: str, kind: str, url: str, options: Mapping[str, Any], heard: Callable[[], None] = lambda: None
) -> str:
    """What becomes of such a call."""
    found = outcome(way, kind, url, dict(options), heard)
    if found.error is not None:
        check(found.error)
    return found.line().replace(REQUESTS[kind].format(url=url), "<request>")


def agreed(lines: Dict[str, str]) -> str:
    """What is the same in all ways."""
    assert len(set(lines.values())) == 1, lines
    return next(iter(lines.values()))


def page(lines: Dict[str, str]) -> List[str]:
    """Outcomes, each with the kinds of calls that have it."""
    kinds: Dict[str, List[str]] = {}
    for kind, line in lines.items():
        kinds.setdefault(line, []).append(kind)
    return [f"{', '.join(those)}: {line}" for line, those in kinds.items()]


def of_place(url: str, **options: Any) -> List[str]:
    """What becomes of calls to this address, of those kinds that need no answer to get there."""
    kinds = ("generate", "stream", "upload")
    return page({kind: agreed({way: met(way, kind, url, options) for way in WAYS}) for kind in kinds})
