# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional, TypedDict, Union

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.generation.configs import EmbedContentConfigOrDict
from google._genai_api.types.dicts.jobs.status import JobErrorOrDict
from google._genai_api.types.dicts.responses.embeddings import ContentEmbeddingOrDict
from google._genai_api.types.jobs.embedding_batches import (
    CreateEmbeddingsBatchJobConfig,
    EmbedContentBatch,
    EmbedContentParameters,
    EmbeddingsBatchJobSource,
    InlinedEmbedContentResponse,
    SingleEmbedContentResponse,
)
from google._genai_api.types.unions import ContentListUnionDict


class EmbedContentParametersDict(TypedDict, total=False):
    """Arguments of `models.embed_content` as one object."""

    model: Optional[str]
    """Embedding model."""

    contents: Optional[ContentListUnionDict]
    """Contents to embed."""

    config: Optional[EmbedContentConfigOrDict]
    """Further settings."""


EmbedContentParametersOrDict = Union[EmbedContentParameters, EmbedContentParametersDict]


class EmbedContentBatchDict(TypedDict, total=False):
    """Contents to embed in a batch job, with settings for all of them. Gemini API only."""

    contents: Optional[ContentListUnionDict]
    """Contents to embed, in any form that `embed_content` takes. Each gets an embedding of its own."""

    config: Optional[EmbedContentConfigOrDict]
    """Configuration as for `embed_content`."""


EmbedContentBatchOrDict = Union[EmbedContentBatch, EmbedContentBatchDict]


class EmbeddingsBatchJobSourceDict(TypedDict, total=False):
    """Source of a batch job of embeddings. Set one field. `batches.create_embeddings` also takes the
    value of the field alone. Gemini API only."""

    file_name: Optional[str]
    """Uploaded JSONL file, `files/...`, with a `key` and a `request` per line, up to 2 GB. A request
    has the fields of `embed_content` in JSON."""

    inlined_requests: Optional[EmbedContentBatchOrDict]
    """Contents that are sent inline, up to 20 MB in total. Embeddings are in the same order."""


EmbeddingsBatchJobSourceOrDict = Union[EmbeddingsBatchJobSource, EmbeddingsBatchJobSourceDict]


class SingleEmbedContentResponseDict(TypedDict, total=False):
    """Embedding of one content. Gemini API only."""

    embedding: Optional[ContentEmbeddingOrDict]
    """Embedding."""

    token_count: Optional[int]
    """Number of tokens of the content. Not set by all models."""


SingleEmbedContentResponseOrDict = Union[SingleEmbedContentResponse, SingleEmbedContentResponseDict]


class InlinedEmbedContentResponseDict(TypedDict, total=False):
    """Response to one request of a batch job of embeddings. Gemini API only."""

    response: Optional[SingleEmbedContentResponseOrDict]
    """Embedding. Unset if the request failed."""

    error: Optional[JobErrorOrDict]
    """Error, if the request failed. Other requests are not affected."""

    metadata: Optional[Dict[str, Any]]
    """Metadata of the request, if it had any."""


InlinedEmbedContentResponseOrDict = Union[InlinedEmbedContentResponse, InlinedEmbedContentResponseDict]


class CreateEmbeddingsBatchJobConfigDict(TypedDict, total=False):
    """Configuration of `batches.create_embeddings`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    display_name: Optional[str]
    """Display name. Defaults to `genai_batch_job_` and the current time in UTC."""


CreateEmbeddingsBatchJobConfigOrDict = Union[
    CreateEmbeddingsBatchJobConfig, CreateEmbeddingsBatchJobConfigDict
]
