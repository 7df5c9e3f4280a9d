"""Named changes of a value on its way out or in, and the conditions between variants.

A row or binding names one of these; everything that a table can say is not here. Each
gives the reason for its being.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Mapping, Optional

from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.wire.backend import Backend, Context
from google._genai_core.runtime.wire.encoding import Encoded


@dataclass(frozen=True)
class Call:
    """What hooks may look at: the call's settings, normalized arguments and config."""

    context: Context
    arguments: Mapping[str, Any]
    config: Optional[ApiModel]
    resource: str = ""


# -- conditions


def _embeds_content(call: Call) -> bool:
    # Gemini embedding models and partner ("maas") models take contents; the older text
    # embedding models are reached by `predict`. No description says which is which.
    name = call.arguments["model"].rsplit("/", 1)[-1]
    return "gemini" in name or "maas" in name


def predicts_embeddings(call: Call) -> bool:
    return not _embeds_content(call)


def embeds_one(call: Call) -> bool:
    return len(call.arguments["contents"]) == 1


def lists_tuned(call: Call) -> bool:
    # `query_base` chooses between two collections; it is no parameter of either.
    return getattr(call.config, "query_base", None) is False


WHEN: Mapping[str, Callable[[Call], bool]] = {
    "predicts_embeddings": predicts_embeddings,
    "embeds_one": embeds_one,
    "lists_tuned": lists_tuned,
}


# -- requests


def batch_embed(encoded: Encoded, call: Call) -> None:
    """One request of the batch for each content."""
    rest = {key: value for key, value in encoded.body.items() if key != "content"}
    if call.context.backend is Backend.GEMINI:
        rest["model"] = call.resource  # required there, refused on Vertex AI
    encoded.body = {"requests": [{"content": item, **rest} for item in encoded.body["content"]]}


def embed_one(encoded: Encoded, call: Call) -> None:
    """The single content, not a list of one."""
    encoded.body["content"] = encoded.body["content"][0]


def predict_embeddings(encoded: Encoded, call: Call) -> None:
    """Untyped `instances`, one for each content, text only."""
    body = encoded.body
    parameters = body.pop("parameters", None)
    contents = body.pop("content")
    instances = [{"content": _text(item, index), **body} for index, item in enumerate(contents)]
    encoded.body = {"instances": instances}
    if parameters:
        encoded.body["parameters"] = parameters


def _text(content: Any, index: int) -> str:
    texts = [part.text for part in content.parts]
    if not texts or any(text is None for text in texts):
        raise InvalidValueError(f"contents[{index}]: this embedding model takes text only")
    return "".join(texts)


def only_tuned(encoded: Encoded, call: Call) -> None:
    """Vertex AI keeps tuned models among all others; a label tells them apart."""
    given = [value for name, value in encoded.query if name == "filter"]
    rest = [pair for pair in encoded.query if pair[0] != "filter"]
    # In Google's filters (AIP-160) OR binds more tightly than AND: no parentheses are needed.
    encoded.query = [*rest, ("filter", " AND ".join([*given, "labels.tune-type:*"]))]


def pre_tuned(encoded: Encoded, call: Call) -> None:
    """A model of the project is tuned further: it goes to another field than a published one."""
    base = encoded.body.get("baseModel", "")
    if base.startswith("projects/"):
        del encoded.body["baseModel"]
        encoded.body["preTunedModel"] = {"tunedModelName": base}


REQUEST: Mapping[str, Callable[[Encoded, Call], None]] = {
    "batch_embed": batch_embed,
    "embed_one": embed_one,
    "predict_embeddings": predict_embeddings,
    "only_tuned": only_tuned,
    "pre_tuned": pre_tuned,
}


# -- responses: JSON in, JSON out

Json = Dict[str, Any]


def embeddings_from_predict(body: Json) -> Json:
    embeddings = [item.get("embeddings", {}) for item in body.get("predictions", [])]
    result: Json = {"embeddings": embeddings}
    if "metadata" in body:
        result["metadata"] = body["metadata"]
    return result


def embeddings_from_one(body: Json) -> Json:
    if not body.get("embedding"):
        return {**body, "embeddings": []}
    embedding = dict(body.pop("embedding"))
    usage = body.get("usageMetadata", {})
    statistics = {"truncated": body.get("truncated"), "token_count": usage.get("promptTokenCount")}
    if any(value is not None for value in statistics.values()):
        embedding.setdefault("statistics", statistics)
    return {**body, "embeddings": [embedding]}


def embeddings_from_batch(body: Json) -> Json:
    # Vertex AI wraps each vector with its own usage; Gemini sends the vectors alone.
    embeddings: List[Json] = []
    for item in body.pop("embeddings", []):
        inner = item.get("embedding", item)
        embeddings.append(embeddings_from_one({**item, "embedding": inner})["embeddings"][0])
    return {**body, "embeddings": embeddings}


def gemini_model(body: Json) -> Json:
    """A tuned model carries what `tuned_model_info` shows; a base model does not."""
    if not str(body.get("name", "")).startswith("tunedModels/"):
        return body
    source = body.get("tunedModelSource", {})
    info = {
        "baseModel": body.get("baseModel") or source.get("baseModel"),
        "createTime": body.get("createTime"),
        "updateTime": body.get("updateTime"),
    }
    return {**body, "tunedModelInfo": info}


def vertex_model(body: Json) -> Json:
    """The base of a tuned model stands in a label of the model."""
    base = body.get("labels", {}).get("google-vertex-llm-tuning-base-model-id")
    if base is None:
        return body
    info = {"baseModel": base, "createTime": body.get("createTime"), "updateTime": body.get("updateTime")}
    return {**body, "tunedModelInfo": info}


def images(body: Json) -> Json:
    """Imagen's flat predictions as images; the safety of the prompt comes as one more of them."""
    result: Json = {"predictions": []}
    for item in body.get("predictions", []):
        safety = item.get("safetyAttributes", {})
        safety = (
            {**safety, "contentType": item.get("contentType")} if safety or item.get("contentType") else None
        )
        if item.get("contentType") == "Positive Prompt":
            result["positivePromptSafetyAttributes"] = safety
            continue
        image = {key: item[key] for key in ("gcsUri", "bytesBase64Encoded", "mimeType") if key in item}
        generated = {key: item[key] for key in ("raiFilteredReason", "prompt") if key in item}
        if image:
            generated["image"] = image
        if safety:
            generated["safetyAttributes"] = safety
        result["predictions"].append(generated)
    return result


def videos(body: Json) -> Json:
    """Gemini wraps the answer and each sample; Vertex AI lists the videos themselves."""
    response = body.get("response")
    if not response:
        return body
    inner = response.get("generateVideoResponse", response)
    if "generatedSamples" in inner:  # older answers call the bytes and their type by other names
        inner = {**inner, "generatedSamples": [_sample(item) for item in inner["generatedSamples"]]}
    if "videos" in inner:
        inner = {**inner, "videos": [{"video": video} for video in inner["videos"]]}
    return {**body, "response": inner}


def _sample(item: Json) -> Json:
    older = {"mimeType": item.get("encoding"), "video": item.get("video", {}).get("encodedVideo")}
    return {**item, "video": {**{key: older[key] for key in older if older[key]}, **item.get("video", {})}}


TUNING_STATES = {
    "STATE_UNSPECIFIED": "JOB_STATE_UNSPECIFIED",
    "CREATING": "JOB_STATE_RUNNING",
    "ACTIVE": "JOB_STATE_SUCCEEDED",
    "FAILED": "JOB_STATE_FAILED",
}
"""A tuned model of the Gemini API is its own job; its states by the names of jobs."""


def tuned_model(body: Json) -> Json:
    """A tuned model of the Gemini API, read as the job that made it."""
    task = body.get("tuningTask", {})
    result = {key: body[key] for key in body if key not in ("tuningTask", "state")}
    result["state"] = TUNING_STATES.get(body.get("state", ""), body.get("state"))
    result["startTime"], result["endTime"] = task.get("startTime"), task.get("completeTime")
    if "tunedModelSource" in body:
        result["baseModel"] = body["tunedModelSource"].get("baseModel")
    if body.get("state") == "ACTIVE":
        result["tunedModel"] = {"model": body["name"], "endpoint": body["name"]}
    return result


def tuning_operation(body: Json) -> Json:
    """The operation that starts a tuning names the model to be; that is the job to look at."""
    name = body.get("metadata", {}).get("tunedModel") or body.get("name", "").partition("/operations/")[0]
    return {"name": name, "state": "JOB_STATE_QUEUED"}


def gemini_batch(body: Json) -> Json:
    """A batch of the Gemini API is an operation; what it is about stands in its metadata."""
    metadata = body.get("metadata", {})
    result = {key: value for key, value in metadata.items() if key not in ("@type", "output", "inputConfig")}
    result["name"] = body.get("name") or metadata.get("name")
    if "state" in metadata:
        result["state"] = str(metadata["state"]).replace("BATCH_STATE_", "JOB_STATE_")
    if "error" in body:
        result["error"] = body["error"]
    output = body.get("response") or metadata.get("output")
    if output:
        responses: Any = output.get("inlinedResponses", [])
        inlined: Any = responses.get("inlinedResponses", []) if hasattr(responses, "get") else responses
        result["dest"] = {"responsesFile": output.get("responsesFile"), "inlinedResponses": inlined}
    return result


def vertex_batch(body: Json) -> Json:
    """Source and destination without the wrapper of their kind."""
    result = {key: value for key, value in body.items() if key not in ("inputConfig", "outputConfig")}
    given, made = body.get("inputConfig", {}), body.get("outputConfig", {})
    source = {**given.get("gcsSource", {}), **given.get("bigquerySource", {})}
    target = {**made.get("gcsDestination", {}), **made.get("bigqueryDestination", {})}
    if given:
        result["src"] = {**source, "instancesFormat": given.get("instancesFormat")}
    if made:
        result["dest"] = {**target, "predictionsFormat": made.get("predictionsFormat")}
    return result


def _each(hook: Callable[[Json], Json], *keys: str) -> Callable[[Json], Json]:
    def apply(body: Json) -> Json:
        return {key: [hook(i) for i in value] if key in keys else value for key, value in body.items()}

    return apply


RESPONSE: Mapping[str, Callable[[Json], Json]] = {
    "embeddings_from_predict": embeddings_from_predict,
    "embeddings_from_one": embeddings_from_one,
    "embeddings_from_batch": embeddings_from_batch,
    "gemini_model": gemini_model,
    "gemini_models": _each(gemini_model, "tunedModels"),
    "images": images,
    "tuned_model": tuned_model,
    "tuned_models": _each(tuned_model, "tunedModels"),
    "tuning_operation": tuning_operation,
    "gemini_batch": gemini_batch,
    "gemini_batches": _each(gemini_batch, "operations"),
    "vertex_batch": vertex_batch,
    "vertex_batches": _each(vertex_batch, "batchPredictionJobs"),
    "videos": videos,
    "vertex_model": vertex_model,
    "vertex_models": _each(vertex_model, "models", "publisherModels"),
}
