# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""All types; a module is loaded when one of its names is first used."""

# ruff: isort: skip_file
# fmt: off

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, List

from google._genai_api.types.index import MODULES

if TYPE_CHECKING:
    from google._genai_api.types.auth_config import (
        ApiAuth, ApiAuthApiKeyConfig, ApiKeyConfig, AuthConfig, AuthConfigGoogleServiceAccountConfig,
        AuthConfigHttpBasicAuthConfig, AuthConfigOauthConfig, AuthConfigOidcConfig, AuthType,
        HttpElementLocation,
    )
    from google._genai_api.types.auth_config_dicts import (
        ApiAuthApiKeyConfigDict, ApiAuthApiKeyConfigOrDict, ApiAuthDict, ApiAuthOrDict, ApiKeyConfigDict,
        ApiKeyConfigOrDict, AuthConfigDict, AuthConfigGoogleServiceAccountConfigDict,
        AuthConfigGoogleServiceAccountConfigOrDict, AuthConfigHttpBasicAuthConfigDict,
        AuthConfigHttpBasicAuthConfigOrDict, AuthConfigOauthConfigDict, AuthConfigOauthConfigOrDict,
        AuthConfigOidcConfigDict, AuthConfigOidcConfigOrDict, AuthConfigOrDict,
    )
    from google._genai_api.types.batches import (
        BatchJob, BatchJobDestination, BatchJobSource, CancelBatchJobConfig, CancelBatchJobResponse,
        CreateBatchJobConfig, DeleteBatchJobConfig, DeleteResourceJob, GetBatchJobConfig, InlinedRequest,
        InlinedResponse, ListBatchJobsConfig, ListBatchJobsResponse,
    )
    from google._genai_api.types.batches_dicts import (
        BatchJobDestinationDict, BatchJobDestinationOrDict, BatchJobDict, BatchJobOrDict,
        BatchJobSourceDict, BatchJobSourceOrDict, CancelBatchJobConfigDict, CancelBatchJobConfigOrDict,
        CancelBatchJobResponseDict, CancelBatchJobResponseOrDict, CreateBatchJobConfigDict,
        CreateBatchJobConfigOrDict, DeleteBatchJobConfigDict, DeleteBatchJobConfigOrDict,
        DeleteResourceJobDict, DeleteResourceJobOrDict, GetBatchJobConfigDict, GetBatchJobConfigOrDict,
        InlinedRequestDict, InlinedRequestOrDict, InlinedResponseDict, InlinedResponseOrDict,
        ListBatchJobsConfigDict, ListBatchJobsConfigOrDict, ListBatchJobsResponseDict,
        ListBatchJobsResponseOrDict,
    )
    from google._genai_api.types.caches import (
        CachedContent, CachedContentUsageMetadata, CreateCachedContentConfig, DeleteCachedContentConfig,
        DeleteCachedContentResponse, GetCachedContentConfig, ListCachedContentsConfig,
        ListCachedContentsResponse, UpdateCachedContentConfig,
    )
    from google._genai_api.types.caches_dicts import (
        CachedContentDict, CachedContentOrDict, CachedContentUsageMetadataDict,
        CachedContentUsageMetadataOrDict, CreateCachedContentConfigDict, CreateCachedContentConfigOrDict,
        DeleteCachedContentConfigDict, DeleteCachedContentConfigOrDict, DeleteCachedContentResponseDict,
        DeleteCachedContentResponseOrDict, GetCachedContentConfigDict, GetCachedContentConfigOrDict,
        ListCachedContentsConfigDict, ListCachedContentsConfigOrDict, ListCachedContentsResponseDict,
        ListCachedContentsResponseOrDict, UpdateCachedContentConfigDict, UpdateCachedContentConfigOrDict,
    )
    from google._genai_api.types.candidates import (
        Candidate, Citation, CitationMetadata, FinishReason, GoogleTypeDate, LogprobsResult,
        LogprobsResultCandidate, LogprobsResultTopCandidates, UrlContextMetadata, UrlMetadata,
        UrlRetrievalStatus,
    )
    from google._genai_api.types.candidates_dicts import (
        CandidateDict, CandidateOrDict, CitationDict, CitationMetadataDict, CitationMetadataOrDict,
        CitationOrDict, GoogleTypeDateDict, GoogleTypeDateOrDict, LogprobsResultCandidateDict,
        LogprobsResultCandidateOrDict, LogprobsResultDict, LogprobsResultOrDict,
        LogprobsResultTopCandidatesDict, LogprobsResultTopCandidatesOrDict, UrlContextMetadataDict,
        UrlContextMetadataOrDict, UrlMetadataDict, UrlMetadataOrDict,
    )
    from google._genai_api.types.code_execution import (
        CodeExecutionResult, ExecutableCode, Language, Outcome,
    )
    from google._genai_api.types.code_execution_dicts import (
        CodeExecutionResultDict, CodeExecutionResultOrDict, ExecutableCodeDict, ExecutableCodeOrDict,
    )
    from google._genai_api.types.configs import (
        ComputeTokensConfig, CountTokensConfig, EmbedContentConfig, GenerateContentConfig, GetModelConfig,
        ListModelsConfig, RequestConfig,
    )
    from google._genai_api.types.configs_dicts import (
        ComputeTokensConfigDict, ComputeTokensConfigOrDict, CountTokensConfigDict, CountTokensConfigOrDict,
        EmbedContentConfigDict, EmbedContentConfigOrDict, GenerateContentConfigDict,
        GenerateContentConfigOrDict, GetModelConfigDict, GetModelConfigOrDict, ListModelsConfigDict,
        ListModelsConfigOrDict, RequestConfigDict, RequestConfigOrDict,
    )
    from google._genai_api.types.content import (
        Content, Part, ToolCall, ToolResponse, ToolType,
    )
    from google._genai_api.types.content_dicts import (
        ContentDict, ContentOrDict, PartDict, PartOrDict, ToolCallDict, ToolCallOrDict, ToolResponseDict,
        ToolResponseOrDict,
    )
    from google._genai_api.types.embeddings import (
        ContentEmbedding, ContentEmbeddingStatistics, EmbedContentMetadata, EmbedContentResponse,
    )
    from google._genai_api.types.embeddings_dicts import (
        ContentEmbeddingDict, ContentEmbeddingOrDict, ContentEmbeddingStatisticsDict,
        ContentEmbeddingStatisticsOrDict, EmbedContentMetadataDict, EmbedContentMetadataOrDict,
        EmbedContentResponseDict, EmbedContentResponseOrDict,
    )
    from google._genai_api.types.files import (
        CreateFileConfig, CreateFileResponse, DeleteFileConfig, DeleteFileResponse, DownloadFileConfig,
        File, FileSource, FileState, FileStatus, GetFileConfig, ListFilesConfig, ListFilesResponse,
        UploadFileConfig,
    )
    from google._genai_api.types.files_dicts import (
        CreateFileConfigDict, CreateFileConfigOrDict, CreateFileResponseDict, CreateFileResponseOrDict,
        DeleteFileConfigDict, DeleteFileConfigOrDict, DeleteFileResponseDict, DeleteFileResponseOrDict,
        DownloadFileConfigDict, DownloadFileConfigOrDict, FileDict, FileOrDict, FileStatusDict,
        FileStatusOrDict, GetFileConfigDict, GetFileConfigOrDict, ListFilesConfigDict,
        ListFilesConfigOrDict, ListFilesResponseDict, ListFilesResponseOrDict, UploadFileConfigDict,
        UploadFileConfigOrDict,
    )
    from google._genai_api.types.function_calls import (
        FunctionCall, FunctionResponse, FunctionResponseBlob, FunctionResponseFileData,
        FunctionResponsePart, FunctionResponseScheduling, PartialArg,
    )
    from google._genai_api.types.function_calls_dicts import (
        FunctionCallDict, FunctionCallOrDict, FunctionResponseBlobDict, FunctionResponseBlobOrDict,
        FunctionResponseDict, FunctionResponseFileDataDict, FunctionResponseFileDataOrDict,
        FunctionResponseOrDict, FunctionResponsePartDict, FunctionResponsePartOrDict, PartialArgDict,
        PartialArgOrDict,
    )
    from google._genai_api.types.generation import (
        FeatureSelectionPreference, GenerationConfig, GenerationConfigRoutingConfig,
        GenerationConfigRoutingConfigAutoRoutingMode, GenerationConfigRoutingConfigManualRoutingMode,
        GenerationOutputConfig, ImageConfig, ImageConfigImageOutputOptions, ModelSelectionConfig,
        ProminentPeople, ServiceTier, ThinkingConfig, ThinkingLevel,
    )
    from google._genai_api.types.generation_dicts import (
        GenerationConfigDict, GenerationConfigOrDict, GenerationConfigRoutingConfigAutoRoutingModeDict,
        GenerationConfigRoutingConfigAutoRoutingModeOrDict, GenerationConfigRoutingConfigDict,
        GenerationConfigRoutingConfigManualRoutingModeDict,
        GenerationConfigRoutingConfigManualRoutingModeOrDict, GenerationConfigRoutingConfigOrDict,
        GenerationOutputConfigDict, GenerationOutputConfigOrDict, ImageConfigDict,
        ImageConfigImageOutputOptionsDict, ImageConfigImageOutputOptionsOrDict, ImageConfigOrDict,
        ModelSelectionConfigDict, ModelSelectionConfigOrDict, ThinkingConfigDict, ThinkingConfigOrDict,
    )
    from google._genai_api.types.grounding import (
        GroundingChunk, GroundingChunkImage, GroundingChunkMaps, GroundingChunkMapsPlaceAnswerSources,
        GroundingChunkMapsPlaceAnswerSourcesReviewSnippet, GroundingChunkMapsRoute,
        GroundingChunkRetrievedContext, GroundingChunkWeb, GroundingMetadata,
        GroundingMetadataSourceFlaggingUri, GroundingSupport, RagChunk, RagChunkPageSpan, RetrievalMetadata,
        SearchEntryPoint, Segment,
    )
    from google._genai_api.types.grounding_dicts import (
        GroundingChunkDict, GroundingChunkImageDict, GroundingChunkImageOrDict, GroundingChunkMapsDict,
        GroundingChunkMapsOrDict, GroundingChunkMapsPlaceAnswerSourcesDict,
        GroundingChunkMapsPlaceAnswerSourcesOrDict, GroundingChunkMapsPlaceAnswerSourcesReviewSnippetDict,
        GroundingChunkMapsPlaceAnswerSourcesReviewSnippetOrDict, GroundingChunkMapsRouteDict,
        GroundingChunkMapsRouteOrDict, GroundingChunkOrDict, GroundingChunkRetrievedContextDict,
        GroundingChunkRetrievedContextOrDict, GroundingChunkWebDict, GroundingChunkWebOrDict,
        GroundingMetadataDict, GroundingMetadataOrDict, GroundingMetadataSourceFlaggingUriDict,
        GroundingMetadataSourceFlaggingUriOrDict, GroundingSupportDict, GroundingSupportOrDict,
        RagChunkDict, RagChunkOrDict, RagChunkPageSpanDict, RagChunkPageSpanOrDict, RetrievalMetadataDict,
        RetrievalMetadataOrDict, SearchEntryPointDict, SearchEntryPointOrDict, SegmentDict, SegmentOrDict,
    )
    from google._genai_api.types.http import (
        HttpAttempt, HttpOptions, HttpResponse, HttpRetryOptions, HttpTimeout,
    )
    from google._genai_api.types.http_dicts import (
        HttpAttemptDict, HttpAttemptOrDict, HttpOptionsDict, HttpOptionsOrDict, HttpResponseDict,
        HttpResponseOrDict, HttpRetryOptionsDict, HttpRetryOptionsOrDict, HttpTimeoutDict, HttpTimeoutOrDict,
    )
    from google._genai_api.types.images import (
        ControlReferenceConfig, ControlReferenceImage, ControlReferenceType, EditImageConfig,
        EditImageResponse, EditMode, GenerateImagesConfig, GenerateImagesResponse, GeneratedImage, Image,
        ImagePromptLanguage, MaskReferenceConfig, MaskReferenceImage, MaskReferenceMode, PersonGeneration,
        RawReferenceImage, SafetyAttributes, SafetyFilterLevel, StyleReferenceConfig, StyleReferenceImage,
        SubjectReferenceConfig, SubjectReferenceImage, SubjectReferenceType, UpscaleImageConfig,
        UpscaleImageParameters, UpscaleImageResponse,
    )
    from google._genai_api.types.images_dicts import (
        ControlReferenceConfigDict, ControlReferenceConfigOrDict, ControlReferenceImageDict,
        ControlReferenceImageOrDict, EditImageConfigDict, EditImageConfigOrDict, EditImageResponseDict,
        EditImageResponseOrDict, GenerateImagesConfigDict, GenerateImagesConfigOrDict,
        GenerateImagesResponseDict, GenerateImagesResponseOrDict, GeneratedImageDict, GeneratedImageOrDict,
        ImageDict, ImageOrDict, MaskReferenceConfigDict, MaskReferenceConfigOrDict, MaskReferenceImageDict,
        MaskReferenceImageOrDict, RawReferenceImageDict, RawReferenceImageOrDict, SafetyAttributesDict,
        SafetyAttributesOrDict, StyleReferenceConfigDict, StyleReferenceConfigOrDict,
        StyleReferenceImageDict, StyleReferenceImageOrDict, SubjectReferenceConfigDict,
        SubjectReferenceConfigOrDict, SubjectReferenceImageDict, SubjectReferenceImageOrDict,
        UpscaleImageConfigDict, UpscaleImageConfigOrDict, UpscaleImageParametersDict,
        UpscaleImageParametersOrDict, UpscaleImageResponseDict, UpscaleImageResponseOrDict,
    )
    from google._genai_api.types.jobs import (
        EncryptionSpec, GoogleRpcStatus, JobError, JobState,
    )
    from google._genai_api.types.jobs_dicts import (
        EncryptionSpecDict, EncryptionSpecOrDict, GoogleRpcStatusDict, GoogleRpcStatusOrDict, JobErrorDict,
        JobErrorOrDict,
    )
    from google._genai_api.types.media import (
        AudioMetadata, Blob, DocumentMetadata, DocumentMetadataContentLayer, FileData, MediaModality,
        MediaProcessing, MediaResolution, Modality, ModalityTokenCount, PartMediaResolution,
        PartMediaResolutionLevel, SpeechMetadata, SpreadsheetMetadata, SpreadsheetMetadataContentLayer,
        Transcription, VideoMetadata, VideoMetadataContentLayer, WordInfo,
    )
    from google._genai_api.types.media_dicts import (
        AudioMetadataDict, AudioMetadataOrDict, BlobDict, BlobOrDict, DocumentMetadataDict,
        DocumentMetadataOrDict, FileDataDict, FileDataOrDict, ModalityTokenCountDict,
        ModalityTokenCountOrDict, PartMediaResolutionDict, PartMediaResolutionOrDict, SpeechMetadataDict,
        SpeechMetadataOrDict, SpreadsheetMetadataDict, SpreadsheetMetadataOrDict, TranscriptionDict,
        TranscriptionOrDict, VideoMetadataDict, VideoMetadataOrDict, WordInfoDict, WordInfoOrDict,
    )
    from google._genai_api.types.models import (
        Checkpoint, DeleteModelConfig, DeleteModelResponse, Endpoint, ListModelsResponse, Model,
        TunedModelInfo, UpdateModelConfig,
    )
    from google._genai_api.types.models_dicts import (
        CheckpointDict, CheckpointOrDict, DeleteModelConfigDict, DeleteModelConfigOrDict,
        DeleteModelResponseDict, DeleteModelResponseOrDict, EndpointDict, EndpointOrDict,
        ListModelsResponseDict, ListModelsResponseOrDict, ModelDict, ModelOrDict, TunedModelInfoDict,
        TunedModelInfoOrDict, UpdateModelConfigDict, UpdateModelConfigOrDict,
    )
    from google._genai_api.types.operations import (
        FetchPredictOperationConfig, GetOperationConfig, Operation, WaitOperationConfig,
    )
    from google._genai_api.types.operations_dicts import (
        FetchPredictOperationConfigDict, FetchPredictOperationConfigOrDict, GetOperationConfigDict,
        GetOperationConfigOrDict, OperationDict, OperationOrDict, WaitOperationConfigDict,
        WaitOperationConfigOrDict,
    )
    from google._genai_api.types.response_format import (
        AspectRatio, AudioResponseFormat, Delivery, ImageResponseFormat, ImageSize, ResponseFormat,
        TextResponseFormat, VideoResponseFormat,
    )
    from google._genai_api.types.response_format_dicts import (
        AudioResponseFormatDict, AudioResponseFormatOrDict, ImageResponseFormatDict,
        ImageResponseFormatOrDict, ResponseFormatDict, ResponseFormatOrDict, TextResponseFormatDict,
        TextResponseFormatOrDict, VideoResponseFormatDict, VideoResponseFormatOrDict,
    )
    from google._genai_api.types.responses import (
        GenerateContentResponse, GenerateContentResponsePromptFeedback,
    )
    from google._genai_api.types.responses_dicts import (
        GenerateContentResponseDict, GenerateContentResponseOrDict,
        GenerateContentResponsePromptFeedbackDict, GenerateContentResponsePromptFeedbackOrDict,
    )
    from google._genai_api.types.retrieval import (
        ApiSpec, DynamicRetrievalConfig, DynamicRetrievalConfigMode, ExternalApi,
        ExternalApiElasticSearchParams, ExternalApiSimpleSearchParams, FileSearch, GoogleSearchRetrieval,
        LatLng, RagRetrievalConfig, RagRetrievalConfigFilter, RagRetrievalConfigHybridSearch,
        RagRetrievalConfigRanking, RagRetrievalConfigRankingLlmRanker, RagRetrievalConfigRankingRankService,
        Retrieval, RetrievalConfig, VertexAISearch, VertexAISearchDataStoreSpec, VertexRagStore,
        VertexRagStoreRagResource,
    )
    from google._genai_api.types.retrieval_dicts import (
        DynamicRetrievalConfigDict, DynamicRetrievalConfigOrDict, ExternalApiDict,
        ExternalApiElasticSearchParamsDict, ExternalApiElasticSearchParamsOrDict, ExternalApiOrDict,
        ExternalApiSimpleSearchParamsDict, ExternalApiSimpleSearchParamsOrDict, FileSearchDict,
        FileSearchOrDict, GoogleSearchRetrievalDict, GoogleSearchRetrievalOrDict, LatLngDict, LatLngOrDict,
        RagRetrievalConfigDict, RagRetrievalConfigFilterDict, RagRetrievalConfigFilterOrDict,
        RagRetrievalConfigHybridSearchDict, RagRetrievalConfigHybridSearchOrDict, RagRetrievalConfigOrDict,
        RagRetrievalConfigRankingDict, RagRetrievalConfigRankingLlmRankerDict,
        RagRetrievalConfigRankingLlmRankerOrDict, RagRetrievalConfigRankingOrDict,
        RagRetrievalConfigRankingRankServiceDict, RagRetrievalConfigRankingRankServiceOrDict,
        RetrievalConfigDict, RetrievalConfigOrDict, RetrievalDict, RetrievalOrDict,
        VertexAISearchDataStoreSpecDict, VertexAISearchDataStoreSpecOrDict, VertexAISearchDict,
        VertexAISearchOrDict, VertexRagStoreDict, VertexRagStoreOrDict, VertexRagStoreRagResourceDict,
        VertexRagStoreRagResourceOrDict,
    )
    from google._genai_api.types.safety import (
        BlockedReason, HarmBlockMethod, HarmBlockThreshold, HarmCategory, HarmProbability, HarmSeverity,
        ModelArmorConfig, SafetyRating, SafetySetting,
    )
    from google._genai_api.types.safety_dicts import (
        ModelArmorConfigDict, ModelArmorConfigOrDict, SafetyRatingDict, SafetyRatingOrDict,
        SafetySettingDict, SafetySettingOrDict,
    )
    from google._genai_api.types.schema import (
        JSONSchema, JSONSchemaType, Schema, Type,
    )
    from google._genai_api.types.schema_dicts import (
        JSONSchemaDict, JSONSchemaOrDict, SchemaDict, SchemaOrDict,
    )
    from google._genai_api.types.search import (
        EnterpriseWebSearch, GoogleMaps, GoogleMapsGroundingTypes, GoogleMapsPlaces, GoogleMapsRouting,
        GoogleSearch, ImageSearch, Interval, PhishBlockThreshold, SearchTypes, ToolExaAiSearch,
        ToolParallelAiSearch, UrlContext, WebSearch,
    )
    from google._genai_api.types.search_dicts import (
        EnterpriseWebSearchDict, EnterpriseWebSearchOrDict, GoogleMapsDict, GoogleMapsGroundingTypesDict,
        GoogleMapsGroundingTypesOrDict, GoogleMapsOrDict, GoogleMapsPlacesDict, GoogleMapsPlacesOrDict,
        GoogleMapsRoutingDict, GoogleMapsRoutingOrDict, GoogleSearchDict, GoogleSearchOrDict,
        ImageSearchDict, ImageSearchOrDict, IntervalDict, IntervalOrDict, SearchTypesDict,
        SearchTypesOrDict, ToolExaAiSearchDict, ToolExaAiSearchOrDict, ToolParallelAiSearchDict,
        ToolParallelAiSearchOrDict, UrlContextDict, UrlContextOrDict, WebSearchDict, WebSearchOrDict,
    )
    from google._genai_api.types.speech import (
        AudioTranscriptionConfig, AudioTranscriptionConfigMode, LanguageAuto, LanguageHints,
        MultiSpeakerVoiceConfig, PrebuiltVoiceConfig, ReplicatedVoiceConfig, SpeakerVoiceConfig,
        SpeechConfig, TranslationConfig, VoiceConfig, VoiceConsentSignature,
    )
    from google._genai_api.types.speech_dicts import (
        AudioTranscriptionConfigDict, AudioTranscriptionConfigOrDict, LanguageAutoDict, LanguageAutoOrDict,
        LanguageHintsDict, LanguageHintsOrDict, MultiSpeakerVoiceConfigDict, MultiSpeakerVoiceConfigOrDict,
        PrebuiltVoiceConfigDict, PrebuiltVoiceConfigOrDict, ReplicatedVoiceConfigDict,
        ReplicatedVoiceConfigOrDict, SpeakerVoiceConfigDict, SpeakerVoiceConfigOrDict, SpeechConfigDict,
        SpeechConfigOrDict, TranslationConfigDict, TranslationConfigOrDict, VoiceConfigDict,
        VoiceConfigOrDict, VoiceConsentSignatureDict, VoiceConsentSignatureOrDict,
    )
    from google._genai_api.types.tokens import (
        ComputeTokensResponse, CountTokensResponse, TokensInfo,
    )
    from google._genai_api.types.tokens_dicts import (
        ComputeTokensResponseDict, ComputeTokensResponseOrDict, CountTokensResponseDict,
        CountTokensResponseOrDict, TokensInfoDict, TokensInfoOrDict,
    )
    from google._genai_api.types.tools import (
        AutomaticFunctionCallingConfig, Behavior, ComputerUse, Environment, FunctionCallingConfig,
        FunctionCallingConfigMode, FunctionDeclaration, McpServer, SafetyPolicy, StreamableHttpTransport,
        Tool, ToolCodeExecution, ToolConfig,
    )
    from google._genai_api.types.tools_dicts import (
        AutomaticFunctionCallingConfigDict, AutomaticFunctionCallingConfigOrDict, ComputerUseDict,
        ComputerUseOrDict, FunctionCallingConfigDict, FunctionCallingConfigOrDict, FunctionDeclarationDict,
        FunctionDeclarationOrDict, McpServerDict, McpServerOrDict, StreamableHttpTransportDict,
        StreamableHttpTransportOrDict, ToolCodeExecutionDict, ToolCodeExecutionOrDict, ToolConfigDict,
        ToolConfigOrDict, ToolDict, ToolOrDict,
    )
    from google._genai_api.types.tuning_stats import (
        DatasetDistribution, DatasetDistributionDistributionBucket, DatasetStats, DistillationDataStats,
        SupervisedTuningDataStats, SupervisedTuningDatasetDistribution,
        SupervisedTuningDatasetDistributionDatasetBucket, TuningDataStats,
    )
    from google._genai_api.types.tuning_stats_dicts import (
        DatasetDistributionDict, DatasetDistributionDistributionBucketDict,
        DatasetDistributionDistributionBucketOrDict, DatasetDistributionOrDict, DatasetStatsDict,
        DatasetStatsOrDict, DistillationDataStatsDict, DistillationDataStatsOrDict,
        SupervisedTuningDataStatsDict, SupervisedTuningDataStatsOrDict,
        SupervisedTuningDatasetDistributionDatasetBucketDict,
        SupervisedTuningDatasetDistributionDatasetBucketOrDict, SupervisedTuningDatasetDistributionDict,
        SupervisedTuningDatasetDistributionOrDict, TuningDataStatsDict, TuningDataStatsOrDict,
    )
    from google._genai_api.types.tunings import (
        AdapterSize, CancelTuningJobConfig, CancelTuningJobResponse, CreateTuningJobConfig,
        DistillationHyperParameters, DistillationSpec, GetTuningJobConfig, ListTuningJobsConfig,
        ListTuningJobsResponse, PartnerModelTuningSpec, SupervisedHyperParameters, SupervisedTuningSpec,
        TunedModel, TuningDataset, TuningExample, TuningJob, TuningValidationDataset,
    )
    from google._genai_api.types.tunings_dicts import (
        CancelTuningJobConfigDict, CancelTuningJobConfigOrDict, CancelTuningJobResponseDict,
        CancelTuningJobResponseOrDict, CreateTuningJobConfigDict, CreateTuningJobConfigOrDict,
        DistillationHyperParametersDict, DistillationHyperParametersOrDict, DistillationSpecDict,
        DistillationSpecOrDict, GetTuningJobConfigDict, GetTuningJobConfigOrDict, ListTuningJobsConfigDict,
        ListTuningJobsConfigOrDict, ListTuningJobsResponseDict, ListTuningJobsResponseOrDict,
        PartnerModelTuningSpecDict, PartnerModelTuningSpecOrDict, SupervisedHyperParametersDict,
        SupervisedHyperParametersOrDict, SupervisedTuningSpecDict, SupervisedTuningSpecOrDict,
        TunedModelDict, TunedModelOrDict, TuningDatasetDict, TuningDatasetOrDict, TuningExampleDict,
        TuningExampleOrDict, TuningJobDict, TuningJobOrDict, TuningValidationDatasetDict,
        TuningValidationDatasetOrDict,
    )
    from google._genai_api.types.unions import (
        AttemptCallback, AttemptCallbackDict, BatchDestination, BatchDestinationDict, BatchSource,
        BatchSourceDict, ContentListUnion, ContentListUnionDict, ContentUnion, ContentUnionDict,
        DownloadInput, Duration, DurationDict, FileInput, FilePath, PartUnion, PartUnionDict,
        ProgressCallback, ProgressCallbackDict, ReferenceImage, ReferenceImageDict, ReferenceImages,
        ReferenceImagesDict, SchemaUnion, SchemaUnionDict, SpeechConfigUnion, SpeechConfigUnionDict,
        Timeout, TimeoutDict, ToolListUnion, ToolListUnionDict, ToolUnion, ToolUnionDict, TransferCallback,
        TransferCallbackDict,
    )
    from google._genai_api.types.usage import (
        GenerateContentResponseUsageMetadata, TrafficType, UsageMetadata,
    )
    from google._genai_api.types.usage_dicts import (
        GenerateContentResponseUsageMetadataDict, GenerateContentResponseUsageMetadataOrDict,
        UsageMetadataDict, UsageMetadataOrDict,
    )
    from google._genai_api.types.videos import (
        GenerateVideosConfig, GenerateVideosOperation, GenerateVideosResponse, GeneratedVideo, Video,
    )
    from google._genai_api.types.videos_dicts import (
        GenerateVideosConfigDict, GenerateVideosConfigOrDict, GenerateVideosOperationDict,
        GenerateVideosOperationOrDict, GenerateVideosResponseDict, GenerateVideosResponseOrDict,
        GeneratedVideoDict, GeneratedVideoOrDict, VideoDict, VideoOrDict,
    )

__all__ = [
    "AdapterSize", "ApiAuth", "ApiAuthApiKeyConfig", "ApiAuthApiKeyConfigDict", "ApiAuthApiKeyConfigOrDict",
    "ApiAuthDict", "ApiAuthOrDict", "ApiKeyConfig", "ApiKeyConfigDict", "ApiKeyConfigOrDict", "ApiSpec",
    "AspectRatio", "AttemptCallback", "AttemptCallbackDict", "AudioMetadata", "AudioMetadataDict",
    "AudioMetadataOrDict", "AudioResponseFormat", "AudioResponseFormatDict", "AudioResponseFormatOrDict",
    "AudioTranscriptionConfig", "AudioTranscriptionConfigDict", "AudioTranscriptionConfigMode",
    "AudioTranscriptionConfigOrDict", "AuthConfig", "AuthConfigDict",
    "AuthConfigGoogleServiceAccountConfig", "AuthConfigGoogleServiceAccountConfigDict",
    "AuthConfigGoogleServiceAccountConfigOrDict", "AuthConfigHttpBasicAuthConfig",
    "AuthConfigHttpBasicAuthConfigDict", "AuthConfigHttpBasicAuthConfigOrDict", "AuthConfigOauthConfig",
    "AuthConfigOauthConfigDict", "AuthConfigOauthConfigOrDict", "AuthConfigOidcConfig",
    "AuthConfigOidcConfigDict", "AuthConfigOidcConfigOrDict", "AuthConfigOrDict", "AuthType",
    "AutomaticFunctionCallingConfig", "AutomaticFunctionCallingConfigDict",
    "AutomaticFunctionCallingConfigOrDict", "BatchDestination", "BatchDestinationDict", "BatchJob",
    "BatchJobDestination", "BatchJobDestinationDict", "BatchJobDestinationOrDict", "BatchJobDict",
    "BatchJobOrDict", "BatchJobSource", "BatchJobSourceDict", "BatchJobSourceOrDict", "BatchSource",
    "BatchSourceDict", "Behavior", "Blob", "BlobDict", "BlobOrDict", "BlockedReason", "CachedContent",
    "CachedContentDict", "CachedContentOrDict", "CachedContentUsageMetadata",
    "CachedContentUsageMetadataDict", "CachedContentUsageMetadataOrDict", "CancelBatchJobConfig",
    "CancelBatchJobConfigDict", "CancelBatchJobConfigOrDict", "CancelBatchJobResponse",
    "CancelBatchJobResponseDict", "CancelBatchJobResponseOrDict", "CancelTuningJobConfig",
    "CancelTuningJobConfigDict", "CancelTuningJobConfigOrDict", "CancelTuningJobResponse",
    "CancelTuningJobResponseDict", "CancelTuningJobResponseOrDict", "Candidate", "CandidateDict",
    "CandidateOrDict", "Checkpoint", "CheckpointDict", "CheckpointOrDict", "Citation", "CitationDict",
    "CitationMetadata", "CitationMetadataDict", "CitationMetadataOrDict", "CitationOrDict",
    "CodeExecutionResult", "CodeExecutionResultDict", "CodeExecutionResultOrDict", "ComputeTokensConfig",
    "ComputeTokensConfigDict", "ComputeTokensConfigOrDict", "ComputeTokensResponse",
    "ComputeTokensResponseDict", "ComputeTokensResponseOrDict", "ComputerUse", "ComputerUseDict",
    "ComputerUseOrDict", "Content", "ContentDict", "ContentEmbedding", "ContentEmbeddingDict",
    "ContentEmbeddingOrDict", "ContentEmbeddingStatistics", "ContentEmbeddingStatisticsDict",
    "ContentEmbeddingStatisticsOrDict", "ContentListUnion", "ContentListUnionDict", "ContentOrDict",
    "ContentUnion", "ContentUnionDict", "ControlReferenceConfig", "ControlReferenceConfigDict",
    "ControlReferenceConfigOrDict", "ControlReferenceImage", "ControlReferenceImageDict",
    "ControlReferenceImageOrDict", "ControlReferenceType", "CountTokensConfig", "CountTokensConfigDict",
    "CountTokensConfigOrDict", "CountTokensResponse", "CountTokensResponseDict",
    "CountTokensResponseOrDict", "CreateBatchJobConfig", "CreateBatchJobConfigDict",
    "CreateBatchJobConfigOrDict", "CreateCachedContentConfig", "CreateCachedContentConfigDict",
    "CreateCachedContentConfigOrDict", "CreateFileConfig", "CreateFileConfigDict", "CreateFileConfigOrDict",
    "CreateFileResponse", "CreateFileResponseDict", "CreateFileResponseOrDict", "CreateTuningJobConfig",
    "CreateTuningJobConfigDict", "CreateTuningJobConfigOrDict", "DatasetDistribution",
    "DatasetDistributionDict", "DatasetDistributionDistributionBucket",
    "DatasetDistributionDistributionBucketDict", "DatasetDistributionDistributionBucketOrDict",
    "DatasetDistributionOrDict", "DatasetStats", "DatasetStatsDict", "DatasetStatsOrDict",
    "DeleteBatchJobConfig", "DeleteBatchJobConfigDict", "DeleteBatchJobConfigOrDict",
    "DeleteCachedContentConfig", "DeleteCachedContentConfigDict", "DeleteCachedContentConfigOrDict",
    "DeleteCachedContentResponse", "DeleteCachedContentResponseDict", "DeleteCachedContentResponseOrDict",
    "DeleteFileConfig", "DeleteFileConfigDict", "DeleteFileConfigOrDict", "DeleteFileResponse",
    "DeleteFileResponseDict", "DeleteFileResponseOrDict", "DeleteModelConfig", "DeleteModelConfigDict",
    "DeleteModelConfigOrDict", "DeleteModelResponse", "DeleteModelResponseDict",
    "DeleteModelResponseOrDict", "DeleteResourceJob", "DeleteResourceJobDict", "DeleteResourceJobOrDict",
    "Delivery", "DistillationDataStats", "DistillationDataStatsDict", "DistillationDataStatsOrDict",
    "DistillationHyperParameters", "DistillationHyperParametersDict", "DistillationHyperParametersOrDict",
    "DistillationSpec", "DistillationSpecDict", "DistillationSpecOrDict", "DocumentMetadata",
    "DocumentMetadataContentLayer", "DocumentMetadataDict", "DocumentMetadataOrDict", "DownloadFileConfig",
    "DownloadFileConfigDict", "DownloadFileConfigOrDict", "DownloadInput", "Duration", "DurationDict",
    "DynamicRetrievalConfig", "DynamicRetrievalConfigDict", "DynamicRetrievalConfigMode",
    "DynamicRetrievalConfigOrDict", "EditImageConfig", "EditImageConfigDict", "EditImageConfigOrDict",
    "EditImageResponse", "EditImageResponseDict", "EditImageResponseOrDict", "EditMode",
    "EmbedContentConfig", "EmbedContentConfigDict", "EmbedContentConfigOrDict", "EmbedContentMetadata",
    "EmbedContentMetadataDict", "EmbedContentMetadataOrDict", "EmbedContentResponse",
    "EmbedContentResponseDict", "EmbedContentResponseOrDict", "EncryptionSpec", "EncryptionSpecDict",
    "EncryptionSpecOrDict", "Endpoint", "EndpointDict", "EndpointOrDict", "EnterpriseWebSearch",
    "EnterpriseWebSearchDict", "EnterpriseWebSearchOrDict", "Environment", "ExecutableCode",
    "ExecutableCodeDict", "ExecutableCodeOrDict", "ExternalApi", "ExternalApiDict",
    "ExternalApiElasticSearchParams", "ExternalApiElasticSearchParamsDict",
    "ExternalApiElasticSearchParamsOrDict", "ExternalApiOrDict", "ExternalApiSimpleSearchParams",
    "ExternalApiSimpleSearchParamsDict", "ExternalApiSimpleSearchParamsOrDict",
    "FeatureSelectionPreference", "FetchPredictOperationConfig", "FetchPredictOperationConfigDict",
    "FetchPredictOperationConfigOrDict", "File", "FileData", "FileDataDict", "FileDataOrDict", "FileDict",
    "FileInput", "FileOrDict", "FilePath", "FileSearch", "FileSearchDict", "FileSearchOrDict", "FileSource",
    "FileState", "FileStatus", "FileStatusDict", "FileStatusOrDict", "FinishReason", "FunctionCall",
    "FunctionCallDict", "FunctionCallOrDict", "FunctionCallingConfig", "FunctionCallingConfigDict",
    "FunctionCallingConfigMode", "FunctionCallingConfigOrDict", "FunctionDeclaration",
    "FunctionDeclarationDict", "FunctionDeclarationOrDict", "FunctionResponse", "FunctionResponseBlob",
    "FunctionResponseBlobDict", "FunctionResponseBlobOrDict", "FunctionResponseDict",
    "FunctionResponseFileData", "FunctionResponseFileDataDict", "FunctionResponseFileDataOrDict",
    "FunctionResponseOrDict", "FunctionResponsePart", "FunctionResponsePartDict",
    "FunctionResponsePartOrDict", "FunctionResponseScheduling", "GenerateContentConfig",
    "GenerateContentConfigDict", "GenerateContentConfigOrDict", "GenerateContentResponse",
    "GenerateContentResponseDict", "GenerateContentResponseOrDict", "GenerateContentResponsePromptFeedback",
    "GenerateContentResponsePromptFeedbackDict", "GenerateContentResponsePromptFeedbackOrDict",
    "GenerateContentResponseUsageMetadata", "GenerateContentResponseUsageMetadataDict",
    "GenerateContentResponseUsageMetadataOrDict", "GenerateImagesConfig", "GenerateImagesConfigDict",
    "GenerateImagesConfigOrDict", "GenerateImagesResponse", "GenerateImagesResponseDict",
    "GenerateImagesResponseOrDict", "GenerateVideosConfig", "GenerateVideosConfigDict",
    "GenerateVideosConfigOrDict", "GenerateVideosOperation", "GenerateVideosOperationDict",
    "GenerateVideosOperationOrDict", "GenerateVideosResponse", "GenerateVideosResponseDict",
    "GenerateVideosResponseOrDict", "GeneratedImage", "GeneratedImageDict", "GeneratedImageOrDict",
    "GeneratedVideo", "GeneratedVideoDict", "GeneratedVideoOrDict", "GenerationConfig",
    "GenerationConfigDict", "GenerationConfigOrDict", "GenerationConfigRoutingConfig",
    "GenerationConfigRoutingConfigAutoRoutingMode", "GenerationConfigRoutingConfigAutoRoutingModeDict",
    "GenerationConfigRoutingConfigAutoRoutingModeOrDict", "GenerationConfigRoutingConfigDict",
    "GenerationConfigRoutingConfigManualRoutingMode", "GenerationConfigRoutingConfigManualRoutingModeDict",
    "GenerationConfigRoutingConfigManualRoutingModeOrDict", "GenerationConfigRoutingConfigOrDict",
    "GenerationOutputConfig", "GenerationOutputConfigDict", "GenerationOutputConfigOrDict",
    "GetBatchJobConfig", "GetBatchJobConfigDict", "GetBatchJobConfigOrDict", "GetCachedContentConfig",
    "GetCachedContentConfigDict", "GetCachedContentConfigOrDict", "GetFileConfig", "GetFileConfigDict",
    "GetFileConfigOrDict", "GetModelConfig", "GetModelConfigDict", "GetModelConfigOrDict",
    "GetOperationConfig", "GetOperationConfigDict", "GetOperationConfigOrDict", "GetTuningJobConfig",
    "GetTuningJobConfigDict", "GetTuningJobConfigOrDict", "GoogleMaps", "GoogleMapsDict",
    "GoogleMapsGroundingTypes", "GoogleMapsGroundingTypesDict", "GoogleMapsGroundingTypesOrDict",
    "GoogleMapsOrDict", "GoogleMapsPlaces", "GoogleMapsPlacesDict", "GoogleMapsPlacesOrDict",
    "GoogleMapsRouting", "GoogleMapsRoutingDict", "GoogleMapsRoutingOrDict", "GoogleRpcStatus",
    "GoogleRpcStatusDict", "GoogleRpcStatusOrDict", "GoogleSearch", "GoogleSearchDict",
    "GoogleSearchOrDict", "GoogleSearchRetrieval", "GoogleSearchRetrievalDict",
    "GoogleSearchRetrievalOrDict", "GoogleTypeDate", "GoogleTypeDateDict", "GoogleTypeDateOrDict",
    "GroundingChunk", "GroundingChunkDict", "GroundingChunkImage", "GroundingChunkImageDict",
    "GroundingChunkImageOrDict", "GroundingChunkMaps", "GroundingChunkMapsDict", "GroundingChunkMapsOrDict",
    "GroundingChunkMapsPlaceAnswerSources", "GroundingChunkMapsPlaceAnswerSourcesDict",
    "GroundingChunkMapsPlaceAnswerSourcesOrDict", "GroundingChunkMapsPlaceAnswerSourcesReviewSnippet",
    "GroundingChunkMapsPlaceAnswerSourcesReviewSnippetDict",
    "GroundingChunkMapsPlaceAnswerSourcesReviewSnippetOrDict", "GroundingChunkMapsRoute",
    "GroundingChunkMapsRouteDict", "GroundingChunkMapsRouteOrDict", "GroundingChunkOrDict",
    "GroundingChunkRetrievedContext", "GroundingChunkRetrievedContextDict",
    "GroundingChunkRetrievedContextOrDict", "GroundingChunkWeb", "GroundingChunkWebDict",
    "GroundingChunkWebOrDict", "GroundingMetadata", "GroundingMetadataDict", "GroundingMetadataOrDict",
    "GroundingMetadataSourceFlaggingUri", "GroundingMetadataSourceFlaggingUriDict",
    "GroundingMetadataSourceFlaggingUriOrDict", "GroundingSupport", "GroundingSupportDict",
    "GroundingSupportOrDict", "HarmBlockMethod", "HarmBlockThreshold", "HarmCategory", "HarmProbability",
    "HarmSeverity", "HttpAttempt", "HttpAttemptDict", "HttpAttemptOrDict", "HttpElementLocation",
    "HttpOptions", "HttpOptionsDict", "HttpOptionsOrDict", "HttpResponse", "HttpResponseDict",
    "HttpResponseOrDict", "HttpRetryOptions", "HttpRetryOptionsDict", "HttpRetryOptionsOrDict",
    "HttpTimeout", "HttpTimeoutDict", "HttpTimeoutOrDict", "Image", "ImageConfig", "ImageConfigDict",
    "ImageConfigImageOutputOptions", "ImageConfigImageOutputOptionsDict",
    "ImageConfigImageOutputOptionsOrDict", "ImageConfigOrDict", "ImageDict", "ImageOrDict",
    "ImagePromptLanguage", "ImageResponseFormat", "ImageResponseFormatDict", "ImageResponseFormatOrDict",
    "ImageSearch", "ImageSearchDict", "ImageSearchOrDict", "ImageSize", "InlinedRequest",
    "InlinedRequestDict", "InlinedRequestOrDict", "InlinedResponse", "InlinedResponseDict",
    "InlinedResponseOrDict", "Interval", "IntervalDict", "IntervalOrDict", "JSONSchema", "JSONSchemaDict",
    "JSONSchemaOrDict", "JSONSchemaType", "JobError", "JobErrorDict", "JobErrorOrDict", "JobState",
    "Language", "LanguageAuto", "LanguageAutoDict", "LanguageAutoOrDict", "LanguageHints",
    "LanguageHintsDict", "LanguageHintsOrDict", "LatLng", "LatLngDict", "LatLngOrDict",
    "ListBatchJobsConfig", "ListBatchJobsConfigDict", "ListBatchJobsConfigOrDict", "ListBatchJobsResponse",
    "ListBatchJobsResponseDict", "ListBatchJobsResponseOrDict", "ListCachedContentsConfig",
    "ListCachedContentsConfigDict", "ListCachedContentsConfigOrDict", "ListCachedContentsResponse",
    "ListCachedContentsResponseDict", "ListCachedContentsResponseOrDict", "ListFilesConfig",
    "ListFilesConfigDict", "ListFilesConfigOrDict", "ListFilesResponse", "ListFilesResponseDict",
    "ListFilesResponseOrDict", "ListModelsConfig", "ListModelsConfigDict", "ListModelsConfigOrDict",
    "ListModelsResponse", "ListModelsResponseDict", "ListModelsResponseOrDict", "ListTuningJobsConfig",
    "ListTuningJobsConfigDict", "ListTuningJobsConfigOrDict", "ListTuningJobsResponse",
    "ListTuningJobsResponseDict", "ListTuningJobsResponseOrDict", "LogprobsResult",
    "LogprobsResultCandidate", "LogprobsResultCandidateDict", "LogprobsResultCandidateOrDict",
    "LogprobsResultDict", "LogprobsResultOrDict", "LogprobsResultTopCandidates",
    "LogprobsResultTopCandidatesDict", "LogprobsResultTopCandidatesOrDict", "MaskReferenceConfig",
    "MaskReferenceConfigDict", "MaskReferenceConfigOrDict", "MaskReferenceImage", "MaskReferenceImageDict",
    "MaskReferenceImageOrDict", "MaskReferenceMode", "McpServer", "McpServerDict", "McpServerOrDict",
    "MediaModality", "MediaProcessing", "MediaResolution", "Modality", "ModalityTokenCount",
    "ModalityTokenCountDict", "ModalityTokenCountOrDict", "Model", "ModelArmorConfig",
    "ModelArmorConfigDict", "ModelArmorConfigOrDict", "ModelDict", "ModelOrDict", "ModelSelectionConfig",
    "ModelSelectionConfigDict", "ModelSelectionConfigOrDict", "MultiSpeakerVoiceConfig",
    "MultiSpeakerVoiceConfigDict", "MultiSpeakerVoiceConfigOrDict", "Operation", "OperationDict",
    "OperationOrDict", "Outcome", "Part", "PartDict", "PartMediaResolution", "PartMediaResolutionDict",
    "PartMediaResolutionLevel", "PartMediaResolutionOrDict", "PartOrDict", "PartUnion", "PartUnionDict",
    "PartialArg", "PartialArgDict", "PartialArgOrDict", "PartnerModelTuningSpec",
    "PartnerModelTuningSpecDict", "PartnerModelTuningSpecOrDict", "PersonGeneration", "PhishBlockThreshold",
    "PrebuiltVoiceConfig", "PrebuiltVoiceConfigDict", "PrebuiltVoiceConfigOrDict", "ProgressCallback",
    "ProgressCallbackDict", "ProminentPeople", "RagChunk", "RagChunkDict", "RagChunkOrDict",
    "RagChunkPageSpan", "RagChunkPageSpanDict", "RagChunkPageSpanOrDict", "RagRetrievalConfig",
    "RagRetrievalConfigDict", "RagRetrievalConfigFilter", "RagRetrievalConfigFilterDict",
    "RagRetrievalConfigFilterOrDict", "RagRetrievalConfigHybridSearch",
    "RagRetrievalConfigHybridSearchDict", "RagRetrievalConfigHybridSearchOrDict",
    "RagRetrievalConfigOrDict", "RagRetrievalConfigRanking", "RagRetrievalConfigRankingDict",
    "RagRetrievalConfigRankingLlmRanker", "RagRetrievalConfigRankingLlmRankerDict",
    "RagRetrievalConfigRankingLlmRankerOrDict", "RagRetrievalConfigRankingOrDict",
    "RagRetrievalConfigRankingRankService", "RagRetrievalConfigRankingRankServiceDict",
    "RagRetrievalConfigRankingRankServiceOrDict", "RawReferenceImage", "RawReferenceImageDict",
    "RawReferenceImageOrDict", "ReferenceImage", "ReferenceImageDict", "ReferenceImages",
    "ReferenceImagesDict", "ReplicatedVoiceConfig", "ReplicatedVoiceConfigDict",
    "ReplicatedVoiceConfigOrDict", "RequestConfig", "RequestConfigDict", "RequestConfigOrDict",
    "ResponseFormat", "ResponseFormatDict", "ResponseFormatOrDict", "Retrieval", "RetrievalConfig",
    "RetrievalConfigDict", "RetrievalConfigOrDict", "RetrievalDict", "RetrievalMetadata",
    "RetrievalMetadataDict", "RetrievalMetadataOrDict", "RetrievalOrDict", "SafetyAttributes",
    "SafetyAttributesDict", "SafetyAttributesOrDict", "SafetyFilterLevel", "SafetyPolicy", "SafetyRating",
    "SafetyRatingDict", "SafetyRatingOrDict", "SafetySetting", "SafetySettingDict", "SafetySettingOrDict",
    "Schema", "SchemaDict", "SchemaOrDict", "SchemaUnion", "SchemaUnionDict", "SearchEntryPoint",
    "SearchEntryPointDict", "SearchEntryPointOrDict", "SearchTypes", "SearchTypesDict", "SearchTypesOrDict",
    "Segment", "SegmentDict", "SegmentOrDict", "ServiceTier", "SpeakerVoiceConfig",
    "SpeakerVoiceConfigDict", "SpeakerVoiceConfigOrDict", "SpeechConfig", "SpeechConfigDict",
    "SpeechConfigOrDict", "SpeechConfigUnion", "SpeechConfigUnionDict", "SpeechMetadata",
    "SpeechMetadataDict", "SpeechMetadataOrDict", "SpreadsheetMetadata", "SpreadsheetMetadataContentLayer",
    "SpreadsheetMetadataDict", "SpreadsheetMetadataOrDict", "StreamableHttpTransport",
    "StreamableHttpTransportDict", "StreamableHttpTransportOrDict", "StyleReferenceConfig",
    "StyleReferenceConfigDict", "StyleReferenceConfigOrDict", "StyleReferenceImage",
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
    "TextResponseFormatOrDict", "ThinkingConfig", "ThinkingConfigDict", "ThinkingConfigOrDict",
    "ThinkingLevel", "Timeout", "TimeoutDict", "TokensInfo", "TokensInfoDict", "TokensInfoOrDict", "Tool",
    "ToolCall", "ToolCallDict", "ToolCallOrDict", "ToolCodeExecution", "ToolCodeExecutionDict",
    "ToolCodeExecutionOrDict", "ToolConfig", "ToolConfigDict", "ToolConfigOrDict", "ToolDict",
    "ToolExaAiSearch", "ToolExaAiSearchDict", "ToolExaAiSearchOrDict", "ToolListUnion", "ToolListUnionDict",
    "ToolOrDict", "ToolParallelAiSearch", "ToolParallelAiSearchDict", "ToolParallelAiSearchOrDict",
    "ToolResponse", "ToolResponseDict", "ToolResponseOrDict", "ToolType", "ToolUnion", "ToolUnionDict",
    "TrafficType", "Transcription", "TranscriptionDict", "TranscriptionOrDict", "TransferCallback",
    "TransferCallbackDict", "TranslationConfig", "TranslationConfigDict", "TranslationConfigOrDict",
    "TunedModel", "TunedModelDict", "TunedModelInfo", "TunedModelInfoDict", "TunedModelInfoOrDict",
    "TunedModelOrDict", "TuningDataStats", "TuningDataStatsDict", "TuningDataStatsOrDict", "TuningDataset",
    "TuningDatasetDict", "TuningDatasetOrDict", "TuningExample", "TuningExampleDict", "TuningExampleOrDict",
    "TuningJob", "TuningJobDict", "TuningJobOrDict", "TuningValidationDataset",
    "TuningValidationDatasetDict", "TuningValidationDatasetOrDict", "Type", "UpdateCachedContentConfig",
    "UpdateCachedContentConfigDict", "UpdateCachedContentConfigOrDict", "UpdateModelConfig",
    "UpdateModelConfigDict", "UpdateModelConfigOrDict", "UploadFileConfig", "UploadFileConfigDict",
    "UploadFileConfigOrDict", "UpscaleImageConfig", "UpscaleImageConfigDict", "UpscaleImageConfigOrDict",
    "UpscaleImageParameters", "UpscaleImageParametersDict", "UpscaleImageParametersOrDict",
    "UpscaleImageResponse", "UpscaleImageResponseDict", "UpscaleImageResponseOrDict", "UrlContext",
    "UrlContextDict", "UrlContextMetadata", "UrlContextMetadataDict", "UrlContextMetadataOrDict",
    "UrlContextOrDict", "UrlMetadata", "UrlMetadataDict", "UrlMetadataOrDict", "UrlRetrievalStatus",
    "UsageMetadata", "UsageMetadataDict", "UsageMetadataOrDict", "VertexAISearch",
    "VertexAISearchDataStoreSpec", "VertexAISearchDataStoreSpecDict", "VertexAISearchDataStoreSpecOrDict",
    "VertexAISearchDict", "VertexAISearchOrDict", "VertexRagStore", "VertexRagStoreDict",
    "VertexRagStoreOrDict", "VertexRagStoreRagResource", "VertexRagStoreRagResourceDict",
    "VertexRagStoreRagResourceOrDict", "Video", "VideoDict", "VideoMetadata", "VideoMetadataContentLayer",
    "VideoMetadataDict", "VideoMetadataOrDict", "VideoOrDict", "VideoResponseFormat",
    "VideoResponseFormatDict", "VideoResponseFormatOrDict", "VoiceConfig", "VoiceConfigDict",
    "VoiceConfigOrDict", "VoiceConsentSignature", "VoiceConsentSignatureDict",
    "VoiceConsentSignatureOrDict", "WaitOperationConfig", "WaitOperationConfigDict",
    "WaitOperationConfigOrDict", "WebSearch", "WebSearchDict", "WebSearchOrDict", "WordInfo",
    "WordInfoDict", "WordInfoOrDict",
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
