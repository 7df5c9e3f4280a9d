# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, Optional, TypedDict, Union

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.live.connecting import LiveConnectConfigOrDict
from google._genai_api.types.live.auth_tokens import (
    AuthToken,
    CreateAuthTokenConfig,
    CreateAuthTokenParameters,
    LiveConnectConstraints,
)
from google._genai_api.types.unions import LiveConstraintsDict


class LiveConnectConstraintsDict(TypedDict, total=False):
    """Settings of a live session that a token is limited to. Gemini API only."""

    model: Optional[str]
    """Model of the sessions, such as `gemini-2.0-flash-live-001`."""

    config: Optional[LiveConnectConfigOrDict]
    """Configuration of the sessions."""


LiveConnectConstraintsOrDict = Union[LiveConnectConstraints, LiveConnectConstraintsDict]


class CreateAuthTokenConfigDict(TypedDict, total=False):
    """Configuration of `auth_tokens.create`. Gemini API only."""

    expire_time: Optional[datetime]
    """Time after which the service ends sessions of the token. Defaults to 30 minutes from now, and
    may be 20 hours from now at the latest."""

    new_session_expire_time: Optional[datetime]
    """Time after which the token begins no session. Defaults to one minute from now, and may be 20
    hours from now at the latest."""

    uses: Optional[int]
    """Number of sessions that the token may begin. Defaults to 1; 0 for any number."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    live_connect_constraints: Optional[LiveConstraintsDict]
    """Settings that sessions have instead of their own."""

    lock_additional_fields: Optional[List[str]]
    """Which settings are fixed. If unset, all of them, whether `live_connect_constraints` sets them or
    not. An empty list fixes those that it sets. Names fix these fields of `LiveConnectConfig` too,
    such as `temperature`."""


CreateAuthTokenConfigOrDict = Union[CreateAuthTokenConfig, CreateAuthTokenConfigDict]


class CreateAuthTokenParametersDict(TypedDict, total=False):
    """Arguments of `auth_tokens.create`, for code that names this type."""

    config: Optional[CreateAuthTokenConfigOrDict]
    """Configuration of the method."""


CreateAuthTokenParametersOrDict = Union[CreateAuthTokenParameters, CreateAuthTokenParametersDict]


class AuthTokenDict(TypedDict, total=False):
    """Token that stands for the API key for a short time. Gemini API only."""

    name: Optional[str]
    """The token, which a program passes as its API key. It is a secret."""

    uses: Optional[int]
    """Number of sessions that the token may begin; 0 for any number."""

    expire_time: Optional[str]
    """Time after which the service ends sessions of the token, as RFC 3339 text."""

    new_session_expire_time: Optional[str]
    """Time after which the token begins no session, as RFC 3339 text."""


AuthTokenOrDict = Union[AuthToken, AuthTokenDict]
