# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google.genai_core.runtime.behaviours import OperationBehaviour, VideoBehaviour
from google.genai_core.runtime.model import ApiModel, Base64

from .http import HttpOptions


class GenerateVideosConfig(ApiModel):
    http_options: Optional[HttpOptions] = None
    number_of_videos: Optional[int] = Field(
        None, validation_alias=AliasChoices("sampleCount"), serialization_alias="sampleCount"
    )
    output_gcs_uri: Optional[str] = Field(
        None, validation_alias=AliasChoices("storageUri"), serialization_alias="storageUri"
    )
    fps: Optional[int] = None
    duration_seconds: Optional[int] = None
    seed: Optional[int] = None
    aspect_ratio: Optional[str] = None
    resolution: Optional[str] = None
    person_generation: Optional[str] = None
    pubsub_topic: Optional[str] = None
    negative_prompt: Optional[str] = None
    enhance_prompt: Optional[bool] = None


class GenerateVideosOperation(OperationBehaviour, ApiModel):
    name: Optional[str] = None
    metadata: Optional[Dict[str, Any]] = None
    done: Optional[bool] = None
    error: Optional[Dict[str, Any]] = None
    response: Optional[GenerateVideosResponse] = None


class GenerateVideosResponse(ApiModel):
    generated_videos: Optional[List[GeneratedVideo]] = Field(
        None, validation_alias=AliasChoices("generatedVideos", "generatedSamples", "videos")
    )
    rai_media_filtered_count: Optional[int] = None
    rai_media_filtered_reasons: Optional[List[str]] = None


class GeneratedVideo(ApiModel):
    video: Optional[Video] = None


class Video(VideoBehaviour, ApiModel):
    uri: Optional[str] = Field(None, validation_alias=AliasChoices("uri", "gcsUri"))
    video_bytes: Optional[Base64] = Field(
        None, validation_alias=AliasChoices("videoBytes", "video", "bytesBase64Encoded")
    )
    mime_type: Optional[str] = None
