# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel, empty_list

from .media import ModalityTokenCount


class GenerateContentResponseUsageMetadata(ApiModel):
    """Token counts of one generation, as billed. In a stream the counts are running totals."""

    cache_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`cached_content_token_count` split by modality."""

    cached_content_token_count: Optional[int] = None
    """Prompt tokens that came from cached content."""

    candidates_token_count: Optional[int] = None
    """Output tokens of all candidates together, without thoughts."""

    candidates_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`candidates_token_count` split by modality."""

    prompt_token_count: Optional[int] = None
    """Input tokens, cached ones and media included."""

    prompt_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`prompt_token_count` split by modality."""

    thoughts_token_count: Optional[int] = None
    """Tokens spent on thinking, whether or not thoughts were shown."""

    tool_use_prompt_token_count: Optional[int] = None
    """Tokens of tool results that went back to the model as input."""

    tool_use_prompt_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`tool_use_prompt_token_count` split by modality."""

    total_token_count: Optional[int] = None
    """Prompt, tool results, thoughts and candidates together."""

    traffic_type: Optional[TrafficType] = None
    """Quota or purchase that paid for it. Vertex AI only."""


class TrafficType(OpenEnum):
    """Which quota or purchase paid for a request. Vertex AI only."""

    TRAFFIC_TYPE_UNSPECIFIED = "TRAFFIC_TYPE_UNSPECIFIED"
    """The API did not say."""

    ON_DEMAND = "ON_DEMAND"
    """Ordinary pay-as-you-go."""

    ON_DEMAND_PRIORITY = "ON_DEMAND_PRIORITY"
    """Pay-as-you-go at the priority tier."""

    ON_DEMAND_FLEX = "ON_DEMAND_FLEX"
    """Pay-as-you-go at the cheaper flex tier."""

    ON_DEMAND_OFFPEAK = "ON_DEMAND_OFFPEAK"
    """Pay-as-you-go at off-peak rates."""

    PROVISIONED_THROUGHPUT = "PROVISIONED_THROUGHPUT"
    """Capacity bought in advance."""


class UsageMetadata(ApiModel):
    """Token counts of an `embed_content` call. Vertex AI only."""

    cache_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`cached_content_token_count` split by modality."""

    cached_content_token_count: Optional[int] = None
    """Input tokens that came from cached content."""

    candidates_token_count: Optional[int] = None
    """Output tokens; embeddings have none."""

    candidates_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`candidates_token_count` split by modality."""

    prompt_token_count: Optional[int] = None
    """Tokens of the embedded inputs, cached ones and media included."""

    prompt_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`prompt_token_count` split by modality."""

    thoughts_token_count: Optional[int] = None
    """Tokens spent on thinking; embedding models spend none."""

    tool_use_prompt_token_count: Optional[int] = None
    """Tokens of tool results in the input; embedding models use no tools."""

    tool_use_prompt_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`tool_use_prompt_token_count` split by modality."""

    total_token_count: Optional[int] = None
    """All the counts together."""

    traffic_type: Optional[TrafficType] = None
    """Quota or purchase that paid for the call."""
