# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""How `client.auth_tokens` is called on each backend, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from google._genai_api.methods.nested import NESTED
from google._genai_core.runtime.wire.method import Binding, Method, Row

if TYPE_CHECKING:
    from google._genai_api.types import AuthToken, CreateAuthTokenConfig


CREATE: Method[CreateAuthTokenConfig, AuthToken] = Method(
    name="auth_tokens.create",
    returns="google._genai_api.types.live.auth_tokens.AuthToken",
    config="google._genai_api.types.live.auth_tokens.CreateAuthTokenConfig",
    unsupported={
        "vertex": "tokens in place of the API key are a feature of the Gemini Developer API; on Vertex AI use short-lived access tokens of a service account"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # auth_tokens.create
            Binding(
                http="POST",
                suffix="auth_tokens",
                hook="locked_fields",
                creates=True,
                rows=(
                    Row("config.expire_time", "expireTime", normalize="aware"),
                    Row("config.new_session_expire_time", "newSessionExpireTime", normalize="aware"),
                    Row("config.uses", "uses"),
                    Row(
                        "config.live_connect_constraints",
                        "bidiGenerateContentSetup",
                        normalize="live_setup",
                        nested="LiveClientSetup",
                    ),
                ),
            ),
        ),
    },
)
