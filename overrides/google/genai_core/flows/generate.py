"""Generating content: whole and streamed, with the answer read back by its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict

from google.genai_core.flows.call import configured, has_schema, parse, prepare, read
from google.genai_core.runtime import errors
from google.genai_core.runtime.backend import Context
from google.genai_core.runtime.effects import Flow, emit, next_chunk, open_stream, send
from google.genai_core.runtime.operation import Operation
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
    if has_schema(settings):
        from google.genai_core.flows import answers  # loaded only where an answer has a schema

        answer.read_with(answers.reader(settings))
    return answer


def generate_content_stream(
    operation: Generate, context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[None]:
    """Server-sent events; each becomes a response that is emitted as it arrives."""
    request, binding = prepare(operation, context, config, arguments, query="alt=sse")
    opened = yield from open_stream(request)
    if not opened.ok:
        body = yield from _rest()
        raise errors.from_response(opened.status, opened.headers, body)
    parser = Parser()
    head, events = b"", 0
    while True:
        chunk = yield from next_chunk()
        head = head or chunk[:200]
        for event in parser.feed(chunk) if chunk else parser.close():
            if event == DONE:
                return
            if b'"error"' in event[:40]:
                _raise_if_error(event)
            events += 1
            yield from emit(parse(operation, binding, event))
        if not chunk and not events and head.lstrip()[:1] in (b"<", b"[", b"{"):
            raise errors.ResponseParseError(f"not an event stream: {head.decode('utf-8', 'replace')!r}")
        if not chunk:
            return


def _rest() -> Flow[bytes]:
    body = b""
    while True:
        chunk = yield from next_chunk()
        if not chunk:
            return body
        body += chunk


def _raise_if_error(event: bytes) -> None:
    error = errors.from_response(500, {}, event)
    if error.response_json and isinstance(error.response_json.get("error"), dict):
        code = error.response_json["error"].get("code")
        raise errors.from_response(code if isinstance(code, int) else 500, {}, event)
