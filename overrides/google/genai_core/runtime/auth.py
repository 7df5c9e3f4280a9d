"""Credentials: what proves who is calling, added to a request at the last moment.

A key goes into a header, never into an address. google-auth is imported only when a
bearer token is needed, and refreshes over httpx. Fetching a token blocks, so on an event
loop it is done in a thread.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Dict, Mapping, Optional, Protocol, Tuple

if TYPE_CHECKING:
    from google.auth.credentials import Credentials

SCOPES = ["https://www.googleapis.com/auth/cloud-platform"]


class Credential(Protocol):
    """Gives the headers that authenticate a request."""

    def cached(self) -> Optional[Mapping[str, str]]:
        """The headers, when no I/O is needed for them."""
        ...

    def fetch(self) -> Mapping[str, str]:
        """The headers, with I/O where necessary."""
        ...


def headers(credential: Credential) -> Mapping[str, str]:
    """The headers, in the calling thread."""
    return credential.cached() or credential.fetch()


async def headers_async(credential: Credential) -> Mapping[str, str]:
    """The headers; I/O is done off the event loop."""
    ready = credential.cached()
    if ready is not None:
        return ready
    import asyncio  # a program without an event loop starts faster without it

    return await asyncio.to_thread(credential.fetch)


class ApiKey:
    """An API key, as a header."""

    def __init__(self, key: str) -> None:
        self._headers = {"x-goog-api-key": key}

    def cached(self) -> Mapping[str, str]:
        return self._headers

    def fetch(self) -> Mapping[str, str]:
        return self._headers

    def __repr__(self) -> str:
        return "ApiKey(<redacted>)"


class GoogleCredential:
    """A bearer token of google-auth: given, or the application default credentials."""

    def __init__(self, credentials: Optional[Credentials]) -> None:
        self._credentials = credentials
        self._lock = threading.Lock()

    def __reduce__(self) -> Tuple[Any, ...]:
        """For a pickle that holds secrets by choice; the lock stays here."""
        return type(self), (self._credentials,)

    def cached(self) -> Optional[Mapping[str, str]]:
        credentials = self._credentials
        if credentials is None or not credentials.valid:
            return None
        return self._headers(credentials)

    def fetch(self) -> Mapping[str, str]:
        with self._lock:  # one refresh at a time; whoever waited finds the token ready
            credentials = self._credentials
            if credentials is None:
                credentials = self._credentials = _application_default()
            if not credentials.valid:
                from google.genai_core.runtime.auth_transport import HttpxAuthRequest

                with HttpxAuthRequest() as request:
                    credentials.refresh(request)  # type: ignore[no-untyped-call]  # google-auth is untyped
            return self._headers(credentials)

    @staticmethod
    def _headers(credentials: Credentials) -> Mapping[str, str]:
        found: Dict[str, str] = {"authorization": f"Bearer {credentials.token}"}
        quota_project = getattr(credentials, "quota_project_id", None)
        if quota_project:
            found["x-goog-user-project"] = quota_project
        return found

    def __repr__(self) -> str:
        return "GoogleCredential(<redacted>)"


def _application_default() -> Credentials:
    import google.auth

    # google-auth annotates its result by an import that leads nowhere.
    return google.auth.default(scopes=SCOPES)[0]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
