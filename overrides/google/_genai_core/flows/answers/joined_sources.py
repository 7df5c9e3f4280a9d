"""The sources of an answer that continues.

The answer to each request has a list of sources of its own, and offsets in its own text. In the whole, an
index is that of the joined list, and an offset that of the joined text. A source that an earlier answer also
has is one source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Optional, Sequence

from google._genai_core.behaviours.spans import Places, data_of
from google._genai_core.behaviours.texts import parts_of, texts_of
from google._genai_core.flows.answers.merging import key_of, places_of

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Part
    from google._genai_api.types.responses.candidates import Candidate, Citation
    from google._genai_api.types.responses.grounding import GroundingChunk, GroundingSupport, Segment


def place_sources(whole: Candidate, earlier: Candidate, later: Candidate) -> None:
    """Give the sources of both answers to the whole, at their places in it."""
    if whole.grounding_metadata is not None:
        _ground(whole, earlier, later)
    if whole.citation_metadata is not None:
        before = len(data_of("".join(texts_of(parts_of(earlier.content)))))
        citations = [*_citations(earlier), *(_shifted(each, before) for each in _citations(later))]
        whole.citation_metadata = whole.citation_metadata.model_copy(update={"citations": citations})


def _citations(candidate: Candidate) -> List[Citation]:
    return candidate.citation_metadata.citations if candidate.citation_metadata is not None else []


def _shifted(citation: Citation, before: int) -> Citation:
    if citation.end_index is None:
        return citation
    start, end = (citation.start_index or 0) + before, citation.end_index + before
    return citation.model_copy(update={"start_index": start, "end_index": end})


def _ground(whole: Candidate, earlier: Candidate, later: Candidate) -> None:
    first, second = earlier.grounding_metadata, later.grounding_metadata
    chunks: List[GroundingChunk] = list(first.grounding_chunks) if first is not None else []
    supports: List[GroundingSupport] = []
    own, more = parts_of(earlier.content), parts_of(later.content)
    target, parts = Places(parts_of(whole.content)), [*own, *more]
    if first is not None:
        move = _Move(own, 0, range(len(chunks)), target, parts, 0)
        supports += map(move.support, first.grounding_supports)
    if second is not None:
        # without a list of its own, an answer has the indices of the list before
        indices = _added(chunks, second.grounding_chunks) if second.grounding_chunks else range(len(chunks))
        before = len("".join(texts_of(own)))
        move = _Move(more, before, indices, target, parts, len(own))
        supports += map(move.support, second.grounding_supports)
    if whole.grounding_metadata is not None:
        update = {"grounding_chunks": chunks, "grounding_supports": supports}
        whole.grounding_metadata = whole.grounding_metadata.model_copy(update=update)


def _added(chunks: List[GroundingChunk], more: Sequence[GroundingChunk]) -> List[int]:
    """Add the sources that are not in the list, and return the index of each."""
    known: Dict[str, int] = {}
    for index, chunk in enumerate(chunks):
        known.setdefault(key_of(chunk), index)
    indices: List[int] = []
    for chunk in more:
        index = known.setdefault(key_of(chunk), len(chunks))
        if index == len(chunks):
            chunks.append(chunk)
        indices.append(index)
    return indices


class _Move:
    """The way of the supports of one answer into the whole."""

    def __init__(
        self,
        own: Sequence[Part],
        start: int,
        indices: Sequence[int],
        target: Places,
        parts: Sequence[Part],
        parts_before: int,
    ) -> None:
        """`start` is the position of the answer in the text of the whole, `indices` has those of its sources."""
        self._own = Places(own)
        self._start = start
        self._indices = indices
        self._target = target
        self._parts = parts
        self._parts_before = parts_before

    def support(self, support: GroundingSupport) -> GroundingSupport:
        """Return a support with the indices and offsets of the whole."""
        given = support.grounding_chunk_indices
        kept = [at for at, index in enumerate(given) if 0 <= index < len(self._indices)]
        update: Dict[str, Any] = {"grounding_chunk_indices": [self._indices[given[at]] for at in kept]}
        if len(support.confidence_scores) == len(given):
            update["confidence_scores"] = [support.confidence_scores[at] for at in kept]
        if support.segment is not None:
            update["segment"] = self._segment(support.segment)
        if support.rendered_parts:
            places = places_of(self._parts)[self._parts_before :]
            update["rendered_parts"] = [places[at] for at in support.rendered_parts if 0 <= at < len(places)]
        return support.model_copy(update=update)

    def _segment(self, segment: Segment) -> Segment:
        span = self._own.of_segment(segment)
        if span is None:
            return segment
        part, start, end = self._target.offsets(span.start + self._start, span.end + self._start)
        update = {
            "part_index": _unset(part, segment.part_index),
            "start_index": _unset(start, segment.start_index),
            "end_index": end,
        }
        return segment.model_copy(update=update)


def _unset(value: int, given: Optional[int]) -> Optional[int]:
    """Return the value; an index 0 that was not set stays so."""
    return value if value or given is not None else None
