# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, Sequence, TypedDict, Union

from google._genai_api.types.candidates import (
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

from .content_dicts import ContentOrDict
from .grounding_dicts import GroundingMetadataOrDict
from .safety_dicts import SafetyRatingOrDict


class CandidateDict(TypedDict, total=False):
    """One answer of the model, with the reasons, ratings and sources that belong to it."""

    avg_logprobs: Optional[float]
    """Mean log probability per token; comparable between answers of different length."""

    citation_metadata: Optional[CitationMetadataOrDict]
    """Sources that the answer repeats word for word or nearly so."""

    content: Optional[ContentOrDict]
    """The answer itself, as parts. May be missing if filters withheld it."""

    finish_message: Optional[str]
    """Details on `finish_reason` in plain words; only beside it."""

    finish_reason: Optional[Open[FinishReason]]
    """Why the model stopped. Unset in a stream as long as more is to come."""

    grounding_metadata: Optional[GroundingMetadataOrDict]
    """Searches and sources behind the answer, if grounding was on."""

    index: Optional[int]
    """Place among the candidates, from 0. Tells them apart in a stream when `candidate_count` is above
    1."""

    logprobs_result: Optional[LogprobsResultOrDict]
    """Token probabilities, if `response_logprobs` asked for them."""

    safety_ratings: Optional[Sequence[SafetyRatingOrDict]]
    """Harm ratings of the answer, at most one a category."""

    token_count: Optional[int]
    """Tokens in this candidate. Gemini API only."""

    url_context_metadata: Optional[UrlContextMetadataOrDict]
    """Pages that the URL context tool fetched."""

    continuation_token: Optional[Base64]
    """Opaque bytes beside finish reason `CONTINUATION`; pass them in the next request to go on. Vertex
    AI only."""


class CitationDict(TypedDict, total=False):
    """A source that a stretch of the answer repeats or resembles."""

    end_index: Optional[int]
    """Where the stretch ends: a byte offset into the answer, exclusive."""

    license: Optional[str]
    """Licence of the source, given for cited code."""

    start_index: Optional[int]
    """Where the stretch begins: a byte offset into the answer."""

    uri: Optional[str]
    """Web address of the source."""

    publication_date: Optional[GoogleTypeDateOrDict]
    """When the source appeared, as far as known. Vertex AI only."""

    title: Optional[str]
    """Headline of the source. Vertex AI only."""


class CitationMetadataDict(TypedDict, total=False):
    """The sources that an answer repeats from the training data."""

    citations: Optional[Sequence[CitationOrDict]]
    """One entry per stretch and source. Comes as `citationSources` from the Gemini API."""


class GoogleTypeDateDict(TypedDict, total=False):
    """A calendar date that may lack its day or month. Vertex AI only."""

    day: Optional[int]
    """1 to 31; 0 if only year or month is known."""

    month: Optional[int]
    """1 to 12; 0 if only the year is known."""

    year: Optional[int]
    """1 to 9999; 0 for a date without a year."""


class LogprobsResultCandidateDict(TypedDict, total=False):
    """A token with its probability."""

    log_probability: Optional[float]
    """Natural logarithm of the probability: 0 is certain, more negative is less likely."""

    token: Optional[str]
    """The token as text, which may be just part of a word."""

    token_id: Optional[int]
    """The token's number in the model's vocabulary."""


class LogprobsResultDict(TypedDict, total=False):
    """How likely each token of the answer was, and what stood beside it. Needs `response_logprobs`."""

    chosen_candidates: Optional[Sequence[LogprobsResultCandidateOrDict]]
    """The tokens of the answer, one per position. They need not be among `top_candidates`."""

    log_probability_sum: Optional[float]
    """The chosen tokens' log probabilities added up. Gemini API only."""

    top_candidates: Optional[Sequence[LogprobsResultTopCandidatesOrDict]]
    """The alternatives, one entry per position. Needs `logprobs` in the config."""


class LogprobsResultTopCandidatesDict(TypedDict, total=False):
    """The likeliest tokens at one position."""

    candidates: Optional[Sequence[LogprobsResultCandidateOrDict]]
    """At most `logprobs` tokens, likeliest first."""


class UrlContextMetadataDict(TypedDict, total=False):
    """What the URL context tool fetched for an answer."""

    url_metadata: Optional[Sequence[UrlMetadataOrDict]]
    """One entry per address tried."""


class UrlMetadataDict(TypedDict, total=False):
    """What became of one address that the URL context tool tried."""

    retrieved_url: Optional[str]
    """The address that was tried."""

    url_retrieval_status: Optional[Open[UrlRetrievalStatus]]
    """Fetched, failed or withheld."""


GoogleTypeDateOrDict = Union[GoogleTypeDate, GoogleTypeDateDict]
CitationOrDict = Union[Citation, CitationDict]
CitationMetadataOrDict = Union[CitationMetadata, CitationMetadataDict]
LogprobsResultCandidateOrDict = Union[LogprobsResultCandidate, LogprobsResultCandidateDict]
LogprobsResultTopCandidatesOrDict = Union[LogprobsResultTopCandidates, LogprobsResultTopCandidatesDict]
LogprobsResultOrDict = Union[LogprobsResult, LogprobsResultDict]
UrlMetadataOrDict = Union[UrlMetadata, UrlMetadataDict]
UrlContextMetadataOrDict = Union[UrlContextMetadata, UrlContextMetadataDict]
CandidateOrDict = Union[Candidate, CandidateDict]
