"""Clients for the transport tests, and a stand-in for google-auth's credentials."""

from __future__ import annotations

import json
import threading
from typing import Any, Callable, Dict, List, Mapping, Optional, cast

import httpx
import pytest

from google import genai

KEY = "secret-transport-key"
ONCE: Dict[str, Any] = {"retry_options": {"attempts": 1}}
"""For tests of one failure, which is not to be asked again."""

MODEL = "gemini-2.0-flash"
VARIABLES = (
    "GOOGLE_API_KEY",
    "GEMINI_API_KEY",
    "GOOGLE_GENAI_USE_ENTERPRISE",
    "GOOGLE_GENAI_USE_VERTEXAI",
    "GOOGLE_GENAI_API_VERSION",
    "GOOGLE_CLOUD_PROJECT",
    "GOOGLE_CLOUD_LOCATION",
    "GOOGLE_GEMINI_BASE_URL",
    "GOOGLE_VERTEX_BASE_URL",
)


class FakeCredentials:
    """What the SDK uses of google-auth's credentials; every touch is noted."""

    def __init__(self, token: str = "", quota_project: Optional[str] = None) -> None:
        self._token = token
        self.quota_project_id = quota_project
        self.touched = 0
        self.refreshed: List[int] = []
        self.before_refresh: Callable[[], None] = lambda: None

    @property
    def valid(self) -> bool:
        self.touched += 1
        return bool(self._token)

    @property
    def token(self) -> str:
        self.touched += 1
        return self._token

    def refresh(self, request: Any) -> None:
        self.before_refresh()
        self.refreshed.append(threading.get_ident())
        self._token = f"token-{len(self.refreshed)}"

    def expire(self) -> None:
        self._token = ""

    def as_google(self) -> Any:
        """Itself, for a parameter that wants google-auth's class."""
        return cast(Any, self)


def without_environment(monkeypatch: pytest.MonkeyPatch, values: Optional[Mapping[str, str]] = None) -> None:
    """Only these of the variables that the SDK reads are set."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in (values or {}).items():
        monkeypatch.setenv(name, value)


def without_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment names no proxy."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def client_of(url: str, **options: Any) -> genai.Client:
    """A Gemini client of a server on the loopback interface; it asks once unless the options say otherwise."""
    http_options: Any = {"base_url": url, **ONCE, **options}
    return genai.Client(vertexai=False, api_key=KEY, http_options=http_options)


def vertex_of(url: str, credentials: FakeCredentials, **options: Any) -> genai.Client:
    """As above, of Vertex AI."""
    http_options: Any = {"base_url": url, **ONCE, **options}
    return genai.Client(
        vertexai=True,
        project="p",
        location="l",
        credentials=credentials.as_google(),
        http_options=http_options,
    )


class Caught:
    """Requests that end in the process, as a transport for httpx."""

    def __init__(self) -> None:
        self.requests: List[httpx.Request] = []
        self.transport = httpx.MockTransport(self._handle)

    def _handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(200, json={})

    @property
    def options(self) -> Dict[str, Any]:
        """`http_options` that send everything here."""
        arguments = {"transport": self.transport}
        return {"client_args": arguments, "async_client_args": arguments}


def sent_by(arguments: Mapping[str, Any]) -> httpx.Request:
    """The request that a client made with these arguments sends."""
    caught = Caught()
    given: Any = arguments.get("http_options") or {}
    options: Any = {**caught.options, **given}
    client = genai.Client(**{**arguments, "http_options": options})
    client.models.generate_content(model=MODEL, contents="hi")
    return caught.requests[0]


def body_of(request: httpx.Request) -> Any:
    return json.loads(request.content)
