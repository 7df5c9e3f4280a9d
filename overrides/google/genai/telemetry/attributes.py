"""Calls and responses as attributes of the conventions for generative AI.

The names are from OpenTelemetry's registry (gen_ai.*, server.*, error.*), in which those for
generative AI are still in development.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any, Dict, List, Mapping, Optional, Tuple

from opentelemetry.trace import Status, StatusCode

from google._genai_core.flows.call import has_schema, to_config
from google._genai_core.flows.observed import Call
from google._genai_core.runtime.errors import APIError
from google._genai_core.runtime.http import addresses
from google._genai_core.runtime.printable import safe_text

Attributes = Dict[str, Any]
OPERATIONS: Mapping[str, str] = {
    "models.generate_content": "generate_content",
    "models.generate_content_stream": "generate_content",
    "models.embed_content": "embeddings",
}
"""The operations that the conventions name; every other operation has the name of the method."""

_SETTINGS: Tuple[Tuple[str, str], ...] = (
    ("temperature", "gen_ai.request.temperature"),
    ("top_p", "gen_ai.request.top_p"),
    ("top_k", "gen_ai.request.top_k"),
    ("max_output_tokens", "gen_ai.request.max_tokens"),
    ("candidate_count", "gen_ai.request.choice.count"),
    ("stop_sequences", "gen_ai.request.stop_sequences"),
    ("seed", "gen_ai.request.seed"),
    ("presence_penalty", "gen_ai.request.presence_penalty"),
    ("frequency_penalty", "gen_ai.request.frequency_penalty"),
    ("output_dimensionality", "gen_ai.embeddings.dimension.count"),
)
_COUNTS: Tuple[Tuple[str, str], ...] = (
    ("thoughts_token_count", "gen_ai.usage.reasoning.output_tokens"),
    ("cached_content_token_count", "gen_ai.usage.cache_read.input_tokens"),
)


def settings_of(call: Call) -> Any:
    """Return the config as an object, or None if it is invalid (the flow then raises)."""
    with suppress(ValueError, TypeError):
        return to_config(call.method, call.config)
    return None


def identity(call: Call, settings: Any) -> Attributes:
    """Return the attributes that identify a call, in spans and in metrics."""
    found: Attributes = {
        "gen_ai.operation.name": OPERATIONS.get(call.method.name, call.method.name),
        "gen_ai.provider.name": call.context.backend.provider,
    }
    model = call.arguments.get("model")
    if isinstance(model, str) and model:
        found["gen_ai.request.model"] = model[len("models/") :] if model.startswith("models/") else model
    options = getattr(settings, "http_options", None)
    origin = addresses.origin((options and options.base_url) or call.context.base_url)
    if origin is not None:  # the flow raises for an invalid URL
        found.update({"server.address": origin[1], "server.port": origin[2]})
    return found


def requested(call: Call, settings: Any) -> Attributes:
    """Return the parameters of a request."""
    values = ((name, getattr(settings, field, None)) for field, name in _SETTINGS)
    found = {name: value for name, value in values if value is not None}
    if call.method.name.endswith("_stream"):
        found["gen_ai.request.stream"] = True
    if has_schema(settings) or getattr(settings, "response_mime_type", None) == "application/json":
        found["gen_ai.output.type"] = "json"
    return found


def answered(answer: Any) -> Attributes:
    """Return the model that answered and its finish reasons."""
    found: Attributes = {}
    for field, name in (("model_version", "gen_ai.response.model"), ("response_id", "gen_ai.response.id")):
        value = getattr(answer, field, None)
        if value:
            found[name] = value
    reasons = [each.finish_reason for each in getattr(answer, "candidates", None) or ()]
    known = [str(getattr(reason, "value", reason)).lower() for reason in reasons if reason is not None]
    if known:
        found["gen_ai.response.finish_reasons"] = known
    return found


def usage(answers: List[Any]) -> Attributes:
    """Return the token counts of all rounds of one call; thoughts count as output."""
    found: Dict[str, int] = {}

    def add(name: str, count: Optional[float]) -> None:
        if count is not None:
            found[name] = found.get(name, 0) + int(count)

    for answer in answers:
        counts = getattr(answer, "usage_metadata", None)
        for field in ("prompt_token_count", "tool_use_prompt_token_count"):
            add("gen_ai.usage.input_tokens", getattr(counts, field, None))
        for field in ("candidates_token_count", "thoughts_token_count"):
            add("gen_ai.usage.output_tokens", getattr(counts, field, None))
        for field, name in _COUNTS:
            add(name, getattr(counts, field, None))
        if getattr(counts, "prompt_token_count", None) is not None:
            continue  # the statistics of embeddings count the same tokens
        for embedding in getattr(answer, "embeddings", None) or ():
            add("gen_ai.usage.input_tokens", getattr(embedding.statistics, "token_count", None))
    return dict(found)


def failure(error: BaseException, capture_content: bool) -> Status:
    """Return the status of a failed span; without `capture_content` it does not quote the error."""
    if capture_content:
        return Status(StatusCode.ERROR, safe_text(error) or type(error).__qualname__)
    if isinstance(error, APIError):
        return Status(StatusCode.ERROR, f"{error.code} {error.status}")
    return Status(StatusCode.ERROR, type(error).__qualname__)


def error_type(error: BaseException) -> str:
    """Return the HTTP status of an error response, or the class of any other exception."""
    return str(error.code) if isinstance(error, APIError) else type(error).__qualname__
