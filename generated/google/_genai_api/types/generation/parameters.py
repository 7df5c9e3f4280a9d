# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.content.media import MediaResolution, Modality
from google._genai_api.types.generation.response_format import ResponseFormat
from google._genai_api.types.generation.speech import (
    AudioTranscriptionConfig,
    SpeechConfig,
    TranslationConfig,
)
from google._genai_api.types.tools.schema import Schema
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class ThinkingLevel(OpenEnum):
    """Depth of thinking, for models that take a level instead of a token budget."""

    THINKING_LEVEL_UNSPECIFIED = "THINKING_LEVEL_UNSPECIFIED"
    """Default level of the model."""

    MINIMAL = "MINIMAL"
    """Little or no thinking, for the lowest latency."""

    LOW = "LOW"
    """Low depth, for low latency and cost."""

    MEDIUM = "MEDIUM"
    """Balance between latency and depth."""

    HIGH = "HIGH"
    """High depth, with higher latency and more thought tokens."""

    XHIGH = "XHIGH"
    """Higher depth than `HIGH`, for the hardest tasks. Gemini API only."""


class ProminentPeople(OpenEnum):
    """Whether generated images may show celebrities. Vertex AI only."""

    PROMINENT_PEOPLE_UNSPECIFIED = "PROMINENT_PEOPLE_UNSPECIFIED"
    """Default, which allows celebrities."""

    ALLOW_PROMINENT_PEOPLE = "ALLOW_PROMINENT_PEOPLE"
    """Celebrities are allowed, unless `person_generation` forbids people."""

    BLOCK_PROMINENT_PEOPLE = "BLOCK_PROMINENT_PEOPLE"
    """Celebrities are blocked. Other people are allowed."""


class FeatureSelectionPreference(OpenEnum):
    """Preference for model selection. Vertex AI only."""

    FEATURE_SELECTION_PREFERENCE_UNSPECIFIED = "FEATURE_SELECTION_PREFERENCE_UNSPECIFIED"
    """Unspecified; do not send it."""

    PRIORITIZE_QUALITY = "PRIORITIZE_QUALITY"
    """Higher quality, at a higher cost."""

    BALANCED = "BALANCED"
    """Balance between quality and cost."""

    PRIORITIZE_COST = "PRIORITIZE_COST"
    """Lower cost, at some loss of quality."""


class ThinkingConfig(ApiModel):
    """Configuration of thinking. Models that do not think reject it."""

    include_thoughts: Optional[bool] = None
    """True to return summaries of thoughts, if available, as parts with `thought` set."""

    thinking_budget: Optional[int] = None
    """Target number of thought tokens. 0 disables thinking on models that allow it; -1 lets the model
    decide."""

    thinking_level: Optional[Open[ThinkingLevel]] = None
    """Depth of thinking, for models that support levels. Mutually exclusive with `thinking_budget`."""


class ImageConfigImageOutputOptions(ApiModel):
    """File format of generated images. Deprecated. Vertex AI only."""

    compression_quality: Optional[int] = None
    """JPEG quality from 0 to 100. Higher quality means larger files."""

    mime_type: Optional[str] = None
    """`image/png` or `image/jpeg`."""


class ImageConfig(ApiModel):
    """Configuration of generated images, such as their shape and size. Deprecated on Vertex AI."""

    aspect_ratio: Optional[str] = None
    """Aspect ratio (width:height): `1:1`, `2:3`, `3:2`, `3:4`, `4:3`, `4:5`, `5:4`, `9:16`, `16:9` or
    `21:9`."""

    image_size: Optional[str] = None
    """`1K` (the default), `2K` or `4K`."""

    image_output_options: Optional[ImageConfigImageOutputOptions] = None
    """File format. `output_mime_type` and `output_compression_quality` set the same fields. Vertex AI
    only."""

    person_generation: Optional[str] = None
    """`ALLOW_ALL`, `ALLOW_ADULT` or `ALLOW_NONE`. Takes precedence over `prominent_people`. Vertex AI
    only."""

    prominent_people: Optional[Open[ProminentPeople]] = None
    """Whether celebrities are allowed. Allowed by default. Vertex AI only."""

    output_mime_type: Optional[str] = None
    """`image/png` or `image/jpeg`. Vertex AI only."""

    output_compression_quality: Optional[int] = None
    """JPEG quality from 0 to 100. Vertex AI only."""


class ModelSelectionConfig(ApiModel):
    """Configuration of model selection by quality and cost. Deprecated. Vertex AI only."""

    feature_selection_preference: Optional[Open[FeatureSelectionPreference]] = None
    """Whether quality or cost has priority. Required."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            feature_selection_preference: Optional[Open[FeatureSelectionPreference]],
        ) -> None: ...


class GenerationConfigRoutingConfigAutoRoutingMode(ApiModel):
    """Automatic routing, in which a routing model selects the model by prompt. Vertex AI only."""

    model_routing_preference: Optional[str] = None
    """`PRIORITIZE_QUALITY`, `BALANCED` or `PRIORITIZE_COST`."""


class GenerationConfigRoutingConfigManualRoutingMode(ApiModel):
    """Manual routing to a named model. Vertex AI only."""

    model_name: Optional[str] = None
    """Name of a public language model, such as `gemini-2.0-flash-001`."""


class GenerationConfigRoutingConfig(ApiModel):
    """Routing of the request to a model. Set one mode. Vertex AI only."""

    auto_mode: Optional[GenerationConfigRoutingConfigAutoRoutingMode] = None
    """Automatic selection by a routing model."""

    manual_mode: Optional[GenerationConfigRoutingConfigManualRoutingMode] = None
    """Selection by name."""


class GenerationOutputConfig(ApiModel):
    """Storage of generated media outside the response. Vertex AI only."""

    output_uri_prefix: Optional[str] = None
    """Cloud Storage prefix, such as `gs://bucket/prefix/`. Media is written there and returned as
    `FileData`."""


class GenerationConfig(ApiModel):
    """Sampling, format and limits of the output. Support for each setting depends on the model."""

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
    """JSON Schema of the answer. Mutually exclusive with `response_schema`. Deprecated on Vertex AI;
    use `response_format`."""

    response_logprobs: Optional[bool] = None
    """True to return the log probability of each token in `logprobs_result`."""

    response_mime_type: Optional[str] = None
    """`text/plain` (the default without a schema), `application/json` (the default with one), or
    `text/x.enum` for an enum value. Deprecated on Vertex AI; use `response_format`."""

    response_modalities: Optional[List[Open[Modality]]] = None
    """Kinds of output to generate, such as `TEXT` and `IMAGE`. Defaults to text. Must be a combination
    that the model supports."""

    response_schema: Optional[Schema] = None
    """Schema of the answer. Deprecated on Vertex AI; use `response_format`."""

    seed: Optional[int] = None
    """Seed for sampling. The same seed and request mostly give the same answer, without a guarantee.
    Random if unset."""

    speech_config: Optional[SpeechConfig] = None
    """Voice and language of generated speech."""

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

    model_selection_config: Optional[ModelSelectionConfig] = Field(
        default=None,
        validation_alias=AliasChoices("modelConfig", "modelSelectionConfig"),
        serialization_alias="modelConfig",
    )
    """Model selection by quality and cost. Sent as `modelConfig`. Deprecated. Vertex AI only."""
