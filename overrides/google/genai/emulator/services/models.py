"""get and list of base models, as Model resources of Gemini and PublisherModels of Vertex AI."""

from __future__ import annotations

from typing import Dict, Tuple

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.state.base_models import ModelInfo, find_model, listed_models

METHODS: Dict[str, Tuple[str, ...]] = {
    "generate": ("generateContent", "countTokens", "createCachedContent", "batchGenerateContent"),
    "embed": ("embedContent", "countTokens", "asyncBatchEmbedContent"),
    "image": ("predict",),
    "video": ("predictLongRunning",),
}
"""The `supportedGenerationMethods` of a kind of model."""


class Models:
    """The service for base models."""

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        return {
            "models.get": self.get_gemini,
            "models.list": self.list_gemini,
            "publishers.models.get": self.get_vertex,
            "publishers.models.list": self.list_vertex,
        }

    def get_gemini(self, call: ApiCall) -> Reply:
        """Return a Model of the Gemini Developer API."""
        model = find_model("gemini", call.params["model"])
        if model is None:
            text = f"Model is not found: {call.resource} for api version {call.version}"
            raise ServiceError(404, text)
        return json_reply(model_resource(model))

    def list_gemini(self, call: ApiCall) -> Reply:
        """Return a page of base models."""
        return page_reply(call, "models", [model_resource(each) for each in listed_models("gemini")])

    def get_vertex(self, call: ApiCall) -> Reply:
        """Return a PublisherModel."""
        known = call.params["publisher"] == "google"
        model = find_model("vertex", call.params["model"]) if known else None
        if model is None:
            raise ServiceError(404, f"Publisher Model `{call.resource}` is not found.")
        return json_reply(publisher_model(model))

    def list_vertex(self, call: ApiCall) -> Reply:
        """Return a page of the publisher's models; publishers other than Google have none."""
        models = listed_models("vertex") if call.params["publisher"] == "google" else []
        return page_reply(call, "publisherModels", [publisher_model(each) for each in models])


def model_resource(model: ModelInfo) -> Json:
    """Return the Model of a base model."""
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


def publisher_model(model: ModelInfo) -> Json:
    """Return the PublisherModel of a base model."""
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
