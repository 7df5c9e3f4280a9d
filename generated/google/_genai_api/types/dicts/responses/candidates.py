# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.content.parts import ContentOrDict
from google._genai_api.types.dicts.generation.safety import SafetyRatingOrDict
from google._genai_api.types.dicts.responses.grounding import GroundingMetadataOrDict
from google._genai_api.types.responses.candidates import (
    Candidate,
    Citation,
    CitationMetadata,
    FinishReason,
    GoogleTypeDate,
    LogprobsResult,
    LogprobsResultCandidate,
    LogprobsResultTopCandidates,
    UrlContextMetadata,
    UrlMetadata,
    UrlRetrievalStatus,
)
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import Base64


class GoogleTypeDateDict(TypedDict, total=False):
    """Calendar date that may lack its day or month. Vertex AI only."""

    day: Optional[int]
    """Day (1 to 31), or 0 if unknown."""

    month: Optional[int]
    """Month (1 to 12), or 0 if unknown."""

    year: Optional[int]
    """Year (1 to 9999), or 0 if unknown."""


GoogleTypeDateOrDict = Union[GoogleTypeDate, GoogleTypeDateDict]


class CitationDict(TypedDict, total=False):
    """Source that a segment of the answer repeats or resembles."""

    end_index: Optional[int]
    """Byte offset of the end of the segment within the answer, exclusive."""

    license: Optional[str]
    """License of the source, for cited code."""

    start_index: Optional[int]
    """Byte offset of the start of the segment within the answer."""

    uri: Optional[str]
    """URI of the source."""

    publication_date: Optional[GoogleTypeDateOrDict]
    """Publication date of the source, if known. Vertex AI only."""

    title: Optional[str]
    """Title of the source. Vertex AI only."""


CitationOrDict = Union[Citation, CitationDict]


class CitationMetadataDict(TypedDict, total=False):
    """Sources that the answer repeats from the training data."""

    citations: Optional[Sequence[CitationOrDict]]
    """One citation per segment and source. Named `citationSources` by the Gemini API."""


CitationMetadataOrDict = Union[CitationMetadata, CitationMetadataDict]


class LogprobsResultCandidateDict(TypedDict, total=False):
    """Token and its log probability."""

    log_probability: Optional[float]
    """Natural logarithm of the probability. 0 means certain; lower values are less likely."""

    token: Optional[str]
    """Text of the token, which may be part of a word."""

    token_id: Optional[int]
    """ID of the token in the model's vocabulary."""


LogprobsResultCandidateOrDict = Union[LogprobsResultCandidate, LogprobsResultCandidateDict]


class LogprobsResultTopCandidatesDict(TypedDict, total=False):
    """Most likely tokens at one position."""

    candidates: Optional[Sequence[LogprobsResultCandidateOrDict]]
    """At most `logprobs` tokens, most likely first."""


LogprobsResultTopCandidatesOrDict = Union[LogprobsResultTopCandidates, LogprobsResultTopCandidatesDict]


class LogprobsResultDict(TypedDict, total=False):
    """Log probabilities of the generated tokens and their alternatives. Requires `response_logprobs`."""

    chosen_candidates: Optional[Sequence[LogprobsResultCandidateOrDict]]
    """Tokens of the answer, one per position. They need not be among `top_candidates`."""

    log_probability_sum: Optional[float]
    """Sum of the log probabilities of the chosen tokens. Gemini API only."""

    top_candidates: Optional[Sequence[LogprobsResultTopCandidatesOrDict]]
    """Most likely tokens, one entry per position. Requires `logprobs` in the config."""


LogprobsResultOrDict = Union[LogprobsResult, LogprobsResultDict]


class UrlMetadataDict(TypedDict, total=False):
    """Result of retrieving one URL with the URL context tool."""

    retrieved_url: Optional[str]
    """URL that was retrieved."""

    url_retrieval_status: Optional[Open[UrlRetrievalStatus]]
    """Whether the retrieval succeeded, and if not, why."""


UrlMetadataOrDict = Union[UrlMetadata, UrlMetadataDict]


class UrlContextMetadataDict(TypedDict, total=False):
    """URLs that the URL context tool retrieved for an answer."""

    url_metadata: Optional[Sequence[UrlMetadataOrDict]]
    """One entry per URL."""


UrlContextMetadataOrDict = Union[UrlContextMetadata, UrlContextMetadataDict]


class CandidateDict(TypedDict, total=False):
    """One answer of the model, with its finish reason, ratings and sources."""

    avg_logprobs: Optional[float]
    """Average log probability per token, for comparing candidates of different length."""

    citation_metadata: Optional[CitationMetadataOrDict]
    """Sources that the answer repeats verbatim or almost verbatim."""

    content: Optional[ContentOrDict]
    """Parts of the answer. May be unset if the filters blocked it."""

    finish_message: Optional[str]
    """Details of the `finish_reason`, in plain text."""

    finish_reason: Optional[Open[FinishReason]]
    """Reason why the model stopped. Unset in a stream while generation continues."""

    grounding_metadata: Optional[GroundingMetadataOrDict]
    """Searches and sources of the answer, with grounding."""

    index: Optional[int]
    """Index of the candidate, counted from 0. Identifies it in a stream if `candidate_count` is
    greater than 1."""

    logprobs_result: Optional[LogprobsResultOrDict]
    """Log probabilities of the tokens. Requires `response_logprobs`."""

    safety_ratings: Optional[Sequence[SafetyRatingOrDict]]
    """Safety ratings of the answer, at most one per category."""

    token_count: Optional[int]
    """Number of tokens in the candidate. Gemini API only."""

    url_context_metadata: Optional[UrlContextMetadataOrDict]
    """URLs that the URL context tool retrieved."""

    continuation_token: Optional[Base64]
    """Opaque token for continuing the generation in another request, with finish reason
    `CONTINUATION`."""


CandidateOrDict = Union[Candidate, CandidateDict]
