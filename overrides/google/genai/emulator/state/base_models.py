"""The base models: those that `list` returns, and any other name of a known family.

A name that contains `invalid` or `nonexistent` does not exist, so tests can provoke the error.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional, Tuple

from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.state.failure_words import fails

BOTH = ("gemini", "vertex")
MODEL_VERSIONS = "https://cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions"

FAMILIES: Tuple[Tuple[str, str], ...] = (
    ("gemini-embedding-", "embed"),
    ("text-embedding-", "embed"),
    ("text-multilingual-embedding-", "embed"),
    ("embedding-", "embed"),
    ("gemini-", "generate"),
    ("gemma-", "generate"),
    ("learnlm-", "generate"),
    ("imagen-", "image"),
    ("virtual-try-on-", "image"),
    ("image-segmentation-", "mask"),
    ("veo-", "video"),
)
"""Prefixes of model names and their kinds; the first match counts."""

VERTEX_FAMILIES = ("imagen-product-recontext-", "virtual-try-on-", "image-segmentation-")
"""Prefixes of the names of models that Vertex AI alone has."""

VERBS: Dict[str, Tuple[str, ...]] = {
    "generate": (
        "generateContent",
        "streamGenerateContent",
        "countTokens",
        "computeTokens",
        "batchGenerateContent",
        "batchPredict",
        "createCachedContent",
        "createTunedModel",
    ),
    "embed": (
        "embedContent",
        "batchEmbedContents",
        "countTokens",
        "computeTokens",
        "asyncBatchEmbedContent",
        "batchPredict",
    ),
    "image": ("predict",),
    "mask": ("predict",),
    "video": ("predictLongRunning", "fetchPredictOperation"),
}
"""The verbs that a kind of model supports. On Vertex AI embedding models support `predict` too."""


@dataclass(frozen=True)
class ModelInfo:
    """A base model: `kind` is generate, embed, image, mask or video; limits are in tokens."""

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
        """The description of the Model resource."""
        return f"{self.display_name}, simulated by the emulator's deterministic model."


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
"""The base models that `list` returns."""


def listed_models(backend: str) -> List[ModelInfo]:
    """Return the base models that a backend lists."""
    return [model for model in BASE_MODELS if backend in model.backends]


def find_model(backend: str, name: str) -> Optional[ModelInfo]:
    """Return a listed model, an invented one if the name is of a known family, or None."""
    for model in BASE_MODELS:
        if model.name == name:
            return model if backend in model.backends else None
    if fails(name) or (backend != "vertex" and name.startswith(VERTEX_FAMILIES)):
        return None
    kinds = [kind for prefix, kind in FAMILIES if name.startswith(prefix)]
    return ModelInfo(name, name, kinds[0], "001") if kinds else None


def gemini_model(name: str, version: str, verb: str) -> ModelInfo:
    """Return a model by its name without `models/`. Raises ServiceError 404 unless it supports the verb."""
    model = find_model("gemini", name)
    if model is not None and verb in VERBS[model.kind]:
        return model
    raise ServiceError(
        404,
        f"models/{name} is not found for API version {version}, or is not supported for {verb}. "
        "Call ListModels to see the list of available models and their supported methods.",
    )


def vertex_model(resource: str, verb: str) -> ModelInfo:
    """Return a model by a resource name that ends with `publishers/google/models/x`.

    Raises ServiceError 404 if there is no such model, and 400 if it does not support the verb.
    """
    publisher, _, name = resource.rpartition("/models/")
    model = find_model("vertex", name) if publisher.endswith("publishers/google") else None
    if model is None:
        raise ServiceError(
            404,
            f"Publisher Model `{resource}` was not found or your project does not have access to it. "
            f"Please ensure you are using a valid model version. For more information, see: {MODEL_VERSIONS}",
        )
    predicts = model.kind == "embed" and verb == "predict"
    if verb not in VERBS[model.kind] and not predicts:
        raise ServiceError(400, f"{name} is not supported in the {verb} API.")
    return model
