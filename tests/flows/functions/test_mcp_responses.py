"""What a tool of an MCP server returned, as a function response."""

from __future__ import annotations

from typing import Any

import pytest

from google.genai import errors, types

from .servers import mcp, result


def test_from_mcp_response() -> None:
    text = {"type": "text", "text": "a"}
    made = types.FunctionResponse.from_mcp_response(name="x", response=result(text))
    assert (made.name, made.response, made.parts) == ("x", {"result": [text]}, None)
    failed = types.FunctionResponse.from_mcp_response(name="x", response=result(text, isError=True))
    assert failed.response == {"error": [text]}
    blob = {"type": "resource", "resource": {"uri": "file:///b", "mimeType": "audio/wav", "blob": "aGk="}}
    link = {"type": "resource_link", "uri": "file:///a.txt", "name": "a"}
    rich = types.FunctionResponse.from_mcp_response(name="x", response=result(blob, link))
    assert rich.parts is not None
    assert [
        (part.inline_data.data, part.inline_data.mime_type) for part in rich.parts if part.inline_data
    ] == [(b"hi", "audio/wav")]
    assert rich.response is not None
    assert rich.response["result"][0]["resource"] == {"uri": "file:///b", "mimeType": "audio/wav"}
    assert rich.response["result"][1]["uri"] == "file:///a.txt"
    with pytest.raises(errors.InvalidTypeError, match="must be a CallToolResult"):
        types.FunctionResponse.from_mcp_response(name="x", response=1)


TEXT = {"type": "text", "text": "a"}
STRUCTURED = {"structuredContent": {"n": 1}}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"content": [], **STRUCTURED}, {"result": {"content": [], **STRUCTURED, "isError": False}}),
        (
            {"content": [], **STRUCTURED, "isError": True},
            {"error": {"content": [], **STRUCTURED, "isError": True}},
        ),
        ({"content": [TEXT], **STRUCTURED}, {"result": [TEXT]}),
        ({"content": []}, {"result": []}),
    ],
)
def test_structured_content_is_seen(given: Any, expected: Any) -> None:
    for response in (given, mcp.types.CallToolResult.model_validate(given)):
        made = types.FunctionResponse.from_mcp_response(name="x", response=response)
        assert made.response == expected


def test_a_dictionary_may_have_the_names_of_python() -> None:
    given: Any = {"content": [], "structured_content": {"n": 1}, "is_error": True}
    made = types.FunctionResponse.from_mcp_response(name="x", response=given)
    assert made.response == {"error": {"content": [], **STRUCTURED, "isError": True}}
