"""Models of a Vertex AI project and their endpoints: the pairs that tuning creates.

Every project and location has some from the start.
"""

from __future__ import annotations

from dataclasses import replace

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.errors import does_not_exist
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.field_masks import changed_fields
from google.genai.emulator.protocol.pages import list_reply
from google.genai.emulator.state.emulator_state import EmulatorState
from google.genai.emulator.state.tuned_pair import parent_of

CHANGEABLE = ("displayName", "description", "labels", "versionDescription")


class VertexModels:
    """The service for the models and endpoints of a project."""

    def __init__(self, state: EmulatorState) -> None:
        self._state = state
        self._pairs = state.tuned_pairs

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        return {
            "projects.locations.models.get": self.get,
            "projects.locations.models.list": self.list,
            "projects.locations.models.patch": self.patch,
            "projects.locations.models.delete": self.delete,
            "projects.locations.endpoints.get": self.get_endpoint,
            "projects.locations.endpoints.list": self.list_endpoints,
        }

    def get(self, call: ApiCall) -> Reply:
        """Return a Model of the project."""
        return json_reply(self._pairs.with_model(call.resource).model_resource())

    def list(self, call: ApiCall) -> Reply:
        """Return a page of the models; a filter such as `labels.tune-type=sft` selects by label."""
        pairs = self._pairs.existing(parent_of(call.resource))
        return list_reply(call, "models", [each.model_resource() for each in pairs])

    def patch(self, call: ApiCall) -> Reply:
        """Change the names, texts or labels of a Model."""
        pair = self._pairs.with_model(call.resource)
        changed = changed_fields(call.body, call.query.get("updateMask") or "", CHANGEABLE)
        fields = {name: value for name, value in {**pair.fields, **changed}.items() if value is not None}
        fields.setdefault("displayName", "")
        pair = replace(pair, fields=fields, changed=self._state.clock.now())
        self._pairs.put(pair)
        return json_reply(pair.model_resource())

    def delete(self, call: ApiCall) -> Reply:
        """Delete a Model and return the operation. Its endpoint is deleted too: there is no undeployment."""
        pair = self._pairs.with_model(call.resource)
        self._pairs.discard(pair)
        return json_reply(self._state.operations.add_deletion(pair.parent))

    def get_endpoint(self, call: ApiCall) -> Reply:
        """Return an Endpoint."""
        pair = self._pairs.find_endpoint(call.resource)
        if pair is None:
            raise does_not_exist("Endpoint", call.resource)
        return json_reply(pair.endpoint_resource(call.resource))

    def list_endpoints(self, call: ApiCall) -> Reply:
        """Return a page of endpoints."""
        pairs = self._pairs.existing(parent_of(call.resource))
        return list_reply(call, "endpoints", [each.endpoint_resource() for each in pairs])
