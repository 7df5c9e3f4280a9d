"""The route table of both services, made from their operations: no path is typed in by hand.

A backend answers under its own versions; under `v1`, which both have, the shape of the path decides.
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

UPLOAD, DOWNLOAD = "/upload/", "/download/"
MEDIA = (UPLOAD, DOWNLOAD)  # before the version, where bytes travel; a download is an operation like others


@dataclass(frozen=True)
class Route:
    """One operation of a service description; `request` and `response` name schemas."""

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


@dataclass(frozen=True)
class Match:
    """A request's operation, its API version, its path parameters and whether it is an upload."""

    route: Route
    version: str
    params: Mapping[str, str]
    upload: bool = False


def read_routes(backend: str, facts: Mapping[str, Any]) -> List[Route]:
    """The operations of a service description in its own order."""
    known = Route.__dataclass_fields__
    return [
        Route(backend, name, **{key: value for key, value in row.items() if key in known})
        for name, row in facts["operations"].items()
    ]


class Router:
    """Finds the operation that a method and a path mean."""

    def __init__(self, table: Sequence[Route]) -> None:
        self._rows: Dict[Tuple[str, str], List[Tuple[Pattern[str], Route]]] = {}
        for operation in table:
            row = (_pattern(operation.path), operation)
            for version in VERSIONS[operation.backend]:
                self._rows.setdefault((version, operation.method), []).append(row)

    def match(self, method: str, path: str) -> Match:
        """The operation, or ServiceError 404 where no service has such a path."""
        media = next((prefix for prefix in MEDIA if path.startswith(prefix)), "/")
        version, _, rest = path[len(media) :].partition("/")
        for pattern, operation in self._rows.get((version, method.upper()), ()):
            found = pattern.fullmatch(rest)
            if found:
                params = {name: unquote(value) for name, value in found.groupdict().items()}
                return Match(operation, version, params, media == UPLOAD)
        raise ServiceError(404, "Method not found.")


def _pattern(path: str) -> Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", path)
    return re.compile(
        "".join(
            f"(?P<{piece}>[^/:]+)" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces)
        )
    )
