# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, TypedDict

from google.genai_api.types.retrieval import ApiSpec, DynamicRetrievalConfigMode
from google.genai_core.runtime.enums import Open

from .auth_config_dicts import ApiAuthDict, AuthConfigDict


class DynamicRetrievalConfigDict(TypedDict, total=False):
    """Lets the service judge by prompt whether a search is worthwhile."""

    dynamic_threshold: float
    """Score from 0 to 1 that a prompt must reach to be searched for; 0 always searches. The service
    picks a default."""

    mode: Open[DynamicRetrievalConfigMode]
    """Must be `MODE_DYNAMIC` for the threshold to count."""


class ExternalApiDict(TypedDict, total=False):
    """Grounds answers in a search API of your own that follows one of two protocols. Vertex AI only."""

    api_auth: ApiAuthDict
    """Old form of the credentials. Deprecated, use `auth_config`."""

    api_spec: Open[ApiSpec]
    """Protocol of the endpoint; decides which of the params fields is read."""

    auth_config: AuthConfigDict
    """Credentials that the service presents to your endpoint."""

    elastic_search_params: ExternalApiElasticSearchParamsDict
    """Index and template for `ELASTIC_SEARCH`; exclusive with `simple_search_params`."""

    endpoint: str
    """Address that the service calls with the query, such as `https://search.example.com:443/find`."""

    simple_search_params: ExternalApiSimpleSearchParamsDict
    """Marks the `SIMPLE_SEARCH` protocol; exclusive with `elastic_search_params`."""


class ExternalApiElasticSearchParamsDict(TypedDict, total=False):
    """How to query your Elasticsearch. Vertex AI only."""

    index: str
    """Which index to search in."""

    num_hits: int
    """How many chunks to ask for, passed on as `num_hits`."""

    search_template: str
    """Stored template that the query is put into."""


class ExternalApiSimpleSearchParamsDict(TypedDict, total=False):
    """Chooses the simple search protocol; has no options. Vertex AI only."""


class FileSearchDict(TypedDict, total=False):
    """Tool that answers from documents in file search stores, indexed by the service. Gemini API only."""

    file_search_store_names: List[str]
    """Stores to search, each as `fileSearchStores/<id>`."""

    metadata_filter: str
    """Expression on the custom metadata of documents, such as `author = 'Ada'`; syntax of AIP-160."""

    top_k: int
    """How many chunks to hand to the model; the service chooses when unset."""


class GoogleSearchRetrievalDict(TypedDict, total=False):
    """Grounding in Google Search for Gemini 1.5; newer models take `GoogleSearch`."""

    dynamic_retrieval_config: DynamicRetrievalConfigDict
    """Limits searching to prompts that need it; without it every prompt is searched for."""


class LatLngDict(TypedDict, total=False):
    """Point on the globe in WGS84 degrees."""

    latitude: float
    """Degrees north of the equator, from -90 to 90; south is negative."""

    longitude: float
    """Degrees east of Greenwich, from -180 to 180; west is negative."""


class RagRetrievalConfigDict(TypedDict, total=False):
    """How contexts are searched, filtered and sorted in a RAG query. Vertex AI only."""

    filter: RagRetrievalConfigFilterDict
    """Limits on metadata and on nearness to the query."""

    hybrid_search: RagRetrievalConfigHybridSearchDict
    """Weight between search by meaning and search by words."""

    ranking: RagRetrievalConfigRankingDict
    """Second sorting of the hits; none when unset."""

    top_k: int
    """How many contexts to fetch for the prompt."""


class RagRetrievalConfigFilterDict(TypedDict, total=False):
    """Drops contexts of a RAG corpus that are off the mark. Vertex AI only."""

    metadata_filter: str
    """Expression on the metadata of RAG files; contexts that do not match are dropped."""

    vector_distance_threshold: float
    """Keeps contexts nearer to the query than this. Exclusive with `vector_similarity_threshold`."""

    vector_similarity_threshold: float
    """Keeps contexts more alike to the query than this. Exclusive with `vector_distance_threshold`."""


class RagRetrievalConfigHybridSearchDict(TypedDict, total=False):
    """Mixes search by meaning (dense vectors) with search by words (sparse vectors). Vertex AI only."""

    alpha: float
    """Share of the dense side, from 0 (words only) to 1 (meaning only); 0.5 by default."""


class RagRetrievalConfigRankingDict(TypedDict, total=False):
    """Sorts found contexts once more before the model sees them. Set one of the rankers. Vertex AI
    only."""

    llm_ranker: RagRetrievalConfigRankingLlmRankerDict
    """Sorts with a language model of your choice."""

    rank_service: RagRetrievalConfigRankingRankServiceDict
    """Sorts with a semantic ranker, made for this job and no full language model."""


class RagRetrievalConfigRankingLlmRankerDict(TypedDict, total=False):
    """Has a language model sort the contexts by how well they fit. Vertex AI only."""

    model_name: str
    """Model that does the sorting, such as `gemini-2.0-flash`."""


class RagRetrievalConfigRankingRankServiceDict(TypedDict, total=False):
    """Has the ranking service of Vertex AI Search sort the contexts. Vertex AI only."""

    model_name: str
    """Ranker and version, such as `semantic-ranker-512@latest`."""


class RetrievalConfigDict(TypedDict, total=False):
    """Where the user is and what language they speak, for search and maps tools."""

    language_code: str
    """BCP-47 tag of the user's language, such as `en-GB`; steers the language of the results."""

    lat_lng: LatLngDict
    """Position of the user, for answers about what is nearby."""


class RetrievalDict(TypedDict, total=False):
    """Tool that grounds answers in data of your own. Set one of its sources. Vertex AI only."""

    disable_attribution: bool
    """Without effect by now. Deprecated."""

    external_api: ExternalApiDict
    """Source behind an HTTP endpoint of yours."""

    vertex_ai_search: VertexAISearchDict
    """Source in a data store or engine of Vertex AI Search."""

    vertex_rag_store: VertexRagStoreDict
    """Source in a RAG corpus, filled through the RAG data service."""


class VertexAISearchDataStoreSpecDict(TypedDict, total=False):
    """Picks one data store of a search engine and what to look at in it. Vertex AI only."""

    data_store: str
    """Resource name `projects/*/locations/*/collections/*/dataStores/*`."""

    filter: str
    """Expression on document metadata; what does not match is left out."""


class VertexAISearchDict(TypedDict, total=False):
    """Grounds answers in Vertex AI Search. Set either `datastore` or `engine`. Vertex AI only."""

    data_store_specs: List[VertexAISearchDataStoreSpecDict]
    """Narrows an `engine` with several data stores; not for use with `datastore`."""

    datastore: str
    """Single store to search, `projects/*/locations/*/collections/*/dataStores/*`."""

    engine: str
    """Search app to use, `projects/*/locations/*/collections/*/engines/*`."""

    filter: str
    """Expression that Vertex AI Search applies to the hits."""

    max_results: int
    """Hits per query, at most 10 and 10 by default."""


class VertexRagStoreDict(TypedDict, total=False):
    """Grounds answers in documents kept in the RAG Engine. Vertex AI only."""

    rag_corpora: List[str]
    """Corpus names alone. Deprecated, use `rag_resources`."""

    rag_resources: List[VertexRagStoreRagResourceDict]
    """What to search; so far one corpus, or several files out of one corpus."""

    rag_retrieval_config: RagRetrievalConfigDict
    """How to search, with number of hits, filters and ranking."""

    similarity_top_k: int
    """How many contexts to fetch. Deprecated, use `rag_retrieval_config.top_k`."""

    store_context: bool
    """Live API only. True remembers the talk with the user and draws on it later."""

    vector_distance_threshold: float
    """Upper limit of the vector distance. Deprecated, use `rag_retrieval_config.filter`."""


class VertexRagStoreRagResourceDict(TypedDict, total=False):
    """A RAG corpus, or some files of it, to search in. Vertex AI only."""

    rag_corpus: str
    """Resource name `projects/*/locations/*/ragCorpora/*`."""

    rag_file_ids: List[str]
    """Restricts the search to these files, all out of `rag_corpus`; unset means all of them."""
