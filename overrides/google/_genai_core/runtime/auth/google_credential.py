"""google-auth's credentials: the caller's, or the application default ones, found at the first request.

A token is renewed once for all threads and event loops that wait for it: the first one renews it,
the others wait for the result. Shortly before a token expires it is renewed in the background,
and calls continue with the old one. Only this folder imports google-auth, at the first request.
"""

from __future__ import annotations

import logging
import os
import re
import threading
import time
from concurrent.futures import Future, TimeoutError
from typing import TYPE_CHECKING, Any, Dict, Mapping, Optional, Sequence, Tuple, cast

from google._genai_core.runtime.errors import CredentialsError
from google._genai_core.runtime.headers import CredentialHeaders
from google._genai_core.runtime.lifetime import forks
from google._genai_core.runtime.secret_names import REDACTED
from google._genai_core.runtime.usage_errors import ConfigurationError, GenAIError
from google._genai_core.runtime.watching.logs import LOGGER
from google._genai_core.runtime.wire.backend import PROJECT, LateProject

if TYPE_CHECKING:
    from google.auth.credentials import Credentials

SCOPES = ["https://www.googleapis.com/auth/cloud-platform"]
LOGIN = "`gcloud auth application-default login`"
THREAD = "google-genai-auth"
_NO_PROJECT = (
    "Vertex AI needs a project, and the credentials name none: pass project=... or set GOOGLE_CLOUD_PROJECT"
)
_PAUSE = 10.0
"""Seconds without another attempt after a failure to renew a token that is still valid."""

_LONGEST_REASON = 300
"""Characters of the reason in an error."""

_SECRET = re.compile(r"(?:ya29\.|1//|GOCSPX-|AIza|eyJ)[A-Za-z0-9_./+=-]+|[A-Za-z0-9_-]{31,}")
"""Words that begin like Google's secrets, or are longer than any name of a project or account."""

_SHORTEST = 8
"""Characters of a secret; redacting shorter values would make the reason unreadable."""

Renewal = Future[str]
"""Its result is the reason why there is no token; empty if there is one."""


class GoogleCredential:
    """A bearer token that google-auth made.

    `options` are those for requests to the token service: httpx's `proxy`, `trust_env` and `verify`, and
    `allow_plain_http`.
    """

    renewable = True

    def __init__(
        self,
        credentials: Optional[Credentials],
        options: Optional[Mapping[str, Any]] = None,
        late_project: Optional[LateProject] = None,
        scopes: Sequence[str] = SCOPES,
    ) -> None:
        """Keep the caller's credentials; `late_project` gets the project that the credentials name."""
        self._scopes = list(scopes)
        self.late_project = late_project
        self._caller_credentials = credentials
        self._options = dict(options or {})
        self._credentials = credentials
        self._scoped = False
        self._lock = threading.Lock()
        self._renewal: Optional[Renewal] = None  # set while one is running
        self._paused_until = 0.0
        forks.register(self)

    def __reduce__(self) -> Tuple[Any, ...]:
        # Used only for a pickle that contains secrets by choice; the lock cannot be pickled.
        return type(self), (self._caller_credentials, self._options, self.late_project, self._scopes)

    def reset_after_fork(self) -> Any:
        """Forget a running renewal, whose thread does not exist in this process."""
        self._lock = threading.Lock()
        old, self._renewal = self._renewal, None
        return old

    def cached(self) -> Optional[CredentialHeaders]:
        credentials = self._credentials
        if credentials is None or self._lacks_project:
            return None
        state = _state(credentials)
        if state == "INVALID":
            return None
        headers = _headers(credentials)
        if state == "STALE":
            self._renew_in_background()
        return headers

    def fetch(
        self, refused: Optional[CredentialHeaders] = None, seconds: Optional[float] = None
    ) -> Optional[CredentialHeaders]:
        renewal, is_mine = self._join()
        if is_mine and seconds is None:
            self._renew(renewal, refused)
        elif is_mine:  # in a thread of its own, so that waiting for it can end
            self._start(renewal, refused)
        try:
            return self._result(renewal.result(seconds))
        except TimeoutError:
            return None

    def token(self) -> CredentialHeaders:
        """Return the headers, after waiting as long as is necessary."""
        headers = self.cached() or self.fetch()
        assert headers is not None  # without a limit
        return headers

    async def fetch_async(self, refused: Optional[CredentialHeaders] = None) -> CredentialHeaders:
        import asyncio  # loaded only with an event loop

        renewal, is_mine = self._join()
        if is_mine:
            self._start(renewal, refused)
        return self._result(await asyncio.wrap_future(renewal))

    def _join(self) -> Tuple[Renewal, bool]:
        """Return the running renewal, and whether the caller must run it."""
        with self._lock:
            if self._renewal is not None:
                return self._renewal, False
            self._renewal = Future()
            self._renewal.set_running_or_notify_cancel()  # one of several tasks cannot cancel it for the others
            return self._renewal, True

    def _renew_in_background(self) -> None:
        if time.monotonic() >= self._paused_until:
            renewal, is_mine = self._join()
            if is_mine:
                self._start(renewal, None)

    def _start(self, renewal: Renewal, refused: Optional[CredentialHeaders]) -> None:
        # Not in an executor: shutting one down would wait for this thread, which may outlive the loop.
        thread = threading.Thread(target=self._renew, args=(renewal, refused), name=THREAD, daemon=True)
        try:
            thread.start()
        except RuntimeError:  # too many threads, or the interpreter is shutting down
            self._renew(renewal, refused)

    def _renew(self, renewal: Renewal, refused: Optional[CredentialHeaders]) -> None:
        """Run the renewal and set its result in any case."""
        failure = "the renewal was interrupted"
        try:
            failure = self._attempt(refused)
        finally:
            if failure:
                self._paused_until = time.monotonic() + _PAUSE
                self._warn(failure)
            with self._lock:
                if self._renewal is renewal:  # pragma: no branch - a forked child has none
                    self._renewal = None
            renewal.set_result(failure)

    def _warn(self, failure: str) -> None:
        """Log a failure that no call waits for, since the old token is still valid."""
        if self._credentials is not None and _state(self._credentials) == "STALE":
            LOGGER.warning("still using the old token, which expires soon: %s", failure)

    def _attempt(self, refused: Optional[CredentialHeaders]) -> str:
        """Return the reason why there is no new token; empty if there is one."""
        try:
            credentials = self._loaded_credentials()
        except Exception as error:
            if _is_of_connection(error):
                return self._not_fetched(error)
            if self._caller_credentials is not None:
                return f"the credentials cannot be used: {self._reason(error)}"
            return (
                f"there are no application default credentials ({self._reason(error)}): run {LOGIN}, set "
                "GOOGLE_APPLICATION_CREDENTIALS, or pass credentials=..."
            )
        if self._lacks_project:
            return _NO_PROJECT
        # Another renewal may have ended while this one waited for the lock.
        if _state(credentials) == "FRESH" and (refused is None or _headers(credentials) != refused):
            return ""
        from google._genai_core.runtime.auth.google_transport import HttpxAuthRequest  # loads google-auth

        try:
            with HttpxAuthRequest(self._options) as request:
                credentials.refresh(request)  # type: ignore[no-untyped-call]  # google-auth is untyped
        except Exception as error:
            if _is_of_connection(error):
                return self._not_fetched(error)
            what = (
                "the credentials"
                if self._caller_credentials is not None
                else "the application default credentials"
            )
            hint = "" if self._caller_credentials is not None else f"; {LOGIN} creates new ones"
            return f"{what} could not be renewed: {self._reason(error)}{hint}"
        return "" if credentials.token else "the credentials returned no token"

    def _loaded_credentials(self) -> Credentials:
        credentials = self._credentials
        if credentials is None:
            credentials, project = _application_default(self._options, self._lacks_project, self._scopes)
            self._found(project)
        elif not self._scoped:
            credentials = _with_scopes(credentials, self._scopes)
        if self._lacks_project:
            self._found(self._own_project(credentials))
        self._credentials, self._scoped = credentials, True
        return credentials

    @property
    def _lacks_project(self) -> bool:
        return self.late_project is not None and self.late_project.name is None

    def _own_project(self, credentials: Credentials) -> Optional[str]:
        """Return the project of credentials; that of the application default ones if they name none."""
        named = getattr(credentials, "project_id", None)
        if isinstance(named, str) and named:
            return named
        try:
            return (
                _application_default(self._options, True, self._scopes)[1]
                if self._caller_credentials is not None
                else None
            )
        except Exception:  # there are none; those of the caller may still be good
            return None

    def _found(self, project: Optional[str]) -> None:
        if self.late_project is not None and project and PROJECT.fullmatch(project):
            self.late_project.name = project

    def _result(self, failure: str) -> CredentialHeaders:
        credentials = self._credentials
        if failure == _NO_PROJECT:
            raise ConfigurationError(failure)
        if failure or credentials is None:
            raise CredentialsError(failure)  # without a cause: google-auth's errors contain whole responses
        return _headers(credentials)

    def _not_fetched(self, error: Exception) -> str:
        text = str(error) if isinstance(error, GenAIError) else self._redacted(error)
        return f"no token can be fetched: {text}"

    def _reason(self, error: Exception) -> str:
        """Return the error and its class on one line, without possible secrets."""
        text = self._redacted(error)
        return f"{type(error).__name__}: {text}" if text else type(error).__name__

    def _redacted(self, error: Exception) -> str:
        # The arguments after the first one are the whole response of a service.
        first, *more = error.args or ("",)
        message = first if more and isinstance(first, str) else str(error)
        for name in ("token", "refresh_token", "client_secret"):
            secret = getattr(self._credentials, name, None)
            if isinstance(secret, str) and len(secret) >= _SHORTEST:
                message = message.replace(secret, REDACTED)
        return _SECRET.sub(REDACTED, " ".join(message.split())).rstrip(".")[:_LONGEST_REASON]

    def __repr__(self) -> str:
        return "GoogleCredential(<redacted>)"


def _is_of_connection(error: Exception) -> bool:
    """Return whether a request failed on its way, or could not be sent with these settings: no login helps."""
    return isinstance(error, GenAIError) or type(error).__name__ == "TransportError"


def _state(credentials: Credentials) -> str:
    """Return FRESH, STALE (valid for a few more minutes) or INVALID; google-auth has STALE since 2.24."""
    state = getattr(credentials, "token_state", None)
    if state is not None:
        return str(state.name)
    return "FRESH" if credentials.valid else "INVALID"


def _headers(credentials: Credentials) -> CredentialHeaders:
    headers: Dict[str, str] = {"authorization": f"Bearer {credentials.token}"}
    quota_project = getattr(credentials, "quota_project_id", None)
    if quota_project:
        headers["x-goog-user-project"] = quota_project
    return CredentialHeaders(headers)


def _with_scopes(credentials: Credentials, scopes: Sequence[str]) -> Credentials:
    """Return the credentials, or a copy with scopes if they need some and have none."""
    import google.auth.credentials  # loaded only at the first request of a client that needs it

    scoped: Any = google.auth.credentials.with_scopes_if_required  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # google-auth is untyped
    return cast("Credentials", scoped(credentials, scopes))


def _application_default(
    options: Mapping[str, Any], finds_project: bool, scopes: Sequence[str]
) -> Tuple[Credentials, Optional[str]]:
    """Return the application default credentials, and the project that they name."""
    import google.auth  # loaded only at the first request of a client that needs it
    from google._genai_core.runtime.auth.google_transport import HttpxAuthRequest  # loads google-auth
    from google.auth.exceptions import DefaultCredentialsError  # loaded with google.auth

    # Its warnings are about ways that lead nowhere; the result says what is missing, and they would go to stderr.
    warnings = logging.getLogger("google.auth._default")
    warnings.addFilter(_is_no_warning)
    try:
        with HttpxAuthRequest(
            options
        ) as request:  # google-auth's own would ask the metadata server by a proxy
            try:
                return google.auth.default(scopes=scopes, request=request)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # google-auth annotates its result with a failing import
            except DefaultCredentialsError as error:
                if os.environ.get("GOOGLE_APPLICATION_CREDENTIALS") or "were not found" not in str(error):
                    raise  # credentials were found, but they are broken
                from google._genai_core.runtime.auth import metadata_server  # loaded only without others

                if not metadata_server.is_here(request):
                    raise
                project = metadata_server.project(request) if finds_project else None
                return metadata_server.MachineCredentials(list(scopes)), project
    finally:
        warnings.removeFilter(_is_no_warning)


def _is_no_warning(record: logging.LogRecord) -> bool:
    return record.levelno != logging.WARNING
