# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, TypedDict

from google.genai_core.runtime.model import Base64


class GroundingChunkDict(TypedDict, total=False):
    """A source behind the answer. One field is set, according to the kind of source."""

    maps: GroundingChunkMapsDict
    """A place or route, from the Google Maps tool."""

    retrieved_context: GroundingChunkRetrievedContextDict
    """A passage of your own data, from a retrieval or file search tool."""

    web: GroundingChunkWebDict
    """A web page, from a search tool."""

    image: GroundingChunkImageDict
    """A picture found by image search. Vertex AI only."""


class GroundingChunkImageDict(TypedDict, total=False):
    """A picture from image search as a source. Vertex AI only."""

    domain: str
    """Site of the page that shows the picture."""

    image_uri: str
    """Link to the picture file itself."""

    source_uri: str
    """Link to the page that shows it; use this one for attribution."""

    title: str
    """Headline of the page that shows it."""


class GroundingChunkMapsDict(TypedDict, total=False):
    """A place or route of Google Maps as a source."""

    place_answer_sources: GroundingChunkMapsPlaceAnswerSourcesDict
    """Reviews behind what is said about the place."""

    place_id: str
    """Place as `places/...`, good for look-ups in the Places API."""

    text: str
    """What Google Maps says about the place."""

    title: str
    """The place's name."""

    uri: str
    """Link to the place on Google Maps."""

    route: GroundingChunkMapsRouteDict
    """Length, time and line of a route. Vertex AI only."""


class GroundingChunkMapsPlaceAnswerSourcesDict(TypedDict, total=False):
    """What an answer about a place rests on."""

    review_snippets: List[GroundingChunkMapsPlaceAnswerSourcesReviewSnippetDict]
    """User reviews that went into the answer."""


class GroundingChunkMapsPlaceAnswerSourcesReviewSnippetDict(TypedDict, total=False):
    """A user review on Google Maps that went into the answer."""

    google_maps_uri: str
    """Link that opens the review on Google Maps."""

    review_id: str
    """Identifies the review."""

    title: str
    """Headline of the review."""


class GroundingChunkMapsRouteDict(TypedDict, total=False):
    """A way from one place to another. Vertex AI only."""

    distance_meters: int
    """Length of the whole way in metres."""

    duration: str
    """Travel time in seconds with an `s`, such as `540s`."""

    encoded_polyline: str
    """The line on the map, in Google's encoded polyline format."""


class GroundingChunkRetrievedContextDict(TypedDict, total=False):
    """A passage from your own data as a source."""

    text: str
    """The passage that was retrieved."""

    title: str
    """Headline of the document it comes from."""

    uri: str
    """Link to the document it comes from."""

    document_name: str
    """Full `projects/.../documents/...` name, if it came from Vertex AI Search. Vertex AI only."""

    rag_chunk: RagChunkDict
    """The passage with file and pages, if it came from the RAG engine. Vertex AI only."""


class GroundingChunkWebDict(TypedDict, total=False):
    """A web page as a source."""

    title: str
    """Headline of the page."""

    uri: str
    """Link to the page, often a redirect by Google."""

    domain: str
    """Site of the page, such as `example.com`; handy for filtering sources. Vertex AI only."""


class GroundingMetadataDict(TypedDict, total=False):
    """Searches made for an answer, the sources found, and which sentence rests on which."""

    google_maps_widget_context_token: str
    """Token for Google's map widget. Deprecated, and about to be no longer filled."""

    grounding_chunks: List[GroundingChunkDict]
    """The sources; `grounding_supports` points into this list."""

    grounding_supports: List[GroundingSupportDict]
    """Which stretches of the answer rest on which sources."""

    retrieval_metadata: RetrievalMetadataDict
    """How likely a search was to help, if dynamic retrieval decided on it."""

    search_entry_point: SearchEntryPointDict
    """Search suggestions to display, after Google Search."""

    web_search_queries: List[str]
    """What was typed into Google Search to answer."""

    image_search_queries: List[str]
    """What was typed into image search to answer. Vertex AI only."""

    retrieval_queries: List[str]
    """What the retrieval tools were asked. Vertex AI only."""

    source_flagging_uris: List[GroundingMetadataSourceFlaggingUriDict]
    """Links for reporting places or reviews, after Google Maps. Vertex AI only."""


class GroundingMetadataSourceFlaggingUriDict(TypedDict, total=False):
    """Where users can report a place or review. Google Maps grounding on Vertex AI only."""

    flag_content_uri: str
    """Link to the reporting form."""

    source_id: str
    """Identifies the place or review to report."""


class GroundingSupportDict(TypedDict, total=False):
    """Ties a stretch of the answer to the sources that back it."""

    confidence_scores: List[float]
    """0 to 1 for each entry of `grounding_chunk_indices`. Empty from Gemini 2.5 on."""

    grounding_chunk_indices: List[int]
    """Positions in `GroundingMetadata.grounding_chunks`: `[1, 3]` means the second and the fourth
    source."""

    segment: SegmentDict
    """The stretch that is backed."""

    rendered_parts: List[int]
    """Positions of the rendered parts that belong to the stretch. Vertex AI only."""


class RagChunkDict(TypedDict, total=False):
    """A passage that the RAG engine took from one of your files. Vertex AI only."""

    chunk_id: str
    """Identifies the passage within the corpus."""

    file_id: str
    """Identifies the RAG file that the passage was cut from."""

    page_span: RagChunkPageSpanDict
    """Pages it covers, if the file has pages."""

    text: str
    """The passage in full."""


class RagChunkPageSpanDict(TypedDict, total=False):
    """The pages that a passage covers in its document. Vertex AI only."""

    first_page: int
    """Page on which the passage starts, counted from 1."""

    last_page: int
    """Page on which the passage ends, counted from 1 and included."""


class RetrievalMetadataDict(TypedDict, total=False):
    """How the decision to search came about."""

    google_search_dynamic_retrieval_score: float
    """0 to 1: how much a search would help. Searched if above the threshold. Only with dynamic
    retrieval."""


class SearchEntryPointDict(TypedDict, total=False):
    """Search suggestions that Google's terms require you to show beside a grounded answer."""

    rendered_content: str
    """Ready HTML with styles, for a web page or a web view."""

    sdk_blob: Base64
    """JSON with pairs of query and search link, as decoded bytes, for a display of your own."""


class SegmentDict(TypedDict, total=False):
    """A stretch of the answer, by byte offsets (UTF-8) and not by characters."""

    end_index: int
    """First byte after the stretch, counted from the start of the part."""

    part_index: int
    """Which part of the content the stretch lies in, from 0."""

    start_index: int
    """First byte of the stretch, counted from the start of the part; unset means 0."""

    text: str
    """The stretch itself."""
