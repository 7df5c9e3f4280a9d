# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.grounding import (
    GroundingChunk,
    GroundingChunkImage,
    GroundingChunkMaps,
    GroundingChunkMapsPlaceAnswerSources,
    GroundingChunkMapsPlaceAnswerSourcesReviewSnippet,
    GroundingChunkMapsRoute,
    GroundingChunkRetrievedContext,
    GroundingChunkWeb,
    GroundingMetadata,
    GroundingMetadataSourceFlaggingUri,
    GroundingSupport,
    RagChunk,
    RagChunkPageSpan,
    RetrievalMetadata,
    SearchEntryPoint,
    Segment,
)
from google._genai_core.runtime.model import Base64


class GroundingChunkDict(TypedDict, total=False):
    """A source behind the answer. One field is set, according to the kind of source."""

    maps: Optional[GroundingChunkMapsOrDict]
    """A place or route, from the Google Maps tool."""

    retrieved_context: Optional[GroundingChunkRetrievedContextOrDict]
    """A passage of your own data, from a retrieval or file search tool."""

    web: Optional[GroundingChunkWebOrDict]
    """A web page, from a search tool."""

    image: Optional[GroundingChunkImageOrDict]
    """A picture found by image search. Vertex AI only."""


class GroundingChunkImageDict(TypedDict, total=False):
    """A picture from image search as a source. Vertex AI only."""

    domain: Optional[str]
    """Site of the page that shows the picture."""

    image_uri: Optional[str]
    """Link to the picture file itself."""

    source_uri: Optional[str]
    """Link to the page that shows it; use this one for attribution."""

    title: Optional[str]
    """Headline of the page that shows it."""


class GroundingChunkMapsDict(TypedDict, total=False):
    """A place or route of Google Maps as a source."""

    place_answer_sources: Optional[GroundingChunkMapsPlaceAnswerSourcesOrDict]
    """Reviews behind what is said about the place."""

    place_id: Optional[str]
    """Place as `places/...`, good for look-ups in the Places API."""

    text: Optional[str]
    """What Google Maps says about the place."""

    title: Optional[str]
    """The place's name."""

    uri: Optional[str]
    """Link to the place on Google Maps."""

    route: Optional[GroundingChunkMapsRouteOrDict]
    """Length, time and line of a route. Vertex AI only."""


class GroundingChunkMapsPlaceAnswerSourcesDict(TypedDict, total=False):
    """What an answer about a place rests on."""

    review_snippets: Optional[Sequence[GroundingChunkMapsPlaceAnswerSourcesReviewSnippetOrDict]]
    """User reviews that went into the answer."""


class GroundingChunkMapsPlaceAnswerSourcesReviewSnippetDict(TypedDict, total=False):
    """A user review on Google Maps that went into the answer."""

    google_maps_uri: Optional[str]
    """Link that opens the review on Google Maps."""

    review_id: Optional[str]
    """Identifies the review."""

    title: Optional[str]
    """Headline of the review."""


class GroundingChunkMapsRouteDict(TypedDict, total=False):
    """A way from one place to another. Vertex AI only."""

    distance_meters: Optional[int]
    """Length of the whole way in metres."""

    duration: Optional[str]
    """Travel time in seconds with an `s`, such as `540s`."""

    encoded_polyline: Optional[str]
    """The line on the map, in Google's encoded polyline format."""


class GroundingChunkRetrievedContextDict(TypedDict, total=False):
    """A passage from your own data as a source."""

    text: Optional[str]
    """The passage that was retrieved."""

    title: Optional[str]
    """Headline of the document it comes from."""

    uri: Optional[str]
    """Link to the document it comes from."""

    document_name: Optional[str]
    """Full `projects/.../documents/...` name, if it came from Vertex AI Search. Vertex AI only."""

    rag_chunk: Optional[RagChunkOrDict]
    """The passage with file and pages, if it came from the RAG engine. Vertex AI only."""


class GroundingChunkWebDict(TypedDict, total=False):
    """A web page as a source."""

    title: Optional[str]
    """Headline of the page."""

    uri: Optional[str]
    """Link to the page, often a redirect by Google."""

    domain: Optional[str]
    """Site of the page, such as `example.com`; handy for filtering sources. Vertex AI only."""


class GroundingMetadataDict(TypedDict, total=False):
    """Searches made for an answer, the sources found, and which sentence rests on which."""

    google_maps_widget_context_token: Optional[str]
    """Token for Google's map widget. Deprecated, and about to be no longer filled."""

    grounding_chunks: Optional[Sequence[GroundingChunkOrDict]]
    """The sources; `grounding_supports` points into this list."""

    grounding_supports: Optional[Sequence[GroundingSupportOrDict]]
    """Which stretches of the answer rest on which sources."""

    retrieval_metadata: Optional[RetrievalMetadataOrDict]
    """How likely a search was to help, if dynamic retrieval decided on it."""

    search_entry_point: Optional[SearchEntryPointOrDict]
    """Search suggestions to display, after Google Search."""

    web_search_queries: Optional[List[str]]
    """What was typed into Google Search to answer."""

    image_search_queries: Optional[List[str]]
    """What was typed into image search to answer. Vertex AI only."""

    retrieval_queries: Optional[List[str]]
    """What the retrieval tools were asked. Vertex AI only."""

    source_flagging_uris: Optional[Sequence[GroundingMetadataSourceFlaggingUriOrDict]]
    """Links for reporting places or reviews, after Google Maps. Vertex AI only."""


class GroundingMetadataSourceFlaggingUriDict(TypedDict, total=False):
    """Where users can report a place or review. Google Maps grounding on Vertex AI only."""

    flag_content_uri: Optional[str]
    """Link to the reporting form."""

    source_id: Optional[str]
    """Identifies the place or review to report."""


class GroundingSupportDict(TypedDict, total=False):
    """Ties a stretch of the answer to the sources that back it."""

    confidence_scores: Optional[List[float]]
    """0 to 1 for each entry of `grounding_chunk_indices`. Empty from Gemini 2.5 on."""

    grounding_chunk_indices: Optional[List[int]]
    """Positions in `GroundingMetadata.grounding_chunks`: `[1, 3]` means the second and the fourth
    source."""

    segment: Optional[SegmentOrDict]
    """The stretch that is backed."""

    rendered_parts: Optional[List[int]]
    """Positions of the rendered parts that belong to the stretch. Vertex AI only."""


class RagChunkDict(TypedDict, total=False):
    """A passage that the RAG engine took from one of your files. Vertex AI only."""

    chunk_id: Optional[str]
    """Identifies the passage within the corpus."""

    file_id: Optional[str]
    """Identifies the RAG file that the passage was cut from."""

    page_span: Optional[RagChunkPageSpanOrDict]
    """Pages it covers, if the file has pages."""

    text: Optional[str]
    """The passage in full."""


class RagChunkPageSpanDict(TypedDict, total=False):
    """The pages that a passage covers in its document. Vertex AI only."""

    first_page: Optional[int]
    """Page on which the passage starts, counted from 1."""

    last_page: Optional[int]
    """Page on which the passage ends, counted from 1 and included."""


class RetrievalMetadataDict(TypedDict, total=False):
    """How the decision to search came about."""

    google_search_dynamic_retrieval_score: Optional[float]
    """0 to 1: how much a search would help. Searched if above the threshold. Only with dynamic
    retrieval."""


class SearchEntryPointDict(TypedDict, total=False):
    """Search suggestions that Google's terms require you to show beside a grounded answer."""

    rendered_content: Optional[str]
    """Ready HTML with styles, for a web page or a web view."""

    sdk_blob: Optional[Base64]
    """JSON with pairs of query and search link, as decoded bytes, for a display of your own."""


class SegmentDict(TypedDict, total=False):
    """A stretch of the answer, by byte offsets (UTF-8) and not by characters."""

    end_index: Optional[int]
    """First byte after the stretch, counted from the start of the part."""

    part_index: Optional[int]
    """Which part of the content the stretch lies in, from 0."""

    start_index: Optional[int]
    """First byte of the stretch, counted from the start of the part; unset means 0."""

    text: Optional[str]
    """The stretch itself."""


RagChunkPageSpanOrDict = Union[RagChunkPageSpan, RagChunkPageSpanDict]
RagChunkOrDict = Union[RagChunk, RagChunkDict]
GroundingChunkWebOrDict = Union[GroundingChunkWeb, GroundingChunkWebDict]
GroundingChunkImageOrDict = Union[GroundingChunkImage, GroundingChunkImageDict]
GroundingChunkMapsPlaceAnswerSourcesReviewSnippetOrDict = Union[
    GroundingChunkMapsPlaceAnswerSourcesReviewSnippet, GroundingChunkMapsPlaceAnswerSourcesReviewSnippetDict
]
GroundingChunkMapsPlaceAnswerSourcesOrDict = Union[
    GroundingChunkMapsPlaceAnswerSources, GroundingChunkMapsPlaceAnswerSourcesDict
]
GroundingChunkMapsRouteOrDict = Union[GroundingChunkMapsRoute, GroundingChunkMapsRouteDict]
GroundingChunkMapsOrDict = Union[GroundingChunkMaps, GroundingChunkMapsDict]
GroundingChunkRetrievedContextOrDict = Union[
    GroundingChunkRetrievedContext, GroundingChunkRetrievedContextDict
]
GroundingChunkOrDict = Union[GroundingChunk, GroundingChunkDict]
SegmentOrDict = Union[Segment, SegmentDict]
GroundingSupportOrDict = Union[GroundingSupport, GroundingSupportDict]
RetrievalMetadataOrDict = Union[RetrievalMetadata, RetrievalMetadataDict]
SearchEntryPointOrDict = Union[SearchEntryPoint, SearchEntryPointDict]
GroundingMetadataSourceFlaggingUriOrDict = Union[
    GroundingMetadataSourceFlaggingUri, GroundingMetadataSourceFlaggingUriDict
]
GroundingMetadataOrDict = Union[GroundingMetadata, GroundingMetadataDict]
