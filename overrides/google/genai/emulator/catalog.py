"""The models that exist: listed ones, tuned ones, and any other name of a known family.

A name with `invalid` or `nonexistent` in it never exists, so tests can ask for the error.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict, List, Mapping, Optional, Tuple

from .call import Call
from .errors import ServiceError

BOTH = ("gemini", "vertex")
REFUSED = ("invalid", "nonexistent")

# The first prefix that fits decides what a model does.
FAMILIES: Tuple[Tuple[str, str], ...] = (
    ("gemini-embedding-", "embed"),
    ("text-embedding-", "embed"),
    ("text-multilingual-embedding-", "embed"),
    ("embedding-", "embed"),
    ("gemini-", "generate"),
    ("gemma-", "generate"),
    ("learnlm-", "generate"),
    ("imagen-", "image"),
    ("veo-", "video"),
)

# The verbs that a model of a kind answers to; Vertex serves embeddings by `predict` too.
VERBS: Dict[str, Tuple[str, ...]] = {
    "generate": ("generateContent", "streamGenerateContent", "countTokens", "computeTokens"),
    "embed": ("embedContent", "batchEmbedContents", "countTokens", "computeTokens"),
    "image": ("predict",),
    "video": ("predictLongRunning", "fetchPredictOperation"),
}

MODEL_VERSIONS = "https://cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions"


@dataclass(frozen=True)
class ModelInfo:
    """A base model: `kind` is generate, embed, image or video; limits are in tokens."""

    name: str
    display_name: str
    kind: str
    version: str
    input_limit: int = 1_048_576
    output_limit: int = 8_192
    thinking: bool = False
    backends: Tuple[str, ...] = BOTH

    @property
    def description(self) -> str:
        """One sentence on what the emulator does in its place."""
        return f"{self.display_name}, played by the emulator's deterministic model."


@dataclass(frozen=True)
class TunedInfo:
    """A tuned model that is ready: its id on each backend, and the Vertex endpoint it is deployed to."""

    gemini_name: str
    vertex_id: str
    endpoint_id: str
    display_name: str
    base: str
    labels: Mapping[str, str]


def _flash(name: str, display_name: str, version: str) -> ModelInfo:
    return ModelInfo(name, display_name, "generate", version)


BASE_MODELS: Tuple[ModelInfo, ...] = (
    _flash("gemini-2.0-flash", "Gemini 2.0 Flash", "2.0"),
    _flash("gemini-2.0-flash-001", "Gemini 2.0 Flash 001", "2.0"),
    _flash("gemini-2.0-flash-exp", "Gemini 2.0 Flash Experimental", "2.0"),
    ModelInfo("gemini-2.5-flash", "Gemini 2.5 Flash", "generate", "001", 1_048_576, 65_536, True),
    ModelInfo("gemini-2.5-pro", "Gemini 2.5 Pro", "generate", "2.5", 1_048_576, 65_536, True),
    ModelInfo(
        "gemini-2.5-flash-preview-04-17",
        "Gemini 2.5 Flash Preview 04-17",
        "generate",
        "2.5-preview-04-17",
        1_048_576,
        65_536,
        True,
    ),
    ModelInfo("text-embedding-004", "Text Embedding 004", "embed", "004", 2_048, 1),
    ModelInfo("gemini-embedding-001", "Gemini Embedding 001", "embed", "001", 2_048, 1),
    ModelInfo("gemini-embedding-2-preview", "Gemini Embedding 2 Preview", "embed", "2", 8_192, 1),
    ModelInfo("imagen-3.0-generate-002", "Imagen 3.0 002", "image", "002", 480, 8_192),
    ModelInfo(
        "imagen-3.0-capability-001", "Imagen 3.0 Capability", "image", "001", 480, 8_192, backends=("vertex",)
    ),
    ModelInfo("veo-2.0-generate-001", "Veo 2", "video", "2.0", 480, 8_192),
)

TUNED_MODELS: Tuple[TunedInfo, ...] = (
    TunedInfo("numbers-a1b2c3", "4101", "7101", "Next number", "gemini-2.0-flash-001", {"tune-type": "sft"}),
    TunedInfo("verses-d4e5f6", "4102", "7102", "Short verses", "gemini-2.5-flash", {"tune-type": "sft"}),
)


class Catalog:
    """Finds models by the names that calls use."""

    def base_models(self, backend: str) -> List[ModelInfo]:
        """The listed base models of a backend."""
        return [model for model in BASE_MODELS if backend in model.backends]

    def tuned_models(self) -> List[TunedInfo]:
        """All tuned models, in the order of their making."""
        return list(TUNED_MODELS)

    def find(self, backend: str, name: str) -> Optional[ModelInfo]:
        """A listed model, or one made up for a name of a known family, or None."""
        for model in BASE_MODELS:
            if model.name == name:
                return model if backend in model.backends else None
        if any(word in name for word in REFUSED):
            return None
        kinds = [kind for prefix, kind in FAMILIES if name.startswith(prefix)]
        return ModelInfo(name, name, kinds[0], "001") if kinds else None

    def find_tuned(self, **identity: str) -> Optional[TunedInfo]:
        """The tuned model with that `gemini_name`, `vertex_id` or `endpoint_id`, or None."""
        ((attribute, value),) = identity.items()
        return next((each for each in TUNED_MODELS if getattr(each, attribute) == value), None)

    def target(self, call: Call) -> ModelInfo:
        """The model that a call is for, under the name that `modelVersion` shows.

        Raises ServiceError 404 where there is none, and where it does not answer to the verb: 404 on
        Gemini, 400 on Vertex.
        """
        if "tunedModel" in call.params:
            return self._tuned(call, self.find_tuned(gemini_name=call.params["tunedModel"]))
        if "endpoint" in call.params:
            return self._tuned(call, self.find_tuned(endpoint_id=call.params["endpoint"]))
        name = call.params["model"]
        known = call.params.get("publisher", "google") == "google"
        model = self.find(call.backend, name) if known else None
        if model is None:
            raise _not_found(call)
        if call.operation.verb not in VERBS[model.kind] and not _predicts(call, model):
            raise _not_supported(call, name)
        return model

    def _tuned(self, call: Call, tuned: Optional[TunedInfo]) -> ModelInfo:
        if tuned is None:
            raise ServiceError(404, f"{call.resource} does not exist.")
        base = self.find(call.backend, tuned.base)
        assert base is not None, "every tuned model has a listed base"
        return replace(base, name=call.resource)


def _predicts(call: Call, model: ModelInfo) -> bool:
    return call.backend == "vertex" and model.kind == "embed" and call.operation.verb == "predict"


def _not_found(call: Call) -> ServiceError:
    if call.backend == "gemini":
        return _not_supported(call, call.params["model"])
    return ServiceError(
        404,
        f"Publisher Model `{call.resource}` was not found or your project does not have access to it. "
        f"Please ensure you are using a valid model version. For more information, see: {MODEL_VERSIONS}",
    )


def _not_supported(call: Call, name: str) -> ServiceError:
    verb = call.operation.verb
    if call.backend == "vertex":
        return ServiceError(400, f"{name} is not supported in the {verb} API.")
    return ServiceError(
        404,
        f"models/{name} is not found for API version {call.version}, or is not supported for {verb}. "
        "Call ListModels to see the list of available models and their supported methods.",
    )
