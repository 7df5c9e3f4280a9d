# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, Optional

from pydantic import Field

from google._genai_api.types.unions import ContentListUnion, ContentUnion, ToolListUnion
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, empty_list

from .http import HttpOptions
from .tools import ToolConfig


class CachedContent(Result):
    """Contents kept at the service as a prefix for prompts to one model. What is in it is never given
    back."""

    create_time: Optional[datetime] = None
    """When the cache was made. Set by the service."""

    display_name: Optional[str] = None
    """Name for people; cannot be changed later."""

    expire_time: Optional[datetime] = None
    """When the service deletes it, in UTC. Always set, also when a `ttl` was given."""

    model: Optional[str] = None
    """The only model that can use it, by its full name."""

    name: Optional[str] = None
    """Pass it as `cached_content` in a config: `cachedContents/...`, or
    `projects/.../cachedContents/...` on Vertex AI."""

    update_time: Optional[datetime] = None
    """When its expiry was last changed, in UTC."""

    usage_metadata: Optional[CachedContentUsageMetadata] = None
    """Tokens stored and, on Vertex AI, what they are made of."""


class CachedContentUsageMetadata(ApiModel):
    """How much a cache holds, which is what its storage is billed by."""

    total_token_count: Optional[int] = None
    """Tokens stored; each prompt that uses the cache reads as many, at a reduced price."""

    audio_duration_seconds: Optional[int] = None
    """Seconds of sound among the contents. Vertex AI only."""

    image_count: Optional[int] = None
    """Pictures among the contents. Vertex AI only."""

    text_count: Optional[int] = None
    """Characters of text among the contents. Vertex AI only."""

    video_duration_seconds: Optional[int] = None
    """Seconds of moving pictures among the contents. Vertex AI only."""


class CreateCachedContentConfig(ApiModel):
    """What `caches.create` stores, and for how long. Only the expiry can be changed afterwards."""

    contents: Optional[ContentListUnion] = None
    """What prompts will start with; takes the shapes of `generate_content`. Models ask for a minimum
    of tokens."""

    display_name: Optional[str] = None
    """Name for people; up to 128 characters on the Gemini API."""

    expire_time: Optional[datetime] = None
    """When to delete the cache; a datetime with time zone, else ValueError. Give it or `ttl`, not
    both."""

    system_instruction: Optional[ContentUnion] = None
    """Standing instructions, kept along. Prompts that use the cache cannot give their own."""

    tool_config: Optional[ToolConfig] = None
    """Settings for the cached tools together, such as the function calling mode."""

    tools: Optional[ToolListUnion] = None
    """`Tool` objects and Python functions, stored as declarations. Prompts that use the cache cannot
    add any."""

    ttl: Optional[str] = None
    """Time to live in seconds with an `s`, such as `3600s`. One hour if neither this nor `expire_time`
    is given."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""

    kms_key_name: Optional[str] = None
    """Your own key for the stored data, `projects/.../cryptoKeys/...`, in the cache's location. Vertex
    AI only."""


class DeleteCachedContentConfig(ApiModel):
    """Settings of `caches.delete`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""


class DeleteCachedContentResponse(Result):
    """Has no fields: the cache is gone, and its storage is no longer billed."""


class GetCachedContentConfig(ApiModel):
    """Settings of `caches.get`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""


class ListCachedContentsConfig(ApiModel):
    """Settings of `caches.list`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for every page of this list."""

    page_size: Optional[int] = None
    """Most caches a page; 1000 at most, and larger numbers are taken as 1000."""

    page_token: Optional[str] = None
    """Where to start: `next_page_token` of an earlier page, with otherwise the same settings."""


class ListCachedContentsResponse(Result):
    """One page of caches; the pager of `caches.list` reads it for you."""

    cached_contents: List[CachedContent] = Field(default_factory=empty_list)
    """The page's caches: names, sizes and expiry, without contents."""

    next_page_token: Optional[str] = None
    """Where the following page starts, for `page_token`. Unset on the last one."""


class UpdateCachedContentConfig(ApiModel):
    """New expiry for `caches.update`; nothing else of a cache can be changed."""

    expire_time: Optional[datetime] = None
    """When to delete the cache; a datetime with time zone, else ValueError. Give it or `ttl`, not
    both."""

    ttl: Optional[str] = None
    """Time to live from now on, in seconds with an `s`, such as `600s`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""
