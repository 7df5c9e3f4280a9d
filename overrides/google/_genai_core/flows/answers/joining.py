"""Joining the responses to the parts of one call: vectors in their order, counts summed."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Sequence

from google._genai_core.flows.answers.summing import summed
from google._genai_core.runtime.model import UNEXPECTED

if TYPE_CHECKING:
    from google._genai_api.types.responses.embeddings import EmbedContentResponse

_FIRST = re.compile(r"^embeddings\[(\d+)\]")
"""The embedding in a place of an unexpected value."""


def join(responses: Sequence[EmbedContentResponse]) -> EmbedContentResponse:
    """Return the responses as one, with the head of the last one's HTTP response."""
    truncated = [response.truncated for response in responses if response.truncated is not None]
    fields: Dict[str, Any] = {
        "embeddings": list(chain.from_iterable(response.embeddings for response in responses)),
        "metadata": summed([response.metadata for response in responses]),
        "usage_metadata": summed([response.usage_metadata for response in responses]),
        "truncated": any(truncated) if truncated else None,
    }
    kept = {name: value for name, value in fields.items() if value is not None}
    return responses[-1].model_copy(update={**_extra(responses), **kept})


def _extra(responses: Sequence[EmbedContentResponse]) -> Dict[str, Any]:
    """Return the fields that the SDK does not know, and the unexpected values with their places in the whole."""
    extra: Dict[str, Any] = {}
    unexpected: List[Any] = []
    start = 0
    for response in responses:
        own = response.__pydantic_extra__ or {}
        extra.update(own)
        unexpected += [_moved(entry, start) for entry in own.get(UNEXPECTED, ())]
        start += len(response.embeddings)
    return {**extra, UNEXPECTED: unexpected} if unexpected else extra


def _moved(entry: Mapping[str, Any], start: int) -> Dict[str, Any]:
    place = _FIRST.sub(lambda found: f"embeddings[{start + int(found[1])}]", str(entry.get("place", "")))
    return {**entry, "place": place}
