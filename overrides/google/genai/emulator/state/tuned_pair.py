"""Tuned models of Vertex AI projects, each paired with the endpoint that serves it, and their store.

Tuning creates both together. The store has the pair as soon as the job starts, but the pair exists only
from `created` on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError, does_not_exist
from google.genai.emulator.state.clock import START, Clock, timestamp
from google.genai.emulator.state.seed_models import SeedModel, tuned_description

CHECKPOINT: Json = {"checkpointId": "1", "epoch": "5", "step": "100"}
"""The checkpoint of a model that exists from the start."""

VERSIONS = ("1", "default")
"""The versions of a model, which may follow its name after an @."""


@dataclass(frozen=True)
class TunedPair:
    """A tuned model and its endpoint; `fields` are those that a caller may change."""

    parent: str
    model_id: str
    endpoint_id: str
    base: str
    fields: Json
    checkpoints: Tuple[Json, ...]
    """The TunedModelCheckpoints; the last one is the model."""

    created: datetime = START
    changed: Optional[datetime] = None

    @property
    def model(self) -> str:
        """The resource name of the model, without a version."""
        return f"{self.parent}/models/{self.model_id}"

    @property
    def endpoint(self) -> str:
        """The resource name of the endpoint."""
        return f"{self.parent}/endpoints/{self.endpoint_id}"

    @property
    def deployment_id(self) -> str:
        """The id of the deployment of the model to the endpoint."""
        return f"9{self.endpoint_id}"

    def model_resource(self) -> Json:
        """Return the Model."""
        created, updated = timestamp(self.created), timestamp(self.changed or self.created)
        return {
            "name": self.model,
            "versionId": "1",
            "versionAliases": ["default"],
            "createTime": created,
            "updateTime": updated,
            "versionCreateTime": created,
            "versionUpdateTime": updated,
            **self.fields,
            "deployedModels": [{"endpoint": self.endpoint, "deployedModelId": self.deployment_id}],
            "modelSourceInfo": {"sourceType": "CUSTOM"},
            "defaultCheckpointId": self.checkpoints[-1]["checkpointId"],
            "checkpoints": [
                {name: value for name, value in each.items() if name != "endpoint"}
                for each in self.checkpoints
            ],
        }

    def checkpoint_of(self, endpoint: str) -> str:
        """Return the id of the checkpoint that an endpoint serves, or an empty string."""
        found = (each["checkpointId"] for each in self.checkpoints if each["endpoint"] == endpoint)
        return str(next(found, ""))

    def endpoint_resource(self, endpoint: str = "") -> Json:
        """Return the Endpoint of the model, or the one of an earlier checkpoint."""
        endpoint = endpoint or self.endpoint
        name, created = self.fields["displayName"], timestamp(self.created)
        deployed: Json = {
            "id": self.deployment_id,
            "model": self.model,
            "modelVersionId": "1",
            "displayName": name,
            "createTime": created,
            "checkpointId": self.checkpoint_of(endpoint),
        }
        return {
            "name": endpoint,
            "displayName": name,
            "deployedModels": [deployed],
            "trafficSplit": {self.deployment_id: 100},
            "labels": self.fields.get("labels", {}),
            "createTime": created,
            "updateTime": created,
        }


class TunedPairStore:
    """A store of the pairs of every project and location, each of which starts with the seed models."""

    def __init__(self, clock: Clock, seeds: Sequence[SeedModel]) -> None:
        self._clock = clock
        self._seeds = seeds
        self._pairs: Dict[str, Dict[str, TunedPair]] = {}
        """The pairs by parent, then by model name."""

    def put(self, pair: TunedPair) -> None:
        """Keep a pair, in place of an earlier version of it."""
        self._all(pair.parent)[pair.model] = pair

    def discard(self, pair: TunedPair) -> None:
        """Remove a pair if it is kept."""
        self._all(pair.parent).pop(pair.model, None)

    def existing(self, parent: str) -> List[TunedPair]:
        """Return the pairs of a project and location that exist now."""
        now = self._clock.now()
        return [each for each in self._all(parent).values() if each.created <= now]

    def with_model(self, name: str) -> TunedPair:
        """Return a pair by the name of its model, with or without a version. Raises ServiceError 404."""
        bare, _, version = name.partition("@")
        pair = next((each for each in self.existing(parent_of(bare)) if each.model == bare), None)
        if pair is None or version not in ("", *VERSIONS):
            raise does_not_exist("Model", name)
        return pair

    def find_endpoint(self, name: str) -> Optional[TunedPair]:
        """Return a pair by the name of an endpoint that serves it or one of its checkpoints, or None."""
        return next((each for each in self.existing(parent_of(name)) if each.checkpoint_of(name)), None)

    def base_of_endpoint(self, name: str) -> str:
        """Return the base model of the model that an endpoint serves. Raises ServiceError 404."""
        pair = self.find_endpoint(name)
        if pair is None:
            raise ServiceError(404, f"{name} does not exist.")
        return pair.base

    def _all(self, parent: str) -> Dict[str, TunedPair]:
        if parent not in self._pairs:
            pairs = [_seed_pair(parent, seed) for seed in self._seeds]
            self._pairs[parent] = {each.model: each for each in pairs}
        return self._pairs[parent]


def parent_of(name: str) -> str:
    """Return the project and location of a resource name."""
    return "/".join(name.split("/")[:4])


def tuned_fields(display_name: str, base: str, labels: Mapping[str, str]) -> Json:
    """Return the initial fields of a tuned model: Vertex AI adds two labels to those of the caller."""
    added = {"tune-type": "sft", "google-vertex-llm-tuning-base-model-id": base.replace(".", "_")}
    return {
        "displayName": display_name,
        "description": tuned_description(base),
        "labels": {**added, **labels},
    }


def _seed_pair(parent: str, seed: SeedModel) -> TunedPair:
    fields = tuned_fields(seed.display_name, seed.base, seed.labels)
    checkpoint: Json = {**CHECKPOINT, "endpoint": f"{parent}/endpoints/{seed.endpoint_id}"}
    return TunedPair(parent, seed.vertex_id, seed.endpoint_id, seed.base, fields, (checkpoint,))
