"""Generating content: whole and streamed, with the answer read back by its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Dict, List, Optional, Tuple, cast

from google._genai_core.behaviours.results import ResultHead
from google._genai_core.flows.answers.merging import Accumulator
from google._genai_core.flows.call import configured, has_schema, parse, prepare, read
from google._genai_core.flows.normalizers import NORMALIZERS
from google._genai_core.flows.retry import Attempts, Deadline, send_flow
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Emit, Flow, NextChunk, Open, remaining_body_flow
from google._genai_core.runtime.http import error_responses
from google._genai_core.runtime.http.sse import DONE, Parser
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.operation import Binding, Operation

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Content
    from google._genai_api.types.generation.configs import GenerateContentConfig
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_core.flows.function_calling import Calling

    Generate = Operation[GenerateContentConfig, GenerateContentResponse]


def generate_content_flow(
    operation: Generate,
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    said: Optional[List[Content]] = None,
) -> Flow[GenerateContentResponse]:
    """One request, or several when functions are called between them.

    `parsed` reads the answer when the config names a schema. A caller that must know what was
    said however the call ends gives a list to be filled.
    """
    said = [] if said is None else said
    settings = configured(operation, config)
    calling = _calling(settings, arguments, said)
    deadline = Deadline()
    while True:
        before = calling.history if calling is not None else None
        request, binding = prepare(operation, context, *_next(settings, arguments, calling))
        answer = read(operation, binding, (yield from send_flow(request, deadline)))
        said += _content(answer)
        if calling is None or not (yield from calling.react_flow(answer)):
            break
    if before is not None:
        answer.automatic_function_calling_history = before
    reader = _reader(settings)
    if reader is not None:
        answer.read_with(reader)
    return answer


def generate_content_stream_flow(
    operation: Generate,
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    said: Optional[List[Content]] = None,
) -> Flow[None]:
    """Server-sent events; each becomes a response that is emitted as it arrives.

    Functions are called between two streams, which the caller reads as one. `said` is as in
    `generate_content`; of a stream that breaks off it gets what had arrived.
    """
    is_kept = said is not None
    said = [] if said is None else said
    settings = configured(operation, config)
    calling = _calling(settings, arguments, said)
    deadline = Deadline()
    while True:
        request, binding = prepare(operation, context, *_next(settings, arguments, calling), alt="sse")
        collected = Accumulator(_reader(settings), calling.history if calling is not None and said else None)
        try:
            yield from _stream_flow(operation, binding, Attempts(request, deadline), collected)
        except errors.StreamInterruptedError as error:
            error.response = collected.partial()
            raise
        finally:
            if is_kept or calling is not None:  # to put the chunks together has its price
                said += _content(collected.partial())
        if calling is None or not collected.chunks or not (yield from calling.react_flow(collected.whole())):
            return


def _calling(
    settings: Optional[GenerateContentConfig], arguments: Dict[str, Any], said: List[Content]
) -> Optional[Calling]:
    if settings is None or not settings.tools:
        return None
    from google._genai_core.flows.functions import tools  # loaded only where there are some

    if not tools.are_called(settings):
        return None
    from google._genai_core.flows import function_calling  # loaded only where functions are called

    return function_calling.Calling(settings, NORMALIZERS["contents"](arguments["contents"]), said)


def _next(
    settings: Optional[GenerateContentConfig], arguments: Dict[str, Any], calling: Optional[Calling]
) -> Tuple[Optional[GenerateContentConfig], Dict[str, Any]]:
    """The settings and arguments of the next request."""
    if calling is None:
        return settings, arguments
    return calling.settings, {**arguments, "contents": calling.contents}


def _reader(settings: Optional[GenerateContentConfig]) -> Optional[Callable[[str], Any]]:
    if settings is None or not has_schema(settings):
        return None
    from google._genai_core.flows.answers import parsing  # loaded only where an answer has a schema

    return parsing.reader(settings)


def _content(answer: Optional[GenerateContentResponse]) -> List[Content]:
    """The content of the first candidate; none when there is none."""
    content = answer.candidates[0].content if answer is not None and answer.candidates else None
    return [] if content is None else [content]


def _stream_flow(
    operation: Generate,
    binding: Binding,
    attempts: Attempts,
    collected: Accumulator,
) -> Flow[None]:
    """The events of one stream, which is opened again only as long as nothing has arrived."""
    while True:
        try:
            request = yield from attempts.next_flow()
            opened = yield from Open(request)
            if not opened.ok:
                raise error_responses.from_response(
                    opened.status, opened.headers, (yield from remaining_body_flow())
                )
            parser = Parser(request.max_event_bytes)
            with error_responses.response_in_errors(opened):
                return (
                    yield from _read_events_flow(operation, binding, ResultHead.of(opened), parser, collected)
                )
        except (errors.APIError, errors.APIConnectionError) as error:  # noqa: PERF203  # each attempt may fail
            if collected.chunks:
                raise
            yield from attempts.wait_or_raise_flow(error)


def _read_events_flow(
    operation: Generate, binding: Binding, head: ResultHead, parser: Parser, collected: Accumulator
) -> Flow[None]:
    start = b""
    while True:
        chunk = yield from NextChunk()
        start = start or chunk[:200]
        for event in parser.feed(chunk) if chunk else parser.close():
            if event == DONE:
                return
            answer = _answer(operation, binding, event, cut=not chunk)
            answer.keep_head(head)
            collected.add(answer)
            yield from Emit(answer, collected.whole)
        if not chunk:
            break
    if not collected.chunks and start.lstrip()[:1] in (b"<", b"[", b"{"):
        raise errors.ResponseParseError(f"not an event stream: {start.decode('utf-8', 'replace')!r}")
    if not collected.chunks:
        raise errors.StreamInterruptedError("the stream ended before its first event")
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


def _raise_if_error(event: bytes) -> None:
    given: Any = (error_responses.from_response(500, {}, event).response_json or {}).get("error")
    if given is not None:
        code: Any = cast(Dict[str, Any], given).get("code") if isinstance(given, dict) else None
        raise error_responses.from_response(code if isinstance(code, int) else 500, {}, event)
