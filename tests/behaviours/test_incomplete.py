"""Why an answer has no text: told on demand, and never by an exception or a warning from `text` itself."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any, Dict, List, Optional, Tuple

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google import genai
from google.genai import errors, types

Json = Dict[str, Any]
HARM = {"category": "HARM_CATEGORY_HARASSMENT", "probability": "HIGH"}
NO_HARM = {"category": "HARM_CATEGORY_HATE_SPEECH", "probability": "NEGLIGIBLE"}


def answer(reason: Optional[str] = "STOP", *parts: Json, **fields: Any) -> Json:
    """A response with one candidate."""
    ended = {"finishReason": reason} if reason else {}
    content = {"content": {"role": "model", "parts": list(parts)}} if parts else {}
    return {"candidates": [{**content, **ended, **fields}]}


def response(data: Json) -> types.GenerateContentResponse:
    return types.GenerateContentResponse.model_validate_json(json.dumps(data))


HELLO = {"text": "Hello"}
# An answer: its text, whether it is blocked, why it is not whole.
ANSWERS: Dict[str, Tuple[Json, Optional[str], bool, Optional[str]]] = {
    "whole": (answer("STOP", HELLO), "Hello", False, None),
    "a chunk of a stream": (answer(None, HELLO), "Hello", False, None),
    "of unspecified reason": (answer("FINISH_REASON_UNSPECIFIED", HELLO), "Hello", False, None),
    "cut off": (
        answer("MAX_TOKENS", HELLO),
        "Hello",
        False,
        "the answer was cut off at max_output_tokens: MAX_TOKENS",
    ),
    "all spent on thoughts": (
        {**answer("MAX_TOKENS"), "usageMetadata": {"thoughtsTokenCount": 99}},
        None,
        False,
        "the answer was cut off at max_output_tokens (99 tokens were spent on thoughts): MAX_TOKENS",
    ),
    "blocked for safety": (
        answer("SAFETY", safetyRatings=[HARM, NO_HARM]),
        None,
        True,
        "the answer was blocked: SAFETY (HARM_CATEGORY_HARASSMENT is HIGH)",
    ),
    "blocked by a rating without a probability": (
        answer("SAFETY", safetyRatings=[{"category": "HARM_CATEGORY_NEW", "blocked": True}]),
        None,
        True,
        "the answer was blocked: SAFETY (HARM_CATEGORY_NEW is blocked)",
    ),
    "blocked half way": (
        answer("RECITATION", HELLO, finishMessage="Too close to a book."),
        "Hello",
        True,
        "the answer was blocked: RECITATION: Too close to a book.",
    ),
    "prompt blocked": (
        {"promptFeedback": {"blockReason": "SAFETY", "safetyRatings": [HARM]}},
        None,
        True,
        "the prompt was blocked: SAFETY (HARM_CATEGORY_HARASSMENT is HIGH)",
    ),
    "prompt blocked with a message": (
        {"promptFeedback": {"blockReason": "MODEL_ARMOR", "blockReasonMessage": "No."}},
        None,
        True,
        "the prompt was blocked: MODEL_ARMOR: No.",
    ),
    "feedback without a block": (
        {"promptFeedback": {"safetyRatings": [NO_HARM]}, **answer("STOP", HELLO)},
        "Hello",
        False,
        None,
    ),
    "a reason of tomorrow": (answer("TIRED"), None, False, "the answer ended early: TIRED"),
    "a broken call": (
        answer("MALFORMED_FUNCTION_CALL", finishMessage="print(f("),
        None,
        False,
        "the answer ended early: MALFORMED_FUNCTION_CALL: print(f(",
    ),
    "nothing": ({}, None, False, "the service sent no candidate"),
    "text of nothing": (answer("STOP", {"text": ""}), "", False, None),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_tells_how_it_ended(name: str) -> None:
    data, text, blocked, why = ANSWERS[name]
    found = response(data)
    assert (found.text, found.blocked, found.incomplete_reason) == (text, blocked, why)


@pytest.mark.parametrize("name", ANSWERS)
def test_whole_text_or_an_error_that_says_why(name: str) -> None:
    data, text, _, why = ANSWERS[name]
    found = response(data)
    if why is None:
        assert found.text_or_raise() == text
        return
    with pytest.raises(errors.IncompleteResponseError) as caught:
        found.text_or_raise()
    assert str(caught.value) == f"no whole text: {why}"
    assert caught.value.response is found
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert (str(again), again.response) == (str(caught.value), found)


INSTEAD: List[Tuple[List[Json], str]] = [
    ([{"functionCall": {"name": "f"}}, {"functionCall": {"name": "g"}}], "the model calls f, g"),
    ([{"inlineData": {"mimeType": "image/png", "data": "AA=="}}], "its parts have inline_data"),
    ([{"text": "Hm.", "thought": True}], "all its parts are thoughts"),
    ([{"newKind": {}}], "its parts have newKind"),
    ([], "the answer has no parts"),
]


@pytest.mark.parametrize(("parts", "instead"), INSTEAD)
def test_what_stands_in_the_place_of_text(parts: Any, instead: str) -> None:
    found = response(answer("STOP", *parts))
    assert (found.text, found.incomplete_reason, found.blocked) == (None, None, False)
    with pytest.raises(errors.IncompleteResponseError, match=f"no whole text: {instead}"):
        found.text_or_raise()


def test_the_finish_reason_is_the_first_candidates() -> None:
    two = {"candidates": [*answer("STOP", HELLO)["candidates"], *answer("SAFETY")["candidates"]]}
    found = response(two)
    assert found.finish_reason is types.FinishReason.STOP
    assert (found.text_or_raise(), found.blocked) == ("Hello", False)
    assert response(answer("TIRED")).finish_reason == "TIRED"
    assert response({}).finish_reason is None


@settings(deadline=None, derandomize=True, max_examples=200)
@given(
    st.one_of(st.none(), st.sampled_from([reason.value for reason in types.FinishReason]), st.text()),
    st.lists(st.sampled_from([HELLO, {"text": "a", "thought": True}, {"functionCall": {}}, {}]), max_size=3),
    st.lists(st.sampled_from([HARM, NO_HARM, {}, {"probability": "HIGH"}]), max_size=2),
)
def test_no_answer_is_an_error_before_whole_text_is_asked_for(
    reason: Optional[str], parts: Any, ratings: Any
) -> None:
    found = response(answer(reason, *parts, safetyRatings=ratings))
    assert found.incomplete_reason is None or "\n" not in found.incomplete_reason.replace(reason or "", "")
    assert found.blocked <= (found.incomplete_reason is not None)
    assert found.text is None or isinstance(found.text, str)


def test_a_call_says_nothing_on_its_own(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    for data, text, _, _ in ANSWERS.values():
        transport = httpx.MockTransport(lambda request, data=data: httpx.Response(200, json=data))
        client = genai.Client(
            vertexai=False, api_key="k", http_options={"client_args": {"transport": transport}}
        )
        found = client.models.generate_content(model="m", contents="hi", config={"candidate_count": 2})
        assert found.text == text
    assert capfd.readouterr() == ("", "")
    assert [record for record in caplog.records if record.name.startswith("google")] == []
