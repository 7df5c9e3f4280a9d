# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.configs import (
    ComputeTokensConfig,
    CountTokensConfig,
    EmbedContentConfig,
    GenerateContentConfig,
    GetModelConfig,
    ListModelsConfig,
    RequestConfig,
)
from google._genai_api.types.generation import ServiceTier
from google._genai_api.types.media import MediaResolution, Modality
from google._genai_api.types.unions import (
    ContentUnionDict,
    SchemaUnionDict,
    SpeechConfigUnionDict,
    ToolListUnionDict,
)
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import Base64

from .generation_dicts import (
    GenerationConfigOrDict,
    GenerationConfigRoutingConfigOrDict,
    GenerationOutputConfigOrDict,
    ImageConfigOrDict,
    ModelSelectionConfigOrDict,
    ThinkingConfigOrDict,
)
from .http_dicts import HttpOptionsOrDict
from .response_format_dicts import ResponseFormatOrDict
from .safety_dicts import ModelArmorConfigOrDict, SafetySettingOrDict
from .speech_dicts import AudioTranscriptionConfigOrDict, TranslationConfigOrDict
from .tools_dicts import AutomaticFunctionCallingConfigOrDict, ToolConfigOrDict


class ComputeTokensConfigDict(TypedDict, total=False):
    """Settings of `compute_tokens`."""

    http_options: Optional[HttpOptionsOrDict]
    """Headers, timeout, host and the like for this call; wins over the client's."""


class CountTokensConfigDict(TypedDict, total=False):
    """Settings of `count_tokens`. On the Gemini API only `http_options` may be set."""

    generation_config: Optional[GenerationConfigOrDict]
    """Generation settings whose tokens count too, such as a response schema. Vertex AI only."""

    system_instruction: Optional[ContentUnionDict]
    """Instructions to count along with the contents. Vertex AI only."""

    tools: Optional[ToolListUnionDict]
    """Tools whose declarations count too. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Headers, timeout, host and the like for this call; wins over the client's."""


class EmbedContentConfigDict(TypedDict, total=False):
    """Settings of `embed_content`, the same for all inputs of the call."""

    output_dimensionality: Optional[int]
    """Length of each vector; longer ones are cut at the end. Full length if unset. Not for
    `embedding-001`."""

    task_type: Optional[str]
    """What the vectors are for: `RETRIEVAL_QUERY`, `RETRIEVAL_DOCUMENT`, `SEMANTIC_SIMILARITY`,
    `CLASSIFICATION`, `CLUSTERING`, `QUESTION_ANSWERING` and so on."""

    title: Optional[str]
    """Heading of the text; improves vectors for task type `RETRIEVAL_DOCUMENT`, the only one that
    takes it."""

    auto_truncate: Optional[bool]
    """If true, inputs beyond the model's limit are cut without a word; if false, they are an error.
    Vertex AI only."""

    audio_track_extraction: Optional[bool]
    """If true, the sound of a video is embedded too. Vertex AI only."""

    document_ocr: Optional[bool]
    """If true, text in page images of documents is recognised. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Headers, timeout, host and the like for this call; wins over the client's."""

    mime_type: Optional[str]
    """Format of the input, for the text embedding models. Vertex AI only."""


class GenerateContentConfigDict(TypedDict, total=False):
    """All settings of `generate_content` and `generate_content_stream`; every one is optional."""

    cached_content: Optional[str]
    """Cache to build on: `cachedContents/...` (Gemini API) or `projects/.../cachedContents/...`
    (Vertex AI)."""

    safety_settings: Optional[Sequence[SafetySettingOrDict]]
    """Blocking thresholds, at most one a harm category. Categories left out keep the API's default."""

    system_instruction: Optional[ContentUnionDict]
    """Standing instructions ahead of the conversation. Text only; a string, a part or a `Content`."""

    tool_config: Optional[ToolConfigOrDict]
    """Settings for all tools together, such as the function calling mode."""

    tools: Optional[ToolListUnionDict]
    """`Tool` objects and Python functions. The SDK declares functions by their signature, and runs
    them when the model calls."""

    service_tier: Optional[Open[ServiceTier]]
    """Price and latency class; `standard` if unset."""

    store: Optional[bool]
    """Whether Google may log this request and its answer; wins over the project's setting. Gemini API
    only."""

    labels: Optional[Dict[str, str]]
    """Your own tags for billing reports. Lower-case letters, digits, `_` and `-`; keys and values up
    to 63 characters."""

    continuation_token: Optional[Base64]
    """Token from a candidate that stopped with `CONTINUATION`; generation goes on from there."""

    candidate_count: Optional[int]
    """How many answers to generate from one prompt; default 1. Each one costs output tokens."""

    enable_enhanced_civic_answers: Optional[bool]
    """Asks for enhanced answers on civic topics such as elections; not all models have them. Gemini
    API only."""

    frequency_penalty: Optional[float]
    """-2.0 to 2.0. Above 0, a token becomes less likely with each time it has been used; below 0, more
    likely, which may end in loops."""

    image_config: Optional[ImageConfigOrDict]
    """Shape and size of generated images. Deprecated on Vertex AI in favour of `response_format`."""

    logprobs: Optional[int]
    """How many likely alternatives per token to report, 0 to 20. Needs `response_logprobs`."""

    max_output_tokens: Optional[int]
    """Upper limit for the tokens of one candidate, about 4 characters each. The default depends on the
    model (`Model.output_token_limit`)."""

    media_resolution: Optional[Open[MediaResolution]]
    """Detail in which images and video are read; more detail costs more tokens."""

    presence_penalty: Optional[float]
    """-2.0 to 2.0. Above 0, tokens already used become less likely, by the same amount however often
    they occurred."""

    response_json_schema: Optional[Any]
    """JSON Schema of the answer, or a type to make it from, in place of `response_schema`. It is sent
    in whole; a rule that the API would not keep to, such as `pattern`, is an error. Needs
    `response_mime_type` `application/json`. Deprecated on Vertex AI."""

    response_logprobs: Optional[bool]
    """If true, candidates carry `logprobs_result` with the log probability of each token."""

    response_mime_type: Optional[str]
    """`text/plain` (default), `application/json`, or `text/x.enum` for one value of an enum.
    Deprecated on Vertex AI in favour of `response_format`."""

    response_modalities: Optional[Sequence[Open[Modality]]]
    """Kinds of output wanted, such as `TEXT` and `IMAGE`; text only if unset. A combination that the
    model lacks is an error."""

    response_schema: Optional[SchemaUnionDict]
    """A pydantic model, Python type, enum, dict or `Schema` that the answer follows; read it from
    `response.parsed`. What the backend's `Schema` cannot say, such as recursion or free keys, is
    sent as `response_json_schema`. Needs a `response_mime_type`."""

    seed: Optional[int]
    """Same seed and same request give mostly the same answer, without guarantee. Random if unset."""

    speech_config: Optional[SpeechConfigUnionDict]
    """Voice and language of spoken output; a string names a ready-made voice."""

    stop_sequences: Optional[List[str]]
    """Up to 5 strings that end the output where the first of them turns up; it is left out of the
    text."""

    temperature: Optional[float]
    """Randomness, 0.0 to 2.0; lower is more predictable. The default depends on the model
    (`Model.temperature`)."""

    thinking_config: Optional[ThinkingConfigOrDict]
    """Budget and visibility of thoughts. An error for models that do not think."""

    top_k: Optional[float]
    """Samples from this many of the likeliest tokens. Models without `Model.top_k` refuse it."""

    top_p: Optional[float]
    """Samples from the likeliest tokens whose probabilities add up to this, 0.0 to 1.0. Change it or
    `temperature`, not both."""

    audio_transcription_config: Optional[AudioTranscriptionConfigOrDict]
    """Turns on transcription of speech and says how to write it down."""

    model_armor_config: Optional[ModelArmorConfigOrDict]
    """Has Model Armor check prompt and answer. Excludes `safety_settings`. Vertex AI only."""

    audio_timestamp: Optional[bool]
    """If true, the model gets the timing of audio files and can refer to it. Vertex AI only."""

    enable_affective_dialog: Optional[bool]
    """If true, the model hears the speaker's mood and adapts its tone. Vertex AI only."""

    response_format: Optional[Sequence[ResponseFormatOrDict]]
    """Format and delivery, one entry per kind of output. Replaces `response_mime_type` and the schema
    fields. Vertex AI only."""

    routing_config: Optional[GenerationConfigRoutingConfigOrDict]
    """Lets a router choose the model, by prompt or by name. Vertex AI only."""

    translation_config: Optional[TranslationConfigOrDict]
    """Target language of speech translation. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Headers, timeout, host and the like for this call; wins over the client's."""

    model_selection_config: Optional[ModelSelectionConfigOrDict]
    """Whether quality or cost comes first. Sent as `modelConfig`. Vertex AI only."""

    generation_output_config: Optional[GenerationOutputConfigOrDict]
    """Cloud Storage folder for generated media. Sent as `outputConfig`. Vertex AI only."""

    automatic_function_calling: Optional[AutomaticFunctionCallingConfigOrDict]
    """Switches off or limits the SDK's own running of Python functions. Never sent."""


class GetModelConfigDict(TypedDict, total=False):
    """Settings of `models.get`."""

    http_options: Optional[HttpOptionsOrDict]
    """Headers, timeout, host and the like for this call; wins over the client's."""


class ListModelsConfigDict(TypedDict, total=False):
    """Settings of `models.list`."""

    http_options: Optional[HttpOptionsOrDict]
    """Headers, timeout, host and the like for every page; wins over the client's."""

    page_size: Optional[int]
    """Most models a page. On the Gemini API 50 base or 10 tuned models if unset, and 1000 at most."""

    page_token: Optional[str]
    """Where to start: `next_page_token` of an earlier page, with otherwise the same settings."""

    filter: Optional[str]
    """Narrows the list, such as `owner:me` (Gemini API) or `displayName='x'` (Vertex AI). The Gemini
    API filters tuned models only."""

    query_base: Optional[bool]
    """True (the default) lists Google's base models, False lists your tuned models. Never sent."""


class RequestConfigDict(TypedDict, total=False):
    """Settings of `client.request`."""

    http_options: Optional[HttpOptionsOrDict]
    """Headers, timeout, host and the like for this call; wins over the client's."""


GenerateContentConfigOrDict = Union[GenerateContentConfig, GenerateContentConfigDict]
CountTokensConfigOrDict = Union[CountTokensConfig, CountTokensConfigDict]
ComputeTokensConfigOrDict = Union[ComputeTokensConfig, ComputeTokensConfigDict]
EmbedContentConfigOrDict = Union[EmbedContentConfig, EmbedContentConfigDict]
RequestConfigOrDict = Union[RequestConfig, RequestConfigDict]
GetModelConfigOrDict = Union[GetModelConfig, GetModelConfigDict]
ListModelsConfigOrDict = Union[ListModelsConfig, ListModelsConfigDict]
