"""The routes of both backends, read from their descriptions: no path is written by hand.

Each backend answers under its own versions. Both have `v1`; there the shape of the path tells the backends apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Pattern, Sequence, Tuple
from urllib.parse import unquote

from google.genai.emulator.protocol.errors import ServiceError

VERSIONS: Dict[str, Tuple[str, ...]] = {
    "gemini": ("v1beta", "v1alpha", "v1"),
    "vertex": ("v1beta1", "v1"),
}
"""The API versions that a backend answers under."""

UPLOAD, DOWNLOAD = "/upload/", "/download/"
MEDIA = (UPLOAD, DOWNLOAD)
"""Path prefixes, before the version, of requests that transfer bytes. A download is routed like any call."""


@dataclass(frozen=True)
class Route:
    """An operation of a backend as the emulator serves it; `request` and `response` name schemas."""

    backend: str
    id: str
    method: str
    path: str
    parameters: Mapping[str, Mapping[str, Any]]
    request: Optional[str] = None
    response: Optional[str] = None
    streaming: bool = False

    @property
    def verb(self) -> str:
        """The last part of the id: `generateContent` of `models.generateContent`."""
        return self.id.rpartition(".")[2]

    def resource(self, params: Mapping[str, str]) -> str:
        """Return the resource name in the path: `models/x` or `projects/p/locations/l/endpoints/1`."""
        return self.path.partition(":")[0].format(**params)


@dataclass(frozen=True)
class Match:
    """The route of a request, its API version, its path parameters and whether it is an upload."""

    route: Route
    version: str
    params: Mapping[str, str]
    upload: bool = False


def read_routes(backend: str, facts: Mapping[str, Any]) -> List[Route]:
    """Return the routes of a backend's description in its order."""
    known = Route.__dataclass_fields__
    return [
        Route(backend, name, **{key: value for key, value in row.items() if key in known})
        for name, row in facts["operations"].items()
    ]


class Router:
    """A lookup of routes by HTTP method and path."""

    def __init__(self, routes: Sequence[Route]) -> None:
        self._routes: Dict[Tuple[str, str], List[Tuple[Pattern[str], Route]]] = {}
        for route in routes:
            entry = (_pattern(route.path), route)
            for version in VERSIONS[route.backend]:
                self._routes.setdefault((version, route.method), []).append(entry)

    def match(self, method: str, path: str) -> Match:
        """Return the match of a request. Raises ServiceError 404 for an unknown path."""
        media = next((prefix for prefix in MEDIA if path.startswith(prefix)), "/")
        version, _, rest = path[len(media) :].partition("/")
        for pattern, route in self._routes.get((version, method.upper()), ()):
            found = pattern.fullmatch(rest)
            if found:
                params = {name: unquote(value) for name, value in found.groupdict().items()}
                return Match(route, version, params, media == UPLOAD)
        raise ServiceError(404, "Method not found.")


def _pattern(path: str) -> Pattern[str]:
    parts = re.split(r"\{(\w+)\}", path)  # names of parameters stand at the odd places
    return re.compile(
        "".join(f"(?P<{part}>[^/:]+)" if at % 2 else re.escape(part) for at, part in enumerate(parts))
    )
