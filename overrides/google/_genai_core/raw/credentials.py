"""The credential of a client: what its arguments give, in the place that the document names."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any, Mapping, Optional, Tuple, Union

from google._genai_core.raw.site import Site
from google._genai_core.runtime.auth.credentials import Auth, Credential, NoCredential, TokenFunction
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.headers import CredentialHeaders, request_headers
from google._genai_core.runtime.json_values import as_list
from google._genai_core.runtime.usage_errors import ConfigurationError

if TYPE_CHECKING:
    from google.auth.credentials import Credentials

GOOGLE_KEY = "x-goog-api-key"


class FixedHeaders:
    """Headers that do not change: a key, a token, or a name and a password."""

    renewable = False

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = CredentialHeaders(request_headers(headers))

    def cached(self) -> CredentialHeaders:
        return self._headers

    def fetch(
        self, refused: Optional[CredentialHeaders] = None, seconds: Optional[float] = None
    ) -> CredentialHeaders:
        return self._headers  # pragma: no cover - `cached` always has them

    async def fetch_async(self, refused: Optional[CredentialHeaders] = None) -> CredentialHeaders:
        return self._headers  # pragma: no cover - `cached` always has them

    def __repr__(self) -> str:
        return "FixedHeaders(<redacted>)"


def credential(
    site: Site,
    api_key: Optional[str],
    token: Union[str, Auth, None],
    basic: Optional[Tuple[str, str]],
    credentials: Optional[Credentials],
    arguments: Mapping[str, Any],
) -> Credential:
    """Return the credential of a client; without any it sends none, or Google's default one.

    Raises:
        ConfigurationError: Several are given, or the document has no place for the one that is.
    """
    given = {"api_key": api_key, "token": token, "basic": basic, "credentials": credentials}
    names = [name for name, value in given.items() if value is not None]
    if len(names) > 1:
        raise ConfigurationError(f"{' and '.join(names)} are mutually exclusive: pass one of them")
    if api_key is not None:
        return FixedHeaders(_key_header(site, _text("api_key", api_key)))
    if isinstance(token, str):
        return FixedHeaders({"authorization": f"Bearer {_text('token', token)}"})
    if token is not None:
        if not callable(token):
            raise ConfigurationError(f"token must be a text or a function, not {kind_of(token)}")
        return TokenFunction(token)
    if basic is not None:
        return FixedHeaders({"authorization": f"Basic {_basic(basic)}"})
    scopes = site.google_scopes
    if credentials is None and not scopes:
        return NoCredential()
    return _google(credentials, scopes, arguments)


def _google(
    credentials: Optional[Credentials], scopes: Tuple[str, ...], arguments: Mapping[str, Any]
) -> Credential:
    from google._genai_core.runtime.auth import google_credential  # loaded only for Google's credentials

    way = {name: arguments[name] for name in ("proxy", "trust_env", "verify") if name in arguments}
    return google_credential.GoogleCredential(credentials, way, scopes=scopes)


def _basic(pair: object) -> str:
    # No message repeats the values.
    parts = as_list(pair) or []
    texts = [part for part in parts if isinstance(part, str)]
    if len(texts) != len(parts) or len(texts) != 2:
        raise ConfigurationError(f"basic must be a user name and a password, two texts, not {kind_of(pair)}")
    user, password = texts
    if ":" in user:
        raise ConfigurationError("basic: a user name has no colon (RFC 7617)")
    try:
        return base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
    except UnicodeEncodeError:
        pass  # its text has the password
    raise ConfigurationError("basic is not text that can be sent")


def _text(name: str, value: object) -> str:
    # No message repeats the value.
    if not isinstance(value, str):
        raise ConfigurationError(f"{name} must be a text, not {kind_of(value)}")
    if not value or not value.isascii() or not value.isprintable() or " " in value:
        raise ConfigurationError(f"{name} is empty or has characters that a header cannot carry")
    return value


def _key_header(site: Site, key: str) -> Mapping[str, str]:
    keys = [scheme for scheme in site.schemes.values() if scheme.kind == "key"]
    for scheme in keys:
        if scheme.location == "header":
            return {scheme.name: key}
    for scheme in keys:
        if scheme.location == "cookie":
            if re.search(r'[",;\\]', key):
                raise ConfigurationError("api_key has characters that a cookie cannot carry")
            return {"cookie": f"{scheme.name}={key}"}
    if site.is_google:
        return {GOOGLE_KEY: key}  # Google's APIs take it there too
    if not keys:
        raise ConfigurationError("this API's document has no API key: pass token=... or basic=...")
    raise ConfigurationError(
        f"this API takes its key as the parameter {keys[0].name!r} of the URL, where servers and proxies log it: "
        "this client does not send it so; pass token=... or headers if the API takes another credential"
    )
