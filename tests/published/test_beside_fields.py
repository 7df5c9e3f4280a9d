"""Fields of the published SDK that are properties of ours are given, set and read like fields."""

from __future__ import annotations

import copy
import pickle
from typing import Any, List, Type

import pytest
from pydantic import BaseModel, ValidationError

from google.genai import types

from .names import MODELS, takes

RESULTS: List[Type[BaseModel]] = [
    kind
    for name, fields in MODELS.items()
    if "sdk_http_response" in fields and (kind := getattr(types, name, None)) is not None
    if "sdk_http_response" in takes(kind)
]
HEAD = types.HttpResponse(status_code=200, headers={"x-request-id": "7"}, body="{}")


@pytest.mark.parametrize("kind", RESULTS, ids=lambda kind: kind.__name__)
def test_a_result_takes_its_http_response(kind: Any) -> None:
    assert kind(sdk_http_response=HEAD).sdk_http_response == HEAD
    assert kind(sdk_http_response=HEAD.model_dump()).sdk_http_response == HEAD
    assert kind(sdk_http_response=None).sdk_http_response is None
    made = kind()
    made.sdk_http_response = HEAD
    for each in (made, copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert each.sdk_http_response.request_id == "7"
        assert "sdk_http_response" not in each.model_dump()


@pytest.mark.parametrize("key", ["sdk_http_response", "sdkHttpResponse"])
def test_a_dump_of_the_published_sdk_has_it_as_a_field(key: str) -> None:
    found = types.GenerateContentResponse.model_validate({key: {"headers": {"a": "b"}}, "parsed": {"c": 1}})
    assert found.sdk_http_response == types.HttpResponse(headers={"a": "b"})
    assert found.parsed == {"c": 1}
    assert types.GenerateContentResponse.model_validate({key: None, "parsed": None}).sdk_http_response is None


def test_parsed_is_given_and_set() -> None:
    found = types.GenerateContentResponse(
        parsed={"c": 1},  # type: ignore[call-arg]  # a property, which type checkers do not take here
        candidates=[types.Candidate(content=types.Content(parts=[types.Part(text="{}")]))],
    )
    assert (found.parsed, found.text) == ({"c": 1}, "{}")
    found.parsed = None
    assert found.parsed is None
    assert "parsed" not in found.model_dump()


def test_a_mistake_beside_it_is_still_told() -> None:
    with pytest.raises(ValidationError, match="has no field 'candidate'; did you mean 'candidates'"):
        types.GenerateContentResponse(parsed=1, candidate=[])  # type: ignore[call-arg]  # the mistake
    with pytest.raises(ValidationError, match="has no field 'parsed'"):
        types.CountTokensResponse(parsed=1)  # type: ignore[call-arg]  # the mistake


@pytest.mark.parametrize("name", ["Mask", "Control", "Style", "Subject"])
def test_the_settings_of_a_reference_image_have_two_names(name: str) -> None:
    kind: Any = getattr(types, f"{name}ReferenceImage")
    field = f"{name.lower()}_image_config"
    settings = getattr(types, f"{name}ReferenceConfig")()
    made = kind(**{field: settings})
    assert made.config == getattr(made, field) == settings
    assert kind(**{field: {}}) == kind(config={}) == kind(**{field: {}, "config": {}})
    assert field not in made.model_dump()


def test_the_result_of_an_operation_has_two_names() -> None:
    found: Any = types.GenerateVideosOperation
    done = types.GenerateVideosResponse(generated_videos=[types.GeneratedVideo()])
    assert found(result=done).response == found(response=done).result == done
    assert found(response=done, result=None).result == done
    assert found(response=done.model_dump(), result=done.model_dump(), sdk_http_response=None).result == done
    made = found()
    made.result = done
    assert made.response == done
    assert "result" not in made.model_dump()
