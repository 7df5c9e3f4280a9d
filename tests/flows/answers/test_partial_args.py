"""Arguments that come in pieces end up as those that come whole."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Optional, Union

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google._genai_core.flows.answers.partial_args import assemble, steps
from google.genai import types


def piece(path: Optional[str], **value: Any) -> types.PartialArg:
    return types.PartialArg(json_path=path, **value)


PATHS: Dict[str, Any] = {
    "$.a": ["a"],
    "$.a.b[0].c": ["a", "b", 0, "c"],
    "$['a b']": ["a b"],
    '$["a.b"][2]': ["a.b", 2],
    "$['it\\'s']": ["it's"],
    "$['say \"x\"']": ['say "x"'],
    '$["\\u00e9"]': ["é"],
    "$": [],
    "": None,
    "a": None,
    "$.": None,
    "$..a": None,
    "$[*]": None,
    "$[-1]": None,
    "$.a[": None,
    "$['\\q']": None,
}


@pytest.mark.parametrize("path", PATHS)
def test_paths(path: str) -> None:
    assert steps(path) == PATHS[path]


def test_each_kind_of_value() -> None:
    pieces = [
        piece("$.text", string_value="New "),
        piece("$.yes", bool_value=False),
        piece("$.whole", number_value=3),
        piece("$.real", number_value=0.5),
        piece("$.nothing", null_value="NULL_VALUE"),
        piece("$.text", string_value="Delhi"),
        piece("$.list[0].x", string_value=""),
        piece("$.list[1].x", string_value="b"),
        piece("$.begun", will_continue=True),
    ]
    args, unread = assemble({"given": 1}, pieces)
    assert args == {
        "given": 1,
        "text": "New Delhi",
        "yes": False,
        "whole": 3,
        "real": 0.5,
        "nothing": None,
        "list": [{"x": ""}, {"x": "b"}],
    }
    assert list(args) == ["given", "text", "yes", "whole", "real", "nothing", "list"]
    assert isinstance(args["whole"], int)
    assert unread == []


@pytest.mark.parametrize("path", [None, "$", "$..a", "$.text.deeper", "$.text[0]", "$.list[7]", "$[0]"])
def test_what_has_no_place_is_handed_back(path: Optional[str]) -> None:
    lost = [piece(path, string_value="a"), piece(path, string_value="b")]
    args, unread = assemble({"text": "kept", "list": []}, lost)
    assert args == {"text": "kept", "list": []}
    assert unread == lost


def test_the_given_arguments_stay_as_they_are() -> None:
    given_args: Dict[str, Any] = {"a": 1}
    assemble(given_args, [piece("$.b", bool_value=True)])
    assert given_args == {"a": 1}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.text(max_size=4), inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


Value = Union[Dict[str, Any], List[Any], str, float, None]


def pieces_of(value: Value, path: str) -> List[types.PartialArg]:
    """What the service would stream for a value: its leaves, a text letter by letter."""
    if isinstance(value, dict):
        return [one for key, item in value.items() for one in pieces_of(item, f"{path}[{json.dumps(key)}]")]
    if isinstance(value, list):
        return [one for at, item in enumerate(value) for one in pieces_of(item, f"{path}[{at}]")]
    if isinstance(value, str):
        return [piece(path, string_value=letter) for letter in value or [""]]
    if value is None:
        return [piece(path, null_value="NULL_VALUE")]
    kind = "bool_value" if isinstance(value, bool) else "number_value"
    return [piece(path, **{kind: value})]


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.dictionaries(st.text(max_size=4), JSON, max_size=4))
def test_any_arguments_come_back_whole(args: Dict[str, Any]) -> None:
    assert assemble({}, pieces_of(args, "$")) == (args, [])
