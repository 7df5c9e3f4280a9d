# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.generation.configs import EmbedContentConfig
from google._genai_api.types.jobs.status import JobError
from google._genai_api.types.responses.embeddings import ContentEmbedding
from google._genai_api.types.unions import ContentListUnion
from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel


class EmbeddingApiType(OpenEnum):
    """Methods of the services that make embeddings."""

    PREDICT = "PREDICT"
    """Prediction of a text embedding model of Vertex AI."""

    EMBED_CONTENT = "EMBED_CONTENT"
    """Embedding of one content on Vertex AI."""

    BATCH_EMBED_CONTENTS = "BATCH_EMBED_CONTENTS"
    """Embeddings of several contents."""


class EmbedContentParameters(ApiModel):
    """Arguments of `models.embed_content` as one object."""

    model: Optional[str] = None
    """Embedding model."""

    contents: Optional[ContentListUnion] = None
    """Contents to embed."""

    config: Optional[EmbedContentConfig] = None
    """Further settings."""


class EmbedContentBatch(ApiModel):
    """Contents to embed in a batch job, with settings for all of them. Gemini API only."""

    contents: Optional[ContentListUnion] = None
    """Contents to embed, in any form that `embed_content` takes. Each gets an embedding of its own."""

    config: Optional[EmbedContentConfig] = None
    """Configuration as for `embed_content`."""


class EmbeddingsBatchJobSource(ApiModel):
    """Source of a batch job of embeddings. Set one field. `batches.create_embeddings` also takes the
    value of the field alone. Gemini API only."""

    file_name: Optional[str] = None
    """Uploaded JSONL file, `files/...`, with a `key` and a `request` per line, up to 2 GB. A request
    has the fields of `embed_content` in JSON."""

    inlined_requests: Optional[EmbedContentBatch] = Field(
        default=None,
        validation_alias=AliasChoices("requests", "inlinedRequests"),
        serialization_alias="requests",
    )
    """Contents that are sent inline, up to 20 MB in total. Embeddings are in the same order."""


class SingleEmbedContentResponse(ApiModel):
    """Embedding of one content. Gemini API only."""

    embedding: Optional[ContentEmbedding] = None
    """Embedding."""

    token_count: Optional[int] = None
    """Number of tokens of the content. Not set by all models."""


class InlinedEmbedContentResponse(ApiModel):
    """Response to one request of a batch job of embeddings. Gemini API only."""

    response: Optional[SingleEmbedContentResponse] = None
    """Embedding. Unset if the request failed."""

    error: Optional[JobError] = None
    """Error, if the request failed. Other requests are not affected."""

    metadata: Optional[Dict[str, Any]] = None
    """Metadata of the request, if it had any."""


class CreateEmbeddingsBatchJobConfig(ApiModel):
    """Configuration of `batches.create_embeddings`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    display_name: Optional[str] = None
    """Display name. Defaults to `genai_batch_job_` and the current time in UTC."""
