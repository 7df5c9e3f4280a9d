"""Creating tokens in place of the API key, which the Gemini Developer API does in version v1alpha alone.

They are not kept, as only live sessions would read them, which the emulator does not have.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.state.clock import timestamp
from google.genai.emulator.state.emulator_state import EmulatorState

VERSION = "v1alpha"
LIFETIME = timedelta(minutes=30)
BEGINNING = timedelta(minutes=1)


class AuthTokens:
    """The service for tokens."""

    def __init__(self, state: EmulatorState) -> None:
        self._clock = state.clock
        self._ids = state.ids

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        return {"auth_tokens.create": self.create}

    def create(self, call: ApiCall) -> Reply:
        """Return a new AuthToken. Raises ServiceError 404 in other versions, and 400 for times that have passed."""
        if call.version != VERSION:
            raise ServiceError(404, f"Method not found: /{call.version}/auth_tokens.")
        uses = int(call.body.get("uses", 1))
        if uses < 0:
            raise ServiceError(400, "uses must not be negative.")
        return json_reply(
            {
                "name": f"auth_tokens/{self._ids.letters('auth_tokens', 40)}",
                "expireTime": timestamp(self._time(call, "expireTime", LIFETIME)),
                "newSessionExpireTime": timestamp(self._time(call, "newSessionExpireTime", BEGINNING)),
                "uses": uses,
            }
        )

    def _time(self, call: ApiCall, name: str, default: timedelta) -> datetime:
        now, given = self._clock.now(), call.body.get(name)
        if given is None:
            return now + default
        time = datetime.fromisoformat(given.replace("Z", "+00:00"))
        if time <= now:
            raise ServiceError(400, f"{name} must be in the future.")
        return time
