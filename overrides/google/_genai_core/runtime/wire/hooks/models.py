"""Models: tuned models are a collection of their own on the Gemini API, and marked by a label on Vertex AI."""

from __future__ import annotations

from typing import Any, Dict

from google._genai_core.runtime.wire.encoding import Encoded
from google._genai_core.runtime.wire.hooks.call_state import CallState


def lists_tuned(call: CallState) -> bool:
    # `query_base` chooses between two collections; neither has a parameter of that name.
    return getattr(call.config, "query_base", None) is False


def only_tuned(encoded: Encoded, call: CallState) -> None:
    """Ask for the models with the label of tuned ones."""
    filters = [value for name, value in encoded.query if name == "filter"]
    others = [pair for pair in encoded.query if pair[0] != "filter"]
    # In Google's filters (AIP-160) OR binds more tightly than AND: no parentheses are needed.
    encoded.query = [*others, ("filter", " AND ".join([*filters, "labels.tune-type:*"]))]


def tuned_model_info(body: Dict[str, Any]) -> Dict[str, Any]:
    """Give every tuned model of the Gemini API its information, even if there is nothing to say."""
    is_tuned = str(body.get("name", "")).startswith("tunedModels/")
    return {"tunedModelInfo": {}, **body} if is_tuned else body
