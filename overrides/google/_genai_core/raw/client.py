"""The base of generated clients: settings, one transport for threads, one for asyncio."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Callable, ClassVar, NoReturn, Optional, Tuple, TypeVar, Union

from typing_extensions import Self

from google._genai_core.raw.settings import Settings, resolve
from google._genai_core.raw.site import Place, Site
from google._genai_core.runtime.lifetime import dropped
from google._genai_core.runtime.lifetime.once import once
from google._genai_core.runtime.usage_errors import InvalidTypeError

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpOptions
    from google._genai_api.types.dicts.calls.http import HttpOptionsDict
    from google._genai_core.runtime.auth.credentials import Auth
    from google._genai_core.runtime.driving.drivers import AsyncDriver, Driver
    from google.auth.credentials import Credentials

T = TypeVar("T")
A = TypeVar("A", bound="AsyncRawClient")


class RawClient:
    """A client of an API.

    Args:
        base_url: Where the API is. Defaults to the address in its document.
        api_key: An API key, which travels in the header that the document names.
        token: A bearer token, or a function, plain or async, that returns one or a dictionary of headers. It is
            called before each attempt, so it must cache its tokens.
        basic: A user name and a password.
        credentials: google-auth credentials. An API of Google uses the application default credentials if it gets
            no credential; they are looked up at the first request.
        http_options: Headers, timeouts, retries and httpx settings of all calls.

    Raises:
        errors.ConfigurationError: Settings contradict each other or are missing.

    The client may be used from several threads. As a context manager it closes its connections at the end.
    """

    _site: ClassVar[Site]

    def __init__(
        self,
        *,
        base_url: Optional[str] = None,
        api_key: Optional[str] = None,
        token: Union[str, Auth, None] = None,
        basic: Optional[Tuple[str, str]] = None,
        credentials: Optional[Credentials] = None,
        http_options: Union[HttpOptions, HttpOptionsDict, None] = None,
    ) -> None:
        dropped.close_all()
        try:
            self._settings = resolve(self._site, base_url, api_key, token, basic, credentials, http_options)
        except BaseException as error:
            # Tools that show local variables would show them.
            del base_url, api_key, token, basic, credentials, http_options
            from google._genai_core.runtime.watching import tracebacks  # loaded only after a failure

            tracebacks.cut(error)
            raise error

    @property
    def base_url(self) -> str:
        """Where the paths of operations begin."""
        return self._settings.place.context.base_url

    @once
    def _driver(self) -> Driver:
        from google._genai_core.runtime.driving.drivers import Driver  # loaded at the first call
        from google._genai_core.runtime.http.transports.httpx_transport import HttpxTransport  # loads httpx

        options = self._settings.options
        transport = HttpxTransport(options.httpx_client, options.client_args or {})
        return Driver(transport, self._settings.credential, copy(self))

    def _connected(self, resource: Callable[[Driver, Place], T]) -> T:
        return resource(self._driver, self._settings.place)

    def close(self) -> None:
        """Close the connections of sync calls; the next call opens new ones."""
        if "_driver" in self.__dict__:
            self._driver.transport.close()

    def __copy__(self) -> Self:
        own = type(self).__new__(type(self))
        own._settings = self._settings
        return own

    def __reduce__(self) -> NoReturn:
        raise InvalidTypeError("a client cannot be pickled: create it in the process that uses it")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __repr__(self) -> str:
        if "_settings" not in self.__dict__:
            return f"{type(self).__name__}(not initialized)"  # its constructor has failed
        return f"{type(self).__name__}({self.base_url})"


class AsyncRawClient:
    """The async form of a client: every method is awaitable."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @once
    def _driver(self) -> AsyncDriver:
        from google._genai_core.runtime.driving.drivers import AsyncDriver  # loaded at the first async call

        return AsyncDriver(self._transport(), self._settings.credential, copy(self))

    def _transport(self) -> Any:
        options = self._settings.options
        arguments = options.async_client_args or {}
        if options.async_transport == "aiohttp" or options.aiohttp_client is not None:
            from google._genai_core.runtime.http.transports.over_aiohttp import transport  # loads aiohttp

            return transport.AiohttpTransport(arguments, options.aiohttp_client)
        from google._genai_core.runtime.http.transports import httpx_transport  # loads httpx

        return httpx_transport.AsyncHttpxTransport(options.httpx_async_client, arguments)

    def _connected(self, resource: Callable[[AsyncDriver, Place], T]) -> T:
        return resource(self._driver, self._settings.place)

    async def aclose(self) -> None:
        """Close the connections of the running event loop; the next call opens new ones."""
        if "_driver" in self.__dict__:
            await self._driver.transport.close()

    def __copy__(self) -> Self:
        return type(self)(self._settings)

    def __reduce__(self) -> NoReturn:
        raise InvalidTypeError("a client cannot be pickled: create it in the process that uses it")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._settings.place.context.base_url})"
