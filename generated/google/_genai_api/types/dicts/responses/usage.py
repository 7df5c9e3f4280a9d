# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.content.media import ModalityTokenCountOrDict
from google._genai_api.types.generation.tiers import ServiceTier
from google._genai_api.types.responses.usage import (
    GenerateContentResponseUsageMetadata,
    TrafficType,
    UsageMetadata,
)
from google._genai_core.runtime.enums import Open


class GenerateContentResponseUsageMetadataDict(TypedDict, total=False):
    """Token counts of a generation. In a stream they are running totals."""

    cache_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`cached_content_token_count` by modality."""

    cached_content_token_count: Optional[int]
    """Number of prompt tokens from cached content."""

    candidates_token_count: Optional[int]
    """Number of output tokens in all candidates, without thoughts."""

    candidates_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`candidates_token_count` by modality."""

    prompt_token_count: Optional[int]
    """Number of prompt tokens, including cached content and media."""

    prompt_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`prompt_token_count` by modality."""

    thoughts_token_count: Optional[int]
    """Number of thought tokens, whether or not thoughts are returned."""

    tool_use_prompt_token_count: Optional[int]
    """Number of tokens in tool results that were passed to the model."""

    tool_use_prompt_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`tool_use_prompt_token_count` by modality."""

    total_token_count: Optional[int]
    """Sum of prompt, tool use, thought and candidate tokens."""

    traffic_type: Optional[Open[TrafficType]]
    """Quota that the request was served under. Vertex AI only."""


GenerateContentResponseUsageMetadataOrDict = Union[
    GenerateContentResponseUsageMetadata, GenerateContentResponseUsageMetadataDict
]


class UsageMetadataDict(TypedDict, total=False):
    """Token counts of a live session, or of an `embed_content` call on Vertex AI."""

    prompt_token_count: Optional[int]
    """Number of tokens in the inputs, including cached content and media."""

    cached_content_token_count: Optional[int]
    """Number of prompt tokens from cached content."""

    response_token_count: Optional[int]
    """Number of output tokens of a live session. Gemini API only."""

    tool_use_prompt_token_count: Optional[int]
    """Number of tokens in tool results. Embedding models use no tools."""

    thoughts_token_count: Optional[int]
    """Number of thought tokens. Embedding models do not think."""

    total_token_count: Optional[int]
    """Sum of prompt, tool use, thought and candidate tokens."""

    prompt_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`prompt_token_count` by modality."""

    cache_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`cached_content_token_count` by modality."""

    response_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`response_token_count` by modality. Gemini API only."""

    tool_use_prompt_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`tool_use_prompt_token_count` by modality."""

    service_tier: Optional[Open[ServiceTier]]
    """Service tier that served the live session. Gemini API only."""

    candidates_token_count: Optional[int]
    """Number of output tokens. Embeddings have none. Vertex AI only."""

    candidates_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`candidates_token_count` by modality. Vertex AI only."""

    traffic_type: Optional[Open[TrafficType]]
    """Quota that the request was served under. Vertex AI only."""


UsageMetadataOrDict = Union[UsageMetadata, UsageMetadataDict]
