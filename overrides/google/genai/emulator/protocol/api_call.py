"""A validated call, and the types of the functions that answer one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Mapping

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.exchange import Reply
from google.genai.emulator.protocol.routes import Route


@dataclass(frozen=True)
class ApiCall:
    """A call whose route, caller, query and body have passed validation; `body` is canonical."""

    route: Route
    version: str
    params: Mapping[str, str]
    query: Json
    body: Json

    @property
    def backend(self) -> str:
        """`gemini` or `vertex`."""
        return self.route.backend

    @property
    def resource(self) -> str:
        """The resource name in the path: `models/x` or `projects/p/locations/l/endpoints/1`."""
        return self.route.resource(self.params)


CallHandler = Callable[[ApiCall], Reply]
"""A function that answers a call. It may raise ServiceError."""

CallHandlers = Dict[str, CallHandler]
"""Handlers by operation id, or by verb if one handler serves every operation with that verb."""
