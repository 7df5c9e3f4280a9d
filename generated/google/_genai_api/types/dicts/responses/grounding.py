# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.responses.grounding import (
    GroundingChunk,
    GroundingChunkCustomMetadata,
    GroundingChunkImage,
    GroundingChunkMaps,
    GroundingChunkMapsPlaceAnswerSources,
    GroundingChunkMapsPlaceAnswerSourcesAuthorAttribution,
    GroundingChunkMapsPlaceAnswerSourcesReviewSnippet,
    GroundingChunkMapsRoute,
    GroundingChunkRetrievedContext,
    GroundingChunkStringList,
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
from google._genai_core.runtime.model import Base64, DurationText


class RagChunkPageSpanDict(TypedDict, total=False):
    """Pages of a document that a chunk covers. Vertex AI only."""

    first_page: Optional[int]
    """First page, counted from 1."""

    last_page: Optional[int]
    """Last page, counted from 1 and inclusive."""


RagChunkPageSpanOrDict = Union[RagChunkPageSpan, RagChunkPageSpanDict]


class RagChunkDict(TypedDict, total=False):
    """Chunk of a RAG file. Vertex AI only."""

    chunk_id: Optional[str]
    """ID of the chunk."""

    file_id: Optional[str]
    """ID of the RAG file that contains the chunk."""

    page_span: Optional[RagChunkPageSpanOrDict]
    """Pages that the chunk covers, if the file has pages."""

    text: Optional[str]
    """Text of the chunk."""


RagChunkOrDict = Union[RagChunk, RagChunkDict]


class GroundingChunkWebDict(TypedDict, total=False):
    """Web page used as a source."""

    title: Optional[str]
    """Title of the page."""

    uri: Optional[str]
    """URI of the page, often a redirect by Google."""

    domain: Optional[str]
    """Domain of the page, such as `example.com`. Vertex AI only."""


GroundingChunkWebOrDict = Union[GroundingChunkWeb, GroundingChunkWebDict]


class GroundingChunkImageDict(TypedDict, total=False):
    """Image from an image search, used as a source. Vertex AI only."""

    domain: Optional[str]
    """Domain of the page that shows the image."""

    image_uri: Optional[str]
    """URI of the image file."""

    source_uri: Optional[str]
    """URI of the page that shows the image, for attribution."""

    title: Optional[str]
    """Title of the page that shows the image."""


GroundingChunkImageOrDict = Union[GroundingChunkImage, GroundingChunkImageDict]


class GroundingChunkMapsPlaceAnswerSourcesAuthorAttributionDict(TypedDict, total=False):
    """Author of a user review on Google Maps."""

    display_name: Optional[str]
    """Name of the author."""

    photo_uri: Optional[str]
    """URI of the author's photo."""

    uri: Optional[str]
    """URI of the author's profile on Google Maps."""


GroundingChunkMapsPlaceAnswerSourcesAuthorAttributionOrDict = Union[
    GroundingChunkMapsPlaceAnswerSourcesAuthorAttribution,
    GroundingChunkMapsPlaceAnswerSourcesAuthorAttributionDict,
]


class GroundingChunkMapsPlaceAnswerSourcesReviewSnippetDict(TypedDict, total=False):
    """User review on Google Maps that an answer is based on."""

    google_maps_uri: Optional[str]
    """URI of the review on Google Maps."""

    review_id: Optional[str]
    """ID of the review."""

    title: Optional[str]
    """Title of the review."""

    author_attribution: Optional[GroundingChunkMapsPlaceAnswerSourcesAuthorAttributionOrDict]
    """Author of the review."""

    flag_content_uri: Optional[str]
    """URI of a page to report a problem with the review."""

    relative_publish_time_description: Optional[str]
    """Age of the review in words, such as `a month ago`."""

    review: Optional[str]
    """Text of the review."""


GroundingChunkMapsPlaceAnswerSourcesReviewSnippetOrDict = Union[
    GroundingChunkMapsPlaceAnswerSourcesReviewSnippet, GroundingChunkMapsPlaceAnswerSourcesReviewSnippetDict
]


class GroundingChunkMapsPlaceAnswerSourcesDict(TypedDict, total=False):
    """Sources of an answer about a place."""

    review_snippets: Optional[Sequence[GroundingChunkMapsPlaceAnswerSourcesReviewSnippetOrDict]]
    """User reviews that the answer is based on."""

    flag_content_uri: Optional[str]
    """URI of a page to report a problem with the place."""

    review_snippet: Optional[Sequence[GroundingChunkMapsPlaceAnswerSourcesReviewSnippetOrDict]]
    """User reviews, by an older name. The services now send `review_snippets`."""


GroundingChunkMapsPlaceAnswerSourcesOrDict = Union[
    GroundingChunkMapsPlaceAnswerSources, GroundingChunkMapsPlaceAnswerSourcesDict
]


class GroundingChunkMapsRouteDict(TypedDict, total=False):
    """Route from Google Maps. Vertex AI only."""

    distance_meters: Optional[int]
    """Route length in meters."""

    duration: Optional[DurationText]
    """Travel time in seconds with the suffix `s`, such as `540s`."""

    encoded_polyline: Optional[str]
    """Course of the route in Google's encoded polyline format."""


GroundingChunkMapsRouteOrDict = Union[GroundingChunkMapsRoute, GroundingChunkMapsRouteDict]


class GroundingChunkMapsDict(TypedDict, total=False):
    """Place or route from Google Maps, used as a source."""

    place_answer_sources: Optional[GroundingChunkMapsPlaceAnswerSourcesOrDict]
    """Reviews that the answer about the place is based on."""

    place_id: Optional[str]
    """Resource name of the place, `places/...`, for the Places API."""

    text: Optional[str]
    """Description of the place by Google Maps."""

    title: Optional[str]
    """Name of the place."""

    uri: Optional[str]
    """URI of the place on Google Maps."""

    route: Optional[GroundingChunkMapsRouteOrDict]
    """Length, travel time and course of a route. Vertex AI only."""


GroundingChunkMapsOrDict = Union[GroundingChunkMaps, GroundingChunkMapsDict]


class GroundingChunkStringListDict(TypedDict, total=False):
    """List of texts, as the value of custom metadata. Gemini API only."""

    values: Optional[List[str]]
    """The texts."""


GroundingChunkStringListOrDict = Union[GroundingChunkStringList, GroundingChunkStringListDict]


class GroundingChunkCustomMetadataDict(TypedDict, total=False):
    """Key and value that a document was given when it was added to a file search store. Gemini API
    only."""

    key: Optional[str]
    """Name of the value."""

    numeric_value: Optional[float]
    """Number."""

    string_list_value: Optional[GroundingChunkStringListOrDict]
    """List of texts."""

    string_value: Optional[str]
    """Text."""


GroundingChunkCustomMetadataOrDict = Union[GroundingChunkCustomMetadata, GroundingChunkCustomMetadataDict]


class GroundingChunkRetrievedContextDict(TypedDict, total=False):
    """Context from your own data, used as a source."""

    file_search_store: Optional[str]
    """Name of the file search store, `fileSearchStores/...`. Gemini API only."""

    text: Optional[str]
    """Text of the retrieved context."""

    title: Optional[str]
    """Title of the document."""

    uri: Optional[str]
    """URI of the document."""

    custom_metadata: Optional[Sequence[GroundingChunkCustomMetadataOrDict]]
    """Keys and values of the document. Gemini API only."""

    media_id: Optional[str]
    """Name of a media file in the store, for `file_search_stores.download_media`. Gemini API only."""

    page_number: Optional[int]
    """Page of the document. Gemini API only."""

    document_name: Optional[str]
    """Resource name of a Vertex AI Search document, `projects/.../documents/...`. Vertex AI only."""

    rag_chunk: Optional[RagChunkOrDict]
    """Chunk of a RAG file, if the context comes from a RAG store. Vertex AI only."""


GroundingChunkRetrievedContextOrDict = Union[
    GroundingChunkRetrievedContext, GroundingChunkRetrievedContextDict
]


class GroundingChunkDict(TypedDict, total=False):
    """Source that an answer is based on. One field is set, depending on the kind of source."""

    maps: Optional[GroundingChunkMapsOrDict]
    """Place or route, from the Google Maps tool."""

    retrieved_context: Optional[GroundingChunkRetrievedContextOrDict]
    """Context from your own data, from a retrieval or file search tool."""

    web: Optional[GroundingChunkWebOrDict]
    """Web page, from a search tool."""

    image: Optional[GroundingChunkImageOrDict]
    """Image, from an image search. Vertex AI only."""


GroundingChunkOrDict = Union[GroundingChunk, GroundingChunkDict]


class SegmentDict(TypedDict, total=False):
    """Segment of an answer, located by byte offsets into its UTF-8 text."""

    end_index: Optional[int]
    """Byte offset of the end of the segment within its part, exclusive."""

    part_index: Optional[int]
    """Index of the part that contains the segment, counted from 0."""

    start_index: Optional[int]
    """Byte offset of the start of the segment within its part. 0 if unset."""

    text: Optional[str]
    """Text of the segment."""


SegmentOrDict = Union[Segment, SegmentDict]


class GroundingSupportDict(TypedDict, total=False):
    """Link between a segment of an answer and the sources that support it."""

    confidence_scores: Optional[List[float]]
    """Confidence from 0 to 1 for each entry of `grounding_chunk_indices`. Empty from Gemini 2.5 on."""

    grounding_chunk_indices: Optional[List[int]]
    """Indices into `GroundingMetadata.grounding_chunks`. `[1, 3]` refers to the second and the fourth
    source."""

    segment: Optional[SegmentOrDict]
    """Segment that the sources support."""

    rendered_parts: Optional[List[int]]
    """Indices of the rendered parts that belong to the segment. Vertex AI only."""


GroundingSupportOrDict = Union[GroundingSupport, GroundingSupportDict]


class RetrievalMetadataDict(TypedDict, total=False):
    """Details of the decision whether to search."""

    google_search_dynamic_retrieval_score: Optional[float]
    """Likelihood from 0 to 1 that a search helps, compared with the threshold. Set only with dynamic
    retrieval."""


RetrievalMetadataOrDict = Union[RetrievalMetadata, RetrievalMetadataDict]


class SearchEntryPointDict(TypedDict, total=False):
    """Search suggestions that Google's terms require you to display with a grounded answer."""

    rendered_content: Optional[str]
    """HTML with styles, for a web page or web view."""

    sdk_blob: Optional[Base64]
    """JSON list of pairs of search query and URL, for a custom display. Base64 in JSON."""


SearchEntryPointOrDict = Union[SearchEntryPoint, SearchEntryPointDict]


class GroundingMetadataSourceFlaggingUriDict(TypedDict, total=False):
    """URI for reporting a place or review. Set only with Google Maps grounding. Vertex AI only."""

    flag_content_uri: Optional[str]
    """URI of the reporting form."""

    source_id: Optional[str]
    """ID of the place or review to report."""


GroundingMetadataSourceFlaggingUriOrDict = Union[
    GroundingMetadataSourceFlaggingUri, GroundingMetadataSourceFlaggingUriDict
]


class GroundingMetadataDict(TypedDict, total=False):
    """Searches made for an answer, their sources, and the segments that each source supports."""

    google_maps_widget_context_token: Optional[str]
    """Token for rendering a Google Maps widget. Deprecated on Vertex AI."""

    grounding_chunks: Optional[Sequence[GroundingChunkOrDict]]
    """Sources. `grounding_supports` refers to them by index."""

    grounding_supports: Optional[Sequence[GroundingSupportOrDict]]
    """Links between segments of the answer and their sources."""

    retrieval_metadata: Optional[RetrievalMetadataOrDict]
    """Details of the decision whether to search, with dynamic retrieval."""

    search_entry_point: Optional[SearchEntryPointOrDict]
    """Search suggestions to display. Set only with Google Search."""

    web_search_queries: Optional[List[str]]
    """Queries sent to Google Search."""

    image_search_queries: Optional[List[str]]
    """Queries sent to image search. Vertex AI only."""

    retrieval_queries: Optional[List[str]]
    """Queries sent to the retrieval tools. Vertex AI only."""

    source_flagging_uris: Optional[Sequence[GroundingMetadataSourceFlaggingUriOrDict]]
    """URIs for reporting places or reviews. Set only with Google Maps. Vertex AI only."""


GroundingMetadataOrDict = Union[GroundingMetadata, GroundingMetadataDict]
