"""What all calls of a client share: where the API is, its package of types, and the settings of requests."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Mapping, NamedTuple, Tuple

from google._genai_core.runtime.wire.backend import Context


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

    schemes: Mapping[str, Scheme] = field(default_factory=dict[str, Scheme])


@dataclass(frozen=True)
class Place:
    """An API as one client calls it."""

    site: Site
    context: Context

    def kind(self, name: str) -> Any:
        """Return a type of the package by its name."""
        return getattr(import_module(f"{self.site.package}.types"), name)
