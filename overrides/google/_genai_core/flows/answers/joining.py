"""Joining the responses to the parts of one call: vectors in their order, counts summed."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, Dict, Iterable, List, Mapping, Optional, Sequence, TypeVar

from google._genai_core.runtime.model import UNEXPECTED, ApiModel

if TYPE_CHECKING:
    from google._genai_api.types.content.media import ModalityTokenCount
    from google._genai_api.types.responses.embeddings import EmbedContentResponse

M = TypeVar("M", bound=ApiModel)
_FIRST = re.compile(r"^embeddings\[(\d+)\]")
"""The embedding in a place of an unexpected value."""


def join(responses: Sequence[EmbedContentResponse]) -> EmbedContentResponse:
    """Return the responses as one, with the head of the last one's HTTP response."""
    truncated = [response.truncated for response in responses if response.truncated is not None]
    fields: Dict[str, Any] = {
        "embeddings": list(chain.from_iterable(response.embeddings for response in responses)),
        "metadata": _summed([response.metadata for response in responses]),
        "usage_metadata": _summed([response.usage_metadata for response in responses]),
        "truncated": any(truncated) if truncated else None,
    }
    kept = {name: value for name, value in fields.items() if value is not None}
    return responses[-1].model_copy(update={**_extra(responses), **kept})


def _summed(parts: Sequence[Optional[M]]) -> Optional[M]:
    """Return one object with the sums of all counts, and the first of all other values."""
    found = [part for part in parts if part is not None]
    if not found:
        return None
    fields: Dict[str, Any] = {}
    for name in type(found[0]).__pydantic_fields__:
        values = [value for value in (getattr(part, name) for part in found) if value not in (None, [])]
        if values:
            fields[name] = _sum(values)
    return found[0].model_copy(update=fields)


def _sum(values: List[Any]) -> Any:
    if isinstance(values[0], list):
        return _by_modality(chain.from_iterable(values))
    return sum(values) if isinstance(values[0], int) else values[0]


def _by_modality(counts: Iterable[ModalityTokenCount]) -> List[ModalityTokenCount]:
    """Return one count for each modality."""
    groups: Dict[Any, List[ModalityTokenCount]] = {}
    for count in counts:
        groups.setdefault(count.modality, []).append(count)
    summed = [sum(count.token_count or 0 for count in group) for group in groups.values()]
    return [
        group[0].model_copy(update={"token_count": total}) for group, total in zip(groups.values(), summed)
    ]


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
