"""A proxy on the loopback interface: plain requests go through it, and tunnels for TLS."""

from __future__ import annotations

import base64
import http.client
import select
import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Dict, Generator, List, NamedTuple, Optional
from urllib.parse import urlsplit

from ..patience import PATIENCE

HOP = ("connection", "proxy-connection", "proxy-authorization", "keep-alive")


class Passed(NamedTuple):
    """A request as the proxy saw it."""

    method: str
    target: str
    headers: Dict[str, str]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Proxy  # pyright: ignore[reportIncompatibleVariableOverride]  # the class below makes it so

    def _is_let_in(self) -> bool:
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.passed.append(Passed(self.command, self.path, headers))
        if self.server.ticket in (None, headers.get("proxy-authorization")):
            return True
        self.send_response(407)
        self.send_header("proxy-authenticate", 'Basic realm="loopback"')
        self.send_header("content-length", "0")
        self.end_headers()
        self.close_connection = True
        return False

    def do_CONNECT(self) -> None:
        if not self._is_let_in():
            return
        self.close_connection = True
        port = int(self.path.rpartition(":")[2])  # whatever the host is called, it is here
        with socket.create_connection(("127.0.0.1", port), PATIENCE) as there:
            self.send_response(200)
            self.end_headers()
            _tunnel(self.connection, there)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        if not self._is_let_in():
            return
        parts = urlsplit(self.path)
        there = http.client.HTTPConnection("127.0.0.1", parts.port or 80, timeout=PATIENCE)
        try:
            headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP}
            there.request(self.command, f"{parts.path}?{parts.query}".rstrip("?"), body, headers)
            answer = there.getresponse()
            data = answer.read()
        finally:
            there.close()
        self.send_response(answer.status)
        self.send_header("content-type", answer.headers["content-type"])
        for name, value in answer.headers.items():
            if name.lower().startswith("x-goog-"):
                self.send_header(name, value)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self) -> None:
        self.do_POST()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed."""


class Proxy(ThreadingHTTPServer):
    """The proxy and what went through it."""

    daemon_threads = True

    def __init__(self, user: Optional[str]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.passed: List[Passed] = []
        self.ticket = None if user is None else f"Basic {base64.b64encode(user.encode()).decode()}"

    @property
    def place(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no error here."""


@contextmanager
def proxying(user: Optional[str] = None) -> Generator[Proxy, None, None]:
    """A running proxy; with a user, such as `name:password`, it lets in nobody else."""
    with Proxy(user) as proxy:
        thread = threading.Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield proxy
        finally:
            proxy.shutdown()
            thread.join(PATIENCE)


def _tunnel(here: socket.socket, there: socket.socket) -> None:
    """Pass bytes both ways until one side ends."""
    while True:
        ready, _, _ = select.select([here, there], [], [], PATIENCE)
        if not ready:
            return
        for side in ready:
            data = side.recv(65536)
            if not data:
                return
            (there if side is here else here).sendall(data)
