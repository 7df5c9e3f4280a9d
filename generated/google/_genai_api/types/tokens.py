# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, Base64, empty_list

from .media import ModalityTokenCount


class ComputeTokensResponse(Result):
    """How the model splits the contents into tokens. Vertex AI only."""

    tokens_info: List[TokensInfo] = Field(default_factory=empty_list)
    """One entry per content, in the order of the request."""


class CountTokensResponse(Result):
    """How many tokens the contents take up in the model."""

    cache_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """`cached_content_token_count` split by modality. Gemini API only."""

    cached_content_token_count: Optional[int] = None
    """Tokens that come from cached content. Gemini API only."""

    prompt_tokens_details: List[ModalityTokenCount] = Field(default_factory=empty_list)
    """Tokens of the contents split by modality."""

    total_tokens: Optional[int] = None
    """Sum over all contents, with system instruction and tools if given."""

    total_billable_characters: Optional[int] = None
    """Characters by which some models are billed. Vertex AI only."""


class TokensInfo(ApiModel):
    """The tokens of one content, as text and as numbers. Vertex AI only."""

    role: Optional[str] = None
    """Role of the content, such as `user`."""

    token_ids: List[int] = Field(default_factory=empty_list)
    """Vocabulary numbers, in the order of the text."""

    tokens: List[Base64] = Field(default_factory=empty_list)
    """The same tokens as UTF-8 bytes; one token may hold just part of a character."""
