# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.content.media import ModalityTokenCountOrDict
from google._genai_api.types.dicts.responses.usage import UsageMetadataOrDict
from google._genai_api.types.responses.embeddings import (
    ContentEmbedding,
    ContentEmbeddingStatistics,
    EmbedContentMetadata,
    EmbedContentResponse,
)


class ContentEmbeddingStatisticsDict(TypedDict, total=False):
    """Statistics of one embedded input. Vertex AI only."""

    truncated: Optional[bool]
    """True if the input exceeded the model's limit and was truncated."""

    token_count: Optional[float]
    """Number of tokens in the input, as a float."""

    tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`token_count` by modality."""


ContentEmbeddingStatisticsOrDict = Union[ContentEmbeddingStatistics, ContentEmbeddingStatisticsDict]


class ContentEmbeddingDict(TypedDict, total=False):
    """Embedding of one input."""

    shape: Optional[List[int]]
    """Dimensions of the vector, if it has more than one. Gemini API only."""

    values: Optional[List[float]]
    """Vector, of length `output_dimensionality` or the model's full length."""

    statistics: Optional[ContentEmbeddingStatisticsOrDict]
    """Token count and truncation of the input. Vertex AI only."""


ContentEmbeddingOrDict = Union[ContentEmbedding, ContentEmbeddingDict]


class EmbedContentMetadataDict(TypedDict, total=False):
    """Billing metadata of an `embed_content` call. Vertex AI only."""

    billable_character_count: Optional[int]
    """Number of billable characters in all inputs."""


EmbedContentMetadataOrDict = Union[EmbedContentMetadata, EmbedContentMetadataDict]


class EmbedContentResponseDict(TypedDict, total=False):
    """Response to `embed_content`."""

    embeddings: Optional[Sequence[ContentEmbeddingOrDict]]
    """One embedding per input, in the order of the inputs."""

    metadata: Optional[EmbedContentMetadataOrDict]
    """Billing metadata. Set for text embedding models only. Vertex AI only."""

    truncated: Optional[bool]
    """True if the input was truncated. Set for Gemini embedding models only. Vertex AI only."""

    usage_metadata: Optional[UsageMetadataOrDict]
    """Token counts. Set for Gemini embedding models only. Vertex AI only."""


EmbedContentResponseOrDict = Union[EmbedContentResponse, EmbedContentResponseDict]
