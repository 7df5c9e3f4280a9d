# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""All types; a module is loaded when one of its names is first used."""

# ruff: noqa: F403, F405  # type checkers read the names in the modules, so that they are not listed again
# fmt: off

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from google._genai_api.types.index import TYPES

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import *
    from google._genai_api.types.calls.operations import *
    from google._genai_api.types.calls.results import *
    from google._genai_api.types.calls.webhooks import *
    from google._genai_api.types.content.code_execution import *
    from google._genai_api.types.content.function_calls import *
    from google._genai_api.types.content.media import *
    from google._genai_api.types.content.parts import *
    from google._genai_api.types.dicts.calls.http import *
    from google._genai_api.types.dicts.calls.operations import *
    from google._genai_api.types.dicts.calls.results import *
    from google._genai_api.types.dicts.calls.webhooks import *
    from google._genai_api.types.dicts.content.code_execution import *
    from google._genai_api.types.dicts.content.function_calls import *
    from google._genai_api.types.dicts.content.media import *
    from google._genai_api.types.dicts.content.parts import *
    from google._genai_api.types.dicts.evaluation.autoraters import *
    from google._genai_api.types.dicts.evaluation.metric_specs import *
    from google._genai_api.types.dicts.evaluation.metrics import *
    from google._genai_api.types.dicts.evaluation.scores import *
    from google._genai_api.types.dicts.file_search.documents import *
    from google._genai_api.types.dicts.file_search.stores import *
    from google._genai_api.types.dicts.file_search.transfers import *
    from google._genai_api.types.dicts.generation.configs import *
    from google._genai_api.types.dicts.generation.parameters import *
    from google._genai_api.types.dicts.generation.response_format import *
    from google._genai_api.types.dicts.generation.safety import *
    from google._genai_api.types.dicts.generation.speech import *
    from google._genai_api.types.dicts.imaging.images import *
    from google._genai_api.types.dicts.imaging.recontext import *
    from google._genai_api.types.dicts.imaging.segments import *
    from google._genai_api.types.dicts.imaging.videos import *
    from google._genai_api.types.dicts.jobs.batches import *
    from google._genai_api.types.dicts.jobs.embedding_batches import *
    from google._genai_api.types.dicts.jobs.rewards import *
    from google._genai_api.types.dicts.jobs.status import *
    from google._genai_api.types.dicts.jobs.tuning_specs import *
    from google._genai_api.types.dicts.jobs.tuning_stats import *
    from google._genai_api.types.dicts.jobs.tunings import *
    from google._genai_api.types.dicts.live.activity import *
    from google._genai_api.types.dicts.live.auth_tokens import *
    from google._genai_api.types.dicts.live.client_messages import *
    from google._genai_api.types.dicts.live.connecting import *
    from google._genai_api.types.dicts.live.server_messages import *
    from google._genai_api.types.dicts.live.settings import *
    from google._genai_api.types.dicts.responses.candidates import *
    from google._genai_api.types.dicts.responses.embeddings import *
    from google._genai_api.types.dicts.responses.generate_content import *
    from google._genai_api.types.dicts.responses.grounding import *
    from google._genai_api.types.dicts.responses.spans import *
    from google._genai_api.types.dicts.responses.tokens import *
    from google._genai_api.types.dicts.responses.usage import *
    from google._genai_api.types.dicts.stored.caches import *
    from google._genai_api.types.dicts.stored.files import *
    from google._genai_api.types.dicts.stored.models import *
    from google._genai_api.types.dicts.tools.auth_config import *
    from google._genai_api.types.dicts.tools.declarations import *
    from google._genai_api.types.dicts.tools.retrieval import *
    from google._genai_api.types.dicts.tools.schema import *
    from google._genai_api.types.dicts.tools.search import *
    from google._genai_api.types.evaluation.autoraters import *
    from google._genai_api.types.evaluation.metric_specs import *
    from google._genai_api.types.evaluation.metrics import *
    from google._genai_api.types.evaluation.scores import *
    from google._genai_api.types.file_search.documents import *
    from google._genai_api.types.file_search.stores import *
    from google._genai_api.types.file_search.transfers import *
    from google._genai_api.types.generation.configs import *
    from google._genai_api.types.generation.parameters import *
    from google._genai_api.types.generation.response_format import *
    from google._genai_api.types.generation.safety import *
    from google._genai_api.types.generation.speech import *
    from google._genai_api.types.generation.tiers import *
    from google._genai_api.types.imaging.images import *
    from google._genai_api.types.imaging.recontext import *
    from google._genai_api.types.imaging.segments import *
    from google._genai_api.types.imaging.videos import *
    from google._genai_api.types.jobs.batches import *
    from google._genai_api.types.jobs.embedding_batches import *
    from google._genai_api.types.jobs.rewards import *
    from google._genai_api.types.jobs.status import *
    from google._genai_api.types.jobs.tuning_specs import *
    from google._genai_api.types.jobs.tuning_stats import *
    from google._genai_api.types.jobs.tunings import *
    from google._genai_api.types.live.activity import *
    from google._genai_api.types.live.auth_tokens import *
    from google._genai_api.types.live.client_messages import *
    from google._genai_api.types.live.connecting import *
    from google._genai_api.types.live.server_messages import *
    from google._genai_api.types.live.settings import *
    from google._genai_api.types.responses.candidates import *
    from google._genai_api.types.responses.embeddings import *
    from google._genai_api.types.responses.generate_content import *
    from google._genai_api.types.responses.grounding import *
    from google._genai_api.types.responses.spans import *
    from google._genai_api.types.responses.tokens import *
    from google._genai_api.types.responses.usage import *
    from google._genai_api.types.stored.caches import *
    from google._genai_api.types.stored.files import *
    from google._genai_api.types.stored.models import *
    from google._genai_api.types.tools.auth_config import *
    from google._genai_api.types.tools.declarations import *
    from google._genai_api.types.tools.retrieval import *
    from google._genai_api.types.tools.schema import *
    from google._genai_api.types.tools.search import *
    from google._genai_api.types.unions import *

__all__ = [
    "ActivityEnd", "ActivityEndDict", "ActivityEndOrDict", "ActivityHandling", "ActivityStart",
    "ActivityStartDict", "ActivityStartOrDict", "AdapterSize", "AggregationMetric", "AggregationOutput",
    "AggregationOutputDict", "AggregationOutputOrDict", "AggregationResult", "AggregationResultDict",
    "AggregationResultOrDict", "ApiAuth", "ApiAuthApiKeyConfig", "ApiAuthApiKeyConfigDict",
    "ApiAuthApiKeyConfigOrDict", "ApiAuthDict", "ApiAuthOrDict", "ApiKeyConfig", "ApiKeyConfigDict",
    "ApiKeyConfigOrDict", "ApiSpec", "AspectRatio", "AttemptCallback", "AttemptCallbackDict",
    "AudioMetadata", "AudioMetadataDict", "AudioMetadataOrDict", "AudioResponseFormat",
    "AudioResponseFormatDict", "AudioResponseFormatOrDict", "AudioTranscriptionConfig",
    "AudioTranscriptionConfigDict", "AudioTranscriptionConfigMode", "AudioTranscriptionConfigOrDict",
    "AuthConfig", "AuthConfigDict", "AuthConfigGoogleServiceAccountConfig",
    "AuthConfigGoogleServiceAccountConfigDict", "AuthConfigGoogleServiceAccountConfigOrDict",
    "AuthConfigHttpBasicAuthConfig", "AuthConfigHttpBasicAuthConfigDict",
    "AuthConfigHttpBasicAuthConfigOrDict", "AuthConfigOauthConfig", "AuthConfigOauthConfigDict",
    "AuthConfigOauthConfigOrDict", "AuthConfigOidcConfig", "AuthConfigOidcConfigDict",
    "AuthConfigOidcConfigOrDict", "AuthConfigOrDict", "AuthToken", "AuthTokenDict", "AuthTokenOrDict",
    "AuthType", "AutomaticActivityDetection", "AutomaticActivityDetectionDict",
    "AutomaticActivityDetectionOrDict", "AutomaticFunctionCallingConfig",
    "AutomaticFunctionCallingConfigDict", "AutomaticFunctionCallingConfigOrDict", "AutoraterConfig",
    "AutoraterConfigDict", "AutoraterConfigOrDict", "AvatarConfig", "AvatarConfigDict",
    "AvatarConfigOrDict", "BatchDestination", "BatchDestinationDict", "BatchJob", "BatchJobDestination",
    "BatchJobDestinationDict", "BatchJobDestinationOrDict", "BatchJobDestinationUnion",
    "BatchJobDestinationUnionDict", "BatchJobDict", "BatchJobOrDict", "BatchJobOutputInfo",
    "BatchJobOutputInfoDict", "BatchJobOutputInfoOrDict", "BatchJobSource", "BatchJobSourceDict",
    "BatchJobSourceOrDict", "BatchJobSourceUnion", "BatchJobSourceUnionDict", "BatchSource",
    "BatchSourceDict", "Behavior", "BigQuerySource", "BigQuerySourceDict", "BigQuerySourceOrDict",
    "BleuMetricValue", "BleuMetricValueDict", "BleuMetricValueOrDict", "BleuSpec", "BleuSpecDict",
    "BleuSpecOrDict", "Blob", "BlobDict", "BlobImageUnion", "BlobImageUnionDict", "BlobOrDict",
    "BlockedReason", "CachedContent", "CachedContentDict", "CachedContentOrDict", "CachedContentUnion",
    "CachedContentUnionDict", "CachedContentUsageMetadata", "CachedContentUsageMetadataDict",
    "CachedContentUsageMetadataOrDict", "CancelBatchJobConfig", "CancelBatchJobConfigDict",
    "CancelBatchJobConfigOrDict", "CancelBatchJobResponse", "CancelBatchJobResponseDict",
    "CancelBatchJobResponseOrDict", "CancelTuningJobConfig", "CancelTuningJobConfigDict",
    "CancelTuningJobConfigOrDict", "CancelTuningJobResponse", "CancelTuningJobResponseDict",
    "CancelTuningJobResponseOrDict", "Candidate", "CandidateDict", "CandidateOrDict", "Checkpoint",
    "CheckpointDict", "CheckpointOrDict", "ChunkingConfig", "ChunkingConfigDict", "ChunkingConfigOrDict",
    "Citation", "CitationDict", "CitationMetadata", "CitationMetadataDict", "CitationMetadataOrDict",
    "CitationOrDict", "CodeExecutionResult", "CodeExecutionResultDict", "CodeExecutionResultOrDict",
    "CompletionStats", "CompletionStatsDict", "CompletionStatsOrDict",
    "CompositeReinforcementTuningRewardConfig", "CompositeReinforcementTuningRewardConfigDict",
    "CompositeReinforcementTuningRewardConfigOrDict",
    "CompositeReinforcementTuningRewardConfigWeightedRewardConfig",
    "CompositeReinforcementTuningRewardConfigWeightedRewardConfigDict",
    "CompositeReinforcementTuningRewardConfigWeightedRewardConfigOrDict", "ComputationBasedMetricSpec",
    "ComputationBasedMetricSpecDict", "ComputationBasedMetricSpecOrDict", "ComputationBasedMetricType",
    "ComputeTokensConfig", "ComputeTokensConfigDict", "ComputeTokensConfigOrDict", "ComputeTokensResponse",
    "ComputeTokensResponseDict", "ComputeTokensResponseOrDict", "ComputeTokensResult",
    "ComputeTokensResultDict", "ComputeTokensResultOrDict", "ComputerUse", "ComputerUseDict",
    "ComputerUseOrDict", "Content", "ContentDict", "ContentEmbedding", "ContentEmbeddingDict",
    "ContentEmbeddingOrDict", "ContentEmbeddingStatistics", "ContentEmbeddingStatisticsDict",
    "ContentEmbeddingStatisticsOrDict", "ContentListUnion", "ContentListUnionDict", "ContentOrDict",
    "ContentReferenceImage", "ContentReferenceImageDict", "ContentReferenceImageOrDict", "ContentUnion",
    "ContentUnionDict", "ContextWindowCompressionConfig", "ContextWindowCompressionConfigDict",
    "ContextWindowCompressionConfigOrDict", "ControlReferenceConfig", "ControlReferenceConfigDict",
    "ControlReferenceConfigOrDict", "ControlReferenceImage", "ControlReferenceImageDict",
    "ControlReferenceImageOrDict", "ControlReferenceType", "CountTokensConfig", "CountTokensConfigDict",
    "CountTokensConfigOrDict", "CountTokensResponse", "CountTokensResponseDict",
    "CountTokensResponseOrDict", "CountTokensResult", "CountTokensResultDict", "CountTokensResultOrDict",
    "CreateAuthTokenConfig", "CreateAuthTokenConfigDict", "CreateAuthTokenConfigOrDict",
    "CreateAuthTokenParameters", "CreateAuthTokenParametersDict", "CreateAuthTokenParametersOrDict",
    "CreateBatchJobConfig", "CreateBatchJobConfigDict", "CreateBatchJobConfigOrDict",
    "CreateCachedContentConfig", "CreateCachedContentConfigDict", "CreateCachedContentConfigOrDict",
    "CreateEmbeddingsBatchJobConfig", "CreateEmbeddingsBatchJobConfigDict",
    "CreateEmbeddingsBatchJobConfigOrDict", "CreateFileConfig", "CreateFileConfigDict",
    "CreateFileConfigOrDict", "CreateFileResponse", "CreateFileResponseDict", "CreateFileResponseOrDict",
    "CreateFileSearchStoreConfig", "CreateFileSearchStoreConfigDict", "CreateFileSearchStoreConfigOrDict",
    "CreateTuningJobConfig", "CreateTuningJobConfigDict", "CreateTuningJobConfigOrDict",
    "CreateTuningJobParameters", "CreateTuningJobParametersDict", "CreateTuningJobParametersOrDict",
    "CustomCodeExecutionResult", "CustomCodeExecutionResultDict", "CustomCodeExecutionResultOrDict",
    "CustomCodeExecutionSpec", "CustomCodeExecutionSpecDict", "CustomCodeExecutionSpecOrDict",
    "CustomMetadata", "CustomMetadataDict", "CustomMetadataOrDict", "CustomOutput", "CustomOutputDict",
    "CustomOutputFormatConfig", "CustomOutputFormatConfigDict", "CustomOutputFormatConfigOrDict",
    "CustomOutputOrDict", "CustomizedAvatar", "CustomizedAvatarDict", "CustomizedAvatarOrDict",
    "DatasetDistribution", "DatasetDistributionDict", "DatasetDistributionDistributionBucket",
    "DatasetDistributionDistributionBucketDict", "DatasetDistributionDistributionBucketOrDict",
    "DatasetDistributionOrDict", "DatasetStats", "DatasetStatsDict", "DatasetStatsOrDict",
    "DeleteBatchJobConfig", "DeleteBatchJobConfigDict", "DeleteBatchJobConfigOrDict",
    "DeleteCachedContentConfig", "DeleteCachedContentConfigDict", "DeleteCachedContentConfigOrDict",
    "DeleteCachedContentResponse", "DeleteCachedContentResponseDict", "DeleteCachedContentResponseOrDict",
    "DeleteDocumentConfig", "DeleteDocumentConfigDict", "DeleteDocumentConfigOrDict",
    "DeleteDocumentResponse", "DeleteDocumentResponseDict", "DeleteDocumentResponseOrDict",
    "DeleteFileConfig", "DeleteFileConfigDict", "DeleteFileConfigOrDict", "DeleteFileResponse",
    "DeleteFileResponseDict", "DeleteFileResponseOrDict", "DeleteFileSearchStoreConfig",
    "DeleteFileSearchStoreConfigDict", "DeleteFileSearchStoreConfigOrDict", "DeleteFileSearchStoreResponse",
    "DeleteFileSearchStoreResponseDict", "DeleteFileSearchStoreResponseOrDict", "DeleteModelConfig",
    "DeleteModelConfigDict", "DeleteModelConfigOrDict", "DeleteModelResponse", "DeleteModelResponseDict",
    "DeleteModelResponseOrDict", "DeleteResourceJob", "DeleteResourceJobDict", "DeleteResourceJobOrDict",
    "Delivery", "DistillationDataStats", "DistillationDataStatsDict", "DistillationDataStatsOrDict",
    "DistillationHyperParameters", "DistillationHyperParametersDict", "DistillationHyperParametersOrDict",
    "DistillationSamplingSpec", "DistillationSamplingSpecDict", "DistillationSamplingSpecOrDict",
    "DistillationSpec", "DistillationSpecDict", "DistillationSpecOrDict", "Document", "DocumentDict",
    "DocumentMetadata", "DocumentMetadataContentLayer", "DocumentMetadataDict", "DocumentMetadataOrDict",
    "DocumentOrDict", "DocumentState", "DownloadDestination", "DownloadFileConfig",
    "DownloadFileConfigDict", "DownloadFileConfigOrDict", "DownloadInput", "DownloadMediaConfig",
    "DownloadMediaConfigDict", "DownloadMediaConfigOrDict", "Duration", "DurationDict",
    "DynamicRetrievalConfig", "DynamicRetrievalConfigDict", "DynamicRetrievalConfigMode",
    "DynamicRetrievalConfigOrDict", "EditImageConfig", "EditImageConfigDict", "EditImageConfigOrDict",
    "EditImageResponse", "EditImageResponseDict", "EditImageResponseOrDict", "EditMode",
    "EmbedContentBatch", "EmbedContentBatchDict", "EmbedContentBatchOrDict", "EmbedContentConfig",
    "EmbedContentConfigDict", "EmbedContentConfigOrDict", "EmbedContentMetadata",
    "EmbedContentMetadataDict", "EmbedContentMetadataOrDict", "EmbedContentParameters",
    "EmbedContentParametersDict", "EmbedContentParametersOrDict", "EmbedContentResponse",
    "EmbedContentResponseDict", "EmbedContentResponseOrDict", "EmbeddingApiType",
    "EmbeddingsBatchJobSource", "EmbeddingsBatchJobSourceDict", "EmbeddingsBatchJobSourceOrDict",
    "EmbeddingsBatchSource", "EmbeddingsBatchSourceDict", "EncryptionSpec", "EncryptionSpecDict",
    "EncryptionSpecOrDict", "EndSensitivity", "Endpoint", "EndpointDict", "EndpointOrDict",
    "EnterpriseWebSearch", "EnterpriseWebSearchDict", "EnterpriseWebSearchOrDict", "EntityLabel",
    "EntityLabelDict", "EntityLabelOrDict", "Environment", "EvaluateDatasetResponse",
    "EvaluateDatasetResponseDict", "EvaluateDatasetResponseOrDict", "EvaluateDatasetRun",
    "EvaluateDatasetRunDict", "EvaluateDatasetRunOrDict", "EvaluationConfig", "EvaluationConfigDict",
    "EvaluationConfigOrDict", "EvaluationDataset", "EvaluationDatasetDict", "EvaluationDatasetOrDict",
    "EvaluationParserConfig", "EvaluationParserConfigCustomCodeParserConfig",
    "EvaluationParserConfigCustomCodeParserConfigDict",
    "EvaluationParserConfigCustomCodeParserConfigOrDict", "EvaluationParserConfigDict",
    "EvaluationParserConfigOrDict", "ExactMatchMetricValue", "ExactMatchMetricValueDict",
    "ExactMatchMetricValueOrDict", "ExactMatchSpec", "ExactMatchSpecDict", "ExactMatchSpecOrDict",
    "ExecutableCode", "ExecutableCodeDict", "ExecutableCodeOrDict", "ExternalApi", "ExternalApiDict",
    "ExternalApiElasticSearchParams", "ExternalApiElasticSearchParamsDict",
    "ExternalApiElasticSearchParamsOrDict", "ExternalApiOrDict", "ExternalApiSimpleSearchParams",
    "ExternalApiSimpleSearchParamsDict", "ExternalApiSimpleSearchParamsOrDict",
    "FeatureSelectionPreference", "FetchPredictOperationConfig", "FetchPredictOperationConfigDict",
    "FetchPredictOperationConfigOrDict", "File", "FileData", "FileDataDict", "FileDataOrDict", "FileDict",
    "FileInput", "FileOrDict", "FilePath", "FileSearch", "FileSearchDict", "FileSearchOrDict",
    "FileSearchStore", "FileSearchStoreDict", "FileSearchStoreOrDict", "FileSource", "FileState",
    "FileStatus", "FileStatusDict", "FileStatusOrDict", "FinishReason", "FullFineTuningSpec",
    "FullFineTuningSpecDict", "FullFineTuningSpecOrDict", "FunctionCall", "FunctionCallDict",
    "FunctionCallOrDict", "FunctionCallingConfig", "FunctionCallingConfigDict", "FunctionCallingConfigMode",
    "FunctionCallingConfigOrDict", "FunctionDeclaration", "FunctionDeclarationDict",
    "FunctionDeclarationOrDict", "FunctionResponse", "FunctionResponseBlob", "FunctionResponseBlobDict",
    "FunctionResponseBlobOrDict", "FunctionResponseDict", "FunctionResponseFileData",
    "FunctionResponseFileDataDict", "FunctionResponseFileDataOrDict", "FunctionResponseOrDict",
    "FunctionResponsePart", "FunctionResponsePartDict", "FunctionResponsePartOrDict",
    "FunctionResponseScheduling", "GcsDestination", "GcsDestinationDict", "GcsDestinationOrDict",
    "GcsSource", "GcsSourceDict", "GcsSourceOrDict", "GeminiPreferenceExample",
    "GeminiPreferenceExampleCompletion", "GeminiPreferenceExampleCompletionDict",
    "GeminiPreferenceExampleCompletionOrDict", "GeminiPreferenceExampleDict",
    "GeminiPreferenceExampleOrDict", "GenerateContentConfig", "GenerateContentConfigDict",
    "GenerateContentConfigOrDict", "GenerateContentResponse", "GenerateContentResponseDict",
    "GenerateContentResponseOrDict", "GenerateContentResponsePromptFeedback",
    "GenerateContentResponsePromptFeedbackDict", "GenerateContentResponsePromptFeedbackOrDict",
    "GenerateContentResponseUsageMetadata", "GenerateContentResponseUsageMetadataDict",
    "GenerateContentResponseUsageMetadataOrDict", "GenerateImagesConfig", "GenerateImagesConfigDict",
    "GenerateImagesConfigOrDict", "GenerateImagesResponse", "GenerateImagesResponseDict",
    "GenerateImagesResponseOrDict", "GenerateVideosConfig", "GenerateVideosConfigDict",
    "GenerateVideosConfigOrDict", "GenerateVideosOperation", "GenerateVideosOperationDict",
    "GenerateVideosOperationOrDict", "GenerateVideosResponse", "GenerateVideosResponseDict",
    "GenerateVideosResponseOrDict", "GenerateVideosSource", "GenerateVideosSourceDict",
    "GenerateVideosSourceOrDict", "GeneratedImage", "GeneratedImageDict", "GeneratedImageMask",
    "GeneratedImageMaskDict", "GeneratedImageMaskOrDict", "GeneratedImageOrDict", "GeneratedVideo",
    "GeneratedVideoDict", "GeneratedVideoOrDict", "GenerationConfig", "GenerationConfigDict",
    "GenerationConfigOrDict", "GenerationConfigRoutingConfig",
    "GenerationConfigRoutingConfigAutoRoutingMode", "GenerationConfigRoutingConfigAutoRoutingModeDict",
    "GenerationConfigRoutingConfigAutoRoutingModeOrDict", "GenerationConfigRoutingConfigDict",
    "GenerationConfigRoutingConfigManualRoutingMode", "GenerationConfigRoutingConfigManualRoutingModeDict",
    "GenerationConfigRoutingConfigManualRoutingModeOrDict", "GenerationConfigRoutingConfigOrDict",
    "GenerationOutputConfig", "GenerationOutputConfigDict", "GenerationOutputConfigOrDict",
    "GetBatchJobConfig", "GetBatchJobConfigDict", "GetBatchJobConfigOrDict", "GetCachedContentConfig",
    "GetCachedContentConfigDict", "GetCachedContentConfigOrDict", "GetDocumentConfig",
    "GetDocumentConfigDict", "GetDocumentConfigOrDict", "GetFileConfig", "GetFileConfigDict",
    "GetFileConfigOrDict", "GetFileSearchStoreConfig", "GetFileSearchStoreConfigDict",
    "GetFileSearchStoreConfigOrDict", "GetModelConfig", "GetModelConfigDict", "GetModelConfigOrDict",
    "GetOperationConfig", "GetOperationConfigDict", "GetOperationConfigOrDict", "GetTuningJobConfig",
    "GetTuningJobConfigDict", "GetTuningJobConfigOrDict", "GoogleMaps", "GoogleMapsDict",
    "GoogleMapsGroundingTypes", "GoogleMapsGroundingTypesDict", "GoogleMapsGroundingTypesOrDict",
    "GoogleMapsOrDict", "GoogleMapsPlaces", "GoogleMapsPlacesDict", "GoogleMapsPlacesOrDict",
    "GoogleMapsRouting", "GoogleMapsRoutingDict", "GoogleMapsRoutingOrDict", "GoogleRpcStatus",
    "GoogleRpcStatusDict", "GoogleRpcStatusOrDict", "GoogleSearch", "GoogleSearchDict",
    "GoogleSearchOrDict", "GoogleSearchRetrieval", "GoogleSearchRetrievalDict",
    "GoogleSearchRetrievalOrDict", "GoogleTypeDate", "GoogleTypeDateDict", "GoogleTypeDateOrDict",
    "GroundingChunk", "GroundingChunkCustomMetadata", "GroundingChunkCustomMetadataDict",
    "GroundingChunkCustomMetadataOrDict", "GroundingChunkDict", "GroundingChunkImage",
    "GroundingChunkImageDict", "GroundingChunkImageOrDict", "GroundingChunkMaps", "GroundingChunkMapsDict",
    "GroundingChunkMapsOrDict", "GroundingChunkMapsPlaceAnswerSources",
    "GroundingChunkMapsPlaceAnswerSourcesAuthorAttribution",
    "GroundingChunkMapsPlaceAnswerSourcesAuthorAttributionDict",
    "GroundingChunkMapsPlaceAnswerSourcesAuthorAttributionOrDict",
    "GroundingChunkMapsPlaceAnswerSourcesDict", "GroundingChunkMapsPlaceAnswerSourcesOrDict",
    "GroundingChunkMapsPlaceAnswerSourcesReviewSnippet",
    "GroundingChunkMapsPlaceAnswerSourcesReviewSnippetDict",
    "GroundingChunkMapsPlaceAnswerSourcesReviewSnippetOrDict", "GroundingChunkMapsRoute",
    "GroundingChunkMapsRouteDict", "GroundingChunkMapsRouteOrDict", "GroundingChunkOrDict",
    "GroundingChunkRetrievedContext", "GroundingChunkRetrievedContextDict",
    "GroundingChunkRetrievedContextOrDict", "GroundingChunkStringList", "GroundingChunkStringListDict",
    "GroundingChunkStringListOrDict", "GroundingChunkWeb", "GroundingChunkWebDict",
    "GroundingChunkWebOrDict", "GroundingMetadata", "GroundingMetadataDict", "GroundingMetadataOrDict",
    "GroundingMetadataSourceFlaggingUri", "GroundingMetadataSourceFlaggingUriDict",
    "GroundingMetadataSourceFlaggingUriOrDict", "GroundingSupport", "GroundingSupportDict",
    "GroundingSupportOrDict", "HarmBlockMethod", "HarmBlockThreshold", "HarmCategory", "HarmProbability",
    "HarmSeverity", "HistoryConfig", "HistoryConfigDict", "HistoryConfigOrDict", "HttpAttempt",
    "HttpAttemptDict", "HttpAttemptOrDict", "HttpElementLocation", "HttpOptions", "HttpOptionsDict",
    "HttpOptionsOrDict", "HttpResponse", "HttpResponseDict", "HttpResponseOrDict", "HttpRetryOptions",
    "HttpRetryOptionsDict", "HttpRetryOptionsOrDict", "HttpTimeout", "HttpTimeoutDict", "HttpTimeoutOrDict",
    "Image", "ImageConfig", "ImageConfigDict", "ImageConfigImageOutputOptions",
    "ImageConfigImageOutputOptionsDict", "ImageConfigImageOutputOptionsOrDict", "ImageConfigOrDict",
    "ImageDict", "ImageOrDict", "ImagePromptLanguage", "ImageResizeMode", "ImageResponseFormat",
    "ImageResponseFormatDict", "ImageResponseFormatOrDict", "ImageSearch", "ImageSearchDict",
    "ImageSearchOrDict", "ImageSize", "ImageUnion", "ImageUnionDict", "ImportFileConfig",
    "ImportFileConfigDict", "ImportFileConfigOrDict", "ImportFileOperation", "ImportFileOperationDict",
    "ImportFileOperationOrDict", "ImportFileResponse", "ImportFileResponseDict", "ImportFileResponseOrDict",
    "InlinedEmbedContentResponse", "InlinedEmbedContentResponseDict", "InlinedEmbedContentResponseOrDict",
    "InlinedRequest", "InlinedRequestDict", "InlinedRequestOrDict", "InlinedResponse",
    "InlinedResponseDict", "InlinedResponseOrDict", "InteractionStatus", "Interval", "IntervalDict",
    "IntervalOrDict", "JSONSchema", "JSONSchemaDict", "JSONSchemaOrDict", "JSONSchemaType", "JobError",
    "JobErrorDict", "JobErrorOrDict", "JobState", "LLMBasedMetricSpec", "LLMBasedMetricSpecDict",
    "LLMBasedMetricSpecOrDict", "Language", "LanguageAuto", "LanguageAutoDict", "LanguageAutoOrDict",
    "LanguageHints", "LanguageHintsDict", "LanguageHintsOrDict", "LatLng", "LatLngDict", "LatLngOrDict",
    "ListBatchJobsConfig", "ListBatchJobsConfigDict", "ListBatchJobsConfigOrDict", "ListBatchJobsResponse",
    "ListBatchJobsResponseDict", "ListBatchJobsResponseOrDict", "ListCachedContentsConfig",
    "ListCachedContentsConfigDict", "ListCachedContentsConfigOrDict", "ListCachedContentsResponse",
    "ListCachedContentsResponseDict", "ListCachedContentsResponseOrDict", "ListDocumentsConfig",
    "ListDocumentsConfigDict", "ListDocumentsConfigOrDict", "ListDocumentsResponse",
    "ListDocumentsResponseDict", "ListDocumentsResponseOrDict", "ListFileSearchStoresConfig",
    "ListFileSearchStoresConfigDict", "ListFileSearchStoresConfigOrDict", "ListFileSearchStoresResponse",
    "ListFileSearchStoresResponseDict", "ListFileSearchStoresResponseOrDict", "ListFilesConfig",
    "ListFilesConfigDict", "ListFilesConfigOrDict", "ListFilesResponse", "ListFilesResponseDict",
    "ListFilesResponseOrDict", "ListModelsConfig", "ListModelsConfigDict", "ListModelsConfigOrDict",
    "ListModelsResponse", "ListModelsResponseDict", "ListModelsResponseOrDict", "ListTuningJobsConfig",
    "ListTuningJobsConfigDict", "ListTuningJobsConfigOrDict", "ListTuningJobsResponse",
    "ListTuningJobsResponseDict", "ListTuningJobsResponseOrDict", "LiveClientContent",
    "LiveClientContentDict", "LiveClientContentOrDict", "LiveClientContextUpdate",
    "LiveClientContextUpdateDict", "LiveClientContextUpdateOrDict", "LiveClientContextUpdateTools",
    "LiveClientContextUpdateToolsDict", "LiveClientContextUpdateToolsOrDict", "LiveClientMessage",
    "LiveClientMessageDict", "LiveClientMessageOrDict", "LiveClientRealtimeInput",
    "LiveClientRealtimeInputDict", "LiveClientRealtimeInputOrDict", "LiveClientSetup",
    "LiveClientSetupDict", "LiveClientSetupOrDict", "LiveClientToolResponse", "LiveClientToolResponseDict",
    "LiveClientToolResponseOrDict", "LiveConnectConfig", "LiveConnectConfigDict", "LiveConnectConfigOrDict",
    "LiveConnectConstraints", "LiveConnectConstraintsDict", "LiveConnectConstraintsOrDict",
    "LiveConnectParameters", "LiveConnectParametersDict", "LiveConnectParametersOrDict", "LiveConstraints",
    "LiveConstraintsDict", "LiveSendRealtimeInputParameters", "LiveSendRealtimeInputParametersDict",
    "LiveSendRealtimeInputParametersOrDict", "LiveServerContent", "LiveServerContentDict",
    "LiveServerContentOrDict", "LiveServerGoAway", "LiveServerGoAwayDict", "LiveServerGoAwayOrDict",
    "LiveServerMessage", "LiveServerMessageDict", "LiveServerMessageOrDict",
    "LiveServerSessionResumptionUpdate", "LiveServerSessionResumptionUpdateDict",
    "LiveServerSessionResumptionUpdateOrDict", "LiveServerSetupComplete", "LiveServerSetupCompleteDict",
    "LiveServerSetupCompleteOrDict", "LiveServerToolCall", "LiveServerToolCallCancellation",
    "LiveServerToolCallCancellationDict", "LiveServerToolCallCancellationOrDict", "LiveServerToolCallDict",
    "LiveServerToolCallOrDict", "LogprobsResult", "LogprobsResultCandidate", "LogprobsResultCandidateDict",
    "LogprobsResultCandidateOrDict", "LogprobsResultDict", "LogprobsResultOrDict",
    "LogprobsResultTopCandidates", "LogprobsResultTopCandidatesDict", "LogprobsResultTopCandidatesOrDict",
    "MaskReferenceConfig", "MaskReferenceConfigDict", "MaskReferenceConfigOrDict", "MaskReferenceImage",
    "MaskReferenceImageDict", "MaskReferenceImageOrDict", "MaskReferenceMode", "MatchOperation",
    "McpServer", "McpServerDict", "McpServerOrDict", "MediaModality", "MediaProcessing", "MediaResolution",
    "Metric", "MetricDict", "MetricFunction", "MetricFunctionDict", "MetricOrDict", "MetricUnion",
    "MetricUnionDict", "Modality", "ModalityTokenCount", "ModalityTokenCountDict",
    "ModalityTokenCountOrDict", "Model", "ModelArmorConfig", "ModelArmorConfigDict",
    "ModelArmorConfigOrDict", "ModelDict", "ModelOrDict", "ModelSelectionConfig",
    "ModelSelectionConfigDict", "ModelSelectionConfigOrDict", "ModelStage", "ModelStatus",
    "ModelStatusDict", "ModelStatusOrDict", "MultiSpeakerVoiceConfig", "MultiSpeakerVoiceConfigDict",
    "MultiSpeakerVoiceConfigOrDict", "Operation", "OperationDict", "OperationInput", "OperationOrDict",
    "Outcome", "OutputConfig", "OutputConfigDict", "OutputConfigOrDict", "OutputInfo", "OutputInfoDict",
    "OutputInfoOrDict", "PairwiseChoice", "PairwiseMetricResult", "PairwiseMetricResultDict",
    "PairwiseMetricResultOrDict", "PairwiseMetricSpec", "PairwiseMetricSpecDict",
    "PairwiseMetricSpecOrDict", "Part", "PartDict", "PartMediaResolution", "PartMediaResolutionDict",
    "PartMediaResolutionLevel", "PartMediaResolutionOrDict", "PartOrDict", "PartUnion", "PartUnionDict",
    "PartialArg", "PartialArgDict", "PartialArgOrDict", "PartnerModelTuningSpec",
    "PartnerModelTuningSpecDict", "PartnerModelTuningSpecOrDict", "PersonGeneration", "PhishBlockThreshold",
    "PointwiseMetricResult", "PointwiseMetricResultDict", "PointwiseMetricResultOrDict",
    "PointwiseMetricSpec", "PointwiseMetricSpecDict", "PointwiseMetricSpecOrDict", "PreTunedModel",
    "PreTunedModelDict", "PreTunedModelOrDict", "PrebuiltVoiceConfig", "PrebuiltVoiceConfigDict",
    "PrebuiltVoiceConfigOrDict", "PredefinedMetricSpec", "PredefinedMetricSpecDict",
    "PredefinedMetricSpecOrDict", "PreferenceOptimizationDataStats", "PreferenceOptimizationDataStatsDict",
    "PreferenceOptimizationDataStatsOrDict", "PreferenceOptimizationHyperParameters",
    "PreferenceOptimizationHyperParametersDict", "PreferenceOptimizationHyperParametersOrDict",
    "PreferenceOptimizationSpec", "PreferenceOptimizationSpecDict", "PreferenceOptimizationSpecOrDict",
    "ProactivityConfig", "ProactivityConfigDict", "ProactivityConfigOrDict", "ProductImage",
    "ProductImageDict", "ProductImageOrDict", "ProgressCallback", "ProgressCallbackDict", "ProminentPeople",
    "RagChunk", "RagChunkDict", "RagChunkOrDict", "RagChunkPageSpan", "RagChunkPageSpanDict",
    "RagChunkPageSpanOrDict", "RagRetrievalConfig", "RagRetrievalConfigDict", "RagRetrievalConfigFilter",
    "RagRetrievalConfigFilterDict", "RagRetrievalConfigFilterOrDict", "RagRetrievalConfigHybridSearch",
    "RagRetrievalConfigHybridSearchDict", "RagRetrievalConfigHybridSearchOrDict",
    "RagRetrievalConfigOrDict", "RagRetrievalConfigRanking", "RagRetrievalConfigRankingDict",
    "RagRetrievalConfigRankingLlmRanker", "RagRetrievalConfigRankingLlmRankerDict",
    "RagRetrievalConfigRankingLlmRankerOrDict", "RagRetrievalConfigRankingOrDict",
    "RagRetrievalConfigRankingRankService", "RagRetrievalConfigRankingRankServiceDict",
    "RagRetrievalConfigRankingRankServiceOrDict", "RawOutput", "RawOutputDict", "RawOutputOrDict",
    "RawReferenceImage", "RawReferenceImageDict", "RawReferenceImageOrDict", "RealtimeInputConfig",
    "RealtimeInputConfigDict", "RealtimeInputConfigOrDict", "RecontextImageConfig",
    "RecontextImageConfigDict", "RecontextImageConfigOrDict", "RecontextImageResponse",
    "RecontextImageResponseDict", "RecontextImageResponseOrDict", "RecontextImageSource",
    "RecontextImageSourceDict", "RecontextImageSourceOrDict", "ReferenceImage", "ReferenceImageDict",
    "ReferenceImages", "ReferenceImagesDict", "RegisterFilesConfig", "RegisterFilesConfigDict",
    "RegisterFilesConfigOrDict", "RegisterFilesResponse", "RegisterFilesResponseDict",
    "RegisterFilesResponseOrDict", "ReinforcementTuningAutoraterScorer",
    "ReinforcementTuningAutoraterScorerDict", "ReinforcementTuningAutoraterScorerExactMatchScorer",
    "ReinforcementTuningAutoraterScorerExactMatchScorerDict",
    "ReinforcementTuningAutoraterScorerExactMatchScorerOrDict", "ReinforcementTuningAutoraterScorerOrDict",
    "ReinforcementTuningAutoraterScorerParsedResponseConversionScorer",
    "ReinforcementTuningAutoraterScorerParsedResponseConversionScorerDict",
    "ReinforcementTuningAutoraterScorerParsedResponseConversionScorerOrDict",
    "ReinforcementTuningCloudRunRewardScorer", "ReinforcementTuningCloudRunRewardScorerDict",
    "ReinforcementTuningCloudRunRewardScorerOrDict", "ReinforcementTuningCodeExecutionRewardScorer",
    "ReinforcementTuningCodeExecutionRewardScorerDict",
    "ReinforcementTuningCodeExecutionRewardScorerOrDict", "ReinforcementTuningExample",
    "ReinforcementTuningExampleDict", "ReinforcementTuningExampleOrDict",
    "ReinforcementTuningHyperParameters", "ReinforcementTuningHyperParametersDict",
    "ReinforcementTuningHyperParametersOrDict", "ReinforcementTuningParseResponseConfig",
    "ReinforcementTuningParseResponseConfigDict", "ReinforcementTuningParseResponseConfigOrDict",
    "ReinforcementTuningRewardInfo", "ReinforcementTuningRewardInfoDict",
    "ReinforcementTuningRewardInfoOrDict", "ReinforcementTuningSpec", "ReinforcementTuningSpecDict",
    "ReinforcementTuningSpecOrDict", "ReinforcementTuningStringMatchRewardScorer",
    "ReinforcementTuningStringMatchRewardScorerDict",
    "ReinforcementTuningStringMatchRewardScorerJsonMatchExpression",
    "ReinforcementTuningStringMatchRewardScorerJsonMatchExpressionDict",
    "ReinforcementTuningStringMatchRewardScorerJsonMatchExpressionOrDict",
    "ReinforcementTuningStringMatchRewardScorerOrDict",
    "ReinforcementTuningStringMatchRewardScorerStringMatchExpression",
    "ReinforcementTuningStringMatchRewardScorerStringMatchExpressionDict",
    "ReinforcementTuningStringMatchRewardScorerStringMatchExpressionOrDict",
    "ReinforcementTuningThinkingLevel", "ReinforcementTuningUserDatasetExamples",
    "ReinforcementTuningUserDatasetExamplesDict", "ReinforcementTuningUserDatasetExamplesOrDict",
    "ReplicatedVoiceConfig", "ReplicatedVoiceConfigDict", "ReplicatedVoiceConfigOrDict", "RequestConfig",
    "RequestConfigDict", "RequestConfigOrDict", "ResourceScope", "ResponseFormat", "ResponseFormatDict",
    "ResponseFormatOrDict", "ResponseParseType", "Retrieval", "RetrievalConfig", "RetrievalConfigDict",
    "RetrievalConfigOrDict", "RetrievalDict", "RetrievalMetadata", "RetrievalMetadataDict",
    "RetrievalMetadataOrDict", "RetrievalOrDict", "RougeMetricValue", "RougeMetricValueDict",
    "RougeMetricValueOrDict", "RougeSpec", "RougeSpecDict", "RougeSpecOrDict", "RubricContentType",
    "RubricGenerationSpec", "RubricGenerationSpecDict", "RubricGenerationSpecOrDict", "SafetyAttributes",
    "SafetyAttributesDict", "SafetyAttributesOrDict", "SafetyFilterLevel", "SafetyPolicy", "SafetyRating",
    "SafetyRatingDict", "SafetyRatingOrDict", "SafetySetting", "SafetySettingDict", "SafetySettingOrDict",
    "Schema", "SchemaDict", "SchemaOrDict", "SchemaUnion", "SchemaUnionDict", "ScribbleImage",
    "ScribbleImageDict", "ScribbleImageOrDict", "SearchEntryPoint", "SearchEntryPointDict",
    "SearchEntryPointOrDict", "SearchTypes", "SearchTypesDict", "SearchTypesOrDict", "Segment",
    "SegmentDict", "SegmentImageConfig", "SegmentImageConfigDict", "SegmentImageConfigOrDict",
    "SegmentImageResponse", "SegmentImageResponseDict", "SegmentImageResponseOrDict", "SegmentImageSource",
    "SegmentImageSourceDict", "SegmentImageSourceOrDict", "SegmentMode", "SegmentOrDict", "ServiceTier",
    "SessionResumptionConfig", "SessionResumptionConfigDict", "SessionResumptionConfigOrDict",
    "SingleEmbedContentResponse", "SingleEmbedContentResponseDict", "SingleEmbedContentResponseOrDict",
    "SingleReinforcementTuningRewardConfig", "SingleReinforcementTuningRewardConfigDict",
    "SingleReinforcementTuningRewardConfigOrDict", "SlidingWindow", "SlidingWindowDict",
    "SlidingWindowOrDict", "SpeakerVoiceConfig", "SpeakerVoiceConfigDict", "SpeakerVoiceConfigOrDict",
    "SpeechConfig", "SpeechConfigDict", "SpeechConfigOrDict", "SpeechConfigUnion", "SpeechConfigUnionDict",
    "SpeechMetadata", "SpeechMetadataDict", "SpeechMetadataOrDict", "SpreadsheetMetadata",
    "SpreadsheetMetadataContentLayer", "SpreadsheetMetadataDict", "SpreadsheetMetadataOrDict",
    "StartSensitivity", "StreamableHttpTransport", "StreamableHttpTransportDict",
    "StreamableHttpTransportOrDict", "StringList", "StringListDict", "StringListOrDict",
    "StyleReferenceConfig", "StyleReferenceConfigDict", "StyleReferenceConfigOrDict", "StyleReferenceImage",
    "StyleReferenceImageDict", "StyleReferenceImageOrDict", "SubjectReferenceConfig",
    "SubjectReferenceConfigDict", "SubjectReferenceConfigOrDict", "SubjectReferenceImage",
    "SubjectReferenceImageDict", "SubjectReferenceImageOrDict", "SubjectReferenceType",
    "SupervisedHyperParameters", "SupervisedHyperParametersDict", "SupervisedHyperParametersOrDict",
    "SupervisedTuningDataStats", "SupervisedTuningDataStatsDict", "SupervisedTuningDataStatsOrDict",
    "SupervisedTuningDatasetDistribution", "SupervisedTuningDatasetDistributionDatasetBucket",
    "SupervisedTuningDatasetDistributionDatasetBucketDict",
    "SupervisedTuningDatasetDistributionDatasetBucketOrDict", "SupervisedTuningDatasetDistributionDict",
    "SupervisedTuningDatasetDistributionOrDict", "SupervisedTuningSpec", "SupervisedTuningSpecDict",
    "SupervisedTuningSpecOrDict", "TextResponseFormat", "TextResponseFormatDict",
    "TextResponseFormatOrDict", "TextSource", "TextSourceDict", "TextSourceOrDict", "TextSpan",
    "TextSpanDict", "TextSpanOrDict", "ThinkingConfig", "ThinkingConfigDict", "ThinkingConfigOrDict",
    "ThinkingLevel", "Timeout", "TimeoutDict", "TokensInfo", "TokensInfoDict", "TokensInfoOrDict", "Tool",
    "ToolCall", "ToolCallDict", "ToolCallOrDict", "ToolCodeExecution", "ToolCodeExecutionDict",
    "ToolCodeExecutionOrDict", "ToolConfig", "ToolConfigDict", "ToolConfigOrDict", "ToolDict",
    "ToolExaAiSearch", "ToolExaAiSearchDict", "ToolExaAiSearchOrDict", "ToolListUnion", "ToolListUnionDict",
    "ToolOrDict", "ToolParallelAiSearch", "ToolParallelAiSearchDict", "ToolParallelAiSearchOrDict",
    "ToolResponse", "ToolResponseDict", "ToolResponseOrDict", "ToolType", "ToolUnion", "ToolUnionDict",
    "TrafficType", "Transcription", "TranscriptionDict", "TranscriptionOrDict", "TransferCallback",
    "TransferCallbackDict", "TranslationConfig", "TranslationConfigDict", "TranslationConfigOrDict",
    "TunedModel", "TunedModelCheckpoint", "TunedModelCheckpointDict", "TunedModelCheckpointOrDict",
    "TunedModelDict", "TunedModelInfo", "TunedModelInfoDict", "TunedModelInfoOrDict", "TunedModelOrDict",
    "TuningDataStats", "TuningDataStatsDict", "TuningDataStatsOrDict", "TuningDataset", "TuningDatasetDict",
    "TuningDatasetOrDict", "TuningExample", "TuningExampleDict", "TuningExampleOrDict", "TuningJob",
    "TuningJobDict", "TuningJobMetadata", "TuningJobMetadataDict", "TuningJobMetadataOrDict",
    "TuningJobOrDict", "TuningJobState", "TuningMethod", "TuningMode", "TuningOperation",
    "TuningOperationDict", "TuningOperationOrDict", "TuningSpeed", "TuningTask", "TuningValidationDataset",
    "TuningValidationDatasetDict", "TuningValidationDatasetOrDict", "TurnCompleteReason", "TurnCoverage",
    "Type", "UnexpectedValue", "UnexpectedValueDict", "UnexpectedValueOrDict", "UnifiedMetric",
    "UnifiedMetricDict", "UnifiedMetricOrDict", "UpdateCachedContentConfig",
    "UpdateCachedContentConfigDict", "UpdateCachedContentConfigOrDict", "UpdateModelConfig",
    "UpdateModelConfigDict", "UpdateModelConfigOrDict", "UploadFileConfig", "UploadFileConfigDict",
    "UploadFileConfigOrDict", "UploadToFileSearchStoreConfig", "UploadToFileSearchStoreConfigDict",
    "UploadToFileSearchStoreConfigOrDict", "UploadToFileSearchStoreOperation",
    "UploadToFileSearchStoreOperationDict", "UploadToFileSearchStoreOperationOrDict",
    "UploadToFileSearchStoreResponse", "UploadToFileSearchStoreResponseDict",
    "UploadToFileSearchStoreResponseOrDict", "UploadToFileSearchStoreResumableResponse",
    "UploadToFileSearchStoreResumableResponseDict", "UploadToFileSearchStoreResumableResponseOrDict",
    "UpscaleImageConfig", "UpscaleImageConfigDict", "UpscaleImageConfigOrDict", "UpscaleImageParameters",
    "UpscaleImageParametersDict", "UpscaleImageParametersOrDict", "UpscaleImageResponse",
    "UpscaleImageResponseDict", "UpscaleImageResponseOrDict", "UrlContext", "UrlContextDict",
    "UrlContextMetadata", "UrlContextMetadataDict", "UrlContextMetadataOrDict", "UrlContextOrDict",
    "UrlMetadata", "UrlMetadataDict", "UrlMetadataOrDict", "UrlRetrievalStatus", "UsageMetadata",
    "UsageMetadataDict", "UsageMetadataOrDict", "VadSignalType", "ValidateRewardConfig",
    "ValidateRewardConfigDict", "ValidateRewardConfigOrDict", "ValidateRewardResponse",
    "ValidateRewardResponseDict", "ValidateRewardResponseOrDict", "VeoHyperParameters",
    "VeoHyperParametersDict", "VeoHyperParametersOrDict", "VeoLoraTuningSpec", "VeoLoraTuningSpecDict",
    "VeoLoraTuningSpecOrDict", "VeoTuningSpec", "VeoTuningSpecDict", "VeoTuningSpecOrDict",
    "VertexAISearch", "VertexAISearchDataStoreSpec", "VertexAISearchDataStoreSpecDict",
    "VertexAISearchDataStoreSpecOrDict", "VertexAISearchDict", "VertexAISearchOrDict",
    "VertexMultimodalDatasetDestination", "VertexMultimodalDatasetDestinationDict",
    "VertexMultimodalDatasetDestinationOrDict", "VertexRagStore", "VertexRagStoreDict",
    "VertexRagStoreOrDict", "VertexRagStoreRagResource", "VertexRagStoreRagResourceDict",
    "VertexRagStoreRagResourceOrDict", "Video", "VideoCompressionQuality", "VideoDict",
    "VideoGenerationMask", "VideoGenerationMaskDict", "VideoGenerationMaskMode",
    "VideoGenerationMaskOrDict", "VideoGenerationReferenceImage", "VideoGenerationReferenceImageDict",
    "VideoGenerationReferenceImageOrDict", "VideoGenerationReferenceType", "VideoMetadata",
    "VideoMetadataContentLayer", "VideoMetadataDict", "VideoMetadataOrDict", "VideoOrDict",
    "VideoOrientation", "VideoResponseFormat", "VideoResponseFormatDict", "VideoResponseFormatOrDict",
    "VideoUnion", "VideoUnionDict", "VoiceActivity", "VoiceActivityDetectionSignal",
    "VoiceActivityDetectionSignalDict", "VoiceActivityDetectionSignalOrDict", "VoiceActivityDict",
    "VoiceActivityOrDict", "VoiceActivityType", "VoiceConfig", "VoiceConfigDict", "VoiceConfigOrDict",
    "VoiceConsentSignature", "VoiceConsentSignatureDict", "VoiceConsentSignatureOrDict",
    "WaitOperationConfig", "WaitOperationConfigDict", "WaitOperationConfigOrDict", "WebSearch",
    "WebSearchDict", "WebSearchOrDict", "WebhookConfig", "WebhookConfigDict", "WebhookConfigOrDict",
    "WhiteSpaceConfig", "WhiteSpaceConfigDict", "WhiteSpaceConfigOrDict", "WordInfo", "WordInfoDict",
    "WordInfoOrDict",
]
# fmt: on
_MODULES = {name: module for module, names in TYPES.items() for name in names}


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__package__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
