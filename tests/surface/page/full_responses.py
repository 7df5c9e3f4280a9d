"""A response of each operation with everything that its description has, and what the types read of it."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, Mapping, Set, Tuple, cast

from google._genai_api import backends, service
from google._genai_core.flows import call
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.wire import encoding
from google._genai_core.runtime.wire.backend import Backend
from google._genai_core.runtime.wire.method import Binding, Method

from .rows import FieldName, all_methods

Json = Dict[str, Any]

SCALARS: Mapping[str, Any] = {
    **dict.fromkeys(("string", "fieldmask", "enum"), "x"),
    **dict.fromkeys(("int64", "uint64"), "1"),
    **dict.fromkeys(("int32", "uint32", "float", "double"), 1),
    "bool": True,
    "bytes": "eA==",
    "timestamp": "2030-01-02T03:04:05Z",
    "duration": "1s",
    "struct": {},
    "any": {},
}
LABEL = "google-vertex-llm-tuning-base-model-id"
"""Key of every map, because a table looks for it."""

TIME = SCALARS["timestamp"]
SAFETY = {"categories": ["x"], "scores": [0.5], "contentType": "x"}
PICTURE = {
    "bytesBase64Encoded": "eA==",
    "mimeType": "image/png",
    "raiFilteredReason": "x",
    "safetyAttributes": SAFETY,
}
PROMPT = {"safetyAttributes": {**SAFETY, "contentType": "Positive Prompt"}}
IMAGES: Mapping[Backend, Json] = {
    backends.GEMINI: {"predictions": [PICTURE, PROMPT]},
    backends.VERTEX: {"predictions": [{**PICTURE, "gcsUri": "gs://b/x", "prompt": "x"}, PROMPT]},
}
MASKS: Json = {
    "predictions": [
        {
            "bytesBase64Encoded": "eA==",
            "mimeType": "image/png",
            "gcsUri": "gs://b/x",
            "labels": [{"label": "x", "score": 0.5}],
        }
    ]
}
FILTERED = {"raiMediaFilteredCount": 1, "raiMediaFilteredReasons": ["x"]}
SAMPLE = {"video": {"uri": "x", "encodedVideo": "eA=="}, "encoding": "video/mp4"}
VIDEOS: Mapping[Backend, Json] = {
    backends.GEMINI: {"response": {"generateVideoResponse": {"generatedSamples": [SAMPLE], **FILTERED}}},
    backends.VERTEX: {
        "response": {
            "videos": [{"gcsUri": "x", "bytesBase64Encoded": "eA==", "mimeType": "video/mp4"}],
            **FILTERED,
        }
    },
}
EMBEDDINGS: Json = {
    "predictions": [
        {
            "embeddings": {
                "values": [1],
                "statistics": {"truncated": True, "token_count": 1, "tokensDetails": [{"tokenCount": 1}]},
            }
        }
    ],
    "metadata": {"billableCharacterCount": 1},
}
BATCH: Json = {
    "metadata": {
        **dict.fromkeys(("createTime", "endTime", "updateTime"), TIME),
        "model": "x",
        "displayName": "x",
        "state": "BATCH_STATE_SUCCEEDED",
    },
    "response": {
        "responsesFile": "files/x",
        "inlinedResponses": [{"response": {}, "error": {}, "metadata": {}}],
    },
}


def untyped(method: str, backend: Backend, response: str) -> Json:
    """Return what the descriptions do not type in a response."""
    if method == "models.segment_image":
        return MASKS
    if response == "PredictResponse":
        return EMBEDDINGS if method == "models.embed_content" else IMAGES[backend]
    if method in ("models.generate_videos", "operations.get", "operations.wait"):
        return {**VIDEOS[backend], "metadata": {"a": 1}}
    if method.startswith("batches.") and backend is backends.GEMINI:
        return BATCH
    return {}


class _Facts:
    """The description of one backend, as the emulator has it."""

    def __init__(self, backend: Backend) -> None:
        self.operations: Mapping[str, Json] = service.load(backend.key)["operations"]
        self.schemas: Mapping[str, Json] = service.load(backend.key)["schemas"]

    def responses(self, binding: Binding) -> Set[str]:
        """Return the messages that the operations of a binding answer."""
        paths = [f"{pattern}{binding.suffix}" for pattern in binding.patterns or ("",)]
        found = {
            operation["response"]
            for operation in self.operations.values()
            if operation["method"] == binding.http and any(_alike(path, operation["path"]) for path in paths)
        }
        assert found, paths
        return found

    def full(self, message: str, above: Tuple[str, ...] = ()) -> Json:
        """Return an object with every field of a message; a message inside itself is empty."""
        if message in above:
            return {}
        fields = self.schemas.get(message, {})
        return {wire: self.value(fact, (*above, message)) for wire, fact in fields.items()}

    def value(self, fact: Json, above: Tuple[str, ...]) -> Any:
        kind = fact["type"]
        value: Any = self.full(fact["ref"], above) if kind == "message" else SCALARS.get(kind)
        if "ACTIVE" in fact.get("values", ()):
            value = "ACTIVE"
        if fact.get("map"):
            value = {LABEL: value}
        return [value] if fact.get("repeated") else value


def _alike(pattern: str, path: str) -> bool:
    steps, others = (re.split(r"([/:])", text) for text in (pattern, path))
    return len(steps) == len(others) and all(a == b or "*" in a or "{" in b for a, b in zip(steps, others))


def full(backend: Backend) -> Iterator[Tuple[Method[Any, Any], Binding, Json]]:
    """Yield a full response of each operation of each method."""
    facts = _Facts(backend)
    for method in all_methods():
        for binding in method.bindings.get(backend.key, ()) if method.returns else ():
            for response in facts.responses(binding):
                for given in (untyped(method.name, backend, response), {}):
                    yield method, binding, {**facts.full(response), **given}


def read(backend: Backend) -> Set[FieldName]:
    """Return each field that the types read of such responses."""
    found: Set[FieldName] = set()
    for method, binding, body in full(backend):
        found.update(_set(call.parse(method, binding, encoding.dump(body))))
    return found


def _set(value: Any) -> Iterator[FieldName]:
    if isinstance(value, ApiModel):
        assert not getattr(value, "unexpected_values", ()), value
        for name in value.model_fields_set & set(type(value).model_fields):
            inner = getattr(value, name)
            if inner is not None:
                yield type(value).__name__, name
                yield from _set(inner)
    elif isinstance(value, dict):
        for item in cast(Json, value).values():
            yield from _set(item)
    elif isinstance(value, list):
        for item in cast(Any, value):
            yield from _set(item)
