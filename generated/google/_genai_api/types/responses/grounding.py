# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google._genai_core.runtime.model import ApiModel, Base64, DurationText, empty_list


class RagChunkPageSpan(ApiModel):
    """Pages of a document that a chunk covers. Vertex AI only."""

    first_page: Optional[int] = None
    """First page, counted from 1."""

    last_page: Optional[int] = None
    """Last page, counted from 1 and inclusive."""


class RagChunk(ApiModel):
    """Chunk of a RAG file. Vertex AI only."""

    chunk_id: Optional[str] = None
    """ID of the chunk."""

    file_id: Optional[str] = None
    """ID of the RAG file that contains the chunk."""

    page_span: Optional[RagChunkPageSpan] = None
    """Pages that the chunk covers, if the file has pages."""

    text: Optional[str] = None
    """Text of the chunk."""


class GroundingChunkWeb(ApiModel):
    """Web page used as a source."""

    title: Optional[str] = None
    """Title of the page."""

    uri: Optional[str] = None
    """URI of the page, often a redirect by Google."""

    domain: Optional[str] = None
    """Domain of the page, such as `example.com`. Vertex AI only."""


class GroundingChunkImage(ApiModel):
    """Image from an image search, used as a source. Vertex AI only."""

    domain: Optional[str] = None
    """Domain of the page that shows the image."""

    image_uri: Optional[str] = None
    """URI of the image file."""

    source_uri: Optional[str] = None
    """URI of the page that shows the image, for attribution."""

    title: Optional[str] = None
    """Title of the page that shows the image."""


class GroundingChunkMapsPlaceAnswerSourcesAuthorAttribution(ApiModel):
    """Author of a user review on Google Maps."""

    display_name: Optional[str] = None
    """Name of the author."""

    photo_uri: Optional[str] = None
    """URI of the author's photo."""

    uri: Optional[str] = None
    """URI of the author's profile on Google Maps."""


class GroundingChunkMapsPlaceAnswerSourcesReviewSnippet(ApiModel):
    """User review on Google Maps that an answer is based on."""

    google_maps_uri: Optional[str] = None
    """URI of the review on Google Maps."""

    review_id: Optional[str] = None
    """ID of the review."""

    title: Optional[str] = None
    """Title of the review."""

    author_attribution: Optional[GroundingChunkMapsPlaceAnswerSourcesAuthorAttribution] = None
    """Author of the review."""

    flag_content_uri: Optional[str] = None
    """URI of a page to report a problem with the review."""

    relative_publish_time_description: Optional[str] = None
    """Age of the review in words, such as `a month ago`."""

    review: Optional[str] = None
    """Text of the review."""


class GroundingChunkMapsPlaceAnswerSources(ApiModel):
    """Sources of an answer about a place."""

    review_snippets: List[GroundingChunkMapsPlaceAnswerSourcesReviewSnippet] = Field(
        default_factory=empty_list
    )
    """User reviews that the answer is based on."""

    flag_content_uri: Optional[str] = None
    """URI of a page to report a problem with the place."""

    review_snippet: List[GroundingChunkMapsPlaceAnswerSourcesReviewSnippet] = Field(
        default_factory=empty_list
    )
    """User reviews, by an older name. The services now send `review_snippets`."""


class GroundingChunkMapsRoute(ApiModel):
    """Route from Google Maps. Vertex AI only."""

    distance_meters: Optional[int] = None
    """Route length in meters."""

    duration: Optional[DurationText] = None
    """Travel time in seconds with the suffix `s`, such as `540s`."""

    encoded_polyline: Optional[str] = None
    """Course of the route in Google's encoded polyline format."""


class GroundingChunkMaps(ApiModel):
    """Place or route from Google Maps, used as a source."""

    place_answer_sources: Optional[GroundingChunkMapsPlaceAnswerSources] = None
    """Reviews that the answer about the place is based on."""

    place_id: Optional[str] = None
    """Resource name of the place, `places/...`, for the Places API."""

    text: Optional[str] = None
    """Description of the place by Google Maps."""

    title: Optional[str] = None
    """Name of the place."""

    uri: Optional[str] = None
    """URI of the place on Google Maps."""

    route: Optional[GroundingChunkMapsRoute] = None
    """Length, travel time and course of a route. Vertex AI only."""


class GroundingChunkStringList(ApiModel):
    """List of texts, as the value of custom metadata. Gemini API only."""

    values: List[str] = Field(default_factory=empty_list)
    """The texts."""


class GroundingChunkCustomMetadata(ApiModel):
    """Key and value that a document was given when it was added to a file search store. Gemini API
    only."""

    key: Optional[str] = None
    """Name of the value."""

    numeric_value: Optional[float] = None
    """Number."""

    string_list_value: Optional[GroundingChunkStringList] = None
    """List of texts."""

    string_value: Optional[str] = None
    """Text."""


class GroundingChunkRetrievedContext(ApiModel):
    """Context from your own data, used as a source."""

    file_search_store: Optional[str] = None
    """Name of the file search store, `fileSearchStores/...`. Gemini API only."""

    text: Optional[str] = None
    """Text of the retrieved context."""

    title: Optional[str] = None
    """Title of the document."""

    uri: Optional[str] = None
    """URI of the document."""

    custom_metadata: List[GroundingChunkCustomMetadata] = Field(default_factory=empty_list)
    """Keys and values of the document. Gemini API only."""

    media_id: Optional[str] = None
    """Name of a media file in the store, for `file_search_stores.download_media`. Gemini API only."""

    page_number: Optional[int] = None
    """Page of the document. Gemini API only."""

    document_name: Optional[str] = None
    """Resource name of a Vertex AI Search document, `projects/.../documents/...`. Vertex AI only."""

    rag_chunk: Optional[RagChunk] = None
    """Chunk of a RAG file, if the context comes from a RAG store. Vertex AI only."""


class GroundingChunk(ApiModel):
    """Source that an answer is based on. One field is set, depending on the kind of source."""

    maps: Optional[GroundingChunkMaps] = None
    """Place or route, from the Google Maps tool."""

    retrieved_context: Optional[GroundingChunkRetrievedContext] = None
    """Context from your own data, from a retrieval or file search tool."""

    web: Optional[GroundingChunkWeb] = None
    """Web page, from a search tool."""

    image: Optional[GroundingChunkImage] = None
    """Image, from an image search. Vertex AI only."""


class Segment(ApiModel):
    """Segment of an answer, located by byte offsets into its UTF-8 text."""

    end_index: Optional[int] = None
    """Byte offset of the end of the segment within its part, exclusive."""

    part_index: Optional[int] = None
    """Index of the part that contains the segment, counted from 0."""

    start_index: Optional[int] = None
    """Byte offset of the start of the segment within its part. 0 if unset."""

    text: Optional[str] = None
    """Text of the segment."""


class GroundingSupport(ApiModel):
    """Link between a segment of an answer and the sources that support it."""

    confidence_scores: List[float] = Field(default_factory=empty_list)
    """Confidence from 0 to 1 for each entry of `grounding_chunk_indices`. Empty from Gemini 2.5 on."""

    grounding_chunk_indices: List[int] = Field(default_factory=empty_list)
    """Indices into `GroundingMetadata.grounding_chunks`. `[1, 3]` refers to the second and the fourth
    source."""

    segment: Optional[Segment] = None
    """Segment that the sources support."""

    rendered_parts: List[int] = Field(default_factory=empty_list)
    """Indices of the rendered parts that belong to the segment. Vertex AI only."""


class RetrievalMetadata(ApiModel):
    """Details of the decision whether to search."""

    google_search_dynamic_retrieval_score: Optional[float] = None
    """Likelihood from 0 to 1 that a search helps, compared with the threshold. Set only with dynamic
    retrieval."""


class SearchEntryPoint(ApiModel):
    """Search suggestions that Google's terms require you to display with a grounded answer."""

    rendered_content: Optional[str] = None
    """HTML with styles, for a web page or web view."""

    sdk_blob: Optional[Base64] = None
    """JSON list of pairs of search query and URL, for a custom display. Base64 in JSON."""


class GroundingMetadataSourceFlaggingUri(ApiModel):
    """URI for reporting a place or review. Set only with Google Maps grounding. Vertex AI only."""

    flag_content_uri: Optional[str] = None
    """URI of the reporting form."""

    source_id: Optional[str] = None
    """ID of the place or review to report."""


class GroundingMetadata(ApiModel):
    """Searches made for an answer, their sources, and the segments that each source supports."""

    google_maps_widget_context_token: Optional[str] = None
    """Token for rendering a Google Maps widget. Deprecated on Vertex AI."""

    grounding_chunks: List[GroundingChunk] = Field(default_factory=empty_list)
    """Sources. `grounding_supports` refers to them by index."""

    grounding_supports: List[GroundingSupport] = Field(default_factory=empty_list)
    """Links between segments of the answer and their sources."""

    retrieval_metadata: Optional[RetrievalMetadata] = None
    """Details of the decision whether to search, with dynamic retrieval."""

    search_entry_point: Optional[SearchEntryPoint] = None
    """Search suggestions to display. Set only with Google Search."""

    web_search_queries: List[str] = Field(default_factory=empty_list)
    """Queries sent to Google Search."""

    image_search_queries: List[str] = Field(default_factory=empty_list)
    """Queries sent to image search. Vertex AI only."""

    retrieval_queries: List[str] = Field(default_factory=empty_list)
    """Queries sent to the retrieval tools. Vertex AI only."""

    source_flagging_uris: List[GroundingMetadataSourceFlaggingUri] = Field(default_factory=empty_list)
    """URIs for reporting places or reviews. Set only with Google Maps. Vertex AI only."""
