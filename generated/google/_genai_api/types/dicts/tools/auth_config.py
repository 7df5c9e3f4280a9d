# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.tools.auth_config import (
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


class ApiKeyConfigDict(TypedDict, total=False):
    """API key for an external API and its location in the request. Vertex AI only."""

    api_key_secret: Optional[str]
    """Secret Manager version that holds the key, as `projects/*/secrets/*/versions/*`. Takes
    precedence over `api_key_string`."""

    api_key_string: Optional[str]
    """API key in plain text. Prefer `api_key_secret` in production."""

    http_element_location: Optional[Open[HttpElementLocation]]
    """Location of the key: query, header, path, body or cookie."""

    name: Optional[str]
    """Parameter name of the key, such as `api_key` for `?api_key=...`."""


ApiKeyConfigOrDict = Union[ApiKeyConfig, ApiKeyConfigDict]


class AuthConfigGoogleServiceAccountConfigDict(TypedDict, total=False):
    """Authentication with a Google service account. Vertex AI only."""

    service_account: Optional[str]
    """Service account to run as. The Vertex AI Extension Service Agent needs
    `iam.serviceAccounts.getAccessToken` on it, and is used itself if unset."""


AuthConfigGoogleServiceAccountConfigOrDict = Union[
    AuthConfigGoogleServiceAccountConfig, AuthConfigGoogleServiceAccountConfigDict
]


class AuthConfigHttpBasicAuthConfigDict(TypedDict, total=False):
    """HTTP basic authentication. Vertex AI only."""

    credential_secret: Required[Optional[str]]
    """Secret Manager version that holds the base64-encoded `user:password`, as
    `projects/*/secrets/*/versions/*`. Required."""


AuthConfigHttpBasicAuthConfigOrDict = Union[AuthConfigHttpBasicAuthConfig, AuthConfigHttpBasicAuthConfigDict]


class AuthConfigOauthConfigDict(TypedDict, total=False):
    """OAuth authentication, with an access token or a service account. Vertex AI only."""

    access_token: Optional[str]
    """Access token for this request."""

    service_account: Optional[str]
    """Service account for generating access tokens. The Vertex AI Extension Service Agent needs
    `iam.serviceAccounts.getAccessToken` on it."""


AuthConfigOauthConfigOrDict = Union[AuthConfigOauthConfig, AuthConfigOauthConfigDict]


class AuthConfigOidcConfigDict(TypedDict, total=False):
    """OpenID Connect authentication, with an ID token or a service account. Vertex AI only."""

    id_token: Optional[str]
    """ID token for this request."""

    service_account: Optional[str]
    """Service account for generating ID tokens, with the server URL as audience. The Vertex AI
    Extension Service Agent needs `iam.serviceAccounts.getOpenIdToken` on it."""


AuthConfigOidcConfigOrDict = Union[AuthConfigOidcConfig, AuthConfigOidcConfigDict]


class AuthConfigDict(TypedDict, total=False):
    """Authentication for an external API that a tool calls. Set the field that matches `auth_type`.
    Vertex AI only."""

    api_key_config: Optional[ApiKeyConfigOrDict]
    """API key, for `API_KEY_AUTH`."""

    auth_type: Optional[Open[AuthType]]
    """Authentication scheme."""

    google_service_account_config: Optional[AuthConfigGoogleServiceAccountConfigOrDict]
    """Google service account, for `GOOGLE_SERVICE_ACCOUNT_AUTH`."""

    http_basic_auth_config: Optional[AuthConfigHttpBasicAuthConfigOrDict]
    """Secret with user name and password, for `HTTP_BASIC_AUTH`."""

    oauth_config: Optional[AuthConfigOauthConfigOrDict]
    """Access token or service account, for `OAUTH`."""

    oidc_config: Optional[AuthConfigOidcConfigOrDict]
    """ID token or service account, for `OIDC_AUTH`."""

    api_key: Optional[str]
    """API key in plain text, for tools that need only a key, such as `GoogleMaps`."""


AuthConfigOrDict = Union[AuthConfig, AuthConfigDict]


class ApiAuthApiKeyConfigDict(TypedDict, total=False):
    """API key for `ApiAuth`. Set one of the two fields. Deprecated. Vertex AI only."""

    api_key_secret_version: Optional[str]
    """Secret Manager version that holds the key, as `projects/*/secrets/*/versions/*`."""

    api_key_string: Optional[str]
    """API key in plain text."""


ApiAuthApiKeyConfigOrDict = Union[ApiAuthApiKeyConfig, ApiAuthApiKeyConfigDict]


class ApiAuthDict(TypedDict, total=False):
    """Authentication for an external API. Deprecated; use `ExternalApi.auth_config`. Vertex AI only."""

    api_key_config: Optional[ApiAuthApiKeyConfigOrDict]
    """API key, the only scheme supported here."""


ApiAuthOrDict = Union[ApiAuth, ApiAuthDict]
