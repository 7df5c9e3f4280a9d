"""Names whose values may be a key, a token or a password: logs, texts and pickles leave these values out."""

from __future__ import annotations

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

SECRET_PARAMETERS = frozenset({"key", "api_key", "apikey", "access_token", "oauth_token", "bearer_token"})
"""Parameters of a query, in lower case and with underscores. Servers and proxies log whole addresses."""

SECRET_ARGUMENTS = frozenset({"auth", "cookies", "headers", "mounts", "proxy"})
"""Arguments of an httpx or aiohttp client."""

REDACTED = "<redacted>"
"""The text that replaces such a value."""
