# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.content.media import MediaResolution, Modality
from google._genai_api.types.generation.parameters import (
    GenerationConfig,
    GenerationConfigRoutingConfig,
    GenerationOutputConfig,
    ImageConfig,
    ModelSelectionConfig,
    ThinkingConfig,
)
from google._genai_api.types.generation.response_format import ResponseFormat
from google._genai_api.types.generation.safety import ModelArmorConfig, SafetySetting
from google._genai_api.types.generation.speech import AudioTranscriptionConfig, TranslationConfig
from google._genai_api.types.generation.tiers import ServiceTier
from google._genai_api.types.tools.declarations import AutomaticFunctionCallingConfig, ToolConfig
from google._genai_api.types.unions import (
    CachedContentUnion,
    ContentUnion,
    SchemaUnion,
    SpeechConfigUnion,
    ToolListUnion,
)
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import ApiModel, Base64


class GenerateContentConfig(ApiModel):
    """Configuration of `generate_content` and `generate_content_stream`."""

    cached_content: Optional[CachedContentUnion] = None
    """Cache that the prompt starts with: its resource name, `cachedContents/...` (Gemini API) or
    `projects/.../cachedContents/...` (Vertex AI), its id, or the object. The services refuse tools,
    a tool config and a system instruction together with it: they belong in the cache."""

    safety_settings: Optional[List[SafetySetting]] = None
    """Blocking thresholds, at most one per category of harm. Other categories use the model's default."""

    system_instruction: Optional[ContentUnion] = None
    """Instructions for the model that precede the conversation. Text only: a string, a part or a
    `Content`."""

    tool_config: Optional[ToolConfig] = None
    """Configuration shared by all tools, such as the function calling mode."""

    tools: Optional[ToolListUnion] = None
    """`Tool` objects, Python functions and MCP sessions. The SDK declares functions by their
    signature, and the tools that a session lists, and runs them when the model calls them. With
    `cached_content`, functions are only run: the cache declares them."""

    service_tier: Optional[Open[ServiceTier]] = None
    """Service tier, which determines price and latency. Defaults to `standard`."""

    store: Optional[bool] = None
    """Whether Google may log the request and its response. Overrides the setting of the project.
    Gemini API only."""

    labels: Optional[Dict[str, str]] = None
    """Labels for billing reports. Keys and values of up to 63 lowercase letters, digits, `_` and `-`."""

    continuation_token: Optional[Base64] = None
    """Token from a candidate with finish reason `CONTINUATION`, to continue its generation with the
    same contents."""

    candidate_count: Optional[int] = None
    """Number of candidates to generate. Defaults to 1. Every candidate costs output tokens."""

    enable_enhanced_civic_answers: Optional[bool] = None
    """True to enable enhanced answers about civic topics, such as elections. Not supported by all
    models. Gemini API only."""

    frequency_penalty: Optional[float] = None
    """Penalty for tokens in proportion to their number of occurrences, from -2.0 to 2.0. Negative
    values encourage repetition."""

    image_config: Optional[ImageConfig] = None
    """Shape and size of generated images. Deprecated on Vertex AI; use `response_format`."""

    logprobs: Optional[int] = None
    """Number of alternative tokens to return per position, from 0 to 20. Requires `response_logprobs`."""

    max_output_tokens: Optional[int] = None
    """Maximum number of tokens per candidate, about four characters each. The default depends on the
    model (`Model.output_token_limit`)."""

    media_resolution: Optional[Open[MediaResolution]] = None
    """Resolution at which images and videos are tokenized. Higher resolutions cost more tokens."""

    presence_penalty: Optional[float] = None
    """Penalty for tokens that have already occurred, regardless of how often, from -2.0 to 2.0."""

    response_json_schema: Optional[Any] = None
    """JSON Schema of the answer, or a Python type to derive it from. Mutually exclusive with
    `response_schema`. A dict is sent as it is; what the API cannot express of a type, such as
    `pattern`, is left out, and `response.parsed` is held to it. Deprecated on Vertex AI; use
    `response_format`."""

    response_logprobs: Optional[bool] = None
    """True to return the log probability of each token in `logprobs_result`."""

    response_mime_type: Optional[str] = None
    """`text/plain` (the default without a schema), `application/json` (the default with one), or
    `text/x.enum` for an enum value. Deprecated on Vertex AI; use `response_format`."""

    response_modalities: Optional[List[Open[Modality]]] = None
    """Kinds of output to generate, such as `TEXT` and `IMAGE`. Defaults to text. Must be a combination
    that the model supports."""

    response_schema: Optional[SchemaUnion] = None
    """Pydantic model, Python type, enum, dict or `Schema` that the answer follows, available as
    `response.parsed`. Sent as `response_json_schema` if `Schema` cannot express it. Deprecated on
    Vertex AI; use `response_format`."""

    seed: Optional[int] = None
    """Seed for sampling. The same seed and request mostly give the same answer, without a guarantee.
    Random if unset."""

    speech_config: Optional[SpeechConfigUnion] = None
    """Voice and language of generated speech, or the name of a prebuilt voice."""

    stop_sequences: Optional[List[str]] = None
    """Up to 5 strings. Generation stops at the first one that occurs, which is not part of the output."""

    temperature: Optional[float] = None
    """Randomness of sampling, from 0.0 to 2.0. Lower values are more predictable. The default depends
    on the model (`Model.temperature`)."""

    thinking_config: Optional[ThinkingConfig] = None
    """Configuration of thinking, such as its amount. Models that do not think reject it."""

    top_k: Optional[float] = None
    """Number of most probable tokens to sample from. Models without `Model.top_k` reject it."""

    top_p: Optional[float] = None
    """Cumulative probability of the most probable tokens to sample from, from 0.0 to 1.0. Set either
    this or `temperature`, not both."""

    audio_transcription_config: Optional[AudioTranscriptionConfig] = None
    """Configuration of audio transcription."""

    model_armor_config: Optional[ModelArmorConfig] = None
    """Screening of prompt and answer by Model Armor. Mutually exclusive with `safety_settings`. Vertex
    AI only."""

    audio_timestamp: Optional[bool] = None
    """True to give the model the timestamps of audio files. Vertex AI only."""

    enable_affective_dialog: Optional[bool] = None
    """True to let the model detect emotions and adapt its answers. Vertex AI only."""

    response_format: Optional[List[ResponseFormat]] = None
    """Format and delivery of the output, one entry per kind. Replaces `response_mime_type` and the
    schema fields. Vertex AI only."""

    routing_config: Optional[GenerationConfigRoutingConfig] = None
    """Selection of the model by a router. Vertex AI only."""

    translation_config: Optional[TranslationConfig] = None
    """Configuration of speech translation. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    model_selection_config: Optional[ModelSelectionConfig] = Field(
        default=None,
        validation_alias=AliasChoices("modelConfig", "modelSelectionConfig"),
        serialization_alias="modelConfig",
    )
    """Model selection by quality and cost. Sent as `modelConfig`. Deprecated. Vertex AI only."""

    generation_output_config: Optional[GenerationOutputConfig] = Field(
        default=None,
        validation_alias=AliasChoices("outputConfig", "generationOutputConfig"),
        serialization_alias="outputConfig",
    )
    """Storage of generated media in Cloud Storage. Sent as `outputConfig`. Vertex AI only."""

    automatic_function_calling: Optional[AutomaticFunctionCallingConfig] = None
    """How the SDK runs Python functions in `tools`. Not sent to the API."""

    automatic_continuation: Optional[bool] = None
    """False to return an answer that stopped at the token limit of one request, with finish reason
    `CONTINUATION`. Otherwise the SDK continues it with its token, request by request, and returns
    the whole. Not sent to the API."""

    should_return_http_response: Optional[bool] = None
    """True to get the body of the HTTP response too, as `sdk_http_response.body`. A stream has no such
    body."""


class CountTokensConfig(ApiModel):
    """Configuration of `count_tokens`. The Gemini API supports `http_options` only."""

    generation_config: Optional[GenerationConfig] = None
    """Generation settings to include in the count, such as a response schema. Vertex AI only."""

    system_instruction: Optional[ContentUnion] = None
    """System instruction to include in the count. Vertex AI only."""

    tools: Optional[ToolListUnion] = None
    """Tools whose declarations are included in the count. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class ComputeTokensConfig(ApiModel):
    """Configuration of `compute_tokens`. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class EmbedContentConfig(ApiModel):
    """Configuration of `embed_content`, shared by all inputs."""

    output_dimensionality: Optional[int] = None
    """Length to which the vectors are truncated. Full length if unset. Not supported by
    `embedding-001`."""

    task_type: Optional[str] = None
    """Intended use of the vectors: `RETRIEVAL_QUERY`, `RETRIEVAL_DOCUMENT`, `SEMANTIC_SIMILARITY`,
    `CLASSIFICATION`, `CLUSTERING`, `QUESTION_ANSWERING` and others."""

    title: Optional[str] = None
    """Title of the text, which improves its vector. Valid only with task type `RETRIEVAL_DOCUMENT`."""

    auto_truncate: Optional[bool] = None
    """Whether inputs that exceed the model's limit are truncated (True) or rejected (False). Vertex AI
    only."""

    audio_track_extraction: Optional[bool] = None
    """True to include the audio track of a video in its vector. Vertex AI only."""

    document_ocr: Optional[bool] = None
    """True to recognize text in the page images of documents. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    mime_type: Optional[str] = None
    """MIME type of the input, for text embedding models. Vertex AI only."""


class RequestConfig(ApiModel):
    """Configuration of `client.request`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class GetModelConfig(ApiModel):
    """Configuration of `models.get`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class ListModelsConfig(ApiModel):
    """Configuration of `models.list`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int] = None
    """Maximum number of models per page. On the Gemini API up to 1000; defaults to 50 base models or
    10 tuned models."""

    page_token: Optional[str] = None
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""

    filter: Optional[str] = None
    """Filter expression, such as `owner:me` (Gemini API, tuned models only) or `displayName='x'`
    (Vertex AI)."""

    query_base: Optional[bool] = None
    """True (the default) to list Google's base models, False to list your tuned models. Not sent to
    the API."""
