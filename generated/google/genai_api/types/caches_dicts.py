# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, TypedDict

from google.genai_api.types.unions import ContentListUnionDict, ContentUnionDict, ToolListUnionDict

from .http_dicts import HttpOptionsDict
from .tools_dicts import ToolConfigDict


class CachedContentDict(TypedDict, total=False):
    create_time: datetime
    display_name: str
    expire_time: datetime
    model: str
    name: str
    update_time: datetime
    usage_metadata: CachedContentUsageMetadataDict


class CachedContentUsageMetadataDict(TypedDict, total=False):
    total_token_count: int
    audio_duration_seconds: int
    image_count: int
    text_count: int
    video_duration_seconds: int


class CreateCachedContentConfigDict(TypedDict, total=False):
    contents: ContentListUnionDict
    display_name: str
    expire_time: datetime
    system_instruction: ContentUnionDict
    tool_config: ToolConfigDict
    tools: ToolListUnionDict
    ttl: str
    http_options: HttpOptionsDict
    kms_key_name: str


class DeleteCachedContentConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict


class DeleteCachedContentResponseDict(TypedDict, total=False):
    pass


class GetCachedContentConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict


class ListCachedContentsConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
    page_size: int
    page_token: str


class ListCachedContentsResponseDict(TypedDict, total=False):
    cached_contents: List[CachedContentDict]
    next_page_token: str


class UpdateCachedContentConfigDict(TypedDict, total=False):
    expire_time: datetime
    ttl: str
    http_options: HttpOptionsDict
