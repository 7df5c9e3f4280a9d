"""Time in proportion: whatever reads a header, an error, a log line, an address, a name or a schema takes linear time."""

from __future__ import annotations

import gzip
import io
import json
from contextlib import suppress
from typing import Any, Callable, Dict, Iterator

import pytest

from google._genai_api import backends
from google._genai_core.flows import redirects
from google._genai_core.flows.inputs import contents, response_schema
from google._genai_core.runtime import error_details, headers, validation_text
from google._genai_core.runtime.auth.google_credential import GoogleCredential
from google._genai_core.runtime.http import addresses, decoding, error_responses, file_parts, hosts, limits
from google._genai_core.runtime.http.messages import Head, Request
from google._genai_core.runtime.media import mime_types, part_fields
from google._genai_core.runtime.media.upload_source import UploadSource
from google._genai_core.runtime.printable import printable
from google._genai_core.runtime.schema import fitting, given, json_form
from google._genai_core.runtime.schema.left_out import LeftOut
from google._genai_core.runtime.usage_errors import GenAIError
from google._genai_core.runtime.watching import redaction
from google._genai_core.runtime.wire import resource_names
from google._genai_core.runtime.wire.backend import Context
from google.genai.emulator.model import measuring
from google.genai.emulator.protocol import filters, multipart, scalars
from google.genai.emulator.protocol.errors import ServiceError

from ..linear import Row
from ..loopback.clients import FakeCredentials

pytestmark = pytest.mark.long

GEMINI = Context(backends.GEMINI, "https://h.example", "v1beta")


def _inflated(data: bytes) -> int:
    request = Request("GET", "http://h", {}, limits=limits.DEFAULT)
    decoder = decoding.Decoder(request, 200, {"content-encoding": "gzip"})
    return len(decoding.joined(decoding.decoded(decoder, iter([data]))))


def _pieces(chunks: Iterator[bytes]) -> int:
    return len(decoding.joined(chunks))


def _wait(value: str) -> Any:
    return error_details.hint({"retry-after": value}, [], 0.0)


def _range(value: str) -> Any:
    return file_parts.part_of(Head(206, {"content-range": value}))


def _followed(location: str) -> Any:
    target = redirects._resolve("https://h.example/a/b", location)  # pyright: ignore[reportPrivateUsage]  # as a redirect does
    return addresses.leads("https://h.example/a", target), addresses.place(target)


def _refused(text: str) -> str:
    credential = GoogleCredential(FakeCredentials().as_google(), {})
    return credential._reason(ValueError(text))  # pyright: ignore[reportPrivateUsage]  # what an error of google-auth becomes


def _file(name: str) -> str:
    file: Any = io.BytesIO(b"\x00")
    file.name = name  # as files of the system have
    source = UploadSource(file)
    return f"{source.name}{source.mime_type()}"


def _schema(document: Any) -> Any:
    return response_schema.from_json_schema(document, "schema", recursive=True)


def _fitted(document: Any) -> Any:
    return fitting.fitted(document, "schema", LeftOut(), custom=True)


def _converted(document: Any) -> Any:
    return json_form.convert(document, "schema", left_out=LeftOut())


def _checked(document: Any) -> Any:
    return given.checked(document, "schema")


def _service(read: Callable[[Any], Any]) -> Callable[[Any], None]:
    """A reader of the emulator, whose refusal is a reply."""

    def run(value: Any) -> None:
        with suppress(ServiceError):
            read(value)

    return run


def _chained(size: int) -> Any:
    """Definitions of which each has the next one."""
    named: Dict[str, Any] = {
        f"D{at}": {"type": "object", "properties": {"a": {"$ref": f"#/$defs/D{at + 1}"}}}
        for at in range(size)
    }
    return {"type": "object", "$defs": {**named, f"D{size}": {"type": "string"}}}


def _circle(size: int) -> Any:
    chain = _chained(size)
    chain["$defs"][f"D{size}"] = {"type": "object", "properties": {"a": {"$ref": "#/$defs/D0"}}}
    return chain


def _ruled(size: int) -> Any:
    return {
        "type": "object",
        "properties": {f"p{at}": {"type": "number", "multipleOf": 3} for at in range(size)},
    }


def _misspelt(size: int) -> Any:
    return {"type": "object", "x" * size: 1}


def _details(size: int, kind: str, **fields: Any) -> bytes:
    entry = {"@type": f"type.googleapis.com/google.rpc.{kind}", **fields}
    return json.dumps({"error": {"code": 400, "message": "a", "details": [entry] * size}}).encode()


HEADERS: Dict[str, Row] = {
    "retry-after: digits": Row(_wait, lambda n: "9" * n),
    "retry-after: words": Row(_wait, lambda n: "Mon, " * n),
    "retry-after: spaces": Row(_wait, lambda n: "Mon," + " " * n + "1"),
    "retry-after: a long year": Row(_wait, lambda n: f"Sun, 06 Nov {'1' * n} 08:49:37 GMT"),
    "retry-after: a long zone": Row(_wait, lambda n: f"Sun, 06 Nov 1994 08:49:37 +{'1' * n}"),
    "retry-after: colons": Row(_wait, lambda n: "Sun, 06 Nov 1994 " + ":" * n),
    "retry-after: dashes": Row(_wait, lambda n: "06-" * n),
    "a duration of many digits": Row(error_details.seconds, lambda n: f"{'9' * n}.{'9' * n}s"),
    "content-range": Row(_range, lambda n: f"bytes {'9' * n}-{'9' * n}/{'9' * n}"),
    "content-length": Row(headers.byte_count, lambda n: "9" * n),
    "many headers": Row(headers.response_headers, lambda n: [(f"x-{at}", "a") for at in range(n)]),
    "one header again and again": Row(headers.response_headers, lambda n: [("x", "a")] * n, 5000),
    "content-encoding": Row(
        lambda text: decoding.Decoder(Request("GET", "u", {}), 200, {"content-encoding": text}),
        lambda n: "a," * n,
    ),
    "a redirect: dots": Row(_followed, lambda n: "/../" * n),
    "a redirect: slashes": Row(_followed, lambda n: "/" * n),
    "a redirect: names": Row(_followed, lambda n: "https://" + "a@" * n + "h/"),
    "a redirect: hosts": Row(_followed, lambda n: "https://" + "a." * n),
    "a redirect: brackets": Row(_followed, lambda n: "https://[" + ":" * n + "]/"),
    "a redirect: queries": Row(_followed, lambda n: "?" * n + "#" * n),
    "a host of many numbers": Row(hosts.is_private, lambda n: "1." * n),
    "a host of many colons": Row(hosts.is_private, lambda n: ":" * n),
}
BODIES: Dict[str, Row] = {
    "gzip of many members": Row(_inflated, lambda n: gzip.compress(b"") * n, 5000),
    "gzip with zeros behind it": Row(_inflated, lambda n: gzip.compress(b"a") + b"\0" * n),
    "many small chunks": Row(_pieces, lambda n: iter([b"a"] * n)),
    "an error: spaces": Row(
        lambda body: error_responses.from_response(400, {}, body), lambda n: b"a" + b" " * n
    ),
    "an error: a page": Row(
        lambda body: error_responses.from_response(400, {}, body), lambda n: b"<p> \n" * n
    ),
    "an error: a list": Row(
        lambda body: error_responses.from_response(400, {}, body), lambda n: b"[" * 200 + b"1," * n
    ),
    "an error: quotas": Row(
        lambda body: error_details.is_daily_quota(error_responses.from_response(429, {}, body).typed_details),
        lambda n: _details(n, "QuotaFailure", violations=[{"quotaId": "a_" * 50}]),
        1000,
    ),
    "an error: fields": Row(
        lambda body: error_responses.from_response(400, {}, body).field_violations,
        lambda n: _details(n, "BadRequest", fieldViolations=[{"field": "a"}]),
        1000,
    ),
    "an error that is not framed": Row(
        error_responses.of_unframed, lambda n: b" ,\n" * n + b"{" + b"\n, " * n
    ),
    "the reason of a refusal": Row(validation_text.reason, lambda n: GenAIError(" \n" * n)),
    "counting values": Row(lambda text: limits.Tally(limits.DEFAULT).add(text), lambda n: "{[," * n),
}
LOGS: Dict[str, Row] = {
    "control characters": Row(printable, lambda n: "\x1b[\u202e" * n),
    "a log line: addresses": Row(redaction.redacted_text, lambda n: "http://a?b=c " * n),
    "a log line: schemes": Row(redaction.redacted_text, lambda n: "https://" * n),
    "a log line: quotes": Row(redaction.redacted_text, lambda n: "://" + "'\"" * n),
    "a log line: a secret": Row(
        lambda text: redaction.redacted_text(text, ["a" * 8]), lambda n: "a" * n + "://", 50_000
    ),
    "a body: data": Row(redaction.redacted_body, lambda n: b"{" + b"A" * n),
    "a body: almost data": Row(redaction.redacted_body, lambda n: b"{" + (b"A" * 99 + b" ") * (n // 100)),
    "a body: spaces": Row(redaction.redacted_body, lambda n: b" " * n + b"{"),
    "a token error: words": Row(_refused, lambda n: "a" * 30 + " " + "ya29. 1// " * n),
    "a token error: one word": Row(_refused, lambda n: "ya29." * n),
    "a token error: spaces": Row(_refused, lambda n: "a" + " " * n + "b"),
}
NAMES: Dict[str, Row] = {
    "a resource: colons": Row(lambda name: resource_names.model(name, GEMINI), lambda n: ":" * n + "/a"),
    "an address of a file: folders": Row(
        lambda name: resource_names.file(name, GEMINI), lambda n: "https://h" + "/files/a" * n + "/"
    ),
    "an address of a file: slashes": Row(
        lambda name: resource_names.file(name, GEMINI), lambda n: "https://h" + "/" * n
    ),
    "an address in a part: versions": Row(part_fields.uri_mime_type, lambda n: "https://h" + "/v1" * n),
    "an address in a part: files": Row(
        part_fields.uri_mime_type, lambda n: "https://h" + "/v1/files/a" * n + "/"
    ),
    "an address in a part: one version": Row(part_fields.uri_mime_type, lambda n: "https://h/v" + "1" * n),
    "a file: dots": Row(_file, lambda n: "." * n),
    "a file: extensions": Row(_file, lambda n: ".gz" * n),
    "a file: a long extension": Row(_file, lambda n: "a." + "b" * n),
    "a file: folders": Row(_file, lambda n: "a/" * n + "b"),
    "a file: colons": Row(_file, lambda n: "a:" * n),
    "a file: an address": Row(mime_types.by_name, lambda n: "https://h/" + "a.b/" * n + "?" * n),
    "a base address": Row(lambda text: addresses.base(text, True), lambda n: "https://h" + "/%2" * n),
    "a base address: slashes": Row(
        lambda text: addresses.base(text, True), lambda n: "https://h/a" + "/" * n + "?"
    ),
    "a text of the user": Row(contents.to_contents, lambda n: ["a"] * n),
    "a request's header": Row(headers.request_headers, lambda n: {"x" * n: "y" * n}),
}
SCHEMAS: Dict[str, Row] = {
    "a chain": Row(_schema, _chained, 2000),
    "a chain, as JSON schema": Row(_converted, _chained, 2000),
    "a circle": Row(_checked, _circle, 2000),
    "rules that are left out": Row(_fitted, _ruled, 2000),
    "properties": Row(
        _schema, lambda n: {"type": "object", "properties": {f"p{at}": True for at in range(n)}}, 2000
    ),
    "alternatives": Row(_schema, lambda n: {"anyOf": [{"type": "string"}] * n}, 2000),
    "values": Row(_fitted, lambda n: {"enum": [*range(n), True, [1]]}, 5000),
    "a long keyword": Row(_checked, _misspelt),
    "a long path": Row(_checked, lambda n: {"$ref": "#/" + "a/" * n}),
}
EMULATOR: Dict[str, Row] = {
    "pages: streams without end": Row(measuring.pdf_pages, lambda n: b"/ObjStm" * n),
    "pages: one end": Row(measuring.pdf_pages, lambda n: b"/ObjStm" * n + b"stream\nendstream"),
    "pages: beginnings": Row(measuring.pdf_pages, lambda n: b"/ObjStm" + b"stream\n" * n),
    "pages: spaces": Row(measuring.pdf_pages, lambda n: b"/Type" + b" " * n + b"/Pages"),
    "a filter: spaces": Row(
        _service(lambda text: filters.apply_filter([], text)), lambda n: "a=b" + " " * n + "x"
    ),
    "a filter: terms": Row(
        _service(lambda text: filters.apply_filter([], text)), lambda n: "a=b AND " * n + "c=d"
    ),
    "a filter: quotes": Row(_service(lambda text: filters.apply_filter([], text)), lambda n: 'a="' * n),
    "parts of an upload": Row(
        _service(lambda body: multipart.related_parts("multipart/related; boundary=b", body)),
        lambda n: b"\r\n--b" * n,
    ),
    "parts of an upload: types": Row(
        _service(lambda body: multipart.related_parts("multipart/related; boundary=b", body)),
        lambda n: b"--b\r\n" + b"content-type:\r\n" * n + b"\r\n--b\r\n\r\na\r\n--b--",
    ),
    "a boundary": Row(_service(lambda text: multipart.related_parts(text, b"")), lambda n: 'boundary="' * n),
    "a time": Row(scalars.TIMESTAMP.fullmatch, lambda n: f"2024-01-01T00:00:00.{'1' * n}Z"),
    "a duration": Row(scalars.DURATION.fullmatch, lambda n: f"{'1' * n}.1"),
}
ROWS: Dict[str, Row] = {
    f"{kind}: {name}": row
    for kind, rows in {
        "header": HEADERS,
        "body": BODIES,
        "log": LOGS,
        "name": NAMES,
        "schema": SCHEMAS,
        "emulator": EMULATOR,
    }.items()
    for name, row in rows.items()
}


@pytest.mark.parametrize("name", ROWS)
def test_linear_time(name: str) -> None:
    ROWS[name].check()
