# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, TypedDict

from google.genai_api.types.unions import ContentListUnionDict, ContentUnionDict, ToolListUnionDict

from .http_dicts import HttpOptionsDict
from .tools_dicts import ToolConfigDict


class CachedContentDict(TypedDict, total=False):
    """Contents kept at the service as a prefix for prompts to one model. What is in it is never given
    back."""

    create_time: datetime
    """When the cache was made. Set by the service."""

    display_name: str
    """Name for people; cannot be changed later."""

    expire_time: datetime
    """When the service deletes it, in UTC. Always set, also when a `ttl` was given."""

    model: str
    """The only model that can use it, by its full name."""

    name: str
    """Pass it as `cached_content` in a config: `cachedContents/...`, or
    `projects/.../cachedContents/...` on Vertex AI."""

    update_time: datetime
    """When its expiry was last changed, in UTC."""

    usage_metadata: CachedContentUsageMetadataDict
    """Tokens stored and, on Vertex AI, what they are made of."""


class CachedContentUsageMetadataDict(TypedDict, total=False):
    """How much a cache holds, which is what its storage is billed by."""

    total_token_count: int
    """Tokens stored; each prompt that uses the cache reads as many, at a reduced price."""

    audio_duration_seconds: int
    """Seconds of sound among the contents. Vertex AI only."""

    image_count: int
    """Pictures among the contents. Vertex AI only."""

    text_count: int
    """Characters of text among the contents. Vertex AI only."""

    video_duration_seconds: int
    """Seconds of moving pictures among the contents. Vertex AI only."""


class CreateCachedContentConfigDict(TypedDict, total=False):
    """What `caches.create` stores, and for how long. Only the expiry can be changed afterwards."""

    contents: ContentListUnionDict
    """What prompts will start with; takes the shapes of `generate_content`. Models ask for a minimum
    of tokens."""

    display_name: str
    """Name for people; up to 128 characters on the Gemini API."""

    expire_time: datetime
    """When to delete the cache; a datetime with time zone, else ValueError. Give it or `ttl`, not
    both."""

    system_instruction: ContentUnionDict
    """Standing instructions, kept along. Prompts that use the cache cannot give their own."""

    tool_config: ToolConfigDict
    """Settings for the cached tools together, such as the function calling mode."""

    tools: ToolListUnionDict
    """`Tool` objects and Python functions, stored as declarations. Prompts that use the cache cannot
    add any."""

    ttl: str
    """Time to live in seconds with an `s`, such as `3600s`. One hour if neither this nor `expire_time`
    is given."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone."""

    kms_key_name: str
    """Your own key for the stored data, `projects/.../cryptoKeys/...`, in the cache's location. Vertex
    AI only."""


class DeleteCachedContentConfigDict(TypedDict, total=False):
    """Settings of `caches.delete`."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone."""


class DeleteCachedContentResponseDict(TypedDict, total=False):
    """Has no fields: the cache is gone, and its storage is no longer billed."""


class GetCachedContentConfigDict(TypedDict, total=False):
    """Settings of `caches.get`."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone."""


class ListCachedContentsConfigDict(TypedDict, total=False):
    """Settings of `caches.list`."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for every page of this list."""

    page_size: int
    """Most caches a page; 1000 at most, and larger numbers are taken as 1000."""

    page_token: str
    """Where to start: `next_page_token` of an earlier page, with otherwise the same settings."""


class ListCachedContentsResponseDict(TypedDict, total=False):
    """One page of caches; the pager of `caches.list` reads it for you."""

    cached_contents: List[CachedContentDict]
    """The page's caches: names, sizes and expiry, without contents."""

    next_page_token: str
    """Where the following page starts, for `page_token`. Unset on the last one."""


class UpdateCachedContentConfigDict(TypedDict, total=False):
    """New expiry for `caches.update`; nothing else of a cache can be changed."""

    expire_time: datetime
    """When to delete the cache; a datetime with time zone, else ValueError. Give it or `ttl`, not
    both."""

    ttl: str
    """Time to live from now on, in seconds with an `s`, such as `600s`."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone."""
