# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import AliasChoices, Field

from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64, empty_list

from .content import Content
from .grounding import GroundingMetadata
from .safety import SafetyRating


class Candidate(ApiModel):
    """One answer of the model, with the reasons, ratings and sources that belong to it."""

    avg_logprobs: Optional[float] = None
    """Mean log probability per token; comparable between answers of different length."""

    citation_metadata: Optional[CitationMetadata] = None
    """Sources that the answer repeats word for word or nearly so."""

    content: Optional[Content] = None
    """The answer itself, as parts. May be missing if filters withheld it."""

    finish_message: Optional[str] = None
    """Details on `finish_reason` in plain words; only beside it."""

    finish_reason: Optional[FinishReason] = None
    """Why the model stopped. Unset in a stream as long as more is to come."""

    grounding_metadata: Optional[GroundingMetadata] = None
    """Searches and sources behind the answer, if grounding was on."""

    index: Optional[int] = None
    """Place among the candidates, from 0. Tells them apart in a stream when `candidate_count` is above
    1."""

    logprobs_result: Optional[LogprobsResult] = None
    """Token probabilities, if `response_logprobs` asked for them."""

    safety_ratings: List[SafetyRating] = Field(default_factory=empty_list)
    """Harm ratings of the answer, at most one a category."""

    token_count: Optional[int] = None
    """Tokens in this candidate. Gemini API only."""

    url_context_metadata: Optional[UrlContextMetadata] = None
    """Pages that the URL context tool fetched."""

    continuation_token: Optional[Base64] = None
    """Opaque bytes beside finish reason `CONTINUATION`; pass them in the next request to go on. Vertex
    AI only."""


class Citation(ApiModel):
    """A source that a stretch of the answer repeats or resembles."""

    end_index: Optional[int] = None
    """Where the stretch ends: a byte offset into the answer, exclusive."""

    license: Optional[str] = None
    """Licence of the source, given for cited code."""

    start_index: Optional[int] = None
    """Where the stretch begins: a byte offset into the answer."""

    uri: Optional[str] = None
    """Web address of the source."""

    publication_date: Optional[GoogleTypeDate] = None
    """When the source appeared, as far as known. Vertex AI only."""

    title: Optional[str] = None
    """Headline of the source. Vertex AI only."""


class CitationMetadata(ApiModel):
    """The sources that an answer repeats from the training data."""

    citations: List[Citation] = Field(
        default_factory=empty_list, validation_alias=AliasChoices("citations", "citationSources")
    )
    """One entry per stretch and source. Comes as `citationSources` from the Gemini API."""


class FinishReason(OpenEnum):
    """Why the model stopped. Anything but `STOP` means that the answer may be incomplete or missing."""

    FINISH_REASON_UNSPECIFIED = "FINISH_REASON_UNSPECIFIED"
    """The API gave no reason."""

    STOP = "STOP"
    """The answer is complete, or one of the `stop_sequences` turned up."""

    MAX_TOKENS = "MAX_TOKENS"
    """`max_output_tokens` was reached; the text is cut off."""

    SAFETY = "SAFETY"
    """Safety filters withheld the answer; `safety_ratings` says for which category."""

    RECITATION = "RECITATION"
    """The output came too close to existing, probably protected text."""

    LANGUAGE = "LANGUAGE"
    """The output was in a language that the model does not support. Gemini API only."""

    OTHER = "OTHER"
    """None of the other reasons; the API does not say more."""

    BLOCKLIST = "BLOCKLIST"
    """A word on a blocklist came up."""

    PROHIBITED_CONTENT = "PROHIBITED_CONTENT"
    """The output may be of a kind that is always forbidden, whatever the safety settings."""

    SPII = "SPII"
    """The output may disclose sensitive personal data."""

    MALFORMED_FUNCTION_CALL = "MALFORMED_FUNCTION_CALL"
    """The model wrote a function call that cannot be parsed."""

    IMAGE_SAFETY = "IMAGE_SAFETY"
    """Safety filters withheld the generated image."""

    UNEXPECTED_TOOL_CALL = "UNEXPECTED_TOOL_CALL"
    """The model called a function that was not declared, or while calling was off."""

    TOO_MANY_TOOL_CALLS = "TOO_MANY_TOOL_CALLS"
    """Google stopped its own tool loop, for the model kept calling tools without an answer."""

    IMAGE_PROHIBITED_CONTENT = "IMAGE_PROHIBITED_CONTENT"
    """The generated image may show something that is always forbidden."""

    IMAGE_OTHER = "IMAGE_OTHER"
    """No image came about, and the API does not say why."""

    NO_IMAGE = "NO_IMAGE"
    """An image was expected, but the model made none."""

    IMAGE_RECITATION = "IMAGE_RECITATION"
    """The generated image came too close to an existing one."""

    MODEL_ARMOR = "MODEL_ARMOR"
    """Model Armor withheld the answer. Vertex AI only."""

    MALFORMED_RESPONSE = "MALFORMED_RESPONSE"
    """The model's output was broken and could not be used."""

    CONTINUATION = "CONTINUATION"
    """The limit of one request was reached; send `continuation_token` back to go on."""


class GoogleTypeDate(ApiModel):
    """A calendar date that may lack its day or month. Vertex AI only."""

    day: Optional[int] = None
    """1 to 31; 0 if only year or month is known."""

    month: Optional[int] = None
    """1 to 12; 0 if only the year is known."""

    year: Optional[int] = None
    """1 to 9999; 0 for a date without a year."""


class LogprobsResult(ApiModel):
    """How likely each token of the answer was, and what stood beside it. Needs `response_logprobs`."""

    chosen_candidates: List[LogprobsResultCandidate] = Field(default_factory=empty_list)
    """The tokens of the answer, one per position. They need not be among `top_candidates`."""

    log_probability_sum: Optional[float] = None
    """The chosen tokens' log probabilities added up. Gemini API only."""

    top_candidates: List[LogprobsResultTopCandidates] = Field(default_factory=empty_list)
    """The alternatives, one entry per position. Needs `logprobs` in the config."""


class LogprobsResultCandidate(ApiModel):
    """A token with its probability."""

    log_probability: Optional[float] = None
    """Natural logarithm of the probability: 0 is certain, more negative is less likely."""

    token: Optional[str] = None
    """The token as text, which may be just part of a word."""

    token_id: Optional[int] = None
    """The token's number in the model's vocabulary."""


class LogprobsResultTopCandidates(ApiModel):
    """The likeliest tokens at one position."""

    candidates: List[LogprobsResultCandidate] = Field(default_factory=empty_list)
    """At most `logprobs` tokens, likeliest first."""


class UrlContextMetadata(ApiModel):
    """What the URL context tool fetched for an answer."""

    url_metadata: List[UrlMetadata] = Field(default_factory=empty_list)
    """One entry per address tried."""


class UrlMetadata(ApiModel):
    """What became of one address that the URL context tool tried."""

    retrieved_url: Optional[str] = None
    """The address that was tried."""

    url_retrieval_status: Optional[UrlRetrievalStatus] = None
    """Fetched, failed or withheld."""


class UrlRetrievalStatus(OpenEnum):
    """Whether the URL context tool got hold of a page."""

    URL_RETRIEVAL_STATUS_UNSPECIFIED = "URL_RETRIEVAL_STATUS_UNSPECIFIED"
    """The API did not say."""

    URL_RETRIEVAL_STATUS_SUCCESS = "URL_RETRIEVAL_STATUS_SUCCESS"
    """The page was fetched, and the model has seen it."""

    URL_RETRIEVAL_STATUS_ERROR = "URL_RETRIEVAL_STATUS_ERROR"
    """The page could not be fetched."""

    URL_RETRIEVAL_STATUS_PAYWALL = "URL_RETRIEVAL_STATUS_PAYWALL"
    """The page wants payment or a subscription."""

    URL_RETRIEVAL_STATUS_UNSAFE = "URL_RETRIEVAL_STATUS_UNSAFE"
    """The page was withheld as unsafe."""
