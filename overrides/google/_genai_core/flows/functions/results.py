"""What a function gave, as the FunctionResponse that the model reads.

A dict is the response itself, all else stands under `result`, a failure under `error`; media
(images, parts with a file or bytes) go beside it as parts.
"""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple, cast

from pydantic_core import from_json, to_json

from google._genai_api.types.content.function_calls import (
    FunctionCall,
    FunctionResponse,
    FunctionResponseBlob,
    FunctionResponseFileData,
    FunctionResponsePart,
)
from google._genai_api.types.content.parts import Part
from google._genai_api.types.imaging.images import Image


def respond(call: FunctionCall, result: Any) -> FunctionResponse:
    """A result of any kind that pydantic serializes; bytes become URL-safe base64.

    A `types.Part` with a file or bytes, a `types.FunctionResponsePart` and a `types.Image`,
    alone or in a list, are sent as media. A `types.FunctionResponse` is sent as it is, with
    the call's id and name. What is no JSON becomes an `error` that says so.
    """
    if isinstance(result, FunctionResponse):
        own = {"id": result.id or call.id, "name": result.name or call.name}
        return result.model_copy(update=own)
    parts, rest, is_only_media = _media(result)
    try:
        response: Dict[str, Any] = {} if is_only_media else _object(rest)
    except Exception as error:  # a serializer of the caller's types may raise anything
        reason = " ".join(str(error).split())
        return fail(call, f"the result, a {type(result).__name__}, cannot be sent as JSON: {reason}")
    answer = FunctionResponse(id=call.id, name=call.name, response=response)
    if parts:
        answer.parts = parts
    return answer


def fail(call: FunctionCall, error: object) -> FunctionResponse:
    """What went wrong: an exception, or a text."""
    text = str(error)
    if isinstance(error, BaseException):
        text = f"{type(error).__name__}: {text}" if text else type(error).__name__
    return FunctionResponse(id=call.id, name=call.name, response={"error": text})


def unknown(call: FunctionCall, names: Iterable[str]) -> FunctionResponse:
    """The answer to a call of a function that there is not."""
    return fail(call, f"there is no function {call.name!r}; the functions are {', '.join(sorted(names))}")


def _object(result: Any) -> Any:
    own = isinstance(result, Mapping)
    value = dict(cast(Mapping[Any, Any], result)) if own else {"result": result}
    return from_json(to_json(value, bytes_mode="base64", inf_nan_mode="strings"))


def _media(result: Any) -> Tuple[List[FunctionResponsePart], Any, bool]:
    """The media in a result, the rest of it, and whether there is no rest."""
    alone = _part(result)
    if alone is not None:
        return [alone], None, True
    listed: List[Any] = cast(List[Any], result) if isinstance(result, (list, tuple)) else []
    items = [(each, _part(each)) for each in listed]
    parts = [part for _, part in items if part is not None]
    if not parts:
        return [], cast(object, result), False
    rest = [each for each, part in items if part is None]
    return parts, rest, not rest


def _part(value: Any) -> Optional[FunctionResponsePart]:
    """A medium as part of a response; None for what is none."""
    if isinstance(value, FunctionResponsePart):
        return value
    if isinstance(value, Image):
        if value.image_bytes is not None:
            return _blob(value.image_bytes, value.mime_type)
        return _file(value.gcs_uri, value.mime_type)
    if not isinstance(value, Part):
        return None
    blob, file = value.inline_data, value.file_data
    if blob is not None:
        return _blob(blob.data, blob.mime_type, blob.display_name)
    return _file(file.file_uri, file.mime_type, file.display_name) if file is not None else None


def _blob(
    data: Optional[bytes], mime_type: Optional[str], name: Optional[str] = None
) -> FunctionResponsePart:
    return FunctionResponsePart(
        inline_data=FunctionResponseBlob(data=data, mime_type=mime_type, display_name=name)
    )


def _file(uri: Optional[str], mime_type: Optional[str], name: Optional[str] = None) -> FunctionResponsePart:
    return FunctionResponsePart(
        file_data=FunctionResponseFileData(file_uri=uri, mime_type=mime_type, display_name=name)
    )
