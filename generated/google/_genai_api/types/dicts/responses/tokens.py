# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.content.media import ModalityTokenCountOrDict
from google._genai_api.types.responses.tokens import (
    ComputeTokensResponse,
    ComputeTokensResult,
    CountTokensResponse,
    CountTokensResult,
    TokensInfo,
)
from google._genai_core.runtime.model import Base64


class CountTokensResponseDict(TypedDict, total=False):
    """Number of tokens in the contents."""

    cache_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """`cached_content_token_count` by modality. Gemini API only."""

    cached_content_token_count: Optional[int]
    """Number of tokens from cached content. Gemini API only."""

    prompt_tokens_details: Optional[Sequence[ModalityTokenCountOrDict]]
    """Number of tokens in the contents by modality."""

    total_tokens: Optional[int]
    """Number of tokens in all contents, including system instruction and tools if specified."""

    total_billable_characters: Optional[int]
    """Number of billable characters, for models billed by characters. Vertex AI only."""


CountTokensResponseOrDict = Union[CountTokensResponse, CountTokensResponseDict]


class TokensInfoDict(TypedDict, total=False):
    """Tokens of one content. Vertex AI only."""

    role: Optional[str]
    """Role of the content, such as `user`."""

    token_ids: Optional[List[int]]
    """IDs of the tokens in the model's vocabulary, in order."""

    tokens: Optional[List[Base64]]
    """Tokens as UTF-8 bytes, in order. A token may be part of a character."""


TokensInfoOrDict = Union[TokensInfo, TokensInfoDict]


class ComputeTokensResponseDict(TypedDict, total=False):
    """Tokens of the contents. Vertex AI only."""

    tokens_info: Optional[Sequence[TokensInfoOrDict]]
    """One entry per content, in the order of the request."""


ComputeTokensResponseOrDict = Union[ComputeTokensResponse, ComputeTokensResponseDict]


class CountTokensResultDict(TypedDict, total=False):
    """Number of tokens, or an estimate of it, made without a request by
    `google.genai.local_tokenizer`."""

    total_tokens: Optional[int]
    """Number of tokens in all contents, including system instruction and tools if specified."""


CountTokensResultOrDict = Union[CountTokensResult, CountTokensResultDict]


class ComputeTokensResultDict(TypedDict, total=False):
    """Tokens of the contents, as the published SDK returns them from its local tokenizer."""

    tokens_info: Optional[Sequence[TokensInfoOrDict]]
    """One entry per content."""


ComputeTokensResultOrDict = Union[ComputeTokensResult, ComputeTokensResultDict]
