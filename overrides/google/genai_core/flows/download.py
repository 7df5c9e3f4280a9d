"""Downloading a file that the service made."""

from __future__ import annotations

from typing import Any, Dict

from google.genai_api.types.files import File
from google.genai_api.types.videos import Video
from google.genai_core.flows.call import prepare
from google.genai_core.runtime import errors
from google.genai_core.runtime.backend import Context
from google.genai_core.runtime.effects import Flow, send
from google.genai_core.runtime.operation import Operation


def download(
    operation: Operation[Any], context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[bytes]:
    """The bytes of a file, given by its name, its address, or as a File or Video.

    A Video keeps them too, in `video_bytes`, so that it can be saved.
    """
    file = arguments["file"]
    name = file if isinstance(file, str) else _address(file)
    request, _ = prepare(operation, context, config, {"file": name}, query="alt=media")
    response = yield from send(request)
    if not response.ok:
        raise errors.from_response(response.status, response.headers, response.body)
    video = getattr(file, "video", file)
    if isinstance(video, Video):
        video.video_bytes = response.body
    return response.body


def _address(file: Any) -> str:
    video = getattr(file, "video", file)
    field = "download_uri" if isinstance(video, File) else "uri"
    address = getattr(video, field, None)
    if not address:
        hint = "; uploaded files cannot be downloaded" if isinstance(video, File) else ""
        raise ValueError(f"{type(video).__name__} has no {field}{hint}")
    return str(address)
