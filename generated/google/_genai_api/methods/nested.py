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
    "AutoraterConfig": Nested(
        refused=("autorater_model", "flip_enabled", "generation_config", "sampling_count"),
    ),
    "BatchJobDestination": Nested(
        refused=("bigquery_uri", "format", "gcs_uri", "vertex_dataset"),
    ),
    "BatchJobSource": Nested(
        refused=("bigquery_uri", "format", "gcs_uri", "vertex_dataset_name"),
    ),
    "BleuSpec": Nested(
        refused=("use_effective_order",),
    ),
    "CachedContent": Nested(
        nested={"usage_metadata": "CachedContentUsageMetadata"},
    ),
    "CachedContentUsageMetadata": Nested(
        refused=("audio_duration_seconds", "image_count", "text_count", "video_duration_seconds"),
    ),
    "CompositeReinforcementTuningRewardConfig": Nested(
        refused=("weighted_reward_configs",),
    ),
    "CompositeReinforcementTuningRewardConfigWeightedRewardConfig": Nested(
        refused=("reward_config", "weight"),
    ),
    "ComputationBasedMetricSpec": Nested(
        refused=("parameters", "type"),
    ),
    "Content": Nested(
        nested={"parts": "Part"},
    ),
    "ContentReferenceImage": Nested(
        refused=("reference_id", "reference_image", "reference_type"),
    ),
    "ControlReferenceConfig": Nested(
        refused=("control_type", "enable_control_image_computation"),
    ),
    "ControlReferenceImage": Nested(
        refused=("config", "reference_id", "reference_image", "reference_type"),
    ),
    "CustomCodeExecutionSpec": Nested(
        refused=("code_execution_region", "evaluation_function"),
    ),
    "CustomOutputFormatConfig": Nested(
        refused=("return_raw_output",),
    ),
    "EncryptionSpec": Nested(
        refused=("kms_key_name",),
    ),
    "EnterpriseWebSearch": Nested(
        refused=("blocking_confidence", "exclude_domains"),
    ),
    "EvaluationConfig": Nested(
        refused=("autorater_config", "inference_generation_config", "metrics", "output_config"),
    ),
    "EvaluationParserConfig": Nested(
        refused=("custom_code_parser_config",),
    ),
    "EvaluationParserConfigCustomCodeParserConfig": Nested(
        refused=("code_execution_region", "parsing_function"),
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
    "GcsDestination": Nested(
        refused=("output_uri_prefix",),
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
    "LLMBasedMetricSpec": Nested(
        refused=(
            "additional_config",
            "judge_autorater_config",
            "metric_prompt_template",
            "predefined_rubric_generation_spec",
            "result_parser_config",
            "rubric_generation_spec",
            "rubric_group_key",
            "system_instruction",
        ),
    ),
    "LiveClientContent": Nested(
        nested={"turns": "Content"},
    ),
    "LiveClientContextUpdate": Nested(
        nested={"system_instruction": "Content", "tools": "LiveClientContextUpdateTools"},
    ),
    "LiveClientContextUpdateTools": Nested(
        nested={"tools": "Tool"},
    ),
    "LiveClientMessage": Nested(
        nested={
            "client_content": "LiveClientContent",
            "context_update": "LiveClientContextUpdate",
            "setup": "LiveClientSetup",
        },
    ),
    "LiveClientSetup": Nested(
        refused=("explicit_vad_signal",),
        nested={
            "generation_config": "GenerationConfig",
            "safety_settings": "SafetySetting",
            "session_resumption": "SessionResumptionConfig",
            "system_instruction": "Content",
            "tools": "Tool",
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
    "OutputConfig": Nested(
        refused=("gcs_destination",),
    ),
    "PairwiseMetricSpec": Nested(
        refused=(
            "baseline_response_field_name",
            "candidate_response_field_name",
            "custom_output_format_config",
            "metric_prompt_template",
            "system_instruction",
        ),
    ),
    "Part": Nested(
        nested={"function_call": "FunctionCall"},
    ),
    "PartialArg": Nested(
        refused=("bool_value", "json_path", "null_value", "number_value", "string_value", "will_continue"),
    ),
    "PointwiseMetricSpec": Nested(
        refused=("custom_output_format_config", "metric_prompt_template", "system_instruction"),
    ),
    "PredefinedMetricSpec": Nested(
        refused=("metric_spec_name", "metric_spec_parameters", "step_autorater_configs"),
    ),
    "ProductImage": Nested(
        refused=("product_image",),
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
    "RecontextImageSource": Nested(
        refused=("person_image", "product_images", "prompt"),
    ),
    "ReinforcementTuningAutoraterScorer": Nested(
        refused=(
            "autorater_config",
            "autorater_prompt",
            "autorater_response_parse_config",
            "exact_match_scorer",
            "parsed_response_conversion_scorer",
        ),
    ),
    "ReinforcementTuningAutoraterScorerExactMatchScorer": Nested(
        refused=("correct_answer_reward", "expression", "wrong_answer_reward"),
    ),
    "ReinforcementTuningCloudRunRewardScorer": Nested(
        refused=("cloud_run_uri",),
    ),
    "ReinforcementTuningCodeExecutionRewardScorer": Nested(
        refused=("python_code_snippet",),
    ),
    "ReinforcementTuningExample": Nested(
        refused=("contents", "references", "system_instruction", "tools"),
    ),
    "ReinforcementTuningParseResponseConfig": Nested(
        refused=("parse_type", "regex_extract_expression"),
    ),
    "ReinforcementTuningStringMatchRewardScorer": Nested(
        refused=(
            "correct_answer_reward",
            "json_match_expression",
            "string_match_expression",
            "wrong_answer_reward",
        ),
    ),
    "ReinforcementTuningStringMatchRewardScorerJsonMatchExpression": Nested(
        refused=("key_name", "value_string_match_expression"),
    ),
    "ReinforcementTuningStringMatchRewardScorerStringMatchExpression": Nested(
        refused=("expression", "match_operation"),
    ),
    "ResponseFormat": Nested(
        refused=("audio", "image", "text", "video"),
    ),
    "Retrieval": Nested(
        refused=("disable_attribution", "external_api", "vertex_ai_search", "vertex_rag_store"),
    ),
    "RougeSpec": Nested(
        refused=("rouge_type", "split_summaries", "use_stemmer"),
    ),
    "RubricGenerationSpec": Nested(
        refused=("model_config_", "prompt_template", "rubric_content_type", "rubric_type_ontology"),
    ),
    "SafetySetting": Nested(
        refused=("method",),
    ),
    "Schema": Nested(
        refused=("additional_properties", "defs", "ref"),
        nested={"any_of": "Schema", "items": "Schema", "properties": "Schema"},
    ),
    "ScribbleImage": Nested(
        refused=("image",),
    ),
    "SegmentImageSource": Nested(
        refused=("image", "prompt", "scribble_image"),
    ),
    "SessionResumptionConfig": Nested(
        refused=("transparent",),
    ),
    "SingleReinforcementTuningRewardConfig": Nested(
        refused=(
            "autorater_scorer",
            "cloud_run_reward_scorer",
            "code_execution_reward_scorer",
            "parse_response_config",
            "reward_name",
            "string_match_reward_scorer",
        ),
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
        refused=("gcs_uri", "vertex_dataset_resource"),
    ),
    "TuningValidationDataset": Nested(
        refused=("gcs_uri", "vertex_dataset_resource"),
    ),
    "UnifiedMetric": Nested(
        refused=(
            "aggregation_metrics",
            "bleu_spec",
            "computation_based_metric_spec",
            "custom_code_execution_spec",
            "exact_match_spec",
            "llm_based_metric_spec",
            "pairwise_metric_spec",
            "pointwise_metric_spec",
            "predefined_metric_spec",
            "rouge_spec",
        ),
    ),
    "VertexAISearch": Nested(
        refused=("data_store_specs", "datastore", "engine", "filter", "max_results"),
    ),
    "VertexAISearchDataStoreSpec": Nested(
        refused=("data_store", "filter"),
    ),
    "VertexMultimodalDatasetDestination": Nested(
        refused=("bigquery_destination", "display_name"),
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
    "VideoGenerationMask": Nested(
        refused=("image", "mask_mode"),
    ),
    "VideoGenerationReferenceImage": Nested(
        nested={"image": "Image"},
    ),
    "VideoResponseFormat": Nested(
        refused=("aspect_ratio", "delivery", "duration", "gcs_uri", "resolution"),
    ),
}

VERTEX: Dict[str, Nested] = {
    "AutoraterConfig": Nested(
        nested={"generation_config": "GenerationConfig"},
    ),
    "BatchJobDestination": Nested(
        refused=("file_name",),
        nested={"vertex_dataset": "VertexMultimodalDatasetDestination"},
    ),
    "BatchJobSource": Nested(
        refused=("file_name", "inlined_requests"),
    ),
    "ChunkingConfig": Nested(
        refused=("white_space_config",),
    ),
    "CompositeReinforcementTuningRewardConfig": Nested(
        nested={"weighted_reward_configs": "CompositeReinforcementTuningRewardConfigWeightedRewardConfig"},
    ),
    "CompositeReinforcementTuningRewardConfigWeightedRewardConfig": Nested(
        nested={"reward_config": "SingleReinforcementTuningRewardConfig"},
    ),
    "Content": Nested(
        nested={"parts": "Part"},
    ),
    "CustomMetadata": Nested(
        refused=("key", "numeric_value", "string_list_value", "string_value"),
    ),
    "EmbeddingsBatchJobSource": Nested(
        refused=("file_name", "inlined_requests"),
    ),
    "EvaluationConfig": Nested(
        nested={
            "autorater_config": "AutoraterConfig",
            "inference_generation_config": "GenerationConfig",
            "metrics": "UnifiedMetric",
        },
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
    "InlinedRequest": Nested(
        refused=("metadata",),
    ),
    "LLMBasedMetricSpec": Nested(
        nested={
            "judge_autorater_config": "AutoraterConfig",
            "predefined_rubric_generation_spec": "PredefinedMetricSpec",
            "rubric_generation_spec": "RubricGenerationSpec",
        },
    ),
    "LiveClientContent": Nested(
        nested={"turns": "Content"},
    ),
    "LiveClientContextUpdate": Nested(
        nested={"system_instruction": "Content", "tools": "LiveClientContextUpdateTools"},
    ),
    "LiveClientContextUpdateTools": Nested(
        nested={"tools": "Tool"},
    ),
    "LiveClientMessage": Nested(
        nested={
            "client_content": "LiveClientContent",
            "context_update": "LiveClientContextUpdate",
            "setup": "LiveClientSetup",
            "tool_response": "LiveClientToolResponse",
        },
    ),
    "LiveClientSetup": Nested(
        nested={"generation_config": "GenerationConfig", "system_instruction": "Content", "tools": "Tool"},
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
    "PredefinedMetricSpec": Nested(
        nested={"step_autorater_configs": "AutoraterConfig"},
    ),
    "ReinforcementTuningAutoraterScorer": Nested(
        nested={"autorater_config": "AutoraterConfig"},
    ),
    "ReinforcementTuningExample": Nested(
        nested={"contents": "Content", "system_instruction": "Content", "tools": "Tool"},
    ),
    "ReplicatedVoiceConfig": Nested(
        refused=("consent_audio", "voice_consent_signature"),
    ),
    "RubricGenerationSpec": Nested(
        nested={"model_config_": "AutoraterConfig"},
    ),
    "SingleReinforcementTuningRewardConfig": Nested(
        nested={"autorater_scorer": "ReinforcementTuningAutoraterScorer"},
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
    "UnifiedMetric": Nested(
        nested={
            "llm_based_metric_spec": "LLMBasedMetricSpec",
            "predefined_metric_spec": "PredefinedMetricSpec",
        },
    ),
    "VertexMultimodalDatasetDestination": Nested(
        moved={"bigquery_destination": "bigqueryDestination.outputUri"},
    ),
    "Video": Nested(
        moved={"uri": "gcsUri", "video_bytes": "bytesBase64Encoded"},
    ),
    "VoiceConfig": Nested(
        nested={"replicated_voice_config": "ReplicatedVoiceConfig"},
    ),
    "WebhookConfig": Nested(
        refused=("uris", "user_metadata"),
    ),
    "WhiteSpaceConfig": Nested(
        refused=("max_overlap_tokens", "max_tokens_per_chunk"),
    ),
}

NESTED = {"gemini": GEMINI, "vertex": VERTEX}
