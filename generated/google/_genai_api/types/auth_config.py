# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class ApiAuth(ApiModel):
    """Deprecated login for external APIs; use `AuthConfig`. Vertex AI only."""

    api_key_config: Optional[ApiAuthApiKeyConfig] = None
    """Where the key comes from; no other scheme is supported."""


class ApiAuthApiKeyConfig(ApiModel):
    """API key of the old `ApiAuth`; set one of its two fields. Vertex AI only."""

    api_key_secret_version: Optional[str] = None
    """Secret Manager version with the key, as `projects/*/secrets/*/versions/*`."""

    api_key_string: Optional[str] = None
    """Key in the clear, if it is not kept in Secret Manager."""


class ApiKeyConfig(ApiModel):
    """API key for an external API, and how to pass it on. Vertex AI only."""

    api_key_secret: Optional[str] = None
    """Secret Manager version with the key, `projects/*/secrets/*/versions/*`. Outranks
    `api_key_string`."""

    api_key_string: Optional[str] = None
    """Key in the clear; prefer `api_key_secret` outside of tests."""

    http_element_location: Optional[Open[HttpElementLocation]] = None
    """Whether to send the key as query, header, path, body or cookie."""

    name: Optional[str] = None
    """What the key is called in the request, such as `api_key` in `?api_key=...`."""


class AuthConfig(ApiModel):
    """Credentials for an external API that the model's tools call; `auth_type` says which field
    counts. Vertex AI only."""

    api_key_config: Optional[ApiKeyConfig] = None
    """Used with `API_KEY_AUTH`; holds the key and its place in the request."""

    auth_type: Optional[Open[AuthType]] = None
    """Scheme to use; fill the config that belongs to it."""

    google_service_account_config: Optional[AuthConfigGoogleServiceAccountConfig] = None
    """Used with `GOOGLE_SERVICE_ACCOUNT_AUTH`; names the account."""

    http_basic_auth_config: Optional[AuthConfigHttpBasicAuthConfig] = None
    """Used with `HTTP_BASIC_AUTH`; points to the stored password."""

    oauth_config: Optional[AuthConfigOauthConfig] = None
    """Used with `OAUTH`; an access token or the account to get one for."""

    oidc_config: Optional[AuthConfigOidcConfig] = None
    """Used with `OIDC_AUTH`; an ID token or the account to get one for."""

    api_key: Optional[str] = None
    """Key in the clear, for tools that need no more than a key, such as `GoogleMaps`."""


class AuthConfigGoogleServiceAccountConfig(ApiModel):
    """Login with a Google service account. Vertex AI only."""

    service_account: Optional[str] = None
    """Account to act as; the Vertex AI Extension Service Agent if unset. That agent needs
    `iam.serviceAccounts.getAccessToken` on it."""


class AuthConfigHttpBasicAuthConfig(ApiModel):
    """Login with user name and password. Vertex AI only."""

    credential_secret: Optional[str] = None
    """Secret Manager version with the base64 of `user:password`, as `projects/*/secrets/*/versions/*`."""


class AuthConfigOauthConfig(ApiModel):
    """Login with OAuth, by a ready token or one made for a service account. Vertex AI only."""

    access_token: Optional[str] = None
    """Ready token, passed through for this one request."""

    service_account: Optional[str] = None
    """Account to get tokens for. The Extension Service Agent needs
    `iam.serviceAccounts.getAccessToken` on it."""


class AuthConfigOidcConfig(ApiModel):
    """Login with OpenID Connect, by a ready token or one made for a service account. Vertex AI only."""

    id_token: Optional[str] = None
    """Ready ID token, passed through for this one request."""

    service_account: Optional[str] = None
    """Account whose ID token Google signs, with the server address as audience. Needs
    `iam.serviceAccounts.getOpenIdToken`."""


class AuthType(OpenEnum):
    """How the service logs in at an external API. Vertex AI only."""

    AUTH_TYPE_UNSPECIFIED = "AUTH_TYPE_UNSPECIFIED"
    """No scheme chosen."""

    NO_AUTH = "NO_AUTH"
    """Open API that asks for no credentials."""

    API_KEY_AUTH = "API_KEY_AUTH"
    """Key in the request; described by `api_key_config`."""

    HTTP_BASIC_AUTH = "HTTP_BASIC_AUTH"
    """User name and password; described by `http_basic_auth_config`."""

    GOOGLE_SERVICE_ACCOUNT_AUTH = "GOOGLE_SERVICE_ACCOUNT_AUTH"
    """Token of a Google service account; described by `google_service_account_config`."""

    OAUTH = "OAUTH"
    """OAuth access token; described by `oauth_config`."""

    OIDC_AUTH = "OIDC_AUTH"
    """OpenID Connect ID token; described by `oidc_config`."""


class HttpElementLocation(OpenEnum):
    """Where in an HTTP request the API key goes. Vertex AI only."""

    HTTP_IN_UNSPECIFIED = "HTTP_IN_UNSPECIFIED"
    """No place chosen."""

    HTTP_IN_QUERY = "HTTP_IN_QUERY"
    """Parameter behind the `?` of the address."""

    HTTP_IN_HEADER = "HTTP_IN_HEADER"
    """Header line of its own."""

    HTTP_IN_PATH = "HTTP_IN_PATH"
    """Segment of the path."""

    HTTP_IN_BODY = "HTTP_IN_BODY"
    """Field of the request body."""

    HTTP_IN_COOKIE = "HTTP_IN_COOKIE"
    """Entry of the `Cookie` header."""
