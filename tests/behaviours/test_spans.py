"""Places of citations: offsets in bytes as positions of a text, and the text with markers."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google.genai import types

Json = Dict[str, Any]


def support(text: str, segment: str, *chunks: int, part: Optional[int] = None, tells: bool = True) -> Json:
    """A support of a segment of a text, with offsets in bytes as the services give them."""
    start = len(text[: text.index(segment)].encode())
    found: Json = {"startIndex": start, "endIndex": start + len(segment.encode())}
    if tells:
        found["text"] = segment
    if part:
        found["partIndex"] = part
    return {"segment": found, "groundingChunkIndices": list(chunks)}


def response(
    *parts: Any, supports: Any = (), chunks: int = 3, citations: Any = ()
) -> types.GenerateContentResponse:
    content = {
        "role": "model",
        "parts": [{"text": each} if isinstance(each, str) else each for each in parts],
    }
    sources = [
        {"web": {"uri": f"https://example.com/{number}", "title": f"t{number}"}}
        for number in range(1, chunks + 1)
    ]
    candidate: Json = {
        "content": content,
        "groundingMetadata": {"groundingChunks": sources, "groundingSupports": list(supports)},
        "citationMetadata": {"citations": list(citations)},
    }
    return types.GenerateContentResponse.model_validate({"candidates": [candidate]})


def short(number: int, uri: Optional[str], title: Optional[str]) -> str:
    return f"[{number}]"


def places(found: types.GenerateContentResponse) -> List[Tuple[Optional[str], List[Optional[int]]]]:
    return [(span.text, [source.number for source in span.sources]) for span in found.text_spans]


TEXT = "Größe: 3 µm. 日本は島国です。 The end."


def test_offsets_in_bytes_become_positions() -> None:
    found = response(
        TEXT, supports=[support(TEXT, "Größe: 3 µm.", 0), support(TEXT, "日本は島国です。", 1, 2)]
    )
    assert places(found) == [("Größe: 3 µm.", [1]), ("日本は島国です。", [2, 3])]
    assert found.text is not None
    for span in found.text_spans:
        assert found.text[span.start : span.end] == span.text
    assert found.text_with_citations(short) == "Größe: 3 µm.[1] 日本は島国です。[2][3] The end."
    source = found.text_spans[0].sources[0]
    assert (source.number, source.uri, source.title) == (1, "https://example.com/1", "t1")


def test_the_default_marker_is_a_link() -> None:
    found = response("It rains.", supports=[support("It rains.", "It rains.", 0)])
    assert found.text_with_citations() == "It rains.[1](https://example.com/1)"


@pytest.mark.parametrize("tells", [True, False])
def test_several_parts(tells: bool) -> None:
    parts = ("Äpfel sind rot. ", {"text": "thinking", "thought": True}, "Birnen sind grün.")
    supports = [
        support(parts[0], "Äpfel sind rot.", 0, tells=tells),
        support(parts[2], "grün", 1, part=2, tells=tells),
    ]
    found = response(*parts, supports=supports)
    assert found.text_with_citations(short) == "Äpfel sind rot.[1] Birnen sind grün[2]."


def test_overlapping_supports() -> None:
    text = "One two three four."
    supports = [
        support(text, "One two three", 0),
        support(text, "two three", 1),
        support(text, "two three four", 2),
        support(text, "One two three", 0),
    ]
    found = response(text, supports=supports)
    assert found.text_with_citations(short) == "One two three[1][2] four[3]."
    assert [span.start for span in found.text_spans] == [0, 0, 4, 4]


def test_an_offset_within_a_character_is_that_of_the_character() -> None:
    text = "aé日b"  # 1, 2, 3 and 1 bytes
    whole: List[Tuple[int, int, str]] = [
        (0, 2, "aé"),
        (2, 4, "é日"),
        (1, 5, "é日"),
        (4, 7, "日b"),
        (0, 99, text),
    ]
    for start, end, expected in whole:
        segment = {"segment": {"startIndex": start, "endIndex": end}, "groundingChunkIndices": [0]}
        assert places(response(text, supports=[segment])) == [(expected, [1])]


def test_a_segment_is_found_by_its_text() -> None:
    """After the parts of a stream were joined its part and its offsets are others."""
    wrong = {
        "segment": {"startIndex": 0, "endIndex": 4, "partIndex": 7, "text": "rain"},
        "groundingChunkIndices": [0],
    }
    found = response({"text": "hm", "thought": True}, "It will rain.", supports=[wrong])
    assert found.text_with_citations(short) == "It will rain[1]."


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (0, "no[1], no, no"),
        (1, "no[1], no, no"),
        (3, "no, no[1], no"),
        (5, "no, no[1], no"),
        (7, "no, no, no[1]"),
        (99, "no, no, no[1]"),
    ],
)
def test_of_several_places_the_nearest_is_found(start: int, expected: str) -> None:
    segment = {"startIndex": start, "endIndex": start + 3, "text": "no"}
    found = response("no, no, no", supports=[{"segment": segment, "groundingChunkIndices": [0]}])
    assert found.text_with_citations(short) == expected


@pytest.mark.parametrize(
    "segment", [{}, {"startIndex": 3}, {"startIndex": 5, "endIndex": 5}, {"startIndex": 6, "endIndex": 2}]
)
def test_a_support_without_a_place_is_left_out(segment: Json) -> None:
    found = response("It rains.", supports=[{"segment": segment, "groundingChunkIndices": [0]}])
    assert found.text_spans == []
    assert found.text_with_citations() == "It rains."


def test_a_source_that_does_not_exist_is_left_out() -> None:
    text = "It rains."
    found = response(text, supports=[support(text, text, 7, 1, -1), support(text, "It", 9)])
    assert places(found) == [(text, [2])]


def test_citations_are_numbered_after_the_grounding() -> None:
    text = "Öl und Wasser."
    citations = [
        {"startIndex": 0, "endIndex": 3, "uri": "https://a.example"},
        {"startIndex": 8, "endIndex": 14, "uri": "https://b.example", "title": "b"},
        {"endIndex": 15, "uri": "https://a.example"},
    ]
    found = response(text, supports=[support(text, "und", 0)], chunks=1, citations=citations)
    assert found.text_with_citations(short) == "Öl[2] und[1] Wasser[3].[2]"


def test_citations_without_a_uri_are_different_sources() -> None:
    titles = ["A", "B", "A", None, None]
    citations: List[Json] = [
        {"startIndex": at, "endIndex": at + 1, "title": title} for at, title in enumerate(titles)
    ]
    assert response("abcde", chunks=0, citations=citations).text_with_citations() == "a[1]b[2]c[1]d[3]e[4]"


@pytest.mark.parametrize(
    ("uri", "target"),
    [
        ("gs://b/my file (1).pdf", "gs://b/my%20file%20%281%29.pdf"),
        ("https://x/a) [evil](https://evil", "https://x/a%29%20%5Bevil%5D%28https://evil"),
        ("https://x/<a>\n\\`b`", "https://x/%3Ca%3E%0A%5C%60b%60"),
        ("https://x/%20é?a=1&b=*_~#c", "https://x/%20é?a=1&b=*_~#c"),
        ("https://x/\u2028\u00a0\x7f", "https://x/%E2%80%A8%C2%A0%7F"),
    ],
)
def test_a_uri_does_not_end_its_link(uri: str, target: str) -> None:
    found = response("ab", chunks=0, citations=[{"endIndex": 1, "uri": uri}])
    assert found.text_with_citations() == f"a[1]({target})b"
    assert found.text_spans[0].sources[0].uri == uri


def test_every_kind_of_source_has_its_address() -> None:
    text = "It rains."
    found = response(text, supports=[support(text, text, 0, 1, 2, 3)])
    metadata = found.candidates[0].grounding_metadata
    assert metadata is not None
    metadata.grounding_chunks = [
        types.GroundingChunk(retrieved_context=types.GroundingChunkRetrievedContext(uri="gs://a", title="A")),
        types.GroundingChunk(maps=types.GroundingChunkMaps(uri="https://maps.example", title="M")),
        types.GroundingChunk(image=types.GroundingChunkImage(source_uri="https://i.example", title="I")),
        types.GroundingChunk(),
    ]
    sources = found.text_spans[0].sources
    assert [(each.uri, each.title) for each in sources] == [
        ("gs://a", "A"),
        ("https://maps.example", "M"),
        ("https://i.example", "I"),
        (None, None),
    ]
    assert (found.text_with_citations() or "").endswith("[3](https://i.example)[4]")


def test_without_text_there_are_none() -> None:
    assert types.GenerateContentResponse().text_spans == []
    assert types.GenerateContentResponse().text_with_citations() is None
    assert types.GenerateContentResponse(candidates=[types.Candidate()]).text_spans == []


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.text(min_size=1, max_size=30), st.integers(0, 200), st.integers(0, 200))
def test_any_offsets_give_a_place_in_the_text(text: str, start: int, end: int) -> None:
    segment = {"segment": {"startIndex": start, "endIndex": end}, "groundingChunkIndices": [0]}
    found = response(text, supports=[segment])
    for span in found.text_spans:
        assert 0 <= (span.start or 0) < (span.end or 0) <= len(text)
        inside = text.encode()[start:end].decode(errors="ignore")
        assert inside in (span.text or "")
    marked = found.text_with_citations(short) or ""
    assert marked.replace("[1]", "", 1) == text or "[1]" in text or marked == text
