"""The sentences of the report about the credentials of a client."""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts import SecurityScheme


def explained(schemes: Mapping[str, SecurityScheme], host: str) -> list[str]:
    """Return a sentence for each scheme of a document."""
    is_google = host.endswith("googleapis.com") or any(
        "googleapis.com/auth/" in scope for each in schemes.values() for scope in each.scopes
    )
    return [f"`{name}`: {_sentence(scheme, is_google)}" for name, scheme in schemes.items()]


def _sentence(scheme: SecurityScheme, is_google: bool) -> str:
    if scheme.kind == "key" and scheme.location == "query":
        if is_google:
            return (
                f"the document has the key in the parameter `{scheme.name}` of the URL; `api_key` sends it in the header "
                "`x-goog-api-key`, which Google's APIs take too, so that no log of a URL has it."
            )
        return (
            f"refused: the key is in the parameter `{scheme.name}` of the URL, where servers and proxies log it. "
            "Pass `token` or `http_options` with a header, if the API takes one."
        )
    if scheme.kind == "key":
        return f"`api_key`, sent in the {scheme.location} `{scheme.name}`."
    if scheme.kind == "basic":
        return "`basic=(user, password)`."
    if scheme.kind == "oauth" and is_google:
        return "`credentials` of google-auth, by default the application default ones; or `token`."
    if scheme.kind in ("oauth", "bearer"):
        return "`token`: a text, or a function that returns one."
    return f"refused: `{scheme.name or scheme.kind}` is a kind of credential that the client does not have."
