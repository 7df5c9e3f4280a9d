"""What the fuzzers run: each target takes any bytes, and only the errors of the SDK may come out.

A target also holds what it got to its promises, so that a wrong answer is found as well as a crash.
"""

from __future__ import annotations

import copy
import json
import pickle
from functools import partial
from typing import Any, Callable, Dict, Iterator, List, Mapping, Optional, Tuple, cast
from urllib.parse import unquote, urlsplit

import httpx

from google._genai_api import backends
from google._genai_api.methods import models as methods
from google._genai_api.types.tools.schema import Schema
from google._genai_core.flows import generate, http_options, raw_request
from google._genai_core.flows.inputs import response_schema
from google._genai_core.runtime.driving.effects import Emit, NextChunk, Open, Send, Sleep
from google._genai_core.runtime.headers import request_headers
from google._genai_core.runtime.http import addresses
from google._genai_core.runtime.http.messages import Head
from google._genai_core.runtime.http.sse import Parser
from google._genai_core.runtime.schema import fitting, json_form
from google._genai_core.runtime.schema.left_out import LeftOut
from google._genai_core.runtime.wire import resource_names
from google._genai_core.runtime.wire.backend import Context
from google.genai import errors

from .bodies import chunked, compressed
from .emulated import emulated
from .texts import redirect, shown

GEMINI = Context(backends.GEMINI, "https://h.example", "v1beta")
VERTEX = Context(backends.VERTEX, "https://h.example", "v1beta1", project="p", location="l")
EXPRESS = Context(backends.VERTEX, "https://h.example", "v1beta1")
CONTEXTS = (GEMINI, VERTEX, EXPRESS)
LIMIT = 64

SDK = (
    *(errors.APIError, errors.APIConnectionError, errors.ResponseParseError),
    *(errors.ResponseTooLargeError, errors.IncompleteResponseError),
)


# -- server-sent events


def events(data: bytes) -> None:
    """The first byte says how the rest is cut into chunks."""
    rest = data[1:]
    chunks = list(_cut(rest, data[0] if data else 0))
    found = _parsed(Parser(), chunks)
    assert found == _parsed(Parser(), [rest])
    assert all(event for _, event in found)
    limited = _parsed(Parser(LIMIT), chunks)
    assert limited == _parsed(Parser(LIMIT), [rest])
    assert limited == found or len(rest) > LIMIT
    assert _outcome(chunks) == _outcome([rest])


def _cut(data: bytes, seed: int) -> Iterator[bytes]:
    size = seed % 17 + 1
    while data:
        yield data[:size]
        data, size = data[size:], (size * 7 + seed) % 23 + 1


def _parsed(parser: Parser, chunks: List[bytes]) -> List[Tuple[str, bytes]]:
    """Return what is found, framed or not, and the limit if that ends it."""
    found: List[Tuple[str, bytes]] = []
    try:
        for chunk in chunks:
            found.extend((type(event).__name__, event) for event in parser.feed(chunk))
        found.extend((type(event).__name__, event) for event in parser.close())
    except errors.ResponseTooLargeError as error:
        found.append(("error", str(error).encode()))
    return found


def _outcome(chunks: List[bytes]) -> List[str]:
    """Return each response of a call with these chunks, and the error that ends it."""
    responses: List[str] = []
    try:
        _stream(chunks, responses)
    except SDK as error:
        _is_well_formed(error)
        responses.append(f"{type(error).__name__}: {error}")
    return responses


def _stream(chunks: List[bytes], responses: List[str]) -> None:
    """The same chunks as the answer to a call; each response is looked at and collected."""
    arguments = {"model": "m", "contents": "hi"}
    flow = generate.generate_content_stream_flow(methods.GENERATE_CONTENT_STREAM, GEMINI, None, arguments)
    waiting = iter([*chunks, b""])
    answer: Any = None
    now = 0.0
    try:
        while True:
            effect = flow.send(answer)
            answer = None
            if isinstance(effect, Open):
                answer, waiting = Head(200, {}), iter([*chunks, b""])
            elif isinstance(effect, NextChunk):
                answer = next(waiting)
            elif isinstance(effect, Sleep):
                now += effect.seconds
                answer = now
            elif isinstance(effect, Emit):
                responses.append(repr(effect.value))
                _looked_at(effect.value)
                _looked_at(effect.whole() if effect.whole else None)
    except StopIteration:
        return


def _looked_at(response: Any) -> None:
    assert isinstance(response.text, (str, type(None)))
    assert isinstance(response.function_calls, list)
    repr(response)
    response.model_dump_json(by_alias=True, exclude_none=True)


# -- errors of the service


def error_body(data: bytes) -> None:
    """A status, a header, and a body: any of them makes an error that can be shown, kept and retried."""
    status = 300 + int.from_bytes(data[:2], "big") % 300
    header, _, body = data[2:].partition(b"\n")
    error = errors_from(status, {"retry-after": header.decode("latin-1"), "x-request-id": "r"}, body)
    _is_well_formed(error)
    assert error.code == status
    assert isinstance(error.field_violations, list)
    after = error.retry_after
    assert after is None or after >= 0
    assert error.request_id == "r"
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (type(error), str(error))
    copy.deepcopy(error)


def errors_from(status: int, headers: Mapping[str, str], body: bytes) -> errors.APIError:
    from google._genai_core.runtime.http.error_responses import from_response

    return from_response(status, headers, body)


def _is_well_formed(error: BaseException) -> None:
    text = str(error)
    assert "\n" not in text
    assert "\r" not in text
    repr(error)


# -- names and the rest of an address


def name(data: bytes) -> None:
    """A text is refused wherever it could lead a request astray, or arrives as it was written."""
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    for context in CONTEXTS:
        for kind in resource_names.NAME_RULES:
            for suffix in ("", ":verb"):
                _is_refused_or_kept(partial(resource_names.path_of, kind, text, ("*/*",), context), suffix)
        _is_refused_or_kept(partial(resource_names.request_path, text, context), "")
    for check in (
        partial(addresses.base, plain=True),
        addresses.version,
        _header_name,
        _header_value,
        _parameter,
        _page_token,
    ):
        _tried(check, text)


def _is_refused_or_kept(make: Callable[[], str], suffix: str) -> None:
    try:
        path = make()
    except errors.InvalidNameError as error:
        _is_well_formed(error)
        return
    address = http_options.url(GEMINI, None, path + suffix, [])
    prefix = "/v1beta/"
    for seen in (urlsplit(address).path, httpx.URL(address).raw_path.decode("ascii")):
        assert unquote(seen, errors="strict") == prefix + path + suffix
    assert urlsplit(address).netloc == "h.example"
    for segment in unquote(urlsplit(address).path).split("/")[1:]:
        assert segment.partition(";")[0] not in ("", ".", "..")  # some servers leave out what follows a `;`


def _tried(check: Callable[[str], object], text: str) -> None:
    try:
        check(text)
    except UnicodeError:
        raise
    except ValueError as error:
        _is_well_formed(error)


def _header_name(text: str) -> None:
    assert all(33 <= ord(each) < 127 and each != ":" for key in request_headers({text: "v"}) for each in key)


def _header_value(text: str) -> None:
    assert request_headers({"x": text})["x"].isprintable()


def _parameter(text: str) -> None:
    assert httpx.URL(_asked_with({text: text})).params.get(text) == text


def _page_token(text: str) -> None:
    address = _asked_with({"pageToken": text})
    assert urlsplit(address).fragment == ""
    assert httpx.URL(address).params.multi_items() == [("pageToken", text)]


def _asked_with(query: Dict[str, str]) -> str:
    """Return the address of a request with a query. Raises GenAIError, also a ValueError, for one that is refused."""
    flow = raw_request.request_flow(GEMINI, "GET", "models", None, query, None)
    effect: Any = next(flow)
    while not isinstance(effect, Send):
        effect = flow.send(0.0)
    flow.close()
    return effect.request.url


# -- schemas


def schema_text(data: bytes) -> None:
    """A JSON document that is taken for a schema."""
    try:
        document: Any = json.loads(data)
    except (ValueError, RecursionError):
        return
    if isinstance(document, dict):
        schema_document(cast("Dict[str, Any]", document))


def schema_document(document: Mapping[Any, Any]) -> None:
    """Each form of a schema says what the document says, or refuses it with its place."""
    before = _copied(document)
    for recursive in (False, True):
        made = _made(partial(response_schema.from_json_schema, document, "s", recursive=recursive))
        if made is not None:
            _goes_back(made)
    _made(lambda: response_schema.to_json_schema(document))
    for custom in (False, True):
        fitted = _made(partial(fitting.fitted, document, "s", LeftOut(), custom=custom))
        if fitted is not None:
            _made(partial(response_schema.from_json_schema, fitted, "s", recursive=True))
    for left_out in (None, LeftOut()):
        _made(partial(json_form.convert, document, "s", ordered=True, left_out=left_out))
    assert before is None or document == before or _has_nan(before)


def _copied(document: Any) -> Any:
    try:
        return copy.deepcopy(document)
    except RecursionError:  # Python's own limit, for what is nested a thousand times
        return None


def _made(make: Callable[[], Any]) -> Optional[Any]:
    try:
        return make()
    except ValueError as error:
        _is_well_formed(error)
        return None


def _goes_back(made: Schema) -> None:
    made.model_dump_json(by_alias=True, exclude_none=True)
    _made(lambda: response_schema.to_json_schema(made))


def _has_nan(value: Any) -> bool:
    return "nan" in repr(value)


TARGETS: Dict[str, Callable[[bytes], None]] = {
    "events": events,
    "error_body": error_body,
    "name": name,
    "schema_text": schema_text,
    "compressed": compressed,
    "chunked": chunked,
    "redirect": redirect,
    "shown": shown,
    "emulated": emulated,
}
