"""HTTP clients that a caller may bring, as type checkers see them: httpx and httpx2 clients, and aiohttp sessions.

Nobody needs one of these libraries to name them; at run time they are not checked here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:

    class _Httpx(Protocol):
        @property
        def is_closed(self) -> bool: ...
        def build_request(self, *args: Any, **kwargs: Any) -> Any: ...
        def send(self, *args: Any, **kwargs: Any) -> Any: ...

    class HttpxClient(_Httpx, Protocol):
        """A client for threads, such as `httpx.Client`."""

        def close(self) -> None: ...

    class HttpxAsyncClient(_Httpx, Protocol):
        """A client for an event loop, such as `httpx.AsyncClient`."""

        async def aclose(self) -> None: ...

    class AiohttpSession(Protocol):
        """A session for an event loop, `aiohttp.ClientSession`."""

        @property
        def closed(self) -> bool: ...
        @property
        def connector(self) -> Any: ...
        def request(self, *args: Any, **kwargs: Any) -> Any: ...
        async def close(self) -> None: ...

else:
    HttpxClient = HttpxAsyncClient = AiohttpSession = Any
