# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Optional, Sequence, TypedDict, Union

from google._genai_api.types.caches import (
    CachedContent,
    CachedContentUsageMetadata,
    CreateCachedContentConfig,
    DeleteCachedContentConfig,
    DeleteCachedContentResponse,
    GetCachedContentConfig,
    ListCachedContentsConfig,
    ListCachedContentsResponse,
    UpdateCachedContentConfig,
)
from google._genai_api.types.unions import ContentListUnionDict, ContentUnionDict, ToolListUnionDict

from .http_dicts import HttpOptionsOrDict
from .tools_dicts import ToolConfigOrDict


class CachedContentDict(TypedDict, total=False):
    """Contents kept at the service as a prefix for prompts to one model. What is in it is never given
    back."""

    create_time: Optional[datetime]
    """When the cache was made. Set by the service."""

    display_name: Optional[str]
    """Name for people; cannot be changed later."""

    expire_time: Optional[datetime]
    """When the service deletes it, in UTC. Always set, also when a `ttl` was given."""

    model: Optional[str]
    """The only model that can use it, by its full name."""

    name: Optional[str]
    """Pass it as `cached_content` in a config: `cachedContents/...`, or
    `projects/.../cachedContents/...` on Vertex AI."""

    update_time: Optional[datetime]
    """When its expiry was last changed, in UTC."""

    usage_metadata: Optional[CachedContentUsageMetadataOrDict]
    """Tokens stored and, on Vertex AI, what they are made of."""


class CachedContentUsageMetadataDict(TypedDict, total=False):
    """How much a cache holds, which is what its storage is billed by."""

    total_token_count: Optional[int]
    """Tokens stored; each prompt that uses the cache reads as many, at a reduced price."""

    audio_duration_seconds: Optional[int]
    """Seconds of sound among the contents. Vertex AI only."""

    image_count: Optional[int]
    """Pictures among the contents. Vertex AI only."""

    text_count: Optional[int]
    """Characters of text among the contents. Vertex AI only."""

    video_duration_seconds: Optional[int]
    """Seconds of moving pictures among the contents. Vertex AI only."""


class CreateCachedContentConfigDict(TypedDict, total=False):
    """What `caches.create` stores, and for how long. Only the expiry can be changed afterwards."""

    contents: Optional[ContentListUnionDict]
    """What prompts will start with; takes the shapes of `generate_content`. Models ask for a minimum
    of tokens."""

    display_name: Optional[str]
    """Name for people; up to 128 characters on the Gemini API."""

    expire_time: Optional[datetime]
    """When to delete the cache; a datetime with time zone, else ValueError. Give it or `ttl`, not
    both."""

    system_instruction: Optional[ContentUnionDict]
    """Standing instructions, kept along. Prompts that use the cache cannot give their own."""

    tool_config: Optional[ToolConfigOrDict]
    """Settings for the cached tools together, such as the function calling mode."""

    tools: Optional[ToolListUnionDict]
    """`Tool` objects and Python functions, stored as declarations. Prompts that use the cache cannot
    add any."""

    ttl: Optional[str]
    """Time to live in seconds with an `s`, such as `3600s`. One hour if neither this nor `expire_time`
    is given."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""

    kms_key_name: Optional[str]
    """Your own key for the stored data, `projects/.../cryptoKeys/...`, in the cache's location. Vertex
    AI only."""


class DeleteCachedContentConfigDict(TypedDict, total=False):
    """Settings of `caches.delete`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


class DeleteCachedContentResponseDict(TypedDict, total=False):
    """Has no fields: the cache is gone, and its storage is no longer billed."""


class GetCachedContentConfigDict(TypedDict, total=False):
    """Settings of `caches.get`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


class ListCachedContentsConfigDict(TypedDict, total=False):
    """Settings of `caches.list`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for every page of this list."""

    page_size: Optional[int]
    """Most caches a page; 1000 at most, and larger numbers are taken as 1000."""

    page_token: Optional[str]
    """Where to start: `next_page_token` of an earlier page, with otherwise the same settings."""


class ListCachedContentsResponseDict(TypedDict, total=False):
    """One page of caches; the pager of `caches.list` reads it for you."""

    cached_contents: Optional[Sequence[CachedContentOrDict]]
    """The page's caches: names, sizes and expiry, without contents."""

    next_page_token: Optional[str]
    """Where the following page starts, for `page_token`. Unset on the last one."""


class UpdateCachedContentConfigDict(TypedDict, total=False):
    """New expiry for `caches.update`; nothing else of a cache can be changed."""

    expire_time: Optional[datetime]
    """When to delete the cache; a datetime with time zone, else ValueError. Give it or `ttl`, not
    both."""

    ttl: Optional[str]
    """Time to live from now on, in seconds with an `s`, such as `600s`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


CachedContentUsageMetadataOrDict = Union[CachedContentUsageMetadata, CachedContentUsageMetadataDict]
CachedContentOrDict = Union[CachedContent, CachedContentDict]
CreateCachedContentConfigOrDict = Union[CreateCachedContentConfig, CreateCachedContentConfigDict]
GetCachedContentConfigOrDict = Union[GetCachedContentConfig, GetCachedContentConfigDict]
ListCachedContentsConfigOrDict = Union[ListCachedContentsConfig, ListCachedContentsConfigDict]
UpdateCachedContentConfigOrDict = Union[UpdateCachedContentConfig, UpdateCachedContentConfigDict]
DeleteCachedContentConfigOrDict = Union[DeleteCachedContentConfig, DeleteCachedContentConfigDict]
ListCachedContentsResponseOrDict = Union[ListCachedContentsResponse, ListCachedContentsResponseDict]
DeleteCachedContentResponseOrDict = Union[DeleteCachedContentResponse, DeleteCachedContentResponseDict]
