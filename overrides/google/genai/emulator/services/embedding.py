"""embedContent and batchEmbedContents of both backends, and predictions of Vertex AI's embedding models.

A vector is the sum of one direction for each word, so texts that share words are near each other, and of
a small direction for the whole text, so no two texts have the same vector.
"""

from __future__ import annotations

import hashlib
import math
from typing import Any, Iterator, List, Tuple, cast

from google.genai.emulator.model.function_calls import words
from google.genai.emulator.model.tokens import TokenCounter, details, text_tokens, total
from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, object_at, objects_at
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.predict_body import checked_object
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.services.counting import billable_characters
from google.genai.emulator.state.base_models import ModelInfo

DIMENSIONS = 768
"""The default length of a vector."""

MAX_DIMENSIONS = 3072
SPIKES = 16
"""Entries of a vector that one word changes."""

TEXT_WEIGHT = 0.3
"""The weight of the direction of the whole text."""

LARGEST_BATCH = 100
LARGEST_PREDICTION = 250
LARGEST_PREDICTION_TOKENS = 20_000
"""Bounds of a request: requests of a batch, instances of a prediction, and the tokens of all its instances."""

BYTE_DEVIATION = 74.0
"""The standard deviation of a random byte."""


def embed(text: str, dimensions: int = DIMENSIONS, task: str = "") -> List[float]:
    """Return a vector of length 1 that depends on the text and the task alone."""
    values = _text_direction(f"{task}\n{text}", dimensions)
    for word in sorted(words(text)):
        for index, sign in _word_direction(word, dimensions):
            values[index] += sign
    length = math.sqrt(sum(value * value for value in values)) or 1.0
    return [round(value / length, 9) for value in values]


def _text_direction(text: str, dimensions: int) -> List[float]:
    noise = hashlib.shake_256(text.encode("utf-8", "surrogatepass")).digest(dimensions)
    scale = TEXT_WEIGHT * math.sqrt(SPIKES) / (BYTE_DEVIATION * math.sqrt(dimensions))
    return [(byte - 127.5) * scale for byte in noise]


def _word_direction(word: str, dimensions: int) -> Iterator[Tuple[int, float]]:
    noise = hashlib.shake_256(word.encode("utf-8")).digest(4 * SPIKES)
    for at in range(0, len(noise), 4):
        number = int.from_bytes(noise[at : at + 4], "big")
        yield number // 2 % dimensions, 1.0 if number % 2 else -1.0


class Embedding:
    """The service for embeddings."""

    def __init__(self, catalog: Catalog, counter: TokenCounter) -> None:
        self._catalog = catalog
        self._counter = counter

    def handlers(self) -> CallHandlers:
        """Return the handlers by verb."""
        return {"embedContent": self.one, "batchEmbedContents": self.batch}

    def one(self, call: ApiCall) -> Reply:
        """Return the embedding of one content."""
        return json_reply(self.response(call, call.body))

    def response(self, call: ApiCall, request: Json) -> Json:
        """Return the EmbedContentResponse to the body of a call, or to one request of a batch."""
        self._catalog.target(call)
        response: Json = {"embedding": {"values": _content_vector(request)}}
        if call.backend == "vertex":
            response["usageMetadata"] = self._usage([request["content"]])
            response["truncated"] = False
        return response

    def counted_response(self, call: ApiCall, request: Json) -> Json:
        """Return the response to one request of a batch job, which also has the number of tokens."""
        tokens = total(self._counter.contents([request["content"]]))
        return {**self.response(call, request), "tokenCount": str(tokens)}

    def batch(self, call: ApiCall) -> Reply:
        """Return the embeddings of several contents, in their order."""
        self._catalog.target(call)
        requests = objects_at(call.body, "requests")
        if len(requests) > LARGEST_BATCH:
            raise ServiceError(
                400,
                "* BatchEmbedContentsRequest.requests: "
                f"at most {LARGEST_BATCH} requests can be in one batch\n",
            )
        response: Json = {"embeddings": [{"values": _content_vector(each)} for each in requests]}
        if call.backend == "vertex":
            response["usageMetadata"] = self._usage([each["content"] for each in requests])
        return json_reply(response)

    def predict(self, call: ApiCall, target: ModelInfo) -> Reply:
        """Return a prediction for each instance `{content, task_type, title}` of a text embedding model."""
        parameters = checked_object(call.body.get("parameters"), "parameters")
        instances = [_instance(each) for each in call.body["instances"]]
        _raise_if_too_many(instances)
        predictions = [_prediction(each, parameters, target.input_limit) for each in instances]
        characters = sum(billable_characters(each["content"]) for each in instances)
        return json_reply({"predictions": predictions, "metadata": {"billableCharacterCount": characters}})

    def _usage(self, contents: List[Json]) -> Json:
        counts = self._counter.contents(contents)
        count = total(counts)
        return {"promptTokenCount": count, "totalTokenCount": count, "promptTokensDetails": details(counts)}


def _content_vector(request: Json) -> List[float]:
    settings: Json = {**request, **object_at(request, "embedContentConfig")}
    parts = objects_at(request["content"], "parts")
    texts = [part["text"] if "text" in part else str(part) for part in parts]
    text = "\n".join([*([settings["title"]] if settings.get("title") else []), *texts])
    return embed(text, _dimensions(settings.get("outputDimensionality")), settings.get("taskType", ""))


def _dimensions(value: Any) -> int:
    if not value:
        return DIMENSIONS
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 1 <= value <= MAX_DIMENSIONS:
        raise ServiceError(400, f"output_dimensionality must be in the range [1, {MAX_DIMENSIONS}].")
    return int(value)


def _raise_if_too_many(instances: List[Json]) -> None:
    if len(instances) > LARGEST_PREDICTION:
        raise ServiceError(
            400,
            f"{LARGEST_PREDICTION} instance(s) is allowed per prediction. Actual: {len(instances)}",
        )
    tokens = sum(text_tokens(each["content"]) for each in instances)
    if tokens > LARGEST_PREDICTION_TOKENS and len(instances) > 1:
        raise ServiceError(
            400,
            f"The input token count is {tokens} but the model supports up to {LARGEST_PREDICTION_TOKENS}.",
        )


def _instance(value: Any) -> Json:
    row = cast(Json, value) if isinstance(value, dict) else {}
    if not isinstance(row.get("content"), str):
        raise ServiceError(400, "Invalid instance: it must have text in `content`.")
    return row


def _prediction(row: Json, parameters: Json, limit: int) -> Json:
    content, tokens = row["content"], text_tokens(row["content"])
    if tokens > limit and parameters.get("autoTruncate") is False:
        raise ServiceError(400, f"The input token count is {tokens} but the model supports up to {limit}.")
    text = f"{row['title']}\n{content}" if row.get("title") else content
    values = embed(text, _dimensions(parameters.get("outputDimensionality")), row.get("task_type") or "")
    statistics = {"truncated": tokens > limit, "token_count": min(tokens, limit)}
    return {"embeddings": {"values": values, "statistics": statistics}}
