# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import List, Optional

from pydantic import Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.tools.declarations import ToolConfig
from google._genai_api.types.unions import ContentListUnion, ContentUnion, ToolListUnion
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, DurationInput, empty_list


class CachedContentUsageMetadata(ApiModel):
    """Size of a cache, which its storage is billed by."""

    total_token_count: Optional[int] = None
    """Number of cached tokens. Every prompt with this cache reads them at a reduced price."""

    audio_duration_seconds: Optional[int] = None
    """Duration of the cached audio in seconds. Vertex AI only."""

    image_count: Optional[int] = None
    """Number of cached images. Vertex AI only."""

    text_count: Optional[int] = None
    """Number of characters in the cached text. Vertex AI only."""

    video_duration_seconds: Optional[int] = None
    """Duration of the cached video in seconds. Vertex AI only."""


class CachedContent(Result):
    """Metadata of a cache: contents that the service stores as a prefix for prompts to one model. The
    contents are never returned."""

    create_time: Optional[datetime] = None
    """Time of creation."""

    display_name: Optional[str] = None
    """Display name. Cannot be changed."""

    expire_time: Optional[datetime] = None
    """Time in UTC at which the service deletes the cache. Always set, even if a `ttl` was specified."""

    model: Optional[str] = None
    """Full name of the only model that can use the cache."""

    name: Optional[str] = None
    """Resource name, for `cached_content` of a config: `cachedContents/...`, or
    `projects/.../cachedContents/...` on Vertex AI."""

    update_time: Optional[datetime] = None
    """Time in UTC of the last change to the expiration."""

    usage_metadata: Optional[CachedContentUsageMetadata] = None
    """Number of cached tokens and, on Vertex AI, the amount of each kind of content."""


class CreateCachedContentConfig(ApiModel):
    """Configuration of `caches.create`. Only the expiration can be changed later."""

    contents: Optional[ContentListUnion] = None
    """Contents that prompts start with, in any form that `generate_content` takes. Models require a
    minimum number of tokens."""

    display_name: Optional[str] = None
    """Display name of up to 128 characters."""

    expire_time: Optional[datetime] = None
    """Time at which the cache is deleted, with a time zone. Mutually exclusive with `ttl`."""

    system_instruction: Optional[ContentUnion] = None
    """System instruction to cache. Prompts that use the cache cannot have their own."""

    tool_config: Optional[ToolConfig] = None
    """Configuration shared by the cached tools, such as the function calling mode."""

    tools: Optional[ToolListUnion] = None
    """`Tool` objects and Python functions to cache as declarations. Prompts that use the cache cannot
    add tools."""

    ttl: Optional[DurationInput] = None
    """Lifetime: a number of seconds, a `timedelta`, or text such as `3600s`. Defaults to one hour.
    Mutually exclusive with `expire_time`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    kms_key_name: Optional[str] = None
    """Cloud KMS key that encrypts the cache, as `projects/.../cryptoKeys/...`, in the location of the
    cache. Vertex AI only."""


class GetCachedContentConfig(ApiModel):
    """Configuration of `caches.get`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class ListCachedContentsConfig(ApiModel):
    """Configuration of `caches.list`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int] = None
    """Maximum number of caches per page. Values above 1000 are reduced to 1000."""

    page_token: Optional[str] = None
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""


class UpdateCachedContentConfig(ApiModel):
    """Configuration of `caches.update`, with the new expiration."""

    expire_time: Optional[datetime] = None
    """Time at which the cache is deleted, with a time zone. Mutually exclusive with `ttl`."""

    ttl: Optional[DurationInput] = None
    """Lifetime from now on: a number of seconds, a `timedelta`, or text such as `600s`. Mutually
    exclusive with `expire_time`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class DeleteCachedContentConfig(ApiModel):
    """Configuration of `caches.delete`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class ListCachedContentsResponse(Result):
    """One page of caches, as read by the pager of `caches.list`."""

    cached_contents: List[CachedContent] = Field(default_factory=empty_list)
    """Caches on this page, without their contents."""

    next_page_token: Optional[str] = None
    """Token of the next page, for `page_token`. Unset on the last page."""


class DeleteCachedContentResponse(Result):
    """Empty response to `caches.delete`."""
