"""A loopback server that records each request and answers it by answers.py."""

from __future__ import annotations

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Optional, cast
from urllib.parse import parse_qsl, urlsplit

from .answers import answer, upload_headers, uploaded

# Headers that decide what the service does. The two that name the SDK differ by nature, the ones of
# the connection (host, length, encoding) belong to the HTTP library.
REPORTED_HEADERS = (
    "accept",
    "authorization",
    "content-type",
    "x-goog-api-key",
    "x-goog-user-project",
    "x-server-timeout",
)
REPORTED_PREFIXES = ("x-conformance-", "x-goog-upload-")  # the table's own headers, and uploads'


def reported(headers: Any) -> dict[str, str]:
    """The chosen headers, names in lower case because HTTP does not tell them apart."""
    chosen = {
        name
        for name in map(str.lower, headers)
        if name in REPORTED_HEADERS or name.startswith(REPORTED_PREFIXES)
    }
    return {name: ", ".join(headers.get_all(name)) for name in sorted(chosen)}


def parsed(body: bytes) -> Any:
    """The body as JSON, as text if it is none, None if there is none."""
    if not body:
        return None
    try:
        return json.loads(body)
    except ValueError:
        return body.decode("utf-8", "backslashreplace")


def piece(body: bytes) -> dict[str, Any]:
    """A piece of an upload by its size and digest: megabytes are nothing to read."""
    return {"size": len(body), "sha256": hashlib.sha256(body).hexdigest()}


def encoded(reply: Any) -> tuple[str, bytes]:
    """The content type and the bytes of an answer; a list is sent as server-sent events."""
    if isinstance(reply, bytes):
        return "application/octet-stream", reply
    if isinstance(reply, list):
        chunks = cast("list[object]", reply)
        events = "".join(f"data: {json.dumps(chunk)}\r\n\r\n" for chunk in chunks)
        return "text/event-stream", events.encode()
    return "application/json", json.dumps(reply).encode()


class Handler(BaseHTTPRequestHandler):
    """Records, then answers."""

    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # headers and body in one packet, or delayed acknowledgement costs 40 ms a call
    log: list[dict[str, Any]]

    def handle_any(self) -> None:
        data = self.rfile.read(int(self.headers.get("content-length") or 0))
        command = self.headers.get("x-goog-upload-command", "")
        body = piece(data) if command.startswith("upload") else parsed(data)
        url = urlsplit(self.path)
        query = parse_qsl(url.query, keep_blank_values=True)
        self.log.append(
            {
                "method": self.command,
                "path": url.path,
                "query": sorted(query),
                "headers": reported(self.headers),
                "body": body,
            }
        )
        extra = upload_headers(command, self.headers.get("host", ""))
        if "finalize" in command:
            reply: Optional[Any] = uploaded(int(self.headers.get("x-goog-upload-offset", 0)) + len(data))
        else:
            reply = answer(self.command, url.path, dict(query), body)
        self.reply(reply, extra)

    def reply(self, reply: Optional[Any], extra: dict[str, str]) -> None:
        status = 404 if reply is None else 200
        kind, data = encoded({"error": {"code": 404, "status": "NOT_FOUND"}} if reply is None else reply)
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(data)))
        for name, value in extra.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = handle_any  # noqa: N815  # names that http.server calls

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: standard error is for the reader of the report."""


class Recorder:
    """The server, running inside a `with`; `take()` hands over what came since the last time."""

    def __init__(self) -> None:
        self.log: list[dict[str, Any]] = []
        handler = type("BoundHandler", (Handler,), {"log": self.log})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.base_url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self) -> Recorder:
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.server.shutdown()
        self.server.server_close()

    def take(self) -> list[dict[str, Any]]:
        taken = list(self.log)
        self.log.clear()
        return taken
