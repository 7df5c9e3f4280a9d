"""The client: settings, one transport for threads, one for asyncio, and the resources.

A resource holds the driver and therefore the connections: resources, streams and pagers keep
working after the client itself was garbage-collected.
"""

from __future__ import annotations

from copy import copy
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Callable, Dict, Mapping, Optional, Tuple, TypeVar, Union

from typing_extensions import Self

from google._genai_api.backends import VERTEX
from google._genai_api.resources.aio.client import AsyncClientResources
from google._genai_api.resources.client import ClientResources
from google._genai_core.runtime.auth.credentials import UNSET, Unset
from google._genai_core.runtime.lifetime import dropped
from google._genai_core.runtime.lifetime.once import once
from google._genai_core.runtime.words.hints import with_hints
from google.genai.settings import DebugConfig, Settings, check_debug_config, resolve

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpOptions
    from google._genai_api.types.dicts.calls.http import HttpOptionsDict
    from google._genai_api.types.dicts.generation.configs import RequestConfigDict
    from google._genai_api.types.generation.configs import RequestConfig
    from google._genai_core.runtime.auth.credentials import Auth
    from google._genai_core.runtime.driving.drivers import AsyncDriver, Driver
    from google._genai_core.runtime.http.protocol import AsyncTransport
    from google._genai_core.runtime.wire.backend import Context
    from google.auth.credentials import Credentials
    from google.genai.live import AsyncLive

T = TypeVar("T")

__all__ = ["AsyncClient", "Client", "DebugConfig"]


@with_hints
class Client(ClientResources):
    """A client of the Gemini Developer API or of Vertex AI.

    Args:
        vertexai: Whether to use Vertex AI. Defaults to `GOOGLE_GENAI_USE_ENTERPRISE`, else to
            `GOOGLE_GENAI_USE_VERTEXAI`, else to the Gemini API.
        api_key: API key for the Gemini API, or for Vertex AI's express mode. Defaults to
            `GOOGLE_API_KEY`, else to `GEMINI_API_KEY`.
        credentials: google-auth credentials for Vertex AI. Defaults to the application default
            credentials, which are looked up at the first request.
        project: Google Cloud project for Vertex AI. Defaults to `GOOGLE_CLOUD_PROJECT`.
        location: Region, or `global`, for Vertex AI. Defaults to `GOOGLE_CLOUD_LOCATION`, else to
            `global`.
        http_options: URL, API version, headers, timeouts, retries and httpx settings of all calls. The
            URL defaults to `GOOGLE_GEMINI_BASE_URL` on the Gemini API and `GOOGLE_VERTEX_BASE_URL` on
            Vertex AI, else to Google's; the version to `GOOGLE_GENAI_API_VERSION`.
        auth: Replaces `api_key` and `credentials`: a function, plain or async, that returns a bearer
            token or a dict of headers. It is called before each attempt, so it must cache its
            tokens. None sends no credential, for a gateway at `http_options.base_url` that adds
            its own.
        enterprise: Another name of `vertexai`, as newer releases of the published SDK have it.
        debug_config: Accepted for programs that were written for the published SDK; recording and
            replaying raise ConfigurationError.

    Raises:
        errors.ConfigurationError: Settings contradict each other or are missing.

    `GOOGLE_GENAI_LOG=info` writes one line per attempt to stderr. `debug` adds headers and the start
    of bodies, without secrets. A program that configures logging itself sets the level of the logger
    `google.genai`.

    The client may be used from several threads. As a context manager it closes its connections at the
    end. A copy and a forked child process have their own connections. A pickle holds the settings but
    no secret: the key or the credentials come from the environment of the process that loads it,
    unless `with_secrets_in_pickle` was called.
    """

    __module__ = "google.genai"
    _secrets_in_pickle = False

    def __init__(
        self,
        *,
        vertexai: Optional[bool] = None,
        api_key: Optional[str] = None,
        credentials: Optional[Credentials] = None,
        project: Optional[str] = None,
        location: Optional[str] = None,
        http_options: Union[HttpOptions, HttpOptionsDict, None] = None,
        auth: Union[Auth, Unset, None] = UNSET,
        enterprise: Optional[bool] = None,
        debug_config: Optional[DebugConfig] = None,
    ) -> None:
        dropped.close_all()
        try:
            check_debug_config(debug_config)
            self._settings = resolve(
                vertexai, api_key, credentials, project, location, http_options, auth, enterprise
            )
        except BaseException as error:
            del api_key, credentials, http_options, auth  # what shows local variables would show them
            _forget_settings(error)
            raise error

    @property
    def vertexai(self) -> bool:
        """Whether this client uses Vertex AI."""
        return self._settings.context.backend == VERTEX

    @property
    def base_url(self) -> str:
        """The URL of the service or gateway, without the API version."""
        return self._settings.context.base_url

    @property
    def api_version(self) -> str:
        """The version of the API in the URLs of requests; empty if they have none."""
        return self._settings.context.api_version

    @property
    def project(self) -> Optional[str]:
        """The Google Cloud project on Vertex AI; None without one."""
        return self._settings.context.project

    @property
    def location(self) -> Optional[str]:
        """The region on Vertex AI, or `global`; None without a project."""
        return self._settings.context.location

    @once
    def _driver(self) -> Driver:
        from google._genai_core.runtime.driving.drivers import Driver  # loaded at the first call
        from google._genai_core.runtime.http.transports.httpx_transport import HttpxTransport  # loads httpx

        options = self._settings.options
        return Driver(
            HttpxTransport(options.httpx_client, options.client_args or {}),
            self._settings.credential,
            copy(self),
        )

    def _connected(self, resource: Callable[[Driver, Context], T]) -> T:
        return resource(self._driver, self._settings.context)

    @once
    def _api_client(self) -> Any:
        """The settings that frameworks read from the private client of the published SDK."""
        return import_module("google.genai._api_client").BaseApiClient(self)  # loaded only for a framework

    @once
    def aio(self) -> AsyncClient:
        """The same methods, awaitable."""
        return AsyncClient(self._settings, copy(self))

    def request(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        query: Optional[Mapping[str, Any]] = None,
        config: Union[RequestConfig, RequestConfigDict, None] = None,
    ) -> Any:
        """Call an operation that has no method in this SDK.

        Args:
            method: `GET`, `HEAD`, `POST`, `PUT`, `PATCH` or `DELETE`.
            path: Path after the API version, such as `models/m:countTokens` or `files`. On Vertex AI
                with a project, a path that begins with neither `projects/` nor `publishers/` is
                relative to the project and location of the client.
            body: Any JSON value; it may contain objects of `types`. None sends no body.
            query: Query parameters; a list repeats its name.
            config: `http_options` of this call.

        Returns:
            The parsed JSON, or None if the response has no body.

        Raises:
            errors.InvalidNameError: The path is not a resource name, optionally followed by `:verb`.
            errors.APIError: The service returned an error. `POST` and `PATCH` are retried only if
                the failed attempt cannot have had an effect.
            errors.ResponseParseError: The response is not JSON.
        """
        from google._genai_core.flows import raw_request  # loaded only for `request`

        return self._driver.run(
            raw_request.request_flow(self._settings.context, method, path, body, query, config)
        )

    def with_secrets_in_pickle(self) -> Client:
        """Return a copy of this client whose pickles include the API key or the credentials."""
        own = copy(self)
        own._secrets_in_pickle = True
        return own

    def __copy__(self) -> Self:
        own = type(self).__new__(type(self))
        for name, value in vars(self).items():
            # A cached property holds connections; the copy makes its own.
            if not isinstance(getattr(type(self), name, None), once):
                setattr(own, name, value)
        return own

    def __deepcopy__(self, memo: Dict[int, Any]) -> Self:
        return copy(self)

    def __getstate__(self) -> Dict[str, Any]:
        from google.genai.pickles import saved  # loaded only for a pickle

        try:
            return {"secrets": self._secrets_in_pickle, **saved(self._settings, self._secrets_in_pickle)}
        except BaseException as error:
            _forget_settings(error)
            raise error

    def __setstate__(self, state: Dict[str, Any]) -> None:
        from google.genai.pickles import restored  # loaded only for a pickle

        self._secrets_in_pickle = state["secrets"]
        try:
            self._settings = restored(state)
        except BaseException as error:
            _forget_settings(error)
            raise error

    def close(self) -> None:
        """Close the connections of sync calls; the next call opens new ones.

        Calls and streams of other threads that use them end at once, with an `errors.APIConnectionError` whose
        `closed` is true. A call that pauses before another attempt ends after the pause. Nothing is repeated.
        A caller's own httpx client is left open.
        """
        if "_driver" in self.__dict__:
            self._driver.transport.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __repr__(self) -> str:
        if "_settings" not in self.__dict__:
            return "Client(not initialized)"  # its constructor has failed
        context = self._settings.context
        shown = filter(None, (context.backend.label, context.base_url, context.api_version))
        return f"Client({', '.join(shown)})"


@with_hints
class AsyncClient(AsyncClientResources):
    """The async form of a client, `client.aio`: every method is awaitable."""

    def __init__(self, settings: Settings, origin: Client) -> None:
        """Keep the settings, and a client without connections that is pickled in place of this one."""
        self._settings = settings
        self._origin = origin

    def __copy__(self) -> AsyncClient:
        return AsyncClient(self._settings, self._origin)

    def __deepcopy__(self, memo: Dict[int, Any]) -> AsyncClient:
        return copy(self)

    def __reduce__(self) -> Tuple[Any, ...]:
        return attrgetter("aio"), (self._origin,)

    def __repr__(self) -> str:
        return f"{self._origin!r}.aio"

    @once
    def _driver(self) -> AsyncDriver:
        from google._genai_core.runtime.driving.drivers import AsyncDriver  # loaded at the first async call

        return AsyncDriver(self._transport(), self._settings.credential, self._origin)

    @property
    def _api_client(self) -> Any:
        """The settings that frameworks read from the private client of the published SDK."""
        return self._origin._api_client  # pyright: ignore[reportPrivateUsage]  # of the same client

    @property
    def live(self) -> AsyncLive:
        """Live sessions, which this release does not have: `connect` raises UnsupportedMethodError."""
        from google.genai.live import AsyncLive  # loaded only for live sessions

        return AsyncLive()

    def _transport(self) -> AsyncTransport:
        options = self._settings.options
        arguments = options.async_client_args or {}
        if options.async_transport == "aiohttp" or options.aiohttp_client is not None:
            from google._genai_core.runtime.http.transports.over_aiohttp import transport  # loads aiohttp

            return transport.AiohttpTransport(arguments, options.aiohttp_client)
        from google._genai_core.runtime.http.transports import httpx_transport  # loads httpx

        return httpx_transport.AsyncHttpxTransport(options.httpx_async_client, arguments)

    def _connected(self, resource: Callable[[AsyncDriver, Context], T]) -> T:
        return resource(self._driver, self._settings.context)

    async def request(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        query: Optional[Mapping[str, Any]] = None,
        config: Union[RequestConfig, RequestConfigDict, None] = None,
    ) -> Any:
        """Call an operation that has no method in this SDK; see `Client.request`."""
        from google._genai_core.flows import raw_request  # loaded only for `request`

        flow = raw_request.request_flow(self._settings.context, method, path, body, query, config)
        return await self._driver.run(flow)

    async def aclose(self) -> None:
        """Close the connections of the running event loop; the next call opens new ones.

        Calls and streams of other tasks that use them end at once, with an `errors.APIConnectionError` whose
        `closed` is true. A caller's own httpx client or aiohttp session is left open.
        """
        if "_driver" in self.__dict__:
            await self._driver.transport.close()

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.aclose()


def _forget_settings(error: BaseException) -> None:
    """Remove the frames below the client from an error: their local variables hold the key."""
    from google._genai_core.runtime.watching import tracebacks  # loaded only after a failure

    tracebacks.cut(error)
