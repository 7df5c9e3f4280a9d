"""Uploading a file by the resumable protocol: a start, then pieces of 8 MiB, the last one final."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Dict, Mapping

from google.genai_api.types.files import UploadFileConfig
from google.genai_core.flows.call import accepted, configured, prepare
from google.genai_core.runtime import errors, wire
from google.genai_core.runtime.backend import Context
from google.genai_core.runtime.effects import Flow, Request, Response, block, send
from google.genai_core.runtime.operation import Operation
from google.genai_core.runtime.sources import Source

if TYPE_CHECKING:
    from google.genai_api.types.files import File

PIECE = 8 * 1024 * 1024


def upload(
    operation: Operation[File], context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[File]:
    """Read the source from where it stands to its end and give the file that the service made."""
    operation.bindings(context.backend)  # refused before the disk is touched
    settings = configured(operation, config) or UploadFileConfig()
    source = Source(arguments["file"])
    try:
        size = yield from block(source.size)
        start = _start(operation, context, settings, source, size)
        session = accepted((yield from send(start))).headers.get("x-goog-upload-url")
        if not session:
            raise errors.ResponseParseError("the service gave no address to upload to")
        response = yield from _pieces(replace(start, url=session, authenticated=False), source, size)
    finally:
        source.close()
    body = wire.load(response.body)
    return operation.response_type.model_validate(body.get("file", body))


def _start(operation: Operation[File], context: Context, settings: Any, source: Source, size: int) -> Request:
    mime_type = settings.mime_type or source.mime_type()
    if mime_type is None:
        what = source.name or "a file object"
        raise ValueError(f"cannot tell the media type of {what}: pass config={{'mime_type': '...'}}")
    config = settings.model_copy(update={"mime_type": mime_type})
    request, _ = prepare(operation, context, config, {"size_bytes": size})
    headers = {
        "x-goog-upload-protocol": "resumable",
        "x-goog-upload-command": "start",
        "x-goog-upload-header-content-length": str(size),
        "x-goog-upload-header-content-type": mime_type,
    }
    name = source.name
    if name is not None and name.isascii() and name.isprintable():
        headers["x-goog-upload-file-name"] = name
    return replace(request, headers={**request.headers, **headers})


def _pieces(start: Request, source: Source, size: int) -> Flow[Response]:
    offset = 0
    while True:
        piece = yield from block(lambda: source.read(PIECE))
        final = offset + len(piece) >= size
        if not final and len(piece) < PIECE:
            raise ValueError(f"the file ended after {offset + len(piece)} of {size} bytes")
        headers = _piece_headers(start.headers, offset, final)
        response = accepted((yield from send(replace(start, headers=headers, body=piece))))
        offset += len(piece)
        status = response.headers.get("x-goog-upload-status")
        if final and status == "final":
            return response
        if final or status != "active":
            raise errors.ResponseParseError(f"the upload is {status!r} after {offset} of {size} bytes")


def _piece_headers(headers: Mapping[str, str], offset: int, final: bool) -> Dict[str, str]:
    command = "upload, finalize" if final else "upload"
    return {**headers, "x-goog-upload-command": command, "x-goog-upload-offset": str(offset)}
