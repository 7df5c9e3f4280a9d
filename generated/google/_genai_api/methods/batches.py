# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""How `client.batches` is called on each backend, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Tuple

from google._genai_api.methods import responses
from google._genai_api.methods.nested import NESTED
from google._genai_core.runtime.wire.method import Binding, Method, ResponseStep, Row

if TYPE_CHECKING:
    from google._genai_api.types import (
        BatchJob,
        CancelBatchJobConfig,
        CancelBatchJobResponse,
        CreateBatchJobConfig,
        CreateEmbeddingsBatchJobConfig,
        DeleteBatchJobConfig,
        DeleteResourceJob,
        GetBatchJobConfig,
        ListBatchJobsConfig,
        ListBatchJobsResponse,
    )


LIST_ROWS: Tuple[Row, ...] = (
    Row("config.page_size", "?pageSize"),
    Row("config.page_token", "?pageToken"),
    Row("config.filter", "?filter"),
)


CREATE: Method[CreateBatchJobConfig, BatchJob] = Method(
    name="batches.create",
    returns="google._genai_api.types.jobs.batches.BatchJob",
    config="google._genai_api.types.jobs.batches.CreateBatchJobConfig",
    required=("src",),
    normalize={"src": "batch_source"},
    tables=NESTED,
    bindings={
        "gemini": (
            # models.batchGenerateContent
            Binding(
                http="POST",
                suffix=":batchGenerateContent",
                name_rule="model",
                argument="model",
                creates=True,
                patterns=("models/*",),
                rows=(
                    Row("src.file_name", "batch.inputConfig.fileName"),
                    Row("src.inlined_requests", "batch.inputConfig.requests.requests"),
                    Row("config.display_name", "batch.displayName"),
                    Row("config.webhook_config", "batch.webhookConfig"),
                ),
                refused=(
                    "src.gcs_uri",
                    "src.bigquery_uri",
                    "src.vertex_dataset_name",
                    "src.format",
                    "config.dest",
                ),
                responses=(ResponseStep(responses.GEMINI_BATCH),),
            ),
        ),
        "vertex": (
            # projects.locations.batchPredictionJobs.create
            Binding(
                http="POST",
                suffix="projects/{project}/locations/{location}/batchPredictionJobs",
                creates=True,
                rows=(
                    Row("model", "model", normalize="catalog"),
                    Row("src.gcs_uri", "inputConfig.gcsSource.uris"),
                    Row("src.bigquery_uri", "inputConfig.bigquerySource.inputUri"),
                    Row("src.vertex_dataset_name", "inputConfig.vertexMultimodalDatasetSource.datasetName"),
                    Row("src.format", "inputConfig.instancesFormat"),
                    Row("config.display_name", "displayName"),
                    Row(
                        "config.dest.format", "outputConfig.predictionsFormat", normalize="batch_destination"
                    ),
                    Row(
                        "config.dest.gcs_uri",
                        "outputConfig.gcsDestination.outputUriPrefix",
                        normalize="batch_destination",
                    ),
                    Row(
                        "config.dest.bigquery_uri",
                        "outputConfig.bigqueryDestination.outputUri",
                        normalize="batch_destination",
                    ),
                    Row(
                        "config.dest.vertex_dataset",
                        "outputConfig.vertexMultimodalDatasetDestination",
                        normalize="batch_destination",
                        nested="VertexMultimodalDatasetDestination",
                    ),
                ),
                refused=(
                    "src.file_name",
                    "src.inlined_requests",
                    "config.dest.file_name",
                    "config.webhook_config",
                ),
                responses=(ResponseStep(responses.VERTEX_BATCH),),
            ),
        ),
    },
)

CREATE_EMBEDDINGS: Method[CreateEmbeddingsBatchJobConfig, BatchJob] = Method(
    name="batches.create_embeddings",
    returns="google._genai_api.types.jobs.batches.BatchJob",
    config="google._genai_api.types.jobs.embedding_batches.CreateEmbeddingsBatchJobConfig",
    required=("src",),
    normalize={"src": "embeddings_batch_source"},
    unsupported={"vertex": "embed with client.models.embed_content"},
    tables=NESTED,
    bindings={
        "gemini": (
            # models.asyncBatchEmbedContent, tunedModels.asyncBatchEmbedContent
            Binding(
                http="POST",
                suffix=":asyncBatchEmbedContent",
                name_rule="model",
                argument="model",
                creates=True,
                patterns=("models/*", "tunedModels/*"),
                rows=(
                    Row("src.file_name", "batch.inputConfig.fileName"),
                    Row("src.inlined_requests", "batch.inputConfig.requests"),
                    Row("config.display_name", "batch.displayName"),
                ),
                responses=(ResponseStep(responses.GEMINI_BATCH),),
            ),
        ),
    },
)

GET: Method[GetBatchJobConfig, BatchJob] = Method(
    name="batches.get",
    returns="google._genai_api.types.jobs.batches.BatchJob",
    config="google._genai_api.types.jobs.batches.GetBatchJobConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # batches.get
            Binding(
                http="GET",
                suffix="",
                name_rule="batch_job",
                argument="name",
                patterns=("batches/*",),
                responses=(ResponseStep(responses.GEMINI_BATCH),),
            ),
        ),
        "vertex": (
            # projects.locations.batchPredictionJobs.get
            Binding(
                http="GET",
                suffix="",
                name_rule="batch_job",
                argument="name",
                patterns=("projects/*/locations/*/batchPredictionJobs/*",),
                responses=(ResponseStep(responses.VERTEX_BATCH),),
            ),
        ),
    },
)

LIST: Method[ListBatchJobsConfig, ListBatchJobsResponse] = Method(
    name="batches.list",
    returns="google._genai_api.types.jobs.batches.ListBatchJobsResponse",
    config="google._genai_api.types.jobs.batches.ListBatchJobsConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # batches.list
            Binding(
                http="GET",
                suffix="batches",
                rows=LIST_ROWS,
                responses=(ResponseStep(responses.GEMINI_BATCH, ("operations",)),),
            ),
        ),
        "vertex": (
            # projects.locations.batchPredictionJobs.list
            Binding(
                http="GET",
                suffix="projects/{project}/locations/{location}/batchPredictionJobs",
                rows=LIST_ROWS,
                responses=(ResponseStep(responses.VERTEX_BATCH, ("batchPredictionJobs",)),),
            ),
        ),
    },
)

CANCEL: Method[CancelBatchJobConfig, CancelBatchJobResponse] = Method(
    name="batches.cancel",
    returns="google._genai_api.types.jobs.batches.CancelBatchJobResponse",
    config="google._genai_api.types.jobs.batches.CancelBatchJobConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # batches.cancel
            Binding(
                http="POST",
                suffix=":cancel",
                name_rule="batch_job",
                argument="name",
                patterns=("batches/*",),
            ),
        ),
        "vertex": (
            # projects.locations.batchPredictionJobs.cancel
            Binding(
                http="POST",
                suffix=":cancel",
                name_rule="batch_job",
                argument="name",
                patterns=("projects/*/locations/*/batchPredictionJobs/*",),
            ),
        ),
    },
)

DELETE: Method[DeleteBatchJobConfig, DeleteResourceJob] = Method(
    name="batches.delete",
    returns="google._genai_api.types.jobs.batches.DeleteResourceJob",
    config="google._genai_api.types.jobs.batches.DeleteBatchJobConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # batches.delete
            Binding(
                http="DELETE",
                suffix="",
                name_rule="batch_job",
                argument="name",
                patterns=("batches/*",),
            ),
        ),
        "vertex": (
            # projects.locations.batchPredictionJobs.delete
            Binding(
                http="DELETE",
                suffix="",
                name_rule="batch_job",
                argument="name",
                patterns=("projects/*/locations/*/batchPredictionJobs/*",),
            ),
        ),
    },
)
