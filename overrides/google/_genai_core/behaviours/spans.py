"""The places in a text that sources support: offsets in UTF-8 bytes as positions of a Python text.

The services give the offsets of a segment in its part, and those of a citation in the text of the answer. A
segment also has its text, by which its place is found if the offsets lead to another one, as they do after the
parts of a stream were joined.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import (
    TYPE_CHECKING,
    Callable,
    Dict,
    Hashable,
    Iterator,
    List,
    Match,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
)
from urllib.parse import quote

from google._genai_core.behaviours.texts import parts_of, texts_of

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Part
    from google._genai_api.types.responses.candidates import Candidate
    from google._genai_api.types.responses.grounding import GroundingChunk, Segment

    Marker = Callable[[int, Optional[str], Optional[str]], str]

_UNSAFE = re.compile(r"[\s\x00-\x20\x7f()<>\[\]\\`]")
"""Characters that end the address of a Markdown link, or the link, in some reader."""


class Source(NamedTuple):
    """A source by its number, counted from 1."""

    number: int
    uri: Optional[str]
    title: Optional[str]


class Span(NamedTuple):
    """A place in the text of a candidate, and its sources."""

    start: int
    end: int
    sources: List[Source]


class _Piece(NamedTuple):
    """A text and its UTF-8 bytes, at a position of the whole text."""

    start: int
    text: str
    data: bytes

    def position(self, offset: int, end: bool) -> int:
        """Return the position of an offset; one within a character is that of its start, or of its end."""
        data = self.data
        offset = max(0, min(offset, len(data)))
        step = 1 if end else -1
        while 0 < offset < len(data) and data[offset] & 0xC0 == 0x80:
            offset += step
        return self.start + len(data[:offset].decode("utf-8", "replace"))


def spans_of(candidate: Candidate) -> List[Span]:
    """Return the places that sources support, in the order of the text."""
    places = Places(parts_of(candidate.content))
    grounding = candidate.grounding_metadata
    chunks = list(grounding.grounding_chunks) if grounding is not None else []
    found: List[Span] = []
    for support in grounding.grounding_supports if grounding is not None else ():
        span = places.of_segment(support.segment) if support.segment is not None else None
        sources = [_source(at, chunks[at]) for at in support.grounding_chunk_indices if 0 <= at < len(chunks)]
        if span is not None and sources:
            found.append(span._replace(sources=sources))
    found += _cited(candidate, places, len(chunks))
    return sorted(found, key=lambda span: (span.start, span.end))


def with_markers(text: str, spans: Sequence[Span], marker: Optional[Marker] = None) -> str:
    """Return the text with a marker for each source after each place that it supports."""
    numbers: Dict[int, Dict[int, Source]] = defaultdict(dict)
    for span in spans:
        numbers[span.end].update({source.number: source for source in span.sources})
    shown: List[str] = []
    start = 0
    for end in sorted(numbers):
        sources = [numbers[end][number] for number in sorted(numbers[end])]
        shown += [text[start:end], *((marker or _link)(*source) for source in sources)]
        start = end
    return "".join([*shown, text[start:]])


def _link(number: int, uri: Optional[str], title: Optional[str]) -> str:
    return f"[{number}]({_UNSAFE.sub(_escaped, uri)})" if uri else f"[{number}]"


def _escaped(character: Match[str]) -> str:
    return quote(character.group(), safe="", errors="replace")


class Places:
    """The text of a candidate and of its parts."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._by_part: Dict[int, _Piece] = {}
        start = 0
        for index, part in enumerate(parts):
            for text in texts_of([part]):  # one, or none
                self._by_part[index] = _piece(start, text)
                start += len(text)
        self._whole = _piece(0, "".join(texts_of(parts)))

    def of_segment(self, segment: Segment) -> Optional[Span]:
        """Return the place of a segment; None if it has none in the text."""
        if segment.end_index is None:
            return None
        own = self._by_part.get(segment.part_index or 0)
        for piece in (own, *self._by_part.values(), self._whole):
            if piece is not None and segment.text and _has(piece, segment, segment.text):
                return _span(piece, segment.start_index, segment.end_index)
        found = self._nearest(segment, segment.text, own) if segment.text else None
        if found is not None:
            return found
        return _span(own or self._whole, segment.start_index, segment.end_index)

    def _nearest(self, segment: Segment, text: str, own: Optional[_Piece]) -> Optional[Span]:
        """Return the place of a text that is nearest to the offsets."""
        offset = segment.start_index or 0
        piece = own if own is not None and offset < len(own.data) else self._whole
        near = piece.position(offset, end=False)
        after = self._whole.text.find(text, near)
        before = self._whole.text.rfind(text, 0, near + len(text))
        starts = [start for start in (before, after) if start >= 0]
        if not starts:
            return None
        start = min(starts, key=lambda start: abs(start - near))
        return Span(start, start + len(text), [])

    def offsets(self, start: int, end: int) -> Tuple[int, int, int]:
        """Return the index of the part that has a place, and the offsets of the place in that part.

        The offsets of a place in several parts are those in the text of the answer.
        """
        index, piece = 0, self._whole
        for at, each in self._by_part.items():
            if each.start <= start and end <= each.start + len(each.text):
                index, piece = at, each
                break
        first, last = (len(data_of(piece.text[: place - piece.start])) for place in (start, end))
        return index, first, last

    def of_answer(self, start: Optional[int], end: Optional[int]) -> Optional[Span]:
        """Return the place of offsets in the text of the answer."""
        return None if end is None else _span(self._whole, start, end)


def _piece(start: int, text: str) -> _Piece:
    return _Piece(start, text, data_of(text))


def data_of(text: str) -> bytes:
    """Return the bytes that the offsets of a text count."""
    return text.encode("utf-8", "surrogatepass")


def _has(piece: _Piece, segment: Segment, text: str) -> bool:
    return piece.data[segment.start_index or 0 : segment.end_index] == data_of(text)


def _span(piece: _Piece, start: Optional[int], end: int) -> Optional[Span]:
    first, last = piece.position(start or 0, end=False), piece.position(end, end=True)
    return Span(first, last, []) if first < last else None


def _source(at: int, chunk: GroundingChunk) -> Source:
    image = chunk.image
    if image is not None:
        return Source(at + 1, image.source_uri or image.image_uri, image.title)
    found = chunk.web or chunk.retrieved_context or chunk.maps
    return Source(at + 1, found.uri if found else None, found.title if found else None)


def _cited(candidate: Candidate, places: Places, before: int) -> Iterator[Span]:
    """Yield the citations, whose sources are numbered after those of the grounding."""
    metadata = candidate.citation_metadata
    numbers: Dict[Hashable, int] = {}
    for at, citation in enumerate(metadata.citations if metadata is not None else ()):
        # without a URI, a source is known by its title; without both, each is one of its own
        source = (citation.uri, None if citation.uri else citation.title or at)
        number = numbers.setdefault(source, before + len(numbers) + 1)
        span = places.of_answer(citation.start_index, citation.end_index)
        if span is not None:
            yield span._replace(sources=[Source(number, citation.uri, citation.title)])
