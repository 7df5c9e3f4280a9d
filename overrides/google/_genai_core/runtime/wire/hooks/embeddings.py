"""Embeddings: one method for three operations of Vertex AI and a batch of the Gemini API."""

from __future__ import annotations

from typing import Any

from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.wire.backend import Backend
from google._genai_core.runtime.wire.encoding import Encoded
from google._genai_core.runtime.wire.hooks.call_state import CallState


def predicts_embeddings(call: CallState) -> bool:
    # Gemini embedding models and partner ("maas") models take contents; the older text
    # embedding models are reached by `predict`. No description says which is which.
    name = call.arguments["model"].rsplit("/", 1)[-1]
    return "gemini" not in name and "maas" not in name


def embeds_one(call: CallState) -> bool:
    return len(call.arguments["contents"]) == 1


def batch_embed(encoded: Encoded, call: CallState) -> None:
    """Make one request of the batch for each content."""
    rest = {key: value for key, value in encoded.body.items() if key != "content"}
    if call.context.backend is Backend.GEMINI:
        rest["model"] = call.resource  # required there, refused on Vertex AI
    encoded.body = {"requests": [{"content": item, **rest} for item in encoded.body["content"]]}


def embed_one(encoded: Encoded, call: CallState) -> None:
    """Send the single content, not a list of one."""
    encoded.body["content"] = encoded.body["content"][0]


def predict_embeddings(encoded: Encoded, call: CallState) -> None:
    """Make one untyped instance for each content, which must be text."""
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
