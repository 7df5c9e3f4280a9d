"""The values that all calls of a client share: where the API is, its package of types, and the settings of requests."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Mapping, NamedTuple, Tuple

from google._genai_core.runtime.wire.backend import Context

_GOOGLE = re.compile(r"https://([a-z0-9.-]+\.)?googleapis\.com(/|$)")
_SCOPES = ("https://www.googleapis.com/auth/", "https://mail.google.com/")


class Scheme(NamedTuple):
    """One way to prove who is calling, as the document names it."""

    kind: str
    """`key`, `bearer`, `basic`, `oauth` or `other`."""

    location: str = ""
    """Of a key: `header`, `query` or `cookie`."""

    name: str = ""
    scopes: Tuple[str, ...] = ()


@dataclass(frozen=True)
class Site:
    """An API: the constants of a generated package."""

    package: str
    address: str
    """Where operations' paths begin; it begins with a slash if the document names no host."""

    label: str = ""
    """The title of the document."""

    version: str = ""

    schemes: Mapping[str, Scheme] = field(default_factory=dict[str, Scheme])

    @property
    def google_scopes(self) -> Tuple[str, ...]:
        """The scopes of Google's OAuth that the document names; empty for another API."""
        named = [
            scope for scheme in self.schemes.values() if scheme.kind == "oauth" for scope in scheme.scopes
        ]
        found = [scope for scope in named if scope.startswith(_SCOPES)]
        everything = [scope for scope in found if scope.endswith("/auth/cloud-platform")]
        return tuple(everything or found)

    @property
    def is_google(self) -> bool:
        """Whether it is an API of Google, which takes an API key in a header of its own."""
        return bool(self.google_scopes) or _GOOGLE.match(self.address) is not None


@dataclass(frozen=True)
class Place:
    """An API as one client calls it."""

    site: Site
    context: Context

    def kind(self, name: str) -> Any:
        """Return a type of the package by its name."""
        return getattr(import_module(f"{self.site.package}.types"), name)
