# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.generation import (
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
from google._genai_api.types.media import MediaResolution, Modality
from google._genai_core.runtime.enums import Open

from .response_format_dicts import ResponseFormatOrDict
from .schema_dicts import SchemaOrDict
from .speech_dicts import AudioTranscriptionConfigOrDict, SpeechConfigOrDict, TranslationConfigOrDict


class GenerationConfigDict(TypedDict, total=False):
    """How output is sampled, shaped and limited. Models differ in which settings they take."""

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
    """JSON Schema of the answer, in place of `response_schema`. Needs `response_mime_type`
    `application/json`. Deprecated on Vertex AI."""

    response_logprobs: Optional[bool]
    """If true, candidates carry `logprobs_result` with the log probability of each token."""

    response_mime_type: Optional[str]
    """`text/plain` (default), `application/json`, or `text/x.enum` for one value of an enum.
    Deprecated on Vertex AI in favour of `response_format`."""

    response_modalities: Optional[Sequence[Open[Modality]]]
    """Kinds of output wanted, such as `TEXT` and `IMAGE`; text only if unset. A combination that the
    model lacks is an error."""

    response_schema: Optional[SchemaOrDict]
    """Schema of the answer, an OpenAPI 3.0 subset. Needs `response_mime_type` `application/json`.
    Deprecated on Vertex AI."""

    seed: Optional[int]
    """Same seed and same request give mostly the same answer, without guarantee. Random if unset."""

    speech_config: Optional[SpeechConfigOrDict]
    """Voice and language of spoken output."""

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

    model_selection_config: Optional[ModelSelectionConfigOrDict]
    """Whether quality or cost comes first. Sent as `modelConfig`. Vertex AI only."""


class GenerationConfigRoutingConfigAutoRoutingModeDict(TypedDict, total=False):
    """A routing model picks the model for each prompt. Vertex AI only."""

    model_routing_preference: Optional[str]
    """`PRIORITIZE_QUALITY`, `BALANCED` or `PRIORITIZE_COST`."""


class GenerationConfigRoutingConfigDict(TypedDict, total=False):
    """Which model answers when the request goes to the router; set one mode. Vertex AI only."""

    auto_mode: Optional[GenerationConfigRoutingConfigAutoRoutingModeOrDict]
    """Choice by a routing model that reads the prompt."""

    manual_mode: Optional[GenerationConfigRoutingConfigManualRoutingModeOrDict]
    """Choice by name."""


class GenerationConfigRoutingConfigManualRoutingModeDict(TypedDict, total=False):
    """Routes the request to one named model. Vertex AI only."""

    model_name: Optional[str]
    """A public language model, such as `gemini-2.0-flash-001`."""


class GenerationOutputConfigDict(TypedDict, total=False):
    """Stores generated media instead of returning bytes. Vertex AI only."""

    output_uri_prefix: Optional[str]
    """Cloud Storage folder such as `gs://bucket/prefix/`. Media land there and come back as `FileData`
    links."""


class ImageConfigDict(TypedDict, total=False):
    """Shape, size and people policy of generated images."""

    aspect_ratio: Optional[str]
    """Width to height as text: `1:1`, `3:2`, `4:3`, `5:4`, `16:9`, `21:9`, or upright `2:3`, `3:4`,
    `4:5`, `9:16`."""

    image_size: Optional[str]
    """`1K` (the default), `2K` or `4K`."""

    image_output_options: Optional[ImageConfigImageOutputOptionsOrDict]
    """File format, nested as Vertex AI takes it; `output_mime_type` is the short way. Vertex AI only."""

    person_generation: Optional[str]
    """`ALLOW_ALL`, `ALLOW_ADULT` or `ALLOW_NONE`. Wins over `prominent_people`. Vertex AI only."""

    prominent_people: Optional[Open[ProminentPeople]]
    """Whether celebrities may appear; allowed if unset. Vertex AI only."""

    output_mime_type: Optional[str]
    """`image/png` or `image/jpeg`. Vertex AI only."""

    output_compression_quality: Optional[int]
    """JPEG quality, 0 to 100. Vertex AI only."""


class ImageConfigImageOutputOptionsDict(TypedDict, total=False):
    """File format of generated images. Vertex AI only."""

    compression_quality: Optional[int]
    """JPEG quality, 0 to 100; higher means larger files."""

    mime_type: Optional[str]
    """`image/png` or `image/jpeg`."""


class ModelSelectionConfigDict(TypedDict, total=False):
    """Lets Vertex AI weigh quality against cost. Vertex AI only."""

    feature_selection_preference: Optional[Open[FeatureSelectionPreference]]
    """Which of the two comes first. Required."""


class ThinkingConfigDict(TypedDict, total=False):
    """How much a thinking model may think, and whether it shows its thoughts. Other models answer it
    with an error."""

    include_thoughts: Optional[bool]
    """If true, the response carries summaries of thoughts, where there are any, as parts with
    `thought` set."""

    thinking_budget: Optional[int]
    """Target for thought tokens, not a hard limit. 0 turns thinking off where the model allows that,
    -1 leaves it to the model."""

    thinking_level: Optional[Open[ThinkingLevel]]
    """Depth in words instead of tokens, for models that take it; give it or `thinking_budget`, not
    both."""


ThinkingConfigOrDict = Union[ThinkingConfig, ThinkingConfigDict]
ImageConfigImageOutputOptionsOrDict = Union[ImageConfigImageOutputOptions, ImageConfigImageOutputOptionsDict]
ImageConfigOrDict = Union[ImageConfig, ImageConfigDict]
ModelSelectionConfigOrDict = Union[ModelSelectionConfig, ModelSelectionConfigDict]
GenerationConfigRoutingConfigAutoRoutingModeOrDict = Union[
    GenerationConfigRoutingConfigAutoRoutingMode, GenerationConfigRoutingConfigAutoRoutingModeDict
]
GenerationConfigRoutingConfigManualRoutingModeOrDict = Union[
    GenerationConfigRoutingConfigManualRoutingMode, GenerationConfigRoutingConfigManualRoutingModeDict
]
GenerationConfigRoutingConfigOrDict = Union[GenerationConfigRoutingConfig, GenerationConfigRoutingConfigDict]
GenerationOutputConfigOrDict = Union[GenerationOutputConfig, GenerationOutputConfigDict]
GenerationConfigOrDict = Union[GenerationConfig, GenerationConfigDict]
