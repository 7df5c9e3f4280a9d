# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google._genai_api.types.content.media import ModalityTokenCount
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, Base64, empty_list


class CountTokensResponse(Result):
    """Number of tokens in the contents."""

    cache_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`cached_content_token_count` by modality. Gemini API only."""

    cached_content_token_count: Optional[int] = None
    """Number of tokens from cached content. Gemini API only."""

    prompt_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """Number of tokens in the contents by modality."""

    total_tokens: Optional[int] = None
    """Number of tokens in all contents, including system instruction and tools if specified."""

    total_billable_characters: Optional[int] = None
    """Number of billable characters, for models billed by characters. Vertex AI only."""


class TokensInfo(ApiModel):
    """Tokens of one content. Vertex AI only."""

    role: Optional[str] = None
    """Role of the content, such as `user`."""

    token_ids: List[int] = Field(default_factory=empty_list)
    """IDs of the tokens in the model's vocabulary, in order."""

    tokens: List[Base64] = Field(default_factory=empty_list)
    """Tokens as UTF-8 bytes, in order. A token may be part of a character."""


class ComputeTokensResponse(Result):
    """Tokens of the contents. Vertex AI only."""

    tokens_info: List[TokensInfo] = Field(default_factory=empty_list)
    """One entry per content, in the order of the request."""


class CountTokensResult(ApiModel):
    """Number of tokens, or an estimate of it, made without a request by
    `google.genai.local_tokenizer`."""

    total_tokens: Optional[int] = None
    """Number of tokens in all contents, including system instruction and tools if specified."""


class ComputeTokensResult(ApiModel):
    """Tokens of the contents, as the published SDK returns them from its local tokenizer."""

    tokens_info: Optional[List[TokensInfo]] = None
    """One entry per content."""
