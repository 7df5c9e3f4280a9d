# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.embeddings import (
    ContentEmbedding,
    ContentEmbeddingStatistics,
    EmbedContentMetadata,
    EmbedContentResponse,
)

from .media_dicts import ModalityTokenCountOrDict
from .usage_dicts import UsageMetadataOrDict


class ContentEmbeddingDict(TypedDict, total=False):
    """The vector for one input."""

    values: Optional[List[float]]
    """The vector; as long as `output_dimensionality` or the model's full length."""

    statistics: Optional[ContentEmbeddingStatisticsOrDict]
    """Token count and truncation of this input. Vertex AI only."""


class ContentEmbeddingStatisticsDict(TypedDict, total=False):
    """Size of one embedded input. Vertex AI only."""

    truncated: Optional[bool]
    """True if the input was too long and its end was cut off."""

    token_count: Optional[float]
    """Tokens in the input; a float, since the API sends one."""

    tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`token_count` split by modality."""


class EmbedContentMetadataDict(TypedDict, total=False):
    """What the call is billed by. Vertex AI only."""

    billable_character_count: Optional[int]
    """Characters of all inputs together."""


class EmbedContentResponseDict(TypedDict, total=False):
    """One vector per input."""

    embeddings: Optional[Sequence[ContentEmbeddingOrDict]]
    """In the order of the inputs."""

    metadata: Optional[EmbedContentMetadataOrDict]
    """Billing figures of the text embedding models. Vertex AI only."""

    truncated: Optional[bool]
    """True if the input was cut to fit. Only from models with an embedContent call. Vertex AI only."""

    usage_metadata: Optional[UsageMetadataOrDict]
    """Token counts. Only from models with an embedContent call. Vertex AI only."""


ContentEmbeddingStatisticsOrDict = Union[ContentEmbeddingStatistics, ContentEmbeddingStatisticsDict]
ContentEmbeddingOrDict = Union[ContentEmbedding, ContentEmbeddingDict]
EmbedContentMetadataOrDict = Union[EmbedContentMetadata, EmbedContentMetadataDict]
EmbedContentResponseOrDict = Union[EmbedContentResponse, EmbedContentResponseDict]
