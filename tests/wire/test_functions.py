"""Python functions as tools: what is declared of each, on both backends, as a snapshot."""

from __future__ import annotations

import inspect
from typing import Any, Dict, Iterator, List, Tuple

import pytest
from syrupy.assertion import SnapshotAssertion

from google._genai_api import service
from google.genai import types
from google.genai.emulator.protocol.validation import validator

from . import functions
from .capture import BACKENDS, Call, Wire, document, generate
from .facts import faults, operation
from .functions import FUNCTIONS, documented, google, model, plain

SCHEMA_FORMATS = {"float", "double", "int32", "int64", "enum", "date-time"}


def _declaration(backend: str, name: str) -> Dict[str, Any]:
    sent = Wire(backend).sent(generate(tools=[FUNCTIONS[name]]))
    (tool,) = sent.body["tools"]
    (found,) = tool["functionDeclarations"]
    return dict(found)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_declaration_on_the_wire(name: str, snapshot: SnapshotAssertion) -> None:
    assert document(_declaration("gemini", name)) == snapshot


@pytest.mark.parametrize("name", FUNCTIONS)
def test_both_backends_get_the_same(name: str) -> None:
    found = [_declaration(backend, name) for backend in BACKENDS]
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("backend", BACKENDS)
def test_request_is_what_the_description_says(name: str, backend: str) -> None:
    sent = Wire(backend).sent(generate(tools=[FUNCTIONS[name]]))
    assert list(faults(backend, sent)) == []
    facts = service.load("gemini" if backend == "gemini" else "vertex")
    found = operation(backend, sent)
    assert found is not None
    validator(facts).message(found["request"], sent.body)  # raises on what the emulator refuses


def _schemas(schema: Dict[str, Any]) -> Iterator[Dict[str, Any]]:
    yield schema
    children = [*schema.get("properties", {}).values(), *schema.get("anyOf", [])]
    for child in [*children, *([schema["items"]] if "items" in schema else [])]:
        yield from _schemas(child)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_schema_has_what_the_gemini_api_asks_for(name: str) -> None:
    """Each Schema has a type, an array its items, an enum strings, and no format but the listed ones."""
    for schema in _schemas(_declaration("gemini", name).get("parameters", {"type": "OBJECT"})):
        assert schema.get("type") or schema.get("anyOf"), schema
        assert schema.get("type") != "ARRAY" or "items" in schema
        assert "enum" not in schema or schema["type"] == "STRING"
        assert schema.get("format", "enum") in SCHEMA_FORMATS


def test_every_function_of_the_module_is_in_the_table() -> None:
    defined = {
        name
        for name, value in vars(functions).items()
        if inspect.isfunction(value) and value.__module__ == functions.__name__
    }
    in_table = {each.__name__ for each in FUNCTIONS.values() if inspect.isfunction(each)}
    assert defined - in_table == {"traced", "renamed"}  # they make functions of the table


def test_the_table_has_both_forms_of_parameters() -> None:
    forms = {form for name in FUNCTIONS for form in _declaration("gemini", name)}
    assert forms >= {"parameters", "parametersJsonSchema"}


DECLARED = types.Tool(function_declarations=[types.FunctionDeclaration(name="declared")])
SEARCH = types.Tool(google_search=types.GoogleSearch())


GROUPED: List[Tuple[Any, Any]] = [
    ([plain, model], [["plain", "model"]]),
    ([plain, SEARCH, model], [["plain", "model"], "googleSearch"]),
    ([SEARCH, plain], ["googleSearch", ["plain"]]),
    ([DECLARED, plain], [["declared", "plain"]]),
    ([plain, DECLARED, model], [["plain", "declared", "model"]]),
    (({"function_declarations": [{"name": "a"}]}, DECLARED), [["a", "declared"]]),
    (
        [{"function_declarations": [{"name": "a"}], "google_search": {}}, plain],
        [["a", "plain"], "googleSearch"],
    ),
    (
        [plain, {"function_declarations": [{"name": "a"}], "google_search": {}}],
        [["plain", "a"], "googleSearch"],
    ),
    ([SEARCH, {"code_execution": {}}], ["googleSearch", "codeExecution"]),
]


@pytest.mark.parametrize(("tools", "names"), GROUPED)
def test_functions_stand_in_one_tool(tools: Any, names: Any) -> None:
    found: List[Any] = []
    for tool in Wire("gemini").sent(generate(tools=tools)).body["tools"]:
        if "functionDeclarations" in tool:
            found.append([each["name"] for each in tool["functionDeclarations"]])
        found.extend(key for key in tool if key != "functionDeclarations")
    assert found == names


def test_count_tokens_takes_functions() -> None:
    call = Call("count_tokens", {"model": "m", "contents": "hi", "config": {"tools": [documented]}})
    sent = Wire("vertex").sent(call)
    assert sent.body["tools"] == [
        {"functionDeclarations": [{"name": "documented", "description": "Returns the time."}]}
    ]
    assert list(faults("vertex", sent)) == []


def test_cache_takes_functions() -> None:
    wire = Wire("gemini")
    wire.client.caches.create(model="gemini-2.0-flash", config={"contents": "hi", "tools": [google]})
    (request,) = wire.requests
    assert b'"functionDeclarations":[{' in request.content
    assert b'"name":"google"' in request.content
