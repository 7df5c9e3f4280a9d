"""A service for uploads and downloads on the loopback interface that loses requests as it is told.

An upload keeps no bytes, only their number and digest, so it can be as large as one likes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import socket
import struct
import threading
from collections import deque
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Deque, Dict, Generator, List, Mapping, Optional, Tuple

from ..patience import PATIENCE

READ = 1 << 16

Fate = Tuple[str, int]
"""What becomes of a request: the kind, and after how many bytes or with which status."""

STORE_UPLOAD = "fileSearchStores/a/upload/operations/o"
WELL: Fate = ("well", 0)
UNSEEN: Fate = ("unseen", 0)
"""The connection is reset before the body is read."""

UNTOLD: Fate = ("untold", 0)
"""All is taken in, and the connection is closed without an answer."""


def within(size: int) -> Fate:
    """The connection is reset after so many bytes of the body, which are kept."""
    return "within", size


def status(code: int) -> Fate:
    """The body is read and not kept, and the answer is this error."""
    return "status", code


class Upload:
    """What has arrived of one upload."""

    def __init__(self) -> None:
        self.size = 0
        self.digest = hashlib.sha256()
        self.state = "active"
        self.metadata: Dict[str, Any] = {}

    def take(self, data: bytes) -> None:
        self.size += len(data)
        self.digest.update(data)

    @property
    def file(self) -> Dict[str, Any]:
        """The File, as the service describes it."""
        digest = base64.b64encode(self.digest.hexdigest().encode()).decode()
        return {"name": "files/a", "sizeBytes": str(self.size), "sha256Hash": digest, "state": "ACTIVE"}


class Handler(BaseHTTPRequestHandler):
    """One request after another, each with its fate."""

    protocol_version = "HTTP/1.1"
    server: Server  # pyright: ignore[reportIncompatibleVariableOverride]  # the class below makes it so

    def do_POST(self) -> None:
        command = self.headers.get("x-goog-upload-command", "")
        self.server.commands.append(command)
        self.server.headers.append({name.lower(): value for name, value in self.headers.items()})
        if command == "start":
            self._start()
        elif command == "query":
            self._query()
        else:
            self._receive(command)

    def _start(self) -> None:
        self.server.upload = Upload()
        self.server.upload.metadata = json.loads(self.rfile.read(self._length()))
        place = f"{self.server.url}/upload/session"
        self._answer(200, b"", {"x-goog-upload-url": place, "x-goog-upload-status": "active"})

    def _query(self) -> None:
        kind, number = self.server.fate(self.server.queries)
        if kind == "status":
            self._answer(number)
        elif kind != "well":
            self._reset()
        else:
            self._state()

    def _receive(self, command: str) -> None:
        upload, left = self.server.upload, self._length()
        kind, number = self.server.fate(self.server.pieces)
        if kind == "unseen":
            self._reset()
            return
        fits = self.headers.get("x-goog-upload-offset") == str(upload.size)
        keep = fits and kind != "status"
        if kind == "status" and self.server.forgets:
            self.server.forgets = False
            self.server.upload = Upload()
        stop = left - number if kind == "within" else 0
        while left > max(stop, 0):
            data = self.rfile.read(min(left - max(stop, 0), READ))
            if not data:
                return
            left -= len(data)
            if keep:
                upload.take(data)
        if kind == "within" and left:
            self._reset()
        elif kind == "status":
            self._answer(number)
        elif not fits:
            self._answer(400, b"", {"x-goog-upload-status": "active"})
        else:
            if command == "upload, finalize":
                upload.state = "final"
            if kind in ("untold", "within"):
                self._reset()
            else:
                self._state()

    def _state(self) -> None:
        upload = self.server.upload
        document = {"name": STORE_UPLOAD, "response": {"sizeBytes": upload.file["sizeBytes"]}}
        whole = json.dumps({"file": upload.file, **document})  # the file of `files`, the operation of a store
        body = whole.encode() if upload.state == "final" else b""
        headers = {
            "x-goog-upload-status": upload.state,
            "x-goog-upload-size-received": str(upload.size),
        }
        self._answer(200, body, headers)

    def do_GET(self) -> None:
        """A download: the content, or its rest, as far as the next fate lets it come."""
        server = self.server
        server.headers.append({name.lower(): value for name, value in self.headers.items()})
        kind, number = server.fate(server.bodies)
        if kind == "status":
            self._answer(number)
            return
        if kind == "unseen":
            self._reset()
            return
        asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("range", "")) if server.ranges else None
        start = int(asked[1]) if asked else 0
        left = server.content - start
        self.send_response(206 if asked else 200)
        self.send_header("content-length", str(left))
        for name, value in server.extra.items():
            self.send_header(name, value)
        if asked:
            self.send_header("content-range", f"bytes {start}-{server.content - 1}/{server.content}")
        self.end_headers()
        end = min(start + number, server.content) if kind == "within" else server.content
        while start < end:
            data = content_at(start, min(READ, end - start))
            self.wfile.write(data)
            start += len(data)
        if end < server.content or kind == "untold":
            self.wfile.flush()
            self.close_connection = True

    def _length(self) -> int:
        return int(self.headers.get("content-length") or 0)

    def _answer(self, code: int, body: bytes = b"", headers: Optional[Mapping[str, str]] = None) -> None:
        self.send_response(code)
        for name, value in {"content-length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _reset(self) -> None:
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed."""


class Server(ThreadingHTTPServer):
    """The service: what it saw, and the fates of the requests to come; after these, all goes well."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.upload = Upload()
        self.commands: List[str] = []
        self.headers: List[Dict[str, str]] = []
        self.pieces: Deque[Fate] = deque()
        self.queries: Deque[Fate] = deque()
        self.bodies: Deque[Fate] = deque()
        self.forgets = False
        """Whether the next error loses what had arrived before."""

        self.content = 0
        """How many bytes a download has."""

        self.ranges = True
        self.extra: Dict[str, str] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def fate(self, fates: Deque[Fate]) -> Fate:
        return fates.popleft() if fates else WELL

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that was reset is no error here."""


def content_at(start: int, size: int) -> bytes:
    """Bytes of the download's content: each block of 64 KiB begins with its number."""
    first, last = start // READ, (start + size - 1) // READ
    blocks = b"".join(number.to_bytes(4, "big") * (READ // 4) for number in range(first, last + 1))
    return blocks[start - first * READ :][:size]


@contextmanager
def serving() -> Generator[Server, None, None]:
    """A running server."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join(PATIENCE)
