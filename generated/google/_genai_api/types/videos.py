# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_core.behaviours.jobs import OperationBehaviour
from google._genai_core.behaviours.media import VideoBehaviour
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, Base64, empty_list

from .http import HttpOptions


class GenerateVideosConfig(ApiModel):
    """Settings of `generate_videos`; Veo models differ in which of them they take."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout of the call that starts the operation."""

    number_of_videos: Optional[int] = Field(
        default=None,
        validation_alias=AliasChoices("sampleCount", "numberOfVideos"),
        serialization_alias="sampleCount",
    )
    """1 to 4, on the Gemini API 1 or 2; each one is billed."""

    output_gcs_uri: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("storageUri", "outputGcsUri"),
        serialization_alias="storageUri",
    )
    """Folder such as `gs://bucket/out/`; videos are stored there and come back as addresses, not
    bytes. Vertex AI only."""

    fps: Optional[int] = None
    """Frames a second; Veo makes 24. Vertex AI only."""

    duration_seconds: Optional[int] = None
    """Length of the video: 5 to 8 seconds for Veo 2, where 8 is the default; other models differ."""

    seed: Optional[int] = None
    """Same seed and same request give mostly the same video. Random if unset. Vertex AI only."""

    aspect_ratio: Optional[str] = None
    """Width to height: `16:9` (the default) or `9:16`."""

    resolution: Optional[str] = None
    """`720p` (the default) or `1080p`; not all models take it."""

    person_generation: Optional[str] = None
    """`dont_allow`, `allow_adult` or `allow_all`; which are open to you depends on model and region."""

    pubsub_topic: Optional[str] = None
    """`projects/.../topics/...` that gets a message for each step of the operation. Vertex AI only."""

    negative_prompt: Optional[str] = None
    """What the video should not show, without a `no` in front."""

    enhance_prompt: Optional[bool] = None
    """Whether a language model may rewrite the prompt for better videos; some models insist on it."""


class GenerateVideosOperation(OperationBehaviour, Result):
    """Work on a video, which takes minutes. Ask `operations.get` until `done`, then read `response` or
    `error`."""

    name: Optional[str] = None
    """Identifies it: `models/.../operations/...`, or `projects/.../operations/...` on Vertex AI."""

    metadata: Optional[Dict[str, Any]] = None
    """What the service tells on the way, such as times; its keys depend on the backend."""

    done: Optional[bool] = None
    """True at the end, after success and failure alike; unset or false before."""

    error: Optional[Dict[str, Any]] = None
    """`code` of `google.rpc.Code` and `message`, when it failed. Not raised as an exception."""

    response: Optional[GenerateVideosResponse] = None
    """The videos, once it has succeeded; `result` is the same."""


class GenerateVideosResponse(ApiModel):
    """What a finished operation gave; fewer videos than asked for when some were filtered."""

    generated_videos: List[GeneratedVideo] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("generatedVideos", "generatedSamples", "videos"),
    )
    """Videos, at most `number_of_videos`; empty when all were filtered."""

    rai_media_filtered_count: Optional[int] = None
    """How many videos were held back by the safety filters; they are not billed."""

    rai_media_filtered_reasons: Optional[List[str]] = None
    """Why, in sentences for people; empty when nothing was held back."""


class GeneratedVideo(ApiModel):
    """One result of Veo."""

    video: Optional[Video] = None
    """Address or bytes of the video; on the Gemini API pass it to `files.download`."""


class Video(VideoBehaviour, ApiModel):
    """A video, as bytes or as an address. `Video.from_file` reads one; `save` and `show` need the
    bytes."""

    uri: Optional[str] = Field(default=None, validation_alias=AliasChoices("uri", "gcsUri"))
    """Address for `files.download` (Gemini API, kept for 2 days) or `gs://...` (Vertex AI)."""

    video_bytes: Optional[Base64] = Field(
        default=None, validation_alias=AliasChoices("videoBytes", "video", "bytesBase64Encoded")
    )
    """Encoded video; base64 on the wire. Vertex AI sends it when no `output_gcs_uri` was given."""

    mime_type: Optional[str] = None
    """`video/mp4` for generated videos."""
