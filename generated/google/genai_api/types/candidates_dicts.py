# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, TypedDict

from google.genai_api.types.candidates import FinishReason, UrlRetrievalStatus
from google.genai_core.runtime.enums import Open
from google.genai_core.runtime.model import Base64

from .content_dicts import ContentDict
from .grounding_dicts import GroundingMetadataDict
from .safety_dicts import SafetyRatingDict


class CandidateDict(TypedDict, total=False):
    """One answer of the model, with the reasons, ratings and sources that belong to it."""

    avg_logprobs: float
    """Mean log probability per token; comparable between answers of different length."""

    citation_metadata: CitationMetadataDict
    """Sources that the answer repeats word for word or nearly so."""

    content: ContentDict
    """The answer itself, as parts. May be missing if filters withheld it."""

    finish_message: str
    """Details on `finish_reason` in plain words; only beside it."""

    finish_reason: Open[FinishReason]
    """Why the model stopped. Unset in a stream as long as more is to come."""

    grounding_metadata: GroundingMetadataDict
    """Searches and sources behind the answer, if grounding was on."""

    index: int
    """Place among the candidates, from 0. Tells them apart in a stream when `candidate_count` is above
    1."""

    logprobs_result: LogprobsResultDict
    """Token probabilities, if `response_logprobs` asked for them."""

    safety_ratings: List[SafetyRatingDict]
    """Harm ratings of the answer, at most one a category."""

    token_count: int
    """Tokens in this candidate. Gemini API only."""

    url_context_metadata: UrlContextMetadataDict
    """Pages that the URL context tool fetched."""

    continuation_token: Base64
    """Opaque bytes beside finish reason `CONTINUATION`; pass them in the next request to go on. Vertex
    AI only."""


class CitationDict(TypedDict, total=False):
    """A source that a stretch of the answer repeats or resembles."""

    end_index: int
    """Where the stretch ends: a byte offset into the answer, exclusive."""

    license: str
    """Licence of the source, given for cited code."""

    start_index: int
    """Where the stretch begins: a byte offset into the answer."""

    uri: str
    """Web address of the source."""

    publication_date: GoogleTypeDateDict
    """When the source appeared, as far as known. Vertex AI only."""

    title: str
    """Headline of the source. Vertex AI only."""


class CitationMetadataDict(TypedDict, total=False):
    """The sources that an answer repeats from the training data."""

    citations: List[CitationDict]
    """One entry per stretch and source. Comes as `citationSources` from the Gemini API."""


class GoogleTypeDateDict(TypedDict, total=False):
    """A calendar date that may lack its day or month. Vertex AI only."""

    day: int
    """1 to 31; 0 if only year or month is known."""

    month: int
    """1 to 12; 0 if only the year is known."""

    year: int
    """1 to 9999; 0 for a date without a year."""


class LogprobsResultCandidateDict(TypedDict, total=False):
    """A token with its probability."""

    log_probability: float
    """Natural logarithm of the probability: 0 is certain, more negative is less likely."""

    token: str
    """The token as text, which may be just part of a word."""

    token_id: int
    """The token's number in the model's vocabulary."""


class LogprobsResultDict(TypedDict, total=False):
    """How likely each token of the answer was, and what stood beside it. Needs `response_logprobs`."""

    chosen_candidates: List[LogprobsResultCandidateDict]
    """The tokens of the answer, one per position. They need not be among `top_candidates`."""

    log_probability_sum: float
    """The chosen tokens' log probabilities added up. Gemini API only."""

    top_candidates: List[LogprobsResultTopCandidatesDict]
    """The alternatives, one entry per position. Needs `logprobs` in the config."""


class LogprobsResultTopCandidatesDict(TypedDict, total=False):
    """The likeliest tokens at one position."""

    candidates: List[LogprobsResultCandidateDict]
    """At most `logprobs` tokens, likeliest first."""


class UrlContextMetadataDict(TypedDict, total=False):
    """What the URL context tool fetched for an answer."""

    url_metadata: List[UrlMetadataDict]
    """One entry per address tried."""


class UrlMetadataDict(TypedDict, total=False):
    """What became of one address that the URL context tool tried."""

    retrieved_url: str
    """The address that was tried."""

    url_retrieval_status: Open[UrlRetrievalStatus]
    """Fetched, failed or withheld."""
