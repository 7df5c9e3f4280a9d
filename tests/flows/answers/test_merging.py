"""Chunks as one response: nothing lost, nothing reordered, nothing changed."""

from __future__ import annotations

import copy
import json
import time
from contextlib import suppress
from typing import Any, Dict, List, Tuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google._genai_core.flows.answers.accumulator import Accumulator
from google._genai_core.flows.answers.merging import merge
from google._genai_core.runtime.driving.effects import Emit
from google.genai import types

from ..feed import Fed, answers_of, feed, stream_flow

Json = Dict[str, Any]


def response(document: Json) -> types.GenerateContentResponse:
    return types.GenerateContentResponse.model_validate_json(json.dumps(document))


def whole(*documents: Json) -> Json:
    """These chunks as one, as it would be sent: only what is set."""
    found: Json = merge([response(each) for each in documents]).model_dump(
        mode="json", by_alias=True, exclude_defaults=True
    )
    return found


def of_parts(*parts: Json) -> Json:
    return {"candidates": [{"content": {"parts": list(parts), "role": "model"}}]}


def parts_of(*chunks: List[Json]) -> List[Json]:
    """The parts that chunks with these parts give together."""
    content = whole(*(of_parts(*parts) for parts in chunks))["candidates"][0]["content"]
    assert content.get("role") == "model"
    parts: List[Json] = content.get("parts", [])
    return parts


A, B, EMPTY = {"text": "a"}, {"text": "b"}, {"text": ""}
THINK, MORE = {"text": "hm", "thought": True}, {"text": "ah", "thought": True}
SIGNED, SIGNED_EMPTY = {"text": "s", "thoughtSignature": "+/+/"}, {"text": "", "thoughtSignature": "AAEC"}
CALL: Json = {"functionCall": {"name": "f", "args": {"x": 1}, "id": "1"}}
SIGNED_CALL: Json = {**CALL, "thoughtSignature": "c2ln"}
CODE: Json = {"executableCode": {"code": "1", "language": "PYTHON"}}
RESULT: Json = {"codeExecutionResult": {"outcome": "OUTCOME_OK", "output": "1"}}
IMAGE: Json = {"inlineData": {"data": "AAAA", "mimeType": "image/png"}}
NEW: Json = {"hologram": {"depth": 3}}
NEW_TEXT: Json = {"text": "a", "mood": "glad"}

PARTS: Dict[str, Tuple[List[List[Json]], List[Json]]] = {
    "texts": ([[A], [B], [A]], [{"text": "aba"}]),
    "texts of one chunk": ([[A, B]], [{"text": "ab"}]),
    "thoughts apart": (
        [[THINK], [MORE], [A], [B], [THINK]],
        [{"text": "hmah", "thought": True}, {"text": "ab"}, THINK],
    ),
    "thought false is no thought": ([[A], [{"text": "b", "thought": False}]], [{"text": "ab"}]),
    "signature stays alone": ([[A], [SIGNED], [B]], [A, SIGNED, B]),
    "signature on empty text": ([[A], [B], [SIGNED_EMPTY]], [{"text": "ab"}, SIGNED_EMPTY]),
    "two signatures": ([[SIGNED], [SIGNED]], [SIGNED, SIGNED]),
    "empty signature": ([[A], [{"text": "b", "thoughtSignature": ""}]], [A, {"text": "b", "thoughtSignature": ""}]),
    "empty text between": ([[A], [EMPTY], [B], [EMPTY]], [{"text": "ab"}]),
    "empty text after a call": ([[CALL], [EMPTY]], [CALL]),
    "nothing but empty text": ([[EMPTY], [EMPTY]], [EMPTY]),
    "calls": ([[A, CALL], [CALL], [B]], [A, CALL, CALL, B]),
    "signed call": ([[SIGNED_CALL, CALL]], [SIGNED_CALL, CALL]),
    "code": ([[CODE], [RESULT], [CODE], [CODE]], [CODE, RESULT, CODE, CODE]),
    "media": ([[A, IMAGE], [IMAGE, B]], [A, IMAGE, IMAGE, B]),
    "unknown kinds": ([[NEW], [NEW]], [NEW, NEW]),
    "unknown field beside text": ([[A], [NEW_TEXT], [B]], [A, NEW_TEXT, B]),
    "metadata beside text": (
        [[A], [{"text": "b", "partMetadata": {"k": 1}}]],
        [A, {"text": "b", "partMetadata": {"k": 1}}],
    ),
    "nothing": ([[], []], []),
}  # fmt: skip


@pytest.mark.parametrize("name", PARTS)
def test_parts(name: str) -> None:
    chunks, expected = PARTS[name]
    found = parts_of(*chunks)
    assert [dict(part, thought=None) if part.get("thought") is False else part for part in found] == expected


def streamed(*pieces: Json) -> List[List[Json]]:
    return [[{"functionCall": piece}] for piece in pieces]


def partial(text: str, path: str = "$.city", more: bool = True) -> Json:
    return {
        "partialArgs": [{"jsonPath": path, "stringValue": text, "willContinue": more}],
        "willContinue": True,
    }


def test_a_streamed_call_becomes_whole() -> None:
    begin = {"name": "weather", "id": "7", "willContinue": True}
    first, *rest = streamed(begin, partial("New "), partial("Delhi", more=False), {})
    first[0]["thoughtSignature"] = "c2ln"
    call = {"name": "weather", "id": "7", "args": {"city": "New Delhi"}}
    assert parts_of([A], first, *rest, [B]) == [A, {"functionCall": call, "thoughtSignature": "c2ln"}, B]


def test_streamed_calls_one_after_the_other() -> None:
    chunks = streamed({"name": "f", **partial("a")}, {}, {"name": "f", **partial("b")}, {}, {"name": "g"})
    assert [part["functionCall"] for part in parts_of(*chunks)] == [
        {"name": "f", "args": {"city": "a"}},
        {"name": "f", "args": {"city": "b"}},
        {"name": "g"},
    ]


def test_streamed_calls_at_the_same_time() -> None:
    chunks = streamed(
        {"name": "f", "id": "1", "willContinue": True},
        {"name": "g", "id": "2", "willContinue": True},
        {"id": "1", **partial("a")},
        {"id": "2", **partial("b")},
        {"id": "1"},
        {"id": "2"},
    )
    assert [part["functionCall"] for part in parts_of(*chunks)] == [
        {"name": "f", "id": "1", "args": {"city": "a"}},
        {"name": "g", "id": "2", "args": {"city": "b"}},
    ]


def test_a_streamed_call_that_is_cut_off_says_so() -> None:
    chunks = streamed({"name": "f", "willContinue": True}, partial("a"))
    assert parts_of(*chunks) == [{"functionCall": {"name": "f", "args": {"city": "a"}, "willContinue": True}}]
    assert not accumulated(*(of_parts(*parts) for parts in chunks)).finished


def test_pieces_that_cannot_be_placed_are_kept() -> None:
    odd = {"jsonPath": "$..x", "stringValue": "a"}
    (part,) = parts_of(*streamed({"name": "f", "args": {"y": 1}, "partialArgs": [odd]}))
    assert part["functionCall"] == {"name": "f", "args": {"y": 1}, "partialArgs": [odd]}


def candidate(**fields: Any) -> Json:
    return {"candidates": [fields]}


WEB = [{"web": {"uri": f"https://example.com/{at}"}} for at in range(3)]
FIELDS: Dict[str, Tuple[List[Json], Json]] = {
    "latest usage": (
        [
            {"usageMetadata": {"promptTokenCount": 4, "totalTokenCount": 5, "cachedContentTokenCount": 2}},
            {"usageMetadata": {}},
            {"usageMetadata": {"promptTokenCount": 4, "totalTokenCount": 9}},
            {},
        ],
        {"usageMetadata": {"promptTokenCount": 4, "totalTokenCount": 9, "cachedContentTokenCount": 2}},
    ),
    "names": (
        [{"modelVersion": "m", "responseId": "1"}, {"responseId": "1"}, {}],
        {"modelVersion": "m", "responseId": "1"},
    ),
    "refused prompt": (
        [{"promptFeedback": {"blockReason": "SAFETY"}}, {"usageMetadata": {"promptTokenCount": 1}}],
        {"promptFeedback": {"blockReason": "SAFETY"}, "usageMetadata": {"promptTokenCount": 1}},
    ),
    "unknown fields": ([{"newField": {"a": 1}}, {"other": 2}, {}], {"newField": {"a": 1}, "other": 2}),
    "finish": (
        [candidate(finishReason="STOP"), candidate(tokenCount=3), candidate(finishMessage="ok", odd=1)],
        candidate(finishReason="STOP", tokenCount=3, finishMessage="ok", odd=1),
    ),
    "safety ratings": (
        [candidate(safetyRatings=[{"blocked": False}]), candidate(safetyRatings=[{"blocked": True}]), candidate()],
        candidate(safetyRatings=[{"blocked": True}]),
    ),
    "grounding sent again and longer": (
        [
            candidate(groundingMetadata={"groundingChunks": WEB[:1], "webSearchQueries": ["q"]}),
            candidate(groundingMetadata={"groundingChunks": [*WEB[:2], WEB[0]], "webSearchQueries": ["q"]}),
            candidate(groundingMetadata={}),
        ],
        candidate(groundingMetadata={"groundingChunks": [*WEB[:2], WEB[0]], "webSearchQueries": ["q"]}),
    ),
    "grounding piece by piece": (
        [
            candidate(groundingMetadata={"groundingChunks": WEB[:2], "searchEntryPoint": {"renderedContent": "x"}}),
            candidate(groundingMetadata={"groundingChunks": WEB[1:]}),
            candidate(groundingMetadata={"groundingSupports": [{"groundingChunkIndices": [0, 2]}]}),
        ],
        candidate(
            groundingMetadata={
                "groundingChunks": WEB,
                "searchEntryPoint": {"renderedContent": "x"},
                "groundingSupports": [{"groundingChunkIndices": [0, 2]}],
            }
        ),
    ),
    "citations": (
        [candidate(citationMetadata={"citations": [{"uri": "a"}]}), candidate(citationMetadata={"citations": [{"uri": "b"}]})],
        candidate(citationMetadata={"citations": [{"uri": "a"}, {"uri": "b"}]}),
    ),
    "pages": (
        [candidate(urlContextMetadata={"urlMetadata": [{"retrievedUrl": "a"}]}), candidate(urlContextMetadata={"urlMetadata": [{"retrievedUrl": "b"}]})],
        candidate(urlContextMetadata={"urlMetadata": [{"retrievedUrl": "a"}, {"retrievedUrl": "b"}]}),
    ),
    "log probabilities": (
        [candidate(logprobsResult={"chosenCandidates": [{"token": "a"}], "logProbabilitySum": -1.0})] * 2,
        candidate(logprobsResult={"chosenCandidates": [{"token": "a"}] * 2, "logProbabilitySum": -2.0}),
    ),
    "candidates by index": (
        [
            {"candidates": [{"index": 1, "finishReason": "STOP"}, {"content": {"role": "model"}}]},
            {"candidates": [{"finishReason": "MAX_TOKENS"}]},
        ],
        {"candidates": [{"finishReason": "MAX_TOKENS"}, {"index": 1, "finishReason": "STOP", "content": {"role": "model"}}]},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FIELDS)
def test_fields(name: str) -> None:
    chunks, expected = FIELDS[name]
    assert whole(*chunks) == expected


def test_two_candidates_are_not_mixed() -> None:
    chunks = [
        {
            "candidates": [
                {"index": at, "content": {"parts": [{"text": text}]}} for at, text in enumerate(texts)
            ]
        }
        for texts in ("ax", "by")
    ]
    texts = [each["content"]["parts"] for each in whole(*chunks)["candidates"]]
    assert texts == [[{"text": "ab"}], [{"text": "xy"}]]


def test_chunks_are_not_changed() -> None:
    chunks = [response(of_parts(A, B)), response({**of_parts(THINK), **FIELDS["latest usage"][0][0]})]
    before = copy.deepcopy(chunks)
    answer = merge(chunks)
    answer.candidates.append(types.Candidate())
    answer.parts.append(types.Part(text="mine"))
    assert chunks == before


def test_one_chunk_is_the_response() -> None:
    only = response({**of_parts(A, CALL), "modelVersion": "m"})
    assert merge([only]) == only
    assert merge([only]) is not only


def accumulated(*documents: Json) -> Accumulator:
    accumulator = Accumulator(types.GenerateContentResponse.model_validate_json)
    for document in documents:
        accumulator.add(json.dumps(document).encode(), response(document))
    return accumulator


@pytest.mark.parametrize(
    ("documents", "finished"),
    [
        ([], True),
        ([{"promptFeedback": {"blockReason": "SAFETY"}}], True),
        ([of_parts(A)], False),
        ([of_parts(THINK), candidate(finishReason="STOP")], True),
        ([candidate(finishReason="STOP"), of_parts(A)], True),
        ([of_parts(A), of_parts(CALL)], True),
        ([candidate(content={"role": "model"})], True),
    ],
)
def test_what_counts_as_finished(documents: List[Json], finished: bool) -> None:
    assert accumulated(*documents).finished is finished


def test_the_whole_is_made_once_and_grows() -> None:
    accumulator = accumulated(of_parts(A))
    assert accumulator.whole() is accumulator.whole()
    accumulator.add(json.dumps(of_parts(B)).encode(), response(of_parts(B)))
    assert accumulator.whole().text == "ab"


def test_many_chunks_take_linear_time() -> None:
    def spent(count: int) -> float:
        chunks = [response({**of_parts(A), **candidate(groundingMetadata={"groundingChunks": WEB})})] * count
        start = time.process_time()
        merge(chunks)
        return time.process_time() - start

    spent(100)
    assert spent(10_000) < 40 * spent(1_000)  # 10 when linear, 100 when quadratic


# -- any stream


def a_text(text: str) -> Json:
    return {"text": text}


def a_thought(text: str) -> Json:
    return {"text": text, "thought": True}


PART: st.SearchStrategy[Json] = st.one_of(
    st.builds(a_text, st.text(max_size=4)),
    st.builds(a_thought, st.text(max_size=4)),
    st.sampled_from([SIGNED, SIGNED_EMPTY, CALL, SIGNED_CALL, CODE, RESULT, IMAGE, NEW, NEW_TEXT]),
)
CHUNKS = st.lists(st.lists(PART, max_size=3), min_size=1, max_size=6)


def joined(parts: List[Json], thought: bool) -> str:
    return "".join(part.get("text", "") for part in parts if bool(part.get("thought")) is thought)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(CHUNKS)
def test_any_parts_keep_their_text_and_order(chunks: List[List[Json]]) -> None:
    sent = [part for parts in chunks for part in parts]
    found = parts_of(*chunks)
    for thought in (False, True):
        assert joined(found, thought) == joined(sent, thought)
    whole_kinds = [part for part in sent if not set(part) <= {"text", "thought"}]
    assert [part for part in found if not set(part) <= {"text", "thought"}] == whole_kinds
    for one, other in zip(found, found[1:]):  # what could be merged is merged
        plain = [set(part) <= {"text", "thought"} for part in (one, other)]
        assert plain != [True, True] or one.get("thought") != other.get("thought")


@settings(deadline=None, derandomize=True, max_examples=100)
@given(CHUNKS, st.integers(0, 6))
def test_merging_a_part_of_the_stream_first_changes_nothing(chunks: List[List[Json]], place: int) -> None:
    documents = [response({**of_parts(*parts), "usageMetadata": {"totalTokenCount": at}}) for at, parts in enumerate(chunks)]  # fmt: skip
    start, rest = documents[:place], documents[place:]
    first = [merge(start)] if start else []
    assert merge([*first, *rest]) == merge(documents)


def events_of(chunks: List[List[Json]]) -> bytes:
    return b"".join(b"data: " + json.dumps(of_parts(*parts)).encode() + b"\r\n\r\n" for parts in chunks) + (
        b'data: {"candidates": [{"finishReason": "STOP"}]}\r\n\r\n'
    )


def read(chunks: List[bytes]) -> Fed:
    return feed(stream_flow(), answers_of(chunks))


@settings(deadline=None, derandomize=True, max_examples=100)
@given(CHUNKS, st.lists(st.integers(0, 3000), max_size=10))
def test_any_chunking_gives_the_same_events_and_response(chunks: List[List[Json]], places: List[int]) -> None:
    stream = events_of(chunks)
    edges = [0, *sorted(place % (len(stream) + 1) for place in places), len(stream)]
    one, other = read([stream]), read([stream[i:j] for i, j in zip(edges, edges[1:])])
    assert one.error is None is other.error
    assert one.emitted == other.emitted
    assert one.whole() == other.whole() == merge(one.emitted)


def test_every_chunk_says_how_to_get_the_whole() -> None:
    flow = stream_flow()
    answers = iter(answers_of([events_of([[A], [B]])]))
    effect, told = next(flow), 0
    with suppress(StopIteration):
        while True:
            if isinstance(effect, Emit):
                assert effect.whole is not None
                assert effect.whole().text == ("a", "ab", "ab")[told]
                told += 1
            effect = flow.send(None if isinstance(effect, Emit) else next(answers))
    assert told == 3
