"""A server on the loopback interface that writes bytes as it is told, for answers that no HTTP library gives."""

from __future__ import annotations

import select
import socket
import ssl
import struct
import threading
from contextlib import contextmanager, suppress
from typing import Callable, Dict, Generator, List, NamedTuple, Optional

from ..patience import PATIENCE

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


def reset(sock: socket.socket) -> None:
    """End the connection with a reset (RST)."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    sock.close()


class Received(NamedTuple):
    """A request as it arrived; header names are lower case."""

    line: str
    headers: Dict[str, str]
    body: bytes


class Peer:
    """One connection, seen from the server."""

    def __init__(self, server: RawServer, sock: socket.socket) -> None:
        self.server = server
        self.socket = sock
        self._unread = b""

    def receive(self) -> Optional[Received]:
        """The next request; None when the client has closed the connection."""
        while b"\r\n\r\n" not in self._unread:
            if not self._more():
                return None
        head, _, self._unread = self._unread.partition(b"\r\n\r\n")
        line, *fields = head.decode("latin-1").split("\r\n")
        headers = {
            name.lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)
        }
        size = int(headers.get("content-length", 0))
        while len(self._unread) < size and self._more():
            pass
        body, self._unread = self._unread[:size], self._unread[size:]
        return Received(line, headers, body)

    def _more(self) -> bytes:
        data = self.socket.recv(65536)
        self._unread += data
        return data

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def close(self) -> None:
        """End the connection in order."""
        self.socket.close()

    def reset(self) -> None:
        reset(self.socket)

    def wait_for_leaving(self) -> None:
        """Say nothing until the client closes the connection."""
        while self._more():
            pass

    def repeat(self, data: bytes, rest: float = 0.0) -> None:
        """Send the same again and again, with so many seconds between, until the client closes the connection."""
        while self.rest(rest):
            self.send(data)

    def rest(self, seconds: float) -> bool:
        """Whether the client is still there after so many seconds."""
        return not select.select([self.socket], [], [], seconds)[0]


Answer = Callable[[Peer], None]


class RawServer:
    """Gives the same answer to every request, after those of the script."""

    def __init__(self, answer: Answer, script: List[Answer], tls: Optional[ssl.SSLContext]) -> None:
        self._answer = answer
        self._script = script
        self._tls = tls
        self.greet: Optional[Callable[[socket.socket], None]] = None
        """Has each connection to itself, instead of a conversation."""

        self.seen: List[Received] = []
        self.go = threading.Event()
        """Set by the client when it has what it was to have before something breaks."""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._sockets: List[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def address(self) -> str:
        host, port = self._listener.getsockname()[:2]
        return f"{host}:{port}"

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self._sockets.append(sock)
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        with suppress(OSError), sock:  # a client that goes away is no error here
            sock.settimeout(PATIENCE)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._tls is None:
                self._talk(sock)
            else:
                with self._tls.wrap_socket(sock, server_side=True) as wrapped:
                    self._talk(wrapped)

    def _talk(self, sock: socket.socket) -> None:
        if self.greet is not None:
            self.greet(sock)
        else:
            self._converse(Peer(self, sock))

    def _converse(self, peer: Peer) -> None:
        while peer.socket.fileno() >= 0:
            received = peer.receive()
            if received is None:
                return
            self.seen.append(received)
            (self._script.pop(0) if self._script else self._answer)(peer)

    def close(self) -> None:
        """Take no more connections, and end those that there are."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.go.set()
        for sock in self._sockets:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE)


@contextmanager
def serving(
    answer: Answer, *script: Answer, tls: Optional[ssl.SSLContext] = None
) -> Generator[RawServer, None, None]:
    """A running server; the script is what its first requests get."""
    server = RawServer(answer, list(script), tls)
    try:
        yield server
    finally:
        server.close()


@contextmanager
def unaccepting() -> Generator[str, None, None]:
    """The address of a server that takes no connection, as its queue is full."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        host, port = full.getsockname()[:2]
        filling = [socket.socket() for _ in range(4)]
        try:
            for one in filling:
                one.setblocking(False)
                one.connect_ex((host, port))
            yield f"{host}:{port}"
        finally:
            for one in filling:
                one.close()
