# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""How `client.caches` is called on each backend, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from google._genai_api.methods.nested import NESTED
from google._genai_core.runtime.wire.method import Binding, Method, Row

if TYPE_CHECKING:
    from google._genai_api.types import (
        CachedContent,
        CreateCachedContentConfig,
        DeleteCachedContentConfig,
        DeleteCachedContentResponse,
        GetCachedContentConfig,
        ListCachedContentsConfig,
        ListCachedContentsResponse,
        UpdateCachedContentConfig,
    )


CREATE: Method[CreateCachedContentConfig, CachedContent] = Method(
    name="caches.create",
    returns="google._genai_api.types.stored.caches.CachedContent",
    config="google._genai_api.types.stored.caches.CreateCachedContentConfig",
    required=("model",),
    tables=NESTED,
    bindings={
        "gemini": (
            # cachedContents.create
            Binding(
                http="POST",
                suffix="cachedContents",
                creates=True,
                rows=(
                    Row("model", "model", normalize="model"),
                    Row("config.contents", "contents", normalize="contents", nested="Content"),
                    Row("config.display_name", "displayName"),
                    Row("config.expire_time", "expireTime", normalize="aware"),
                    Row(
                        "config.system_instruction",
                        "systemInstruction",
                        normalize="content",
                        nested="Content",
                    ),
                    Row("config.tool_config", "toolConfig", nested="ToolConfig"),
                    Row("config.tools", "tools", normalize="tools", nested="Tool"),
                    Row("config.ttl", "ttl"),
                ),
                refused=("config.kms_key_name",),
            ),
        ),
        "vertex": (
            # projects.locations.cachedContents.create
            Binding(
                http="POST",
                suffix="projects/{project}/locations/{location}/cachedContents",
                creates=True,
                rows=(
                    Row("model", "model", normalize="model"),
                    Row("config.contents", "contents", normalize="contents", nested="Content"),
                    Row("config.display_name", "displayName"),
                    Row("config.expire_time", "expireTime", normalize="aware"),
                    Row(
                        "config.system_instruction",
                        "systemInstruction",
                        normalize="content",
                        nested="Content",
                    ),
                    Row("config.tool_config", "toolConfig", nested="ToolConfig"),
                    Row("config.tools", "tools", normalize="tools", nested="Tool"),
                    Row("config.ttl", "ttl"),
                    Row("config.kms_key_name", "encryptionSpec.kmsKeyName"),
                ),
            ),
        ),
    },
)

GET: Method[GetCachedContentConfig, CachedContent] = Method(
    name="caches.get",
    returns="google._genai_api.types.stored.caches.CachedContent",
    config="google._genai_api.types.stored.caches.GetCachedContentConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # cachedContents.get
            Binding(
                http="GET",
                suffix="",
                name_rule="cached_content",
                argument="name",
                patterns=("cachedContents/*",),
            ),
        ),
        "vertex": (
            # projects.locations.cachedContents.get
            Binding(
                http="GET",
                suffix="",
                name_rule="cached_content",
                argument="name",
                patterns=("projects/*/locations/*/cachedContents/*",),
            ),
        ),
    },
)

LIST: Method[ListCachedContentsConfig, ListCachedContentsResponse] = Method(
    name="caches.list",
    returns="google._genai_api.types.stored.caches.ListCachedContentsResponse",
    config="google._genai_api.types.stored.caches.ListCachedContentsConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # cachedContents.list
            Binding(
                http="GET",
                suffix="cachedContents",
                rows=(
                    Row("config.page_size", "?pageSize"),
                    Row("config.page_token", "?pageToken"),
                ),
            ),
        ),
        "vertex": (
            # projects.locations.cachedContents.list
            Binding(
                http="GET",
                suffix="projects/{project}/locations/{location}/cachedContents",
                rows=(
                    Row("config.page_size", "?pageSize"),
                    Row("config.page_token", "?pageToken"),
                ),
            ),
        ),
    },
)

UPDATE: Method[UpdateCachedContentConfig, CachedContent] = Method(
    name="caches.update",
    returns="google._genai_api.types.stored.caches.CachedContent",
    config="google._genai_api.types.stored.caches.UpdateCachedContentConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # cachedContents.patch
            Binding(
                http="PATCH",
                suffix="",
                name_rule="cached_content",
                argument="name",
                patterns=("cachedContents/*",),
                rows=(
                    Row("config.expire_time", "expireTime", normalize="aware"),
                    Row("config.ttl", "ttl"),
                ),
            ),
        ),
        "vertex": (
            # projects.locations.cachedContents.patch
            Binding(
                http="PATCH",
                suffix="",
                name_rule="cached_content",
                argument="name",
                patterns=("projects/*/locations/*/cachedContents/*",),
                rows=(
                    Row("config.expire_time", "expireTime", normalize="aware"),
                    Row("config.ttl", "ttl"),
                ),
            ),
        ),
    },
)

DELETE: Method[DeleteCachedContentConfig, DeleteCachedContentResponse] = Method(
    name="caches.delete",
    returns="google._genai_api.types.stored.caches.DeleteCachedContentResponse",
    config="google._genai_api.types.stored.caches.DeleteCachedContentConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # cachedContents.delete
            Binding(
                http="DELETE",
                suffix="",
                name_rule="cached_content",
                argument="name",
                patterns=("cachedContents/*",),
            ),
        ),
        "vertex": (
            # projects.locations.cachedContents.delete
            Binding(
                http="DELETE",
                suffix="",
                name_rule="cached_content",
                argument="name",
                patterns=("projects/*/locations/*/cachedContents/*",),
            ),
        ),
    },
)
