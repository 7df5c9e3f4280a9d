# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.content.parts import Content
from google._genai_api.types.generation.safety import SafetyRating
from google._genai_api.types.responses.grounding import GroundingMetadata
from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64, empty_list


class FinishReason(OpenEnum):
    """Reason why the model stopped generating. For any reason other than `STOP`, the answer may be
    incomplete or missing."""

    FINISH_REASON_UNSPECIFIED = "FINISH_REASON_UNSPECIFIED"
    """Reason not reported."""

    STOP = "STOP"
    """The answer is complete, or a stop sequence occurred."""

    MAX_TOKENS = "MAX_TOKENS"
    """The answer was cut off at `max_output_tokens`."""

    SAFETY = "SAFETY"
    """The safety filters blocked the answer; see `safety_ratings` for the category."""

    RECITATION = "RECITATION"
    """The answer was too close to existing, possibly protected text."""

    LANGUAGE = "LANGUAGE"
    """The answer was in an unsupported language. Gemini API only."""

    OTHER = "OTHER"
    """Other reason that the API does not report."""

    BLOCKLIST = "BLOCKLIST"
    """The answer contained a blocked term."""

    PROHIBITED_CONTENT = "PROHIBITED_CONTENT"
    """The answer may contain content that is prohibited regardless of the safety settings."""

    SPII = "SPII"
    """The answer may contain sensitive personal data (SPII)."""

    MALFORMED_FUNCTION_CALL = "MALFORMED_FUNCTION_CALL"
    """The function call in the answer could not be parsed."""

    IMAGE_SAFETY = "IMAGE_SAFETY"
    """The safety filters blocked the generated image."""

    IMAGE_PROHIBITED_CONTENT = "IMAGE_PROHIBITED_CONTENT"
    """The generated image may show prohibited content."""

    IMAGE_OTHER = "IMAGE_OTHER"
    """Image generation failed for a reason that the API does not report."""

    NO_IMAGE = "NO_IMAGE"
    """The model generated no image although one was requested."""

    IMAGE_RECITATION = "IMAGE_RECITATION"
    """The generated image was too close to an existing image."""

    UNEXPECTED_TOOL_CALL = "UNEXPECTED_TOOL_CALL"
    """The model called a function that was not declared, or although function calling was off."""

    TOO_MANY_TOOL_CALLS = "TOO_MANY_TOOL_CALLS"
    """The service stopped after too many consecutive tool calls without an answer."""

    MISSING_THOUGHT_SIGNATURE = "MISSING_THOUGHT_SIGNATURE"
    """A function call of the history lacks the thought signature that the model needs. Send the
    model's turns back unchanged. Gemini API only."""

    ESCALATION = "ESCALATION"
    """An escalation rule filtered the request. Gemini API only."""

    PUP_LIMITED_DISABLED = "PUP_LIMITED_DISABLED"
    """The account is limited or disabled under the prohibited use policy. Gemini API only."""

    CONTINUATION = "CONTINUATION"
    """The token limit per request was reached. The SDK sends `continuation_token` to continue, unless
    `automatic_continuation` is False."""

    MODEL_ARMOR = "MODEL_ARMOR"
    """Model Armor blocked the answer. Vertex AI only."""

    MALFORMED_RESPONSE = "MALFORMED_RESPONSE"
    """The model's output was malformed. Vertex AI only."""


class UrlRetrievalStatus(OpenEnum):
    """Status of a URL retrieval by the URL context tool."""

    URL_RETRIEVAL_STATUS_UNSPECIFIED = "URL_RETRIEVAL_STATUS_UNSPECIFIED"
    """Status not reported."""

    URL_RETRIEVAL_STATUS_SUCCESS = "URL_RETRIEVAL_STATUS_SUCCESS"
    """The page was retrieved and passed to the model."""

    URL_RETRIEVAL_STATUS_ERROR = "URL_RETRIEVAL_STATUS_ERROR"
    """The page could not be retrieved."""

    URL_RETRIEVAL_STATUS_PAYWALL = "URL_RETRIEVAL_STATUS_PAYWALL"
    """The page is behind a paywall. Gemini API only."""

    URL_RETRIEVAL_STATUS_UNSAFE = "URL_RETRIEVAL_STATUS_UNSAFE"
    """The page was considered unsafe. Gemini API only."""


class GoogleTypeDate(ApiModel):
    """Calendar date that may lack its day or month. Vertex AI only."""

    day: Optional[int] = None
    """Day (1 to 31), or 0 if unknown."""

    month: Optional[int] = None
    """Month (1 to 12), or 0 if unknown."""

    year: Optional[int] = None
    """Year (1 to 9999), or 0 if unknown."""


class Citation(ApiModel):
    """Source that a segment of the answer repeats or resembles."""

    end_index: Optional[int] = None
    """Byte offset of the end of the segment within the answer, exclusive."""

    license: Optional[str] = None
    """License of the source, for cited code."""

    start_index: Optional[int] = None
    """Byte offset of the start of the segment within the answer."""

    uri: Optional[str] = None
    """URI of the source."""

    publication_date: Optional[GoogleTypeDate] = None
    """Publication date of the source, if known. Vertex AI only."""

    title: Optional[str] = None
    """Title of the source. Vertex AI only."""


class CitationMetadata(ApiModel):
    """Sources that the answer repeats from the training data."""

    citations: List[Citation] = Field(
        default_factory=empty_list, validation_alias=AliasChoices("citations", "citationSources")
    )
    """One citation per segment and source. Named `citationSources` by the Gemini API."""


class LogprobsResultCandidate(ApiModel):
    """Token and its log probability."""

    log_probability: Optional[float] = None
    """Natural logarithm of the probability. 0 means certain; lower values are less likely."""

    token: Optional[str] = None
    """Text of the token, which may be part of a word."""

    token_id: Optional[int] = None
    """ID of the token in the model's vocabulary."""


class LogprobsResultTopCandidates(ApiModel):
    """Most likely tokens at one position."""

    candidates: List[LogprobsResultCandidate] = Field(default_factory=empty_list)
    """At most `logprobs` tokens, most likely first."""


class LogprobsResult(ApiModel):
    """Log probabilities of the generated tokens and their alternatives. Requires `response_logprobs`."""

    chosen_candidates: List[LogprobsResultCandidate] = Field(default_factory=empty_list)
    """Tokens of the answer, one per position. They need not be among `top_candidates`."""

    log_probability_sum: Optional[float] = None
    """Sum of the log probabilities of the chosen tokens. Gemini API only."""

    top_candidates: List[LogprobsResultTopCandidates] = Field(default_factory=empty_list)
    """Most likely tokens, one entry per position. Requires `logprobs` in the config."""


class UrlMetadata(ApiModel):
    """Result of retrieving one URL with the URL context tool."""

    retrieved_url: Optional[str] = None
    """URL that was retrieved."""

    url_retrieval_status: Optional[UrlRetrievalStatus] = None
    """Whether the retrieval succeeded, and if not, why."""


class UrlContextMetadata(ApiModel):
    """URLs that the URL context tool retrieved for an answer."""

    url_metadata: List[UrlMetadata] = Field(default_factory=empty_list)
    """One entry per URL."""


class Candidate(ApiModel):
    """One answer of the model, with its finish reason, ratings and sources."""

    avg_logprobs: Optional[float] = None
    """Average log probability per token, for comparing candidates of different length."""

    citation_metadata: Optional[CitationMetadata] = None
    """Sources that the answer repeats verbatim or almost verbatim."""

    content: Optional[Content] = None
    """Parts of the answer. May be unset if the filters blocked it."""

    finish_message: Optional[str] = None
    """Details of the `finish_reason`, in plain text."""

    finish_reason: Optional[FinishReason] = None
    """Reason why the model stopped. Unset in a stream while generation continues."""

    grounding_metadata: Optional[GroundingMetadata] = None
    """Searches and sources of the answer, with grounding."""

    index: Optional[int] = None
    """Index of the candidate, counted from 0. Identifies it in a stream if `candidate_count` is
    greater than 1."""

    logprobs_result: Optional[LogprobsResult] = None
    """Log probabilities of the tokens. Requires `response_logprobs`."""

    safety_ratings: List[SafetyRating] = Field(default_factory=empty_list)
    """Safety ratings of the answer, at most one per category."""

    token_count: Optional[int] = None
    """Number of tokens in the candidate. Gemini API only."""

    url_context_metadata: Optional[UrlContextMetadata] = None
    """URLs that the URL context tool retrieved."""

    continuation_token: Optional[Base64] = None
    """Opaque token for continuing the generation in another request, with finish reason
    `CONTINUATION`."""
