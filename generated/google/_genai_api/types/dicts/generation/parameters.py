# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, List, Optional, Sequence, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.content.media import MediaResolution, Modality
from google._genai_api.types.dicts.generation.response_format import ResponseFormatOrDict
from google._genai_api.types.dicts.generation.speech import (
    AudioTranscriptionConfigOrDict,
    SpeechConfigOrDict,
    TranslationConfigOrDict,
)
from google._genai_api.types.dicts.tools.schema import SchemaOrDict
from google._genai_api.types.generation.parameters import (
    FeatureSelectionPreference,
    GenerationConfig,
    GenerationConfigRoutingConfig,
    GenerationConfigRoutingConfigAutoRoutingMode,
    GenerationConfigRoutingConfigManualRoutingMode,
    GenerationOutputConfig,
    ImageConfig,
    ImageConfigImageOutputOptions,
    ModelSelectionConfig,
    ProminentPeople,
    ThinkingConfig,
    ThinkingLevel,
)
from google._genai_core.runtime.enums import Open


class ThinkingConfigDict(TypedDict, total=False):
    """Configuration of thinking. Models that do not think reject it."""

    include_thoughts: Optional[bool]
    """True to return summaries of thoughts, if available, as parts with `thought` set."""

    thinking_budget: Optional[int]
    """Target number of thought tokens. 0 disables thinking on models that allow it; -1 lets the model
    decide."""

    thinking_level: Optional[Open[ThinkingLevel]]
    """Depth of thinking, for models that support levels. Mutually exclusive with `thinking_budget`."""


ThinkingConfigOrDict = Union[ThinkingConfig, ThinkingConfigDict]


class ImageConfigImageOutputOptionsDict(TypedDict, total=False):
    """File format of generated images. Deprecated. Vertex AI only."""

    compression_quality: Optional[int]
    """JPEG quality from 0 to 100. Higher quality means larger files."""

    mime_type: Optional[str]
    """`image/png` or `image/jpeg`."""


ImageConfigImageOutputOptionsOrDict = Union[ImageConfigImageOutputOptions, ImageConfigImageOutputOptionsDict]


class ImageConfigDict(TypedDict, total=False):
    """Configuration of generated images, such as their shape and size. Deprecated on Vertex AI."""

    aspect_ratio: Optional[str]
    """Aspect ratio (width:height): `1:1`, `2:3`, `3:2`, `3:4`, `4:3`, `4:5`, `5:4`, `9:16`, `16:9` or
    `21:9`."""

    image_size: Optional[str]
    """`1K` (the default), `2K` or `4K`."""

    image_output_options: Optional[ImageConfigImageOutputOptionsOrDict]
    """File format. `output_mime_type` and `output_compression_quality` set the same fields. Vertex AI
    only."""

    person_generation: Optional[str]
    """`ALLOW_ALL`, `ALLOW_ADULT` or `ALLOW_NONE`. Takes precedence over `prominent_people`. Vertex AI
    only."""

    prominent_people: Optional[Open[ProminentPeople]]
    """Whether celebrities are allowed. Allowed by default. Vertex AI only."""

    output_mime_type: Optional[str]
    """`image/png` or `image/jpeg`. Vertex AI only."""

    output_compression_quality: Optional[int]
    """JPEG quality from 0 to 100. Vertex AI only."""


ImageConfigOrDict = Union[ImageConfig, ImageConfigDict]


class ModelSelectionConfigDict(TypedDict, total=False):
    """Configuration of model selection by quality and cost. Deprecated. Vertex AI only."""

    feature_selection_preference: Required[Optional[Open[FeatureSelectionPreference]]]
    """Whether quality or cost has priority. Required."""


ModelSelectionConfigOrDict = Union[ModelSelectionConfig, ModelSelectionConfigDict]


class GenerationConfigRoutingConfigAutoRoutingModeDict(TypedDict, total=False):
    """Automatic routing, in which a routing model selects the model by prompt. Vertex AI only."""

    model_routing_preference: Optional[str]
    """`PRIORITIZE_QUALITY`, `BALANCED` or `PRIORITIZE_COST`."""


GenerationConfigRoutingConfigAutoRoutingModeOrDict = Union[
    GenerationConfigRoutingConfigAutoRoutingMode, GenerationConfigRoutingConfigAutoRoutingModeDict
]


class GenerationConfigRoutingConfigManualRoutingModeDict(TypedDict, total=False):
    """Manual routing to a named model. Vertex AI only."""

    model_name: Optional[str]
    """Name of a public language model, such as `gemini-2.0-flash-001`."""


GenerationConfigRoutingConfigManualRoutingModeOrDict = Union[
    GenerationConfigRoutingConfigManualRoutingMode, GenerationConfigRoutingConfigManualRoutingModeDict
]


class GenerationConfigRoutingConfigDict(TypedDict, total=False):
    """Routing of the request to a model. Set one mode. Vertex AI only."""

    auto_mode: Optional[GenerationConfigRoutingConfigAutoRoutingModeOrDict]
    """Automatic selection by a routing model."""

    manual_mode: Optional[GenerationConfigRoutingConfigManualRoutingModeOrDict]
    """Selection by name."""


GenerationConfigRoutingConfigOrDict = Union[GenerationConfigRoutingConfig, GenerationConfigRoutingConfigDict]


class GenerationOutputConfigDict(TypedDict, total=False):
    """Storage of generated media outside the response. Vertex AI only."""

    output_uri_prefix: Optional[str]
    """Cloud Storage prefix, such as `gs://bucket/prefix/`. Media is written there and returned as
    `FileData`."""


GenerationOutputConfigOrDict = Union[GenerationOutputConfig, GenerationOutputConfigDict]


class GenerationConfigDict(TypedDict, total=False):
    """Sampling, format and limits of the output. Support for each setting depends on the model."""

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
    """JSON Schema of the answer. Mutually exclusive with `response_schema`. Deprecated on Vertex AI;
    use `response_format`."""

    response_logprobs: Optional[bool]
    """True to return the log probability of each token in `logprobs_result`."""

    response_mime_type: Optional[str]
    """`text/plain` (the default without a schema), `application/json` (the default with one), or
    `text/x.enum` for an enum value. Deprecated on Vertex AI; use `response_format`."""

    response_modalities: Optional[Sequence[Open[Modality]]]
    """Kinds of output to generate, such as `TEXT` and `IMAGE`. Defaults to text. Must be a combination
    that the model supports."""

    response_schema: Optional[SchemaOrDict]
    """Schema of the answer. Deprecated on Vertex AI; use `response_format`."""

    seed: Optional[int]
    """Seed for sampling. The same seed and request mostly give the same answer, without a guarantee.
    Random if unset."""

    speech_config: Optional[SpeechConfigOrDict]
    """Voice and language of generated speech."""

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

    model_selection_config: Optional[ModelSelectionConfigOrDict]
    """Model selection by quality and cost. Sent as `modelConfig`. Deprecated. Vertex AI only."""


GenerationConfigOrDict = Union[GenerationConfig, GenerationConfigDict]
