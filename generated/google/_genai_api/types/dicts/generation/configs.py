# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.content.media import MediaResolution, Modality
from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.generation.parameters import (
    GenerationConfigOrDict,
    GenerationConfigRoutingConfigOrDict,
    GenerationOutputConfigOrDict,
    ImageConfigOrDict,
    ModelSelectionConfigOrDict,
    ThinkingConfigOrDict,
)
from google._genai_api.types.dicts.generation.response_format import ResponseFormatOrDict
from google._genai_api.types.dicts.generation.safety import ModelArmorConfigOrDict, SafetySettingOrDict
from google._genai_api.types.dicts.generation.speech import (
    AudioTranscriptionConfigOrDict,
    TranslationConfigOrDict,
)
from google._genai_api.types.dicts.tools.declarations import (
    AutomaticFunctionCallingConfigOrDict,
    ToolConfigOrDict,
)
from google._genai_api.types.generation.configs import (
    ComputeTokensConfig,
    CountTokensConfig,
    EmbedContentConfig,
    GenerateContentConfig,
    GetModelConfig,
    ListModelsConfig,
    RequestConfig,
)
from google._genai_api.types.generation.tiers import ServiceTier
from google._genai_api.types.unions import (
    CachedContentUnionDict,
    ContentUnionDict,
    SchemaUnionDict,
    SpeechConfigUnionDict,
    ToolListUnionDict,
)
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import Base64


class GenerateContentConfigDict(TypedDict, total=False):
    """Configuration of `generate_content` and `generate_content_stream`."""

    cached_content: Optional[CachedContentUnionDict]
    """Cache that the prompt starts with: its resource name, `cachedContents/...` (Gemini API) or
    `projects/.../cachedContents/...` (Vertex AI), its id, or the object. The services refuse tools,
    a tool config and a system instruction together with it: they belong in the cache."""

    safety_settings: Optional[Sequence[SafetySettingOrDict]]
    """Blocking thresholds, at most one per category of harm. Other categories use the model's default."""

    system_instruction: Optional[ContentUnionDict]
    """Instructions for the model that precede the conversation. Text only: a string, a part or a
    `Content`."""

    tool_config: Optional[ToolConfigOrDict]
    """Configuration shared by all tools, such as the function calling mode."""

    tools: Optional[ToolListUnionDict]
    """`Tool` objects, Python functions and MCP sessions. The SDK declares functions by their
    signature, and the tools that a session lists, and runs them when the model calls them. With
    `cached_content`, functions are only run: the cache declares them."""

    service_tier: Optional[Open[ServiceTier]]
    """Service tier, which determines price and latency. Defaults to `standard`."""

    store: Optional[bool]
    """Whether Google may log the request and its response. Overrides the setting of the project.
    Gemini API only."""

    labels: Optional[Dict[str, str]]
    """Labels for billing reports. Keys and values of up to 63 lowercase letters, digits, `_` and `-`."""

    continuation_token: Optional[Base64]
    """Token from a candidate with finish reason `CONTINUATION`, to continue its generation with the
    same contents."""

    candidate_count: Optional[int]
    """Number of candidates to generate. Defaults to 1. Every candidate costs output tokens."""

    enable_enhanced_civic_answers: Optional[bool]
    """True to enable enhanced answers about civic topics, such as elections. Not supported by all
    models. Gemini API only."""

    frequency_penalty: Optional[float]
    """Penalty for tokens in proportion to their number of occurrences, from -2.0 to 2.0. Negative
    values encourage repetition."""

    image_config: Optional[ImageConfigOrDict]
    """Shape and size of generated images. Deprecated on Vertex AI; use `response_format`."""

    logprobs: Optional[int]
    """Number of alternative tokens to return per position, from 0 to 20. Requires `response_logprobs`."""

    max_output_tokens: Optional[int]
    """Maximum number of tokens per candidate, about four characters each. The default depends on the
    model (`Model.output_token_limit`)."""

    media_resolution: Optional[Open[MediaResolution]]
    """Resolution at which images and videos are tokenized. Higher resolutions cost more tokens."""

    presence_penalty: Optional[float]
    """Penalty for tokens that have already occurred, regardless of how often, from -2.0 to 2.0."""

    response_json_schema: Optional[Any]
    """JSON Schema of the answer, or a Python type to derive it from. Mutually exclusive with
    `response_schema`. A dict is sent as it is; what the API cannot express of a type, such as
    `pattern`, is left out, and `response.parsed` is held to it. Deprecated on Vertex AI; use
    `response_format`."""

    response_logprobs: Optional[bool]
    """True to return the log probability of each token in `logprobs_result`."""

    response_mime_type: Optional[str]
    """`text/plain` (the default without a schema), `application/json` (the default with one), or
    `text/x.enum` for an enum value. Deprecated on Vertex AI; use `response_format`."""

    response_modalities: Optional[Sequence[Open[Modality]]]
    """Kinds of output to generate, such as `TEXT` and `IMAGE`. Defaults to text. Must be a combination
    that the model supports."""

    response_schema: Optional[SchemaUnionDict]
    """Pydantic model, Python type, enum, dict or `Schema` that the answer follows, available as
    `response.parsed`. Sent as `response_json_schema` if `Schema` cannot express it. Deprecated on
    Vertex AI; use `response_format`."""

    seed: Optional[int]
    """Seed for sampling. The same seed and request mostly give the same answer, without a guarantee.
    Random if unset."""

    speech_config: Optional[SpeechConfigUnionDict]
    """Voice and language of generated speech, or the name of a prebuilt voice."""

    stop_sequences: Optional[List[str]]
    """Up to 5 strings. Generation stops at the first one that occurs, which is not part of the output."""

    temperature: Optional[float]
    """Randomness of sampling, from 0.0 to 2.0. Lower values are more predictable. The default depends
    on the model (`Model.temperature`)."""

    thinking_config: Optional[ThinkingConfigOrDict]
    """Configuration of thinking, such as its amount. Models that do not think reject it."""

    top_k: Optional[float]
    """Number of most probable tokens to sample from. Models without `Model.top_k` reject it."""

    top_p: Optional[float]
    """Cumulative probability of the most probable tokens to sample from, from 0.0 to 1.0. Set either
    this or `temperature`, not both."""

    audio_transcription_config: Optional[AudioTranscriptionConfigOrDict]
    """Configuration of audio transcription."""

    model_armor_config: Optional[ModelArmorConfigOrDict]
    """Screening of prompt and answer by Model Armor. Mutually exclusive with `safety_settings`. Vertex
    AI only."""

    audio_timestamp: Optional[bool]
    """True to give the model the timestamps of audio files. Vertex AI only."""

    enable_affective_dialog: Optional[bool]
    """True to let the model detect emotions and adapt its answers. Vertex AI only."""

    response_format: Optional[Sequence[ResponseFormatOrDict]]
    """Format and delivery of the output, one entry per kind. Replaces `response_mime_type` and the
    schema fields. Vertex AI only."""

    routing_config: Optional[GenerationConfigRoutingConfigOrDict]
    """Selection of the model by a router. Vertex AI only."""

    translation_config: Optional[TranslationConfigOrDict]
    """Configuration of speech translation. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    model_selection_config: Optional[ModelSelectionConfigOrDict]
    """Model selection by quality and cost. Sent as `modelConfig`. Deprecated. Vertex AI only."""

    generation_output_config: Optional[GenerationOutputConfigOrDict]
    """Storage of generated media in Cloud Storage. Sent as `outputConfig`. Vertex AI only."""

    automatic_function_calling: Optional[AutomaticFunctionCallingConfigOrDict]
    """How the SDK runs Python functions in `tools`. Not sent to the API."""

    automatic_continuation: Optional[bool]
    """False to return an answer that stopped at the token limit of one request, with finish reason
    `CONTINUATION`. Otherwise the SDK continues it with its token, request by request, and returns
    the whole. Not sent to the API."""

    should_return_http_response: Optional[bool]
    """True to get the body of the HTTP response too, as `sdk_http_response.body`. A stream has no such
    body."""


GenerateContentConfigOrDict = Union[GenerateContentConfig, GenerateContentConfigDict]


class CountTokensConfigDict(TypedDict, total=False):
    """Configuration of `count_tokens`. The Gemini API supports `http_options` only."""

    generation_config: Optional[GenerationConfigOrDict]
    """Generation settings to include in the count, such as a response schema. Vertex AI only."""

    system_instruction: Optional[ContentUnionDict]
    """System instruction to include in the count. Vertex AI only."""

    tools: Optional[ToolListUnionDict]
    """Tools whose declarations are included in the count. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


CountTokensConfigOrDict = Union[CountTokensConfig, CountTokensConfigDict]


class ComputeTokensConfigDict(TypedDict, total=False):
    """Configuration of `compute_tokens`. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


ComputeTokensConfigOrDict = Union[ComputeTokensConfig, ComputeTokensConfigDict]


class EmbedContentConfigDict(TypedDict, total=False):
    """Configuration of `embed_content`, shared by all inputs."""

    output_dimensionality: Optional[int]
    """Length to which the vectors are truncated. Full length if unset. Not supported by
    `embedding-001`."""

    task_type: Optional[str]
    """Intended use of the vectors: `RETRIEVAL_QUERY`, `RETRIEVAL_DOCUMENT`, `SEMANTIC_SIMILARITY`,
    `CLASSIFICATION`, `CLUSTERING`, `QUESTION_ANSWERING` and others."""

    title: Optional[str]
    """Title of the text, which improves its vector. Valid only with task type `RETRIEVAL_DOCUMENT`."""

    auto_truncate: Optional[bool]
    """Whether inputs that exceed the model's limit are truncated (True) or rejected (False). Vertex AI
    only."""

    audio_track_extraction: Optional[bool]
    """True to include the audio track of a video in its vector. Vertex AI only."""

    document_ocr: Optional[bool]
    """True to recognize text in the page images of documents. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    mime_type: Optional[str]
    """MIME type of the input, for text embedding models. Vertex AI only."""


EmbedContentConfigOrDict = Union[EmbedContentConfig, EmbedContentConfigDict]


class RequestConfigDict(TypedDict, total=False):
    """Configuration of `client.request`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


RequestConfigOrDict = Union[RequestConfig, RequestConfigDict]


class GetModelConfigDict(TypedDict, total=False):
    """Configuration of `models.get`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


GetModelConfigOrDict = Union[GetModelConfig, GetModelConfigDict]


class ListModelsConfigDict(TypedDict, total=False):
    """Configuration of `models.list`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int]
    """Maximum number of models per page. On the Gemini API up to 1000; defaults to 50 base models or
    10 tuned models."""

    page_token: Optional[str]
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""

    filter: Optional[str]
    """Filter expression, such as `owner:me` (Gemini API, tuned models only) or `displayName='x'`
    (Vertex AI)."""

    query_base: Optional[bool]
    """True (the default) to list Google's base models, False to list your tuned models. Not sent to
    the API."""


ListModelsConfigOrDict = Union[ListModelsConfig, ListModelsConfigDict]
