# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""All types; a module is loaded when one of its names is first used."""

# ruff: isort: skip_file
# fmt: off

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, List

from google.genai_api.types.index import MODULES

if TYPE_CHECKING:
    from google.genai_api.types.auth_config import (
        ApiAuth, ApiAuthApiKeyConfig, ApiKeyConfig, AuthConfig, AuthConfigGoogleServiceAccountConfig,
        AuthConfigHttpBasicAuthConfig, AuthConfigOauthConfig, AuthConfigOidcConfig, AuthType,
        HttpElementLocation,
    )
    from google.genai_api.types.auth_config_dicts import (
        ApiAuthApiKeyConfigDict, ApiAuthDict, ApiKeyConfigDict, AuthConfigDict,
        AuthConfigGoogleServiceAccountConfigDict, AuthConfigHttpBasicAuthConfigDict,
        AuthConfigOauthConfigDict, AuthConfigOidcConfigDict,
    )
    from google.genai_api.types.batches import (
        BatchJob, BatchJobDestination, BatchJobSource, CancelBatchJobConfig, CancelBatchJobResponse,
        CreateBatchJobConfig, DeleteBatchJobConfig, DeleteResourceJob, GetBatchJobConfig, InlinedRequest,
        InlinedResponse, ListBatchJobsConfig, ListBatchJobsResponse,
    )
    from google.genai_api.types.batches_dicts import (
        BatchJobDestinationDict, BatchJobDict, BatchJobSourceDict, CancelBatchJobConfigDict,
        CancelBatchJobResponseDict, CreateBatchJobConfigDict, DeleteBatchJobConfigDict,
        DeleteResourceJobDict, GetBatchJobConfigDict, InlinedRequestDict, InlinedResponseDict,
        ListBatchJobsConfigDict, ListBatchJobsResponseDict,
    )
    from google.genai_api.types.caches import (
        CachedContent, CachedContentUsageMetadata, CreateCachedContentConfig, DeleteCachedContentConfig,
        DeleteCachedContentResponse, GetCachedContentConfig, ListCachedContentsConfig,
        ListCachedContentsResponse, UpdateCachedContentConfig,
    )
    from google.genai_api.types.caches_dicts import (
        CachedContentDict, CachedContentUsageMetadataDict, CreateCachedContentConfigDict,
        DeleteCachedContentConfigDict, DeleteCachedContentResponseDict, GetCachedContentConfigDict,
        ListCachedContentsConfigDict, ListCachedContentsResponseDict, UpdateCachedContentConfigDict,
    )
    from google.genai_api.types.candidates import (
        Candidate, Citation, CitationMetadata, FinishReason, GoogleTypeDate, LogprobsResult,
        LogprobsResultCandidate, LogprobsResultTopCandidates, UrlContextMetadata, UrlMetadata,
        UrlRetrievalStatus,
    )
    from google.genai_api.types.candidates_dicts import (
        CandidateDict, CitationDict, CitationMetadataDict, GoogleTypeDateDict, LogprobsResultCandidateDict,
        LogprobsResultDict, LogprobsResultTopCandidatesDict, UrlContextMetadataDict, UrlMetadataDict,
    )
    from google.genai_api.types.code_execution import (
        CodeExecutionResult, ExecutableCode, Language, Outcome,
    )
    from google.genai_api.types.code_execution_dicts import (
        CodeExecutionResultDict, ExecutableCodeDict,
    )
    from google.genai_api.types.configs import (
        ComputeTokensConfig, CountTokensConfig, EmbedContentConfig, GenerateContentConfig, GetModelConfig,
        ListModelsConfig,
    )
    from google.genai_api.types.configs_dicts import (
        ComputeTokensConfigDict, CountTokensConfigDict, EmbedContentConfigDict, GenerateContentConfigDict,
        GetModelConfigDict, ListModelsConfigDict,
    )
    from google.genai_api.types.content import (
        Content, Part, ToolCall, ToolResponse, ToolType,
    )
    from google.genai_api.types.content_dicts import (
        ContentDict, PartDict, ToolCallDict, ToolResponseDict,
    )
    from google.genai_api.types.embeddings import (
        ContentEmbedding, ContentEmbeddingStatistics, EmbedContentMetadata, EmbedContentResponse,
    )
    from google.genai_api.types.embeddings_dicts import (
        ContentEmbeddingDict, ContentEmbeddingStatisticsDict, EmbedContentMetadataDict,
        EmbedContentResponseDict,
    )
    from google.genai_api.types.files import (
        DeleteFileConfig, DeleteFileResponse, DownloadFileConfig, File, FileSource, FileState, FileStatus,
        GetFileConfig, ListFilesConfig, ListFilesResponse, UploadFileConfig,
    )
    from google.genai_api.types.files_dicts import (
        DeleteFileConfigDict, DeleteFileResponseDict, DownloadFileConfigDict, FileDict, FileStatusDict,
        GetFileConfigDict, ListFilesConfigDict, ListFilesResponseDict, UploadFileConfigDict,
    )
    from google.genai_api.types.function_calls import (
        FunctionCall, FunctionResponse, FunctionResponseBlob, FunctionResponseFileData,
        FunctionResponsePart, FunctionResponseScheduling, PartialArg,
    )
    from google.genai_api.types.function_calls_dicts import (
        FunctionCallDict, FunctionResponseBlobDict, FunctionResponseDict, FunctionResponseFileDataDict,
        FunctionResponsePartDict, PartialArgDict,
    )
    from google.genai_api.types.generation import (
        FeatureSelectionPreference, GenerationConfig, GenerationConfigRoutingConfig,
        GenerationConfigRoutingConfigAutoRoutingMode, GenerationConfigRoutingConfigManualRoutingMode,
        GenerationOutputConfig, ImageConfig, ImageConfigImageOutputOptions, ModelSelectionConfig,
        ProminentPeople, ServiceTier, ThinkingConfig, ThinkingLevel,
    )
    from google.genai_api.types.generation_dicts import (
        GenerationConfigDict, GenerationConfigRoutingConfigAutoRoutingModeDict,
        GenerationConfigRoutingConfigDict, GenerationConfigRoutingConfigManualRoutingModeDict,
        GenerationOutputConfigDict, ImageConfigDict, ImageConfigImageOutputOptionsDict,
        ModelSelectionConfigDict, ThinkingConfigDict,
    )
    from google.genai_api.types.grounding import (
        GroundingChunk, GroundingChunkImage, GroundingChunkMaps, GroundingChunkMapsPlaceAnswerSources,
        GroundingChunkMapsPlaceAnswerSourcesReviewSnippet, GroundingChunkMapsRoute,
        GroundingChunkRetrievedContext, GroundingChunkWeb, GroundingMetadata,
        GroundingMetadataSourceFlaggingUri, GroundingSupport, RagChunk, RagChunkPageSpan, RetrievalMetadata,
        SearchEntryPoint, Segment,
    )
    from google.genai_api.types.grounding_dicts import (
        GroundingChunkDict, GroundingChunkImageDict, GroundingChunkMapsDict,
        GroundingChunkMapsPlaceAnswerSourcesDict, GroundingChunkMapsPlaceAnswerSourcesReviewSnippetDict,
        GroundingChunkMapsRouteDict, GroundingChunkRetrievedContextDict, GroundingChunkWebDict,
        GroundingMetadataDict, GroundingMetadataSourceFlaggingUriDict, GroundingSupportDict, RagChunkDict,
        RagChunkPageSpanDict, RetrievalMetadataDict, SearchEntryPointDict, SegmentDict,
    )
    from google.genai_api.types.http import (
        HttpOptions,
    )
    from google.genai_api.types.http_dicts import (
        HttpOptionsDict,
    )
    from google.genai_api.types.images import (
        ControlReferenceConfig, ControlReferenceImage, ControlReferenceType, EditImageConfig,
        EditImageResponse, EditMode, GenerateImagesConfig, GenerateImagesResponse, GeneratedImage, Image,
        ImagePromptLanguage, MaskReferenceConfig, MaskReferenceImage, MaskReferenceMode, PersonGeneration,
        RawReferenceImage, SafetyAttributes, SafetyFilterLevel, StyleReferenceConfig, StyleReferenceImage,
        SubjectReferenceConfig, SubjectReferenceImage, SubjectReferenceType, UpscaleImageConfig,
        UpscaleImageResponse,
    )
    from google.genai_api.types.images_dicts import (
        ControlReferenceConfigDict, ControlReferenceImageDict, EditImageConfigDict, EditImageResponseDict,
        GenerateImagesConfigDict, GenerateImagesResponseDict, GeneratedImageDict, ImageDict,
        MaskReferenceConfigDict, MaskReferenceImageDict, RawReferenceImageDict, SafetyAttributesDict,
        StyleReferenceConfigDict, StyleReferenceImageDict, SubjectReferenceConfigDict,
        SubjectReferenceImageDict, UpscaleImageConfigDict, UpscaleImageResponseDict,
    )
    from google.genai_api.types.jobs import (
        EncryptionSpec, GoogleRpcStatus, JobError, JobState,
    )
    from google.genai_api.types.jobs_dicts import (
        EncryptionSpecDict, GoogleRpcStatusDict, JobErrorDict,
    )
    from google.genai_api.types.media import (
        AudioMetadata, Blob, DocumentMetadata, DocumentMetadataContentLayer, FileData, MediaModality,
        MediaProcessing, MediaResolution, Modality, ModalityTokenCount, PartMediaResolution,
        PartMediaResolutionLevel, SpeechMetadata, SpreadsheetMetadata, SpreadsheetMetadataContentLayer,
        Transcription, VideoMetadata, VideoMetadataContentLayer, WordInfo,
    )
    from google.genai_api.types.media_dicts import (
        AudioMetadataDict, BlobDict, DocumentMetadataDict, FileDataDict, ModalityTokenCountDict,
        PartMediaResolutionDict, SpeechMetadataDict, SpreadsheetMetadataDict, TranscriptionDict,
        VideoMetadataDict, WordInfoDict,
    )
    from google.genai_api.types.models import (
        Checkpoint, DeleteModelConfig, DeleteModelResponse, Endpoint, ListModelsResponse, Model,
        TunedModelInfo, UpdateModelConfig,
    )
    from google.genai_api.types.models_dicts import (
        CheckpointDict, DeleteModelConfigDict, DeleteModelResponseDict, EndpointDict,
        ListModelsResponseDict, ModelDict, TunedModelInfoDict, UpdateModelConfigDict,
    )
    from google.genai_api.types.operations import (
        GetOperationConfig,
    )
    from google.genai_api.types.operations_dicts import (
        GetOperationConfigDict,
    )
    from google.genai_api.types.response_format import (
        AspectRatio, AudioResponseFormat, Delivery, ImageResponseFormat, ImageSize, ResponseFormat,
        TextResponseFormat, VideoResponseFormat,
    )
    from google.genai_api.types.response_format_dicts import (
        AudioResponseFormatDict, ImageResponseFormatDict, ResponseFormatDict, TextResponseFormatDict,
        VideoResponseFormatDict,
    )
    from google.genai_api.types.responses import (
        GenerateContentResponse, GenerateContentResponsePromptFeedback,
    )
    from google.genai_api.types.responses_dicts import (
        GenerateContentResponseDict, GenerateContentResponsePromptFeedbackDict,
    )
    from google.genai_api.types.retrieval import (
        ApiSpec, DynamicRetrievalConfig, DynamicRetrievalConfigMode, ExternalApi,
        ExternalApiElasticSearchParams, ExternalApiSimpleSearchParams, FileSearch, GoogleSearchRetrieval,
        LatLng, RagRetrievalConfig, RagRetrievalConfigFilter, RagRetrievalConfigHybridSearch,
        RagRetrievalConfigRanking, RagRetrievalConfigRankingLlmRanker, RagRetrievalConfigRankingRankService,
        Retrieval, RetrievalConfig, VertexAISearch, VertexAISearchDataStoreSpec, VertexRagStore,
        VertexRagStoreRagResource,
    )
    from google.genai_api.types.retrieval_dicts import (
        DynamicRetrievalConfigDict, ExternalApiDict, ExternalApiElasticSearchParamsDict,
        ExternalApiSimpleSearchParamsDict, FileSearchDict, GoogleSearchRetrievalDict, LatLngDict,
        RagRetrievalConfigDict, RagRetrievalConfigFilterDict, RagRetrievalConfigHybridSearchDict,
        RagRetrievalConfigRankingDict, RagRetrievalConfigRankingLlmRankerDict,
        RagRetrievalConfigRankingRankServiceDict, RetrievalConfigDict, RetrievalDict,
        VertexAISearchDataStoreSpecDict, VertexAISearchDict, VertexRagStoreDict,
        VertexRagStoreRagResourceDict,
    )
    from google.genai_api.types.safety import (
        BlockedReason, HarmBlockMethod, HarmBlockThreshold, HarmCategory, HarmProbability, HarmSeverity,
        ModelArmorConfig, SafetyRating, SafetySetting,
    )
    from google.genai_api.types.safety_dicts import (
        ModelArmorConfigDict, SafetyRatingDict, SafetySettingDict,
    )
    from google.genai_api.types.schema import (
        Schema, Type,
    )
    from google.genai_api.types.schema_dicts import (
        SchemaDict,
    )
    from google.genai_api.types.search import (
        EnterpriseWebSearch, GoogleMaps, GoogleMapsGroundingTypes, GoogleMapsPlaces, GoogleMapsRouting,
        GoogleSearch, ImageSearch, Interval, PhishBlockThreshold, SearchTypes, ToolExaAiSearch,
        ToolParallelAiSearch, UrlContext, WebSearch,
    )
    from google.genai_api.types.search_dicts import (
        EnterpriseWebSearchDict, GoogleMapsDict, GoogleMapsGroundingTypesDict, GoogleMapsPlacesDict,
        GoogleMapsRoutingDict, GoogleSearchDict, ImageSearchDict, IntervalDict, SearchTypesDict,
        ToolExaAiSearchDict, ToolParallelAiSearchDict, UrlContextDict, WebSearchDict,
    )
    from google.genai_api.types.speech import (
        AudioTranscriptionConfig, AudioTranscriptionConfigMode, LanguageAuto, LanguageHints,
        MultiSpeakerVoiceConfig, PrebuiltVoiceConfig, ReplicatedVoiceConfig, SpeakerVoiceConfig,
        SpeechConfig, TranslationConfig, VoiceConfig, VoiceConsentSignature,
    )
    from google.genai_api.types.speech_dicts import (
        AudioTranscriptionConfigDict, LanguageAutoDict, LanguageHintsDict, MultiSpeakerVoiceConfigDict,
        PrebuiltVoiceConfigDict, ReplicatedVoiceConfigDict, SpeakerVoiceConfigDict, SpeechConfigDict,
        TranslationConfigDict, VoiceConfigDict, VoiceConsentSignatureDict,
    )
    from google.genai_api.types.tokens import (
        ComputeTokensResponse, CountTokensResponse, TokensInfo,
    )
    from google.genai_api.types.tokens_dicts import (
        ComputeTokensResponseDict, CountTokensResponseDict, TokensInfoDict,
    )
    from google.genai_api.types.tools import (
        AutomaticFunctionCallingConfig, Behavior, ComputerUse, Environment, FunctionCallingConfig,
        FunctionCallingConfigMode, FunctionDeclaration, McpServer, SafetyPolicy, StreamableHttpTransport,
        Tool, ToolCodeExecution, ToolConfig,
    )
    from google.genai_api.types.tools_dicts import (
        AutomaticFunctionCallingConfigDict, ComputerUseDict, FunctionCallingConfigDict,
        FunctionDeclarationDict, McpServerDict, StreamableHttpTransportDict, ToolCodeExecutionDict,
        ToolConfigDict, ToolDict,
    )
    from google.genai_api.types.tuning_stats import (
        DatasetDistribution, DatasetDistributionDistributionBucket, DatasetStats, DistillationDataStats,
        SupervisedTuningDataStats, SupervisedTuningDatasetDistribution,
        SupervisedTuningDatasetDistributionDatasetBucket, TuningDataStats,
    )
    from google.genai_api.types.tuning_stats_dicts import (
        DatasetDistributionDict, DatasetDistributionDistributionBucketDict, DatasetStatsDict,
        DistillationDataStatsDict, SupervisedTuningDataStatsDict,
        SupervisedTuningDatasetDistributionDatasetBucketDict, SupervisedTuningDatasetDistributionDict,
        TuningDataStatsDict,
    )
    from google.genai_api.types.tunings import (
        AdapterSize, CancelTuningJobConfig, CancelTuningJobResponse, CreateTuningJobConfig,
        DistillationHyperParameters, DistillationSpec, GetTuningJobConfig, ListTuningJobsConfig,
        ListTuningJobsResponse, PartnerModelTuningSpec, SupervisedHyperParameters, SupervisedTuningSpec,
        TunedModel, TuningDataset, TuningExample, TuningJob, TuningValidationDataset,
    )
    from google.genai_api.types.tunings_dicts import (
        CancelTuningJobConfigDict, CancelTuningJobResponseDict, CreateTuningJobConfigDict,
        DistillationHyperParametersDict, DistillationSpecDict, GetTuningJobConfigDict,
        ListTuningJobsConfigDict, ListTuningJobsResponseDict, PartnerModelTuningSpecDict,
        SupervisedHyperParametersDict, SupervisedTuningSpecDict, TunedModelDict, TuningDatasetDict,
        TuningExampleDict, TuningJobDict, TuningValidationDatasetDict,
    )
    from google.genai_api.types.unions import (
        BatchDestination, BatchDestinationDict, BatchSource, BatchSourceDict, ContentListUnion,
        ContentListUnionDict, ContentUnion, ContentUnionDict, DownloadInput, FileInput, PartUnion,
        PartUnionDict, ReferenceImage, ReferenceImageDict, ReferenceImages, ReferenceImagesDict,
        SchemaUnion, SchemaUnionDict, SpeechConfigUnion, SpeechConfigUnionDict, ToolListUnion,
        ToolListUnionDict, ToolUnion, ToolUnionDict,
    )
    from google.genai_api.types.usage import (
        GenerateContentResponseUsageMetadata, TrafficType, UsageMetadata,
    )
    from google.genai_api.types.usage_dicts import (
        GenerateContentResponseUsageMetadataDict, UsageMetadataDict,
    )
    from google.genai_api.types.videos import (
        GenerateVideosConfig, GenerateVideosOperation, GenerateVideosResponse, GeneratedVideo, Video,
    )
    from google.genai_api.types.videos_dicts import (
        GenerateVideosConfigDict, GenerateVideosOperationDict, GenerateVideosResponseDict,
        GeneratedVideoDict, VideoDict,
    )

__all__ = [
    "AdapterSize", "ApiAuth", "ApiAuthApiKeyConfig", "ApiAuthApiKeyConfigDict", "ApiAuthDict",
    "ApiKeyConfig", "ApiKeyConfigDict", "ApiSpec", "AspectRatio", "AudioMetadata", "AudioMetadataDict",
    "AudioResponseFormat", "AudioResponseFormatDict", "AudioTranscriptionConfig",
    "AudioTranscriptionConfigDict", "AudioTranscriptionConfigMode", "AuthConfig", "AuthConfigDict",
    "AuthConfigGoogleServiceAccountConfig", "AuthConfigGoogleServiceAccountConfigDict",
    "AuthConfigHttpBasicAuthConfig", "AuthConfigHttpBasicAuthConfigDict", "AuthConfigOauthConfig",
    "AuthConfigOauthConfigDict", "AuthConfigOidcConfig", "AuthConfigOidcConfigDict", "AuthType",
    "AutomaticFunctionCallingConfig", "AutomaticFunctionCallingConfigDict", "BatchDestination",
    "BatchDestinationDict", "BatchJob", "BatchJobDestination", "BatchJobDestinationDict", "BatchJobDict",
    "BatchJobSource", "BatchJobSourceDict", "BatchSource", "BatchSourceDict", "Behavior", "Blob",
    "BlobDict", "BlockedReason", "CachedContent", "CachedContentDict", "CachedContentUsageMetadata",
    "CachedContentUsageMetadataDict", "CancelBatchJobConfig", "CancelBatchJobConfigDict",
    "CancelBatchJobResponse", "CancelBatchJobResponseDict", "CancelTuningJobConfig",
    "CancelTuningJobConfigDict", "CancelTuningJobResponse", "CancelTuningJobResponseDict", "Candidate",
    "CandidateDict", "Checkpoint", "CheckpointDict", "Citation", "CitationDict", "CitationMetadata",
    "CitationMetadataDict", "CodeExecutionResult", "CodeExecutionResultDict", "ComputeTokensConfig",
    "ComputeTokensConfigDict", "ComputeTokensResponse", "ComputeTokensResponseDict", "ComputerUse",
    "ComputerUseDict", "Content", "ContentDict", "ContentEmbedding", "ContentEmbeddingDict",
    "ContentEmbeddingStatistics", "ContentEmbeddingStatisticsDict", "ContentListUnion",
    "ContentListUnionDict", "ContentUnion", "ContentUnionDict", "ControlReferenceConfig",
    "ControlReferenceConfigDict", "ControlReferenceImage", "ControlReferenceImageDict",
    "ControlReferenceType", "CountTokensConfig", "CountTokensConfigDict", "CountTokensResponse",
    "CountTokensResponseDict", "CreateBatchJobConfig", "CreateBatchJobConfigDict",
    "CreateCachedContentConfig", "CreateCachedContentConfigDict", "CreateTuningJobConfig",
    "CreateTuningJobConfigDict", "DatasetDistribution", "DatasetDistributionDict",
    "DatasetDistributionDistributionBucket", "DatasetDistributionDistributionBucketDict", "DatasetStats",
    "DatasetStatsDict", "DeleteBatchJobConfig", "DeleteBatchJobConfigDict", "DeleteCachedContentConfig",
    "DeleteCachedContentConfigDict", "DeleteCachedContentResponse", "DeleteCachedContentResponseDict",
    "DeleteFileConfig", "DeleteFileConfigDict", "DeleteFileResponse", "DeleteFileResponseDict",
    "DeleteModelConfig", "DeleteModelConfigDict", "DeleteModelResponse", "DeleteModelResponseDict",
    "DeleteResourceJob", "DeleteResourceJobDict", "Delivery", "DistillationDataStats",
    "DistillationDataStatsDict", "DistillationHyperParameters", "DistillationHyperParametersDict",
    "DistillationSpec", "DistillationSpecDict", "DocumentMetadata", "DocumentMetadataContentLayer",
    "DocumentMetadataDict", "DownloadFileConfig", "DownloadFileConfigDict", "DownloadInput",
    "DynamicRetrievalConfig", "DynamicRetrievalConfigDict", "DynamicRetrievalConfigMode", "EditImageConfig",
    "EditImageConfigDict", "EditImageResponse", "EditImageResponseDict", "EditMode", "EmbedContentConfig",
    "EmbedContentConfigDict", "EmbedContentMetadata", "EmbedContentMetadataDict", "EmbedContentResponse",
    "EmbedContentResponseDict", "EncryptionSpec", "EncryptionSpecDict", "Endpoint", "EndpointDict",
    "EnterpriseWebSearch", "EnterpriseWebSearchDict", "Environment", "ExecutableCode", "ExecutableCodeDict",
    "ExternalApi", "ExternalApiDict", "ExternalApiElasticSearchParams",
    "ExternalApiElasticSearchParamsDict", "ExternalApiSimpleSearchParams",
    "ExternalApiSimpleSearchParamsDict", "FeatureSelectionPreference", "File", "FileData", "FileDataDict",
    "FileDict", "FileInput", "FileSearch", "FileSearchDict", "FileSource", "FileState", "FileStatus",
    "FileStatusDict", "FinishReason", "FunctionCall", "FunctionCallDict", "FunctionCallingConfig",
    "FunctionCallingConfigDict", "FunctionCallingConfigMode", "FunctionDeclaration",
    "FunctionDeclarationDict", "FunctionResponse", "FunctionResponseBlob", "FunctionResponseBlobDict",
    "FunctionResponseDict", "FunctionResponseFileData", "FunctionResponseFileDataDict",
    "FunctionResponsePart", "FunctionResponsePartDict", "FunctionResponseScheduling",
    "GenerateContentConfig", "GenerateContentConfigDict", "GenerateContentResponse",
    "GenerateContentResponseDict", "GenerateContentResponsePromptFeedback",
    "GenerateContentResponsePromptFeedbackDict", "GenerateContentResponseUsageMetadata",
    "GenerateContentResponseUsageMetadataDict", "GenerateImagesConfig", "GenerateImagesConfigDict",
    "GenerateImagesResponse", "GenerateImagesResponseDict", "GenerateVideosConfig",
    "GenerateVideosConfigDict", "GenerateVideosOperation", "GenerateVideosOperationDict",
    "GenerateVideosResponse", "GenerateVideosResponseDict", "GeneratedImage", "GeneratedImageDict",
    "GeneratedVideo", "GeneratedVideoDict", "GenerationConfig", "GenerationConfigDict",
    "GenerationConfigRoutingConfig", "GenerationConfigRoutingConfigAutoRoutingMode",
    "GenerationConfigRoutingConfigAutoRoutingModeDict", "GenerationConfigRoutingConfigDict",
    "GenerationConfigRoutingConfigManualRoutingMode", "GenerationConfigRoutingConfigManualRoutingModeDict",
    "GenerationOutputConfig", "GenerationOutputConfigDict", "GetBatchJobConfig", "GetBatchJobConfigDict",
    "GetCachedContentConfig", "GetCachedContentConfigDict", "GetFileConfig", "GetFileConfigDict",
    "GetModelConfig", "GetModelConfigDict", "GetOperationConfig", "GetOperationConfigDict",
    "GetTuningJobConfig", "GetTuningJobConfigDict", "GoogleMaps", "GoogleMapsDict",
    "GoogleMapsGroundingTypes", "GoogleMapsGroundingTypesDict", "GoogleMapsPlaces", "GoogleMapsPlacesDict",
    "GoogleMapsRouting", "GoogleMapsRoutingDict", "GoogleRpcStatus", "GoogleRpcStatusDict", "GoogleSearch",
    "GoogleSearchDict", "GoogleSearchRetrieval", "GoogleSearchRetrievalDict", "GoogleTypeDate",
    "GoogleTypeDateDict", "GroundingChunk", "GroundingChunkDict", "GroundingChunkImage",
    "GroundingChunkImageDict", "GroundingChunkMaps", "GroundingChunkMapsDict",
    "GroundingChunkMapsPlaceAnswerSources", "GroundingChunkMapsPlaceAnswerSourcesDict",
    "GroundingChunkMapsPlaceAnswerSourcesReviewSnippet",
    "GroundingChunkMapsPlaceAnswerSourcesReviewSnippetDict", "GroundingChunkMapsRoute",
    "GroundingChunkMapsRouteDict", "GroundingChunkRetrievedContext", "GroundingChunkRetrievedContextDict",
    "GroundingChunkWeb", "GroundingChunkWebDict", "GroundingMetadata", "GroundingMetadataDict",
    "GroundingMetadataSourceFlaggingUri", "GroundingMetadataSourceFlaggingUriDict", "GroundingSupport",
    "GroundingSupportDict", "HarmBlockMethod", "HarmBlockThreshold", "HarmCategory", "HarmProbability",
    "HarmSeverity", "HttpElementLocation", "HttpOptions", "HttpOptionsDict", "Image", "ImageConfig",
    "ImageConfigDict", "ImageConfigImageOutputOptions", "ImageConfigImageOutputOptionsDict", "ImageDict",
    "ImagePromptLanguage", "ImageResponseFormat", "ImageResponseFormatDict", "ImageSearch",
    "ImageSearchDict", "ImageSize", "InlinedRequest", "InlinedRequestDict", "InlinedResponse",
    "InlinedResponseDict", "Interval", "IntervalDict", "JobError", "JobErrorDict", "JobState", "Language",
    "LanguageAuto", "LanguageAutoDict", "LanguageHints", "LanguageHintsDict", "LatLng", "LatLngDict",
    "ListBatchJobsConfig", "ListBatchJobsConfigDict", "ListBatchJobsResponse", "ListBatchJobsResponseDict",
    "ListCachedContentsConfig", "ListCachedContentsConfigDict", "ListCachedContentsResponse",
    "ListCachedContentsResponseDict", "ListFilesConfig", "ListFilesConfigDict", "ListFilesResponse",
    "ListFilesResponseDict", "ListModelsConfig", "ListModelsConfigDict", "ListModelsResponse",
    "ListModelsResponseDict", "ListTuningJobsConfig", "ListTuningJobsConfigDict", "ListTuningJobsResponse",
    "ListTuningJobsResponseDict", "LogprobsResult", "LogprobsResultCandidate",
    "LogprobsResultCandidateDict", "LogprobsResultDict", "LogprobsResultTopCandidates",
    "LogprobsResultTopCandidatesDict", "MaskReferenceConfig", "MaskReferenceConfigDict",
    "MaskReferenceImage", "MaskReferenceImageDict", "MaskReferenceMode", "McpServer", "McpServerDict",
    "MediaModality", "MediaProcessing", "MediaResolution", "Modality", "ModalityTokenCount",
    "ModalityTokenCountDict", "Model", "ModelArmorConfig", "ModelArmorConfigDict", "ModelDict",
    "ModelSelectionConfig", "ModelSelectionConfigDict", "MultiSpeakerVoiceConfig",
    "MultiSpeakerVoiceConfigDict", "Outcome", "Part", "PartDict", "PartMediaResolution",
    "PartMediaResolutionDict", "PartMediaResolutionLevel", "PartUnion", "PartUnionDict", "PartialArg",
    "PartialArgDict", "PartnerModelTuningSpec", "PartnerModelTuningSpecDict", "PersonGeneration",
    "PhishBlockThreshold", "PrebuiltVoiceConfig", "PrebuiltVoiceConfigDict", "ProminentPeople", "RagChunk",
    "RagChunkDict", "RagChunkPageSpan", "RagChunkPageSpanDict", "RagRetrievalConfig",
    "RagRetrievalConfigDict", "RagRetrievalConfigFilter", "RagRetrievalConfigFilterDict",
    "RagRetrievalConfigHybridSearch", "RagRetrievalConfigHybridSearchDict", "RagRetrievalConfigRanking",
    "RagRetrievalConfigRankingDict", "RagRetrievalConfigRankingLlmRanker",
    "RagRetrievalConfigRankingLlmRankerDict", "RagRetrievalConfigRankingRankService",
    "RagRetrievalConfigRankingRankServiceDict", "RawReferenceImage", "RawReferenceImageDict",
    "ReferenceImage", "ReferenceImageDict", "ReferenceImages", "ReferenceImagesDict",
    "ReplicatedVoiceConfig", "ReplicatedVoiceConfigDict", "ResponseFormat", "ResponseFormatDict",
    "Retrieval", "RetrievalConfig", "RetrievalConfigDict", "RetrievalDict", "RetrievalMetadata",
    "RetrievalMetadataDict", "SafetyAttributes", "SafetyAttributesDict", "SafetyFilterLevel",
    "SafetyPolicy", "SafetyRating", "SafetyRatingDict", "SafetySetting", "SafetySettingDict", "Schema",
    "SchemaDict", "SchemaUnion", "SchemaUnionDict", "SearchEntryPoint", "SearchEntryPointDict",
    "SearchTypes", "SearchTypesDict", "Segment", "SegmentDict", "ServiceTier", "SpeakerVoiceConfig",
    "SpeakerVoiceConfigDict", "SpeechConfig", "SpeechConfigDict", "SpeechConfigUnion",
    "SpeechConfigUnionDict", "SpeechMetadata", "SpeechMetadataDict", "SpreadsheetMetadata",
    "SpreadsheetMetadataContentLayer", "SpreadsheetMetadataDict", "StreamableHttpTransport",
    "StreamableHttpTransportDict", "StyleReferenceConfig", "StyleReferenceConfigDict",
    "StyleReferenceImage", "StyleReferenceImageDict", "SubjectReferenceConfig",
    "SubjectReferenceConfigDict", "SubjectReferenceImage", "SubjectReferenceImageDict",
    "SubjectReferenceType", "SupervisedHyperParameters", "SupervisedHyperParametersDict",
    "SupervisedTuningDataStats", "SupervisedTuningDataStatsDict", "SupervisedTuningDatasetDistribution",
    "SupervisedTuningDatasetDistributionDatasetBucket",
    "SupervisedTuningDatasetDistributionDatasetBucketDict", "SupervisedTuningDatasetDistributionDict",
    "SupervisedTuningSpec", "SupervisedTuningSpecDict", "TextResponseFormat", "TextResponseFormatDict",
    "ThinkingConfig", "ThinkingConfigDict", "ThinkingLevel", "TokensInfo", "TokensInfoDict", "Tool",
    "ToolCall", "ToolCallDict", "ToolCodeExecution", "ToolCodeExecutionDict", "ToolConfig",
    "ToolConfigDict", "ToolDict", "ToolExaAiSearch", "ToolExaAiSearchDict", "ToolListUnion",
    "ToolListUnionDict", "ToolParallelAiSearch", "ToolParallelAiSearchDict", "ToolResponse",
    "ToolResponseDict", "ToolType", "ToolUnion", "ToolUnionDict", "TrafficType", "Transcription",
    "TranscriptionDict", "TranslationConfig", "TranslationConfigDict", "TunedModel", "TunedModelDict",
    "TunedModelInfo", "TunedModelInfoDict", "TuningDataStats", "TuningDataStatsDict", "TuningDataset",
    "TuningDatasetDict", "TuningExample", "TuningExampleDict", "TuningJob", "TuningJobDict",
    "TuningValidationDataset", "TuningValidationDatasetDict", "Type", "UpdateCachedContentConfig",
    "UpdateCachedContentConfigDict", "UpdateModelConfig", "UpdateModelConfigDict", "UploadFileConfig",
    "UploadFileConfigDict", "UpscaleImageConfig", "UpscaleImageConfigDict", "UpscaleImageResponse",
    "UpscaleImageResponseDict", "UrlContext", "UrlContextDict", "UrlContextMetadata",
    "UrlContextMetadataDict", "UrlMetadata", "UrlMetadataDict", "UrlRetrievalStatus", "UsageMetadata",
    "UsageMetadataDict", "VertexAISearch", "VertexAISearchDataStoreSpec", "VertexAISearchDataStoreSpecDict",
    "VertexAISearchDict", "VertexRagStore", "VertexRagStoreDict", "VertexRagStoreRagResource",
    "VertexRagStoreRagResourceDict", "Video", "VideoDict", "VideoMetadata", "VideoMetadataContentLayer",
    "VideoMetadataDict", "VideoResponseFormat", "VideoResponseFormatDict", "VoiceConfig", "VoiceConfigDict",
    "VoiceConsentSignature", "VoiceConsentSignatureDict", "WebSearch", "WebSearchDict", "WordInfo",
    "WordInfoDict",
]
# fmt: on


def __getattr__(name: str) -> Any:
    module = MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__package__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> List[str]:
    return __all__
