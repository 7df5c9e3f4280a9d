"""One validated call, and the type of the functions that answer one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Mapping

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.exchange import Reply
from google.genai.emulator.protocol.routes import Operation


@dataclass(frozen=True)
class Call:
    """A call whose route, caller, query and body are all in order; `body` is canonical."""

    operation: Operation
    version: str
    params: Mapping[str, str]
    query: Json
    body: Json

    @property
    def backend(self) -> str:
        """`gemini` or `vertex`."""
        return self.operation.backend

    @property
    def resource(self) -> str:
        """The resource name in the path: `models/x` or `projects/p/locations/l/endpoints/1`."""
        return self.operation.path.partition(":")[0].format(**self.params)


Handler = Callable[[Call], Reply]
Handlers = Dict[str, Handler]  # by operation id, or by verb where every such operation is alike
