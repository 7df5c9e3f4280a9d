"""Downloading a file that the service made."""

from __future__ import annotations

from typing import Any, Dict

from google.genai_api.types.files import File
from google.genai_api.types.videos import Video
from google.genai_core.flows.call import accepted, prepare
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
    video = getattr(file, "video", file)
    name = video if isinstance(video, str) else _address(video)
    request, _ = prepare(operation, context, config, {"file": name}, query="alt=media")
    data = accepted((yield from send(request))).body
    if isinstance(video, Video):
        video.video_bytes = data
    return data


def _address(file: Any) -> str:
    field = "download_uri" if isinstance(file, File) else "uri"
    address = getattr(file, field, None)
    if not address:
        hint = "; uploaded files cannot be downloaded" if isinstance(file, File) else ""
        raise ValueError(f"{type(file).__name__} has no {field}{hint}")
    return str(address)
