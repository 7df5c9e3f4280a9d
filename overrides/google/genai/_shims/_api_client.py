"""The object that frameworks read as `client._api_client`.

_http_options           pydantic-ai: providers/google.py:72, models/google.py:554, providers/gateway.py:316
_async_httpx_client     pydantic-ai: providers/google.py:131 sets it, models/_google_batch.py:347 reads it
async_request           pydantic-ai: models/google_decisions.py:197
request                 google-adk 0.5.0: sessions/vertex_ai_session_service.py:66
location                google-adk: agents/_managed_agent.py:86
vertexai                pydantic-ai 0.2.20: providers/google.py:27
BaseApiClient           opentelemetry-instrumentation-google-genai (embeddings.py:203) and
                        openinference-instrumentation-google-genai (__init__.py:213) wrap its four methods
READ_BUFFER_SIZE        pipecat-ai sets it: services/google/llm.py:68
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Tuple
from urllib.parse import parse_qs

from google._genai_core.runtime.usage_errors import UnsupportedMethodError

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpOptions
    from google.genai.settings import Settings

__all__ = ["READ_BUFFER_SIZE", "BaseApiClient"]

READ_BUFFER_SIZE = 4 * 1024 * 1024
"""Not used: `http_options.max_event_bytes` limits an event of a stream."""


class JsonResponse(Dict[str, Any]):
    """The JSON of a response, as releases until mid 2025 returned it; `body` is its text, as later ones do."""

    @property
    def body(self) -> str:
        """The JSON as a text."""
        return json.dumps(self)


class NoHeaders:
    """The headers of an HTTP client that the SDK keeps to itself: it has none of its own."""

    def get_list(self, name: str) -> List[str]:
        """Return the values of a header."""
        return []


class OwnHttpClient:
    """An object in the place of an HTTP client that the SDK has made and does not show."""

    headers = NoHeaders()


class BaseApiClient:
    """The settings of a client, and requests to paths, as the published SDK's private client has them."""

    def __init__(self, client: Any) -> None:  # Any: it reads and changes what is private there
        """Read the settings of a client, which sends the requests."""
        self._client = client
        settings: Settings = client._settings
        self.context = context = settings.context
        options = settings.options
        self.vertexai: bool = client.vertexai
        self.project, self.location = context.project, context.location
        self._http_options: HttpOptions = options.model_copy(
            update={
                "base_url": options.base_url or f"{context.base_url}/",
                "api_version": context.api_version,
                # The dictionary of the client itself: a header that a framework adds is sent. It has no key.
                "headers": context.headers,
            }
        )

    @property
    def _async_httpx_client(self) -> Any:
        return self._http_options.httpx_async_client or OwnHttpClient()

    @_async_httpx_client.setter
    def _async_httpx_client(self, http_client: Any) -> None:
        """Send async calls by another HTTP client from now on."""
        self._http_options.httpx_async_client = http_client
        settings: Settings = self._client._settings
        options = settings.options.model_copy(update={"httpx_async_client": http_client})
        self._client._settings = settings._replace(options=options)
        self._client.__dict__.pop("aio", None)  # the next use makes it, with the new settings

    def request(
        self, http_method: str, path: str, request_dict: Dict[str, Any], http_options: Any = None
    ) -> JsonResponse:
        """Send a request; see `Client.request`."""
        path, more = _arguments(http_method, path, request_dict, http_options)
        return JsonResponse(self._client.request(http_method, path, **more) or {})

    async def async_request(
        self, http_method: str, path: str, request_dict: Dict[str, Any], http_options: Any = None
    ) -> JsonResponse:
        """Send a request; see `Client.request`."""
        path, more = _arguments(http_method, path, request_dict, http_options)
        return JsonResponse(await self._client.aio.request(http_method, path, **more) or {})

    def request_streamed(
        self, http_method: str, path: str, request_dict: Dict[str, Any], http_options: Any = None
    ) -> Any:
        """Raise UnsupportedMethodError: no framework calls it, but instrumentation wraps it."""
        raise _no_stream()

    async def async_request_streamed(
        self, http_method: str, path: str, request_dict: Dict[str, Any], http_options: Any = None
    ) -> Any:
        """Raise UnsupportedMethodError: no framework calls it, but instrumentation wraps it."""
        raise _no_stream()


def _arguments(
    http_method: str, path: str, request_dict: Optional[Dict[str, Any]], http_options: Any
) -> Tuple[str, Dict[str, Any]]:
    """Return the path without its query, and the other arguments of `Client.request`."""
    path, _, query = path.partition("?")
    more: Dict[str, Any] = {}
    if query:
        more["query"] = parse_qs(query)
    if http_method.upper() not in ("GET", "DELETE"):
        more["body"] = request_dict
    if http_options is not None:
        more["config"] = {"http_options": http_options}
    return path, more


def _no_stream() -> UnsupportedMethodError:
    return UnsupportedMethodError(
        "_api_client.request_streamed", "this SDK", "call client.models.generate_content_stream"
    )
