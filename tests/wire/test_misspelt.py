"""A misspelt field is refused where it is written, and the error names the near match."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

import pytest
from pydantic import ValidationError
from pydantic.alias_generators import to_camel

from google import genai
from google.genai import types

from .capture import BACKENDS, Call, Refused, Wire, generate

MISSPELT: List[Tuple[str, Any, str]] = [
    ("temprature", 1, "temperature"),
    ("max_output_token", 1, "max_output_tokens"),
    ("maxOutputToken", 1, "max_output_tokens"),
    ("system_instructions", "a", "system_instruction"),
    ("stop_sequence", ["a"], "stop_sequences"),
    ("respons_schema", {}, "response_schema"),
    ("thinking", {}, "thinking_config"),
    ("http_option", {}, "http_options"),
]

NESTED: Dict[str, Tuple[Dict[str, Any], str, str]] = {
    "object": (
        {"thinking_config": {"thinking_budgett": 1}},
        "thinking_config.thinking_budgett",
        "thinking_budget",
    ),
    "list": ({"safety_settings": [{"treshold": "OFF"}]}, "safety_settings.0.treshold", "threshold"),
    "options": ({"http_options": {"time_out": 1}}, "http_options.time_out", "timeout"),
    "deep": (
        {"tool_config": {"function_calling_config": {"mod": "ANY"}}},
        "tool_config.function_calling_config.mod",
        "mode",
    ),
    "alias": (
        {"toolConfig": {"functionCallingConfig": {"mod": "ANY"}}},
        "toolConfig.functionCallingConfig.mod",
        "mode",
    ),
}


def _config(**fields: Any) -> types.GenerateContentConfig:
    return types.GenerateContentConfig(**fields)


@pytest.mark.parametrize(("name", "value", "meant"), MISSPELT)
def test_constructor(name: str, value: Any, meant: str) -> None:
    with pytest.raises(ValidationError) as caught:
        types.GenerateContentConfig(**{name: value})
    text = f"GenerateContentConfig has no field '{name}'; did you mean '{meant}'?"
    assert text in str(caught.value)
    assert caught.value.errors()[0]["type"] == "extra_forbidden"


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(("name", "value", "meant"), MISSPELT)
def test_dict(name: str, value: Any, meant: str, backend: str) -> None:
    refused = Wire(backend).refused(generate(**{name: value}))
    assert f"GenerateContentConfig has no field '{name}'; did you mean '{meant}'?" in refused.text


@pytest.mark.parametrize(("name", "value", "meant"), MISSPELT)
def test_assignment(name: str, value: Any, meant: str) -> None:
    config = _config()
    with pytest.raises(AttributeError) as caught:
        setattr(config, name, value)
    assert str(caught.value) == f"GenerateContentConfig has no field '{name}'; did you mean '{meant}'?"


@pytest.mark.parametrize("form", NESTED)
def test_nested(form: str) -> None:
    config, where, meant = NESTED[form]
    refused = Wire("gemini").refused(generate(**config))
    assert f"\n{where}\n" in refused.text
    assert f"has no field '{where.rsplit('.', 1)[1]}'; did you mean '{meant}'?" in refused.text
    with pytest.raises(ValidationError, match=meant):
        types.GenerateContentConfig(**config)


def test_nested_assignment() -> None:
    config = _config(thinking_config=types.ThinkingConfig())
    assert config.thinking_config is not None
    with pytest.raises(AttributeError, match="did you mean 'thinking_budget'"):
        config.thinking_config.thinking_budgett = 1  # type: ignore[attr-defined]  # the mistake under test  # pyright: ignore


def test_assignment_is_checked_and_converted() -> None:
    config = _config()
    config.media_resolution = "media_resolution_low"
    assert config.media_resolution is types.MediaResolution.MEDIA_RESOLUTION_LOW
    with pytest.raises(ValidationError, match="temperature"):
        config.temperature = "hot"  # type: ignore[assignment]  # the mistake under test  # pyright: ignore


@pytest.mark.parametrize(
    ("contents", "meant"),
    [
        ({"txt": "hi"}, "text"),
        ([{"txt": "hi"}], "text"),
        ({"role": "user", "part": [{"text": "hi"}]}, "parts"),
        ([{"role": "user", "parts": [{"inline_dat": {"data": b""}}]}], "inline_data"),
        ([{"parts": [{"inline_data": {"mimetype": "a/b"}}]}], "mime_type"),
    ],
)
def test_contents(contents: Any, meant: str) -> None:
    assert f"did you mean '{meant}'?" in Wire("gemini").refused(generate(contents)).text


@pytest.mark.parametrize(
    ("contents", "where"),
    [
        (["a", {"txt": "hi"}], "contents[1]"),
        (["a", {"parts": ["b", {"txt": "hi"}]}], "contents[1].parts[1]"),
        (["a", ["b", {"txt": "hi"}]], "contents[1][1]"),
    ],
)
def test_contents_name_the_place(contents: Any, where: str) -> None:
    assert where in Wire("gemini").refused(generate(contents)).text


def test_tools() -> None:
    refused = Wire("gemini").refused(generate(tools=[{"google_search": {}}, {"google_serch": {}}]))
    assert "Tool has no field 'google_serch'; did you mean 'google_search'?" in refused.text


def test_tools_name_the_place() -> None:
    refused = Wire("gemini").refused(generate(tools=[{"google_search": {}}, {"google_serch": {}}]))
    assert "tools[1]" in refused.text


def test_speech_config_and_schema() -> None:
    assert (
        "did you mean 'voice_config'"
        in Wire("gemini").refused(generate(speech_config={"voiceconfig": {}})).text
    )
    assert (
        "did you mean 'properties'"
        in Wire("gemini").refused(generate(response_schema={"propertis": {}})).text
    )


@pytest.mark.parametrize("method", ["count_tokens", "embed_content", "list", "get", "compute_tokens"])
def test_every_method_refuses_a_foreign_field(method: str) -> None:
    arguments: Dict[str, Any] = {} if method == "list" else {"model": "m"}
    if method not in ("list", "get"):
        arguments["contents"] = "hi"
    refused = Wire("vertex").refused(Call(method, {**arguments, "config": {"http_optionz": {}}}))
    assert "did you mean 'http_options'?" in refused.text


def test_client_options() -> None:
    with pytest.raises(ValidationError, match="did you mean 'base_url'"):
        genai.Client(api_key="k", vertexai=False, http_options={"base_uri": "x"})  # type: ignore[arg-type]  # the mistake under test  # pyright: ignore


def test_several_mistakes_are_told_together() -> None:
    with pytest.raises(ValidationError) as caught:
        types.GenerateContentConfig(temprature=1, top_kk=2, seed="x")  # type: ignore[call-arg,arg-type]  # the mistakes under test  # pyright: ignore
    assert [error["loc"] for error in caught.value.errors()] == [("seed",), ("temprature",), ("top_kk",)]


def test_a_name_like_nothing_has_no_hint() -> None:
    with pytest.raises(ValidationError) as caught:
        types.GenerateContentConfig(zzz=1)  # type: ignore[call-arg]  # the mistake under test  # pyright: ignore
    assert "has no field 'zzz' [" in str(caught.value)


def test_unknown_field_of_a_validated_config_is_not_dropped_silently() -> None:
    config = types.GenerateContentConfig.model_validate({"temprature": 1})
    found = Wire("gemini").outcome(
        Call("generate_content", {"model": "m", "contents": "a", "config": config})
    )
    assert isinstance(found, Refused) or "temprature" in found.body


@pytest.mark.parametrize("config", [5, "temperature", ["a"], types.ListModelsConfig()])
def test_config_of_a_wrong_type(config: Any) -> None:
    refused = Wire("gemini").refused(
        Call("generate_content", {"model": "m", "contents": "a", "config": config})
    )
    wanted = "config must be a types.GenerateContentConfig or a dict"
    assert refused.text == f"{wanted}, not {type(config).__name__}"


def test_both_spellings_are_taken() -> None:
    for name in types.GenerateContentConfig.model_fields:
        types.GenerateContentConfig(**{name: None})
        if name not in ("model_selection_config", "generation_output_config"):
            types.GenerateContentConfig(**{to_camel(name): None})
    types.GenerateContentConfig(modelConfig=None, outputConfig=None)  # type: ignore[call-arg]  # the wire's names  # pyright: ignore


@pytest.mark.parametrize("name", ["generation_config", "generationConfig"])
def test_the_group_of_the_json_is_not_taken_for_a_misspelt_field(name: str) -> None:
    given: Dict[str, Any] = {name: {"temperature": 1}}
    with pytest.raises(ValidationError, match="set its fields, such as temperature, here"):
        types.GenerateContentConfig(**given)
