# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, Optional

from pydantic import Field

from google.genai_api.types.unions import ContentListUnion, ContentUnion, ToolListUnion
from google.genai_core.runtime.model import ApiModel, empty_list

from .http import HttpOptions
from .tools import ToolConfig


class CachedContent(ApiModel):
    create_time: Optional[datetime] = None
    display_name: Optional[str] = None
    expire_time: Optional[datetime] = None
    model: Optional[str] = None
    name: Optional[str] = None
    update_time: Optional[datetime] = None
    usage_metadata: Optional[CachedContentUsageMetadata] = None


class CachedContentUsageMetadata(ApiModel):
    total_token_count: Optional[int] = None
    audio_duration_seconds: Optional[int] = None
    image_count: Optional[int] = None
    text_count: Optional[int] = None
    video_duration_seconds: Optional[int] = None


class CreateCachedContentConfig(ApiModel):
    contents: Optional[ContentListUnion] = None
    display_name: Optional[str] = None
    expire_time: Optional[datetime] = None
    system_instruction: Optional[ContentUnion] = None
    tool_config: Optional[ToolConfig] = None
    tools: Optional[ToolListUnion] = None
    ttl: Optional[str] = None
    http_options: Optional[HttpOptions] = None
    kms_key_name: Optional[str] = None


class DeleteCachedContentConfig(ApiModel):
    http_options: Optional[HttpOptions] = None


class DeleteCachedContentResponse(ApiModel):
    pass


class GetCachedContentConfig(ApiModel):
    http_options: Optional[HttpOptions] = None


class ListCachedContentsConfig(ApiModel):
    http_options: Optional[HttpOptions] = None
    page_size: Optional[int] = None
    page_token: Optional[str] = None


class ListCachedContentsResponse(ApiModel):
    cached_contents: List[CachedContent] = Field(default_factory=empty_list)
    next_page_token: Optional[str] = None


class UpdateCachedContentConfig(ApiModel):
    expire_time: Optional[datetime] = None
    ttl: Optional[str] = None
    http_options: Optional[HttpOptions] = None
