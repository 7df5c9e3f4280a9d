"""Why a value cannot be contents, and what to write in its place.

Each hint stands for a mistake that is often made; the place in the input is added by the caller.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from os import PathLike

from google._genai_api.types.content.parts import Content
from google._genai_core.runtime.model import ApiModel

# What to pass in the place of an object of this type of ours.
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
    """Why this value cannot be a part, in one line."""
    kind = type(value).__name__
    if isinstance(value, (Content, Mapping)):
        return f"{kind} cannot stand inside another content's parts; put it one list further out"
    if isinstance(value, (list, tuple)):
        return f"{kind} stands where a part is wanted; a list inside a list holds parts only"
    hint = _hint(value)
    return f"{kind} is no text, part, file, image, video or Content{f'; {hint}' if hint else ''}"


def _hint(value: object) -> str:
    if value is None:
        return "leave it out, or pass a text"
    if isinstance(value, (bytes, bytearray, memoryview)):
        return "wrap bytes in types.Part.from_bytes(data=..., mime_type=...)"
    if isinstance(value, ApiModel):
        return INSTEAD.get(type(value).__name__, "")
    if hasattr(value, "model_dump_json"):
        return "JSON goes in as text: model_dump_json()"
    if isinstance(value, (PathLike, io.IOBase)):
        return "upload the file with client.files.upload, or pass its bytes by types.Part.from_bytes"
    if hasattr(type(value), "__array__"):
        return "turn an array into an image first, such as PIL.Image.fromarray(array)"
    if isinstance(value, Iterable) and not isinstance(value, type):
        return "pass a list: list(...)"
    return "write it as text: str(...)" if isinstance(value, (int, float)) else ""
