"""Both histories of a chat: what is kept, and what is sent again."""

from __future__ import annotations

from typing import Any, Dict, List, Type

import pytest

from google._genai_core.flows.answers.history import History
from google.genai import types

USER, MODEL = types.UserContent, types.ModelContent


def call(name: str = "f") -> types.Content:
    return MODEL([types.Part.from_function_call(name=name, args={})])


def result(name: str = "f") -> types.Content:
    return USER([types.Part.from_function_response(name=name, response={"result": 1})])


EMPTY = types.Content(role="model", parts=[])
BLANK = MODEL("")
SIGNED = MODEL([types.Part(text="", thought_signature=b"\x00\xff")])
NEWER = types.Content.model_validate({"role": "model", "parts": [{"hologram": {"size": 3}}]})

GIVEN: Dict[str, List[List[types.Content]]] = {
    "empty": [[], []],
    "a turn": [[USER("a"), MODEL("b")]] * 2,
    "an answer first": [[MODEL("b"), USER("a"), MODEL("c")]] * 2,
    "a message that waits": [[USER("a"), MODEL("b"), USER("c")]] * 2,
    "two messages": [[USER("a"), USER("b"), MODEL("c")]] * 2,
    "two answers": [[USER("a"), MODEL("b"), MODEL("c")]] * 2,
    "an empty answer": [[USER("a"), EMPTY, USER("b"), MODEL("c")], [USER("b"), MODEL("c")]],
    "a blank answer": [[USER("a"), BLANK], []],
    "one of two is empty": [[USER("a"), MODEL("b"), EMPTY, USER("c"), MODEL("d")], [USER("c"), MODEL("d")]],
    "a signature on no text": [[USER("a"), SIGNED]] * 2,
    "a part of an unknown kind": [[USER("a"), NEWER]] * 2,
    "function calls": [[USER("a"), call(), result(), MODEL("b"), USER("c"), MODEL("d")]] * 2,
    "calls, then nothing": [
        [USER("a"), call(), result(), EMPTY, USER("c"), MODEL("d")],
        [USER("c"), MODEL("d")],
    ],
    "calls that wait": [[USER("a"), call()]] * 2,
    "results that wait": [[USER("a"), call(), result()], []],
}


@pytest.mark.parametrize("name", GIVEN)
def test_a_given_history(name: str) -> None:
    given, curated = GIVEN[name]
    history = History(given)
    assert history.comprehensive == given
    assert history.curated == curated
    assert all(ours is theirs for ours, theirs in zip(history.comprehensive, given))


def test_dictionaries_keep_what_is_unknown() -> None:
    history = History([{"role": "user", "parts": [{"text": "a"}]}, NEWER.model_dump(by_alias=True)])
    assert history.curated == [types.Content(role="user", parts=[types.Part(text="a")]), NEWER]


@pytest.mark.parametrize(
    ("item", "kind", "text"),
    [
        ("hi", TypeError, "history[1] must be a types.Content or a dict, not str"),
        ({"role": "model", "parts": [{"text": 3}]}, ValueError, "history[1].parts[0].text: "),
        ({"role": "model", "content": "b"}, ValueError, "history[1].content: Content has no field 'content'"),
        ({"content": ["b"]}, ValueError, "history[1].content: Content has no field 'content'; use 'parts'"),
        (types.Content(role="robot"), ValueError, "history[1]: role must be 'user' or 'model', not 'robot'"),
    ],
)
def test_what_is_no_content_is_refused(item: Any, kind: Type[Exception], text: str) -> None:
    with pytest.raises(kind) as caught:
        History([USER("a"), item])
    assert str(caught.value).startswith(text)


RECORDED: Dict[str, Any] = {
    "an answer": ([USER("a"), MODEL("b")], True, [USER("a"), MODEL("b")], True),
    "with calls": ([USER("a"), call(), result(), MODEL("b")], True, None, True),
    "a call to be answered by the caller": ([USER("a"), call()], True, None, True),
    "nothing": ([USER("a")], True, [USER("a"), MODEL()], False),
    "blank": ([USER("a"), BLANK], True, None, False),
    "failed": ([USER("a")], False, None, False),
    "failed after calls": ([USER("a"), call(), result()], False, None, False),
    "broken off": ([USER("a"), MODEL("b")], False, None, False),
}


@pytest.mark.parametrize("name", RECORDED)
def test_recording_a_turn(name: str) -> None:
    turn, complete, comprehensive, sent_again = RECORDED[name]
    before = [USER("0"), MODEL("1")]
    history = History(before)
    history.record(turn, complete)
    assert history.comprehensive == [*before, *(comprehensive or turn)]
    assert history.curated == ([*before, *turn] if sent_again else before)
