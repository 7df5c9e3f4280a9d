# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from google._genai_api.types.tools.auth_config import ApiAuth, AuthConfig
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class ApiSpec(OpenEnum):
    """Protocol of an external search API. Vertex AI only."""

    API_SPEC_UNSPECIFIED = "API_SPEC_UNSPECIFIED"
    """Unspecified; do not send it."""

    SIMPLE_SEARCH = "SIMPLE_SEARCH"
    """Simple search protocol, configured by `simple_search_params`."""

    ELASTIC_SEARCH = "ELASTIC_SEARCH"
    """Elasticsearch, configured by `elastic_search_params`."""


class DynamicRetrievalConfigMode(OpenEnum):
    """When a prompt triggers a search."""

    MODE_UNSPECIFIED = "MODE_UNSPECIFIED"
    """Search for every prompt."""

    MODE_DYNAMIC = "MODE_DYNAMIC"
    """Search only if the service considers it useful."""


class DynamicRetrievalConfig(ApiModel):
    """Conditions under which a prompt triggers a search. Deprecated on Vertex AI."""

    dynamic_threshold: Optional[float] = None
    """Minimum score, from 0 to 1, at which a prompt triggers a search. 0 always searches. If unset,
    the service sets a default."""

    mode: Optional[Open[DynamicRetrievalConfigMode]] = None
    """`MODE_DYNAMIC` to apply the threshold."""


class GoogleSearchRetrieval(ApiModel):
    """Grounding with Google Search for Gemini 1.5 models. Use `GoogleSearch` for later models.
    Deprecated on Vertex AI."""

    dynamic_retrieval_config: Optional[DynamicRetrievalConfig] = None
    """Conditions for a search. If unset, every prompt triggers one."""


class ExternalApiElasticSearchParams(ApiModel):
    """Parameters of an Elasticsearch query. Vertex AI only."""

    index: Optional[str] = None
    """Elasticsearch index to search."""

    num_hits: Optional[int] = None
    """Number of hits to request, passed to Elasticsearch as `num_hits`."""

    search_template: Optional[str] = None
    """Elasticsearch search template for the query."""


class ExternalApiSimpleSearchParams(ApiModel):
    """Parameters of the simple search protocol. Has no fields. Vertex AI only."""


class ExternalApi(ApiModel):
    """Grounding with a search API of your own. Vertex AI only."""

    api_auth: Optional[ApiAuth] = None
    """Authentication for the API. Deprecated; use `auth_config`."""

    api_spec: Optional[Open[ApiSpec]] = None
    """Protocol of the API."""

    auth_config: Optional[AuthConfig] = None
    """Authentication that the service uses for the API."""

    elastic_search_params: Optional[ExternalApiElasticSearchParams] = None
    """Parameters for `ELASTIC_SEARCH`. Mutually exclusive with `simple_search_params`."""

    endpoint: Optional[str] = None
    """URL that the service queries, such as `https://search.example.com:443/find`."""

    simple_search_params: Optional[ExternalApiSimpleSearchParams] = None
    """Parameters for `SIMPLE_SEARCH`. Mutually exclusive with `elastic_search_params`."""


class VertexAISearchDataStoreSpec(ApiModel):
    """Data store of a search engine, with a filter. Vertex AI only."""

    data_store: Optional[str] = None
    """Resource name, `projects/*/locations/*/collections/*/dataStores/*`."""

    filter: Optional[str] = None
    """Filter expression on the metadata of documents."""


class VertexAISearch(ApiModel):
    """Grounding with Vertex AI Search. Set either `datastore` or `engine`. Vertex AI only."""

    data_store_specs: Optional[List[VertexAISearchDataStoreSpec]] = None
    """Data stores to search within an `engine` that has several. Not valid with `datastore`."""

    datastore: Optional[str] = None
    """Data store to search, as `projects/*/locations/*/collections/*/dataStores/*`."""

    engine: Optional[str] = None
    """Engine to search, as `projects/*/locations/*/collections/*/engines/*`."""

    filter: Optional[str] = None
    """Filter expression, passed to Vertex AI Search."""

    max_results: Optional[int] = None
    """Maximum number of results per query, up to 10. Defaults to 10."""


class RagRetrievalConfigFilter(ApiModel):
    """Filter for the contexts of a RAG corpus. Vertex AI only."""

    metadata_filter: Optional[str] = None
    """Filter expression on the metadata of RAG files."""

    vector_distance_threshold: Optional[float] = None
    """Maximum vector distance to the query. Mutually exclusive with `vector_similarity_threshold`."""

    vector_similarity_threshold: Optional[float] = None
    """Minimum vector similarity to the query. Mutually exclusive with `vector_distance_threshold`."""


class RagRetrievalConfigHybridSearch(ApiModel):
    """Combination of dense (semantic) and sparse (keyword) vector search. Vertex AI only."""

    alpha: Optional[float] = None
    """Weight of dense search, from 0 (sparse only) to 1 (dense only). Defaults to 0.5."""


class RagRetrievalConfigRankingLlmRanker(ApiModel):
    """Ranking by a language model. Vertex AI only."""

    model_name: Optional[str] = None
    """Name of the model, such as `gemini-2.0-flash`."""


class RagRetrievalConfigRankingRankService(ApiModel):
    """Ranking by a model of the Vertex AI Search ranking service. Vertex AI only."""

    model_name: Optional[str] = None
    """Name and version of the ranking model, such as `semantic-ranker-512@latest`."""


class RagRetrievalConfigRanking(ApiModel):
    """Ranking of retrieved contexts before the model receives them. Set one field. Vertex AI only."""

    llm_ranker: Optional[RagRetrievalConfigRankingLlmRanker] = None
    """Ranking by a language model."""

    rank_service: Optional[RagRetrievalConfigRankingRankService] = None
    """Ranking by a semantic ranking model."""


class RagRetrievalConfig(ApiModel):
    """Search, filtering and ranking of contexts in a RAG query. Vertex AI only."""

    filter: Optional[RagRetrievalConfigFilter] = None
    """Limits on metadata and on vector distance or similarity."""

    hybrid_search: Optional[RagRetrievalConfigHybridSearch] = None
    """Weight of semantic search relative to keyword search."""

    ranking: Optional[RagRetrievalConfigRanking] = None
    """Ranking of the retrieved contexts. No ranking if unset."""

    top_k: Optional[int] = None
    """Number of contexts to retrieve per query."""


class VertexRagStoreRagResource(ApiModel):
    """RAG corpus, or files in it, to search. Vertex AI only."""

    rag_corpus: Optional[str] = None
    """Resource name of the corpus, `projects/*/locations/*/ragCorpora/*`."""

    rag_file_ids: Optional[List[str]] = None
    """IDs of the files to search, all in `rag_corpus`. If unset, the search covers all files."""


class VertexRagStore(ApiModel):
    """Grounding with documents in a Vertex RAG store. Vertex AI only."""

    rag_corpora: Optional[List[str]] = None
    """Resource names of corpora. Deprecated; use `rag_resources`."""

    rag_resources: Optional[List[VertexRagStoreRagResource]] = None
    """Corpus or files to search. Currently limited to one corpus, or several files of one corpus."""

    rag_retrieval_config: Optional[RagRetrievalConfig] = None
    """Search, filtering and ranking settings."""

    similarity_top_k: Optional[int] = None
    """Number of contexts to retrieve per query. Deprecated; use `rag_retrieval_config.top_k`."""

    store_context: Optional[bool] = None
    """True to store the conversation and retrieve from it later. Live API only."""

    vector_distance_threshold: Optional[float] = None
    """Maximum vector distance to the query. Deprecated; use `rag_retrieval_config.filter`."""


class Retrieval(ApiModel):
    """Tool that grounds answers in your own data. Set one source. Vertex AI only."""

    disable_attribution: Optional[bool] = None
    """Setting without effect. Deprecated."""

    external_api: Optional[ExternalApi] = None
    """External search API as the source."""

    vertex_ai_search: Optional[VertexAISearch] = None
    """Vertex AI Search data store or engine as the source."""

    vertex_rag_store: Optional[VertexRagStore] = None
    """Vertex RAG store as the source."""


class FileSearch(ApiModel):
    """Tool that grounds answers in documents from file search stores. Gemini API only."""

    file_search_store_names: Optional[List[str]] = None
    """Stores to search, as `fileSearchStores/<id>`. Required."""

    metadata_filter: Optional[str] = None
    """Filter expression (AIP-160) on the custom metadata of documents, such as `author = 'Ada'`."""

    top_k: Optional[int] = None
    """Number of chunks to retrieve. If unset, the service decides."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            file_search_store_names: Optional[List[str]],
            metadata_filter: Optional[str] = None,
            top_k: Optional[int] = None,
        ) -> None: ...


class RetrievalConfig(ApiModel):
    """Location and language of the user, for search and maps tools."""

    language_code: Optional[str] = None
    """BCP 47 code of the user's language, such as `en-GB`. Affects the language of results."""

    lat_lng: Optional[LatLng] = None
    """Location of the user."""


class LatLng(ApiModel):
    """Geographic coordinates in WGS84 degrees."""

    latitude: Optional[float] = None
    """Latitude in degrees, from -90 to 90."""

    longitude: Optional[float] = None
    """Longitude in degrees, from -180 to 180."""
