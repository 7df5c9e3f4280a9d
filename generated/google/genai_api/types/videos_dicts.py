# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, TypedDict

from google.genai_core.runtime.model import Base64

from .http_dicts import HttpOptionsDict


class GenerateVideosConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
    number_of_videos: int
    output_gcs_uri: str
    fps: int
    duration_seconds: int
    seed: int
    aspect_ratio: str
    resolution: str
    person_generation: str
    pubsub_topic: str
    negative_prompt: str
    enhance_prompt: bool


class GenerateVideosOperationDict(TypedDict, total=False):
    name: str
    metadata: Dict[str, Any]
    done: bool
    error: Dict[str, Any]
    response: GenerateVideosResponseDict


class GenerateVideosResponseDict(TypedDict, total=False):
    generated_videos: List[GeneratedVideoDict]
    rai_media_filtered_count: int
    rai_media_filtered_reasons: List[str]


class GeneratedVideoDict(TypedDict, total=False):
    video: VideoDict


class VideoDict(TypedDict, total=False):
    uri: str
    video_bytes: Base64
    mime_type: str
