"""Responses with a value that is not of the type that the API promises."""

from __future__ import annotations

from typing import Any, Dict

Json = Dict[str, Any]


def answer(candidate: Any = None, content: Any = None, **fields: Any) -> Json:
    """A response that says `hi`, with changes."""
    said: Json = {"role": "model", "parts": [{"text": "hi"}], **(content or {})}
    return {"candidates": [{"content": said, "finishReason": "STOP", **(candidate or {})}], **fields}


def parts(*given: Any) -> Json:
    return answer(content={"parts": list(given)})


def grounded(**fields: Any) -> Json:
    return answer({"groundingMetadata": fields})
