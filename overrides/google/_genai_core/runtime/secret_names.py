"""Names whose values may be a key, a token or a password: logs, texts and pickles leave these values out."""

from __future__ import annotations

import re

SECRET_HEADERS = frozenset(
    {
        "authorization",
        "cookie",
        "proxy-authorization",
        "set-cookie",
        "x-goog-api-key",
        "x-goog-iam-authorization-token",
        "x-goog-upload-control-url",
        "x-goog-upload-url",
    }
)
"""Headers, in lower case. The addresses of an upload need no other credential."""

SECRET_PARAMETERS = frozenset(
    {
        "key",
        "apikey",
        "xapikey",
        "token",
        "accesstoken",
        "authtoken",
        "bearertoken",
        "idtoken",
        "oauthtoken",
        "refreshtoken",
        "auth",
        "credential",
        "credentials",
        "clientsecret",
        "secret",
        "password",
        "passwd",
        "sig",
        "signature",
        "xamzsignature",
        "xgoogsignature",
        "subscriptionkey",
        "ocpapimsubscriptionkey",
        *(name.replace("-", "") for name in SECRET_HEADERS),
    }
)
"""Parameters of a query, in lower case and without what separates words. Servers and proxies log whole addresses."""

SECRET_ARGUMENTS = frozenset({"auth", "cookies", "headers", "mounts", "proxy"})
"""Arguments of an httpx or aiohttp client."""

_SEPARATORS = re.compile(r"[\s$._-]+")
"""Characters that differ between `access_token`, `access-token`, `$.accessToken` and the like."""

_IN_HEADERS = re.compile("auth|cookie|credential|key|passw|secret|signature|token", re.IGNORECASE)


def is_secret_header(name: str) -> bool:
    """Return whether the value of a header may be a secret."""
    return name.lower() in SECRET_HEADERS or bool(_IN_HEADERS.search(name))


def is_secret_parameter(name: str) -> bool:
    """Return whether the value of a parameter of a query may be a secret."""
    return _SEPARATORS.sub("", name).lower() in SECRET_PARAMETERS


REDACTED = "<redacted>"
"""The text that replaces such a value."""
