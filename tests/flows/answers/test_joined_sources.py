"""Sources of an answer that continues: each is at its place in the whole, with the index of its own list."""

from __future__ import annotations

import base64
from typing import Any, Dict, List, Optional

import pytest

from google.genai import types
from google.genai.emulator import Emulator

from ..ways import WAYS

Json = Dict[str, Any]
EACH_WAY = pytest.mark.parametrize("way", WAYS)
THOUGHT = {"text": "hm", "thought": True}


def web(*uris: str) -> List[Json]:
    return [{"web": {"uri": uri}} for uri in uris]


def support(text: str, start: int, *chunks: int, part: Optional[int] = None, tells: bool = True) -> Json:
    segment: Json = {"endIndex": start + len(text.encode())}
    if start:
        segment["startIndex"] = start
    if part is not None:
        segment["partIndex"] = part
    if tells:
        segment["text"] = text
    return {"segment": segment, "groundingChunkIndices": list(chunks)}


def hop(*parts: Any, chunks: Any = (), supports: Any = (), citations: Any = ()) -> Json:
    candidate: Json = {
        "content": {
            "role": "model",
            "parts": [{"text": each} if isinstance(each, str) else each for each in parts],
        }
    }
    if chunks or supports:
        candidate["groundingMetadata"] = {
            "groundingChunks": list(chunks),
            "groundingSupports": list(supports),
        }
    if citations:
        candidate["citationMetadata"] = {"citationSources": list(citations)}
    return candidate


def ask(way: str, *hops: Json) -> types.GenerateContentResponse:
    replies: List[Json] = []
    for number, candidate in enumerate(hops, 1):
        if number < len(hops):
            token = base64.b64encode(str(number).encode()).decode()
            end: Json = {"finishReason": "CONTINUATION", "continuationToken": token}
        else:
            end = {"finishReason": "STOP"}
        replies.append({"candidates": [{**candidate, **end}]})
    emulator = Emulator()
    emulator.reply_with(*replies)
    done = WAYS[way](emulator, "Hello", types.GenerateContentConfig())
    assert done.error is None
    assert done.response is not None
    return done.response


CASES = {
    "other sources": (
        [
            hop("One. ", chunks=web("a"), supports=[support("One.", 0, 0)]),
            hop("Two. ", chunks=web("b"), supports=[support("Two.", 0, 0)]),
            hop("Three.", chunks=web("c", "d"), supports=[support("Three.", 0, 1, 0)]),
        ],
        "One.[1](a) Two.[2](b) Three.[3](c)[4](d)",
    ),
    "a source again": (
        [
            hop("One. ", chunks=web("a", "b"), supports=[support("One.", 0, 0)]),
            hop("Two.", chunks=web("c", "b"), supports=[support("Two.", 0, 0, 1)]),
        ],
        "One.[1](a) Two.[2](b)[3](c)",
    ),
    "equal supports": (
        [
            hop("Yes. ", chunks=web("a"), supports=[support("Yes.", 0, 0)]),
            hop("Yes. ", chunks=web("b"), supports=[support("Yes.", 0, 0)]),
        ],
        "Yes.[1](a) Yes.[2](b) ",
    ),
    "offsets in bytes": (
        [
            hop("Größe: ", chunks=web("a"), supports=[support("Größe", 0, 0, tells=False)]),
            hop("日本 und é", chunks=web("b"), supports=[support("é", 11, 0, tells=False)]),
        ],
        "Größe[1](a): 日本 und é[2](b)",
    ),
    "indices of the list before": (
        [hop("One. ", chunks=web("a", "b")), hop("Two.", supports=[support("Two.", 0, 1)])],
        "One. Two.[2](b)",
    ),
    "a source that does not exist": (
        [
            hop("One. ", chunks=web("a"), supports=[support("One.", 0, 0, 1)]),
            hop("Two.", chunks=web("b"), supports=[support("Two.", 0, 7, -1, 0)]),
        ],
        "One.[1](a) Two.[2](b)",
    ),
    "several parts": (
        [
            hop("One. ", "Two. ", chunks=web("a"), supports=[support("Two.", 0, 0, part=1)]),
            hop(
                "Six. ",
                THOUGHT,
                "Ten.",
                chunks=web("b"),
                supports=[support("Ten.", 0, 0, part=2)],
            ),
        ],
        "One. Two.[1](a) Six. Ten.[2](b)",
    ),
    "citations": (
        [
            hop("Öl. ", citations=[{"endIndex": 4, "uri": "a"}]),
            hop(
                "Öl. ", citations=[{"endIndex": 4, "uri": "a"}, {"startIndex": 0, "endIndex": 3, "uri": "b"}]
            ),
        ],
        "Öl.[1](a) Öl[2](b).[1](a) ",
    ),
}


@EACH_WAY
@pytest.mark.parametrize("name", CASES)
def test_each_source_is_at_its_place(way: str, name: str) -> None:
    hops, expected = CASES[name]
    assert ask(way, *hops).text_with_citations() == expected


def test_the_indices_are_those_of_the_whole() -> None:
    first = support("One.", 0, 0)
    second = {**support("Two.", 0, 1, 0, part=1), "confidenceScores": [0.5, 0.75], "renderedParts": [0, 1]}
    found = ask(
        "whole",
        hop("One. ", chunks=web("a"), supports=[first]),
        hop(THOUGHT, "Two.", chunks=web("a", "b"), supports=[second]),
    )
    metadata = found.candidates[0].grounding_metadata
    assert metadata is not None
    assert [each.model_dump(exclude_unset=True) for each in metadata.grounding_chunks] == web("a", "b")
    one, two = metadata.grounding_supports
    assert one == types.GroundingSupport.model_validate(first)
    assert (two.grounding_chunk_indices, two.confidence_scores) == ([1, 0], [0.5, 0.75])
    assert two.rendered_parts == [1, 2]
    segment = two.segment
    assert segment is not None
    assert (segment.part_index, segment.start_index, segment.end_index) == (2, None, 4)
