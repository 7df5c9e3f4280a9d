"""Calls that differ in `config`: each field of GenerateContentConfig but tools.

The last column names the backends that have no such field and must refuse it before a request.
"""

from __future__ import annotations

import enum
from typing import Any, Literal, Optional

from pydantic import BaseModel, Field

from ..call import BOTH, GEMINI, VERTEX, Build, Call, both_shells, flat, sync_only, with_config

Row = tuple[str, Build, tuple[str, ...]]


class Ingredient(BaseModel):
    """A model nested in Recipe, so that the schema holds a definition."""

    ingredient_name: str
    amount: Optional[float] = None


class Recipe(BaseModel):
    """A response model with the shapes people write."""

    recipe_name: str = Field(description="The name of the dish.")
    steps: list[str]
    ingredients: list[Ingredient]
    level: Literal["easy", "hard"]


class Instrument(enum.Enum):
    """A response enum."""

    PERCUSSION = "Percussion"
    STRING = "String"


SCHEMA_DICT: dict[str, Any] = {
    "type": "OBJECT",
    "properties": {
        "recipe_name": {"type": "STRING", "max_length": 10},
        "kind": {"type": "STRING", "enum": ["a_b", "c"]},
        "sizes": {"type": "ARRAY", "items": {"type": "INTEGER"}, "min_items": 1},
    },
    "required": ["recipe_name"],
    "property_ordering": ["recipe_name", "kind", "sizes"],
}

JSON_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "user_name": {"type": "string", "minLength": 1},
        "anyKey": {"$ref": "#/$defs/a_b"},
    },
    "$defs": {"a_b": {"type": "integer"}},
    "additionalProperties": False,
}


def schema_object(types: Any) -> Any:
    """A schema that sets every field both backends share."""
    text = types.Schema(
        type="STRING",
        title="t",
        description="d",
        format="enum",
        enum=["a_b", "C"],
        nullable=True,
        default="a_b",
        example={"snake_key": 1},
        min_length=1,
        max_length=9,
        pattern="^a",
    )
    number = types.Schema(type="NUMBER", minimum=1, maximum=2.5)
    numbers = types.Schema(type="ARRAY", items=number, min_items=1, max_items=3)
    either = types.Schema(any_of=[types.Schema(type="INTEGER"), types.Schema(type="BOOLEAN")])
    return types.Schema(
        type="OBJECT",
        properties={"snake_name": text, "max_items": numbers, "anyOf": either},
        required=["snake_name"],
        property_ordering=["snake_name", "max_items"],
        min_properties=1,
        max_properties=4,
    )


def voice(types: Any, name: str) -> Any:
    """A voice that comes with the service."""
    return types.VoiceConfig(prebuilt_voice_config=types.PrebuiltVoiceConfig(voice_name=name))


def speakers(types: Any) -> Any:
    """Two speakers, each with a voice."""
    configs = [
        types.SpeakerVoiceConfig(speaker="Joe", voice_config=voice(types, "Kore")),
        types.SpeakerVoiceConfig(speaker="Jane", voice_config=voice(types, "Puck")),
    ]
    return types.SpeechConfig(
        multi_speaker_voice_config=types.MultiSpeakerVoiceConfig(speaker_voice_configs=configs)
    )


SAMPLING: list[Row] = [
    ("empty-dict", lambda t: {}, ()),
    ("empty-object", lambda t: t.GenerateContentConfig(), ()),
    ("temperature", lambda t: {"temperature": 0.5}, ()),
    ("temperature-zero", lambda t: {"temperature": 0}, ()),
    ("top-p", lambda t: {"top_p": 0.95}, ()),
    ("top-k", lambda t: {"top_k": 20}, ()),
    ("candidate-count", lambda t: {"candidate_count": 2}, ()),
    ("max-output-tokens", lambda t: {"max_output_tokens": 100}, ()),
    ("stop-sequences", lambda t: {"stop_sequences": ["STOP!", "snake_case"]}, ()),
    ("response-logprobs", lambda t: {"response_logprobs": True, "logprobs": 3}, ()),
    ("response-logprobs-false", lambda t: {"response_logprobs": False}, ()),
    ("penalties", lambda t: {"presence_penalty": 0.0, "frequency_penalty": -0.5}, ()),
    ("seed", lambda t: {"seed": 5}, ()),
    ("http-response", lambda t: {"should_return_http_response": True}, ()),
    ("camel-keys", lambda t: {"topP": 0.5, "maxOutputTokens": 3, "stopSequences": ["x"]}, ()),
    (
        "many-as-object",
        lambda t: t.GenerateContentConfig(
            temperature=0,
            top_p=0.95,
            top_k=20,
            candidate_count=1,
            seed=5,
            max_output_tokens=100,
            stop_sequences=["STOP!"],
            presence_penalty=0.0,
            frequency_penalty=0.0,
            system_instruction="Be brief.",
        ),
        (),
    ),
]

OUTPUT: list[Row] = [
    ("mime-type", lambda t: {"response_mime_type": "application/json"}, ()),
    ("schema-object", lambda t: {"response_schema": schema_object(t)}, ()),
    (
        "schema-in-object",
        lambda t: t.GenerateContentConfig(
            response_mime_type="application/json", response_schema=schema_object(t)
        ),
        (),
    ),
    ("schema-dict", lambda t: {"response_schema": SCHEMA_DICT}, ()),
    ("schema-dict-lower", lambda t: {"response_schema": {"type": "string"}}, ()),
    ("schema-model", lambda t: {"response_schema": Recipe}, ()),
    ("schema-list-of-model", lambda t: {"response_schema": list[Recipe]}, ()),
    (
        "schema-enum",
        lambda t: {"response_schema": Instrument, "response_mime_type": "text/x.enum"},
        (),
    ),
    ("schema-list-of-str", lambda t: {"response_schema": list[str]}, ()),
    (
        "schema-additional-properties",
        lambda t: {"response_schema": {"type": "OBJECT", "additional_properties": {"type": "STRING"}}},
        (GEMINI,),
    ),
    ("json-schema", lambda t: {"response_json_schema": JSON_SCHEMA}, ()),
    ("modalities", lambda t: {"response_modalities": ["TEXT", "IMAGE"]}, ()),
    ("modalities-enum", lambda t: {"response_modalities": [t.Modality.AUDIO]}, ()),
    ("media-resolution", lambda t: {"media_resolution": "MEDIA_RESOLUTION_LOW"}, ()),
    (
        "media-resolution-enum",
        lambda t: {"media_resolution": t.MediaResolution.MEDIA_RESOLUTION_HIGH},
        (),
    ),
    ("speech-str", lambda t: {"speech_config": "Kore"}, ()),
    ("speech-dict", lambda t: {"speech_config": {"language_code": "en-US"}}, ()),
    (
        "speech-object",
        lambda t: {"speech_config": t.SpeechConfig(voice_config=voice(t, "Kore"))},
        (),
    ),
    ("speech-speakers", lambda t: {"speech_config": speakers(t)}, ()),
    ("audio-timestamp", lambda t: {"audio_timestamp": True}, (GEMINI,)),
    ("image-config", lambda t: {"image_config": {"aspect_ratio": "16:9"}}, ()),
    ("image-config-size", lambda t: {"image_config": t.ImageConfig(image_size="2K")}, ()),
    (
        "image-config-people",
        lambda t: {"image_config": {"person_generation": "ALLOW_ADULT"}},
        (GEMINI,),
    ),
    (
        "image-config-output",
        lambda t: {"image_config": {"output_mime_type": "image/jpeg", "output_compression_quality": 80}},
        (GEMINI,),
    ),
]

BEHAVIOUR: list[Row] = [
    (
        "thinking-budget",
        lambda t: {"thinking_config": {"include_thoughts": True, "thinking_budget": 0}},
        (),
    ),
    ("thinking-object", lambda t: {"thinking_config": t.ThinkingConfig(thinking_budget=-1)}, ()),
    ("thinking-level", lambda t: {"thinking_config": {"thinking_level": "LOW"}}, ()),
    ("cached-content", lambda t: {"cached_content": "cachedContents/abc"}, ()),
    (
        "cached-content-full",
        lambda t: {"cached_content": "projects/other/locations/l/cachedContents/1"},
        (),
    ),
    ("cached-content-location", lambda t: {"cached_content": "locations/l/cachedContents/1"}, ()),
    ("cached-content-short", lambda t: {"cached_content": "abc"}, ()),
    (
        "safety",
        lambda t: {
            "safety_settings": [
                {"category": "HARM_CATEGORY_HATE_SPEECH", "threshold": "BLOCK_ONLY_HIGH"},
                t.SafetySetting(category="HARM_CATEGORY_HARASSMENT", threshold="OFF"),
            ]
        },
        (),
    ),
    (
        "safety-enums",
        lambda t: {
            "safety_settings": [
                t.SafetySetting(
                    category=t.HarmCategory.HARM_CATEGORY_DANGEROUS_CONTENT,
                    threshold=t.HarmBlockThreshold.BLOCK_NONE,
                )
            ]
        },
        (),
    ),
    (
        "safety-method",
        lambda t: {
            "safety_settings": [
                {"category": "HARM_CATEGORY_HARASSMENT", "threshold": "OFF", "method": "SEVERITY"}
            ]
        },
        (GEMINI,),
    ),
    ("labels", lambda t: {"labels": {"my_label": "a", "otherLabel": "b"}}, ()),
    ("service-tier", lambda t: {"service_tier": "flex"}, ()),
    ("civic-answers", lambda t: {"enable_enhanced_civic_answers": True}, (VERTEX,)),
    (
        "routing-auto",
        lambda t: {"routing_config": {"auto_mode": {"model_routing_preference": "BALANCED"}}},
        (GEMINI,),
    ),
    (
        "routing-manual",
        lambda t: {"routing_config": {"manual_mode": {"model_name": "m"}}},
        (GEMINI,),
    ),
    (
        "model-selection",
        lambda t: {"model_selection_config": {"feature_selection_preference": "BALANCED"}},
        (GEMINI,),
    ),
    (
        "model-armor",
        lambda t: {
            "model_armor_config": {
                "prompt_template_name": "projects/p/locations/l/templates/a",
                "response_template_name": "projects/p/locations/l/templates/b",
            }
        },
        (GEMINI,),
    ),
    (
        "output-config",
        lambda t: {"generation_output_config": {"output_uri_prefix": "gs://b/x"}},
        (GEMINI,),
    ),
    (
        "many-cloud-fields",
        lambda t: t.GenerateContentConfig(
            labels={"a_b": "c"},
            audio_timestamp=True,
            model_armor_config={"prompt_template_name": "a"},
        ),
        (GEMINI,),
    ),
    ("unknown-field", lambda t: {"temprature": 0.5}, BOTH),
    ("wrong-type", lambda t: {"temperature": "very"}, BOTH),
]

INSTRUCTIONS: dict[str, Build] = {
    "str": lambda t: "I say high, you say low",
    "list": lambda t: ["Be brief.", "Be kind."],
    "part": lambda t: t.Part.from_text(text="Be brief."),
    "list-of-parts": lambda t: [t.Part(text="Be brief."), "Be kind."],
    "content": lambda t: t.Content(parts=[t.Part(text="Be brief.")]),
    "content-role": lambda t: t.Content(role="system", parts=[t.Part(text="Be brief.")]),
    "dict": lambda t: {"parts": [{"text": "Be brief."}]},
}

REPEATED_ASYNC = frozenset(
    {"many-as-object", "schema-object", "schema-model", "speech-str", "audio-timestamp"}
)


def field_calls() -> list[Call]:
    """One call a row; a few rows through the asynchronous shell too."""
    return flat(
        (both_shells if name in REPEATED_ASYNC else sync_only)(
            f"config/{name}", "generate_content", with_config(build), refused_on=refused_on
        )
        for name, build, refused_on in [*SAMPLING, *OUTPUT, *BEHAVIOUR]
    )


def instruction_calls() -> list[Call]:
    """The forms of a system instruction."""

    def config(build: Build) -> Build:
        return lambda types: {"system_instruction": build(types)}

    return flat(
        both_shells(f"config/instruction-{name}", "generate_content", with_config(config(build)))
        for name, build in INSTRUCTIONS.items()
    )


STREAMED_CONFIG: dict[str, Build] = {
    "stream-many": SAMPLING[-1][1],
    "stream-schema": lambda t: {
        "response_schema": SCHEMA_DICT,
        "response_mime_type": "application/json",
    },
}

CONFIG_CALLS: list[Call] = [
    *field_calls(),
    *instruction_calls(),
    *flat(
        both_shells(f"config/{name}", "generate_content_stream", with_config(build))
        for name, build in STREAMED_CONFIG.items()
    ),
]
