# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, List, Optional

from pydantic import AliasChoices, Field

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel

from .media import MediaResolution, Modality
from .response_format import ResponseFormat
from .schema import Schema
from .speech import AudioTranscriptionConfig, SpeechConfig, TranslationConfig


class FeatureSelectionPreference(OpenEnum):
    """What model selection puts first. Vertex AI only."""

    FEATURE_SELECTION_PREFERENCE_UNSPECIFIED = "FEATURE_SELECTION_PREFERENCE_UNSPECIFIED"
    """No preference; not valid for a request, since one is required."""

    PRIORITIZE_QUALITY = "PRIORITIZE_QUALITY"
    """Better answers, at a higher price."""

    BALANCED = "BALANCED"
    """A compromise of quality and price."""

    PRIORITIZE_COST = "PRIORITIZE_COST"
    """A lower price, at some loss of quality."""


class GenerationConfig(ApiModel):
    """How output is sampled, shaped and limited. Models differ in which settings they take."""

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
    """JSON Schema of the answer, in place of `response_schema`. Needs `response_mime_type`
    `application/json`. Deprecated on Vertex AI."""

    response_logprobs: Optional[bool] = None
    """If true, candidates carry `logprobs_result` with the log probability of each token."""

    response_mime_type: Optional[str] = None
    """`text/plain` (default), `application/json`, or `text/x.enum` for one value of an enum.
    Deprecated on Vertex AI in favour of `response_format`."""

    response_modalities: Optional[List[Open[Modality]]] = None
    """Kinds of output wanted, such as `TEXT` and `IMAGE`; text only if unset. A combination that the
    model lacks is an error."""

    response_schema: Optional[Schema] = None
    """Schema of the answer, an OpenAPI 3.0 subset. Needs `response_mime_type` `application/json`.
    Deprecated on Vertex AI."""

    seed: Optional[int] = None
    """Same seed and same request give mostly the same answer, without guarantee. Random if unset."""

    speech_config: Optional[SpeechConfig] = None
    """Voice and language of spoken output."""

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

    model_selection_config: Optional[ModelSelectionConfig] = Field(
        default=None,
        validation_alias=AliasChoices("modelConfig", "modelSelectionConfig"),
        serialization_alias="modelConfig",
    )
    """Whether quality or cost comes first. Sent as `modelConfig`. Vertex AI only."""


class GenerationConfigRoutingConfig(ApiModel):
    """Which model answers when the request goes to the router; set one mode. Vertex AI only."""

    auto_mode: Optional[GenerationConfigRoutingConfigAutoRoutingMode] = None
    """Choice by a routing model that reads the prompt."""

    manual_mode: Optional[GenerationConfigRoutingConfigManualRoutingMode] = None
    """Choice by name."""


class GenerationConfigRoutingConfigAutoRoutingMode(ApiModel):
    """A routing model picks the model for each prompt. Vertex AI only."""

    model_routing_preference: Optional[str] = None
    """`PRIORITIZE_QUALITY`, `BALANCED` or `PRIORITIZE_COST`."""


class GenerationConfigRoutingConfigManualRoutingMode(ApiModel):
    """Routes the request to one named model. Vertex AI only."""

    model_name: Optional[str] = None
    """A public language model, such as `gemini-2.0-flash-001`."""


class GenerationOutputConfig(ApiModel):
    """Stores generated media instead of returning bytes. Vertex AI only."""

    output_uri_prefix: Optional[str] = None
    """Cloud Storage folder such as `gs://bucket/prefix/`. Media land there and come back as `FileData`
    links."""


class ImageConfig(ApiModel):
    """Shape, size and people policy of generated images."""

    aspect_ratio: Optional[str] = None
    """Width to height as text: `1:1`, `3:2`, `4:3`, `5:4`, `16:9`, `21:9`, or upright `2:3`, `3:4`,
    `4:5`, `9:16`."""

    image_size: Optional[str] = None
    """`1K` (the default), `2K` or `4K`."""

    image_output_options: Optional[ImageConfigImageOutputOptions] = None
    """File format, nested as Vertex AI takes it; `output_mime_type` is the short way. Vertex AI only."""

    person_generation: Optional[str] = None
    """`ALLOW_ALL`, `ALLOW_ADULT` or `ALLOW_NONE`. Wins over `prominent_people`. Vertex AI only."""

    prominent_people: Optional[Open[ProminentPeople]] = None
    """Whether celebrities may appear; allowed if unset. Vertex AI only."""

    output_mime_type: Optional[str] = None
    """`image/png` or `image/jpeg`. Vertex AI only."""

    output_compression_quality: Optional[int] = None
    """JPEG quality, 0 to 100. Vertex AI only."""


class ImageConfigImageOutputOptions(ApiModel):
    """File format of generated images. Vertex AI only."""

    compression_quality: Optional[int] = None
    """JPEG quality, 0 to 100; higher means larger files."""

    mime_type: Optional[str] = None
    """`image/png` or `image/jpeg`."""


class ModelSelectionConfig(ApiModel):
    """Lets Vertex AI weigh quality against cost. Vertex AI only."""

    feature_selection_preference: Optional[Open[FeatureSelectionPreference]] = None
    """Which of the two comes first. Required."""


class ProminentPeople(OpenEnum):
    """Whether generated images may show celebrities. Vertex AI only."""

    PROMINENT_PEOPLE_UNSPECIFIED = "PROMINENT_PEOPLE_UNSPECIFIED"
    """No choice made; celebrities are allowed."""

    ALLOW_PROMINENT_PEOPLE = "ALLOW_PROMINENT_PEOPLE"
    """Celebrities may appear, unless `person_generation` forbids people."""

    BLOCK_PROMINENT_PEOPLE = "BLOCK_PROMINENT_PEOPLE"
    """No celebrities; other people may still appear."""


class ServiceTier(OpenEnum):
    """Which price and latency class serves a request."""

    UNSPECIFIED = "unspecified"
    """No tier chosen; served as `standard`."""

    FLEX = "flex"
    """Cheaper and slower, and the first to be turned away under load."""

    STANDARD = "standard"
    """Ordinary price and latency. This is the default."""

    PRIORITY = "priority"
    """Dearer, but served ahead of the other tiers."""


class ThinkingConfig(ApiModel):
    """How much a thinking model may think, and whether it shows its thoughts. Other models answer it
    with an error."""

    include_thoughts: Optional[bool] = None
    """If true, the response carries summaries of thoughts, where there are any, as parts with
    `thought` set."""

    thinking_budget: Optional[int] = None
    """Target for thought tokens, not a hard limit. 0 turns thinking off where the model allows that,
    -1 leaves it to the model."""

    thinking_level: Optional[Open[ThinkingLevel]] = None
    """Depth in words instead of tokens, for models that take it; give it or `thinking_budget`, not
    both."""


class ThinkingLevel(OpenEnum):
    """How deeply a model thinks before it answers, for models that take a level instead of a token
    budget."""

    THINKING_LEVEL_UNSPECIFIED = "THINKING_LEVEL_UNSPECIFIED"
    """No level chosen; the model thinks as much as it does by default."""

    MINIMAL = "MINIMAL"
    """Next to no thinking, for the fastest answers."""

    LOW = "LOW"
    """A little thinking; quick and cheap."""

    MEDIUM = "MEDIUM"
    """A compromise between speed and depth."""

    HIGH = "HIGH"
    """Deep thinking; slower, with more thought tokens."""

    XHIGH = "XHIGH"
    """Deeper than `HIGH`, for the hardest tasks. Gemini API only so far."""
