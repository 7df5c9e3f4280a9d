"""A real HTTP server on the loopback interface whose answers the test writes, byte by byte if need be."""

from __future__ import annotations

import json
import queue
import socket
import struct
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable, Dict, Generator, List, NamedTuple, Optional, Tuple

from ..patience import PATIENCE


class Seen(NamedTuple):
    """A request as it arrived; `connection` is the client's port."""

    method: str
    path: str
    headers: Dict[str, str]
    body: bytes
    connection: int


class Handler(BaseHTTPRequestHandler):
    """Takes the next answer of the script for each request."""

    protocol_version = "HTTP/1.1"
    server: Server  # pyright: ignore[reportIncompatibleVariableOverride]  # the class below makes it so

    def do_POST(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def do_PUT(self) -> None:
        self._answer()

    def do_PATCH(self) -> None:
        self._answer()

    def do_DELETE(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.seen.append(Seen(self.command, self.path, headers, body, self.client_address[1]))
        try:
            answer = self.server.script.get_nowait()
        except queue.Empty:
            answer = reply()
        answer(self)

    def finish(self) -> None:
        super().finish()
        self.server.ended.put(self.client_address[1])

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed."""


Answer = Callable[[Handler], None]


class Server(ThreadingHTTPServer):
    """The server and what it saw."""

    daemon_threads = True
    request_queue_size = 128  # connections that may wait to be accepted

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen: List[Seen] = []
        self.script: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        self.ended: queue.SimpleQueue[int] = queue.SimpleQueue()
        self.left: queue.SimpleQueue[int] = queue.SimpleQueue()
        """The client's port of each connection that the client closed within an answer (LISTEN)."""
        self.release = threading.Event()
        """Set at the end of the test; an answer that hangs waits for it."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def answers(self, *answers: Answer) -> None:
        """What the next requests get; after that an empty object each."""
        for answer in answers:
            self.script.put(answer)

    def wait_for_end(self) -> int:
        """The client's port of the next connection that is closed."""
        return self.ended.get(timeout=PATIENCE)

    def wait_for_leaving(self) -> int:
        """The client's port of the next connection that the client closes within an answer."""
        return self.left.get(timeout=PATIENCE)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no error here."""


@contextmanager
def serving() -> Generator[Server, None, None]:
    """A running server."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.release.set()
            server.shutdown()
            thread.join(PATIENCE)


def unused_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# -- answers


def reply(status: int = 200, body: bytes = b"{}", headers: Optional[Dict[str, str]] = None) -> Answer:
    """A whole response."""

    def answer(handler: Handler) -> None:
        handler.send_response(status)
        fields = {"content-type": "application/json", "content-length": str(len(body)), **(headers or {})}
        for name, value in fields.items():
            handler.send_header(name, value)
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(body)

    return answer


def text(value: str) -> Dict[str, Any]:
    """A response of generate_content with this text."""
    content = {"parts": [{"text": value}], "role": "model"}
    return {"candidates": [{"content": content, "finishReason": "STOP"}]}


def says(value: str) -> Answer:
    """A whole answer of generate_content."""
    return reply(body=json.dumps(text(value)).encode())


def event(value: str) -> bytes:
    """A streamed chunk with this text; as with older models, each has a finish reason."""
    return b"data: " + json.dumps(text(value)).encode() + b"\r\n\r\n"


Step = Tuple[str, bytes]


def chunk(data: bytes) -> Step:
    return "chunk", data


END: Step = ("end", b"")
CUT: Step = ("cut", b"")
RESET: Step = ("reset", b"")
HANG: Step = ("hang", b"")
WAIT: Step = ("wait", b"")
LISTEN: Step = ("listen", b"")


def stream(*steps: Step, status: int = 200, headers: Optional[Dict[str, str]] = None) -> Answer:
    """A chunked response, step by step: chunks, then a proper end, a cut, a reset, or silence.

    WAIT holds until the test sets `server.release`, LISTEN until the client closes the connection.
    """

    def answer(handler: Handler) -> None:
        handler.send_response(status)
        for name, value in {"content-type": "text/event-stream", **(headers or {})}.items():
            handler.send_header(name, value)
        handler.send_header("transfer-encoding", "chunked")
        handler.end_headers()
        try:
            for kind, data in steps:
                _STEPS[kind](handler, data)
        except ConnectionError:
            if LISTEN not in steps:
                raise
            handler.server.left.put(handler.client_address[1])  # it has gone before the server listened

    return answer


def _chunk(handler: Handler, data: bytes) -> None:
    handler.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
    handler.wfile.flush()


def _cut(handler: Handler, data: bytes) -> None:
    handler.close_connection = True


def _reset(handler: Handler, data: bytes) -> None:
    handler.close_connection = True
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def _hang(handler: Handler, data: bytes) -> None:
    handler.close_connection = True
    handler.server.release.wait(PATIENCE)


def _wait(handler: Handler, data: bytes) -> None:
    handler.server.release.wait(PATIENCE)


def _listen(handler: Handler, data: bytes) -> None:
    handler.close_connection = True
    handler.connection.settimeout(PATIENCE)
    if handler.rfile.read(1) == b"":
        handler.server.left.put(handler.client_address[1])


_STEPS: Dict[str, Callable[[Handler, bytes], None]] = {
    "chunk": _chunk,
    "end": lambda handler, data: _chunk(handler, b""),
    "cut": _cut,
    "reset": _reset,
    "hang": _hang,
    "wait": _wait,
    "listen": _listen,
}


def hang(handler: Handler) -> None:
    """No answer at all."""
    _hang(handler, b"")


def close(handler: Handler) -> None:
    """The connection is closed without an answer."""
    _cut(handler, b"")
