"""Sums of counts: those of the parts of one call, or of the requests for one answer."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Dict, Iterable, List, Optional, Sequence, TypeVar

from google._genai_core.runtime.model import ApiModel

if TYPE_CHECKING:
    from google._genai_api.types.content.media import ModalityTokenCount

M = TypeVar("M", bound=ApiModel)


def summed(parts: Sequence[Optional[M]]) -> Optional[M]:
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
