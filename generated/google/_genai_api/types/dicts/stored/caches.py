# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.tools.declarations import ToolConfigOrDict
from google._genai_api.types.stored.caches import (
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
from google._genai_api.types.unions import (
    ContentListUnionDict,
    ContentUnionDict,
    ToolListUnionDict,
)
from google._genai_core.runtime.model import DurationInput


class CachedContentUsageMetadataDict(TypedDict, total=False):
    """Size of a cache, which its storage is billed by."""

    total_token_count: Optional[int]
    """Number of cached tokens. Every prompt with this cache reads them at a reduced price."""

    audio_duration_seconds: Optional[int]
    """Duration of the cached audio in seconds. Vertex AI only."""

    image_count: Optional[int]
    """Number of cached images. Vertex AI only."""

    text_count: Optional[int]
    """Number of characters in the cached text. Vertex AI only."""

    video_duration_seconds: Optional[int]
    """Duration of the cached video in seconds. Vertex AI only."""


CachedContentUsageMetadataOrDict = Union[CachedContentUsageMetadata, CachedContentUsageMetadataDict]


class CachedContentDict(TypedDict, total=False):
    """Metadata of a cache: contents that the service stores as a prefix for prompts to one model. The
    contents are never returned."""

    create_time: Optional[datetime]
    """Time of creation."""

    display_name: Optional[str]
    """Display name. Cannot be changed."""

    expire_time: Optional[datetime]
    """Time in UTC at which the service deletes the cache. Always set, even if a `ttl` was specified."""

    model: Optional[str]
    """Full name of the only model that can use the cache."""

    name: Optional[str]
    """Resource name, for `cached_content` of a config: `cachedContents/...`, or
    `projects/.../cachedContents/...` on Vertex AI."""

    update_time: Optional[datetime]
    """Time in UTC of the last change to the expiration."""

    usage_metadata: Optional[CachedContentUsageMetadataOrDict]
    """Number of cached tokens and, on Vertex AI, the amount of each kind of content."""


CachedContentOrDict = Union[CachedContent, CachedContentDict]


class CreateCachedContentConfigDict(TypedDict, total=False):
    """Configuration of `caches.create`. Only the expiration can be changed later."""

    contents: Optional[ContentListUnionDict]
    """Contents that prompts start with, in any form that `generate_content` takes. Models require a
    minimum number of tokens."""

    display_name: Optional[str]
    """Display name of up to 128 characters."""

    expire_time: Optional[datetime]
    """Time at which the cache is deleted, with a time zone. Mutually exclusive with `ttl`."""

    system_instruction: Optional[ContentUnionDict]
    """System instruction to cache. Prompts that use the cache cannot have their own."""

    tool_config: Optional[ToolConfigOrDict]
    """Configuration shared by the cached tools, such as the function calling mode."""

    tools: Optional[ToolListUnionDict]
    """`Tool` objects and Python functions to cache as declarations. Prompts that use the cache cannot
    add tools."""

    ttl: Optional[DurationInput]
    """Lifetime: a number of seconds, a `timedelta`, or text such as `3600s`. Defaults to one hour.
    Mutually exclusive with `expire_time`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    kms_key_name: Optional[str]
    """Cloud KMS key that encrypts the cache, as `projects/.../cryptoKeys/...`, in the location of the
    cache. Vertex AI only."""


CreateCachedContentConfigOrDict = Union[CreateCachedContentConfig, CreateCachedContentConfigDict]


class GetCachedContentConfigDict(TypedDict, total=False):
    """Configuration of `caches.get`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


GetCachedContentConfigOrDict = Union[GetCachedContentConfig, GetCachedContentConfigDict]


class ListCachedContentsConfigDict(TypedDict, total=False):
    """Configuration of `caches.list`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int]
    """Maximum number of caches per page. Values above 1000 are reduced to 1000."""

    page_token: Optional[str]
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""


ListCachedContentsConfigOrDict = Union[ListCachedContentsConfig, ListCachedContentsConfigDict]


class UpdateCachedContentConfigDict(TypedDict, total=False):
    """Configuration of `caches.update`, with the new expiration."""

    expire_time: Optional[datetime]
    """Time at which the cache is deleted, with a time zone. Mutually exclusive with `ttl`."""

    ttl: Optional[DurationInput]
    """Lifetime from now on: a number of seconds, a `timedelta`, or text such as `600s`. Mutually
    exclusive with `expire_time`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


UpdateCachedContentConfigOrDict = Union[UpdateCachedContentConfig, UpdateCachedContentConfigDict]


class DeleteCachedContentConfigDict(TypedDict, total=False):
    """Configuration of `caches.delete`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


DeleteCachedContentConfigOrDict = Union[DeleteCachedContentConfig, DeleteCachedContentConfigDict]


class ListCachedContentsResponseDict(TypedDict, total=False):
    """One page of caches, as read by the pager of `caches.list`."""

    cached_contents: Optional[Sequence[CachedContentOrDict]]
    """Caches on this page, without their contents."""

    next_page_token: Optional[str]
    """Token of the next page, for `page_token`. Unset on the last page."""


ListCachedContentsResponseOrDict = Union[ListCachedContentsResponse, ListCachedContentsResponseDict]


class DeleteCachedContentResponseDict(TypedDict, total=False):
    """Empty response to `caches.delete`."""


DeleteCachedContentResponseOrDict = Union[DeleteCachedContentResponse, DeleteCachedContentResponseDict]
