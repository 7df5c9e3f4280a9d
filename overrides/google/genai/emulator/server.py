"""The emulator as an HTTP server, for clients in any process and language: starlette on uvicorn.

The socket is bound before the server starts, so the port is known at once and a busy port raises here.
"""

from __future__ import annotations

import socket
import threading
from types import TracebackType
from typing import AsyncIterator, Callable, List, Optional, Type

try:
    import uvicorn
    from starlette.applications import Starlette
    from starlette.requests import Request as HttpRequest
    from starlette.responses import Response, StreamingResponse
    from starlette.routing import Route
except ImportError as error:
    from google._genai_core.runtime import extras
    from google._genai_core.runtime.usage_errors import MissingPackageError

    raise MissingPackageError(
        f"the emulator's server needs starlette and uvicorn: {extras.install('emulator')}"
    ) from error

from google.genai.emulator.core import Emulator
from google.genai.emulator.protocol.exchange import Reply, Request

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
"""The HTTP methods that reach the emulator; it rejects those that no route has."""

GRACE = 5
"""Seconds that open streams have to end when the server stops."""


def application(emulator: Emulator) -> Starlette:
    """Return the emulator as an ASGI application, for any server."""

    async def endpoint(request: HttpRequest) -> Response:
        query = request.scope["query_string"].decode("ascii")
        converted = Request.from_parts(
            request.method,
            request.scope["path"],
            query,
            request.headers.items(),
            await request.body(),
            request.url.scheme,
        )
        return _response(emulator.handle(converted))

    return Starlette(routes=[Route("/{path:path}", endpoint, methods=METHODS)])


def _response(reply: Reply) -> Response:
    headers = dict(reply.headers)
    if reply.streamed:
        return StreamingResponse(_chunks(reply), reply.status, headers)
    return Response(reply.read(), reply.status, headers)


async def _chunks(reply: Reply) -> AsyncIterator[bytes]:
    for chunk in reply.chunks:
        yield chunk


class Listener(uvicorn.Server):
    """A uvicorn server on a bound socket, with a callback for when it listens."""

    def __init__(self, emulator: Emulator, host: str, port: int, on_ready: Callable[[str], None]) -> None:
        config = uvicorn.Config(
            application(emulator),
            log_level="warning",
            ws="none",
            lifespan="off",
            timeout_graceful_shutdown=GRACE,
        )
        super().__init__(config)
        self._on_ready = on_ready
        self._bound = bound_socket(host, port)
        self.url = f"http://{host}:{self._bound.getsockname()[1]}"

    def listen(self) -> None:
        """Serve until `should_exit` is set or, in the main thread, a signal arrives."""
        try:
            self.run(sockets=[self._bound])
        finally:
            self._bound.close()

    async def startup(self, sockets: Optional[List[socket.socket]] = None) -> None:
        """Start as uvicorn does, then call back with the URL."""
        await super().startup(sockets)
        self._on_ready(self.url)


def bound_socket(host: str, port: int) -> socket.socket:
    """Return a socket bound to a host and port; port 0 takes a free one. Raises OSError."""
    bound = socket.socket()
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError:
        bound.close()
        raise
    return bound


class EmulatorServer:
    """A context manager that runs an emulator's server in a thread.

    `url` is its URL, `emulator` the emulator that it serves: a new one by default. Entering waits until the
    server listens and raises OSError if the port is taken; leaving waits until the server has ended.
    """

    def __init__(self, emulator: Optional[Emulator] = None, host: str = "127.0.0.1", port: int = 0) -> None:
        self.emulator = emulator or Emulator()
        self._ready = threading.Event()
        self._address = (host, port)
        self._listener: Optional[Listener] = None
        self._thread: Optional[threading.Thread] = None

    @property
    def url(self) -> str:
        """The URL, such as `http://127.0.0.1:40123`. Raises RuntimeError outside the context."""
        if self._listener is None:
            raise RuntimeError("The server runs only inside its context: with EmulatorServer() as server")
        return self._listener.url

    def __enter__(self) -> EmulatorServer:
        self._ready.clear()
        self._listener = Listener(self.emulator, *self._address, on_ready=lambda url: self._ready.set())
        self._thread = threading.Thread(target=self._serve, name="genai-emulator", daemon=True)
        self._thread.start()
        self._ready.wait()
        if not self._listener.started:
            raise RuntimeError("The emulator's server did not start")
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        if self._listener is not None and self._thread is not None:
            self._listener.should_exit = True
            self._thread.join()
        self._listener = None

    def _serve(self) -> None:
        assert self._listener is not None
        try:
            self._listener.listen()
        finally:
            self._ready.set()  # do not wait for a server that failed to start
