# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.retrieval import (
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

from .auth_config_dicts import ApiAuthOrDict, AuthConfigOrDict


class DynamicRetrievalConfigDict(TypedDict, total=False):
    """Lets the service judge by prompt whether a search is worthwhile."""

    dynamic_threshold: Optional[float]
    """Score from 0 to 1 that a prompt must reach to be searched for; 0 always searches. The service
    picks a default."""

    mode: Optional[Open[DynamicRetrievalConfigMode]]
    """Must be `MODE_DYNAMIC` for the threshold to count."""


class ExternalApiDict(TypedDict, total=False):
    """Grounds answers in a search API of your own that follows one of two protocols. Vertex AI only."""

    api_auth: Optional[ApiAuthOrDict]
    """Old form of the credentials. Deprecated, use `auth_config`."""

    api_spec: Optional[Open[ApiSpec]]
    """Protocol of the endpoint; decides which of the params fields is read."""

    auth_config: Optional[AuthConfigOrDict]
    """Credentials that the service presents to your endpoint."""

    elastic_search_params: Optional[ExternalApiElasticSearchParamsOrDict]
    """Index and template for `ELASTIC_SEARCH`; exclusive with `simple_search_params`."""

    endpoint: Optional[str]
    """Address that the service calls with the query, such as `https://search.example.com:443/find`."""

    simple_search_params: Optional[ExternalApiSimpleSearchParamsOrDict]
    """Marks the `SIMPLE_SEARCH` protocol; exclusive with `elastic_search_params`."""


class ExternalApiElasticSearchParamsDict(TypedDict, total=False):
    """How to query your Elasticsearch. Vertex AI only."""

    index: Optional[str]
    """Which index to search in."""

    num_hits: Optional[int]
    """How many chunks to ask for, passed on as `num_hits`."""

    search_template: Optional[str]
    """Stored template that the query is put into."""


class ExternalApiSimpleSearchParamsDict(TypedDict, total=False):
    """Chooses the simple search protocol; has no options. Vertex AI only."""


class FileSearchDict(TypedDict, total=False):
    """Tool that answers from documents in file search stores, indexed by the service. Gemini API only."""

    file_search_store_names: Optional[List[str]]
    """Stores to search, each as `fileSearchStores/<id>`."""

    metadata_filter: Optional[str]
    """Expression on the custom metadata of documents, such as `author = 'Ada'`; syntax of AIP-160."""

    top_k: Optional[int]
    """How many chunks to hand to the model; the service chooses when unset."""


class GoogleSearchRetrievalDict(TypedDict, total=False):
    """Grounding in Google Search for Gemini 1.5; newer models take `GoogleSearch`."""

    dynamic_retrieval_config: Optional[DynamicRetrievalConfigOrDict]
    """Limits searching to prompts that need it; without it every prompt is searched for."""


class LatLngDict(TypedDict, total=False):
    """Point on the globe in WGS84 degrees."""

    latitude: Optional[float]
    """Degrees north of the equator, from -90 to 90; south is negative."""

    longitude: Optional[float]
    """Degrees east of Greenwich, from -180 to 180; west is negative."""


class RagRetrievalConfigDict(TypedDict, total=False):
    """How contexts are searched, filtered and sorted in a RAG query. Vertex AI only."""

    filter: Optional[RagRetrievalConfigFilterOrDict]
    """Limits on metadata and on nearness to the query."""

    hybrid_search: Optional[RagRetrievalConfigHybridSearchOrDict]
    """Weight between search by meaning and search by words."""

    ranking: Optional[RagRetrievalConfigRankingOrDict]
    """Second sorting of the hits; none when unset."""

    top_k: Optional[int]
    """How many contexts to fetch for the prompt."""


class RagRetrievalConfigFilterDict(TypedDict, total=False):
    """Drops contexts of a RAG corpus that are off the mark. Vertex AI only."""

    metadata_filter: Optional[str]
    """Expression on the metadata of RAG files; contexts that do not match are dropped."""

    vector_distance_threshold: Optional[float]
    """Keeps contexts nearer to the query than this. Exclusive with `vector_similarity_threshold`."""

    vector_similarity_threshold: Optional[float]
    """Keeps contexts more alike to the query than this. Exclusive with `vector_distance_threshold`."""


class RagRetrievalConfigHybridSearchDict(TypedDict, total=False):
    """Mixes search by meaning (dense vectors) with search by words (sparse vectors). Vertex AI only."""

    alpha: Optional[float]
    """Share of the dense side, from 0 (words only) to 1 (meaning only); 0.5 by default."""


class RagRetrievalConfigRankingDict(TypedDict, total=False):
    """Sorts found contexts once more before the model sees them. Set one of the rankers. Vertex AI
    only."""

    llm_ranker: Optional[RagRetrievalConfigRankingLlmRankerOrDict]
    """Sorts with a language model of your choice."""

    rank_service: Optional[RagRetrievalConfigRankingRankServiceOrDict]
    """Sorts with a semantic ranker, made for this job and no full language model."""


class RagRetrievalConfigRankingLlmRankerDict(TypedDict, total=False):
    """Has a language model sort the contexts by how well they fit. Vertex AI only."""

    model_name: Optional[str]
    """Model that does the sorting, such as `gemini-2.0-flash`."""


class RagRetrievalConfigRankingRankServiceDict(TypedDict, total=False):
    """Has the ranking service of Vertex AI Search sort the contexts. Vertex AI only."""

    model_name: Optional[str]
    """Ranker and version, such as `semantic-ranker-512@latest`."""


class RetrievalConfigDict(TypedDict, total=False):
    """Where the user is and what language they speak, for search and maps tools."""

    language_code: Optional[str]
    """BCP-47 tag of the user's language, such as `en-GB`; steers the language of the results."""

    lat_lng: Optional[LatLngOrDict]
    """Position of the user, for answers about what is nearby."""


class RetrievalDict(TypedDict, total=False):
    """Tool that grounds answers in data of your own. Set one of its sources. Vertex AI only."""

    disable_attribution: Optional[bool]
    """Without effect by now. Deprecated."""

    external_api: Optional[ExternalApiOrDict]
    """Source behind an HTTP endpoint of yours."""

    vertex_ai_search: Optional[VertexAISearchOrDict]
    """Source in a data store or engine of Vertex AI Search."""

    vertex_rag_store: Optional[VertexRagStoreOrDict]
    """Source in a RAG corpus, filled through the RAG data service."""


class VertexAISearchDataStoreSpecDict(TypedDict, total=False):
    """Picks one data store of a search engine and what to look at in it. Vertex AI only."""

    data_store: Optional[str]
    """Resource name `projects/*/locations/*/collections/*/dataStores/*`."""

    filter: Optional[str]
    """Expression on document metadata; what does not match is left out."""


class VertexAISearchDict(TypedDict, total=False):
    """Grounds answers in Vertex AI Search. Set either `datastore` or `engine`. Vertex AI only."""

    data_store_specs: Optional[Sequence[VertexAISearchDataStoreSpecOrDict]]
    """Narrows an `engine` with several data stores; not for use with `datastore`."""

    datastore: Optional[str]
    """Single store to search, `projects/*/locations/*/collections/*/dataStores/*`."""

    engine: Optional[str]
    """Search app to use, `projects/*/locations/*/collections/*/engines/*`."""

    filter: Optional[str]
    """Expression that Vertex AI Search applies to the hits."""

    max_results: Optional[int]
    """Hits per query, at most 10 and 10 by default."""


class VertexRagStoreDict(TypedDict, total=False):
    """Grounds answers in documents kept in the RAG Engine. Vertex AI only."""

    rag_corpora: Optional[List[str]]
    """Corpus names alone. Deprecated, use `rag_resources`."""

    rag_resources: Optional[Sequence[VertexRagStoreRagResourceOrDict]]
    """What to search; so far one corpus, or several files out of one corpus."""

    rag_retrieval_config: Optional[RagRetrievalConfigOrDict]
    """How to search, with number of hits, filters and ranking."""

    similarity_top_k: Optional[int]
    """How many contexts to fetch. Deprecated, use `rag_retrieval_config.top_k`."""

    store_context: Optional[bool]
    """Live API only. True remembers the talk with the user and draws on it later."""

    vector_distance_threshold: Optional[float]
    """Upper limit of the vector distance. Deprecated, use `rag_retrieval_config.filter`."""


class VertexRagStoreRagResourceDict(TypedDict, total=False):
    """A RAG corpus, or some files of it, to search in. Vertex AI only."""

    rag_corpus: Optional[str]
    """Resource name `projects/*/locations/*/ragCorpora/*`."""

    rag_file_ids: Optional[List[str]]
    """Restricts the search to these files, all out of `rag_corpus`; unset means all of them."""


DynamicRetrievalConfigOrDict = Union[DynamicRetrievalConfig, DynamicRetrievalConfigDict]
GoogleSearchRetrievalOrDict = Union[GoogleSearchRetrieval, GoogleSearchRetrievalDict]
ExternalApiElasticSearchParamsOrDict = Union[
    ExternalApiElasticSearchParams, ExternalApiElasticSearchParamsDict
]
ExternalApiSimpleSearchParamsOrDict = Union[ExternalApiSimpleSearchParams, ExternalApiSimpleSearchParamsDict]
ExternalApiOrDict = Union[ExternalApi, ExternalApiDict]
VertexAISearchDataStoreSpecOrDict = Union[VertexAISearchDataStoreSpec, VertexAISearchDataStoreSpecDict]
VertexAISearchOrDict = Union[VertexAISearch, VertexAISearchDict]
RagRetrievalConfigFilterOrDict = Union[RagRetrievalConfigFilter, RagRetrievalConfigFilterDict]
RagRetrievalConfigHybridSearchOrDict = Union[
    RagRetrievalConfigHybridSearch, RagRetrievalConfigHybridSearchDict
]
RagRetrievalConfigRankingLlmRankerOrDict = Union[
    RagRetrievalConfigRankingLlmRanker, RagRetrievalConfigRankingLlmRankerDict
]
RagRetrievalConfigRankingRankServiceOrDict = Union[
    RagRetrievalConfigRankingRankService, RagRetrievalConfigRankingRankServiceDict
]
RagRetrievalConfigRankingOrDict = Union[RagRetrievalConfigRanking, RagRetrievalConfigRankingDict]
RagRetrievalConfigOrDict = Union[RagRetrievalConfig, RagRetrievalConfigDict]
VertexRagStoreRagResourceOrDict = Union[VertexRagStoreRagResource, VertexRagStoreRagResourceDict]
VertexRagStoreOrDict = Union[VertexRagStore, VertexRagStoreDict]
RetrievalOrDict = Union[Retrieval, RetrievalDict]
FileSearchOrDict = Union[FileSearch, FileSearchDict]
RetrievalConfigOrDict = Union[RetrievalConfig, RetrievalConfigDict]
LatLngOrDict = Union[LatLng, LatLngDict]
