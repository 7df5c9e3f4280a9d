"""Long-running operations of both backends: their progress, metadata and results.

Code that starts an operation adds it here; an unknown name answers as if it belonged to another project.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Callable, Dict, List, Optional

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.state.clock import Clock, timestamp
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.progress import CANCELLED, FAILED, SUCCEEDED, Progress

Report = Callable[[datetime], Json]
"""A function that returns metadata or a response as of a given time."""

VERTEX_TYPES = "type.googleapis.com/google.cloud.aiplatform.v1beta1"
EMPTY: Json = {"@type": "type.googleapis.com/google.protobuf.Empty"}
DELETION = 5.0
"""Seconds that Vertex AI takes to delete a resource."""

ERRORS: Dict[str, Json] = {
    CANCELLED: {"code": 1, "message": "The operation was cancelled."},
    FAILED: {"code": 13, "message": "Internal error."},
}


@dataclass(frozen=True)
class LongRunningOperation:
    """An operation: its metadata at a time, and its response once it has succeeded.

    Empty metadata is left out.
    """

    name: str
    progress: Progress
    metadata: Report
    response: Report

    def resource(self, now: datetime) -> Json:
        """Return the Operation. Like the backends, omit `done` until it is true."""
        metadata = self.metadata(now)
        resource: Json = {"name": self.name, **({"metadata": metadata} if metadata else {})}
        if not self.progress.is_over(now):
            return resource
        state = self.progress.state(now)
        if state == SUCCEEDED:
            return {**resource, "done": True, "response": self.response(now)}
        return {**resource, "done": True, "error": ERRORS[state]}


class OperationStore:
    """A store of operations by name."""

    def __init__(self, clock: Clock, ids: IdGenerator) -> None:
        self._clock = clock
        self._ids = ids
        self._operations: Dict[str, LongRunningOperation] = {}

    def add(self, operation: LongRunningOperation) -> Json:
        """Keep a new operation and return its resource."""
        self._operations[operation.name] = operation
        return operation.resource(self._clock.now())

    def add_deletion(self, parent: str) -> Json:
        """Add the Vertex AI operation that deletes a resource. The caller removes the resource at once."""
        created = self._clock.now()
        progress = Progress(created, DELETION)

        def metadata(now: datetime) -> Json:
            times = {"createTime": timestamp(created), "updateTime": timestamp(progress.updated(now))}
            return {"@type": f"{VERTEX_TYPES}.DeleteOperationMetadata", "genericMetadata": times}

        name = f"{parent}/operations/{self._ids.digits('operations')}"
        return self.add(LongRunningOperation(name, progress, metadata, lambda now: EMPTY))

    def find(self, name: str) -> Optional[LongRunningOperation]:
        """Return an operation, or None."""
        return self._operations.get(name)

    def under(self, parent: str) -> List[LongRunningOperation]:
        """Return the operations whose names start with a parent's, the oldest first."""
        return [each for name, each in self._operations.items() if name.startswith(f"{parent}/")]

    def cancel(self, operation: LongRunningOperation) -> None:
        """End an operation that runs; one that is over stays as it is."""
        now = self._clock.now()
        if not operation.progress.is_over(now):
            cancelled = replace(operation, progress=operation.progress.cancel(now))
            self._operations[operation.name] = cancelled

    def remove(self, operation: LongRunningOperation) -> None:
        """Remove an operation in any state."""
        del self._operations[operation.name]

    def remove_under(self, parent: str) -> None:
        """Remove the operations of a resource that is deleted."""
        for operation in self.under(f"{parent}/operations"):
            self.remove(operation)
