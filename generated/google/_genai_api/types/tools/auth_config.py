# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class AuthType(OpenEnum):
    """Authentication scheme for an external API. Vertex AI only."""

    AUTH_TYPE_UNSPECIFIED = "AUTH_TYPE_UNSPECIFIED"
    """Unspecified; do not send it."""

    NO_AUTH = "NO_AUTH"
    """No authentication."""

    API_KEY_AUTH = "API_KEY_AUTH"
    """API key, configured by `api_key_config`."""

    HTTP_BASIC_AUTH = "HTTP_BASIC_AUTH"
    """HTTP basic authentication, configured by `http_basic_auth_config`."""

    GOOGLE_SERVICE_ACCOUNT_AUTH = "GOOGLE_SERVICE_ACCOUNT_AUTH"
    """Google service account, configured by `google_service_account_config`."""

    OAUTH = "OAUTH"
    """OAuth, configured by `oauth_config`."""

    OIDC_AUTH = "OIDC_AUTH"
    """OpenID Connect, configured by `oidc_config`."""


class HttpElementLocation(OpenEnum):
    """Location of the API key in an HTTP request. Vertex AI only."""

    HTTP_IN_UNSPECIFIED = "HTTP_IN_UNSPECIFIED"
    """Unspecified; do not send it."""

    HTTP_IN_QUERY = "HTTP_IN_QUERY"
    """Query parameter."""

    HTTP_IN_HEADER = "HTTP_IN_HEADER"
    """Request header."""

    HTTP_IN_PATH = "HTTP_IN_PATH"
    """Path segment."""

    HTTP_IN_BODY = "HTTP_IN_BODY"
    """Field of the request body."""

    HTTP_IN_COOKIE = "HTTP_IN_COOKIE"
    """Cookie."""


class ApiKeyConfig(ApiModel):
    """API key for an external API and its location in the request. Vertex AI only."""

    api_key_secret: Optional[str] = None
    """Secret Manager version that holds the key, as `projects/*/secrets/*/versions/*`. Takes
    precedence over `api_key_string`."""

    api_key_string: Optional[str] = None
    """API key in plain text. Prefer `api_key_secret` in production."""

    http_element_location: Optional[Open[HttpElementLocation]] = None
    """Location of the key: query, header, path, body or cookie."""

    name: Optional[str] = None
    """Parameter name of the key, such as `api_key` for `?api_key=...`."""


class AuthConfigGoogleServiceAccountConfig(ApiModel):
    """Authentication with a Google service account. Vertex AI only."""

    service_account: Optional[str] = None
    """Service account to run as. The Vertex AI Extension Service Agent needs
    `iam.serviceAccounts.getAccessToken` on it, and is used itself if unset."""


class AuthConfigHttpBasicAuthConfig(ApiModel):
    """HTTP basic authentication. Vertex AI only."""

    credential_secret: Optional[str] = None
    """Secret Manager version that holds the base64-encoded `user:password`, as
    `projects/*/secrets/*/versions/*`. Required."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            credential_secret: Optional[str],
        ) -> None: ...


class AuthConfigOauthConfig(ApiModel):
    """OAuth authentication, with an access token or a service account. Vertex AI only."""

    access_token: Optional[str] = None
    """Access token for this request."""

    service_account: Optional[str] = None
    """Service account for generating access tokens. The Vertex AI Extension Service Agent needs
    `iam.serviceAccounts.getAccessToken` on it."""


class AuthConfigOidcConfig(ApiModel):
    """OpenID Connect authentication, with an ID token or a service account. Vertex AI only."""

    id_token: Optional[str] = None
    """ID token for this request."""

    service_account: Optional[str] = None
    """Service account for generating ID tokens, with the server URL as audience. The Vertex AI
    Extension Service Agent needs `iam.serviceAccounts.getOpenIdToken` on it."""


class AuthConfig(ApiModel):
    """Authentication for an external API that a tool calls. Set the field that matches `auth_type`.
    Vertex AI only."""

    api_key_config: Optional[ApiKeyConfig] = None
    """API key, for `API_KEY_AUTH`."""

    auth_type: Optional[Open[AuthType]] = None
    """Authentication scheme."""

    google_service_account_config: Optional[AuthConfigGoogleServiceAccountConfig] = None
    """Google service account, for `GOOGLE_SERVICE_ACCOUNT_AUTH`."""

    http_basic_auth_config: Optional[AuthConfigHttpBasicAuthConfig] = None
    """Secret with user name and password, for `HTTP_BASIC_AUTH`."""

    oauth_config: Optional[AuthConfigOauthConfig] = None
    """Access token or service account, for `OAUTH`."""

    oidc_config: Optional[AuthConfigOidcConfig] = None
    """ID token or service account, for `OIDC_AUTH`."""

    api_key: Optional[str] = None
    """API key in plain text, for tools that need only a key, such as `GoogleMaps`."""


class ApiAuthApiKeyConfig(ApiModel):
    """API key for `ApiAuth`. Set one of the two fields. Deprecated. Vertex AI only."""

    api_key_secret_version: Optional[str] = None
    """Secret Manager version that holds the key, as `projects/*/secrets/*/versions/*`."""

    api_key_string: Optional[str] = None
    """API key in plain text."""


class ApiAuth(ApiModel):
    """Authentication for an external API. Deprecated; use `ExternalApi.auth_config`. Vertex AI only."""

    api_key_config: Optional[ApiAuthApiKeyConfig] = None
    """API key, the only scheme supported here."""
