# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel

from .auth_config import ApiAuth, AuthConfig


class ApiSpec(OpenEnum):
    """Protocol that your own search API speaks. Vertex AI only."""

    API_SPEC_UNSPECIFIED = "API_SPEC_UNSPECIFIED"
    """No protocol named; not to be used."""

    SIMPLE_SEARCH = "SIMPLE_SEARCH"
    """Plain query-and-snippets protocol; takes `simple_search_params`."""

    ELASTIC_SEARCH = "ELASTIC_SEARCH"
    """Elasticsearch; takes `elastic_search_params`."""


class DynamicRetrievalConfig(ApiModel):
    """Lets the service judge by prompt whether a search is worthwhile."""

    dynamic_threshold: Optional[float] = None
    """Score from 0 to 1 that a prompt must reach to be searched for; 0 always searches. The service
    picks a default."""

    mode: Optional[Open[DynamicRetrievalConfigMode]] = None
    """Must be `MODE_DYNAMIC` for the threshold to count."""


class DynamicRetrievalConfigMode(OpenEnum):
    """Whether every prompt leads to a search."""

    MODE_UNSPECIFIED = "MODE_UNSPECIFIED"
    """Searches for every prompt."""

    MODE_DYNAMIC = "MODE_DYNAMIC"
    """Searches only when the prompt seems to need it."""


class ExternalApi(ApiModel):
    """Grounds answers in a search API of your own that follows one of two protocols. Vertex AI only."""

    api_auth: Optional[ApiAuth] = None
    """Old form of the credentials. Deprecated, use `auth_config`."""

    api_spec: Optional[Open[ApiSpec]] = None
    """Protocol of the endpoint; decides which of the params fields is read."""

    auth_config: Optional[AuthConfig] = None
    """Credentials that the service presents to your endpoint."""

    elastic_search_params: Optional[ExternalApiElasticSearchParams] = None
    """Index and template for `ELASTIC_SEARCH`; exclusive with `simple_search_params`."""

    endpoint: Optional[str] = None
    """Address that the service calls with the query, such as `https://search.example.com:443/find`."""

    simple_search_params: Optional[ExternalApiSimpleSearchParams] = None
    """Marks the `SIMPLE_SEARCH` protocol; exclusive with `elastic_search_params`."""


class ExternalApiElasticSearchParams(ApiModel):
    """How to query your Elasticsearch. Vertex AI only."""

    index: Optional[str] = None
    """Which index to search in."""

    num_hits: Optional[int] = None
    """How many chunks to ask for, passed on as `num_hits`."""

    search_template: Optional[str] = None
    """Stored template that the query is put into."""


class ExternalApiSimpleSearchParams(ApiModel):
    """Chooses the simple search protocol; has no options. Vertex AI only."""


class FileSearch(ApiModel):
    """Tool that answers from documents in file search stores, indexed by the service. Gemini API only."""

    file_search_store_names: Optional[List[str]] = None
    """Stores to search, each as `fileSearchStores/<id>`."""

    metadata_filter: Optional[str] = None
    """Expression on the custom metadata of documents, such as `author = 'Ada'`; syntax of AIP-160."""

    top_k: Optional[int] = None
    """How many chunks to hand to the model; the service chooses when unset."""


class GoogleSearchRetrieval(ApiModel):
    """Grounding in Google Search for Gemini 1.5; newer models take `GoogleSearch`."""

    dynamic_retrieval_config: Optional[DynamicRetrievalConfig] = None
    """Limits searching to prompts that need it; without it every prompt is searched for."""


class LatLng(ApiModel):
    """Point on the globe in WGS84 degrees."""

    latitude: Optional[float] = None
    """Degrees north of the equator, from -90 to 90; south is negative."""

    longitude: Optional[float] = None
    """Degrees east of Greenwich, from -180 to 180; west is negative."""


class RagRetrievalConfig(ApiModel):
    """How contexts are searched, filtered and sorted in a RAG query. Vertex AI only."""

    filter: Optional[RagRetrievalConfigFilter] = None
    """Limits on metadata and on nearness to the query."""

    hybrid_search: Optional[RagRetrievalConfigHybridSearch] = None
    """Weight between search by meaning and search by words."""

    ranking: Optional[RagRetrievalConfigRanking] = None
    """Second sorting of the hits; none when unset."""

    top_k: Optional[int] = None
    """How many contexts to fetch for the prompt."""


class RagRetrievalConfigFilter(ApiModel):
    """Drops contexts of a RAG corpus that are off the mark. Vertex AI only."""

    metadata_filter: Optional[str] = None
    """Expression on the metadata of RAG files; contexts that do not match are dropped."""

    vector_distance_threshold: Optional[float] = None
    """Keeps contexts nearer to the query than this. Exclusive with `vector_similarity_threshold`."""

    vector_similarity_threshold: Optional[float] = None
    """Keeps contexts more alike to the query than this. Exclusive with `vector_distance_threshold`."""


class RagRetrievalConfigHybridSearch(ApiModel):
    """Mixes search by meaning (dense vectors) with search by words (sparse vectors). Vertex AI only."""

    alpha: Optional[float] = None
    """Share of the dense side, from 0 (words only) to 1 (meaning only); 0.5 by default."""


class RagRetrievalConfigRanking(ApiModel):
    """Sorts found contexts once more before the model sees them. Set one of the rankers. Vertex AI
    only."""

    llm_ranker: Optional[RagRetrievalConfigRankingLlmRanker] = None
    """Sorts with a language model of your choice."""

    rank_service: Optional[RagRetrievalConfigRankingRankService] = None
    """Sorts with a semantic ranker, made for this job and no full language model."""


class RagRetrievalConfigRankingLlmRanker(ApiModel):
    """Has a language model sort the contexts by how well they fit. Vertex AI only."""

    model_name: Optional[str] = None
    """Model that does the sorting, such as `gemini-2.0-flash`."""


class RagRetrievalConfigRankingRankService(ApiModel):
    """Has the ranking service of Vertex AI Search sort the contexts. Vertex AI only."""

    model_name: Optional[str] = None
    """Ranker and version, such as `semantic-ranker-512@latest`."""


class Retrieval(ApiModel):
    """Tool that grounds answers in data of your own. Set one of its sources. Vertex AI only."""

    disable_attribution: Optional[bool] = None
    """Without effect by now. Deprecated."""

    external_api: Optional[ExternalApi] = None
    """Source behind an HTTP endpoint of yours."""

    vertex_ai_search: Optional[VertexAISearch] = None
    """Source in a data store or engine of Vertex AI Search."""

    vertex_rag_store: Optional[VertexRagStore] = None
    """Source in a RAG corpus, filled through the RAG data service."""


class RetrievalConfig(ApiModel):
    """Where the user is and what language they speak, for search and maps tools."""

    language_code: Optional[str] = None
    """BCP-47 tag of the user's language, such as `en-GB`; steers the language of the results."""

    lat_lng: Optional[LatLng] = None
    """Position of the user, for answers about what is nearby."""


class VertexAISearch(ApiModel):
    """Grounds answers in Vertex AI Search. Set either `datastore` or `engine`. Vertex AI only."""

    data_store_specs: Optional[List[VertexAISearchDataStoreSpec]] = None
    """Narrows an `engine` with several data stores; not for use with `datastore`."""

    datastore: Optional[str] = None
    """Single store to search, `projects/*/locations/*/collections/*/dataStores/*`."""

    engine: Optional[str] = None
    """Search app to use, `projects/*/locations/*/collections/*/engines/*`."""

    filter: Optional[str] = None
    """Expression that Vertex AI Search applies to the hits."""

    max_results: Optional[int] = None
    """Hits per query, at most 10 and 10 by default."""


class VertexAISearchDataStoreSpec(ApiModel):
    """Picks one data store of a search engine and what to look at in it. Vertex AI only."""

    data_store: Optional[str] = None
    """Resource name `projects/*/locations/*/collections/*/dataStores/*`."""

    filter: Optional[str] = None
    """Expression on document metadata; what does not match is left out."""


class VertexRagStore(ApiModel):
    """Grounds answers in documents kept in the RAG Engine. Vertex AI only."""

    rag_corpora: Optional[List[str]] = None
    """Corpus names alone. Deprecated, use `rag_resources`."""

    rag_resources: Optional[List[VertexRagStoreRagResource]] = None
    """What to search; so far one corpus, or several files out of one corpus."""

    rag_retrieval_config: Optional[RagRetrievalConfig] = None
    """How to search, with number of hits, filters and ranking."""

    similarity_top_k: Optional[int] = None
    """How many contexts to fetch. Deprecated, use `rag_retrieval_config.top_k`."""

    store_context: Optional[bool] = None
    """Live API only. True remembers the talk with the user and draws on it later."""

    vector_distance_threshold: Optional[float] = None
    """Upper limit of the vector distance. Deprecated, use `rag_retrieval_config.filter`."""


class VertexRagStoreRagResource(ApiModel):
    """A RAG corpus, or some files of it, to search in. Vertex AI only."""

    rag_corpus: Optional[str] = None
    """Resource name `projects/*/locations/*/ragCorpora/*`."""

    rag_file_ids: Optional[List[str]] = None
    """Restricts the search to these files, all out of `rag_corpus`; unset means all of them."""
