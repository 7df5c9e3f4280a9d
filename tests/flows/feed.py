"""Feeding a flow by hand, and one script that drives it through both drivers. No network."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from google._genai_api import backends
from google._genai_api.methods import models as methods
from google._genai_core.flows import generate
from google._genai_core.runtime.auth.credentials import ApiKey
from google._genai_core.runtime.driving import invoking
from google._genai_core.runtime.driving.drivers import AsyncDriver, Driver
from google._genai_core.runtime.driving.effects import (
    Answered,
    AtEnd,
    Block,
    Effect,
    Emit,
    Flow,
    Invoke,
    NextChunk,
    Open,
    Send,
    Sleep,
    Together,
)
from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.http import waiting
from google._genai_core.runtime.http.messages import Head, Request, Response
from google._genai_core.runtime.http.retry_policy import NO_RETRY
from google._genai_core.runtime.wire.backend import Context

GEMINI = Context(backends.GEMINI, "https://example.com", "v1beta", retry=NO_RETRY)
VERTEX = Context(backends.VERTEX, "https://example.com", "v1beta1", project="p", location="l", retry=NO_RETRY)
ARGUMENTS: Dict[str, Any] = {"model": "m", "contents": "hi"}


class Late(NamedTuple):
    """An answer that takes its time."""

    seconds: float
    answer: Any


Answers = Sequence[Any]
"""What each effect but Emit and Sleep is answered with; an exception is raised in the flow."""


def ok(body: bytes = b"{}") -> Response:
    """A whole response with status 200."""
    return Response(200, {}, body)


def answers_of(chunks: Iterable[bytes], status: int = 200) -> List[Any]:
    """A response whose body comes in these chunks."""
    return [Head(status, {}), *(chunk for chunk in chunks if chunk), b""]


def stream_flow(context: Context = GEMINI, **config: Any) -> Flow[None]:
    """The flow of generate_content_stream."""
    return generate.generate_content_stream_flow(
        methods.GENERATE_CONTENT_STREAM, context, config or None, dict(ARGUMENTS)
    )


def generate_flow(context: Context = GEMINI, **config: Any) -> Flow[Any]:
    """The flow of generate_content."""
    return generate.generate_content_flow(methods.GENERATE_CONTENT, context, config or None, dict(ARGUMENTS))


class Fed:
    """What a flow did."""

    def __init__(self) -> None:
        self.effects: List[str] = []
        self.requests: List[Request] = []
        self.emitted: List[Any] = []
        self.result: Any = None
        self.error: Optional[BaseException] = None
        self.unused = 0
        self.whole: Any = None
        self.pauses: List[float] = []
        self.clock = 0.0
        self.cleanup = ExitStack()


def feed(flow: Flow[Any], answers: Answers) -> Fed:
    """Run a flow to its end by hand."""
    fed, waiting = Fed(), list(answers)
    try:
        fed.result = _run(flow, waiting, fed)
    except Exception as error:
        fed.error = error
    finally:
        fed.cleanup.close()
    fed.unused = len(waiting)
    return fed


def _run(flow: Flow[Any], waiting: List[Any], fed: Fed) -> Any:
    """The result of one flow of several, which are fed one after the other."""
    try:
        effect = next(flow)
        while True:
            effect = _answer(flow, effect, waiting, fed)
    except StopIteration as stop:
        return stop.value


def _answer(flow: Flow[Any], effect: Effect[Any], waiting: List[Any], fed: Fed) -> Effect[Any]:
    fed.effects.append(type(effect).__name__)
    if isinstance(effect, Emit):
        fed.emitted.append(effect.value)
        fed.whole = effect.whole
        return flow.send(None)
    if isinstance(effect, Sleep):  # time goes on only while the flow sleeps and for answers that are late
        fed.pauses.append(effect.seconds)
        fed.clock += effect.seconds
        return flow.send(fed.clock)
    if isinstance(effect, AtEnd):
        fed.cleanup.callback(effect.function)
        return flow.send(None)
    if isinstance(effect, Answered):
        return flow.send(None)
    if isinstance(effect, Block):
        try:
            value = effect.function()
        except Exception as error:
            return flow.throw(error)
        return flow.send(value)
    if isinstance(effect, Invoke):
        return flow.send(invoking.run(effect.invocations, effect.seconds))
    if isinstance(effect, Together):
        try:
            results = [_run(each, waiting, fed) for each in effect.flows]
        except Exception as error:
            return flow.throw(error)
        return flow.send(results)
    assert isinstance(effect, (Send, Open, NextChunk))
    if not isinstance(effect, NextChunk):
        fed.requests.append(effect.request)
    answer = waiting.pop(0)
    if isinstance(answer, Late):
        fed.clock += answer.seconds
        answer = answer.answer
    return flow.throw(answer) if isinstance(answer, Exception) else flow.send(answer)


class ScriptBody:
    """An open response of a script; knows how often it was closed."""

    def __init__(self, head: Head, chunks: List[Any]) -> None:
        self.head = head
        self.chunks = chunks
        self.closed = 0

    def next(self) -> bytes:
        answer = self.chunks.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return bytes(answer)

    def read(self) -> bytes:
        return self.next()

    def close(self) -> None:
        self.closed += 1


class AsyncScriptBody(ScriptBody):
    """The same, awaitable."""

    async def read(self) -> bytes:  # type: ignore[override]  # two protocols over one script  # pyright: ignore
        await asyncio.sleep(0)
        return self.next()

    async def close(self) -> None:  # type: ignore[override]  # two protocols over one script  # pyright: ignore
        self.closed += 1


class Script:
    """Answers in order, for either transport."""

    def __init__(self, answers: Answers) -> None:
        self.answers = list(answers)
        self.requests: List[Tuple[Request, Mapping[str, str]]] = []
        self.bodies: List[ScriptBody] = []

    def take(self, request: Request, credential: CredentialHeaders) -> Any:
        self.requests.append((request, credential.plain()))
        answer = self.answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return answer


class ScriptTransport(Script):
    """A blocking transport without a network."""

    def send(self, request: Request, credential: CredentialHeaders) -> Response:
        found: Response = self.take(request, credential)
        return found

    def open(self, request: Request, credential: CredentialHeaders) -> ScriptBody:
        self.bodies.append(ScriptBody(self.take(request, credential), self.answers))
        return self.bodies[-1]

    def sleep(self, seconds: float) -> float:
        return waiting.sleep({}, seconds)

    def close(self) -> None:
        """Nothing is open."""


class AsyncScriptTransport(Script):
    """The same, awaitable."""

    async def send(self, request: Request, credential: CredentialHeaders) -> Response:
        await asyncio.sleep(0)
        found: Response = self.take(request, credential)
        return found

    async def open(self, request: Request, credential: CredentialHeaders) -> AsyncScriptBody:
        await asyncio.sleep(0)
        body = AsyncScriptBody(self.take(request, credential), self.answers)
        self.bodies.append(body)
        return body

    async def sleep(self, seconds: float) -> float:
        return await waiting.sleep_async({}, seconds)

    async def close(self) -> None:
        """Nothing is open."""


def drivers(answers: Answers) -> Tuple[Driver, AsyncDriver]:
    """Both drivers, each with its own copy of one script."""
    credential = ApiKey("flow-key")
    return Driver(ScriptTransport(answers), credential), AsyncDriver(
        AsyncScriptTransport(answers), credential
    )
