# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, TypedDict, Union

from google._genai_api.types.auth_config import (
    ApiAuth,
    ApiAuthApiKeyConfig,
    ApiKeyConfig,
    AuthConfig,
    AuthConfigGoogleServiceAccountConfig,
    AuthConfigHttpBasicAuthConfig,
    AuthConfigOauthConfig,
    AuthConfigOidcConfig,
    AuthType,
    HttpElementLocation,
)
from google._genai_core.runtime.enums import Open


class ApiAuthApiKeyConfigDict(TypedDict, total=False):
    """API key of the old `ApiAuth`; set one of its two fields. Vertex AI only."""

    api_key_secret_version: Optional[str]
    """Secret Manager version with the key, as `projects/*/secrets/*/versions/*`."""

    api_key_string: Optional[str]
    """Key in the clear, if it is not kept in Secret Manager."""


class ApiAuthDict(TypedDict, total=False):
    """Deprecated login for external APIs; use `AuthConfig`. Vertex AI only."""

    api_key_config: Optional[ApiAuthApiKeyConfigOrDict]
    """Where the key comes from; no other scheme is supported."""


class ApiKeyConfigDict(TypedDict, total=False):
    """API key for an external API, and how to pass it on. Vertex AI only."""

    api_key_secret: Optional[str]
    """Secret Manager version with the key, `projects/*/secrets/*/versions/*`. Outranks
    `api_key_string`."""

    api_key_string: Optional[str]
    """Key in the clear; prefer `api_key_secret` outside of tests."""

    http_element_location: Optional[Open[HttpElementLocation]]
    """Whether to send the key as query, header, path, body or cookie."""

    name: Optional[str]
    """What the key is called in the request, such as `api_key` in `?api_key=...`."""


class AuthConfigDict(TypedDict, total=False):
    """Credentials for an external API that the model's tools call; `auth_type` says which field
    counts. Vertex AI only."""

    api_key_config: Optional[ApiKeyConfigOrDict]
    """Used with `API_KEY_AUTH`; holds the key and its place in the request."""

    auth_type: Optional[Open[AuthType]]
    """Scheme to use; fill the config that belongs to it."""

    google_service_account_config: Optional[AuthConfigGoogleServiceAccountConfigOrDict]
    """Used with `GOOGLE_SERVICE_ACCOUNT_AUTH`; names the account."""

    http_basic_auth_config: Optional[AuthConfigHttpBasicAuthConfigOrDict]
    """Used with `HTTP_BASIC_AUTH`; points to the stored password."""

    oauth_config: Optional[AuthConfigOauthConfigOrDict]
    """Used with `OAUTH`; an access token or the account to get one for."""

    oidc_config: Optional[AuthConfigOidcConfigOrDict]
    """Used with `OIDC_AUTH`; an ID token or the account to get one for."""

    api_key: Optional[str]
    """Key in the clear, for tools that need no more than a key, such as `GoogleMaps`."""


class AuthConfigGoogleServiceAccountConfigDict(TypedDict, total=False):
    """Login with a Google service account. Vertex AI only."""

    service_account: Optional[str]
    """Account to act as; the Vertex AI Extension Service Agent if unset. That agent needs
    `iam.serviceAccounts.getAccessToken` on it."""


class AuthConfigHttpBasicAuthConfigDict(TypedDict, total=False):
    """Login with user name and password. Vertex AI only."""

    credential_secret: Optional[str]
    """Secret Manager version with the base64 of `user:password`, as `projects/*/secrets/*/versions/*`."""


class AuthConfigOauthConfigDict(TypedDict, total=False):
    """Login with OAuth, by a ready token or one made for a service account. Vertex AI only."""

    access_token: Optional[str]
    """Ready token, passed through for this one request."""

    service_account: Optional[str]
    """Account to get tokens for. The Extension Service Agent needs
    `iam.serviceAccounts.getAccessToken` on it."""


class AuthConfigOidcConfigDict(TypedDict, total=False):
    """Login with OpenID Connect, by a ready token or one made for a service account. Vertex AI only."""

    id_token: Optional[str]
    """Ready ID token, passed through for this one request."""

    service_account: Optional[str]
    """Account whose ID token Google signs, with the server address as audience. Needs
    `iam.serviceAccounts.getOpenIdToken`."""


ApiKeyConfigOrDict = Union[ApiKeyConfig, ApiKeyConfigDict]
AuthConfigGoogleServiceAccountConfigOrDict = Union[
    AuthConfigGoogleServiceAccountConfig, AuthConfigGoogleServiceAccountConfigDict
]
AuthConfigHttpBasicAuthConfigOrDict = Union[AuthConfigHttpBasicAuthConfig, AuthConfigHttpBasicAuthConfigDict]
AuthConfigOauthConfigOrDict = Union[AuthConfigOauthConfig, AuthConfigOauthConfigDict]
AuthConfigOidcConfigOrDict = Union[AuthConfigOidcConfig, AuthConfigOidcConfigDict]
AuthConfigOrDict = Union[AuthConfig, AuthConfigDict]
ApiAuthApiKeyConfigOrDict = Union[ApiAuthApiKeyConfig, ApiAuthApiKeyConfigDict]
ApiAuthOrDict = Union[ApiAuth, ApiAuthDict]
