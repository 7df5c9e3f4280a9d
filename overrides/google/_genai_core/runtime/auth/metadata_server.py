"""Credentials of a Google Cloud machine: its metadata server issues tokens of its service account.

google-auth has such credentials too, but newer versions load them only if `requests` is
installed, which this SDK does not need. They are tried last, as in google-auth, after a file
and a login.
"""

from __future__ import annotations

import json
import os
from datetime import datetime, timedelta, timezone
from typing import Any, Optional, Sequence
from urllib.parse import urlencode

from google.auth.credentials import Credentials
from google.auth.exceptions import RefreshError, TransportError

_HEADERS = {"metadata-flavor": "Google"}
_ACCOUNT = "/computeMetadata/v1/instance/service-accounts/default"
_PROJECT = "/computeMetadata/v1/project/project-id"
_TIMEOUT = 3.0
"""Seconds for a response, which comes from the same machine or not at all."""


def is_here(request: Any) -> bool:
    """Return whether there is a metadata server; if `NO_GCE_CHECK` is true, do not ask."""
    if os.environ.get("NO_GCE_CHECK") == "true":
        return False
    try:
        response = request(f"http://{_host()}/", headers=_HEADERS, timeout=_TIMEOUT)
    except TransportError:
        return False
    return bool(response.status == 200 and response.headers.get("metadata-flavor") == "Google")


def project(request: Any) -> Optional[str]:
    """Return the project of the machine; None if the metadata server does not say."""
    try:
        response = request(f"http://{_host()}{_PROJECT}", headers=_HEADERS, timeout=_TIMEOUT)
    except TransportError:
        return None
    return str(response.data.decode("utf-8", "replace").strip()) if response.status == 200 else None


class MachineCredentials(Credentials):
    """Tokens of the service account that a virtual machine, container or function runs as."""

    def __init__(self, scopes: Sequence[str]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # google-auth is untyped
        self._scopes = scopes
        self._quota_project_id = os.environ.get("GOOGLE_CLOUD_QUOTA_PROJECT")

    def refresh(self, request: Any) -> None:
        query = urlencode({"scopes": ",".join(self._scopes)})
        response = request(f"http://{_host()}{_ACCOUNT}/token?{query}", headers=_HEADERS, timeout=_TIMEOUT)
        if response.status != 200:
            raise _failure(f"the metadata server returned status {response.status}", response.status >= 500)
        try:
            body = json.loads(response.data)
            token, lifetime = body["access_token"], timedelta(seconds=int(body["expires_in"]))
            expiry = datetime.now(timezone.utc) + lifetime
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            raise _failure("the metadata server returned no token", retryable=False) from None
        if not isinstance(token, str):
            raise _failure("the metadata server returned no token", retryable=False)
        self.token, self.expiry = token, expiry.replace(tzinfo=None)  # google-auth compares without a zone


def _failure(text: str, retryable: bool) -> RefreshError:
    return RefreshError(text, retryable=retryable)  # type: ignore[no-untyped-call]  # google-auth is untyped


def _host() -> str:
    return os.environ.get("GCE_METADATA_HOST") or "metadata.google.internal"
