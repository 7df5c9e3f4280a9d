"""get and list of models: base and tuned ones, each in the shape of its own service."""

from __future__ import annotations

import re
from typing import Dict, List, Mapping, Tuple

from .call import Call, Handlers
from .catalog import Catalog, ModelInfo, TunedInfo
from .document import Json
from .errors import ServiceError
from .exchange import Reply, json_reply
from .pages import page

# Nothing here looks at a clock: tuned models have always been made at the same time.
TUNED_AT = "2025-01-01T00:00:00Z"

METHODS: Dict[str, Tuple[str, ...]] = {
    "generate": ("generateContent", "countTokens", "createCachedContent", "batchGenerateContent"),
    "embed": ("embedContent", "countTokens"),
    "image": ("predict",),
    "video": ("predictLongRunning",),
}

FILTER = re.compile(r"""labels\.([\w-]+)\s*(?::\*|=\s*"?([\w-]*)"?)""")


class Models:
    """Answers the calls on models as resources."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def handlers(self) -> Handlers:
        """The calls answered here."""
        return {
            "models.get": self.get_gemini,
            "models.list": self.list_gemini,
            "tunedModels.get": self.get_gemini_tuned,
            "tunedModels.list": self.list_gemini_tuned,
            "publishers.models.get": self.get_vertex,
            "publishers.models.list": self.list_vertex,
            "projects.locations.models.get": self.get_vertex_tuned,
            "projects.locations.models.list": self.list_vertex_tuned,
        }

    def get_gemini(self, call: Call) -> Reply:
        """A Model of the Gemini Developer API."""
        model = self._catalog.find("gemini", call.params["model"])
        if model is None:
            text = f"Model is not found: {call.resource} for api version {call.version}"
            raise ServiceError(404, text)
        return json_reply(gemini_model(model))

    def list_gemini(self, call: Call) -> Reply:
        """A page of base models."""
        return _page(call, "models", [gemini_model(each) for each in self._catalog.base_models("gemini")])

    def get_gemini_tuned(self, call: Call) -> Reply:
        """A TunedModel of the Gemini Developer API."""
        tuned = self._catalog.find_tuned(gemini_name=call.params["tunedModel"])
        if tuned is None:
            raise ServiceError(404, f"Tuned model {call.resource} does not exist.")
        return json_reply(gemini_tuned(tuned))

    def list_gemini_tuned(self, call: Call) -> Reply:
        """A page of tuned models."""
        return _page(call, "tunedModels", [gemini_tuned(each) for each in self._catalog.tuned_models()])

    def get_vertex(self, call: Call) -> Reply:
        """A PublisherModel."""
        known = call.params["publisher"] == "google"
        model = self._catalog.find("vertex", call.params["model"]) if known else None
        if model is None:
            raise ServiceError(404, f"Publisher Model `{call.resource}` is not found.")
        return json_reply(publisher_model(model))

    def list_vertex(self, call: Call) -> Reply:
        """A page of the publisher's models; publishers other than Google have none."""
        models = self._catalog.base_models("vertex") if call.params["publisher"] == "google" else []
        return _page(call, "publisherModels", [publisher_model(each) for each in models])

    def get_vertex_tuned(self, call: Call) -> Reply:
        """A Model of the project's own: those that tuning made."""
        tuned = self._catalog.find_tuned(vertex_id=call.params["model"])
        if tuned is None:
            raise ServiceError(404, f'The Model "{call.resource}" does not exist.')
        return json_reply(vertex_tuned(tuned, call.params))

    def list_vertex_tuned(self, call: Call) -> Reply:
        """A page of them, all or those with a label: `labels.tune-type:*`, `labels.tune-type=sft`."""
        models = [vertex_tuned(each, call.params) for each in self._catalog.tuned_models()]
        return _page(call, "models", _filtered(models, str(call.query.get("filter") or "")))


def gemini_model(model: ModelInfo) -> Json:
    """A base model as a Model resource."""
    resource: Json = {
        "name": f"models/{model.name}",
        "version": model.version,
        "displayName": model.display_name,
        "description": model.description,
        "inputTokenLimit": model.input_limit,
        "outputTokenLimit": model.output_limit,
        "supportedGenerationMethods": list(METHODS[model.kind]),
    }
    if model.kind == "generate":
        resource.update(temperature=1.0, topP=0.95, topK=40, maxTemperature=2.0)
    if model.thinking:
        resource["thinking"] = True
    return resource


def gemini_tuned(tuned: TunedInfo) -> Json:
    """A tuned model as a TunedModel resource."""
    return {
        "name": f"tunedModels/{tuned.gemini_name}",
        "displayName": tuned.display_name,
        "description": f"{tuned.base} tuned, as the emulator has it.",
        "baseModel": f"models/{tuned.base}",
        "state": "ACTIVE",
        "createTime": TUNED_AT,
        "updateTime": TUNED_AT,
        "temperature": 1.0,
        "topP": 0.95,
        "topK": 40,
        "tuningTask": {"startTime": TUNED_AT, "completeTime": TUNED_AT, "hyperparameters": {"epochCount": 5}},
    }


def publisher_model(model: ModelInfo) -> Json:
    """A base model as a PublisherModel resource."""
    preview = "preview" in model.name or model.name.endswith("-exp")
    return {
        "name": f"publishers/google/models/{model.name}",
        "versionId": "default",
        "openSourceCategory": "PROPRIETARY",
        "launchStage": "PUBLIC_PREVIEW" if preview else "GA",
        "versionState": "VERSION_STATE_UNSTABLE" if preview else "VERSION_STATE_STABLE",
        "publisherModelTemplate": "projects/{project}/locations/{location}/publishers/google/models/"
        + model.name,
    }


def vertex_tuned(tuned: TunedInfo, params: Mapping[str, str]) -> Json:
    """A tuned model as a Model resource of the project and location in the path."""
    parent = f"projects/{params['project']}/locations/{params['location']}"
    endpoint = f"{parent}/endpoints/{tuned.endpoint_id}"
    return {
        "name": f"{parent}/models/{tuned.vertex_id}",
        "displayName": tuned.display_name,
        "description": f"{tuned.base} tuned, as the emulator has it.",
        "versionId": "1",
        "versionAliases": ["default"],
        "createTime": TUNED_AT,
        "updateTime": TUNED_AT,
        "versionCreateTime": TUNED_AT,
        "versionUpdateTime": TUNED_AT,
        "labels": {**tuned.labels, "google-vertex-llm-tuning-base-model-id": tuned.base.replace(".", "_")},
        "deployedModels": [{"endpoint": endpoint, "deployedModelId": f"9{tuned.endpoint_id}"}],
        "modelSourceInfo": {"sourceType": "CUSTOM"},
        "defaultCheckpointId": "1",
        "checkpoints": [{"checkpointId": "1", "epoch": "5", "step": "100"}],
    }


def _page(call: Call, name: str, items: List[Json]) -> Reply:
    rows, token = page(items, call.backend, call.query)
    return json_reply({**({name: rows} if rows else {}), **token})


def _filtered(models: List[Json], text: str) -> List[Json]:
    if not text.strip():
        return models
    found = FILTER.fullmatch(text.strip())
    if found is None:
        raise ServiceError(400, f"Invalid filter: {text}")
    label, value = found.groups()
    labelled = [each for each in models if label in each["labels"]]
    return labelled if value is None else [each for each in labelled if each["labels"][label] == value]
