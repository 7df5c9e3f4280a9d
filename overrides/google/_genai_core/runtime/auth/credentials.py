"""Credentials: the headers that authenticate a request, added just before it is sent.

A secret goes into a header, never into a URL. Everything that may block, such as a refresh or the
caller's function, runs off the event loop. google-auth's credentials are in `google_credential`,
so a client with an API key does not load them.
"""

from __future__ import annotations

import contextvars
import threading
from enum import Enum
from typing import (
    TYPE_CHECKING,
    Any,
    Awaitable,
    Callable,
    Optional,
    Protocol,
    Tuple,
    Union,
    cast,
)

from google._genai_core.runtime.errors import CredentialsError
from google._genai_core.runtime.headers import NO_CREDENTIAL, CredentialHeaders, Headers, request_headers
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.lifetime import forks
from google._genai_core.runtime.usage_errors import ConfigurationError

if TYPE_CHECKING:
    from google._genai_core.runtime.http.messages import Request

Token = Union[str, Headers]
"""A bearer token, or the headers that authenticate a request."""

Auth = Callable[[], Union[Token, Awaitable[Token]]]


class Unset(Enum):
    """Default of an argument for which None has a meaning."""

    UNSET = "not given"

    def __repr__(self) -> str:
        return "<not given>"


UNSET = Unset.UNSET


class Credential(Protocol):
    """Provides the headers that authenticate a request."""

    @property
    def renewable(self) -> bool:
        """Whether another token can replace one that the service has refused."""
        ...

    def cached(self) -> Optional[CredentialHeaders]:
        """Return the headers if they are available without waiting, else None."""
        ...

    def fetch(
        self, refused: Optional[CredentialHeaders] = None, seconds: Optional[float] = None
    ) -> Optional[CredentialHeaders]:
        """Return the headers, after waiting if necessary; never those that were refused.

        Return None if they are not available after `seconds`. Waiting for the caller's own
        function has no limit.
        """
        ...

    async def fetch_async(self, refused: Optional[CredentialHeaders] = None) -> CredentialHeaders:
        """Return the headers like `fetch`, without blocking the event loop."""
        ...


def credential_headers(credential: Credential, request: Request) -> CredentialHeaders:
    """Return the headers that authenticate the request; wait for them in the calling thread."""
    if not request.authenticated:
        return NO_CREDENTIAL
    headers = credential.cached()
    if headers is None:
        headers = credential.fetch(seconds=request.seconds_left)
    if headers is None:
        from google._genai_core.runtime.http import connection_errors  # loaded only after a failure

        raise connection_errors.overdue(request)
    return headers


async def credential_headers_async(credential: Credential, request: Request) -> CredentialHeaders:
    """Return the headers that authenticate the request; wait for them on the event loop."""
    if not request.authenticated:
        return NO_CREDENTIAL
    headers = credential.cached()
    return await credential.fetch_async() if headers is None else headers


def renewed_headers(
    credential: Credential, status: int, sent: CredentialHeaders, seconds: Optional[float]
) -> Optional[CredentialHeaders]:
    """Return other headers for a second try if the response refuses those that were sent, else None."""
    if status != 401 or not sent or not credential.renewable:
        return None
    try:
        return credential.fetch(sent, seconds)
    except CredentialsError:
        return None  # the response explains the failure better than this error


async def renewed_headers_async(
    credential: Credential, status: int, sent: CredentialHeaders
) -> Optional[CredentialHeaders]:
    """Return other headers for a second try if the response refuses those that were sent, else None."""
    if status != 401 or not sent or not credential.renewable:
        return None
    try:
        return await credential.fetch_async(refused=sent)
    except CredentialsError:
        return None


class ApiKey:
    """An API key."""

    renewable = False

    def __init__(self, key: str) -> None:
        self._headers = CredentialHeaders({"x-goog-api-key": key})

    def __reduce__(self) -> Tuple[Any, ...]:
        # Used only for a pickle that contains secrets by choice.
        return type(self), tuple(self._headers.plain().values())

    def cached(self) -> CredentialHeaders:
        return self._headers

    def fetch(
        self, refused: Optional[CredentialHeaders] = None, seconds: Optional[float] = None
    ) -> CredentialHeaders:
        return self._headers  # pragma: no cover - `cached` always has them

    async def fetch_async(self, refused: Optional[CredentialHeaders] = None) -> CredentialHeaders:
        return self._headers  # pragma: no cover - `cached` always has them

    def __repr__(self) -> str:
        return "ApiKey(<redacted>)"


class NoCredential:
    """No credential: a gateway adds its own."""

    renewable = False

    def cached(self) -> CredentialHeaders:
        return NO_CREDENTIAL

    def fetch(
        self, refused: Optional[CredentialHeaders] = None, seconds: Optional[float] = None
    ) -> CredentialHeaders:
        return NO_CREDENTIAL  # pragma: no cover - `cached` always has them

    async def fetch_async(self, refused: Optional[CredentialHeaders] = None) -> CredentialHeaders:
        return NO_CREDENTIAL  # pragma: no cover - `cached` always has them

    def __repr__(self) -> str:
        return "NoCredential()"


class TokenFunction:
    """The caller's function that returns a token. It is called for each attempt, as only it knows the expiry.

    A plain function is called by one thread at a time, and never on the thread of an event loop.
    """

    renewable = False

    def __init__(self, function: Auth) -> None:
        import inspect  # loaded only for a client with such a function
        from concurrent.futures import ThreadPoolExecutor  # loaded only for a client with such a function

        self.function = function
        call: Any = getattr(function, "__call__", None)  # noqa: B004  # the method itself is needed
        self._is_async = inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(call)
        self._lock = threading.Lock()
        # One thread for all tasks, so that waiting tasks do not use up the loop's own threads.
        self._thread = ThreadPoolExecutor(1, "google-genai-auth-function")
        forks.register(self)

    def __reduce__(self) -> Tuple[Any, ...]:
        # The lock and the thread cannot be pickled.
        return type(self), (self.function,)

    def reset_after_fork(self) -> Any:
        """Create a new thread and lock; return the old executor."""
        old = self._thread
        self._thread, self._lock = type(old)(1, "google-genai-auth-function"), threading.Lock()
        return old

    def cached(self) -> Optional[CredentialHeaders]:
        return None

    def fetch(
        self, refused: Optional[CredentialHeaders] = None, seconds: Optional[float] = None
    ) -> CredentialHeaders:
        result: Any = None if self._is_async else self._call()
        if self._is_async or isinstance(result, Awaitable):
            close = getattr(cast(object, result), "close", None)
            if close is not None:
                close()  # otherwise Python warns that the coroutine was never awaited
            raise ConfigurationError("auth is an async function: make this call with client.aio")
        return _headers_from(result)

    async def fetch_async(self, refused: Optional[CredentialHeaders] = None) -> CredentialHeaders:
        result = self.function() if self._is_async else await self._call_in_thread()
        if isinstance(result, Awaitable):
            from google._genai_core.runtime.lifetime import cancellations  # loaded only for such a function

            result = await cancellations.awaited(cast("Awaitable[Any]", result))
        return _headers_from(result)

    def _call(self) -> Any:
        from google._genai_core.runtime.lifetime import cancellations  # loaded only for such a function

        with self._lock:
            return cancellations.called(self.function)

    async def _call_in_thread(self) -> Any:
        import asyncio  # loaded only with an event loop

        context = contextvars.copy_context()  # the function may read the caller's context variables
        return await asyncio.get_running_loop().run_in_executor(self._thread, context.run, self._call)

    def __repr__(self) -> str:
        return "TokenFunction(<redacted>)"


def _headers_from(returned: Any) -> CredentialHeaders:
    """Return the result of the caller's function as headers. No error text repeats it."""
    if isinstance(returned, str):
        if not returned or " " in returned:
            raise CredentialsError(
                "auth returned a token that is empty or has a space: return the token alone"
            )
        returned = {"authorization": f"Bearer {returned}"}
    headers = as_mapping(returned)
    if headers is None:
        kind = type(returned).__name__
        raise CredentialsError(f"auth must return a token or a dict of headers, not {kind}")
    try:
        return CredentialHeaders(request_headers(headers))
    except (ValueError, TypeError, AttributeError):  # the last two: a name or a value is not text
        raise CredentialsError(
            "auth returned a header that HTTP cannot carry: use printable ASCII on one line"
        ) from None
