"""Results of Python functions as the FunctionResponse that the model reads.

A dict is the response itself. Any other value is its `result`, and a failure is its `error`. Images, and
parts with a file or bytes, are sent as parts of the function response.
"""

from __future__ import annotations

import os
from collections.abc import MappingView, Sequence, Set
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
from google._genai_core.runtime.media.pillow import encoded, is_pil_image
from google._genai_core.runtime.printable import safe_text
from google._genai_core.runtime.usage_errors import InvalidTypeError
from google._genai_core.runtime.wire import encoding


def respond(call: FunctionCall, result: Any) -> FunctionResponse:
    """Return the response for a result that pydantic can serialize; bytes become URL-safe base64.

    A `types.Part` with a file or bytes, a `types.FunctionResponsePart`, a `types.Image` and a Pillow
    image, alone or in a list, are sent as parts. A `types.FunctionResponse` is sent unchanged, except that
    it gets the id and the name of the call. For a result that cannot be serialized, the response is an
    `error`.
    """
    try:
        response = _response(call, result)
        encoding.dump(response)  # what cannot be written would end the conversation at the next request
    except encoding.Unwritable:
        reason = "it has text that UTF-8 does not have, or a number or an object that JSON does not have"
    except Exception as error:  # serializers of the caller's types may raise any exception
        reason = " ".join(safe_text(error).rpartition(f"{InvalidTypeError.__name__}: ")[2].split())
    else:
        return response
    return fail(call, f"the result, a {type(result).__name__}, cannot be sent: {reason}")


def _response(call: FunctionCall, result: Any) -> FunctionResponse:
    if isinstance(result, FunctionResponse):
        own = {"id": result.id or call.id, "name": result.name or call.name}
        return result.model_copy(update=own)
    parts, remainder, has_only_parts = _split(result)
    response: Dict[str, Any] = {} if has_only_parts else _object(remainder)
    function_response = FunctionResponse(id=call.id, name=call.name, response=response)
    if parts:
        function_response.parts = parts
    return function_response


def fail(call: FunctionCall, error: object) -> FunctionResponse:
    """Return the response for a failure: an exception, whatever its text is, or a text."""
    text = safe_text(error)
    if isinstance(error, BaseException):
        text = f"{type(error).__name__}: {text}" if text else type(error).__name__
    return FunctionResponse(id=call.id, name=call.name, response={"error": text})


def unknown(call: FunctionCall, names: Iterable[str]) -> FunctionResponse:
    """Return the response to the call of a function that does not exist."""
    return fail(call, f"there is no function {call.name!r}; the functions are {', '.join(sorted(names))}")


def _object(result: Any) -> Any:
    own = isinstance(result, Mapping)
    value = dict(cast(Mapping[Any, Any], result)) if own else {"result": result}
    return from_json(to_json(value, bytes_mode="base64", inf_nan_mode="strings", fallback=_known))


def _known(value: Any) -> Any:
    """Return what stands for a value that pydantic does not know: for a collection or an array its list."""
    if isinstance(value, memoryview):
        return value.tobytes()
    if isinstance(value, os.PathLike):
        return os.fspath(cast("os.PathLike[str]", value))
    if callable(getattr(value, "tolist", None)):  # an array or a scalar of NumPy
        return value.tolist()
    if isinstance(value, (Sequence, Set, MappingView)):
        return list(cast(Iterable[Any], value))
    raise InvalidTypeError(f"there is no JSON for an object of type {type(value).__name__}")


def _split(result: Any) -> Tuple[List[FunctionResponsePart], Any, bool]:
    """Return the parts in a result, the remainder, and whether there is no remainder."""
    alone = _part(result)
    if alone is not None:
        return [alone], None, True
    listed: List[Any] = cast(List[Any], result) if isinstance(result, (list, tuple)) else []
    items = [(each, _part(each)) for each in listed]
    parts = [part for _, part in items if part is not None]
    if not parts:
        return [], cast(object, result), False
    remainder = [each for each, part in items if part is None]
    return parts, remainder, not remainder


def _part(value: Any) -> Optional[FunctionResponsePart]:
    """Return an image, a file or bytes as a part of the response; None for any other value."""
    if isinstance(value, FunctionResponsePart):
        return value
    if isinstance(value, Image):
        if value.image_bytes is not None:
            return _blob(value.image_bytes, value.mime_type)
        return _file(value.gcs_uri, value.mime_type)
    if is_pil_image(value):
        return _blob(*encoded(value))
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
