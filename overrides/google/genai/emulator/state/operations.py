"""Long-running operations of both services: what runs, how far it is and what came of it.

Who starts one adds it here; a name is unknown until then, as if another project had it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Callable, Dict

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError, does_not_exist
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.filters import filtered
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.state.clock import Clock, timestamp
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.progress import CANCELLED, FAILED, SUCCEEDED, Progress

Report = Callable[[datetime], Json]  # what can be said at a time

VERTEX_TYPES = "type.googleapis.com/google.cloud.aiplatform.v1beta1"
EMPTY: Json = {"@type": "type.googleapis.com/google.protobuf.Empty"}
DELETION = 5.0  # seconds that Vertex AI takes to delete

ERRORS: Dict[str, Json] = {
    CANCELLED: {"code": 1, "message": "The operation was cancelled."},
    FAILED: {"code": 13, "message": "Internal error."},
}


@dataclass(frozen=True)
class LongRunning:
    """An operation: its metadata at a time, and its response once it has succeeded.

    Empty metadata is left out.
    """

    name: str
    progress: Progress
    metadata: Report
    response: Report

    def resource(self, now: datetime) -> Json:
        """The Operation; `done` is left out until it is true, as the services do."""
        metadata = self.metadata(now)
        resource: Json = {"name": self.name, **({"metadata": metadata} if metadata else {})}
        if not self.progress.is_over(now):
            return resource
        state = self.progress.state(now)
        if state == SUCCEEDED:
            return {**resource, "done": True, "response": self.response(now)}
        return {**resource, "done": True, "error": ERRORS[state]}


class Operations:
    """All operations, by name; answers the calls on them."""

    def __init__(self, clock: Clock, ids: IdGenerator) -> None:
        self._clock = clock
        self._ids = ids
        self._operations: Dict[str, LongRunning] = {}

    def handlers(self) -> CallHandlers:
        """The calls answered here."""
        location = "projects.locations.operations"
        return {
            "models.operations.get": self.get,
            "models.operations.list": self.list,
            "tunedModels.operations.get": self.get,
            "tunedModels.operations.list": self.list,
            f"{location}.get": self.get,
            f"{location}.wait": self.get,  # it may answer before the operation is done
            f"{location}.list": self.list,
            f"{location}.cancel": self.cancel,
            f"{location}.delete": self.delete,
            "fetchPredictOperation": self.fetch,
        }

    def add(self, operation: LongRunning) -> Json:
        """Keeps an operation and gives its first state."""
        self._operations[operation.name] = operation
        return operation.resource(self._clock.now())

    def delete_later(self, parent: str) -> Json:
        """The operation of Vertex AI that deletes a resource: what it deletes is gone at once."""
        created = self._clock.now()
        progress = Progress(created, DELETION)

        def metadata(now: datetime) -> Json:
            times = {"createTime": timestamp(created), "updateTime": timestamp(progress.updated(now))}
            return {"@type": f"{VERTEX_TYPES}.DeleteOperationMetadata", "genericMetadata": times}

        name = f"{parent}/operations/{self._ids.digits('operations')}"
        return self.add(LongRunning(name, progress, metadata, lambda now: EMPTY))

    def drop(self, parent: str) -> None:
        """Forgets the operations under a resource that is deleted."""
        for name in [each for each in self._operations if each.startswith(f"{parent}/operations/")]:
            del self._operations[name]

    def get(self, call: ApiCall) -> Reply:
        """An Operation."""
        return self._reply(call, call.resource)

    def fetch(self, call: ApiCall) -> Reply:
        """An Operation of the model in the path, which the body names."""
        name = call.body["operationName"]
        if not name.startswith(f"{call.resource}/operations/"):
            raise ServiceError(400, f"Operation {name} is not one of {call.resource}.")
        return self._reply(call, name)

    def list(self, call: ApiCall) -> Reply:
        """A page of the operations under a resource."""
        now = self._clock.now()
        found = [each for name, each in self._operations.items() if name.startswith(f"{call.resource}/")]
        asked = str(call.query.get("filter") or "")
        passed = filtered([{"done": False, **each.resource(now)} for each in found], asked)
        return page_reply(call, "operations", [_without_false(each) for each in passed])

    def cancel(self, call: ApiCall) -> Reply:
        """Ends an operation that runs; one that is over stays as it is."""
        operation, now = self._find(call, call.resource), self._clock.now()
        if not operation.progress.is_over(now):
            cancelled = replace(operation, progress=operation.progress.cancel(now))
            self._operations[operation.name] = cancelled
        return json_reply({})

    def delete(self, call: ApiCall) -> Reply:
        """Forgets an operation, whatever it does."""
        del self._operations[self._find(call, call.resource).name]
        return json_reply({})

    def _reply(self, call: ApiCall, name: str) -> Reply:
        return json_reply(self._find(call, name).resource(self._clock.now()))

    def _find(self, call: ApiCall, name: str) -> LongRunning:
        operation = self._operations.get(name)
        if operation is not None:
            return operation
        raise ServiceError(404) if call.backend == "gemini" else does_not_exist("Operation", name)


def _without_false(resource: Json) -> Json:
    """An operation as the services show it: a filter may ask for `done`, but only true is shown."""
    return {name: value for name, value in resource.items() if value is not False}
