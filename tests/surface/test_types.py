"""`google.genai.types`: a complete, sorted list of names, each of which loads and is documented."""

from __future__ import annotations

import enum
import inspect
import pickle
from typing import Any, Dict, List, Type

import pytest
from pydantic import BaseModel

from google import genai
from google._genai_api import types as generated
from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel
from google.genai import errors, types

NAMES: List[str] = list(vars(types)["__all__"])
ALL: Dict[str, Any] = {name: getattr(types, name) for name in NAMES}
MODELS: Dict[str, Type[BaseModel]] = {
    name: value for name, value in ALL.items() if isinstance(value, type) and issubclass(value, ApiModel)
}
ENUMS: Dict[str, Type[OpenEnum]] = {
    name: value for name, value in ALL.items() if isinstance(value, type) and issubclass(value, OpenEnum)
}


def test_names_are_sorted() -> None:
    assert sorted(NAMES) == NAMES


def test_names_are_unique() -> None:
    assert len(NAMES) == len(set(NAMES))
    assert dir(types) == sorted(NAMES)
    assert set(dir(generated)) <= set(NAMES)
    assert len(NAMES) > 300


def test_names_are_complete() -> None:
    """Whatever a type of the list refers to is in the list."""
    for model in MODELS.values():
        model.model_rebuild()
    for name, model in MODELS.items():
        for base in (ApiModel, OpenEnum):
            for used in _used(model):
                if issubclass(used, base):
                    assert ALL.get(used.__name__) is used, f"{name} uses {used.__name__}"


def _used(model: Type[BaseModel]) -> List[type]:
    found: List[type] = []
    waiting: List[Any] = [field.annotation for field in model.model_fields.values()]
    while waiting:
        item = waiting.pop()
        if isinstance(item, type):
            found.append(item)
        waiting.extend(getattr(item, "__args__", ()))
    return found


def test_unknown_name() -> None:
    missing = "Nothing"
    for module in (types, genai):
        with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
            getattr(module, missing)
    assert not hasattr(types, "json")


SECOND_NAMES = {
    "Mode": "DynamicRetrievalConfigMode",
    "GenerationConfigThinkingConfig": "ThinkingConfig",
    "ProjectOperation": "Operation",
}


def test_every_name_belongs_to_the_package() -> None:
    for name, value in {**MODELS, **ENUMS}.items():
        assert value.__name__ == SECOND_NAMES.get(name, name)
        assert value.__module__.startswith(("google.genai", "google._genai_"))


def test_public_names_of_the_package() -> None:
    assert list(genai.__all__) == sorted(genai.__all__)
    assert set(genai.__all__) <= set(dir(genai))
    for name in genai.__all__:
        assert getattr(genai, name) is not None
    assert genai.__version__.count(".") == 2
    assert list(errors.__all__) == sorted(errors.__all__)


def test_star_import() -> None:
    names: Dict[str, Any] = {}
    exec("from google.genai.types import *", names)
    assert set(NAMES) <= set(names)


@pytest.mark.parametrize("name", sorted({**MODELS, **ENUMS}))
def test_docstrings_of_types(name: str) -> None:
    kind = ALL[name]
    assert (kind.__dict__.get("__doc__") or "").strip()
    members: Dict[str, Any] = {**kind.__dict__}
    for member, value in members.items():
        if not member.startswith("_") and inspect.isroutine(getattr(value, "__func__", value)):
            assert inspect.getdoc(value), f"{name}.{member}"


def test_docstrings_of_mixins() -> None:
    for kind in (types.Part, types.GenerateContentResponse, types.FunctionResponsePart):
        for base in kind.__mro__:
            if base.__name__.endswith("Behaviour"):
                for member, value in vars(base).items():
                    if not member.startswith("_") and not member.startswith("model_"):
                        assert inspect.getdoc(value), f"{base.__name__}.{member}"


def test_every_model_has_its_dictionary_twin() -> None:
    response_only = {"UserContent", "ModelContent"}
    for name, model in MODELS.items():
        if name not in response_only and model.__module__ != "google._genai_core.flows.inputs.contents":
            twin = ALL.get(f"{name}Dict")
            if twin is not None:
                assert twin.__total__ is False
                assert set(twin.__annotations__) == set(model.model_fields), name


@pytest.mark.parametrize("name", sorted(name for name in MODELS if f"{name}Dict" not in ALL))
def test_models_without_a_twin(name: str) -> None:
    assert name in ("ModelContent", "UserContent"), f"{name}Dict is missing"


@pytest.mark.parametrize("name", sorted(MODELS))
def test_models_survive_copying_and_pickling(name: str) -> None:
    kind = MODELS[name]
    value = kind() if name in ("UserContent", "ModelContent") else kind.model_construct()
    assert pickle.loads(pickle.dumps(value)) == value
    assert value.model_copy(deep=True) == value
    assert repr(value).startswith(f"{SECOND_NAMES.get(name, name)}(")


# -- open enumerations


@pytest.mark.parametrize("name", sorted(ENUMS))
def test_enumeration(name: str) -> None:
    kind = ENUMS[name]
    for member in kind:
        assert member == member.value == str(member)
        assert kind(member.value) is member
        assert kind(member.value.lower()) is member
        assert kind(member.value.upper()) is member
        assert pickle.loads(pickle.dumps(member)) is member
    before = list(kind)
    unknown = kind("A_BRAND_NEW_VALUE")
    assert list(kind) == before, "an unknown value must not become one of the list"
    _check_unknown(kind, unknown)


def _check_unknown(kind: Type[OpenEnum], unknown: OpenEnum) -> None:
    assert isinstance(unknown, kind)
    assert (unknown.value, unknown.name, str(unknown)) == ("A_BRAND_NEW_VALUE",) * 3
    assert unknown == "A_BRAND_NEW_VALUE"
    assert unknown == kind("A_BRAND_NEW_VALUE")
    assert unknown != kind("ANOTHER_ONE")
    assert hash(unknown) == hash("A_BRAND_NEW_VALUE")
    assert "A_BRAND_NEW_VALUE" in {unknown}
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(unknown, protocol))
        assert again == unknown
        assert type(again) is kind


def test_what_is_no_string_is_no_member() -> None:
    for value in (5, None, b"STOP"):
        with pytest.raises(ValueError, match="FinishReason"):
            types.FinishReason(value)


def test_unknown_value_passes_silently_both_ways() -> None:
    data = b'{"finishReason": "BRAND_NEW", "safetyRatings": [{"category": "HARM_NEW"}]}'
    candidate = types.Candidate.model_validate_json(data)
    assert candidate.finish_reason == "BRAND_NEW"
    assert isinstance(candidate.finish_reason, types.FinishReason)
    setting = types.SafetySetting(category=None, threshold="NEW")
    assert setting.model_dump(mode="json", exclude_none=True) == {"threshold": "NEW"}


def test_known_value_in_any_case() -> None:
    candidate = types.Candidate.model_validate_json(b'{"finishReason": "stop"}')
    assert candidate.finish_reason is types.FinishReason.STOP
    assert types.Schema(type="string").type is types.Type.STRING


def test_enumeration_is_a_string() -> None:
    assert issubclass(OpenEnum, str)
    assert issubclass(OpenEnum, enum.Enum)
    assert f"{types.FinishReason.STOP}" == "STOP"
    assert "STOP".join(["", ""]) == types.FinishReason.STOP + ""
