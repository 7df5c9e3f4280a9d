# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional, TypedDict, Union

from google.genai_api.types.http import HttpOptions
from google.genai_core.runtime.model import HttpxAsyncClient, HttpxClient


class HttpOptionsDict(TypedDict, total=False):
    """How requests travel: for all of them on the client, or for one call in its config, which then
    wins. Never sent as JSON fields."""

    base_url: Optional[str]
    """Scheme and host that replace Google's own, such as a proxy or the emulator."""

    api_version: Optional[str]
    """Version in the path. Default `v1beta` for the Gemini API, `v1beta1` for Vertex AI."""

    headers: Optional[Dict[str, str]]
    """Added to every request; they win over headers of the SDK with the same name."""

    timeout: Optional[int]
    """Longest wait in milliseconds, for the connection and for each piece of data; not for the call as
    a whole."""

    client_args: Optional[Dict[str, Any]]
    """Keyword arguments for the `httpx.Client` that the SDK makes, such as `proxy` or `verify`."""

    async_client_args: Optional[Dict[str, Any]]
    """Keyword arguments for the `httpx.AsyncClient` that the SDK makes. With `async_transport` aiohttp
    only `cert`, `headers`, `limits`, `proxy`, `trust_env` and `verify`."""

    extra_body: Optional[Dict[str, Any]]
    """Merged into the JSON body at every depth, for fields that the SDK does not know yet."""

    httpx_client: Optional[HttpxClient]
    """Your own `httpx.Client` for sync calls. The SDK never closes it."""

    httpx_async_client: Optional[HttpxAsyncClient]
    """Your own `httpx.AsyncClient` for async calls. The SDK never closes it."""

    async_transport: Optional[str]
    """What async calls travel with: `httpx` (default) or `aiohttp`, which costs much less CPU where
    many calls are in flight; needs `pip install 'google-genai[aiohttp]'`. A setting of the client,
    not of a call."""


HttpOptionsOrDict = Union[HttpOptions, HttpOptionsDict]
