"""What `help`, a notebook's `?` and `model_fields` say about a type: the words of each field, none of them early."""

from __future__ import annotations

import enum
import inspect
import pydoc
import re
from typing import Any, Dict, List, Optional, Type

import pytest
from pydantic import BaseModel, TypeAdapter

from google.genai import types

from .test_imports import loaded

NAMES: List[str] = vars(types)["__all__"]
CLASSES: Dict[str, Any] = {
    name: getattr(types, name) for name in NAMES if inspect.isclass(getattr(types, name))
}
MODELS: Dict[str, Type[BaseModel]] = {
    name: kind for name, kind in CLASSES.items() if issubclass(kind, BaseModel)
}
ENUMS: Dict[str, Any] = {name: kind for name, kind in CLASSES.items() if issubclass(kind, enum.Enum)}
DICTS: Dict[str, Any] = {name: kind for name, kind in CLASSES.items() if issubclass(kind, dict)}
WORDS = "Randomness of sampling, from 0.0 to 2.0."


class Stored(types.Content):
    """A turn with the time at which it was said."""

    at: float = 0
    """Seconds since the start of the chat."""

    role: Optional[str] = "user"


def test_all_kinds_of_types_are_here() -> None:
    assert len(MODELS) > 200
    assert len(ENUMS) > 40
    assert len(DICTS) > 150


@pytest.mark.parametrize("name", MODELS)
def test_every_field_has_its_words(name: str) -> None:
    kind = MODELS[name]

    assert [field for field, info in kind.model_fields.items() if not info.description] == []
    assert list(kind.model_fields) == list(kind.__pydantic_fields__)
    doc = inspect.getdoc(kind) or ""
    assert [field for field in kind.model_fields if f"\n    {field} (" not in doc] == []


@pytest.mark.parametrize("name", MODELS)
def test_the_signature_has_every_field(name: str) -> None:
    kind = MODELS[name]
    signature = inspect.signature(kind)

    positional = ["value"] if name == "Part" else []
    assert set(signature.parameters) == {*kind.model_fields, *positional}
    assert "'" not in "".join(str(each.annotation) for each in signature.parameters.values())
    assert "Open[" not in str(signature)
    assert "Base64" not in str(signature)


@pytest.mark.parametrize("name", [*ENUMS, *DICTS])
def test_values_and_keys_have_their_words(name: str) -> None:
    kind = CLASSES[name]
    doc = inspect.getdoc(kind) or ""
    names: List[str] = list(kind.__members__) if name in ENUMS else list(kind.__annotations__)

    lines = [line for line in doc.splitlines() if line.startswith("    ") and not line.startswith("     ")]
    assert [line.split()[0].rstrip(":") for line in lines] == names
    words = " ".join(doc.split())
    assert [each for each in names if not re.search(rf"\b{each}(?: \([^:]+\))?: [\w`<]", words)] == []


def test_help_shows_them() -> None:
    shown = pydoc.plain(pydoc.render_doc(types.GenerateContentConfig))
    assert WORDS in " ".join(shown.replace("|", " ").split())
    assert "GenerateContentConfig(*, cached_content: Optional[CachedContentUnion] = None, " in shown

    shown = pydoc.plain(pydoc.render_doc(types.HarmCategory))
    assert "HARM_CATEGORY_TOXICITY: Rude or vulgar language." in shown


def test_an_editor_and_a_notebook_see_the_same() -> None:
    assert "temperature: Optional[float] = None" in str(inspect.signature(types.GenerateContentConfig))
    assert f"temperature (Optional[float]): {WORDS}" in (types.GenerateContentConfig.__doc__ or "")
    assert types.GenerateContentConfig().__doc__ == vars(types.GenerateContentConfig)["__doc__"]
    assert (
        str(inspect.signature(types.Content))
        == "(*, parts: List[Part] = [], role: Optional[str] = None) -> None"
    )


def test_an_enumeration_takes_a_value() -> None:
    assert str(inspect.signature(types.FinishReason)) == "(value: str, /)"


def test_own_parameters_come_first() -> None:
    assert next(iter(inspect.signature(types.UserContent).parameters)) == "parts"
    parts = inspect.signature(types.UserContent).parameters["parts"]
    assert parts.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD


def test_a_type_of_the_users_own() -> None:
    fields = Stored.model_fields
    doc = inspect.getdoc(Stored) or ""

    assert fields["at"].description == "Seconds since the start of the chat."
    assert fields["parts"].description == types.Content.model_fields["parts"].description
    assert fields["role"].description == types.Content.model_fields["role"].description
    assert doc.startswith("A turn with the time at which it was said.\n\nFields:\n    parts (List[Part]): ")
    assert "at (float): Seconds since" in doc
    assert list(inspect.signature(Stored).parameters) == ["parts", "role", "at"]


def test_a_type_without_source() -> None:
    names: Dict[str, Any] = {"types": types, "__name__": "typed_into_a_prompt"}
    exec("class Typed(types.Content):\n    at: float = 0", names)
    kind: Type[types.Content] = names["Typed"]

    assert kind.model_fields["at"].description is None
    assert list(inspect.signature(kind).parameters) == ["parts", "role", "at"]
    assert "parts (List[Part]): Parts of the message" in (inspect.getdoc(kind) or "")


def test_fields_that_are_shown_are_copies() -> None:
    """The words do not reach what pydantic works with, so no schema depends on who asked before."""
    types.Blob.model_fields["data"].description = "mine"

    assert types.Blob.model_fields["data"].description != "mine"
    assert types.Blob.__pydantic_fields__["data"].description is None


@pytest.mark.parametrize("kind", [types.Blob, types.FinishReason, Stored, types.GenerateContentConfig])
def test_a_json_schema_has_the_words_of_the_type_alone(kind: Any) -> None:
    schema: Any = TypeAdapter(kind).json_schema()
    inspect.getdoc(kind)

    own = str(kind.__dict__["__doc__"])
    assert schema["description"] == inspect.cleandoc(own)
    assert TypeAdapter(kind).json_schema() == schema


CALL = """
import httpx
from google import genai
from google.genai import types
answer = {"candidates": [{"content": {"parts": [{"text": "ok"}]}, "finishReason": "STOP"}]}
transport = httpx.MockTransport(lambda request: httpx.Response(200, json=answer))
client = genai.Client(vertexai=False, api_key="k", http_options={"client_args": {"transport": transport}})
config = types.GenerateContentConfig(temperature=0.5, safety_settings=[{"category": "HARM_CATEGORY_HARASSMENT"}])
client.models.generate_content(model="m", contents="x", config=config).text
types.Content.model_validate({"parts": [{"text": "x"}]}).model_dump_json()
types.GenerateContentConfigDict
"""


def test_nothing_is_read_before_somebody_asks() -> None:
    assert "google._genai_core.runtime.words.field_words" not in loaded(CALL)
    assert "google._genai_core.runtime.words.field_words" in loaded(CALL + "types.Content.__doc__")
