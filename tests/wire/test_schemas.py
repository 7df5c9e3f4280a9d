"""Response schemas on the wire: what is sent keeps to both descriptions, and an answer to it is read back."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Dict, Iterator, List, Optional, Tuple, cast

import pytest
from syrupy.assertion import SnapshotAssertion

from google import genai
from google.genai import types
from google.genai.emulator import Emulator

from .capture import MODEL, Sent, Wire, generate, new_client, rendered
from .facts import facts, faults
from .schemas import JSON_SCHEMAS, SCHEMAS, Endless, Mapped

BACKENDS = ("gemini", "vertex")
FORMS = [
    *(("response_schema", name, given) for name, given in SCHEMAS.items()),
    *(("response_json_schema", name, given) for name, given in JSON_SCHEMAS.items()),
]
ALL = pytest.mark.parametrize(
    ("key", "name", "given"), FORMS, ids=[f"{key} {name}" for key, name, _ in FORMS]
)

# By the description of GenerationConfig.responseJsonSchema, what counts; then what may be there as well.
COUNT = {
    *("type", "format", "title", "description", "enum", "items", "prefixItems", "minItems", "maxItems"),
    *("minimum", "maximum", "anyOf", "oneOf", "properties", "additionalProperties", "required"),
    *("propertyOrdering", "$id", "$defs", "$ref", "$anchor"),
}
IDLE = {"default", "examples", "discriminator", "minLength", "maxLength", "uniqueItems", "$comment"}


def _sent(backend: str, key: str, given: Any) -> Optional[Tuple[Sent, Dict[str, Any]]]:
    found = Wire(backend).outcome(generate(response_mime_type="application/json", **{key: given}))
    if not isinstance(found, Sent):
        return None
    return found, found.body["generationConfig"]


@ALL
def test_schema_on_the_wire(key: str, name: str, given: Any, snapshot: SnapshotAssertion) -> None:
    assert rendered(generate(**{key: given}), BACKENDS) == snapshot(name=f"{key} {name}")


@ALL
@pytest.mark.parametrize("backend", BACKENDS)
def test_what_is_sent_keeps_to_the_description(backend: str, key: str, name: str, given: Any) -> None:
    found = _sent(backend, key, given)
    if found is None:
        return  # the snapshot shows why
    sent, config = found
    assert list(faults(backend, sent)) == []
    if "responseSchema" in config:
        assert list(_schema_faults(backend, config["responseSchema"], "$")) == []
    elif key == "response_json_schema" and isinstance(given, dict):
        assert config["responseJsonSchema"] == given
    else:
        document = config["responseJsonSchema"]
        assert list(_document_faults(document, document, "$")) == []


def _schema_faults(backend: str, schema: Dict[str, Any], path: str) -> Iterator[str]:
    known = facts(backend)["schemas"]["Schema"]["type"]
    if known.get("required") and not {"type", "anyOf"} & set(schema):
        yield f"{path}: no type"
    if schema.get("type", "STRING") not in known["values"]:
        yield f"{path}: {schema['type']}"
    for name, child in schema.get("properties", {}).items():
        yield from _schema_faults(backend, child, f"{path}.{name}")
    for child in [*schema.get("anyOf", []), *([schema["items"]] if "items" in schema else [])]:
        yield from _schema_faults(backend, child, f"{path}[]")


def _document_faults(node: Any, root: Dict[str, Any], path: str) -> Iterator[str]:
    if isinstance(node, bool):
        return
    schema = cast(Dict[str, Any], node)
    yield from (f"{path}: {key}" for key in schema if key not in COUNT | IDLE)
    if "$ref" in schema:
        yield from (f"{path}: {key} beside a $ref" for key in schema if not key.startswith("$"))
        target = root if schema["$ref"] == "#" else root["$defs"].get(schema["$ref"][len("#/$defs/") :])
        if target is None:
            yield f"{path}: nothing at {schema['$ref']}"
    if not all(isinstance(value, (str, int)) for value in schema.get("enum", [])):
        yield f"{path}: {schema['enum']}"
    below: List[Any] = [schema[key] for key in ("items", "additionalProperties") if key in schema]
    below += [child for key in ("anyOf", "oneOf", "prefixItems") for child in schema.get(key, [])]
    below += [child for key in ("properties", "$defs") for child in schema.get(key, {}).values()]
    for child in below:
        yield from _document_faults(child, root, f"{path}.")


@cache
def _emulated(backend: str) -> genai.Client:
    return new_client(backend, Emulator().transport())


@ALL
@pytest.mark.parametrize("backend", BACKENDS)
def test_the_emulator_answers_what_is_read_back(backend: str, key: str, name: str, given: Any) -> None:
    """It reads the request by the backend's description, and answers with the smallest value."""
    if _sent(backend, key, given) is None or given is Endless:
        return  # a value of Endless ends with a null of the model's choice, which the emulator does not take
    config: Any = {"response_mime_type": "application/json", key: given}
    value = _emulated(backend).models.generate_content(model=MODEL, contents="hi", config=config).parsed
    assert value is not None
    if isinstance(given, type) and given is not Mapped:
        assert isinstance(value, given)


def test_most_shapes_are_sent_on_both_backends() -> None:
    """The returns above do not hide that everything is refused."""
    calls = [generate(**{key: given}) for key, _, given in FORMS]
    for backend in BACKENDS:
        sent = [call for call in calls if isinstance(Wire(backend).outcome(call), Sent)]
        assert len(sent) > 90, backend


def test_a_backend_that_names_definitions_gets_recursion_as_a_schema() -> None:
    config = Wire("vertex").sent(generate(response_schema=Endless)).body["generationConfig"]
    assert config["responseSchema"]["properties"]["next"]["anyOf"] == [{"ref": "#/defs/Endless"}]
    refused = Wire("gemini").refused(generate(response_schema=Endless)).text
    assert "response_schema.$defs.Endless contains itself in a required property" in refused


def test_both_schemas_at_once() -> None:
    found = Wire("gemini").refused(generate(response_schema=int, response_json_schema={"type": "integer"}))
    assert found.text == "config: set response_schema or response_json_schema, not both"


def test_what_the_user_gave_is_not_changed() -> None:
    document: Dict[str, Any] = {
        "type": "object",
        "properties": {"a": {"$ref": "#/$defs/A", "title": "T"}},
        "$defs": {"A": {}},
    }
    before = json.dumps(document)
    config = types.GenerateContentConfig(response_json_schema=document)
    Wire("gemini").sent(generate(response_json_schema=document))
    assert json.dumps(document) == before
    assert config.response_json_schema == document
