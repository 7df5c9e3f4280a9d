"""Generating content, whole and streamed. A config with a schema makes the answer available as `parsed`."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    Dict,
    Generator,
    Iterator,
    List,
    Mapping,
    Optional,
    Tuple,
    Union,
)

from google._genai_core.behaviours.results import ResultHead
from google._genai_core.flows.answers.accumulator import Accumulator
from google._genai_core.flows.answers.continued import token_of
from google._genai_core.flows.call import has_schema, parse, prepare, read, to_config
from google._genai_core.flows.normalizers import NORMALIZERS
from google._genai_core.flows.retry import Attempts, Deadline, error_flow, send_flow
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Emit, Flow, NextChunk, Open, Sleep
from google._genai_core.runtime.headers import http_response
from google._genai_core.runtime.http import error_responses, limits
from google._genai_core.runtime.http.sse import DONE, Parser
from google._genai_core.runtime.http.unframed import UnframedJson
from google._genai_core.runtime.usage_errors import GenAIError, InvalidValueError
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Binding, Method

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Content
    from google._genai_api.types.generation.configs import GenerateContentConfig
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_core.flows.continuation import Whole
    from google._genai_core.flows.function_calling import Calling
    from google._genai_core.runtime.http.messages import Request

    Generate = Method[GenerateContentConfig, GenerateContentResponse]
    Make = Callable[[Optional[GenerateContentConfig]], Tuple[Request, Binding]]
    """Makes the request of a config."""

    Collected = Union[Accumulator, Whole]

_EVENTS_AT_ONCE = 256
"""Events that are read before an event loop may do something else."""


def generate_content_flow(
    method: Generate,
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    transcript: Optional[List[Content]] = None,
    given: Optional[Mapping[str, Any]] = None,
) -> Flow[GenerateContentResponse]:
    """Send one request, or several if functions are called between them.

    A caller that needs the contents after the prompt, however the call ends, passes a list
    `transcript`, which receives them as they arrive. `given` is the parameter of `prepare`.
    """
    transcript = [] if transcript is None else transcript
    given = arguments if given is None else given
    settings, deadline = to_config(method, config), Deadline()
    if settings is not None and settings.tools:
        make = partial(prepare, method, context, arguments=arguments, given=given)
        settings = yield from _listed_flow(settings, make, deadline)
    calling = _calling(settings, arguments, transcript)
    while True:
        history = calling.history if calling is not None else None
        if calling is not None:
            settings, arguments = calling.settings, {**arguments, "contents": calling.contents}
        make = partial(prepare, method, context, arguments=arguments, given=given)
        request, binding = make(settings)
        sent = yield from send_flow(request, deadline)
        response = read(method, binding, sent)
        if token_of(response) is not None and _continues(settings):
            response = yield from _continued_flow(method, settings, make, response, deadline, transcript)
        transcript += _content(response)
        if calling is None or not (yield from calling.react_flow(response, request, deadline)):
            break
    if history is not None:
        response.automatic_function_calling_history = history
    reader = _reader(settings)
    if reader is not None:
        response.read_with(reader)
    if settings is not None and settings.should_return_http_response:
        response.sdk_http_response = http_response(sent.status, sent.headers, sent.body)
    return response


def generate_content_stream_flow(
    method: Generate,
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    transcript: Optional[List[Content]] = None,
    given: Optional[Mapping[str, Any]] = None,
) -> Flow[None]:
    """Read server-sent events and emit each as a response when it arrives.

    Functions are called between two streams, which the caller reads as one. `transcript` and `given` are
    parameters of `generate_content_flow`; the transcript also receives the content of a stream that breaks off.
    """
    is_kept = transcript is not None
    transcript = [] if transcript is None else transcript
    given = arguments if given is None else given
    settings, deadline = to_config(method, config), Deadline()
    if settings is not None and settings.should_return_http_response:
        raise InvalidValueError(
            "config.should_return_http_response: only generate_content has a whole response"
        )
    if settings is not None and settings.tools:
        make = partial(prepare, method, context, arguments=arguments, given=given)
        settings = yield from _listed_flow(settings, make, deadline)
    calling = _calling(settings, arguments, transcript)
    while True:
        history = calling.history if calling is not None and transcript else None
        if calling is not None:
            settings, arguments = calling.settings, {**arguments, "contents": calling.contents}
        make = partial(prepare, method, context, arguments=arguments, alt="sse", given=given)
        request, binding = make(settings)
        again = partial(parse, method, binding, quiet=True)
        collected = Accumulator(again, _reader(settings), history, _continues(settings))
        with _partial_in_errors(collected):
            try:
                yield from _stream_flow(method, binding, Attempts(request, deadline), collected)
                if collected.token is not None:
                    yield from _continued_stream_flow(method, settings, make, collected, deadline)
            finally:
                if is_kept or calling is not None:  # merging the responses takes time
                    transcript += _content(collected.partial())
            if (
                calling is None
                or collected.is_empty
                or not (yield from calling.react_flow(collected.whole(), request, deadline))
            ):
                return


def _continued_flow(
    method: Generate,
    settings: Optional[GenerateContentConfig],
    make: Make,
    first: GenerateContentResponse,
    deadline: Deadline,
    transcript: List[Content],
) -> Flow[GenerateContentResponse]:
    """Continue the answer until it is complete, and return it; `transcript` receives one that is not."""
    from google._genai_core.flows import continuation  # loaded only for an answer that continues

    requests, whole = continuation.Continuation(method, settings), continuation.Whole(first)
    try:
        with _partial_in_errors(whole):
            while whole.token is not None:
                request, binding = make(requests.settings(whole.token))
                whole.add(read(method, binding, (yield from send_flow(request, deadline))))
    except BaseException:
        transcript += _content(whole.partial())
        raise
    return whole.partial()


def _continued_stream_flow(
    method: Generate,
    settings: Optional[GenerateContentConfig],
    make: Make,
    collected: Accumulator,
    deadline: Deadline,
) -> Flow[None]:
    """Continue the answer until it is complete, and emit its responses."""
    from google._genai_core.flows import continuation  # loaded only for an answer that continues

    requests = continuation.Continuation(method, settings)
    while collected.token is not None:
        request, binding = make(requests.settings(collected.token))
        collected.begin_request()
        yield from _stream_flow(method, binding, Attempts(request, deadline), collected)


def _continues(settings: Optional[GenerateContentConfig]) -> bool:
    return settings is None or settings.automatic_continuation is not False


@contextmanager
def _partial_in_errors(collected: Collected) -> Generator[None, None, None]:
    """Give the part of the answer that has arrived to errors of the block."""
    try:
        yield
    except GenAIError as error:
        error.partial_response = collected.partial()
        raise


def _listed_flow(
    settings: GenerateContentConfig, make: Make, deadline: Deadline
) -> Flow[GenerateContentConfig]:
    """Return the config with the tools of MCP servers in the place of their sessions."""
    from google._genai_core.flows.functions import server_tools  # loaded only for a config with tools

    if not server_tools.have_sessions(settings.tools):
        return settings
    from google._genai_core.flows.functions import mcp_tools  # loaded only for an MCP session

    request, _ = make(
        settings.model_copy(update={"tools": None})
    )  # all else is checked before they are asked
    return (yield from mcp_tools.listed_flow(settings, request, deadline))


def _calling(
    settings: Optional[GenerateContentConfig], arguments: Dict[str, Any], transcript: List[Content]
) -> Optional[Calling]:
    if settings is None or not settings.tools:
        return None
    from google._genai_core.flows.functions import tools  # loaded only for a config with tools

    if not tools.are_called(settings):
        return None
    from google._genai_core.flows import function_calling  # loaded only for calls with Python functions

    contents = NORMALIZERS["contents"](arguments["contents"])
    return function_calling.Calling(settings, contents, transcript)


def _reader(settings: Optional[GenerateContentConfig]) -> Optional[Callable[[str], Any]]:
    if settings is None or not has_schema(settings):
        return None
    from google._genai_core.flows.answers import parsing  # loaded only for a config with a schema

    return parsing.reader(settings)


def _content(response: Optional[GenerateContentResponse]) -> List[Content]:
    """Return the content of the first candidate, as it may be sent back, as a list, empty if there is none."""
    content = response.candidates[0].content if response is not None and response.candidates else None
    if content is None:
        return []
    if any(part.function_call is not None or part.__pydantic_extra__ for part in content.parts):
        from google._genai_core.flows.answers import (
            finite,
        )  # loaded only for a function call or an unknown field

        content = finite.sendable(content)
    return [content]


def _stream_flow(
    method: Generate,
    binding: Binding,
    attempts: Attempts,
    collected: Accumulator,
) -> Flow[None]:
    """Emit the responses of one stream; it is retried only if no response has arrived.

    If it fails right after a token, the answer goes on from there in another stream.
    """
    while True:
        try:
            request = yield from attempts.next_flow()
            head = yield from Open(request)
            if not head.ok:
                raise (yield from error_flow(head))
            with error_responses.response_in_errors(head):
                collected.head = ResultHead.of(head)
                yield from _read_events_flow(method, binding, request.limits, collected)
            return
        except (errors.APIError, errors.APIConnectionError) as error:  # noqa: PERF203  # each attempt may fail
            if not collected.is_empty and collected.token is None:
                raise attempts.last(error) from error.__cause__
            yield from attempts.wait_or_raise_flow(error)
            if collected.token is not None:
                return


def _read_events_flow(
    method: Generate, binding: Binding, most: limits.Limits, collected: Accumulator
) -> Flow[None]:
    """Emit the events of the open response. An event loop may do something else now and then (`Sleep(0)`)."""
    parser, tally, uncounted = Parser(most.event), limits.Tally(most), most.uncounted
    start, number = b"", 0
    while True:
        try:
            chunk = yield from NextChunk()
        except errors.APIConnectionError:
            for event in parser.close():  # a service may break off the connection right after its error
                _raise_if(_error_of(event, parser))
            raise
        if len(start) < error_responses.EXCERPT:
            start += chunk[: error_responses.EXCERPT - len(start)]
        is_long = len(chunk) > limits.AT_ONCE
        for data in _slices(chunk) if is_long else (chunk,):
            for event in parser.feed(data) if data else parser.close():
                uncounted -= len(event) + limits.EVENT
                if uncounted < 0:
                    tally.add_event(event)
                if isinstance(event, UnframedJson):
                    _raise_if(error_responses.of_event(event))
                    continue
                if event == DONE:
                    return
                response = _response(method, binding, event, parser, not chunk, collected.has_unexpected)
                collected.add(event, response)
                yield from Emit(response, collected.whole)
                number += 1
                if not number % _EVENTS_AT_ONCE:
                    yield from Sleep(0)
            if is_long:
                yield from Sleep(0)
        if not chunk:
            break
    if collected.is_empty and start.lstrip()[:1] in (b"<", b"[", b"{"):
        raise errors.ResponseParseError(f"not an event stream: {error_responses.excerpt(start)}")
    if collected.is_empty:
        raise errors.StreamInterruptedError("the stream ended before its first event")
    if not collected.finished:
        raise errors.StreamInterruptedError("the stream ended without a finish reason: the answer is cut off")


def _slices(chunk: bytes) -> Iterator[bytes]:
    for start in range(0, len(chunk), limits.AT_ONCE):
        yield chunk[start : start + limits.AT_ONCE]


def _response(
    method: Generate, binding: Binding, event: bytes, parser: Parser, cut: bool, quiet: bool
) -> GenerateContentResponse:
    """Return one event as a response; raises the error that the event contains."""
    try:
        response = parse(method, binding, event, quiet)
    except errors.ResponseParseError as error:
        _raise_if(_error_of(event, parser))
        if cut:
            raise errors.StreamInterruptedError("the stream broke off inside an event") from error
        raise
    if response.__pydantic_extra__ and "error" in response.__pydantic_extra__:
        _raise_if(error_responses.of_event(event))
    return response


def _error_of(event: bytes, parser: Parser) -> Optional[errors.APIError]:
    """Return the error in an event that is not a response; the service may have framed only its first line."""
    return error_responses.of_unframed(event) or error_responses.of_event(event + b"\n" + parser.unframed)


def _raise_if(error: Optional[errors.APIError]) -> None:
    if error is not None:
        raise error
