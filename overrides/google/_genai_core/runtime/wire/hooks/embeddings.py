"""Embeddings: one method for three operations of Vertex AI and a batch of the Gemini API."""

from __future__ import annotations

from typing import Any, List, Sequence

from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.wire.encoding import Encoded
from google._genai_core.runtime.wire.hooks.call_state import CallState


def predicts_embeddings(call: CallState) -> bool:
    # Gemini embedding models and partner ("maas") models take contents; the older text
    # embedding models are reached by `predict`. No description says which is which.
    return not _name(call.arguments["model"], "gemini") and not takes_one(call.arguments["model"])


def takes_one(model: str) -> bool:
    """Return whether the model of Vertex AI takes one content for each request, as partner models do."""
    return _name(model, "maas")


def _name(model: str, word: str) -> bool:
    return word in model.rsplit("/", 1)[-1]


def embeds_one(call: CallState) -> bool:
    return len(call.arguments["contents"]) == 1


def batch_embed(encoded: Encoded, call: CallState) -> None:
    """Make one request of the batch for each content."""
    settings = {key: value for key, value in encoded.body.items() if key != "content"}
    if not call.context.backend.has_projects:
        settings["model"] = call.resource  # required there; on Vertex AI it may be absent
    encoded.body = {"requests": [{"content": item, **settings} for item in encoded.body["content"]]}


def embed_one(encoded: Encoded, call: CallState) -> None:
    """Send the single content, not a list of one."""
    encoded.body["content"] = encoded.body["content"][0]


def predict_embeddings(encoded: Encoded, call: CallState) -> None:
    """Make one untyped instance for each content, which must be text."""
    body = encoded.body
    parameters = body.pop("parameters", None)
    instances = [{"content": text, **body} for text in texts(body.pop("content"))]
    encoded.body = {"instances": instances}
    if parameters:
        encoded.body["parameters"] = parameters


def texts(contents: Sequence[Any]) -> List[str]:
    """Return the text of each content. Raises InvalidValueError with the place of one that is not text."""
    return [_text(content, f"contents[{index}]") for index, content in enumerate(contents)]


def _text(content: Any, where: str) -> str:
    found = [part.text for part in content.parts]
    if not found or any(text is None for text in found):
        raise InvalidValueError(f"{where}: this embedding model takes text only")
    return "".join(found)
