# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google._genai_api.types.content.media import ModalityTokenCount
from google._genai_api.types.generation.tiers import ServiceTier
from google._genai_core.behaviours.usage import UsageBehaviour
from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel, empty_list


class TrafficType(OpenEnum):
    """Quota that a request was served under. Vertex AI only."""

    TRAFFIC_TYPE_UNSPECIFIED = "TRAFFIC_TYPE_UNSPECIFIED"
    """Traffic type not reported."""

    ON_DEMAND = "ON_DEMAND"
    """Pay-as-you-go."""

    ON_DEMAND_PRIORITY = "ON_DEMAND_PRIORITY"
    """Pay-as-you-go on the priority tier."""

    ON_DEMAND_FLEX = "ON_DEMAND_FLEX"
    """Pay-as-you-go on the flex tier."""

    ON_DEMAND_OFFPEAK = "ON_DEMAND_OFFPEAK"
    """Pay-as-you-go at off-peak rates."""

    PROVISIONED_THROUGHPUT = "PROVISIONED_THROUGHPUT"
    """Provisioned throughput, which is reserved in advance."""


class GenerateContentResponseUsageMetadata(UsageBehaviour, ApiModel):
    """Token counts of a generation. In a stream they are running totals."""

    cache_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`cached_content_token_count` by modality."""

    cached_content_token_count: Optional[int] = None
    """Number of prompt tokens from cached content."""

    candidates_token_count: Optional[int] = None
    """Number of output tokens in all candidates, without thoughts."""

    candidates_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`candidates_token_count` by modality."""

    prompt_token_count: Optional[int] = None
    """Number of prompt tokens, including cached content and media."""

    prompt_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`prompt_token_count` by modality."""

    thoughts_token_count: Optional[int] = None
    """Number of thought tokens, whether or not thoughts are returned."""

    tool_use_prompt_token_count: Optional[int] = None
    """Number of tokens in tool results that were passed to the model."""

    tool_use_prompt_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`tool_use_prompt_token_count` by modality."""

    total_token_count: Optional[int] = None
    """Sum of prompt, tool use, thought and candidate tokens."""

    traffic_type: Optional[TrafficType] = None
    """Quota that the request was served under. Vertex AI only."""


class UsageMetadata(ApiModel):
    """Token counts of a live session, or of an `embed_content` call on Vertex AI."""

    prompt_token_count: Optional[int] = None
    """Number of tokens in the inputs, including cached content and media."""

    cached_content_token_count: Optional[int] = None
    """Number of prompt tokens from cached content."""

    response_token_count: Optional[int] = None
    """Number of output tokens of a live session. Gemini API only."""

    tool_use_prompt_token_count: Optional[int] = None
    """Number of tokens in tool results. Embedding models use no tools."""

    thoughts_token_count: Optional[int] = None
    """Number of thought tokens. Embedding models do not think."""

    total_token_count: Optional[int] = None
    """Sum of prompt, tool use, thought and candidate tokens."""

    prompt_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`prompt_token_count` by modality."""

    cache_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`cached_content_token_count` by modality."""

    response_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`response_token_count` by modality. Gemini API only."""

    tool_use_prompt_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`tool_use_prompt_token_count` by modality."""

    service_tier: Optional[ServiceTier] = None
    """Service tier that served the live session. Gemini API only."""

    candidates_token_count: Optional[int] = None
    """Number of output tokens. Embeddings have none. Vertex AI only."""

    candidates_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`candidates_token_count` by modality. Vertex AI only."""

    traffic_type: Optional[TrafficType] = None
    """Quota that the request was served under. Vertex AI only."""
