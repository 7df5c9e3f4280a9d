# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.dicts.tools.auth_config import ApiAuthOrDict, AuthConfigOrDict
from google._genai_api.types.tools.retrieval import (
    ApiSpec,
    DynamicRetrievalConfig,
    DynamicRetrievalConfigMode,
    ExternalApi,
    ExternalApiElasticSearchParams,
    ExternalApiSimpleSearchParams,
    FileSearch,
    GoogleSearchRetrieval,
    LatLng,
    RagRetrievalConfig,
    RagRetrievalConfigFilter,
    RagRetrievalConfigHybridSearch,
    RagRetrievalConfigRanking,
    RagRetrievalConfigRankingLlmRanker,
    RagRetrievalConfigRankingRankService,
    Retrieval,
    RetrievalConfig,
    VertexAISearch,
    VertexAISearchDataStoreSpec,
    VertexRagStore,
    VertexRagStoreRagResource,
)
from google._genai_core.runtime.enums import Open


class DynamicRetrievalConfigDict(TypedDict, total=False):
    """Conditions under which a prompt triggers a search. Deprecated on Vertex AI."""

    dynamic_threshold: Optional[float]
    """Minimum score, from 0 to 1, at which a prompt triggers a search. 0 always searches. If unset,
    the service sets a default."""

    mode: Optional[Open[DynamicRetrievalConfigMode]]
    """`MODE_DYNAMIC` to apply the threshold."""


DynamicRetrievalConfigOrDict = Union[DynamicRetrievalConfig, DynamicRetrievalConfigDict]


class GoogleSearchRetrievalDict(TypedDict, total=False):
    """Grounding with Google Search for Gemini 1.5 models. Use `GoogleSearch` for later models.
    Deprecated on Vertex AI."""

    dynamic_retrieval_config: Optional[DynamicRetrievalConfigOrDict]
    """Conditions for a search. If unset, every prompt triggers one."""


GoogleSearchRetrievalOrDict = Union[GoogleSearchRetrieval, GoogleSearchRetrievalDict]


class ExternalApiElasticSearchParamsDict(TypedDict, total=False):
    """Parameters of an Elasticsearch query. Vertex AI only."""

    index: Optional[str]
    """Elasticsearch index to search."""

    num_hits: Optional[int]
    """Number of hits to request, passed to Elasticsearch as `num_hits`."""

    search_template: Optional[str]
    """Elasticsearch search template for the query."""


ExternalApiElasticSearchParamsOrDict = Union[
    ExternalApiElasticSearchParams, ExternalApiElasticSearchParamsDict
]


class ExternalApiSimpleSearchParamsDict(TypedDict, total=False):
    """Parameters of the simple search protocol. Has no fields. Vertex AI only."""


ExternalApiSimpleSearchParamsOrDict = Union[ExternalApiSimpleSearchParams, ExternalApiSimpleSearchParamsDict]


class ExternalApiDict(TypedDict, total=False):
    """Grounding with a search API of your own. Vertex AI only."""

    api_auth: Optional[ApiAuthOrDict]
    """Authentication for the API. Deprecated; use `auth_config`."""

    api_spec: Optional[Open[ApiSpec]]
    """Protocol of the API."""

    auth_config: Optional[AuthConfigOrDict]
    """Authentication that the service uses for the API."""

    elastic_search_params: Optional[ExternalApiElasticSearchParamsOrDict]
    """Parameters for `ELASTIC_SEARCH`. Mutually exclusive with `simple_search_params`."""

    endpoint: Optional[str]
    """URL that the service queries, such as `https://search.example.com:443/find`."""

    simple_search_params: Optional[ExternalApiSimpleSearchParamsOrDict]
    """Parameters for `SIMPLE_SEARCH`. Mutually exclusive with `elastic_search_params`."""


ExternalApiOrDict = Union[ExternalApi, ExternalApiDict]


class VertexAISearchDataStoreSpecDict(TypedDict, total=False):
    """Data store of a search engine, with a filter. Vertex AI only."""

    data_store: Optional[str]
    """Resource name, `projects/*/locations/*/collections/*/dataStores/*`."""

    filter: Optional[str]
    """Filter expression on the metadata of documents."""


VertexAISearchDataStoreSpecOrDict = Union[VertexAISearchDataStoreSpec, VertexAISearchDataStoreSpecDict]


class VertexAISearchDict(TypedDict, total=False):
    """Grounding with Vertex AI Search. Set either `datastore` or `engine`. Vertex AI only."""

    data_store_specs: Optional[Sequence[VertexAISearchDataStoreSpecOrDict]]
    """Data stores to search within an `engine` that has several. Not valid with `datastore`."""

    datastore: Optional[str]
    """Data store to search, as `projects/*/locations/*/collections/*/dataStores/*`."""

    engine: Optional[str]
    """Engine to search, as `projects/*/locations/*/collections/*/engines/*`."""

    filter: Optional[str]
    """Filter expression, passed to Vertex AI Search."""

    max_results: Optional[int]
    """Maximum number of results per query, up to 10. Defaults to 10."""


VertexAISearchOrDict = Union[VertexAISearch, VertexAISearchDict]


class RagRetrievalConfigFilterDict(TypedDict, total=False):
    """Filter for the contexts of a RAG corpus. Vertex AI only."""

    metadata_filter: Optional[str]
    """Filter expression on the metadata of RAG files."""

    vector_distance_threshold: Optional[float]
    """Maximum vector distance to the query. Mutually exclusive with `vector_similarity_threshold`."""

    vector_similarity_threshold: Optional[float]
    """Minimum vector similarity to the query. Mutually exclusive with `vector_distance_threshold`."""


RagRetrievalConfigFilterOrDict = Union[RagRetrievalConfigFilter, RagRetrievalConfigFilterDict]


class RagRetrievalConfigHybridSearchDict(TypedDict, total=False):
    """Combination of dense (semantic) and sparse (keyword) vector search. Vertex AI only."""

    alpha: Optional[float]
    """Weight of dense search, from 0 (sparse only) to 1 (dense only). Defaults to 0.5."""


RagRetrievalConfigHybridSearchOrDict = Union[
    RagRetrievalConfigHybridSearch, RagRetrievalConfigHybridSearchDict
]


class RagRetrievalConfigRankingLlmRankerDict(TypedDict, total=False):
    """Ranking by a language model. Vertex AI only."""

    model_name: Optional[str]
    """Name of the model, such as `gemini-2.0-flash`."""


RagRetrievalConfigRankingLlmRankerOrDict = Union[
    RagRetrievalConfigRankingLlmRanker, RagRetrievalConfigRankingLlmRankerDict
]


class RagRetrievalConfigRankingRankServiceDict(TypedDict, total=False):
    """Ranking by a model of the Vertex AI Search ranking service. Vertex AI only."""

    model_name: Optional[str]
    """Name and version of the ranking model, such as `semantic-ranker-512@latest`."""


RagRetrievalConfigRankingRankServiceOrDict = Union[
    RagRetrievalConfigRankingRankService, RagRetrievalConfigRankingRankServiceDict
]


class RagRetrievalConfigRankingDict(TypedDict, total=False):
    """Ranking of retrieved contexts before the model receives them. Set one field. Vertex AI only."""

    llm_ranker: Optional[RagRetrievalConfigRankingLlmRankerOrDict]
    """Ranking by a language model."""

    rank_service: Optional[RagRetrievalConfigRankingRankServiceOrDict]
    """Ranking by a semantic ranking model."""


RagRetrievalConfigRankingOrDict = Union[RagRetrievalConfigRanking, RagRetrievalConfigRankingDict]


class RagRetrievalConfigDict(TypedDict, total=False):
    """Search, filtering and ranking of contexts in a RAG query. Vertex AI only."""

    filter: Optional[RagRetrievalConfigFilterOrDict]
    """Limits on metadata and on vector distance or similarity."""

    hybrid_search: Optional[RagRetrievalConfigHybridSearchOrDict]
    """Weight of semantic search relative to keyword search."""

    ranking: Optional[RagRetrievalConfigRankingOrDict]
    """Ranking of the retrieved contexts. No ranking if unset."""

    top_k: Optional[int]
    """Number of contexts to retrieve per query."""


RagRetrievalConfigOrDict = Union[RagRetrievalConfig, RagRetrievalConfigDict]


class VertexRagStoreRagResourceDict(TypedDict, total=False):
    """RAG corpus, or files in it, to search. Vertex AI only."""

    rag_corpus: Optional[str]
    """Resource name of the corpus, `projects/*/locations/*/ragCorpora/*`."""

    rag_file_ids: Optional[List[str]]
    """IDs of the files to search, all in `rag_corpus`. If unset, the search covers all files."""


VertexRagStoreRagResourceOrDict = Union[VertexRagStoreRagResource, VertexRagStoreRagResourceDict]


class VertexRagStoreDict(TypedDict, total=False):
    """Grounding with documents in a Vertex RAG store. Vertex AI only."""

    rag_corpora: Optional[List[str]]
    """Resource names of corpora. Deprecated; use `rag_resources`."""

    rag_resources: Optional[Sequence[VertexRagStoreRagResourceOrDict]]
    """Corpus or files to search. Currently limited to one corpus, or several files of one corpus."""

    rag_retrieval_config: Optional[RagRetrievalConfigOrDict]
    """Search, filtering and ranking settings."""

    similarity_top_k: Optional[int]
    """Number of contexts to retrieve per query. Deprecated; use `rag_retrieval_config.top_k`."""

    store_context: Optional[bool]
    """True to store the conversation and retrieve from it later. Live API only."""

    vector_distance_threshold: Optional[float]
    """Maximum vector distance to the query. Deprecated; use `rag_retrieval_config.filter`."""


VertexRagStoreOrDict = Union[VertexRagStore, VertexRagStoreDict]


class RetrievalDict(TypedDict, total=False):
    """Tool that grounds answers in your own data. Set one source. Vertex AI only."""

    disable_attribution: Optional[bool]
    """Setting without effect. Deprecated."""

    external_api: Optional[ExternalApiOrDict]
    """External search API as the source."""

    vertex_ai_search: Optional[VertexAISearchOrDict]
    """Vertex AI Search data store or engine as the source."""

    vertex_rag_store: Optional[VertexRagStoreOrDict]
    """Vertex RAG store as the source."""


RetrievalOrDict = Union[Retrieval, RetrievalDict]


class FileSearchDict(TypedDict, total=False):
    """Tool that grounds answers in documents from file search stores. Gemini API only."""

    file_search_store_names: Required[Optional[List[str]]]
    """Stores to search, as `fileSearchStores/<id>`. Required."""

    metadata_filter: Optional[str]
    """Filter expression (AIP-160) on the custom metadata of documents, such as `author = 'Ada'`."""

    top_k: Optional[int]
    """Number of chunks to retrieve. If unset, the service decides."""


FileSearchOrDict = Union[FileSearch, FileSearchDict]


class RetrievalConfigDict(TypedDict, total=False):
    """Location and language of the user, for search and maps tools."""

    language_code: Optional[str]
    """BCP 47 code of the user's language, such as `en-GB`. Affects the language of results."""

    lat_lng: Optional[LatLngOrDict]
    """Location of the user."""


RetrievalConfigOrDict = Union[RetrievalConfig, RetrievalConfigDict]


class LatLngDict(TypedDict, total=False):
    """Geographic coordinates in WGS84 degrees."""

    latitude: Optional[float]
    """Latitude in degrees, from -90 to 90."""

    longitude: Optional[float]
    """Longitude in degrees, from -180 to 180."""


LatLngOrDict = Union[LatLng, LatLngDict]
