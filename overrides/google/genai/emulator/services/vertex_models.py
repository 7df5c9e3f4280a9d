"""Models of a Vertex AI project and the endpoints that serve them: what tuning makes, always in pairs.

Every project and location has some from the start. One that is being tuned is there when its job ends.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Dict, List, Sequence

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError, does_not_exist
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.field_masks import changes, shown
from google.genai.emulator.protocol.filters import filtered
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.state.clock import Clock
from google.genai.emulator.state.operations import Operations
from google.genai.emulator.state.seed_models import SeedModel
from google.genai.emulator.state.tuned_pairs import TunedPair, first_pair

CHANGEABLE = ("displayName", "description", "labels", "versionDescription")
VERSIONS = ("1", "default")  # what may follow a model's name after an @


class VertexModels:
    """All tuned pairs, by model name; answers the calls on models and endpoints."""

    def __init__(self, clock: Clock, operations: Operations, first: Sequence[SeedModel]) -> None:
        self._clock = clock
        self._operations = operations
        self._first = first
        self._pairs: Dict[str, Dict[str, TunedPair]] = {}  # by parent, then by model name

    def handlers(self) -> CallHandlers:
        """The calls answered here."""
        return {
            "projects.locations.models.get": self.get,
            "projects.locations.models.list": self.list,
            "projects.locations.models.patch": self.patch,
            "projects.locations.models.delete": self.delete,
            "projects.locations.endpoints.get": self.get_endpoint,
            "projects.locations.endpoints.list": self.list_endpoints,
        }

    def add(self, pair: TunedPair) -> None:
        """Keeps a pair, also one that is there only later."""
        self._of(pair.parent)[pair.model] = pair

    def drop(self, pair: TunedPair) -> None:
        """Forgets a pair, if it is still there."""
        self._of(pair.parent).pop(pair.model, None)

    def base_of_endpoint(self, name: str) -> str:
        """The base model of what an endpoint serves. Raises ServiceError 404."""
        pair = next((each for each in self._present(_parent(name)) if each.endpoint == name), None)
        if pair is None:
            raise ServiceError(404, f"{name} does not exist.")
        return pair.base

    def base_of_model(self, name: str) -> str:
        """The base model of a tuned one, with or without a version. Raises ServiceError 404."""
        return self._find(name).base

    def get(self, call: ApiCall) -> Reply:
        """A Model of the project's own."""
        return json_reply(self._find(call.resource).model_resource())

    def list(self, call: ApiCall) -> Reply:
        """A page of them, all or those with a label: `labels.tune-type:*`, `labels.tune-type=sft`."""
        resources = [each.model_resource() for each in self._present(_parent(call.resource))]
        return _list(call, "models", resources)

    def patch(self, call: ApiCall) -> Reply:
        """A Model with other names, texts or labels."""
        pair = self._find(call.resource)
        changed = changes(call.body, call.query.get("updateMask") or "", CHANGEABLE)
        fields = {name: value for name, value in {**pair.fields, **changed}.items() if value is not None}
        fields.setdefault("displayName", "")
        pair = replace(pair, fields=fields, changed=self._clock.now())
        self.add(pair)
        return json_reply(pair.model_resource())

    def delete(self, call: ApiCall) -> Reply:
        """The operation that deletes a Model; its endpoint goes with it, as nothing here undeploys one."""
        pair = self._find(call.resource)
        self.drop(pair)
        return json_reply(self._operations.delete_later(pair.parent))

    def get_endpoint(self, call: ApiCall) -> Reply:
        """An Endpoint."""
        present = self._present(_parent(call.resource))
        pair = next((each for each in present if each.endpoint == call.resource), None)
        if pair is None:
            raise does_not_exist("Endpoint", call.resource)
        return json_reply(pair.endpoint_resource())

    def list_endpoints(self, call: ApiCall) -> Reply:
        """A page of endpoints."""
        resources = [each.endpoint_resource() for each in self._present(_parent(call.resource))]
        return _list(call, "endpoints", resources)

    def _find(self, name: str) -> TunedPair:
        bare, _, version = name.partition("@")
        pair = next((each for each in self._present(_parent(bare)) if each.model == bare), None)
        if pair is None or version not in ("", *VERSIONS):
            raise does_not_exist("Model", name)
        return pair

    def _present(self, parent: str) -> List[TunedPair]:
        now = self._clock.now()
        return [each for each in self._of(parent).values() if each.created <= now]

    def _of(self, parent: str) -> Dict[str, TunedPair]:
        if parent not in self._pairs:
            pairs = [first_pair(parent, info) for info in self._first]
            self._pairs[parent] = {each.model: each for each in pairs}
        return self._pairs[parent]


def _parent(name: str) -> str:
    return "/".join(name.split("/")[:4])


def _list(call: ApiCall, name: str, resources: List[Json]) -> Reply:
    passed = filtered(resources, str(call.query.get("filter") or ""))
    mask = call.query.get("readMask") or ""
    return page_reply(call, name, [shown(each, mask) for each in passed])
