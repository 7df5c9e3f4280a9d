# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import AliasChoices, Field

from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, empty_list

from .media import ModalityTokenCount
from .usage import UsageMetadata


class ContentEmbedding(ApiModel):
    """The vector for one input."""

    values: List[float] = Field(default_factory=empty_list)
    """The vector; as long as `output_dimensionality` or the model's full length."""

    statistics: Optional[ContentEmbeddingStatistics] = None
    """Token count and truncation of this input. Vertex AI only."""


class ContentEmbeddingStatistics(ApiModel):
    """Size of one embedded input. Vertex AI only."""

    truncated: Optional[bool] = None
    """True if the input was too long and its end was cut off."""

    token_count: Optional[float] = Field(
        default=None,
        validation_alias=AliasChoices("token_count", "tokenCount"),
        serialization_alias="token_count",
    )
    """Tokens in the input; a float, since the API sends one."""

    tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`token_count` split by modality."""


class EmbedContentMetadata(ApiModel):
    """What the call is billed by. Vertex AI only."""

    billable_character_count: Optional[int] = None
    """Characters of all inputs together."""


class EmbedContentResponse(Result):
    """One vector per input."""

    embeddings: List[ContentEmbedding] = Field(default_factory=empty_list)
    """In the order of the inputs."""

    metadata: Optional[EmbedContentMetadata] = None
    """Billing figures of the text embedding models. Vertex AI only."""

    truncated: Optional[bool] = None
    """True if the input was cut to fit. Only from models with an embedContent call. Vertex AI only."""

    usage_metadata: Optional[UsageMetadata] = None
    """Token counts. Only from models with an embedContent call. Vertex AI only."""
