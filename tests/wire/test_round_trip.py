"""Any history survives being stored: as JSON, as a dump, pickled or copied, and is sent as it came."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any, Callable, Dict, List, Type

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from google.genai import types

from .capture import Wire, generate

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
JSON: st.SearchStrategy[Any] = st.recursive(
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
OBJECT: st.SearchStrategy[Json] = st.dictionaries(TEXT, JSON, max_size=3)


def _is_something(value: Any) -> bool:
    return value is not None


# Names that no description has, as a newer model may send them.
NEW: st.SearchStrategy[Json] = st.dictionaries(
    st.sampled_from(["zzNew", "zz_new", "ZZ", "zz1"]), JSON.filter(_is_something), max_size=2
)
BYTES = st.binary(max_size=12)


def _part(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Json]:
    return st.fixed_dictionaries(fields)


PART: st.SearchStrategy[Json] = st.one_of(
    _part(text=TEXT),
    _part(text=TEXT, thought=st.just(True), thought_signature=BYTES),
    _part(thought_signature=BYTES),
    _part(inline_data=_part(data=BYTES, mime_type=st.just("image/png"))),
    _part(function_call=_part(name=st.just("f"), args=OBJECT), thought_signature=BYTES),
    _part(function_response=_part(name=st.just("f"), response=OBJECT)),
    _part(executable_code=_part(code=TEXT, language=st.just("A_NEW_LANGUAGE"))),
    _part(code_execution_result=_part(outcome=st.just("OUTCOME_OK"), output=TEXT)),
    _part(file_data=_part(file_uri=TEXT, mime_type=st.just("image/png"))),
    _part(),
)
KINDS: List[Type[types.Content]] = [types.Content, types.UserContent, types.ModelContent]


@st.composite
def contents(draw: st.DrawFn) -> types.Content:
    """A turn as it is read from an answer, with fields of tomorrow in it and in its parts."""
    parts = [{**draw(NEW), **part} for part in draw(st.lists(PART, max_size=4))]
    return draw(st.sampled_from(KINDS)).model_validate({"parts": parts, **draw(NEW)})


WIRE = Wire("gemini")  # one for all examples: making a client costs more than a call


def _sent(turns: Turns) -> List[Json]:
    sent: List[Json] = WIRE.sent(generate(turns)).body["contents"]
    return sent


@pytest.mark.parametrize("way", WAYS)
@settings(deadline=None, derandomize=True, max_examples=30)
@given(turns=st.lists(contents(), min_size=1, max_size=3))
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
@given(turns=st.lists(contents(), min_size=1, max_size=3))
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
