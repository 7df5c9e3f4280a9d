"""Why a value cannot be used as contents, and what to pass instead.

Each hint answers a common mistake. The caller adds the place in the input.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from inspect import isasyncgen, isawaitable
from os import PathLike

from google._genai_api.types.content.parts import Content
from google._genai_core.runtime.given import advice, name_of
from google._genai_core.runtime.model import ApiModel

# The replacement for an object of each type, by the name of the type.
INSTEAD = {
    "GenerateContentResponse": "pass response.candidates[0].content",
    "Candidate": "pass its .content",
    "GeneratedImage": "pass its .image",
    "GeneratedVideo": "pass its .video",
    "GenerateImagesResponse": "pass response.generated_images[0].image",
    "Blob": "wrap it in types.Part(inline_data=...)",
    "FileData": "wrap it in types.Part(file_data=...)",
    "FunctionCall": "wrap it in types.Part(function_call=...)",
    "FunctionResponse": "wrap it in types.Part(function_response=...)",
    "ExecutableCode": "wrap it in types.Part(executable_code=...)",
    "CodeExecutionResult": "wrap it in types.Part(code_execution_result=...)",
}


def why(value: object) -> str:
    """Return, in one line, why this value cannot be a part."""
    kind = name_of(value)
    if isinstance(value, (Content, Mapping)):
        return f"{kind} cannot be inside the parts of another content; move it one list outwards"
    if isinstance(value, (list, tuple)):
        return f"{kind} is in the place of a part; a list inside a list can contain parts only"
    hint = _hint(value)
    return f"{kind} is not text, a part, a file, an image, a video or a Content{f'; {hint}' if hint else ''}"


def _hint(value: object) -> str:
    if value is None:
        return "leave it out, or pass text"
    if isinstance(value, (bytes, bytearray, memoryview)):
        return "wrap bytes in types.Part.from_bytes(data=..., mime_type=...)"
    if isinstance(value, ApiModel):
        return INSTEAD.get(type(value).__name__, "")
    if hasattr(value, "model_dump_json"):
        return "pass JSON as text: model_dump_json()"
    if isinstance(value, (PathLike, io.IOBase)) or callable(getattr(value, "read", None)):
        return "upload the file with client.files.upload, or pass its bytes with types.Part.from_bytes"
    if hasattr(type(value), "__array__"):
        return "convert an array to an image first, for example with PIL.Image.fromarray(array)"
    if isinstance(value, type) or isawaitable(value) or isasyncgen(value):
        return advice(value)
    if isinstance(value, Iterable):
        return "pass a list: list(...)"
    return "pass it as text: str(...)" if isinstance(value, (int, float)) else ""
