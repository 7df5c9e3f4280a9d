"""Every field below every config type, alone, on both backends: sent where the description has it, or refused.

The values come by reflection from the types and the verdict from the distilled facts, so neither
side repeats what the tables say. A new field is tested the day it is generated.
"""

from __future__ import annotations

import base64
import json
from functools import cache
from typing import Any, Dict, List, Type

import pytest
from pydantic import BaseModel
from pydantic.alias_generators import to_camel
from syrupy.assertion import SnapshotAssertion

from google.genai import types

from .capture import MODEL, Call, Outcome, Refused, Sent, Wire, generate
from .facts import faults, field_at
from .samples import BYTES, SETTINGS, flat, leaves

LABEL = {"gemini": "the Gemini Developer API", "vertex": "Vertex AI"}
OTHER = {"gemini": "vertex", "vertex": "gemini"}


def _as_written(config: Dict[str, Any]) -> Dict[str, Any]:
    """The same config with its schema as an object: a dict would be read as a JSON schema, and checked."""
    found = config.get("response_schema")
    return {"response_schema": types.Schema(**found)} if found is not None else config


CONFIG = {path: _as_written(value) for path, value in leaves(types.GenerateContentConfig, "config")}
COUNT = dict(leaves(types.CountTokensConfig, "config"))
CONTENT = dict(leaves(types.Content, "contents"))


def _top(path: str) -> str:
    return path.split(".")[1].split("[")[0]


FIELDS = sorted({_top(path) for path in CONFIG} - {"continuation_token"})  # its base64 is wrong, see below

CONFIG_CASES = list(CONFIG)


@cache
def _wire(backend: str) -> Wire:
    return Wire(backend)


def _config(path: str, backend: str) -> Outcome:
    return _wire(backend).outcome(
        Call("generate_content", {"model": MODEL, "contents": "hi", "config": CONFIG[path]})
    )


def _sample(value: Any) -> Any:
    """What the sample of a leaf looks like as JSON."""
    return json.loads(json.dumps(value, default=_scalar))


def _scalar(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_none=True)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value.isoformat().replace("+00:00", "Z")


def _only_leaf(value: Any) -> Any:
    (found,) = [leaf for _, leaf in flat(value) if leaf != []]  # a content always has its list of parts
    return found


def _wire_name(model: Type[BaseModel], name: str) -> str:
    field = model.model_fields[name]
    return field.serialization_alias or to_camel(name)


def _json_path(refused: str) -> List[str]:
    """The place in the request that a refused field would have by its name."""
    keys = [part.split("[")[0] for part in refused.split(".")[1:]]
    first = _wire_name(types.GenerateContentConfig, keys[0])
    return [first, *(to_camel(key) for key in keys[1:])]


@pytest.mark.parametrize("path", CONFIG_CASES)
def test_config_field_is_sent_or_refused_as_described(path: str) -> None:
    for backend in LABEL:
        _check_config_field(path, backend)


def _check_config_field(path: str, backend: str) -> None:
    found = _config(path, backend)
    if isinstance(found, Sent):
        assert list(faults(backend, found)) == [], backend
        del found.body["contents"]
        if path.startswith(
            ("config.response_schema", "config.response_json_schema")
        ):  # a schema is sent with the type of the answer
            assert found.body["generationConfig"].pop("responseMimeType") == "application/json"
        sent = _only_leaf(found.body)
        wanted = _only_leaf(_sample(CONFIG[path]))
        if path == "config.cached_content":  # a name, completed by the backend's rules
            assert sent.endswith(f"cachedContents/{wanted}")
        else:
            assert sent == wanted
    else:
        _check_refusal(found, path, backend)


def _check_refusal(found: Refused, path: str, backend: str) -> None:
    assert found.kind == "UnsupportedFieldError"
    refused, rest = found.text.split(" is not supported by ")
    assert rest == f"{LABEL[backend]}; {LABEL[OTHER[backend]]} takes it"
    assert path == refused or path.startswith((f"{refused}.", f"{refused}["))
    keys = _json_path(refused)
    for below in ([], ["generationConfig"]):
        assert not field_at(backend, "GenerateContentRequest", [*below, *keys])
    assert isinstance(_config(path, OTHER[backend]), Sent), "neither backend takes it"


@pytest.mark.parametrize("field", FIELDS)
def test_config_field_on_the_wire(field: str, snapshot: SnapshotAssertion) -> None:
    lines: List[str] = []
    for path in CONFIG:
        if _top(path) == field:
            lines.append(path)
            lines.extend(
                f"    {backend}: {_shown(_config(path, backend))}" for backend in ("gemini", "vertex")
            )
    assert "\n".join(lines) == snapshot


def _shown(found: Outcome) -> str:
    if isinstance(found, Refused):
        return "refused at " + found.text.split(" is ")[0]
    del found.body["contents"]
    return "; ".join(f"{path} = {json.dumps(value)}" for path, value in flat(found.body))


@pytest.mark.parametrize("path", CONTENT)
def test_content_field_is_sent_or_refused_as_described(path: str) -> None:
    for backend in LABEL:
        _check_content_field(path, backend)


def _check_content_field(path: str, backend: str) -> None:
    found = _wire(backend).outcome(generate(types.Content(**CONTENT[path])))
    if isinstance(found, Sent):
        assert list(faults(backend, found)) == []
        content: Dict[str, Any] = found.body["contents"][0]
        assert _only_leaf(content) == _only_leaf(_sample(CONTENT[path]))
        return
    refused = found.text.split(" is not supported by ")[0]
    assert refused.startswith("contents[0].")
    keys = [to_camel(part.split("[")[0]) for part in refused.split(".")]
    assert not field_at(backend, "GenerateContentRequest", keys)


@pytest.mark.parametrize("path", COUNT)
def test_count_tokens_field_is_what_vertex_describes(path: str) -> None:
    call = Call("count_tokens", {"model": MODEL, "contents": "hi", "config": COUNT[path]})
    found = _wire("vertex").outcome(call)
    if isinstance(found, Sent):
        assert list(faults("vertex", found)) == []
        assert set(found.body) > {"contents"}
    else:
        assert found.kind == "UnsupportedFieldError"
        assert found.text.startswith("config.")
    assert isinstance(_wire("gemini").outcome(call), Refused)


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_settings_of_the_sdk_are_never_sent(backend: str) -> None:
    found = _wire(backend).sent(
        generate(
            automatic_function_calling={"disable": True},
            automatic_continuation=False,
            should_return_http_response=True,
            http_options={"timeout": 1000},
        )
    )
    assert set(found.body) == {"contents"}


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_object_and_dict_give_the_same_request(backend: str) -> None:
    for value in CONFIG.values():
        plain = {"model": MODEL, "contents": "hi", "config": value}
        built = {**plain, "config": types.GenerateContentConfig(**value)}
        first = _wire(backend).outcome(Call("generate_content", plain))
        second = _wire(backend).outcome(Call("generate_content", built))
        assert getattr(first, "body", first) == getattr(second, "body", second)


def test_every_field_has_a_sample() -> None:
    sampled = {_top(path) for path in CONFIG}
    assert sampled | SETTINGS == set(types.GenerateContentConfig.model_fields)
    assert BYTES in [value for leaf in CONFIG.values() for _, value in flat(leaf)]
