# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""Response tables: values that the SDK's types have in another place than the responses."""

from __future__ import annotations

from google._genai_core.runtime.wire.method import ResponseRow, ResponseTable

EMBEDDING = ResponseTable(
    rows=(
        ResponseRow("embeddings[0]", ("embedding",)),
        ResponseRow("embeddings[0].statistics.truncated", ("truncated",)),
        ResponseRow("embeddings[0].statistics.token_count", ("usageMetadata.promptTokenCount",)),
        ResponseRow("embeddings[0].statistics.tokensDetails", ("usageMetadata.promptTokensDetails",)),
    ),
    drop=("embedding",),
    needs="embedding",
)
GEMINI_BATCH = ResponseTable(
    rows=(
        ResponseRow("name", ("name", "metadata.name")),
        ResponseRow("state", ("metadata.state", "done")),
        ResponseRow("error", ("error",)),
        ResponseRow(
            "dest.responsesFile",
            ("response.responsesFile", "response.output.responsesFile", "metadata.output.responsesFile"),
        ),
        ResponseRow(
            "dest.inlinedResponses",
            (
                "response.output.inlinedResponses.inlinedResponses",
                "response.inlinedResponses.inlinedResponses",
                "response.inlinedResponses[]",
                "metadata.output.inlinedResponses.inlinedResponses",
                "metadata.output.inlinedResponses[]",
            ),
        ),
        ResponseRow("completionStats.successfulCount", ("metadata.batchStats.successfulRequestCount",)),
        ResponseRow("completionStats.failedCount", ("metadata.batchStats.failedRequestCount",)),
        ResponseRow("completionStats.incompleteCount", ("metadata.batchStats.pendingRequestCount",)),
    ),
    base=("metadata",),
    drop=("output", "inputConfig"),
    hook="batch_state",
)
GEMINI_MODEL = ResponseTable(
    rows=(
        ResponseRow("tunedModelInfo.baseModel", ("baseModel", "tunedModelSource.baseModel")),
        ResponseRow("tunedModelInfo.createTime", ("createTime",)),
        ResponseRow("tunedModelInfo.updateTime", ("updateTime",)),
    ),
    hook="tuned_model_info",
)
GEMINI_VIDEO = ResponseTable(
    rows=(
        ResponseRow("video.video", ("video.video", "video.encodedVideo")),
        ResponseRow("video.mimeType", ("video.mimeType", "encoding")),
    ),
    hook="video_of_sample",
)
GEMINI_VIDEOS = ResponseTable(
    rows=(ResponseRow("response", ("response.generateVideoResponse",)),),
)
IMAGE = ResponseTable(
    rows=(
        ResponseRow("image.gcsUri", ("gcsUri",)),
        ResponseRow("image.bytesBase64Encoded", ("bytesBase64Encoded",)),
        ResponseRow("image.mimeType", ("mimeType",)),
        ResponseRow("safetyAttributes.contentType", ("contentType",)),
    ),
    drop=("gcsUri", "bytesBase64Encoded", "mimeType", "contentType"),
)
IMAGE_MASK = ResponseTable(
    rows=(
        ResponseRow("mask.gcsUri", ("gcsUri",)),
        ResponseRow("mask.bytesBase64Encoded", ("bytesBase64Encoded",)),
        ResponseRow("mask.mimeType", ("mimeType",)),
    ),
    drop=("gcsUri", "bytesBase64Encoded", "mimeType"),
)
IMAGES = ResponseTable(
    drop=("deployedModelId", "model", "modelDisplayName", "modelVersionId", "metadata"),
    hook="positive_prompt",
)
MASKS = ResponseTable(
    drop=("deployedModelId", "model", "modelDisplayName", "modelVersionId", "metadata"),
)
PREDICTION = ResponseTable(
    base=("embeddings",),
)
PREDICTIONS = ResponseTable(
    rows=(ResponseRow("embeddings", ("predictions",)),),
    drop=("predictions", "deployedModelId", "model", "modelDisplayName", "modelVersionId"),
)
PUBLISHER_MODEL = ResponseTable(
    drop=("supportedActions",),
)
TUNED_MODEL = ResponseTable(
    rows=(
        ResponseRow("startTime", ("tuningTask.startTime",)),
        ResponseRow("endTime", ("tuningTask.completeTime",)),
        ResponseRow("baseModel", ("tunedModelSource.baseModel", "baseModel")),
    ),
    drop=("tuningTask",),
    hook="tuned_model",
)
TUNING_JOB = ResponseTable(
    rows=(
        ResponseRow(
            "evaluationConfig",
            (
                "evaluationConfig",
                "supervisedTuningSpec.evaluationConfig",
                "preferenceOptimizationSpec.evaluationConfig",
                "distillationSpec.evaluationConfig",
            ),
        ),
    ),
)
TUNING_OPERATION = ResponseTable(
    rows=(
        ResponseRow("name", ("metadata.tunedModel", "name")),
        ResponseRow("error.code", ("error.code",)),
        ResponseRow("error.message", ("error.message",)),
    ),
    base=(),
    hook="tuning_operation",
)
VERTEX_BATCH = ResponseTable(
    rows=(
        ResponseRow("src.uris", ("inputConfig.gcsSource.uris",)),
        ResponseRow("src.inputUri", ("inputConfig.bigquerySource.inputUri",)),
        ResponseRow("src.datasetName", ("inputConfig.vertexMultimodalDatasetSource.datasetName",)),
        ResponseRow("src.instancesFormat", ("inputConfig.instancesFormat",)),
        ResponseRow("dest.outputUriPrefix", ("outputConfig.gcsDestination.outputUriPrefix",)),
        ResponseRow("dest.outputUri", ("outputConfig.bigqueryDestination.outputUri",)),
        ResponseRow(
            "dest.vertexMultimodalDatasetDestination", ("outputConfig.vertexMultimodalDatasetDestination",)
        ),
        ResponseRow("dest.predictionsFormat", ("outputConfig.predictionsFormat",)),
    ),
    drop=("inputConfig", "outputConfig"),
    hook="dataset_table",
)
VERTEX_MODEL = ResponseTable(
    rows=(
        ResponseRow("tunedModelInfo.baseModel", ("labels.google-vertex-llm-tuning-base-model-id",)),
        ResponseRow("tunedModelInfo.createTime", ("createTime",)),
        ResponseRow("tunedModelInfo.updateTime", ("updateTime",)),
    ),
    needs="labels.google-vertex-llm-tuning-base-model-id",
)
VERTEX_VIDEO = ResponseTable(
    rows=(ResponseRow("video", (".",)),),
    base=(),
)
