"""Calls with another credential than the client's: a Google Cloud token for files, and a token in place of the key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Dict, Sequence, cast

from google._genai_core.flows.call import call_flow, prepare, read, to_config
from google._genai_core.flows.retry import send_flow
from google._genai_core.runtime.driving.effects import Block, Flow
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.headers import http_response
from google._genai_core.runtime.model import given_object, placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Method

if TYPE_CHECKING:
    from google._genai_api.types.live.auth_tokens import AuthToken, CreateAuthTokenConfig
    from google._genai_api.types.stored.files import RegisterFilesConfig, RegisterFilesResponse

SCHEME = "gs://"
WITHOUT, WITH = "v1beta", "v1alpha"
"""The default version of the API, which does not have the method, and the one that does."""


def register_flow(
    method: Method[RegisterFilesConfig, RegisterFilesResponse],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
) -> Flow[RegisterFilesResponse]:
    """Send one request with the token of the caller's credentials."""
    auth = arguments["auth"]
    _check_auth(auth)
    values = {"uris": _checked(arguments["uris"])}
    request, binding = prepare(method, context, config, values, given=arguments)
    from google._genai_core.runtime.auth.google_credential import GoogleCredential  # loaded only here

    token = yield from Block(GoogleCredential(auth).token)
    request = replace(request, headers={**request.headers, **token.plain()})
    response = yield from send_flow(request)
    result = read(method, binding, response)
    settings = to_config(method, config)
    if settings is not None and settings.should_return_http_response:
        result.sdk_http_response = http_response(response.status, response.headers, response.body)
    return result


def _check_auth(auth: object) -> None:
    # The message does not repeat the value: it may be a token.
    if not hasattr(auth, "refresh") or isinstance(auth, type):
        raise InvalidTypeError(f"auth must be google-auth credentials, not {kind_of(auth)}")


def _checked(uris: object) -> Sequence[str]:
    if isinstance(uris, str) or not isinstance(uris, (list, tuple)):
        raise InvalidTypeError(f"uris must be a list of texts, not {kind_of(uris)}")
    found = cast("Sequence[object]", uris)
    if not found:
        raise InvalidValueError("uris is empty: name at least one object")
    for index, uri in enumerate(found):
        if not isinstance(uri, str):
            raise InvalidTypeError(f"uris[{index}] must be a text, not {kind_of(uri)}")
        if not uri.startswith(SCHEME):
            raise InvalidValueError(f"uris[{index}] must begin with {SCHEME}: {uri!r}")
    return cast("Sequence[str]", found)


def create_token_flow(
    method: Method[CreateAuthTokenConfig, AuthToken],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
) -> Flow[AuthToken]:
    """Create a token with one request."""
    if context.api_version == WITHOUT:
        context = replace(context, api_version=WITH)
    settings = to_config(method, config)
    if settings is not None and settings.live_connect_constraints is not None:
        from google._genai_api.types.live.auth_tokens import (
            LiveConnectConstraints,  # loaded only for a limited token
        )

        place = "config.live_connect_constraints"
        with placed(place):
            limits = given_object(LiveConnectConstraints, settings.live_connect_constraints, place)
        settings = settings.model_copy(update={"live_connect_constraints": limits})
    return (yield from call_flow(method, context, settings, arguments))
