"""The emulator as an HTTP server, for clients in any process and language: starlette on uvicorn.

The socket is bound before the server starts, so the port is known at once and a busy port raises here.
A server that listens on this machine alone takes no requests from pages of other sites.
"""

from __future__ import annotations

import os
import socket
import threading
from dataclasses import replace
from types import FrameType, TracebackType
from typing import AsyncIterator, Callable, Iterable, List, Optional, Type

try:
    import uvicorn
    from starlette.applications import Starlette
    from starlette.requests import ClientDisconnect
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
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, Request
from google.genai.emulator.protocol.visitors import Names, check_visitor, names_for

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
"""The HTTP methods that reach the emulator; it rejects those that no route has."""

GRACE = 5
"""Seconds that open streams have to end when the server stops."""

LARGEST_BODY = 1 << 31
"""Bytes of a request; the services take files of 2 GB."""


def application(emulator: Emulator, names: Optional[Names] = None) -> Starlette:
    """Return the emulator as an ASGI application, for any server.

    With `names`, requests must be sent to these host names or to this machine's own, and by no page of
    another site.
    """

    async def endpoint(request: HttpRequest) -> Response:
        try:
            return _response(emulator.handle(await _converted(request, names)))
        except ServiceError as error:
            return _response(error.reply())
        except ClientDisconnect:
            return Response(status_code=400)  # nobody reads it

    return Starlette(routes=[Route("/{path:path}", endpoint, methods=METHODS)])


async def _converted(request: HttpRequest, names: Optional[Names]) -> Request:
    """Return the request with its whole body. Raises ServiceError if it is not to be answered."""
    query = request.scope["query_string"].decode("latin-1")
    headers, scheme = request.headers.items(), request.url.scheme
    head = Request.from_parts(request.method, request.scope["path"], query, headers, b"", scheme)
    if names is not None:
        check_visitor(head, names)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_BODY:
            raise ServiceError(413, f"Request payload size exceeds the limit: {LARGEST_BODY} bytes.")
    return replace(head, body=bytes(body))


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

    def __init__(
        self,
        emulator: Emulator,
        host: str,
        port: int,
        on_ready: Callable[[str], None],
        allow_hosts: Iterable[str] = (),
    ) -> None:
        config = uvicorn.Config(
            application(emulator, names_for(host, allow_hosts)),
            log_level="warning",
            ws="none",
            lifespan="off",
            timeout_graceful_shutdown=GRACE,
        )
        super().__init__(config)
        self._on_ready = on_ready
        self._bound = bound_socket(host, port)
        name = f"[{host}]" if ":" in host else host
        self.url = f"http://{name}:{self._bound.getsockname()[1]}"
        self._end: Optional[threading.Timer] = None

    def listen(self) -> None:
        """Serve until `should_exit` is set or, in the main thread, a signal arrives."""
        try:
            self.run(sockets=[self._bound])
        finally:
            self._bound.close()
            if self._end is not None:
                self._end.cancel()

    def handle_exit(self, sig: int, frame: Optional[FrameType]) -> None:
        """End as uvicorn does; a request that is computed beyond the grace cannot prevent it."""
        if self._end is None:
            self._end = threading.Timer(GRACE + 1, os._exit, (1,))
            self._end.daemon = True
            self._end.start()
        super().handle_exit(sig, frame)

    async def startup(self, sockets: Optional[List[socket.socket]] = None) -> None:
        """Start as uvicorn does, then call back with the URL."""
        await super().startup(sockets)
        self._on_ready(self.url)


def bound_socket(host: str, port: int) -> socket.socket:
    """Return a socket bound to a host and port; port 0 takes a free one. Raises OSError."""
    bound = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
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
    `allow_hosts` are names of this machine, besides `localhost`, under which clients reach it.
    """

    def __init__(
        self,
        emulator: Optional[Emulator] = None,
        host: str = "127.0.0.1",
        port: int = 0,
        allow_hosts: Iterable[str] = (),
    ) -> None:
        self._allow_hosts = tuple(allow_hosts)
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
        self._listener = Listener(
            self.emulator, *self._address, lambda url: self._ready.set(), self._allow_hosts
        )
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
