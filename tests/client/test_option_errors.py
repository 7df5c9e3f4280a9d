"""Errors of HTTP options hold no value of them: not as text, not in `errors()` or `json()`, not on the way."""

from __future__ import annotations

import json
from typing import Any, Callable, Dict, List

import pytest
from pydantic import TypeAdapter, ValidationError

from google import genai
from google._genai_core.runtime.auth.credentials import ApiKey, NoCredential, TokenFunction
from google._genai_core.runtime.auth.google_credential import GoogleCredential
from google.genai import types

from ..secret_watch import Watch, chain_of, frames_of

SECRET = "very-secret-value-0123456789"
OPTIONS: Dict[str, Dict[str, Any]] = {
    "a misspelt field": {"tiemout": SECRET},
    "a misspelt field with an object": {"header": {"authorization": SECRET}},
    "a header of another type": {"headers": {"authorization": [SECRET]}},
    "headers as a list": {"headers": [("authorization", SECRET)]},
    "headers as a text": {"headers": SECRET},
    "a timeout": {"timeout": SECRET},
    "arguments of a client": {"client_args": SECRET},
    "a query": {"extra_query": [SECRET]},
    "a callback": {"on_request": SECRET},
    "a client": {"httpx_client": SECRET},
    "retries": {"retry_options": {"attempts": SECRET}},
    "a misspelt field of retries": {"retry_options": {"attempt": SECRET}},
    "beside a mistake": {"headers": {"authorization": SECRET}, "max_event_bytes": 0},
}


def assigned(given: Any) -> None:
    config = types.GenerateContentConfig()
    config.http_options = given


def assigned_to(given: Any) -> None:
    for name, value in given.items():
        setattr(types.HttpOptions(), name, value)


LOOSE: Any = types
"""The types for names that no field has."""

ENTRANCES: Dict[str, Callable[[Any], Any]] = {
    "made": lambda given: types.HttpOptions(**given),
    "validated": types.HttpOptions.model_validate,
    "of a config": lambda given: types.GenerateContentConfig(http_options=given),
    "of a config by its JSON name": lambda given: LOOSE.GenerateContentConfig(httpOptions=given),
    "of a misspelt field of a config": lambda given: LOOSE.GenerateContentConfig(http_option=given),
    "of a validated config": lambda given: types.GenerateContentConfig.model_validate(
        {"http_options": given}
    ),
    "by an adapter": lambda given: TypeAdapter(types.HttpOptions).validate_python(given),
    "assigned": assigned,
    "assigned to a field": assigned_to,
    "of a client": lambda given: genai.Client(vertexai=False, api_key="k", http_options=given),
}


OF_PYDANTIC = ("validated", "of a validated config", "by an adapter")
"""Functions of pydantic, whose frames hold what they were given."""

KEEP_UNKNOWN = (*OF_PYDANTIC, "assigned")


def error_of(enter: Callable[[Any], Any], given: Any) -> Exception:
    try:
        enter(given)
    except (ValueError, AttributeError) as error:
        return error
    raise AssertionError("there is no error")


@pytest.mark.parametrize("entrance", ENTRANCES)
@pytest.mark.parametrize("name", OPTIONS)
def test_no_value_is_in_the_error(name: str, entrance: str) -> None:
    is_nested = name.endswith("of retries") and entrance == "assigned to a field"
    if is_nested or (name.startswith("a misspelt field") and entrance in KEEP_UNKNOWN):
        pytest.skip("pydantic keeps unknown fields here")
    found = error_of(ENTRANCES[entrance], OPTIONS[name])
    for error in chain_of(found):
        assert SECRET not in f"{error} {error!r} {error.args}"
        if isinstance(error, ValidationError):
            assert SECRET not in repr(error.errors()) + error.json()
    watch = Watch()
    for frame in frames_of(found):
        if entrance not in OF_PYDANTIC:
            watch.locals(frame)
    assert watch.found == []


def test_a_class_in_the_place_of_an_object_is_still_understood() -> None:
    given: Any = types.HttpRetryOptions
    assert types.HttpOptions(retry_options=given).retry_options == types.HttpRetryOptions()
    options: Any = types.HttpOptions
    assert types.GenerateContentConfig(http_options=options).http_options == types.HttpOptions()


def test_an_unknown_field_is_still_refused_and_explained() -> None:
    with pytest.raises(ValueError, match="HttpOptions has no field 'tiemout'; did you mean 'timeout'"):
        types.HttpOptions(tiemout=3)  # type: ignore[call-arg]  # that is the mistake


# -- half-made objects


MADE: List[Any] = [
    genai.Client,
    ApiKey,
    NoCredential,
    TokenFunction,
    GoogleCredential,
]


@pytest.mark.parametrize("kind", MADE, ids=lambda kind: kind.__name__)
def test_objects_whose_constructor_has_failed_have_a_repr(kind: Any) -> None:
    """Tools show `self` of the constructor."""
    assert kind.__name__ in repr(kind.__new__(kind))


@pytest.mark.parametrize("name", ["HttpOptions", "GenerateContentConfig", "Part", "GenerateContentResponse"])
def test_types_that_are_not_made_have_a_repr(name: str) -> None:
    kind: Any = getattr(types, name)
    assert repr(kind.__new__(kind)).startswith(name)


def test_an_error_as_json_has_no_value() -> None:
    with pytest.raises(ValidationError) as caught:
        types.HttpOptions(headers={"authorization": [SECRET]})  # type: ignore[dict-item]  # that is the mistake
    (item,) = json.loads(caught.value.json())
    assert item["input"] == "<redacted>"
    assert item["loc"] == ["headers", "authorization"]
