# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.content.media import ModalityTokenCount
from google._genai_api.types.responses.usage import UsageMetadata
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, empty_list


class ContentEmbeddingStatistics(ApiModel):
    """Statistics of one embedded input. Vertex AI only."""

    truncated: Optional[bool] = None
    """True if the input exceeded the model's limit and was truncated."""

    token_count: Optional[float] = Field(
        default=None,
        validation_alias=AliasChoices("token_count", "tokenCount"),
        serialization_alias="token_count",
    )
    """Number of tokens in the input, as a float."""

    tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`token_count` by modality."""


class ContentEmbedding(ApiModel):
    """Embedding of one input."""

    shape: List[int] = Field(default_factory=empty_list)
    """Dimensions of the vector, if it has more than one. Gemini API only."""

    values: List[float] = Field(default_factory=empty_list)
    """Vector, of length `output_dimensionality` or the model's full length."""

    statistics: Optional[ContentEmbeddingStatistics] = None
    """Token count and truncation of the input. Vertex AI only."""


class EmbedContentMetadata(ApiModel):
    """Billing metadata of an `embed_content` call. Vertex AI only."""

    billable_character_count: Optional[int] = None
    """Number of billable characters in all inputs."""


class EmbedContentResponse(Result):
    """Response to `embed_content`."""

    embeddings: List[ContentEmbedding] = Field(default_factory=empty_list)
    """One embedding per input, in the order of the inputs."""

    metadata: Optional[EmbedContentMetadata] = None
    """Billing metadata. Set for text embedding models only. Vertex AI only."""

    truncated: Optional[bool] = None
    """True if the input was truncated. Set for Gemini embedding models only. Vertex AI only."""

    usage_metadata: Optional[UsageMetadata] = None
    """Token counts. Set for Gemini embedding models only. Vertex AI only."""
