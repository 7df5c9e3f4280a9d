"""Answers that stop at the token limit of one request, as an emulator gives them if it is told to."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from google.genai import errors, types
from google.genai.emulator import Emulator
from google.genai.emulator.model.answers import text_candidate
from google.genai.emulator.state.continuations import KEPT, ContinuationStore
from google.genai.emulator.state.ids import IdGenerator

from ..caller import FLASH, PROJECT, Caller, contents

PATH = f"{PROJECT}/publishers/google/models/{FLASH}"
ASKED = {"contents": contents("one two three four five")}


def candidate(body: Any) -> Dict[str, Any]:
    found: Dict[str, Any] = body["candidates"][0]
    return found


def test_an_answer_is_given_in_rounds() -> None:
    caller = Caller(Emulator(tokens_per_request=4))
    texts: List[str] = []
    body: Dict[str, Any] = ASKED
    ends: List[Any] = []
    for _ in range(3):
        answer = caller.post(f"{PATH}:generateContent", body)
        texts.append(answer.text)
        ends.append(candidate(answer.json)["finishReason"])
        body = {**ASKED, "continuationToken": candidate(answer.json).get("continuationToken")}
    assert texts == ["You said: one tw", "o three four fiv", "e"]
    assert ends == ["CONTINUATION", "CONTINUATION", "STOP"]
    assert body["continuationToken"] is None


def test_a_stream_ends_with_the_token() -> None:
    caller = Caller(Emulator(tokens_per_request=6))
    events = caller.post(f"{PATH}:streamGenerateContent", ASKED, alt="sse").events
    ends = [(candidate(each).get("finishReason"), "continuationToken" in candidate(each)) for each in events]
    assert ends == [(None, False), ("CONTINUATION", True)]


def test_a_token_can_be_used_again() -> None:
    caller = Caller(Emulator(tokens_per_request=4))
    path = f"{PATH}:generateContent"
    token = candidate(caller.post(path, ASKED).json)["continuationToken"]
    first, second = (caller.post(path, {**ASKED, "continuationToken": token}).text for _ in range(2))
    assert first == second


def test_an_unknown_token_is_refused(caller: Caller) -> None:
    answer = caller.post(f"{PATH}:generateContent", {**ASKED, "continuationToken": "AAAA"})
    assert (answer.status, answer.message) == (400, "The continuation token is invalid or has expired.")


@pytest.mark.parametrize("vertexai", [False, True])
def test_a_client_gets_the_whole(vertexai: bool) -> None:
    emulator = Emulator(tokens_per_request=2)
    client = emulator.client(vertexai=vertexai)
    response = client.models.generate_content(model=FLASH, contents="one two three")
    streamed = client.models.generate_content_stream(model=FLASH, contents="one two three").final_response()
    assert response.text == streamed.text == "You said: one two three"
    assert len(emulator.requests) == 6


def test_what_is_not_text_is_whole() -> None:
    emulator = Emulator(tokens_per_request=1)
    declared = types.FunctionDeclaration(name="weather_of", parameters_json_schema={"type": "object"})
    config = types.GenerateContentConfig(tools=[types.Tool(function_declarations=[declared])])
    response = emulator.client().models.generate_content(
        model=FLASH, contents="call weather_of", config=config
    )
    assert [call.name for call in response.function_calls] == ["weather_of"]
    assert len(emulator.requests) == 1


def test_old_tokens_are_forgotten() -> None:
    store = ContinuationStore(IdGenerator(), 1)
    tokens = [store.cut(text_candidate("a long answer")).token for _ in range(KEPT + 1)]
    assert store.rest(tokens[0]) is None
    assert all(store.rest(token) is not None for token in tokens[1:])


def test_a_limit_is_at_least_one_token() -> None:
    with pytest.raises(errors.InvalidValueError, match="at least 1"):
        Emulator(tokens_per_request=0)
