# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.unions import ContentUnion, SchemaUnion, SpeechConfigUnion, ToolListUnion
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import ApiModel, Base64

from .generation import (
    GenerationConfig,
    GenerationConfigRoutingConfig,
    GenerationOutputConfig,
    ImageConfig,
    ModelSelectionConfig,
    ServiceTier,
    ThinkingConfig,
)
from .http import HttpOptions
from .media import MediaResolution, Modality
from .response_format import ResponseFormat
from .safety import ModelArmorConfig, SafetySetting
from .speech import AudioTranscriptionConfig, TranslationConfig
from .tools import AutomaticFunctionCallingConfig, ToolConfig


class ComputeTokensConfig(ApiModel):
    """Settings of `compute_tokens`."""

    http_options: Optional[HttpOptions] = None
    """Headers, timeout, host and the like for this call; wins over the client's."""


class CountTokensConfig(ApiModel):
    """Settings of `count_tokens`. On the Gemini API only `http_options` may be set."""

    generation_config: Optional[GenerationConfig] = None
    """Generation settings whose tokens count too, such as a response schema. Vertex AI only."""

    system_instruction: Optional[ContentUnion] = None
    """Instructions to count along with the contents. Vertex AI only."""

    tools: Optional[ToolListUnion] = None
    """Tools whose declarations count too. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Headers, timeout, host and the like for this call; wins over the client's."""


class EmbedContentConfig(ApiModel):
    """Settings of `embed_content`, the same for all inputs of the call."""

    output_dimensionality: Optional[int] = None
    """Length of each vector; longer ones are cut at the end. Full length if unset. Not for
    `embedding-001`."""

    task_type: Optional[str] = None
    """What the vectors are for: `RETRIEVAL_QUERY`, `RETRIEVAL_DOCUMENT`, `SEMANTIC_SIMILARITY`,
    `CLASSIFICATION`, `CLUSTERING`, `QUESTION_ANSWERING` and so on."""

    title: Optional[str] = None
    """Heading of the text; improves vectors for task type `RETRIEVAL_DOCUMENT`, the only one that
    takes it."""

    auto_truncate: Optional[bool] = None
    """If true, inputs beyond the model's limit are cut without a word; if false, they are an error.
    Vertex AI only."""

    audio_track_extraction: Optional[bool] = None
    """If true, the sound of a video is embedded too. Vertex AI only."""

    document_ocr: Optional[bool] = None
    """If true, text in page images of documents is recognised. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Headers, timeout, host and the like for this call; wins over the client's."""

    mime_type: Optional[str] = None
    """Format of the input, for the text embedding models. Vertex AI only."""


class GenerateContentConfig(ApiModel):
    """All settings of `generate_content` and `generate_content_stream`; every one is optional."""

    cached_content: Optional[str] = None
    """Cache to build on: `cachedContents/...` (Gemini API) or `projects/.../cachedContents/...`
    (Vertex AI)."""

    safety_settings: Optional[List[SafetySetting]] = None
    """Blocking thresholds, at most one a harm category. Categories left out keep the API's default."""

    system_instruction: Optional[ContentUnion] = None
    """Standing instructions ahead of the conversation. Text only; a string, a part or a `Content`."""

    tool_config: Optional[ToolConfig] = None
    """Settings for all tools together, such as the function calling mode."""

    tools: Optional[ToolListUnion] = None
    """`Tool` objects and Python functions. The SDK declares functions by their signature, and runs
    them when the model calls."""

    service_tier: Optional[Open[ServiceTier]] = None
    """Price and latency class; `standard` if unset."""

    store: Optional[bool] = None
    """Whether Google may log this request and its answer; wins over the project's setting. Gemini API
    only."""

    labels: Optional[Dict[str, str]] = None
    """Your own tags for billing reports. Lower-case letters, digits, `_` and `-`; keys and values up
    to 63 characters."""

    continuation_token: Optional[Base64] = None
    """Token from a candidate that stopped with `CONTINUATION`; generation goes on from there."""

    candidate_count: Optional[int] = None
    """How many answers to generate from one prompt; default 1. Each one costs output tokens."""

    enable_enhanced_civic_answers: Optional[bool] = None
    """Asks for enhanced answers on civic topics such as elections; not all models have them. Gemini
    API only."""

    frequency_penalty: Optional[float] = None
    """-2.0 to 2.0. Above 0, a token becomes less likely with each time it has been used; below 0, more
    likely, which may end in loops."""

    image_config: Optional[ImageConfig] = None
    """Shape and size of generated images. Deprecated on Vertex AI in favour of `response_format`."""

    logprobs: Optional[int] = None
    """How many likely alternatives per token to report, 0 to 20. Needs `response_logprobs`."""

    max_output_tokens: Optional[int] = None
    """Upper limit for the tokens of one candidate, about 4 characters each. The default depends on the
    model (`Model.output_token_limit`)."""

    media_resolution: Optional[Open[MediaResolution]] = None
    """Detail in which images and video are read; more detail costs more tokens."""

    presence_penalty: Optional[float] = None
    """-2.0 to 2.0. Above 0, tokens already used become less likely, by the same amount however often
    they occurred."""

    response_json_schema: Optional[Any] = None
    """JSON Schema of the answer, or a type to make it from, in place of `response_schema`. It is sent
    in whole; a rule that the API would not keep to, such as `pattern`, is an error. Needs
    `response_mime_type` `application/json`. Deprecated on Vertex AI."""

    response_logprobs: Optional[bool] = None
    """If true, candidates carry `logprobs_result` with the log probability of each token."""

    response_mime_type: Optional[str] = None
    """`text/plain` (default), `application/json`, or `text/x.enum` for one value of an enum.
    Deprecated on Vertex AI in favour of `response_format`."""

    response_modalities: Optional[List[Open[Modality]]] = None
    """Kinds of output wanted, such as `TEXT` and `IMAGE`; text only if unset. A combination that the
    model lacks is an error."""

    response_schema: Optional[SchemaUnion] = None
    """A pydantic model, Python type, enum, dict or `Schema` that the answer follows; read it from
    `response.parsed`. What the backend's `Schema` cannot say, such as recursion or free keys, is
    sent as `response_json_schema`. Needs a `response_mime_type`."""

    seed: Optional[int] = None
    """Same seed and same request give mostly the same answer, without guarantee. Random if unset."""

    speech_config: Optional[SpeechConfigUnion] = None
    """Voice and language of spoken output; a string names a ready-made voice."""

    stop_sequences: Optional[List[str]] = None
    """Up to 5 strings that end the output where the first of them turns up; it is left out of the
    text."""

    temperature: Optional[float] = None
    """Randomness, 0.0 to 2.0; lower is more predictable. The default depends on the model
    (`Model.temperature`)."""

    thinking_config: Optional[ThinkingConfig] = None
    """Budget and visibility of thoughts. An error for models that do not think."""

    top_k: Optional[float] = None
    """Samples from this many of the likeliest tokens. Models without `Model.top_k` refuse it."""

    top_p: Optional[float] = None
    """Samples from the likeliest tokens whose probabilities add up to this, 0.0 to 1.0. Change it or
    `temperature`, not both."""

    audio_transcription_config: Optional[AudioTranscriptionConfig] = None
    """Turns on transcription of speech and says how to write it down."""

    model_armor_config: Optional[ModelArmorConfig] = None
    """Has Model Armor check prompt and answer. Excludes `safety_settings`. Vertex AI only."""

    audio_timestamp: Optional[bool] = None
    """If true, the model gets the timing of audio files and can refer to it. Vertex AI only."""

    enable_affective_dialog: Optional[bool] = None
    """If true, the model hears the speaker's mood and adapts its tone. Vertex AI only."""

    response_format: Optional[List[ResponseFormat]] = None
    """Format and delivery, one entry per kind of output. Replaces `response_mime_type` and the schema
    fields. Vertex AI only."""

    routing_config: Optional[GenerationConfigRoutingConfig] = None
    """Lets a router choose the model, by prompt or by name. Vertex AI only."""

    translation_config: Optional[TranslationConfig] = None
    """Target language of speech translation. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Headers, timeout, host and the like for this call; wins over the client's."""

    model_selection_config: Optional[ModelSelectionConfig] = Field(
        default=None,
        validation_alias=AliasChoices("modelConfig", "modelSelectionConfig"),
        serialization_alias="modelConfig",
    )
    """Whether quality or cost comes first. Sent as `modelConfig`. Vertex AI only."""

    generation_output_config: Optional[GenerationOutputConfig] = Field(
        default=None,
        validation_alias=AliasChoices("outputConfig", "generationOutputConfig"),
        serialization_alias="outputConfig",
    )
    """Cloud Storage folder for generated media. Sent as `outputConfig`. Vertex AI only."""

    automatic_function_calling: Optional[AutomaticFunctionCallingConfig] = None
    """Switches off or limits the SDK's own running of Python functions. Never sent."""


class GetModelConfig(ApiModel):
    """Settings of `models.get`."""

    http_options: Optional[HttpOptions] = None
    """Headers, timeout, host and the like for this call; wins over the client's."""


class ListModelsConfig(ApiModel):
    """Settings of `models.list`."""

    http_options: Optional[HttpOptions] = None
    """Headers, timeout, host and the like for every page; wins over the client's."""

    page_size: Optional[int] = None
    """Most models a page. On the Gemini API 50 base or 10 tuned models if unset, and 1000 at most."""

    page_token: Optional[str] = None
    """Where to start: `next_page_token` of an earlier page, with otherwise the same settings."""

    filter: Optional[str] = None
    """Narrows the list, such as `owner:me` (Gemini API) or `displayName='x'` (Vertex AI). The Gemini
    API filters tuned models only."""

    query_base: Optional[bool] = None
    """True (the default) lists Google's base models, False lists your tuned models. Never sent."""


class RequestConfig(ApiModel):
    """Settings of `client.request`."""

    http_options: Optional[HttpOptions] = None
    """Headers, timeout, host and the like for this call; wins over the client's."""
