"""Long-running operations of both backends: get, wait, list, cancel and delete."""

from __future__ import annotations

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError, does_not_exist
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.filters import apply_filter
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.state.emulator_state import EmulatorState
from google.genai.emulator.state.long_running import LongRunningOperation


class Operations:
    """The service for long-running operations."""

    def __init__(self, state: EmulatorState) -> None:
        self._clock = state.clock
        self._operations = state.operations

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation, or by verb for the operations of models."""
        location = "projects.locations.operations"
        return {
            "models.operations.get": self.get,
            "models.operations.list": self.list,
            "tunedModels.operations.get": self.get,
            "tunedModels.operations.list": self.list,
            "fileSearchStores.operations.get": self.get,
            "fileSearchStores.upload.operations.get": self.get,
            f"{location}.get": self.get,
            f"{location}.wait": self.get,  # it may answer before the operation is done
            f"{location}.list": self.list,
            f"{location}.cancel": self.cancel,
            f"{location}.delete": self.delete,
            "fetchPredictOperation": self.fetch,
        }

    def get(self, call: ApiCall) -> Reply:
        """Return an Operation."""
        return self._reply(call, call.resource)

    def fetch(self, call: ApiCall) -> Reply:
        """Return the Operation that the body names, if it belongs to the model in the path."""
        name = call.body["operationName"]
        if not name.startswith(f"{call.resource}/operations/"):
            raise ServiceError(400, f"Operation {name} does not belong to {call.resource}.")
        return self._reply(call, name)

    def list(self, call: ApiCall) -> Reply:
        """Return a page of the operations of a resource."""
        now = self._clock.now()
        resources = [each.resource(now) for each in self._operations.under(call.resource)]
        filterable = [{"done": False, **each} for each in resources]
        matching = apply_filter(filterable, str(call.query.get("filter") or ""))
        return page_reply(call, "operations", [_without_false(each) for each in matching])

    def cancel(self, call: ApiCall) -> Reply:
        """Cancel an operation that runs; one that is over stays as it is."""
        self._operations.cancel(self._get(call, call.resource))
        return json_reply({})

    def delete(self, call: ApiCall) -> Reply:
        """Delete an operation in any state."""
        self._operations.remove(self._get(call, call.resource))
        return json_reply({})

    def _reply(self, call: ApiCall, name: str) -> Reply:
        return json_reply(self._get(call, name).resource(self._clock.now()))

    def _get(self, call: ApiCall, name: str) -> LongRunningOperation:
        operation = self._operations.find(name)
        if operation is not None:
            return operation
        raise ServiceError(404) if call.backend == "gemini" else does_not_exist("Operation", name)


def _without_false(resource: Json) -> Json:
    """Return an Operation as the backends do: a filter may ask for `done`, but false is omitted."""
    return {name: value for name, value in resource.items() if value is not False}
