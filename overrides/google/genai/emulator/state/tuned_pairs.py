"""A tuned model of a Vertex AI project and the endpoint that serves it: tuning makes both at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Mapping, Optional

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.state.clock import START, timestamp
from google.genai.emulator.state.seed_models import SeedModel

CHECKPOINT: Json = {"checkpointId": "1", "epoch": "5", "step": "100"}


@dataclass(frozen=True)
class TunedPair:
    """A tuned model and its endpoint, both there from `created` on; `fields` may be changed."""

    parent: str
    model_id: str
    endpoint_id: str
    base: str
    fields: Json
    created: datetime = START
    changed: Optional[datetime] = None

    @property
    def model(self) -> str:
        """The model's resource name, without a version."""
        return f"{self.parent}/models/{self.model_id}"

    @property
    def endpoint(self) -> str:
        """The endpoint's resource name."""
        return f"{self.parent}/endpoints/{self.endpoint_id}"

    @property
    def deployment_id(self) -> str:
        """What the deployment of the one to the other is called."""
        return f"9{self.endpoint_id}"

    def model_resource(self) -> Json:
        """The Model."""
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
            "defaultCheckpointId": "1",
            "checkpoints": [CHECKPOINT],
        }

    def endpoint_resource(self) -> Json:
        """The Endpoint."""
        name, created = self.fields["displayName"], timestamp(self.created)
        deployed: Json = {
            "id": self.deployment_id,
            "model": self.model,
            "modelVersionId": "1",
            "displayName": name,
            "createTime": created,
            "checkpointId": "1",
        }
        return {
            "name": self.endpoint,
            "displayName": name,
            "deployedModels": [deployed],
            "trafficSplit": {self.deployment_id: 100},
            "labels": self.fields.get("labels", {}),
            "createTime": created,
            "updateTime": created,
        }


def tuned_fields(display_name: str, base: str, labels: Mapping[str, str]) -> Json:
    """The fields of a tuned model that nobody has changed yet: Vertex AI adds two labels to the caller's."""
    own = {"tune-type": "sft", "google-vertex-llm-tuning-base-model-id": base.replace(".", "_")}
    return {
        "displayName": display_name,
        "description": f"{base} tuned, as the emulator has it.",
        "labels": {**own, **labels},
    }


def first_pair(parent: str, info: SeedModel) -> TunedPair:
    """One that a project and location has from the start."""
    fields = tuned_fields(info.display_name, info.base, info.labels)
    return TunedPair(parent, info.vertex_id, info.endpoint_id, info.base, fields)
