# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.tokens import ComputeTokensResponse, CountTokensResponse, TokensInfo
from google._genai_core.runtime.model import Base64

from .media_dicts import ModalityTokenCountOrDict


class ComputeTokensResponseDict(TypedDict, total=False):
    """How the model splits the contents into tokens. Vertex AI only."""

    tokens_info: Optional[Sequence[TokensInfoOrDict]]
    """One entry per content, in the order of the request."""


class CountTokensResponseDict(TypedDict, total=False):
    """How many tokens the contents take up in the model."""

    cache_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`cached_content_token_count` split by modality. Gemini API only."""

    cached_content_token_count: Optional[int]
    """Tokens that come from cached content. Gemini API only."""

    prompt_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """Tokens of the contents split by modality."""

    total_tokens: Optional[int]
    """Sum over all contents, with system instruction and tools if given."""

    total_billable_characters: Optional[int]
    """Characters by which some models are billed. Vertex AI only."""


class TokensInfoDict(TypedDict, total=False):
    """The tokens of one content, as text and as numbers. Vertex AI only."""

    role: Optional[str]
    """Role of the content, such as `user`."""

    token_ids: Optional[List[int]]
    """Vocabulary numbers, in the order of the text."""

    tokens: Optional[List[Base64]]
    """The same tokens as UTF-8 bytes; one token may hold just part of a character."""


CountTokensResponseOrDict = Union[CountTokensResponse, CountTokensResponseDict]
TokensInfoOrDict = Union[TokensInfo, TokensInfoDict]
ComputeTokensResponseOrDict = Union[ComputeTokensResponse, ComputeTokensResponseDict]
