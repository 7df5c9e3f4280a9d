# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""Fields that a backend refuses or has in another place, by the types that requests contain."""

from __future__ import annotations

from typing import Dict

from google._genai_core.runtime.wire.method import Nested

GEMINI: Dict[str, Nested] = {
    "ApiAuth": Nested(
        refused=("api_key_config",),
    ),
    "ApiAuthApiKeyConfig": Nested(
        refused=("api_key_secret_version", "api_key_string"),
    ),
    "ApiKeyConfig": Nested(
        refused=("api_key_secret", "api_key_string", "http_element_location", "name"),
    ),
    "AudioResponseFormat": Nested(
        refused=("bit_rate", "delivery", "mime_type", "sample_rate"),
    ),
    "AuthConfig": Nested(
        refused=(
            "api_key",
            "api_key_config",
            "auth_type",
            "google_service_account_config",
            "http_basic_auth_config",
            "oauth_config",
            "oidc_config",
        ),
    ),
    "AuthConfigGoogleServiceAccountConfig": Nested(
        refused=("service_account",),
    ),
    "AuthConfigHttpBasicAuthConfig": Nested(
        refused=("credential_secret",),
    ),
    "AuthConfigOauthConfig": Nested(
        refused=("access_token", "service_account"),
    ),
    "AuthConfigOidcConfig": Nested(
        refused=("id_token", "service_account"),
    ),
    "BatchJobDestination": Nested(
        refused=("bigquery_uri", "format", "gcs_uri"),
    ),
    "BatchJobSource": Nested(
        refused=("bigquery_uri", "format", "gcs_uri"),
    ),
    "CachedContent": Nested(
        nested={"usage_metadata": "CachedContentUsageMetadata"},
    ),
    "CachedContentUsageMetadata": Nested(
        refused=("audio_duration_seconds", "image_count", "text_count", "video_duration_seconds"),
    ),
    "Content": Nested(
        nested={"parts": "Part"},
    ),
    "ControlReferenceConfig": Nested(
        refused=("control_type", "enable_control_image_computation"),
    ),
    "ControlReferenceImage": Nested(
        refused=("config", "reference_id", "reference_image", "reference_type"),
    ),
    "EnterpriseWebSearch": Nested(
        refused=("blocking_confidence", "exclude_domains"),
    ),
    "ExternalApi": Nested(
        refused=(
            "api_auth",
            "api_spec",
            "auth_config",
            "elastic_search_params",
            "endpoint",
            "simple_search_params",
        ),
    ),
    "ExternalApiElasticSearchParams": Nested(
        refused=("index", "num_hits", "search_template"),
    ),
    "FunctionCall": Nested(
        refused=("partial_args", "will_continue"),
    ),
    "FunctionCallingConfig": Nested(
        refused=("stream_function_call_arguments",),
    ),
    "FunctionDeclaration": Nested(
        nested={"parameters": "Schema", "response": "Schema"},
    ),
    "GenerateVideosOperation": Nested(
        nested={"response": "GenerateVideosResponse"},
    ),
    "GenerateVideosResponse": Nested(
        moved={"generated_videos": "generatedSamples"},
        nested={"generated_videos": "GeneratedVideo"},
    ),
    "GeneratedVideo": Nested(
        nested={"video": "Video"},
    ),
    "GenerationConfig": Nested(
        refused=(
            "audio_timestamp",
            "enable_affective_dialog",
            "model_selection_config",
            "response_format",
            "routing_config",
            "translation_config",
        ),
        nested={"image_config": "ImageConfig", "response_schema": "Schema"},
    ),
    "GenerationConfigRoutingConfig": Nested(
        refused=("auto_mode", "manual_mode"),
    ),
    "GenerationConfigRoutingConfigAutoRoutingMode": Nested(
        refused=("model_routing_preference",),
    ),
    "GenerationConfigRoutingConfigManualRoutingMode": Nested(
        refused=("model_name",),
    ),
    "GenerationOutputConfig": Nested(
        refused=("output_uri_prefix",),
    ),
    "GoogleMaps": Nested(
        refused=("auth_config", "grounding_types"),
    ),
    "GoogleMapsGroundingTypes": Nested(
        refused=("places", "routing"),
    ),
    "GoogleSearch": Nested(
        refused=("blocking_confidence", "exclude_domains"),
    ),
    "Image": Nested(
        refused=("gcs_uri",),
    ),
    "ImageConfig": Nested(
        refused=(
            "image_output_options",
            "output_compression_quality",
            "output_mime_type",
            "person_generation",
            "prominent_people",
        ),
    ),
    "ImageConfigImageOutputOptions": Nested(
        refused=("compression_quality", "mime_type"),
    ),
    "ImageResponseFormat": Nested(
        refused=("aspect_ratio", "delivery", "image_size", "mime_type"),
    ),
    "LiveClientContent": Nested(
        nested={"turns": "Content"},
    ),
    "LiveClientMessage": Nested(
        nested={"client_content": "LiveClientContent", "setup": "LiveClientSetup"},
    ),
    "LiveClientSetup": Nested(
        refused=("explicit_vad_signal",),
        nested={
            "generation_config": "GenerationConfig",
            "safety_settings": "SafetySetting",
            "session_resumption": "SessionResumptionConfig",
        },
    ),
    "MaskReferenceConfig": Nested(
        refused=("mask_dilation", "mask_mode", "segmentation_classes"),
    ),
    "MaskReferenceImage": Nested(
        refused=("config", "reference_id", "reference_image", "reference_type"),
    ),
    "ModelArmorConfig": Nested(
        refused=("prompt_template_name", "response_template_name"),
    ),
    "ModelSelectionConfig": Nested(
        refused=("feature_selection_preference",),
    ),
    "Part": Nested(
        nested={"function_call": "FunctionCall"},
    ),
    "PartialArg": Nested(
        refused=("bool_value", "json_path", "null_value", "number_value", "string_value", "will_continue"),
    ),
    "RagRetrievalConfig": Nested(
        refused=("filter", "hybrid_search", "ranking", "top_k"),
    ),
    "RagRetrievalConfigFilter": Nested(
        refused=("metadata_filter", "vector_distance_threshold", "vector_similarity_threshold"),
    ),
    "RagRetrievalConfigHybridSearch": Nested(
        refused=("alpha",),
    ),
    "RagRetrievalConfigRanking": Nested(
        refused=("llm_ranker", "rank_service"),
    ),
    "RagRetrievalConfigRankingLlmRanker": Nested(
        refused=("model_name",),
    ),
    "RagRetrievalConfigRankingRankService": Nested(
        refused=("model_name",),
    ),
    "RawReferenceImage": Nested(
        refused=("reference_id", "reference_image", "reference_type"),
    ),
    "ResponseFormat": Nested(
        refused=("audio", "image", "text", "video"),
    ),
    "Retrieval": Nested(
        refused=("disable_attribution", "external_api", "vertex_ai_search", "vertex_rag_store"),
    ),
    "SafetySetting": Nested(
        refused=("method",),
    ),
    "Schema": Nested(
        refused=("additional_properties", "defs", "ref"),
        nested={"any_of": "Schema", "items": "Schema", "properties": "Schema"},
    ),
    "SessionResumptionConfig": Nested(
        refused=("transparent",),
    ),
    "StyleReferenceConfig": Nested(
        refused=("style_description",),
    ),
    "StyleReferenceImage": Nested(
        refused=("config", "reference_id", "reference_image", "reference_type"),
    ),
    "SubjectReferenceConfig": Nested(
        refused=("subject_description", "subject_type"),
    ),
    "SubjectReferenceImage": Nested(
        refused=("config", "reference_id", "reference_image", "reference_type"),
    ),
    "TextResponseFormat": Nested(
        refused=("json_schema", "mime_type"),
    ),
    "Tool": Nested(
        refused=("enterprise_web_search", "exa_ai_search", "parallel_ai_search", "retrieval"),
        nested={
            "function_declarations": "FunctionDeclaration",
            "google_maps": "GoogleMaps",
            "google_search": "GoogleSearch",
        },
    ),
    "ToolConfig": Nested(
        nested={"function_calling_config": "FunctionCallingConfig"},
    ),
    "ToolExaAiSearch": Nested(
        refused=("api_key", "custom_configs"),
    ),
    "ToolParallelAiSearch": Nested(
        refused=("api_key", "custom_configs", "enable_data_retention", "enable_zero_data_retention"),
    ),
    "TuningDataset": Nested(
        refused=("gcs_uri",),
    ),
    "TuningValidationDataset": Nested(
        refused=("gcs_uri",),
    ),
    "VertexAISearch": Nested(
        refused=("data_store_specs", "datastore", "engine", "filter", "max_results"),
    ),
    "VertexAISearchDataStoreSpec": Nested(
        refused=("data_store", "filter"),
    ),
    "VertexRagStore": Nested(
        refused=(
            "rag_corpora",
            "rag_resources",
            "rag_retrieval_config",
            "similarity_top_k",
            "store_context",
            "vector_distance_threshold",
        ),
    ),
    "VertexRagStoreRagResource": Nested(
        refused=("rag_corpus", "rag_file_ids"),
    ),
    "Video": Nested(
        moved={"video_bytes": "video"},
    ),
    "VideoResponseFormat": Nested(
        refused=("aspect_ratio", "delivery", "duration", "gcs_uri", "resolution"),
    ),
}

VERTEX: Dict[str, Nested] = {
    "BatchJobDestination": Nested(
        refused=("file_name",),
    ),
    "BatchJobSource": Nested(
        refused=("file_name", "inlined_requests"),
    ),
    "ChunkingConfig": Nested(
        refused=("white_space_config",),
    ),
    "Content": Nested(
        nested={"parts": "Part"},
    ),
    "CustomMetadata": Nested(
        refused=("key", "numeric_value", "string_list_value", "string_value"),
    ),
    "File": Nested(
        refused=(
            "create_time",
            "display_name",
            "download_uri",
            "error",
            "expiration_time",
            "mime_type",
            "name",
            "sha256_hash",
            "size_bytes",
            "source",
            "state",
            "update_time",
            "uri",
            "video_metadata",
        ),
    ),
    "FileSearch": Nested(
        refused=("file_search_store_names", "metadata_filter", "top_k"),
    ),
    "FileStatus": Nested(
        refused=("code", "details", "message"),
    ),
    "FunctionResponse": Nested(
        refused=("will_continue",),
    ),
    "GenerateVideosOperation": Nested(
        nested={"response": "GenerateVideosResponse"},
    ),
    "GenerateVideosResponse": Nested(
        moved={"generated_videos": "videos"},
        nested={"generated_videos": "GeneratedVideo"},
    ),
    "GeneratedVideo": Nested(
        nested={"video": "Video"},
    ),
    "GenerationConfig": Nested(
        refused=("enable_enhanced_civic_answers",),
        nested={"image_config": "ImageConfig", "speech_config": "SpeechConfig"},
    ),
    "ImageConfig": Nested(
        moved={
            "output_compression_quality": "imageOutputOptions.compressionQuality",
            "output_mime_type": "imageOutputOptions.mimeType",
        },
    ),
    "ImportFileOperation": Nested(
        refused=("done", "error", "metadata", "name", "response"),
    ),
    "ImportFileResponse": Nested(
        refused=("document_name", "parent"),
    ),
    "InlinedRequest": Nested(
        refused=("metadata",),
    ),
    "LiveClientContent": Nested(
        nested={"turns": "Content"},
    ),
    "LiveClientMessage": Nested(
        nested={
            "client_content": "LiveClientContent",
            "setup": "LiveClientSetup",
            "tool_response": "LiveClientToolResponse",
        },
    ),
    "LiveClientSetup": Nested(
        nested={"generation_config": "GenerationConfig"},
    ),
    "LiveClientToolResponse": Nested(
        nested={"function_responses": "FunctionResponse"},
    ),
    "McpServer": Nested(
        refused=("name", "streamable_http_transport"),
    ),
    "MultiSpeakerVoiceConfig": Nested(
        nested={"speaker_voice_configs": "SpeakerVoiceConfig"},
    ),
    "Part": Nested(
        refused=("part_metadata", "tool_call", "tool_response"),
        nested={"function_response": "FunctionResponse"},
    ),
    "ReplicatedVoiceConfig": Nested(
        refused=("consent_audio", "voice_consent_signature"),
    ),
    "SpeakerVoiceConfig": Nested(
        nested={"voice_config": "VoiceConfig"},
    ),
    "SpeechConfig": Nested(
        nested={"multi_speaker_voice_config": "MultiSpeakerVoiceConfig", "voice_config": "VoiceConfig"},
    ),
    "StreamableHttpTransport": Nested(
        refused=("headers", "sse_read_timeout", "terminate_on_close", "timeout", "url"),
    ),
    "StringList": Nested(
        refused=("values",),
    ),
    "Tool": Nested(
        refused=("file_search", "mcp_servers"),
    ),
    "ToolCall": Nested(
        refused=("args", "id", "tool_type"),
    ),
    "ToolConfig": Nested(
        refused=("include_server_side_tool_invocations",),
    ),
    "ToolResponse": Nested(
        refused=("id", "response", "tool_type"),
    ),
    "TuningDataset": Nested(
        refused=("examples",),
    ),
    "TuningExample": Nested(
        refused=("output", "text_input"),
    ),
    "UploadToFileSearchStoreOperation": Nested(
        refused=("done", "error", "metadata", "name", "response"),
    ),
    "UploadToFileSearchStoreResponse": Nested(
        refused=("document_name", "mime_type", "parent", "size_bytes"),
    ),
    "Video": Nested(
        moved={"uri": "gcsUri", "video_bytes": "bytesBase64Encoded"},
    ),
    "VoiceConfig": Nested(
        nested={"replicated_voice_config": "ReplicatedVoiceConfig"},
    ),
    "WhiteSpaceConfig": Nested(
        refused=("max_overlap_tokens", "max_tokens_per_chunk"),
    ),
}

NESTED = {"gemini": GEMINI, "vertex": VERTEX}
