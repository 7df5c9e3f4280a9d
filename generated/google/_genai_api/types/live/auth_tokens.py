# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.live.connecting import LiveConnectConfig
from google._genai_api.types.unions import LiveConstraints
from google._genai_core.behaviours.results import Result
from google._genai_core.behaviours.tokens import AuthTokenBehaviour
from google._genai_core.runtime.model import ApiModel


class LiveConnectConstraints(ApiModel):
    """Settings of a live session that a token is limited to. Gemini API only."""

    model: Optional[str] = None
    """Model of the sessions, such as `gemini-2.0-flash-live-001`."""

    config: Optional[LiveConnectConfig] = None
    """Configuration of the sessions."""


class CreateAuthTokenConfig(ApiModel):
    """Configuration of `auth_tokens.create`. Gemini API only."""

    expire_time: Optional[datetime] = None
    """Time after which the service ends sessions of the token. Defaults to 30 minutes from now, and
    may be 20 hours from now at the latest."""

    new_session_expire_time: Optional[datetime] = None
    """Time after which the token begins no session. Defaults to one minute from now, and may be 20
    hours from now at the latest."""

    uses: Optional[int] = None
    """Number of sessions that the token may begin. Defaults to 1; 0 for any number."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    live_connect_constraints: Optional[LiveConstraints] = Field(
        default=None,
        validation_alias=AliasChoices("bidiGenerateContentSetup", "liveConnectConstraints"),
        serialization_alias="bidiGenerateContentSetup",
    )
    """Settings that sessions have instead of their own."""

    lock_additional_fields: Optional[List[str]] = None
    """Which settings are fixed. If unset, all of them, whether `live_connect_constraints` sets them or
    not. An empty list fixes those that it sets. Names fix these fields of `LiveConnectConfig` too,
    such as `temperature`."""


class CreateAuthTokenParameters(ApiModel):
    """Arguments of `auth_tokens.create`, for code that names this type."""

    config: Optional[CreateAuthTokenConfig] = None
    """Configuration of the method."""


class AuthToken(AuthTokenBehaviour, Result):
    """Token that stands for the API key for a short time. Gemini API only."""

    name: Optional[str] = None
    """The token, which a program passes as its API key. It is a secret."""

    uses: Optional[int] = None
    """Number of sessions that the token may begin; 0 for any number."""

    expire_time: Optional[str] = None
    """Time after which the service ends sessions of the token, as RFC 3339 text."""

    new_session_expire_time: Optional[str] = None
    """Time after which the token begins no session, as RFC 3339 text."""
