"""Results of MCP servers as the FunctionResponse that the model reads.

Texts, links and structured content stay in the form of MCP. Images, sounds and files in bytes are sent as
parts of the function response: as base64 text the model could not see them.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any, Dict, List, Mapping, Optional, Tuple

from google._genai_api.types.content.function_calls import (
    FunctionResponse,
    FunctionResponseBlob,
    FunctionResponsePart,
)
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.usage_errors import InvalidTypeError

UNKNOWN = "application/octet-stream"
_IN_JSON = {"is_error": "isError", "structured_content": "structuredContent"}
"""The names in JSON of fields that a dictionary may have by their names in Python."""

_WITH_BYTES = ("image", "audio", "resource")


def of_call(result: Any) -> FunctionResponse:
    """Return the response for the result of a call that the SDK has made."""
    fields = _fields(result)
    content, parts = _split(fields)
    return FunctionResponse(response={_key(fields): _value(fields, content)}, parts=parts or None)


def of_response(name: str, result: Any) -> FunctionResponse:
    """Return the response for the result of a call that the caller has made: its contents, or its error.

    A server repeats structured content as text. If it does not, the response is that of `of_call`.
    """
    fields = _fields(result)
    content, parts = _split(fields)
    is_told = any((as_mapping(each) or {}).get("type") == "text" for each in content)
    is_lost = fields.get("structuredContent") is not None and not is_told
    value = _value(fields, content) if is_lost else content
    return FunctionResponse(name=name, response={_key(fields): value}, parts=parts or None)


def _key(fields: Mapping[str, Any]) -> str:
    return "error" if fields.get("isError") else "result"


def _value(fields: Mapping[str, Any], content: List[Any]) -> Dict[str, Any]:
    """Return the contents with the structured content."""
    value: Dict[str, Any] = {"content": content}
    structured = fields.get("structuredContent")
    if structured is not None:
        value["structuredContent"] = structured
    value["isError"] = bool(fields.get("isError"))
    return value


def _fields(result: Any) -> Mapping[str, Any]:
    """Return the fields of a result by their names in JSON, which no release of `mcp` changes."""
    dump = getattr(result, "model_dump", None)
    fields = as_mapping(dump(by_alias=True, mode="json", exclude_none=True) if callable(dump) else result)
    if fields is None or not isinstance(fields.get("content"), list):
        raise InvalidTypeError(f"response must be a CallToolResult of mcp, not {kind_of(result)}")
    return {_IN_JSON.get(name, name): value for name, value in fields.items()}


def _split(fields: Mapping[str, Any]) -> Tuple[List[Any], List[FunctionResponsePart]]:
    """Return the contents, and the bytes among them as parts."""
    contents: List[Any] = []
    parts: List[FunctionResponsePart] = []
    for each in fields["content"]:
        part, without = _part(as_mapping(each) or {})
        contents.append(each if part is None else without)
        if part is not None:
            parts.append(part)
    return contents, parts


def _part(content: Mapping[str, Any]) -> Tuple[Optional[FunctionResponsePart], Mapping[str, Any]]:
    """Return an image, a sound or a file in bytes as a part, and the content without it; None if it is text."""
    inner = as_mapping(content.get("resource")) if content.get("type") == "resource" else content
    key = "blob" if content.get("type") == "resource" else "data"
    data = (inner or {}).get(key)
    if inner is None or content.get("type") not in _WITH_BYTES or not isinstance(data, str):
        return None, content
    try:
        decoded = base64.b64decode(data, validate=True)
    except binascii.Error:
        return None, content
    blob = FunctionResponseBlob(data=decoded, mime_type=inner.get("mimeType") or UNKNOWN)
    without = {name: value for name, value in inner.items() if name != key}
    whole = {**content, "resource": without} if key == "blob" else without
    return FunctionResponsePart(inline_data=blob), whole
