"""Bodies of requests: JSON, forms, multipart bodies with files, and single files."""

from __future__ import annotations

import os
import secrets
from dataclasses import replace
from functools import partial
from typing import Any, Dict, List, Mapping, NamedTuple, Tuple, cast
from urllib.parse import urlencode

from google._genai_core.raw import requests, written
from google._genai_core.raw.model import Model
from google._genai_core.raw.operation import Operation
from google._genai_core.raw.site import Place
from google._genai_core.runtime.driving.effects import Block, Flow
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.json_values import as_list
from google._genai_core.runtime.media import mime_types
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

_USUAL = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "binary": "application/octet-stream",
    "text": "text/plain; charset=utf-8",
}


class FilePart(NamedTuple):
    """The bytes of a file, and what it is called."""

    data: bytes
    name: str
    media: str


def with_body_flow(
    request: Request, operation: Operation[Any], place: Place, values: Mapping[str, Any]
) -> Flow[Request]:
    """Return the request with its body. Files are read here."""
    body = requests.body_argument(operation, place, values)
    if (body is None and not operation.nullable) or not operation.body:
        return request
    media = operation.media or _USUAL.get(operation.body, "")
    if body is None:
        data = b"null"
    elif operation.body == "json":
        data = written.as_json(body, "body")
    elif operation.body == "form":
        data = urlencode(_form(operation, body)).encode()
    elif operation.body == "text":
        if not isinstance(body, str):
            raise InvalidTypeError(f"body must be a text, not {kind_of(body)}")
        data = body.encode()
    elif operation.body == "binary":
        part = yield from Block(partial(file_part, body, "body"))
        data, media = part.data, values.get("media_type") or operation.media or part.media
    else:
        fields = _fields(body)
        data, media = yield from Block(partial(_multipart, operation, fields))
    return replace(request, body=data, headers={**request.headers, "content-type": media})


def _fields(body: Any) -> Dict[str, Any]:
    """Return the fields of a form, by the names that are sent."""
    fields = written.plain(body, "body") if isinstance(body, (Model, Mapping)) else None
    if not isinstance(fields, dict):
        raise InvalidTypeError(f"body must be an object with the fields of the form, not {kind_of(body)}")
    return cast("Dict[str, Any]", fields)


def _form(operation: Operation[Any], body: Any) -> written.Pairs:
    found: written.Pairs = []
    for name, value in _fields(body).items():
        is_nested = isinstance(value, dict) or any(
            isinstance(each, (dict, list)) for each in as_list(value) or ()
        )
        style = operation.encoding.get(name, "deep" if is_nested else "")
        found += written.pairs(name, value, style, f"body.{name}")
    return found


def _multipart(operation: Operation[Any], fields: Mapping[str, Any]) -> Tuple[bytes, str]:
    boundary = secrets.token_hex(16)
    chunks: List[bytes] = []
    for name, value in fields.items():
        items = as_list(value)
        for each in [value] if items is None else items:
            chunks += _part(name, each, operation.encoding.get(name, ""), boundary)
    chunks.append(f"--{boundary}--\r\n".encode())
    return b"".join(chunks), f"{operation.media or 'multipart/form-data'}; boundary={boundary}"


def _part(name: str, value: Any, encoding: str, boundary: str) -> List[bytes]:
    shown = _quoted(name)
    if is_file(value):
        part = file_part(value, f"body.{name}")
        media = encoding if "/" in encoding else part.media
        head = f'form-data; name="{shown}"; filename="{_quoted(part.name)}"\r\nContent-Type: {media}'
        data = part.data
    elif isinstance(value, (dict, list)) or encoding == "application/json":
        head = f'form-data; name="{shown}"\r\nContent-Type: application/json'
        data = written.as_json(value, f"body.{name}")
    else:
        head, data = f'form-data; name="{shown}"', written.text(value, f"body.{name}").encode()
    return [f"--{boundary}\r\nContent-Disposition: {head}\r\n\r\n".encode(), data, b"\r\n"]


def _quoted(name: str) -> str:
    return name.replace("\\", "\\\\").replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def related(metadata: bytes, part: FilePart, boundary: str) -> bytes:
    """Return a multipart body of a JSON object and a file, as Google's simple uploads have it."""
    head = f"--{boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n".encode()
    middle = f"\r\n--{boundary}\r\nContent-Type: {part.media}\r\n\r\n".encode()
    return b"".join([head, metadata, middle, part.data, f"\r\n--{boundary}--\r\n".encode()])


def is_file(value: object) -> bool:
    """Return whether a value is a file and not one of JSON."""
    return isinstance(value, (bytes, bytearray, os.PathLike)) or callable(getattr(value, "read", None))


def file_part(value: Any, where: str) -> FilePart:
    """Read a file that the caller gave. This blocks."""
    if isinstance(value, (bytes, bytearray)):
        data, name = bytes(value), "file"
    elif isinstance(value, os.PathLike):
        with open(cast("os.PathLike[str]", value), "rb") as file:
            data = file.read()
        name = os.path.basename(os.fspath(cast("os.PathLike[str]", value)))
    elif callable(getattr(value, "read", None)):
        data = value.read()
        if not isinstance(data, bytes):
            raise InvalidValueError(f"{where} is open in text mode: open it with mode 'rb'")
        own: object = getattr(value, "name", None)
        name = os.path.basename(own) if isinstance(own, str) else "file"
    else:
        raise InvalidTypeError(f"{where} must be bytes, a path or an open binary file, not {kind_of(value)}")
    media = mime_types.by_name(name) or mime_types.by_content(data[: mime_types.HEAD])
    return FilePart(data, name, media or "application/octet-stream")
