"""Headers, texts and bodies as logs may contain them: without secrets, long data and whole bodies."""

from __future__ import annotations

import re
from typing import Dict, Iterable, Mapping, Optional

from google._genai_core.runtime.printable import printable
from google._genai_core.runtime.secret_names import REDACTED, is_secret_header

LONGEST_BODY = 1000
"""Characters of a body that are logged."""

_SHORTEST = 8
"""Characters of a secret; redacting shorter ones would hit half of the words of a body."""

SEARCHED = 64 * LONGEST_BODY
"""Bytes of a body that are searched for secrets and long data."""

_NO_SECRETS = frozenset({"x-goog-user-project"})
"""Headers of credentials that hold no secret. Any other one may, whatever its name is: a document or a function names it."""

_DATA = re.compile(r"([A-Za-z0-9+/_-]{16})[A-Za-z0-9+/_-]{84,}={0,2}")
_WORD = re.compile(r"""[^\s"']+""")
_TOKEN = re.compile(r"(auth_tokens/)[A-Za-z0-9_-]+")
"""The name of a token that stands for the API key."""

_SCHEME = re.compile("https?://")
_TEXT_STARTS = ("{", "[", "<", "data:")


def redacted_headers(headers: Mapping[str, str], secrets: Iterable[str] = ()) -> Dict[str, str]:
    """Return headers without secret values."""
    return {
        name: REDACTED if is_secret_header(name) else redacted_text(value, secrets)
        for name, value in headers.items()
    }


def secrets_in(headers: Mapping[str, str]) -> Iterable[str]:
    """Return the secret values of headers; of `Bearer abc` only the `abc`."""
    values = [value.rpartition(" ")[2] for name, value in headers.items() if is_secret_header(name)]
    return [value for value in values if len(value) >= _SHORTEST]


def hidden(credential: Mapping[str, str]) -> Dict[str, str]:
    """Return the headers of a credential without their values."""
    return {name: value if name in _NO_SECRETS else REDACTED for name, value in credential.items()}


def secrets_of(credential: Mapping[str, str]) -> Iterable[str]:
    """Return the secret values of a credential's headers; of `Bearer abc` and the cookie `name=abc` only the `abc`."""
    values = [
        value.partition("=")[2] if name == "cookie" else value.rpartition(" ")[2]
        for name, value in credential.items()
        if name not in _NO_SECRETS
    ]
    return [value for value in values if len(value) >= _SHORTEST]


def redacted_text(value: str, secrets: Iterable[str] = ()) -> str:
    """Return a text without control characters, the secrets, and the queries of the addresses in it."""
    for secret in secrets:
        value = value.replace(secret, REDACTED)
    if "auth_tokens/" in value:
        value = _TOKEN.sub(rf"\1{REDACTED}", value)
    return printable(_WORD.sub(_without_query, value) if "://" in value else value)


def _without_query(word: re.Match[str]) -> str:
    """Return a word without the query of the address in it. One pattern for all of it would take quadratic time."""
    text = word.group()
    scheme = _SCHEME.search(text)
    address, _, query = text[scheme.end() :].partition("?") if scheme else ("", "", "")
    return text[: len(text) - len(query)] + REDACTED if scheme and address and query else text


def redacted_body(data: Optional[bytes], secrets: Iterable[str] = ()) -> str:
    """Return the start of a text body with long data shortened, and the size of any other body."""
    if not data:
        return "empty"
    start = data[:SEARCHED].decode("utf-8", "replace")
    if not start.lstrip().startswith(_TEXT_STARTS):
        return f"{len(data)} bytes"
    text = _DATA.sub(r"\1...", redacted_text(start, secrets))
    is_cut = len(text) > LONGEST_BODY or len(data) > SEARCHED
    return f"{text[:LONGEST_BODY]}... ({len(data)} bytes)" if is_cut else text
