"""Structured answers read back: as the type that was asked for, or an error that says why not."""

from __future__ import annotations

import copy
import datetime
import enum
import json
import pickle
from typing import Any, Dict, List, Optional

import pytest
from hypothesis import given as gives
from hypothesis import strategies as st
from pydantic import BaseModel, Field, ValidationError
from typing_extensions import Literal

from google._genai_core.flows.answers import parsing
from google.genai import errors, types

from ..feed import feed, generate_flow, ok


class Step(BaseModel):
    text: str
    minutes: int = Field(alias="forMinutes", ge=1)


class Color(enum.Enum):
    RED = "red"
    QUOTED = '"'


STEP = '{"text": "a", "forMinutes": 3}'


def answered(
    text: Optional[str], finish: Optional[str] = "STOP", *, parts: Any = (), **config: Any
) -> types.GenerateContentResponse:
    """The response to a call with that config whose answer is that text."""
    found = [*parts, {"text": text}] if text is not None else [*parts]
    body = {"candidates": [{"content": {"parts": found}, "finishReason": finish}]}
    return response(json.dumps(body).encode(), **config)


def response(body: bytes, **config: Any) -> types.GenerateContentResponse:
    fed = feed(generate_flow(**config), [ok(body)])
    assert isinstance(fed.result, types.GenerateContentResponse), fed.error
    return fed.result


@pytest.mark.parametrize("key", ["response_schema", "response_json_schema"])
@pytest.mark.parametrize(
    ("given", "text", "value"),
    [
        (Step, STEP, Step(text="a", forMinutes=3)),
        (List[Step], f"[{STEP}]", [Step(text="a", forMinutes=3)]),
        (Dict[str, datetime.date], '{"a": "2026-01-02"}', {"a": datetime.date(2026, 1, 2)}),
        ({"type": "object"}, STEP, json.loads(STEP)),
        (Color, "red", Color.RED),
        (Color, '"red"', Color.RED),
        (Color, '"\\""', Color.QUOTED),
        (Literal["a", "b"], "a\n", "a"),
        (Literal["a", "b"], '"a"', "a"),
        (Step, f"```json\n{STEP}\n```", Step(text="a", forMinutes=3)),
        (Step, f"\n```\r\n{STEP}```\n", Step(text="a", forMinutes=3)),
        (str, '"```json\\n```"', "```json\n```"),
        (Optional[int], "null", None),
    ],
)
def test_parsed(key: str, given: Any, text: str, value: Any) -> None:
    found = answered(text, **{key: given})
    assert (found.parsed, found.parsed_or_none) == (value, value)
    assert type(found.parsed) is type(value)


def test_parsed_is_read_once() -> None:
    found = answered(STEP, response_schema=Step)
    assert found.parsed is found.parsed
    found.candidates[0].content = types.Content(parts=[types.Part(text=STEP.replace("a", "b"))])
    assert found.parsed.text == "b"


def test_mismatch_is_an_error_with_the_text() -> None:
    text = json.dumps({"text": 5, "forMinutes": 0, "secret": "hidden"})
    found = answered(text, response_schema=Step)
    with pytest.raises(errors.ResponseParseError) as caught:
        _ = found.parsed
    assert str(caught.value) == (
        "the answer does not fit the schema: text: Input should be a valid string; "
        "forMinutes: Input should be greater than or equal to 1: the model finished"
    )
    assert caught.value.text == text
    assert isinstance(caught.value.__cause__, ValidationError)
    assert found.parsed_or_none is None


@pytest.mark.parametrize("text", ["green", '"green"', '"gre', "[" * 10_000, "\n" * 5_000 + "x"])
def test_error_is_one_short_line(text: str) -> None:
    for given in (Color, Step, List[int], Literal["a"]):
        with pytest.raises(errors.ResponseParseError) as caught:
            _ = answered(text, response_schema=given).parsed
        assert "\n" not in str(caught.value)
        assert len(str(caught.value)) < 400
        assert caught.value.text == text


def test_error_survives_pickling() -> None:
    with pytest.raises(errors.ResponseParseError) as caught:
        _ = answered("{", response_schema=Step).parsed
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.text) == (str(caught.value), "{")


@pytest.mark.parametrize(
    ("text", "finish", "why"),
    [
        ('{"text": "a', "MAX_TOKENS", "the answer was cut off at max_output_tokens: MAX_TOKENS"),
        ('{"text": "a', "SAFETY", "the answer was blocked: SAFETY"),
        ('{"text": "a', "SOMETHING_NEW", "the answer ended early: SOMETHING_NEW"),
        (None, "RECITATION", "the answer was blocked: RECITATION"),
        (None, "MAX_TOKENS", "the answer was cut off at max_output_tokens: MAX_TOKENS"),
        ("", "STOP", "the model finished"),
        ("{", None, "the model finished"),
    ],
)
def test_error_says_how_the_answer_ended(text: Optional[str], finish: Optional[str], why: str) -> None:
    found = answered(text, finish, response_schema=Step)
    with pytest.raises(errors.ResponseParseError) as caught:
        _ = found.parsed
    assert str(caught.value).endswith(f": {why}")
    assert found.parsed_or_none is None


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b'{"promptFeedback": {"blockReason": "SAFETY"}}', "the prompt was blocked: SAFETY"),
        (b"{}", "the service sent no candidate"),
    ],
)
def test_no_answer_is_no_silent_none(body: bytes, why: str) -> None:
    found = response(body, response_schema=Step)
    with pytest.raises(errors.ResponseParseError) as caught:
        _ = found.parsed
    assert str(caught.value) == f"there is no answer to parse: {why}"
    assert caught.value.text == ""


def test_function_calls_stand_in_for_an_answer() -> None:
    call: Dict[str, Any] = {"functionCall": {"name": "f", "args": {}}}
    assert answered(None, parts=[call], response_schema=Step).parsed is None
    assert answered(STEP, parts=[call], response_schema=Step).parsed.text == "a"


def test_no_schema_gives_none() -> None:
    found = answered(STEP)
    assert (found.parsed, found.parsed_or_none) == (None, None)
    found.read_with(
        parsing.reader(types.GenerateContentConfig(response_schema=Step))
    )  # as for a stream's sum
    assert found.parsed == Step(text="a", forMinutes=3)
    found.read_with(None)
    assert found.parsed is None


@pytest.mark.parametrize("key", ["response_schema", "response_json_schema"])
def test_a_response_with_a_schema_is_copied_and_pickled(key: str) -> None:
    config: Dict[str, Any] = {key: Step}
    found = answered(STEP, **config)
    for again in (found.model_copy(), found.model_copy(deep=True), pickle.loads(pickle.dumps(found))):
        assert again.parsed == Step(text="a", forMinutes=3)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@gives(JSON, st.booleans())
def test_any_json_is_read_back(value: Any, fenced: bool) -> None:
    text = json.dumps(value)
    assert parsing.parse(f"```json\n{text}\n```" if fenced else text, {"type": "object"}) == value


@gives(st.lists(st.tuples(st.text(), st.integers(1))))
def test_models_are_read_back(values: Any) -> None:
    steps = [Step(text=text, forMinutes=minutes) for text, minutes in values]
    text = json.dumps([step.model_dump(by_alias=True) for step in steps])
    assert parsing.parse(text, List[Step]) == steps


@gives(st.text(), st.sampled_from([Step, List[int], Color, Literal["a"], {"type": "object"}, int]))
def test_any_text_is_read_or_refused(text: str, given: Any) -> None:
    try:
        parsing.parse(text, given)
    except ValueError:
        return


def test_a_program_may_set_what_it_parsed_and_the_http_response() -> None:
    response = types.GenerateContentResponse(candidates=[types.Candidate()])
    response.parsed = {"a": 1}
    response.sdk_http_response = types.HttpResponse(status_code=200, headers={"X-A": "b"})
    for each in (response, copy.deepcopy(response), pickle.loads(pickle.dumps(response))):
        assert (each.parsed, each.parsed_or_none) == ({"a": 1}, {"a": 1})
        assert each.sdk_http_response is not None
        assert (each.sdk_http_response.status_code, each.sdk_http_response.headers) == (200, {"x-a": "b"})
        assert list(each.to_json_dict()) == ["candidates"]
    response.parsed = response.sdk_http_response = None
    assert (response.parsed, response.sdk_http_response) == (None, None)
