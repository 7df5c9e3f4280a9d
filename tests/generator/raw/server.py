"""A server on this machine that is made from a description: its routes, checks of what arrives, and answers."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from generator.facts import Description, Operation
from generator.raw.document_facts import Texts
from generator.raw.pages import pages

from .samples import Samples


class Reply(NamedTuple):
    """What the server answers."""

    status: int
    body: bytes = b""
    media: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()


class DocumentServer:
    """Answers the operations of a description, and refuses what the description does not allow."""

    def __init__(self, description: Description, texts: Texts) -> None:
        self.description = description
        self._texts = texts
        self.samples = Samples(description.schemas)
        self.seen: list[str] = []
        """The operations that were called."""

        self.refused: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.urls: list[str] = []
        self._sessions: dict[str, tuple[Operation, bytes]] = {}
        self._routes = [
            route for operation in description.operations.values() for route in self._routes_of(operation)
        ]
        self._routes.sort(key=lambda route: route[3])

    def _routes_of(
        self, operation: Operation
    ) -> Iterator[tuple[str, re.Pattern[str], Operation, tuple[int, int, int]]]:
        base = re.sub(r"^https?://[^/]*", "", self.description.address)
        own, _, _ = operation.path.partition("?")
        for path in (base + own.lstrip("/"), *operation.upload_paths.values()):

            def group(match: re.Match[str]) -> str:
                parameter = operation.parameters.get(match.group(2))
                wire = parameter.wire if parameter is not None and parameter.wire else match.group(2)
                known = self._texts.pattern(operation.id, wire)
                if known.startswith("^") and known.endswith("$"):
                    return f"({known[1:-1]})"
                several = match.group(1) == "+" or (parameter is not None and parameter.reserved)
                return "(.+)" if several else "([^/]+?)"

            parts = re.split(r"(\{[^}]+\})", path)
            pattern = "".join(
                re.sub(r"\{(\+?)([^}]+)\}", group, part) if part[:1] == "{" else re.escape(part)
                for part in parts
            )
            plain = re.sub(r"\{[^}]*\}", "", path)
            rank = (-len(_fixed(operation)), pattern.count("(.+)"), -len(plain))
            yield operation.method, re.compile("/" + pattern.lstrip("/")), operation, rank

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Reply:
        """Return the reply to a request."""
        parts = urlsplit(target)
        query = parse_qs(parts.query, keep_blank_values=True)
        self.urls.append(target)
        self.headers.append(headers)
        if parts.path.startswith("/session/"):
            return self._piece(parts.path, headers, body)
        for verb, pattern, operation, _ in self._routes:
            match = pattern.fullmatch(parts.path)
            if verb == method and match and set(_fixed(operation)) <= set(query):
                return self._call(operation, query, headers, body)
        return self._refusal([f"no route: {method} {parts.path}"], 404)

    def _refusal(self, problems: list[str], status: int = 400) -> Reply:
        self.refused += problems
        return Reply(status, json.dumps({"error": {"code": status, "message": "; ".join(problems)}}).encode())

    def _call(
        self, operation: Operation, query: dict[str, list[str]], headers: dict[str, str], body: bytes
    ) -> Reply:
        self.seen.append(operation.id)
        problems = [*self._query_problems(operation, query), *self._header_problems(operation, headers)]
        if "uploadType" in query:
            return self._upload(operation, query["uploadType"][0], headers, body, problems)
        problems += self._body_problems(operation, headers, body)
        if problems:
            return self._refusal([f"{operation.id}: {problem}" for problem in problems])
        return self._success(operation, query)

    def _query_problems(self, operation: Operation, query: dict[str, list[str]]) -> Iterator[str]:
        known = {parameter.wire or key: key for key, parameter in operation.parameters.items()}
        for key, parameter in operation.parameters.items():
            wire = parameter.wire or key
            if parameter.location != "query":
                continue
            if wire in query and parameter.type != "message":
                yield from self.samples.text_problems(query[wire], operation, key)
            elif parameter.required and parameter.type != "message":
                yield f"{key} is missing"
        objects = any(each.type == "message" for each in operation.parameters.values())
        for wire in query:
            if wire not in known and wire not in ("alt", "uploadType", *_fixed(operation)) and not objects:
                yield f"no parameter {wire}"

    def _header_problems(self, operation: Operation, headers: dict[str, str]) -> Iterator[str]:
        for key, parameter in operation.parameters.items():
            wire = (parameter.wire or key).lower()
            if parameter.location == "header" and parameter.required and wire not in headers:
                yield f"header {wire} is missing"

    def _body_problems(self, operation: Operation, headers: dict[str, str], body: bytes) -> Iterator[str]:
        media = headers.get("content-type", "").partition(";")[0]
        if not body:
            if operation.body_required:
                yield "the body is missing"
        elif operation.body in ("binary", "text"):
            if operation.media and "*" not in operation.media and media != operation.media.partition(";")[0]:
                yield f"the media type is {media}"
        elif operation.body == "form":
            fields = parse_qs(body.decode(), keep_blank_values=True)
            yield from self._form_problems(operation, fields)
        elif operation.body == "multipart":
            yield from self._form_problems(operation, _multipart(headers, body))
        elif operation.request:
            if "json" not in media:
                yield f"the media type is {media}"
            yield from self.samples.object_problems(json.loads(body), operation.request, "body")
        else:
            yield "it takes no body"

    def _form_problems(self, operation: Operation, fields: dict[str, Any]) -> Iterator[str]:
        schema = self.description.schemas[operation.request]
        names = {re.sub(r"\[.*", "", name) for name in fields}
        yield from (
            f"no field {name}" for name in names if name not in schema.fields and schema.extra is None
        )
        for wire, fact in schema.fields.items():
            if fact.required and not fact.read_only and wire not in names:
                yield f"the field {wire} is missing"

    def _success(self, operation: Operation, query: dict[str, list[str]]) -> Reply:
        if operation.download and (not operation.response or query.get("alt") == ["media"]):
            return Reply(200, b"the file", "application/octet-stream")
        if not operation.response and not operation.streaming:
            return Reply(204)
        found = self.samples.schema(operation.response) if operation.response else "text"
        self._next_page(operation, query, found)
        if operation.streaming:
            return _stream(operation, found)
        if operation.accept and "json" not in operation.accept:
            return Reply(200, str(found).encode(), operation.accept.replace("*", "plain"))
        return Reply(200, json.dumps(found).encode())

    def _next_page(self, operation: Operation, query: dict[str, list[str]], found: Any) -> None:
        """Let a list have two pages."""
        paged = pages(operation, self.description)
        if paged is None:
            return
        asked = operation.parameters[paged.parameter].wire or paged.parameter
        is_last = asked in query
        if paged.more:
            found[paged.more] = not is_last
            return
        for step in paged.token[:-1]:
            found = found.setdefault(step, {})
        is_number = operation.parameters[paged.parameter].type.startswith("int")
        if is_last:
            found.pop(paged.token[-1], None)
        else:
            found[paged.token[-1]] = 2 if is_number else "second"

    def _upload(
        self, operation: Operation, kind: str, headers: dict[str, str], body: bytes, problems: list[str]
    ) -> Reply:
        if kind == "resumable":
            problems += self.samples.object_problems(json.loads(body), operation.request, "body")
            name = f"/session/{len(self._sessions)}"
            self._sessions[name] = operation, b""
            if not problems:
                return Reply(200, headers=(("location", f"http://{headers['host']}{name}"),))
        elif headers.get("content-type", "").startswith("multipart/related"):
            parts: Any = BytesParser().parsebytes(
                b"content-type: " + headers["content-type"].encode() + b"\r\n\r\n" + body
            )
            metadata, media = parts.get_payload()
            problems += self.samples.object_problems(
                json.loads(metadata.get_payload()), operation.request, "body"
            )
            if not media.get_payload(decode=True):
                problems.append("the file is empty")
        else:
            problems.append("an upload has two parts")
        return self._refusal(problems) if problems else self._success(operation, {})

    def _piece(self, name: str, headers: dict[str, str], body: bytes) -> Reply:
        operation, before = self._sessions[name]
        span, _, total = headers["content-range"].removeprefix("bytes ").partition("/")
        if span != "*":
            before = before[: int(span.split("-")[0])] + body
            self._sessions[name] = operation, before
        if total != "*" and len(before) == int(total):
            return self._success(operation, {})
        return Reply(308, headers=(("range", f"bytes=0-{len(before) - 1}"),) if before else ())


def _fixed(operation: Operation) -> dict[str, list[str]]:
    """Return the parameters that a path has already."""
    return parse_qs(operation.path.partition("?")[2], keep_blank_values=True)


def _multipart(headers: dict[str, str], body: bytes) -> dict[str, Any]:
    message = BytesParser().parsebytes(
        b"content-type: " + headers["content-type"].encode() + b"\r\n\r\n" + body
    )
    parts: Any = message.get_payload()
    return {
        part.get_param("name", header="content-disposition"): part.get_payload(decode=True) for part in parts
    }


def _stream(operation: Operation, found: Any) -> Reply:
    items = [json.dumps(found)] * 3
    if "json" in operation.stream_media:
        return Reply(200, "".join(f"{item}\n" for item in items).encode(), operation.stream_media)
    return Reply(200, "".join(f"data: {item}\n\n" for item in items).encode(), "text/event-stream")


@contextmanager
def serving(
    description: Description, texts: Texts, given: DocumentServer | None = None
) -> Generator[tuple[DocumentServer, str]]:
    """Run a server of a description, or a given one; yield it and its address, with the path of the API."""
    made = given or DocumentServer(description, texts)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _do(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            try:
                reply = made.answer(self.command, self.path, headers, body)
            except Exception as error:  # it would be lost in a thread of the server
                made.refused.append(repr(error))
                reply = Reply(500, json.dumps({"error": repr(error)}).encode())
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            if reply.status != 204:
                self.send_header("content-type", reply.media)
                self.send_header("content-length", str(len(reply.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(reply.body)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = _do  # noqa: N815  # of the standard library

        def log_message(self, format: str, *args: object) -> None:
            """Write nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    path = re.sub(r"^https?://[^/]*", "", description.address).rstrip("/")
    try:
        yield made, f"http://127.0.0.1:{server.server_port}{path}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
