"""Any history survives being stored: as JSON, as a dump, pickled or copied, and is sent as it came."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any, Callable, Dict, List

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from wire_capture import Wire, generate

from google.genai import types

Json = Dict[str, Any]
Turns = List[types.Content]


class Stored(BaseModel):
    """A conversation in the user's own type."""

    turns: List[types.Content]


WAYS: Dict[str, Callable[[Turns], Turns]] = {
    "JSON": lambda turns: [types.Content.model_validate_json(turn.model_dump_json()) for turn in turns],
    "JSON by its wire names": lambda turns: [
        types.Content.model_validate_json(turn.model_dump_json(by_alias=True, exclude_none=True))
        for turn in turns
    ],
    "a dump for JSON": lambda turns: [
        types.Content.model_validate(json.loads(json.dumps(turn.model_dump(mode="json")))) for turn in turns
    ],
    "a dump": lambda turns: [types.Content.model_validate(turn.model_dump()) for turn in turns],
    "pickle": lambda turns: pickle.loads(pickle.dumps(turns)),
    "a deep copy": copy.deepcopy,
    "a model's copy": lambda turns: [turn.model_copy(deep=True) for turn in turns],
    "the user's own type": lambda turns: (
        Stored.model_validate_json(Stored(turns=turns).model_dump_json()).turns
    ),
}

TEXT = st.text(st.characters(codec="utf-8"), max_size=8)
JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**53), 2**53),
        st.floats(allow_nan=False, allow_infinity=False),
        TEXT,
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXT, inner, max_size=3)),
    max_leaves=6,
)
OBJECT = st.dictionaries(TEXT, JSON, max_size=3)
# Names that no description has, as a newer model may send them.
NEW = st.dictionaries(
    st.sampled_from(["zzNew", "zz_new", "ZZ", "zz1"]), JSON.filter(lambda v: v is not None), max_size=2
)
BYTES = st.binary(max_size=12)


def _kinds() -> st.SearchStrategy[types.Part]:
    part = types.Part
    return st.one_of(
        st.builds(lambda text: part(text=text), TEXT),
        st.builds(lambda text, data: part(text=text, thought=True, thought_signature=data), TEXT, BYTES),
        st.builds(lambda data: part(thought_signature=data), BYTES),
        st.builds(lambda data: part.from_bytes(data=data, mime_type="image/png"), BYTES),
        st.builds(
            lambda args, data: part(
                function_call=types.FunctionCall(name="f", args=args), thought_signature=data
            ),
            OBJECT,
            BYTES,
        ),
        st.builds(lambda value: part.from_function_response(name="f", response=value), OBJECT),
        st.builds(lambda code: part.from_executable_code(code=code, language="A_NEW_LANGUAGE"), TEXT),
        st.builds(lambda text: part.from_code_execution_result(outcome="OUTCOME_OK", output=text), TEXT),
        st.just(part.from_uri(file_uri="gs://b/a.png")),
        st.just(part()),
    )


def _with(new: Json, value: Any) -> Any:
    """The same with fields of tomorrow in it, as read from an answer."""
    return type(value).model_validate({**value.model_dump(exclude_none=True), **new})


PART = st.builds(_with, NEW, _kinds())
CONTENT = st.builds(
    lambda kind, parts, new: kind.model_validate({"parts": parts, **new}),
    st.sampled_from([types.Content, types.UserContent, types.ModelContent]),
    st.lists(PART, max_size=4),
    NEW,
)


WIRE = Wire("gemini")  # one for all examples: making a client costs more than a call


def _sent(turns: Turns) -> List[Json]:
    sent: List[Json] = WIRE.sent(generate(turns)).body["contents"]
    return sent


@pytest.mark.parametrize("way", WAYS)
@settings(deadline=None, derandomize=True, max_examples=30)
@given(turns=st.lists(CONTENT, min_size=1, max_size=3))
def test_any_history_survives(way: str, turns: Turns) -> None:
    before = [turn.model_dump() for turn in turns]
    again = WAYS[way](turns)
    assert [turn.model_dump() for turn in again] == before
    assert [turn.role for turn in again] == [turn.role for turn in turns]
    sent = _sent(again)
    assert sent == _sent(turns)
    assert all((turn.model_extra or {}).items() <= found.items() for turn, found in zip(turns, sent))
    assert [turn.model_dump() for turn in turns] == before, "and nothing was changed on the way"


@settings(deadline=None, derandomize=True, max_examples=60)
@given(turns=st.lists(CONTENT, min_size=1, max_size=3))
def test_a_turn_keeps_its_own_class(turns: Turns) -> None:
    for turn in turns:
        assert type(turn).model_validate_json(turn.model_dump_json()) == turn
        assert type(pickle.loads(pickle.dumps(turn))) is type(turn)


@pytest.mark.parametrize("kind", [types.UserContent, types.ModelContent])
def test_a_fixed_role_cannot_be_read_as_another(kind: Any) -> None:
    with pytest.raises(ValueError, match="always has the role"):
        kind.model_validate({"role": "other", "parts": []})
    assert kind.model_validate({"parts": []}).role == kind("a").role
    with pytest.raises(ValueError, match="always has the role"):
        kind("a").role = "other"
