# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from google._genai_api.types.unions import AttemptCallback, Duration, Timeout
from google._genai_core.behaviours.http import (
    HttpAttemptBehaviour,
    HttpOptionsBehaviour,
    HttpResponseBehaviour,
)
from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.http.callers_clients import AiohttpSession, HttpxAsyncClient, HttpxClient
from google._genai_core.runtime.model import ApiModel


class ResourceScope(OpenEnum):
    """Beginning of the paths of requests, for a server at `HttpOptions.base_url` that adds the rest
    itself."""

    COLLECTION = "COLLECTION"
    """The collection of a resource, such as `publishers/google/models/...`, without API version,
    project and location."""


class HttpRetryOptions(ApiModel):
    """Conditions for retrying a failed request. A request that creates a resource is retried only if
    the failed attempt cannot have created it."""

    attempts: Optional[int] = None
    """Maximum number of attempts per call, including the first. Defaults to 3. Set 1 to disable
    retries."""

    initial_delay: Optional[float] = None
    """Seconds before the second attempt. Defaults to 0.5. A longer `Retry-After` from the service
    takes precedence."""

    max_delay: Optional[float] = None
    """Upper limit on a delay, in seconds. Defaults to 60. If the service requests a longer delay, the
    call fails with an error that has it in `retry_after`."""

    exp_base: Optional[float] = None
    """Factor by which the delay grows with each attempt. Defaults to 2."""

    jitter: Optional[float] = None
    """Upper limit on the random time added to each delay, in seconds. Defaults to 0.5."""

    http_status_codes: Optional[List[int]] = None
    """HTTP status codes to retry. Defaults to 408, 429, 500, 502, 503 and 504."""


class HttpTimeout(ApiModel):
    """Timeouts for the phases of a request, in milliseconds or as timedelta."""

    connect: Optional[Duration] = None
    """Timeout for connecting. Defaults to 5 seconds."""

    read: Optional[Duration] = None
    """Timeout for each chunk of the response, including the first. Defaults to 10 minutes."""

    write: Optional[Duration] = None
    """Timeout for each chunk of the request. Defaults to 10 minutes."""


class HttpOptions(HttpOptionsBehaviour, ApiModel):
    """Request settings, such as headers, timeouts and retries. Those of a call override those of the
    client."""

    base_url: Optional[str] = None
    """URL in place of Google's scheme and host, such as a proxy or the emulator:
    `http(s)://host[:port][/path][?query]`, without user name or fragment. The query is part of
    every request and may hold no key or token. The client's defaults to the environment variable
    `GOOGLE_GEMINI_BASE_URL` on the Gemini API and `GOOGLE_VERTEX_BASE_URL` on Vertex AI."""

    base_url_resource_scope: Optional[ResourceScope] = None
    """`COLLECTION` to leave out API version, project and location after `base_url`, which has them or
    needs none."""

    api_version: Optional[str] = None
    """API version in the URL path. Defaults to `v1beta` on the Gemini API and `v1beta1` on Vertex AI.
    An empty text leaves it out, for an address that already ends with a version or that has none."""

    headers: Optional[Dict[str, str]] = None
    """Headers to add to every request. They override the SDK's own headers, but `user-agent` and
    `x-goog-api-client` are appended to the SDK's name. Names must be RFC 9110 tokens, values
    printable ASCII."""

    timeout: Optional[Timeout] = None
    """Timeout for connecting and for each chunk of data, in milliseconds, as timedelta, or per phase
    as `HttpTimeout`. Defaults to 5 seconds and 10 minutes. See `deadline` for the call as a whole."""

    deadline: Optional[Duration] = None
    """Time limit for the whole call, in milliseconds or as timedelta, including retries, function
    calling and all pieces of a file. For a stream it applies until the response starts. Unlimited
    if unset."""

    retry_options: Optional[HttpRetryOptions] = None
    """Conditions for retrying a failed request. Defaults to at most two retries."""

    client_args: Optional[Dict[str, Any]] = None
    """Keyword arguments for the SDK's `httpx.Client`, such as `proxy` or `verify`."""

    async_client_args: Optional[Dict[str, Any]] = None
    """Keyword arguments for the SDK's `httpx.AsyncClient`. With the aiohttp transport, limited to
    `cert`, `headers`, `limits`, `proxy`, `trust_env` and `verify`."""

    extra_body: Optional[Dict[str, Any]] = None
    """JSON to merge into the request body at every level, for fields that the SDK does not support."""

    extra_query: Optional[Dict[str, Any]] = None
    """Query parameters that the SDK does not support. A list repeats the parameter, and None in a call
    removes it. Credentials are rejected because URLs are logged."""

    max_response_bytes: Optional[int] = None
    """Upper limit on a decompressed response, in bytes. Defaults to 1 GiB, or unlimited for downloads
    to a file. A larger response raises `errors.ResponseTooLargeError`; error responses are
    truncated at 1 MiB. If it is not set, more than 16 MiB that were compressed to less than 1/200
    of their size are an error too."""

    max_event_bytes: Optional[int] = None
    """Upper limit on one event of a stream, in bytes. Defaults to 128 MiB. A larger event raises
    `errors.ResponseTooLargeError`."""

    max_response_objects: Optional[int] = None
    """Upper limit on the objects and lists in the JSON of a response, or of all events of a stream;
    there may be twice as many values. Defaults to 1,000,000. More of them raise
    `errors.ResponseTooLargeError`."""

    httpx_client: Optional[HttpxClient] = None
    """Your own `httpx.Client` or `httpx2.Client` for sync calls. The SDK does not close it."""

    httpx_async_client: Optional[HttpxAsyncClient] = None
    """Your own `httpx.AsyncClient` or `httpx2.AsyncClient` for async calls. The SDK does not close it."""

    aiohttp_client: Optional[AiohttpSession] = None
    """Your own `aiohttp.ClientSession` for async calls on its event loop, without
    `httpx_async_client`. The SDK does not close it. Client setting only."""

    async_transport: Optional[str] = None
    """HTTP library for async calls: `httpx` (the default) or `aiohttp`, which uses less CPU with many
    concurrent calls and requires `google-genai[aiohttp]`. Client setting only."""

    on_request: Optional[AttemptCallback] = None
    """Callback before each attempt, including retries and upload pieces. It may add headers to the
    attempt; an exception aborts the call. The client's callback runs before that of the call. May
    be async with `client.aio`."""

    on_response: Optional[AttemptCallback] = None
    """Callback after each attempt, with the response (or its head if streamed) or the error. Not
    called for a cancelled attempt. Otherwise like `on_request`."""

    allow_plain_http: Optional[bool] = None
    """True to allow credentials over plain HTTP to another machine, where they can be intercepted. For
    a server without authentication, use `Client(auth=None)`."""


class HttpResponse(HttpResponseBehaviour, ApiModel):
    """HTTP response that a result or error is based on, in `sdk_http_response` or
    `errors.APIError.response`."""

    status_code: Optional[int] = None
    """HTTP status code, such as 200."""

    headers: Optional[Dict[str, str]] = None
    """Response headers by lower-case name; a name is looked up in any case. Repeated headers are
    joined by commas."""

    body: Optional[str] = None
    """Response body as text. Set on errors, and on results of a config with
    `should_return_http_response`."""


class HttpAttempt(HttpAttemptBehaviour, ApiModel):
    """One attempt to send a request, passed to `on_request` and `on_response` of `HttpOptions`."""

    number: Optional[int] = None
    """Number of the attempt, starting at 1."""

    method: Optional[str] = None
    """HTTP method, such as `POST`."""

    url: Optional[str] = None
    """URL without its query."""

    headers: Optional[Dict[str, str]] = None
    """Request headers by lower-case name, without the SDK's credentials. Headers added by `on_request`
    apply to this attempt only."""

    body_size: Optional[int] = None
    """Size of the request body in bytes, or None if there is no body."""

    status_code: Optional[int] = None
    """HTTP status code of the response, or None if there is no response."""

    response_headers: Optional[Dict[str, str]] = None
    """Response headers by lower-case name, or None if there is no response; a name is looked up in any
    case."""

    response_size: Optional[int] = None
    """Size of the decompressed response body in bytes. None for a streamed response or without a
    response."""

    error: Optional[Any] = None
    """Exception that ended the attempt without a response. None for every response, including HTTP
    errors."""

    seconds: Optional[float] = None
    """Seconds from sending the request to the response, or to its head if streamed. None in
    `on_request`."""
