# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""How `client.models` is called on each backend, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Tuple

from google._genai_api.methods import responses
from google._genai_api.methods.imaging import EDIT_IMAGE as EDIT_IMAGE
from google._genai_api.methods.imaging import GENERATE_IMAGES as GENERATE_IMAGES
from google._genai_api.methods.imaging import GENERATE_VIDEOS as GENERATE_VIDEOS
from google._genai_api.methods.imaging import RECONTEXT_IMAGE as RECONTEXT_IMAGE
from google._genai_api.methods.imaging import SEGMENT_IMAGE as SEGMENT_IMAGE
from google._genai_api.methods.imaging import UPSCALE_IMAGE as UPSCALE_IMAGE
from google._genai_api.methods.nested import NESTED
from google._genai_core.runtime.wire.method import Binding, Method, ResponseStep, Row

if TYPE_CHECKING:
    from google._genai_api.types import (
        ComputeTokensConfig,
        ComputeTokensResponse,
        CountTokensConfig,
        CountTokensResponse,
        DeleteModelConfig,
        DeleteModelResponse,
        EmbedContentConfig,
        EmbedContentResponse,
        GenerateContentConfig,
        GenerateContentResponse,
        GetModelConfig,
        ListModelsConfig,
        ListModelsResponse,
        Model,
        UpdateModelConfig,
    )


GENERATE_CONTENT_VERTEX_PATTERNS: Tuple[str, ...] = (
    "projects/*/locations/*/publishers/*/models/*",
    "projects/*/locations/*/endpoints/*",
    "publishers/*/models/*",
)

GENERATE_CONTENT_GEMINI_ROWS: Tuple[Row, ...] = (
    Row("contents", "contents", nested="Content"),
    Row("config.cached_content", "cachedContent", normalize="cached_content"),
    Row("config.safety_settings", "safetySettings", nested="SafetySetting"),
    Row("config.system_instruction", "systemInstruction", normalize="content", nested="Content"),
    Row("config.tool_config", "toolConfig", nested="ToolConfig"),
    Row("config.tools", "tools", normalize="tools", nested="Tool"),
    Row("config.service_tier", "serviceTier"),
    Row("config.store", "store"),
    Row("config.labels", "labels"),
    Row("config.continuation_token", "continuationToken"),
    Row("config.candidate_count", "generationConfig.candidateCount"),
    Row("config.enable_enhanced_civic_answers", "generationConfig.enableEnhancedCivicAnswers"),
    Row("config.frequency_penalty", "generationConfig.frequencyPenalty"),
    Row("config.image_config", "generationConfig.imageConfig", nested="ImageConfig"),
    Row("config.logprobs", "generationConfig.logprobs"),
    Row("config.max_output_tokens", "generationConfig.maxOutputTokens"),
    Row("config.media_resolution", "generationConfig.mediaResolution"),
    Row("config.presence_penalty", "generationConfig.presencePenalty"),
    Row("config.response_json_schema", "generationConfig.responseJsonSchema"),
    Row("config.response_logprobs", "generationConfig.responseLogprobs"),
    Row("config.response_mime_type", "generationConfig.responseMimeType"),
    Row("config.response_modalities", "generationConfig.responseModalities"),
    Row("config.response_schema", "generationConfig.responseSchema", normalize="schema", nested="Schema"),
    Row("config.seed", "generationConfig.seed"),
    Row("config.speech_config", "generationConfig.speechConfig", normalize="speech_config"),
    Row("config.stop_sequences", "generationConfig.stopSequences"),
    Row("config.temperature", "generationConfig.temperature"),
    Row("config.thinking_config", "generationConfig.thinkingConfig"),
    Row("config.top_k", "generationConfig.topK"),
    Row("config.top_p", "generationConfig.topP"),
    Row("config.audio_transcription_config", "generationConfig.audioTranscriptionConfig"),
)

GENERATE_CONTENT_VERTEX_ROWS: Tuple[Row, ...] = (
    Row("contents", "contents", nested="Content"),
    Row("config.cached_content", "cachedContent", normalize="cached_content"),
    Row("config.safety_settings", "safetySettings"),
    Row("config.system_instruction", "systemInstruction", normalize="content", nested="Content"),
    Row("config.tool_config", "toolConfig", nested="ToolConfig"),
    Row("config.tools", "tools", normalize="tools", nested="Tool"),
    Row("config.service_tier", "serviceTier"),
    Row("config.labels", "labels"),
    Row("config.continuation_token", "continuationToken"),
    Row("config.candidate_count", "generationConfig.candidateCount"),
    Row("config.frequency_penalty", "generationConfig.frequencyPenalty"),
    Row("config.image_config", "generationConfig.imageConfig", nested="ImageConfig"),
    Row("config.logprobs", "generationConfig.logprobs"),
    Row("config.max_output_tokens", "generationConfig.maxOutputTokens"),
    Row("config.media_resolution", "generationConfig.mediaResolution"),
    Row("config.presence_penalty", "generationConfig.presencePenalty"),
    Row("config.response_json_schema", "generationConfig.responseJsonSchema"),
    Row("config.response_logprobs", "generationConfig.responseLogprobs"),
    Row("config.response_mime_type", "generationConfig.responseMimeType"),
    Row("config.response_modalities", "generationConfig.responseModalities"),
    Row("config.response_schema", "generationConfig.responseSchema", normalize="schema"),
    Row("config.seed", "generationConfig.seed"),
    Row(
        "config.speech_config",
        "generationConfig.speechConfig",
        normalize="speech_config",
        nested="SpeechConfig",
    ),
    Row("config.stop_sequences", "generationConfig.stopSequences"),
    Row("config.temperature", "generationConfig.temperature"),
    Row("config.thinking_config", "generationConfig.thinkingConfig"),
    Row("config.top_k", "generationConfig.topK"),
    Row("config.top_p", "generationConfig.topP"),
    Row("config.audio_transcription_config", "generationConfig.audioTranscriptionConfig"),
    Row("config.model_armor_config", "modelArmorConfig"),
    Row("config.audio_timestamp", "generationConfig.audioTimestamp"),
    Row("config.enable_affective_dialog", "generationConfig.enableAffectiveDialog"),
    Row("config.response_format", "generationConfig.responseFormat"),
    Row("config.routing_config", "generationConfig.routingConfig"),
    Row("config.translation_config", "generationConfig.translationConfig"),
    Row("config.model_selection_config", "generationConfig.modelConfig"),
    Row("config.generation_output_config", "outputConfig"),
)

EMBED_CONTENT_VERTEX_ROWS: Tuple[Row, ...] = (
    Row("contents", "content", nested="Content"),
    Row("config.output_dimensionality", "embedContentConfig.outputDimensionality"),
    Row("config.task_type", "embedContentConfig.taskType"),
    Row("config.title", "embedContentConfig.title"),
    Row("config.auto_truncate", "embedContentConfig.autoTruncate"),
    Row("config.audio_track_extraction", "embedContentConfig.audioTrackExtraction"),
    Row("config.document_ocr", "embedContentConfig.documentOcr"),
)

LIST_ROWS: Tuple[Row, ...] = (
    Row("config.page_size", "?pageSize"),
    Row("config.page_token", "?pageToken"),
    Row("config.filter", "?filter"),
)


GENERATE_CONTENT: Method[GenerateContentConfig, GenerateContentResponse] = Method(
    name="models.generate_content",
    returns="google._genai_api.types.responses.generate_content.GenerateContentResponse",
    config="google._genai_api.types.generation.configs.GenerateContentConfig",
    required=("contents",),
    normalize={"contents": "contents"},
    tables=NESTED,
    bindings={
        "gemini": (
            # models.generateContent, tunedModels.generateContent
            Binding(
                http="POST",
                suffix=":generateContent",
                name_rule="model",
                argument="model",
                patterns=("models/*", "tunedModels/*"),
                rows=GENERATE_CONTENT_GEMINI_ROWS,
                refused=(
                    "config.model_armor_config",
                    "config.audio_timestamp",
                    "config.enable_affective_dialog",
                    "config.response_format",
                    "config.routing_config",
                    "config.translation_config",
                    "config.model_selection_config",
                    "config.generation_output_config",
                ),
            ),
        ),
        "vertex": (
            # projects.locations.publishers.models.generateContent, projects.locations.endpoints.generateContent, publishers.models.generateContent
            Binding(
                http="POST",
                suffix=":generateContent",
                name_rule="model",
                argument="model",
                patterns=GENERATE_CONTENT_VERTEX_PATTERNS,
                rows=GENERATE_CONTENT_VERTEX_ROWS,
                refused=("config.store", "config.enable_enhanced_civic_answers"),
            ),
        ),
    },
)

GENERATE_CONTENT_STREAM: Method[GenerateContentConfig, GenerateContentResponse] = Method(
    name="models.generate_content_stream",
    returns="google._genai_api.types.responses.generate_content.GenerateContentResponse",
    config="google._genai_api.types.generation.configs.GenerateContentConfig",
    required=("contents",),
    normalize={"contents": "contents"},
    tables=NESTED,
    bindings={
        "gemini": (
            # models.streamGenerateContent, tunedModels.streamGenerateContent
            Binding(
                http="POST",
                suffix=":streamGenerateContent",
                name_rule="model",
                argument="model",
                patterns=("models/*", "tunedModels/*"),
                rows=GENERATE_CONTENT_GEMINI_ROWS,
                refused=(
                    "config.model_armor_config",
                    "config.audio_timestamp",
                    "config.enable_affective_dialog",
                    "config.response_format",
                    "config.routing_config",
                    "config.translation_config",
                    "config.model_selection_config",
                    "config.generation_output_config",
                ),
            ),
        ),
        "vertex": (
            # projects.locations.publishers.models.streamGenerateContent, projects.locations.endpoints.streamGenerateContent, publishers.models.streamGenerateContent
            Binding(
                http="POST",
                suffix=":streamGenerateContent",
                name_rule="model",
                argument="model",
                patterns=GENERATE_CONTENT_VERTEX_PATTERNS,
                rows=GENERATE_CONTENT_VERTEX_ROWS,
                refused=("config.store", "config.enable_enhanced_civic_answers"),
            ),
        ),
    },
)

COUNT_TOKENS: Method[CountTokensConfig, CountTokensResponse] = Method(
    name="models.count_tokens",
    returns="google._genai_api.types.responses.tokens.CountTokensResponse",
    config="google._genai_api.types.generation.configs.CountTokensConfig",
    required=("contents",),
    normalize={"contents": "contents"},
    tables=NESTED,
    bindings={
        "gemini": (
            # models.countTokens
            Binding(
                http="POST",
                suffix=":countTokens",
                name_rule="model",
                argument="model",
                patterns=("models/*",),
                rows=(Row("contents", "contents", nested="Content"),),
                refused=("config.generation_config", "config.system_instruction", "config.tools"),
            ),
        ),
        "vertex": (
            # projects.locations.publishers.models.countTokens, projects.locations.endpoints.countTokens, publishers.models.countTokens
            Binding(
                http="POST",
                suffix=":countTokens",
                name_rule="model",
                argument="model",
                patterns=GENERATE_CONTENT_VERTEX_PATTERNS,
                rows=(
                    Row("contents", "contents", nested="Content"),
                    Row("config.generation_config", "generationConfig", nested="GenerationConfig"),
                    Row(
                        "config.system_instruction",
                        "systemInstruction",
                        normalize="content",
                        nested="Content",
                    ),
                    Row("config.tools", "tools", normalize="tools", nested="Tool"),
                ),
            ),
        ),
    },
)

COMPUTE_TOKENS: Method[ComputeTokensConfig, ComputeTokensResponse] = Method(
    name="models.compute_tokens",
    returns="google._genai_api.types.responses.tokens.ComputeTokensResponse",
    config="google._genai_api.types.generation.configs.ComputeTokensConfig",
    required=("contents",),
    normalize={"contents": "contents"},
    unsupported={"gemini": "count_tokens gives the number of tokens"},
    tables=NESTED,
    bindings={
        "vertex": (
            # projects.locations.publishers.models.computeTokens, projects.locations.endpoints.computeTokens, publishers.models.computeTokens
            Binding(
                http="POST",
                suffix=":computeTokens",
                name_rule="model",
                argument="model",
                patterns=GENERATE_CONTENT_VERTEX_PATTERNS,
                rows=(Row("contents", "contents", nested="Content"),),
            ),
        ),
    },
)

EMBED_CONTENT: Method[EmbedContentConfig, EmbedContentResponse] = Method(
    name="models.embed_content",
    returns="google._genai_api.types.responses.embeddings.EmbedContentResponse",
    config="google._genai_api.types.generation.configs.EmbedContentConfig",
    required=("contents",),
    normalize={"contents": "embed_contents"},
    tables=NESTED,
    bindings={
        "gemini": (
            # models.batchEmbedContents
            Binding(
                http="POST",
                suffix=":batchEmbedContents",
                name_rule="model",
                argument="model",
                hook="batch_embed",
                patterns=("models/*",),
                rows=(
                    Row("contents", "content", nested="Content"),
                    Row("config.output_dimensionality", "outputDimensionality"),
                    Row("config.task_type", "taskType"),
                    Row("config.title", "title"),
                ),
                refused=(
                    "config.auto_truncate",
                    "config.audio_track_extraction",
                    "config.document_ocr",
                    "config.mime_type",
                ),
            ),
        ),
        "vertex": (
            # projects.locations.publishers.models.predict, projects.locations.endpoints.predict, publishers.models.predict
            Binding(
                http="POST",
                suffix=":predict",
                name_rule="model",
                argument="model",
                when="predicts_embeddings",
                hook="predict_embeddings",
                patterns=GENERATE_CONTENT_VERTEX_PATTERNS,
                rows=(
                    Row("contents", "content", nested="Content"),
                    Row("config.output_dimensionality", "parameters.outputDimensionality"),
                    Row("config.task_type", "task_type"),
                    Row("config.title", "title"),
                    Row("config.auto_truncate", "parameters.autoTruncate"),
                    Row("config.mime_type", "mimeType"),
                ),
                refused=("config.audio_track_extraction", "config.document_ocr"),
                responses=(
                    ResponseStep(responses.PREDICTIONS),
                    ResponseStep(responses.PREDICTION, ("embeddings",)),
                ),
            ),
            # projects.locations.publishers.models.embedContent, publishers.models.embedContent
            Binding(
                http="POST",
                suffix=":embedContent",
                name_rule="model",
                argument="model",
                when="embeds_one",
                hook="embed_one",
                patterns=("projects/*/locations/*/publishers/*/models/*", "publishers/*/models/*"),
                rows=EMBED_CONTENT_VERTEX_ROWS,
                refused=("config.mime_type",),
                responses=(ResponseStep(responses.EMBEDDING),),
            ),
            # projects.locations.publishers.models.batchEmbedContents, publishers.models.batchEmbedContents
            Binding(
                http="POST",
                suffix=":batchEmbedContents",
                name_rule="model",
                argument="model",
                hook="batch_embed",
                patterns=("projects/*/locations/*/publishers/*/models/*", "publishers/*/models/*"),
                rows=EMBED_CONTENT_VERTEX_ROWS,
                refused=("config.mime_type",),
            ),
        ),
    },
)

GET: Method[GetModelConfig, Model] = Method(
    name="models.get",
    returns="google._genai_api.types.stored.models.Model",
    config="google._genai_api.types.generation.configs.GetModelConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # models.get, tunedModels.get
            Binding(
                http="GET",
                suffix="",
                name_rule="model",
                argument="model",
                patterns=("models/*", "tunedModels/*"),
                responses=(ResponseStep(responses.GEMINI_MODEL),),
            ),
        ),
        "vertex": (
            # publishers.models.get, projects.locations.models.get
            Binding(
                http="GET",
                suffix="",
                name_rule="catalog",
                argument="model",
                patterns=("publishers/*/models/*", "projects/*/locations/*/models/*"),
                responses=(
                    ResponseStep(responses.PUBLISHER_MODEL),
                    ResponseStep(responses.VERTEX_MODEL),
                ),
            ),
        ),
    },
)

LIST: Method[ListModelsConfig, ListModelsResponse] = Method(
    name="models.list",
    returns="google._genai_api.types.stored.models.ListModelsResponse",
    config="google._genai_api.types.generation.configs.ListModelsConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # tunedModels.list
            Binding(
                http="GET",
                suffix="tunedModels",
                when="lists_tuned",
                rows=LIST_ROWS,
                responses=(ResponseStep(responses.GEMINI_MODEL, ("tunedModels",)),),
            ),
            # models.list
            Binding(
                http="GET",
                suffix="models",
                rows=(
                    Row("config.page_size", "?pageSize"),
                    Row("config.page_token", "?pageToken"),
                ),
                refused=("config.filter",),
            ),
        ),
        "vertex": (
            # projects.locations.models.list
            Binding(
                http="GET",
                suffix="projects/{project}/locations/{location}/models",
                when="lists_tuned",
                hook="only_tuned",
                rows=LIST_ROWS,
                responses=(ResponseStep(responses.VERTEX_MODEL, ("models",)),),
            ),
            # publishers.models.list
            Binding(
                http="GET",
                suffix="publishers/google/models",
                rows=LIST_ROWS,
                responses=(ResponseStep(responses.PUBLISHER_MODEL, ("publisherModels",)),),
            ),
        ),
    },
)

UPDATE: Method[UpdateModelConfig, Model] = Method(
    name="models.update",
    returns="google._genai_api.types.stored.models.Model",
    config="google._genai_api.types.stored.models.UpdateModelConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # tunedModels.patch
            Binding(
                http="PATCH",
                suffix="",
                name_rule="catalog",
                argument="model",
                patterns=("tunedModels/*",),
                rows=(
                    Row("config.display_name", "displayName"),
                    Row("config.description", "description"),
                ),
                refused=("config.default_checkpoint_id",),
                responses=(ResponseStep(responses.GEMINI_MODEL),),
            ),
        ),
        "vertex": (
            # projects.locations.models.patch
            Binding(
                http="PATCH",
                suffix="",
                name_rule="catalog",
                argument="model",
                patterns=("projects/*/locations/*/models/*",),
                rows=(
                    Row("config.display_name", "displayName"),
                    Row("config.description", "description"),
                    Row("config.default_checkpoint_id", "defaultCheckpointId"),
                ),
                responses=(ResponseStep(responses.VERTEX_MODEL),),
            ),
        ),
    },
)

DELETE: Method[DeleteModelConfig, DeleteModelResponse] = Method(
    name="models.delete",
    returns="google._genai_api.types.stored.models.DeleteModelResponse",
    config="google._genai_api.types.stored.models.DeleteModelConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # tunedModels.delete
            Binding(
                http="DELETE",
                suffix="",
                name_rule="catalog",
                argument="model",
                patterns=("tunedModels/*",),
            ),
        ),
        "vertex": (
            # projects.locations.models.delete
            Binding(
                http="DELETE",
                suffix="",
                name_rule="catalog",
                argument="model",
                patterns=("projects/*/locations/*/models/*",),
            ),
        ),
    },
)
