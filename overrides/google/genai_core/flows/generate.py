"""Generating content: whole and streamed, with the answer read back by its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Optional, cast

from google.genai_core.flows.accumulate import Accumulator
from google.genai_core.flows.call import configured, parse, prepare, read
from google.genai_core.runtime import errors
from google.genai_core.runtime.backend import Context
from google.genai_core.runtime.effects import Flow, emit, next_chunk, open_stream, send
from google.genai_core.runtime.operation import Binding, Operation
from google.genai_core.runtime.sse import DONE, Parser

if TYPE_CHECKING:
    from google.genai_api.types.responses import GenerateContentResponse

    Generate = Operation[GenerateContentResponse]


def generate_content(
    operation: Generate, context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[GenerateContentResponse]:
    """One request; `parsed` reads the answer when the config names a schema."""
    settings = configured(operation, config)
    request, binding = prepare(operation, context, settings, arguments)
    answer = read(operation, binding, (yield from send(request)))
    wanted = getattr(settings, "response_schema", None)
    if wanted is not None:
        from google.genai_core.flows import schema  # loaded only where an answer has one

        answer.read_with(schema.reader(wanted))
    return answer


def generate_content_stream(
    operation: Generate,
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    collected: Optional[Accumulator] = None,
) -> Flow[None]:
    """Server-sent events; each becomes a response that is emitted as it arrives.

    A caller that must know what has arrived however the stream ends gives an accumulator.
    """
    settings = configured(operation, config)
    request, binding = prepare(operation, context, settings, arguments, query="alt=sse")
    collected = Accumulator() if collected is None else collected
    wanted = getattr(settings, "response_schema", None)
    if wanted is not None:
        from google.genai_core.flows import schema  # loaded only where an answer has one

        collected.read_with(schema.reader(wanted))
    opened = yield from open_stream(request)
    if not opened.ok:
        body = yield from _rest()
        raise errors.from_response(opened.status, opened.headers, body)
    try:
        yield from _events(operation, binding, collected)
    except errors.StreamInterruptedError as error:
        error.response = collected.partial()
        raise


def _events(operation: Generate, binding: Binding, collected: Accumulator) -> Flow[None]:
    parser = Parser()
    head = b""
    while True:
        chunk = yield from next_chunk()
        head = head or chunk[:200]
        for event in parser.feed(chunk) if chunk else parser.close():
            if event == DONE:
                return
            answer = _answer(operation, binding, event, cut=not chunk)
            collected.add(answer)
            yield from emit(answer, collected.whole)
        if not chunk:
            break
    if not collected.chunks and head.lstrip()[:1] in (b"<", b"[", b"{"):
        raise errors.ResponseParseError(f"not an event stream: {head.decode('utf-8', 'replace')!r}")
    if not collected.finished:
        raise errors.StreamInterruptedError("the stream ended without a finish reason: the answer is cut off")


def _answer(operation: Generate, binding: Binding, event: bytes, cut: bool) -> GenerateContentResponse:
    """One event as a response; raises the error that it holds."""
    try:
        answer = parse(operation, binding, event)
    except errors.ResponseParseError as error:
        _raise_if_error(event)
        if cut:
            raise errors.StreamInterruptedError("the stream broke off inside an event") from error
        raise
    if answer.__pydantic_extra__ and "error" in answer.__pydantic_extra__:
        _raise_if_error(event)
    return answer


def _rest() -> Flow[bytes]:
    chunks: List[bytes] = []
    while True:
        chunk = yield from next_chunk()
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)


def _raise_if_error(event: bytes) -> None:
    given: Any = (errors.from_response(500, {}, event).response_json or {}).get("error")
    if given is not None:
        code: Any = cast(Dict[str, Any], given).get("code") if isinstance(given, dict) else None
        raise errors.from_response(code if isinstance(code, int) else 500, {}, event)
