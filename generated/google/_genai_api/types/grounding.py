# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google._genai_core.runtime.model import ApiModel, Base64, empty_list


class GroundingChunk(ApiModel):
    """A source behind the answer. One field is set, according to the kind of source."""

    maps: Optional[GroundingChunkMaps] = None
    """A place or route, from the Google Maps tool."""

    retrieved_context: Optional[GroundingChunkRetrievedContext] = None
    """A passage of your own data, from a retrieval or file search tool."""

    web: Optional[GroundingChunkWeb] = None
    """A web page, from a search tool."""

    image: Optional[GroundingChunkImage] = None
    """A picture found by image search. Vertex AI only."""


class GroundingChunkImage(ApiModel):
    """A picture from image search as a source. Vertex AI only."""

    domain: Optional[str] = None
    """Site of the page that shows the picture."""

    image_uri: Optional[str] = None
    """Link to the picture file itself."""

    source_uri: Optional[str] = None
    """Link to the page that shows it; use this one for attribution."""

    title: Optional[str] = None
    """Headline of the page that shows it."""


class GroundingChunkMaps(ApiModel):
    """A place or route of Google Maps as a source."""

    place_answer_sources: Optional[GroundingChunkMapsPlaceAnswerSources] = None
    """Reviews behind what is said about the place."""

    place_id: Optional[str] = None
    """Place as `places/...`, good for look-ups in the Places API."""

    text: Optional[str] = None
    """What Google Maps says about the place."""

    title: Optional[str] = None
    """The place's name."""

    uri: Optional[str] = None
    """Link to the place on Google Maps."""

    route: Optional[GroundingChunkMapsRoute] = None
    """Length, time and line of a route. Vertex AI only."""


class GroundingChunkMapsPlaceAnswerSources(ApiModel):
    """What an answer about a place rests on."""

    review_snippets: List[GroundingChunkMapsPlaceAnswerSourcesReviewSnippet] = Field(
        default_factory=empty_list
    )
    """User reviews that went into the answer."""


class GroundingChunkMapsPlaceAnswerSourcesReviewSnippet(ApiModel):
    """A user review on Google Maps that went into the answer."""

    google_maps_uri: Optional[str] = None
    """Link that opens the review on Google Maps."""

    review_id: Optional[str] = None
    """Identifies the review."""

    title: Optional[str] = None
    """Headline of the review."""


class GroundingChunkMapsRoute(ApiModel):
    """A way from one place to another. Vertex AI only."""

    distance_meters: Optional[int] = None
    """Length of the whole way in metres."""

    duration: Optional[str] = None
    """Travel time in seconds with an `s`, such as `540s`."""

    encoded_polyline: Optional[str] = None
    """The line on the map, in Google's encoded polyline format."""


class GroundingChunkRetrievedContext(ApiModel):
    """A passage from your own data as a source."""

    text: Optional[str] = None
    """The passage that was retrieved."""

    title: Optional[str] = None
    """Headline of the document it comes from."""

    uri: Optional[str] = None
    """Link to the document it comes from."""

    document_name: Optional[str] = None
    """Full `projects/.../documents/...` name, if it came from Vertex AI Search. Vertex AI only."""

    rag_chunk: Optional[RagChunk] = None
    """The passage with file and pages, if it came from the RAG engine. Vertex AI only."""


class GroundingChunkWeb(ApiModel):
    """A web page as a source."""

    title: Optional[str] = None
    """Headline of the page."""

    uri: Optional[str] = None
    """Link to the page, often a redirect by Google."""

    domain: Optional[str] = None
    """Site of the page, such as `example.com`; handy for filtering sources. Vertex AI only."""


class GroundingMetadata(ApiModel):
    """Searches made for an answer, the sources found, and which sentence rests on which."""

    google_maps_widget_context_token: Optional[str] = None
    """Token for Google's map widget. Deprecated, and about to be no longer filled."""

    grounding_chunks: List[GroundingChunk] = Field(default_factory=empty_list)
    """The sources; `grounding_supports` points into this list."""

    grounding_supports: List[GroundingSupport] = Field(default_factory=empty_list)
    """Which stretches of the answer rest on which sources."""

    retrieval_metadata: Optional[RetrievalMetadata] = None
    """How likely a search was to help, if dynamic retrieval decided on it."""

    search_entry_point: Optional[SearchEntryPoint] = None
    """Search suggestions to display, after Google Search."""

    web_search_queries: List[str] = Field(default_factory=empty_list)
    """What was typed into Google Search to answer."""

    image_search_queries: List[str] = Field(default_factory=empty_list)
    """What was typed into image search to answer. Vertex AI only."""

    retrieval_queries: List[str] = Field(default_factory=empty_list)
    """What the retrieval tools were asked. Vertex AI only."""

    source_flagging_uris: List[GroundingMetadataSourceFlaggingUri] = Field(default_factory=empty_list)
    """Links for reporting places or reviews, after Google Maps. Vertex AI only."""


class GroundingMetadataSourceFlaggingUri(ApiModel):
    """Where users can report a place or review. Google Maps grounding on Vertex AI only."""

    flag_content_uri: Optional[str] = None
    """Link to the reporting form."""

    source_id: Optional[str] = None
    """Identifies the place or review to report."""


class GroundingSupport(ApiModel):
    """Ties a stretch of the answer to the sources that back it."""

    confidence_scores: List[float] = Field(default_factory=empty_list)
    """0 to 1 for each entry of `grounding_chunk_indices`. Empty from Gemini 2.5 on."""

    grounding_chunk_indices: List[int] = Field(default_factory=empty_list)
    """Positions in `GroundingMetadata.grounding_chunks`: `[1, 3]` means the second and the fourth
    source."""

    segment: Optional[Segment] = None
    """The stretch that is backed."""

    rendered_parts: List[int] = Field(default_factory=empty_list)
    """Positions of the rendered parts that belong to the stretch. Vertex AI only."""


class RagChunk(ApiModel):
    """A passage that the RAG engine took from one of your files. Vertex AI only."""

    chunk_id: Optional[str] = None
    """Identifies the passage within the corpus."""

    file_id: Optional[str] = None
    """Identifies the RAG file that the passage was cut from."""

    page_span: Optional[RagChunkPageSpan] = None
    """Pages it covers, if the file has pages."""

    text: Optional[str] = None
    """The passage in full."""


class RagChunkPageSpan(ApiModel):
    """The pages that a passage covers in its document. Vertex AI only."""

    first_page: Optional[int] = None
    """Page on which the passage starts, counted from 1."""

    last_page: Optional[int] = None
    """Page on which the passage ends, counted from 1 and included."""


class RetrievalMetadata(ApiModel):
    """How the decision to search came about."""

    google_search_dynamic_retrieval_score: Optional[float] = None
    """0 to 1: how much a search would help. Searched if above the threshold. Only with dynamic
    retrieval."""


class SearchEntryPoint(ApiModel):
    """Search suggestions that Google's terms require you to show beside a grounded answer."""

    rendered_content: Optional[str] = None
    """Ready HTML with styles, for a web page or a web view."""

    sdk_blob: Optional[Base64] = None
    """JSON with pairs of query and search link, as decoded bytes, for a display of your own."""


class Segment(ApiModel):
    """A stretch of the answer, by byte offsets (UTF-8) and not by characters."""

    end_index: Optional[int] = None
    """First byte after the stretch, counted from the start of the part."""

    part_index: Optional[int] = None
    """Which part of the content the stretch lies in, from 0."""

    start_index: Optional[int] = None
    """First byte of the stretch, counted from the start of the part; unset means 0."""

    text: Optional[str] = None
    """The stretch itself."""
