# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from google._genai_api.types.unions import AttemptCallback, Duration, Timeout
from google._genai_core.behaviours.http import (
    HttpAttemptBehaviour,
    HttpOptionsBehaviour,
    HttpResponseBehaviour,
)
from google._genai_core.runtime.model import ApiModel, HttpxAsyncClient, HttpxClient


class HttpAttempt(HttpAttemptBehaviour, ApiModel):
    """One attempt to send a request, as it is told to `on_request` and `on_response` of `HttpOptions`."""

    number: Optional[int] = None
    """1 for the first attempt, 2 for the second."""

    method: Optional[str] = None
    """HTTP method, such as `POST`."""

    url: Optional[str] = None
    """Address without its query."""

    headers: Optional[Dict[str, str]] = None
    """Headers of the request by lower-case name, without the SDK's own key or token. What `on_request`
    adds is sent with this attempt alone."""

    body_size: Optional[int] = None
    """Bytes of the request's body; None without one."""

    status_code: Optional[int] = None
    """HTTP status of the answer; None before it, and when none came."""

    response_headers: Optional[Dict[str, str]] = None
    """Headers of the answer by lower-case name; None before it, and when none came."""

    response_size: Optional[int] = None
    """Bytes of the answer's body, unpacked; None before it, and for one that is streamed."""

    error: Optional[Any] = None
    """The error that the attempt ended with instead of an answer; None for any answer, a 500 included."""

    seconds: Optional[float] = None
    """Time from sending until the answer, or its head if it is streamed; None before it."""


class HttpOptions(HttpOptionsBehaviour, ApiModel):
    """How requests travel: for all of them on the client, or for one call in its config, which then
    wins. Never sent as JSON fields."""

    base_url: Optional[str] = None
    """What replaces Google's own scheme and host, such as a proxy or the emulator:
    `http(s)://host[:port][/path]`, without user name, query or fragment."""

    api_version: Optional[str] = None
    """Version in the path, of letters, digits, `.`, `_` and `-`. Default `v1beta` for the Gemini API,
    `v1beta1` for Vertex AI."""

    headers: Optional[Dict[str, str]] = None
    """Added to every request; they win over headers of the SDK with the same name. Names are tokens of
    RFC 9110, values printable ASCII."""

    timeout: Optional[Timeout] = None
    """Longest wait for the connection and for each piece of data, in milliseconds, as timedelta, or
    phase by phase as `HttpTimeout`; not for the call as a whole. 5 seconds to connect and 10
    minutes to read if unset."""

    deadline: Optional[Duration] = None
    """Longest time for the whole call, in milliseconds or as timedelta: all attempts and pauses
    together, the rounds of function calls, the pieces of a file. Of a stream it limits the
    attempts, not the reading; waiting for an operation or a file has times of its own. Without one
    there is no such limit."""

    retry_options: Optional[HttpRetryOptions] = None
    """When a failed request is sent again; up to two more times if unset."""

    client_args: Optional[Dict[str, Any]] = None
    """Keyword arguments for the `httpx.Client` that the SDK makes, such as `proxy` or `verify`."""

    async_client_args: Optional[Dict[str, Any]] = None
    """Keyword arguments for the `httpx.AsyncClient` that the SDK makes. With `async_transport` aiohttp
    only `cert`, `headers`, `limits`, `proxy`, `trust_env` and `verify`."""

    extra_body: Optional[Dict[str, Any]] = None
    """Merged into the JSON body at every depth, for fields that the SDK does not know yet."""

    extra_query: Optional[Dict[str, Any]] = None
    """Parameters for the query, for those that the SDK does not know yet; a list repeats its name.
    They win over parameters of the SDK, the call's over the client's by name; None in a call takes
    back the client's. A key or token is refused: addresses end up in logs."""

    max_response_bytes: Optional[int] = None
    """Longest answer, in bytes after decompression; a longer one raises
    `errors.ResponseTooLargeError`. 1 GiB if unset, for downloads of files no limit. An answer that
    is an error is cut at 1 MiB."""

    max_event_bytes: Optional[int] = None
    """Longest event of a stream in bytes, 128 MiB if unset; a longer one raises the same error."""

    httpx_client: Optional[HttpxClient] = None
    """Your own `httpx.Client` for sync calls. The SDK never closes it."""

    httpx_async_client: Optional[HttpxAsyncClient] = None
    """Your own `httpx.AsyncClient` for async calls. The SDK never closes it."""

    async_transport: Optional[str] = None
    """What async calls travel with: `httpx` (default) or `aiohttp`, which costs much less CPU where
    many calls are in flight; needs `pip install 'google-genai[aiohttp]'`. A setting of the client,
    not of a call."""

    on_request: Optional[AttemptCallback] = None
    """Called before each attempt to send a request, repetitions and the pieces of uploads included. It
    may add to `headers` of the attempt; what it raises ends the call, and nothing is sent. May be
    async for `client.aio` alone. Given on the client and for a call, both are called, the client's
    first."""

    on_response: Optional[AttemptCallback] = None
    """Called after each attempt, when the answer or the head of a streamed one is there, or the error;
    not for one that is cancelled. What it raises ends the call. Otherwise as `on_request`."""

    allow_plain_http: Optional[bool] = None
    """True lets a key or token travel over plain `http://` to a host that is not this machine, where
    anybody on the way can read it. For an address that needs none, `Client(auth=None)` is the
    better way."""


class HttpResponse(HttpResponseBehaviour, ApiModel):
    """What HTTP says of an answer. Found at `sdk_http_response` of all that methods return, and at
    `response` of an `errors.APIError`."""

    status_code: Optional[int] = None
    """HTTP status, such as 200."""

    headers: Optional[Dict[str, str]] = None
    """The headers by lower-case name; values of a repeated one are joined by commas."""

    body: Optional[str] = None
    """The body as text, on errors alone; of other answers it is not kept."""


class HttpRetryOptions(ApiModel):
    """When a request that failed is sent again. A limit that the service names, such as `Retry-After`,
    is kept. What makes a resource is repeated only when it is sure that none was made."""

    attempts: Optional[int] = None
    """Most requests for one call, the first one included; 3 if unset. 1 switches repetition off."""

    initial_delay: Optional[float] = None
    """Seconds before the second attempt, 0.5 if unset."""

    max_delay: Optional[float] = None
    """Longest pause in seconds, 60 if unset. A service that asks for a longer one is not asked again;
    the error has it in `retry_after`."""

    exp_base: Optional[float] = None
    """Factor by which the pause grows with each attempt, 2 if unset."""

    jitter: Optional[float] = None
    """Seconds that are added to each pause at random, at most this many; 0.5 if unset."""

    http_status_codes: Optional[List[int]] = None
    """Answers after which to try again; 408, 429, 500, 502, 503 and 504 if unset."""


class HttpTimeout(ApiModel):
    """Longest waits for each phase of a request, in milliseconds or as timedelta."""

    connect: Optional[Duration] = None
    """For a connection, 5 seconds if unset."""

    read: Optional[Duration] = None
    """For each piece of the answer, the first included; 10 minutes if unset."""

    write: Optional[Duration] = None
    """For each piece of the request, 10 minutes if unset."""
