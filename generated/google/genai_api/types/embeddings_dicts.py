# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, TypedDict

from .media_dicts import ModalityTokenCountDict
from .usage_dicts import UsageMetadataDict


class ContentEmbeddingDict(TypedDict, total=False):
    """The vector for one input."""

    values: List[float]
    """The vector; as long as `output_dimensionality` or the model's full length."""

    statistics: ContentEmbeddingStatisticsDict
    """Token count and truncation of this input. Vertex AI only."""


class ContentEmbeddingStatisticsDict(TypedDict, total=False):
    """Size of one embedded input. Vertex AI only."""

    truncated: bool
    """True if the input was too long and its end was cut off."""

    token_count: float
    """Tokens in the input; a float, since the API sends one."""

    tokens_details: List[ModalityTokenCountDict]
    """`token_count` split by modality."""


class EmbedContentMetadataDict(TypedDict, total=False):
    """What the call is billed by. Vertex AI only."""

    billable_character_count: int
    """Characters of all inputs together."""


class EmbedContentResponseDict(TypedDict, total=False):
    """One vector per input."""

    embeddings: List[ContentEmbeddingDict]
    """In the order of the inputs."""

    metadata: EmbedContentMetadataDict
    """Billing figures of the text embedding models. Vertex AI only."""

    truncated: bool
    """True if the input was cut to fit. Only from models with an embedContent call. Vertex AI only."""

    usage_metadata: UsageMetadataDict
    """Token counts. Only from models with an embedContent call. Vertex AI only."""
