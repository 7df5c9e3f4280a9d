"""Contents and schemas as google-adk, llama-index and instrumentation make them."""

from __future__ import annotations

import enum
import importlib
from typing import Any, Dict, List, Optional

import pydantic
import pytest

from google.genai import types

_transformers: Any = importlib.import_module("google.genai._transformers")
CALL = types.Part(function_call=types.FunctionCall(name="f"))


class Weather(pydantic.BaseModel):
    """The weather of a city."""

    city: str
    days: int = 3
    unit: Optional[str] = None


def user(*texts: str) -> types.Content:
    return types.UserContent([types.Part(text=text) for text in texts])


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("a", user("a")),
        (["a", "b"], user("a", "b")),
        (types.Part(text="a"), user("a")),
        ({"text": "a"}, user("a")),
        (CALL, types.ModelContent([CALL])),
        (
            {"role": "model", "parts": [{"text": "a"}]},
            types.Content(role="model", parts=[types.Part(text="a")]),
        ),
        (types.Content(role="user"), types.Content(role="user")),
    ],
)
def test_a_content(given: Any, made: types.Content) -> None:
    assert _transformers.t_content(given) == made
    assert _transformers.t_contents(given) == [made]


@pytest.mark.parametrize("given", [None, [], 5])
def test_what_is_no_content_is_an_error_of_the_user(given: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        _transformers.t_contents(given)


def test_several_contents() -> None:
    given = [user("a"), types.ModelContent("b"), "c"]

    assert _transformers.t_contents(given) == [user("a"), types.ModelContent("b"), user("c")]


def test_the_parameters_of_a_tool_as_llama_index_declares_it() -> None:
    schema = _transformers.t_schema(object(), Weather)

    declaration = types.FunctionDeclaration(name="weather", description="Ask.", parameters=schema)
    assert declaration.parameters is not None
    properties: Dict[str, types.Schema] = declaration.parameters.properties or {}
    kinds = {name: (each.type, each.nullable) for name, each in properties.items()}
    assert kinds == {"city": ("STRING", None), "days": ("INTEGER", None), "unit": ("STRING", True)}
    assert declaration.parameters.required == ["city"]


@pytest.mark.parametrize(
    ("origin", "made"),
    [
        (None, None),
        ({}, None),
        (int, types.Schema(type=types.Type.INTEGER)),
        (List[int], types.Schema(type=types.Type.ARRAY, items=types.Schema(type=types.Type.INTEGER))),
        ({"type": "string"}, types.Schema(type=types.Type.STRING)),
        (types.Schema(type=types.Type.STRING), types.Schema(type=types.Type.STRING)),
        (enum.Enum("E", {"A": "a"}), types.Schema(type=types.Type.STRING, enum=["a"], title="E")),
    ],
)
def test_a_schema(origin: Any, made: Optional[types.Schema]) -> None:
    assert _transformers.t_schema(None, origin) == made
