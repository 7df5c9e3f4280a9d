# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, Sequence, TypedDict, Union

from google._genai_api.types.usage import GenerateContentResponseUsageMetadata, TrafficType, UsageMetadata
from google._genai_core.runtime.enums import Open

from .media_dicts import ModalityTokenCountOrDict


class GenerateContentResponseUsageMetadataDict(TypedDict, total=False):
    """Token counts of one generation, as billed. In a stream the counts are running totals."""

    cache_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`cached_content_token_count` split by modality."""

    cached_content_token_count: Optional[int]
    """Prompt tokens that came from cached content."""

    candidates_token_count: Optional[int]
    """Output tokens of all candidates together, without thoughts."""

    candidates_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`candidates_token_count` split by modality."""

    prompt_token_count: Optional[int]
    """Input tokens, cached ones and media included."""

    prompt_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`prompt_token_count` split by modality."""

    thoughts_token_count: Optional[int]
    """Tokens spent on thinking, whether or not thoughts were shown."""

    tool_use_prompt_token_count: Optional[int]
    """Tokens of tool results that went back to the model as input."""

    tool_use_prompt_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`tool_use_prompt_token_count` split by modality."""

    total_token_count: Optional[int]
    """Prompt, tool results, thoughts and candidates together."""

    traffic_type: Optional[Open[TrafficType]]
    """Quota or purchase that paid for it. Vertex AI only."""


class UsageMetadataDict(TypedDict, total=False):
    """Token counts of an `embed_content` call. Vertex AI only."""

    cache_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`cached_content_token_count` split by modality."""

    cached_content_token_count: Optional[int]
    """Input tokens that came from cached content."""

    candidates_token_count: Optional[int]
    """Output tokens; embeddings have none."""

    candidates_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`candidates_token_count` split by modality."""

    prompt_token_count: Optional[int]
    """Tokens of the embedded inputs, cached ones and media included."""

    prompt_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`prompt_token_count` split by modality."""

    thoughts_token_count: Optional[int]
    """Tokens spent on thinking; embedding models spend none."""

    tool_use_prompt_token_count: Optional[int]
    """Tokens of tool results in the input; embedding models use no tools."""

    tool_use_prompt_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`tool_use_prompt_token_count` split by modality."""

    total_token_count: Optional[int]
    """All the counts together."""

    traffic_type: Optional[Open[TrafficType]]
    """Quota or purchase that paid for the call."""


GenerateContentResponseUsageMetadataOrDict = Union[
    GenerateContentResponseUsageMetadata, GenerateContentResponseUsageMetadataDict
]
UsageMetadataOrDict = Union[UsageMetadata, UsageMetadataDict]
