"""Types that a program derives from the SDK's: they work as the SDK's do, and what they add is not sent."""

from __future__ import annotations

import copy
import json
import pickle
import sys
from types import ModuleType
from typing import Any, Callable, Dict, Generic, List, Literal, Optional, Type, TypeVar

import httpx
import pytest
from pydantic import (
    BaseModel,
    PrivateAttr,
    TypeAdapter,
    ValidationError,
    computed_field,
    create_model,
    field_validator,
    model_validator,
)

from google._genai_core.runtime.model import ApiModel
from google.genai import types

from ..wire.capture import BACKENDS, new_client

MODELS: Dict[str, Type[BaseModel]] = {
    name: kind
    for name, kind in ((name, getattr(types, name)) for name in dir(types))
    if isinstance(kind, type) and issubclass(kind, ApiModel)
}
T = TypeVar("T")


@pytest.mark.parametrize("name", sorted(MODELS))
def test_every_type_can_be_derived(name: str) -> None:
    members = {"__module__": __name__, "__annotations__": {"at_time": float}, "at_time": 0.0}
    own: Any = type(f"My{name}", (MODELS[name],), members)
    needed = {"name": "bleu"} if name == "Metric" else {}  # a metric has a name, as the published one
    value = own(at_time=5, **needed)
    assert value.at_time == 5.0
    given = {"atTime": 5, **needed}
    assert own.model_validate({"at_time": 5, **needed}) == own.model_validate_json(json.dumps(given)) == value
    assert json.loads(value.model_dump_json(exclude_none=True))["at_time"] == 5.0
    assert value.model_copy(deep=True) == value
    assert f"My{name}(" in repr(value)
    for wrong in ({"at_tim": 5}, {"at_time": "then"}):
        with pytest.raises(ValidationError, match="at_time"):
            own(**wrong)


class StoredPart(types.Part):
    note: Optional[str] = None


class Stored(types.Content):
    """A turn with its time."""

    at: float = 0


class Turn(types.Content):
    # A list is invariant to type checkers.
    parts: List[StoredPart] = []  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleVariableOverride]
    turn_number: int = 0


class Checked(types.Content):
    role: Optional[Literal["user", "model"]] = "user"  # pyright: ignore[reportIncompatibleVariableOverride]  # narrower
    _seen: int = PrivateAttr(default=0)

    @field_validator("parts")
    @classmethod
    def _not_empty(cls, value: List[types.Part]) -> List[types.Part]:
        if not value:
            raise ValueError("a turn needs parts")
        return value

    @model_validator(mode="after")
    def _is_seen(self) -> Checked:
        self._seen += 1
        return self

    @computed_field  # type: ignore[prop-decorator]  # mypy does not know it around a property
    @property
    def number_of_parts(self) -> int:
        return len(self.parts)


class Tagged(types.Content, Generic[T]):
    tag: Optional[T] = None


class Message(types.UserContent):
    at: float = 0


class Function(types.FunctionDeclaration):
    owner: str = "me"


class Shape(types.Schema):
    owner: str = "me"


class Tools(types.Tool):
    owner: str = "me"


class Settings(types.GenerateContentConfig):
    temperature: Optional[float] = 0.5
    team: str = "search"


class Threshold(types.SafetySetting):
    reason: str = "a test"


class Place(types.LatLng):
    name: str = "here"


class Where(types.RetrievalConfig):
    """Its base refers to a type that its module defines later."""

    name: str = "here"


class Later(types.Content):
    """Refers to a type that this module defines later."""

    defined: Optional[Defined] = None


class Defined(BaseModel):
    x: int = 0


HI = types.Part(text="hi")
CALL: Dict[str, Any] = {"contents": "hi"}


def _hi(kind: Type[Any]) -> Any:
    return kind(role="user", parts=[{"text": "hi"}])


INPUTS: Dict[str, Callable[[Type[Any]], Dict[str, Any]]] = {
    "content": lambda kind: {"contents": _hi(kind)},
    "content in a list": lambda kind: {"contents": [_hi(kind), "and"]},
    "system instruction": lambda kind: {**CALL, "config": {"system_instruction": _hi(kind)}},
}
OWN_CONTENTS: Dict[str, Type[types.Content]] = {
    "own field": Stored,
    "own list of own parts": Turn,
    "validators, private and computed fields": Checked,
    "generic": Tagged[int],
    "generic without a type": Tagged,
    "refers to a later type": Later,
    "made by create_model": create_model("Made", __base__=types.Content, at=(float, 1.0)),
}
OTHERS: Dict[str, List[Dict[str, Any]]] = {
    "part": [{"contents": [types.Part(text="hi")]}, {"contents": [StoredPart(text="hi", note="n")]}],
    "part in a content": [
        {"contents": [types.Content(parts=[HI])]},
        {"contents": [types.Content(parts=[StoredPart(text="hi", note="n")])]},
    ],
    "user content": [{"contents": [types.UserContent("hi")]}, {"contents": [Message(parts=[HI], at=3)]}],
    "config": [{**CALL, "config": {"temperature": 0.5}}, {**CALL, "config": Settings()}],
    "tool": [
        {**CALL, "config": {"tools": [types.Tool(google_search={})]}},  # type: ignore[arg-type]  # pydantic reads it
        {**CALL, "config": {"tools": [Tools(google_search={})]}},  # type: ignore[arg-type]  # pydantic reads it
    ],
    "declaration and its schema": [
        {**CALL, "config": {"tools": [{"function_declarations": [{"name": "f", "parameters": {"type": "OBJECT"}}]}]}},
        {**CALL, "config": {"tools": [{"function_declarations": [Function(name="f", parameters=Shape(type="OBJECT"))]}]}},
    ],
    "schema of the answer": [
        {**CALL, "config": {"response_mime_type": "application/json", "response_schema": types.Schema(type="STRING")}},
        {**CALL, "config": {"response_mime_type": "application/json", "response_schema": Shape(type="STRING")}},
    ],
    "setting": [
        {**CALL, "config": {"safety_settings": [{"category": "HARM_CATEGORY_HARASSMENT"}]}},
        {**CALL, "config": {"safety_settings": [Threshold(category="HARM_CATEGORY_HARASSMENT")]}},
    ],
    "own object in an own object": [
        {**CALL, "config": {"tool_config": {"retrieval_config": {"lat_lng": {"latitude": 1}}}}},
        {**CALL, "config": {"tool_config": {"retrieval_config": Where(lat_lng=Place(latitude=1))}}},
    ],
}  # fmt: skip


def _sent(backend: str, arguments: Dict[str, Any]) -> Any:
    bodies: List[Any] = []

    def handle(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(
            200, json={"candidates": [{"content": {"role": "model", "parts": [{"text": "yes"}]}}]}
        )

    client = new_client(backend, httpx.MockTransport(handle))
    client.models.generate_content(model="m", **arguments)
    chat = client.chats.create(model="m", config=arguments.get("config"))
    contents = arguments["contents"]
    chat.send_message(contents if isinstance(contents, types.Content) else "hi")
    assert len(bodies) == 2
    return bodies


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("own", OWN_CONTENTS)
@pytest.mark.parametrize("form", INPUTS)
def test_a_derived_content_is_sent_as_a_content(form: str, own: str, backend: str) -> None:
    make = INPUTS[form]
    assert _sent(backend, make(OWN_CONTENTS[own])) == _sent(backend, make(types.Content))


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("name", OTHERS)
def test_derived_objects_are_sent_as_their_bases(name: str, backend: str) -> None:
    plain, own = OTHERS[name]
    assert _sent(backend, own) == _sent(backend, plain)


def test_the_history_of_a_chat_keeps_derived_contents() -> None:
    bodies: List[Any] = []

    def handle(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content)["contents"])
        return httpx.Response(
            200, json={"candidates": [{"content": {"role": "model", "parts": [{"text": "b"}]}}]}
        )

    chat = new_client("gemini", httpx.MockTransport(handle)).chats.create(
        model="m", history=[Stored(role="user", parts=[HI], at=1), types.ModelContent("a")]
    )
    chat.send_message(Stored(role="user", parts=[HI], at=2))
    assert bodies == [
        [
            {"role": "user", "parts": [{"text": "hi"}]},
            {"role": "model", "parts": [{"text": "a"}]},
            {"role": "user", "parts": [{"text": "hi"}]},
        ]
    ]
    assert [getattr(content, "at", None) for content in chat.get_history()] == [1, None, 2, None]


# -- an own type by itself


def test_dumps_keep_own_fields() -> None:
    turn = Turn(role="user", parts=[StoredPart(text="hi", note="n")], turn_number=3)
    assert turn.model_dump(exclude_none=True, by_alias=True) == {
        "role": "user",
        "parts": [{"text": "hi", "note": "n"}],
        "turnNumber": 3,
    }
    assert Turn.model_validate_json(turn.model_dump_json()) == turn


def test_copies_and_pickles() -> None:
    stored = Stored(role="user", parts=[HI], at=3)
    for made in (copy.copy(stored), copy.deepcopy(stored), pickle.loads(pickle.dumps(stored))):
        assert made == stored
        assert type(made) is Stored


def test_validators_of_own_types_run() -> None:
    with pytest.raises(ValidationError, match="a turn needs parts"):
        Checked(parts=[])
    with pytest.raises(ValidationError, match="'user' or 'model'"):
        Checked(role="system", parts=[HI])  # type: ignore[arg-type]  # the wrong value is the test
    assert Checked(parts=[HI]).number_of_parts == 1


def test_a_type_of_a_function_may_refer_to_a_later_one() -> None:
    class Local(types.Content):
        inner: Optional[Inner] = None

    class Inner(BaseModel):
        y: int = 1

    assert Local(inner=Inner(y=2)).inner == Inner(y=2)

    class Rebuilt(types.Content):
        inner: Optional[Second] = None

    class Second(BaseModel):
        y: int = 1

    assert Rebuilt.model_rebuild()
    assert Rebuilt(inner=Second(y=2)).inner == Second(y=2)


def test_names_of_the_own_module_are_not_taken_for_those_of_the_sdk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The types of the SDK are built with the names of their own modules."""
    module = ModuleType("program")
    monkeypatch.setitem(sys.modules, "program", module)
    namespace: Dict[str, Any] = vars(module)
    namespace["types"] = types
    exec(
        "from __future__ import annotations\n"
        "from typing import List, Optional\n"
        "class LatLng: pass\n"
        "class Part(types.Part):\n    note: Optional[str] = None\n"
        "class Content(types.Content):\n    parts: List[Part] = []\n"
        "class Where(types.RetrievalConfig):\n    name: Optional[str] = None\n",
        namespace,
    )
    assert namespace["Content"](parts=[{"text": "a", "note": "b"}]).parts[0].note == "b"
    assert namespace["Where"](lat_lng={"latitude": 1}).lat_lng == types.LatLng(latitude=1)


# -- types of the program that have the SDK's as fields


class Row(BaseModel):
    answer: types.GenerateContentResponse
    turn: Optional[types.Content] = None
    own: Optional[Stored] = None


class OwnResponse(types.GenerateContentResponse):
    request_number: int = 0


ODD = {"candidates": [{"content": {"parts": [{"text": "hi"}]}, "avgLogprobs": {"value": -0.1}}]}
READERS: Dict[str, Callable[[Any], types.GenerateContentResponse]] = {
    "model": lambda tree: Row.model_validate({"answer": tree}).answer,
    "model, JSON": lambda tree: Row.model_validate_json(json.dumps({"answer": tree})).answer,
    "list": lambda tree: TypeAdapter(List[types.GenerateContentResponse]).validate_python([tree])[0],
    "derived type": OwnResponse.model_validate,
}


@pytest.mark.parametrize("how", READERS)
def test_a_response_in_a_field_is_read_as_by_itself(how: str, caplog: pytest.LogCaptureFixture) -> None:
    response = READERS[how](ODD)
    assert response.text == "hi"
    assert [value.place for value in response.unexpected_values] == ["candidates[0].avgLogprobs"]
    assert len(caplog.records) == 1
    caplog.clear()
    assert READERS[how]({"candidates": None}).candidates == []
    assert READERS[how](response.model_dump()).unexpected_values == response.unexpected_values
    with pytest.raises(ValidationError):
        READERS[how]([])


def test_strict_validation_refuses_unexpected_values() -> None:
    with pytest.raises(ValidationError, match=r"answer\.candidates\.0\.avgLogprobs"):
        Row.model_validate({"answer": ODD}, strict=True)


def test_what_users_write_is_checked_in_fields() -> None:
    for wrong in ({"parts": 5}, {"parts": [{"text": {"a": 1}}]}):
        with pytest.raises(ValidationError, match=r"turn\.parts"):
            Row.model_validate({"answer": {}, "turn": wrong})


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_the_json_schema_of_a_model_with_such_fields(mode: Literal["validation", "serialization"]) -> None:
    schema = Row.model_json_schema(mode=mode)
    assert "candidates" in schema["properties"]["answer"]["properties"]
    assert "parts" in schema["$defs"]["Content"]["properties"]
    assert {"parts", "at"} <= set(schema["$defs"]["Stored"]["properties"])
