"""Any value in any place of a response, and many of them: the text is read, in linear time."""

from __future__ import annotations

import copy
import json
import time
from typing import Any, Callable, Dict, Iterator, List, Set, Tuple, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from google.genai import types

from .samples import Json, grounded, parts

Answer = types.GenerateContentResponse
Steps = Tuple[Any, ...]
SIZES = (1000, 4000)
MANY: Dict[str, Callable[[int], Json]] = {
    "candidates": lambda count: {"candidates": [{"avgLogprobs": {}}] * count},
    "parts": lambda count: parts(*([None, "x"] * (count // 2)), {"text": "hi"}),
    "texts": lambda count: parts(*({"text": at} for at in range(count))),
    "numbers": lambda count: grounded(groundingSupports=[{"confidenceScores": ["x", 1]}] * count),
    "one vector": lambda count: grounded(groundingSupports=[{"confidenceScores": ["x"] * count}]),
    "halves": lambda count: parts(*({"text": "\ud800"} for _ in range(count))),
}


@pytest.mark.parametrize("name", MANY)
def test_many_take_linear_time(name: str) -> None:
    seconds: List[float] = []
    for size in SIZES:
        body = json.dumps(MANY[name](size))
        best = 1e9
        for _ in range(3):
            start = time.process_time()
            Answer.model_validate_json(body)
            best = min(best, time.process_time() - start)
        seconds.append(best)
    assert seconds[1] < 10 * seconds[0] + 0.05  # four times as many; squares would be sixteen times


WHOLE: Json = {
    "candidates": [
        {
            "content": {
                "role": "model",
                "parts": [{"text": "hi"}, {"functionCall": {"name": "f", "args": {"a": [1]}}}],
            },
            "finishReason": "STOP",
            "safetyRatings": [
                {"category": "HARM_CATEGORY_HARASSMENT", "probability": "LOW", "blocked": False}
            ],
            "citationMetadata": {"citations": [{"startIndex": 1, "publicationDate": {"year": 2024}}]},
            "groundingMetadata": {
                "webSearchQueries": ["a"],
                "groundingChunks": [{"web": {"uri": "u"}}],
                "groundingSupports": [{"segment": {"text": "t"}, "groundingChunkIndices": [0]}],
            },
            "logprobsResult": {"topCandidates": [{"candidates": [{"token": "a", "logProbability": -1}]}]},
            "avgLogprobs": -0.1,
        }
    ],
    "usageMetadata": {"totalTokenCount": 3, "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 1}]},
    "promptFeedback": {"blockReason": None, "safetyRatings": []},
    "createTime": "2024-01-01T00:00:00Z",
    "modelVersion": "m",
}
TEXT = ("candidates", 0, "content", "parts", 0, "text")


def _paths(value: Any, path: Steps = ()) -> Iterator[Steps]:
    """Every place in a JSON value."""
    items = cast(Any, value.items() if isinstance(value, dict) else enumerate(value))
    for key, inner in items:
        yield (*path, key)
        if isinstance(inner, (dict, list)):
            yield from _paths(cast(Any, inner), (*path, key))


PATHS: List[Steps] = list(_paths(WHOLE))
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(max_size=5),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(st.lists(st.tuples(st.sampled_from(PATHS), ANYTHING), min_size=1, max_size=4))
def test_any_value_in_any_place(changes: List[Tuple[Steps, Any]]) -> None:
    document = copy.deepcopy(WHOLE)
    touched: Set[Steps] = set()
    for path, value in changes:
        holder: Any = document
        try:
            for step in path[:-1]:
                holder = holder[step]
            holder[path[-1]] = copy.deepcopy(value)
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change has taken the place away
        touched.add(path)
    if any(path == TEXT[: len(path)] for path in touched):
        return
    read = Answer.model_validate_json(json.dumps(document))
    assert read.text is not None
    assert "hi" in read.text
    assert Answer.model_validate_json(read.model_dump_json()) == read
