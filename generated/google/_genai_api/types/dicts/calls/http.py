# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional, TypedDict, Union

from google._genai_api.types.calls.http import (
    HttpAttempt,
    HttpOptions,
    HttpResponse,
    HttpRetryOptions,
    HttpTimeout,
    ResourceScope,
)
from google._genai_api.types.unions import AttemptCallbackDict, DurationDict, TimeoutDict
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.http.callers_clients import AiohttpSession, HttpxAsyncClient, HttpxClient


class HttpRetryOptionsDict(TypedDict, total=False):
    """Conditions for retrying a failed request. A request that creates a resource is retried only if
    the failed attempt cannot have created it."""

    attempts: Optional[int]
    """Maximum number of attempts per call, including the first. Defaults to 3. Set 1 to disable
    retries."""

    initial_delay: Optional[float]
    """Seconds before the second attempt. Defaults to 0.5. A longer `Retry-After` from the service
    takes precedence."""

    max_delay: Optional[float]
    """Upper limit on a delay, in seconds. Defaults to 60. If the service requests a longer delay, the
    call fails with an error that has it in `retry_after`."""

    exp_base: Optional[float]
    """Factor by which the delay grows with each attempt. Defaults to 2."""

    jitter: Optional[float]
    """Upper limit on the random time added to each delay, in seconds. Defaults to 0.5."""

    http_status_codes: Optional[List[int]]
    """HTTP status codes to retry. Defaults to 408, 429, 500, 502, 503 and 504."""


HttpRetryOptionsOrDict = Union[HttpRetryOptions, HttpRetryOptionsDict]


class HttpTimeoutDict(TypedDict, total=False):
    """Timeouts for the phases of a request, in milliseconds or as timedelta."""

    connect: Optional[DurationDict]
    """Timeout for connecting. Defaults to 5 seconds."""

    read: Optional[DurationDict]
    """Timeout for each chunk of the response, including the first. Defaults to 10 minutes."""

    write: Optional[DurationDict]
    """Timeout for each chunk of the request. Defaults to 10 minutes."""


HttpTimeoutOrDict = Union[HttpTimeout, HttpTimeoutDict]


class HttpOptionsDict(TypedDict, total=False):
    """Request settings, such as headers, timeouts and retries. Those of a call override those of the
    client."""

    base_url: Optional[str]
    """URL in place of Google's scheme and host, such as a proxy or the emulator:
    `http(s)://host[:port][/path][?query]`, without user name or fragment. The query is part of
    every request and may hold no key or token. The client's defaults to the environment variable
    `GOOGLE_GEMINI_BASE_URL` on the Gemini API and `GOOGLE_VERTEX_BASE_URL` on Vertex AI."""

    base_url_resource_scope: Optional[Open[ResourceScope]]
    """`COLLECTION` to leave out API version, project and location after `base_url`, which has them or
    needs none."""

    api_version: Optional[str]
    """API version in the URL path. Defaults to `v1beta` on the Gemini API and `v1beta1` on Vertex AI.
    An empty text leaves it out, for an address that already ends with a version or that has none."""

    headers: Optional[Dict[str, str]]
    """Headers to add to every request. They override the SDK's own headers, but `user-agent` and
    `x-goog-api-client` are appended to the SDK's name. Names must be RFC 9110 tokens, values
    printable ASCII."""

    timeout: Optional[TimeoutDict]
    """Timeout for connecting and for each chunk of data, in milliseconds, as timedelta, or per phase
    as `HttpTimeout`. Defaults to 5 seconds and 10 minutes. See `deadline` for the call as a whole."""

    deadline: Optional[DurationDict]
    """Time limit for the whole call, in milliseconds or as timedelta, including retries, function
    calling and all pieces of a file. For a stream it applies until the response starts. Unlimited
    if unset."""

    retry_options: Optional[HttpRetryOptionsOrDict]
    """Conditions for retrying a failed request. Defaults to at most two retries."""

    client_args: Optional[Dict[str, Any]]
    """Keyword arguments for the SDK's `httpx.Client`, such as `proxy` or `verify`."""

    async_client_args: Optional[Dict[str, Any]]
    """Keyword arguments for the SDK's `httpx.AsyncClient`. With the aiohttp transport, limited to
    `cert`, `headers`, `limits`, `proxy`, `trust_env` and `verify`."""

    extra_body: Optional[Dict[str, Any]]
    """JSON to merge into the request body at every level, for fields that the SDK does not support."""

    extra_query: Optional[Dict[str, Any]]
    """Query parameters that the SDK does not support. A list repeats the parameter, and None in a call
    removes it. Credentials are rejected because URLs are logged."""

    max_response_bytes: Optional[int]
    """Upper limit on a decompressed response, in bytes. Defaults to 1 GiB, or unlimited for downloads
    to a file. A larger response raises `errors.ResponseTooLargeError`; error responses are
    truncated at 1 MiB. If it is not set, more than 16 MiB that were compressed to less than 1/200
    of their size are an error too."""

    max_event_bytes: Optional[int]
    """Upper limit on one event of a stream, in bytes. Defaults to 128 MiB. A larger event raises
    `errors.ResponseTooLargeError`."""

    max_response_objects: Optional[int]
    """Upper limit on the objects and lists in the JSON of a response, or of all events of a stream;
    there may be twice as many values. Defaults to 1,000,000. More of them raise
    `errors.ResponseTooLargeError`."""

    httpx_client: Optional[HttpxClient]
    """Your own `httpx.Client` or `httpx2.Client` for sync calls. The SDK does not close it."""

    httpx_async_client: Optional[HttpxAsyncClient]
    """Your own `httpx.AsyncClient` or `httpx2.AsyncClient` for async calls. The SDK does not close it."""

    aiohttp_client: Optional[AiohttpSession]
    """Your own `aiohttp.ClientSession` for async calls on its event loop, without
    `httpx_async_client`. The SDK does not close it. Client setting only."""

    async_transport: Optional[str]
    """HTTP library for async calls: `httpx` (the default) or `aiohttp`, which uses less CPU with many
    concurrent calls and requires `google-genai[aiohttp]`. Client setting only."""

    on_request: Optional[AttemptCallbackDict]
    """Callback before each attempt, including retries and upload pieces. It may add headers to the
    attempt; an exception aborts the call. The client's callback runs before that of the call. May
    be async with `client.aio`."""

    on_response: Optional[AttemptCallbackDict]
    """Callback after each attempt, with the response (or its head if streamed) or the error. Not
    called for a cancelled attempt. Otherwise like `on_request`."""

    allow_plain_http: Optional[bool]
    """True to allow credentials over plain HTTP to another machine, where they can be intercepted. For
    a server without authentication, use `Client(auth=None)`."""


HttpOptionsOrDict = Union[HttpOptions, HttpOptionsDict]


class HttpResponseDict(TypedDict, total=False):
    """HTTP response that a result or error is based on, in `sdk_http_response` or
    `errors.APIError.response`."""

    status_code: Optional[int]
    """HTTP status code, such as 200."""

    headers: Optional[Dict[str, str]]
    """Response headers by lower-case name; a name is looked up in any case. Repeated headers are
    joined by commas."""

    body: Optional[str]
    """Response body as text. Set on errors, and on results of a config with
    `should_return_http_response`."""


HttpResponseOrDict = Union[HttpResponse, HttpResponseDict]


class HttpAttemptDict(TypedDict, total=False):
    """One attempt to send a request, passed to `on_request` and `on_response` of `HttpOptions`."""

    number: Optional[int]
    """Number of the attempt, starting at 1."""

    method: Optional[str]
    """HTTP method, such as `POST`."""

    url: Optional[str]
    """URL without its query."""

    headers: Optional[Dict[str, str]]
    """Request headers by lower-case name, without the SDK's credentials. Headers added by `on_request`
    apply to this attempt only."""

    body_size: Optional[int]
    """Size of the request body in bytes, or None if there is no body."""

    status_code: Optional[int]
    """HTTP status code of the response, or None if there is no response."""

    response_headers: Optional[Dict[str, str]]
    """Response headers by lower-case name, or None if there is no response; a name is looked up in any
    case."""

    response_size: Optional[int]
    """Size of the decompressed response body in bytes. None for a streamed response or without a
    response."""

    error: Optional[Any]
    """Exception that ended the attempt without a response. None for every response, including HTTP
    errors."""

    seconds: Optional[float]
    """Seconds from sending the request to the response, or to its head if streamed. None in
    `on_request`."""


HttpAttemptOrDict = Union[HttpAttempt, HttpAttemptDict]
