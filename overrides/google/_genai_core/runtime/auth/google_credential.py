"""google-auth's credentials: given, or the application default ones, looked up at the first request.

A token is renewed once for all threads and event loops that wait for it: whoever comes first does
it, the others wait for the same end. Shortly before a token expires it is renewed in the
background while calls go on with it. google-auth is imported only here, and only then.
"""

from __future__ import annotations

import os
import re
import threading
import time
from concurrent.futures import Future, TimeoutError
from typing import TYPE_CHECKING, Any, Dict, Mapping, Optional, Tuple, cast

from google._genai_core.runtime import forks
from google._genai_core.runtime.errors import CredentialsError
from google._genai_core.runtime.headers import Headers
from google._genai_core.runtime.secret_names import REDACTED
from google._genai_core.runtime.watching.logs import LOGGER

if TYPE_CHECKING:
    from google.auth.credentials import Credentials

SCOPES = ["https://www.googleapis.com/auth/cloud-platform"]
LOGIN = "`gcloud auth application-default login`"
THREAD = "google-genai-auth"
_REST = 10.0
"""Seconds after a failed attempt to renew a token that is still valid."""

_LONGEST_REASON = 300
_SECRET = re.compile(r"(?:ya29\.|1//|GOCSPX-|AIza|eyJ)[A-Za-z0-9_./+=-]+|[A-Za-z0-9_-]{31,}")
"""What begins as Google's secrets do, and what is longer than any name of a project or account."""
_SHORTEST = 8
"""No secret is shorter, and to blot out single letters hides the reason."""

Renewal = Future[str]
"""Its result is why there is no token; empty when there is one."""


class GoogleCredential:
    """A bearer token of google-auth.

    `options` are those of httpx for the way to the token service: `proxy`, `trust_env`, `verify`.
    """

    renewable = True

    def __init__(
        self, credentials: Optional[Credentials], options: Optional[Mapping[str, Any]] = None
    ) -> None:
        self._given = credentials
        self._options = dict(options or {})
        self._credentials = credentials
        self._scoped = False
        self._lock = threading.Lock()
        self._renewal: Optional[Renewal] = None  # while one goes on
        self._rests_until = 0.0
        forks.register(self)

    def __reduce__(self) -> Tuple[Any, ...]:
        """For a pickle that holds secrets by choice; the lock stays here."""
        return type(self), (self._given, self._options)

    def reset_after_fork(self) -> Any:
        """Reset to the state without a renewal, whose thread is not in this process."""
        self._lock = threading.Lock()
        old, self._renewal = self._renewal, None
        return old

    def cached(self) -> Optional[Headers]:
        credentials = self._credentials
        if credentials is None:
            return None
        state = _state(credentials)
        if state == "INVALID":
            return None
        found = _headers(credentials)
        if state == "STALE":
            self._renew_in_background()
        return found

    def fetch(self, refused: Optional[Headers] = None, seconds: Optional[float] = None) -> Optional[Headers]:
        renewal, is_mine = self._join()
        if is_mine and seconds is None:
            self._renew(renewal, refused)
        elif is_mine:  # in a thread of its own, so that there is an end to waiting for it
            self._start(renewal, refused)
        try:
            return self._end(renewal.result(seconds))
        except TimeoutError:
            return None

    async def fetch_async(self, refused: Optional[Headers] = None) -> Headers:
        import asyncio  # a program without an event loop starts faster without it

        renewal, is_mine = self._join()
        if is_mine:
            self._start(renewal, refused)
        return self._end(await asyncio.wrap_future(renewal))

    def _join(self) -> Tuple[Renewal, bool]:
        """The renewal that goes on, and whether it begins here."""
        with self._lock:
            if self._renewal is not None:
                return self._renewal, False
            self._renewal = Future()
            self._renewal.set_running_or_notify_cancel()  # one of several tasks cannot cancel it for the others
            return self._renewal, True

    def _renew_in_background(self) -> None:
        if time.monotonic() >= self._rests_until:
            renewal, is_mine = self._join()
            if is_mine:
                self._start(renewal, None)

    def _start(self, renewal: Renewal, refused: Optional[Headers]) -> None:
        # Not of an executor: those who wait for it must not wait for this, and it may outlive the loop.
        thread = threading.Thread(target=self._renew, args=(renewal, refused), name=THREAD, daemon=True)
        try:
            thread.start()
        except RuntimeError:  # too many threads, or the program is at its end
            self._renew(renewal, refused)

    def _renew(self, renewal: Renewal, refused: Optional[Headers]) -> None:
        """End the renewal, whatever happens."""
        failure = "the renewal was interrupted"
        try:
            failure = self._attempt(refused)
        finally:
            if failure:
                self._rests_until = time.monotonic() + _REST
                self._tell(failure)
            with self._lock:
                if self._renewal is renewal:  # pragma: no branch - a forked child has none
                    self._renewal = None
            renewal.set_result(failure)

    def _tell(self, failure: str) -> None:
        """Log what nobody waits for: calls go on with the token that there is."""
        if self._credentials is not None and _state(self._credentials) == "STALE":
            LOGGER.warning("the token that ends soon is used on: %s", failure)

    def _attempt(self, refused: Optional[Headers]) -> str:
        """Why there is no new token; empty when there is one."""
        try:
            credentials = self._found()
        except Exception as error:
            if self._given is not None:
                return f"the credentials cannot be used: {self._reason(error)}"
            return (
                f"there are no application default credentials ({self._reason(error)}): run {LOGIN}, set "
                "GOOGLE_APPLICATION_CREDENTIALS, or pass credentials=..."
            )
        # Who waited for the lock while another renewal ended has nothing left to do.
        if _state(credentials) == "FRESH" and (refused is None or _headers(credentials) != refused):
            return ""
        from google._genai_core.runtime.auth.google_transport import HttpxAuthRequest

        try:
            with HttpxAuthRequest(self._options) as request:
                credentials.refresh(request)  # type: ignore[no-untyped-call]  # google-auth is untyped
        except Exception as error:
            what = "the credentials" if self._given is not None else "the application default credentials"
            hint = "" if self._given is not None else f"; {LOGIN} makes new ones"
            return f"{what} could not be renewed: {self._reason(error)}{hint}"
        return "" if credentials.token else "the credentials gave no token"

    def _found(self) -> Credentials:
        credentials = self._credentials
        if credentials is None:
            credentials = _application_default(self._options)
        elif not self._scoped:
            credentials = _with_scopes(credentials)
        self._credentials, self._scoped = credentials, True
        return credentials

    def _end(self, failure: str) -> Headers:
        credentials = self._credentials
        if failure or credentials is None:
            raise CredentialsError(failure)  # without a cause: google-auth's errors hold whole answers
        return _headers(credentials)

    def _reason(self, error: Exception) -> str:
        """The error on one line, without what may be a secret."""
        # google-auth puts the whole answer of a service behind its text.
        first, *more = error.args or ("",)
        said = first if more and isinstance(first, str) else str(error)
        for name in ("token", "refresh_token", "client_secret"):
            secret = getattr(self._credentials, name, None)
            if isinstance(secret, str) and len(secret) >= _SHORTEST:
                said = said.replace(secret, REDACTED)
        text = _SECRET.sub(REDACTED, " ".join(said.split())).rstrip(".")
        return f"{type(error).__name__}: {text[:_LONGEST_REASON]}" if text else type(error).__name__

    def __repr__(self) -> str:
        return "GoogleCredential(<redacted>)"


def _state(credentials: Credentials) -> str:
    """FRESH, STALE (valid for some minutes more) or INVALID; google-auth knows STALE since 2.24."""
    state = getattr(credentials, "token_state", None)
    if state is not None:
        return str(state.name)
    return "FRESH" if credentials.valid else "INVALID"


def _headers(credentials: Credentials) -> Headers:
    found: Dict[str, str] = {"authorization": f"Bearer {credentials.token}"}
    quota_project = getattr(credentials, "quota_project_id", None)
    if quota_project:
        found["x-goog-user-project"] = quota_project
    return found


def _with_scopes(credentials: Credentials) -> Credentials:
    """The same where they need no scope or have one, else a copy."""
    import google.auth.credentials

    scoped: Any = google.auth.credentials.with_scopes_if_required  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # google-auth is untyped
    return cast("Credentials", scoped(credentials, SCOPES))


def _application_default(options: Mapping[str, Any]) -> Credentials:
    import google.auth
    from google.auth.exceptions import DefaultCredentialsError

    try:
        # google-auth annotates its result by an import that leads nowhere.
        return google.auth.default(scopes=SCOPES)[0]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    except DefaultCredentialsError as error:
        if os.environ.get("GOOGLE_APPLICATION_CREDENTIALS") or "were not found" not in str(error):
            raise  # something was there, and it is broken
        from google._genai_core.runtime.auth import metadata_server
        from google._genai_core.runtime.auth.google_transport import HttpxAuthRequest

        with HttpxAuthRequest(options) as request:
            if not metadata_server.is_here(request):
                raise
        return metadata_server.MachineCredentials(SCOPES)
