"""Videos of a request as objects."""

from __future__ import annotations

from typing import Any, Mapping, Optional, cast

from google._genai_api.types.imaging.videos import GeneratedVideo, GenerateVideosSource, Video
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.model import given_object, placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError


def to_video(value: Any) -> Optional[Video]:
    """Return the video for a Video, a GeneratedVideo or a dictionary with the fields of a Video."""
    video = value.video if isinstance(value, GeneratedVideo) else value
    if isinstance(video, Mapping):
        with placed("video"):
            video = Video(**cast(Mapping[str, Any], video))
    if video is None and value is not None:
        raise InvalidValueError("video: the GeneratedVideo has no video: it was filtered")
    if video is not None and not isinstance(video, Video):
        raise InvalidTypeError(
            f"video must be a types.Video, not {kind_of(video)}; see types.Video.from_file"
        )
    if video is not None and not (video.uri or video.video_bytes):
        raise InvalidValueError("video has neither bytes nor a URI")
    return video


def to_source(value: Any) -> Optional[GenerateVideosSource]:
    """Return the source of a video as an object; None stays None."""
    if value is None:
        return None
    with placed("source"):
        return given_object(GenerateVideosSource, value, "source")
