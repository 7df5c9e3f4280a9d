# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.calls.webhooks import WebhookConfig
from google._genai_api.types.generation.configs import GenerateContentConfig
from google._genai_api.types.jobs.embedding_batches import InlinedEmbedContentResponse
from google._genai_api.types.jobs.status import JobError, JobState
from google._genai_api.types.responses.generate_content import GenerateContentResponse
from google._genai_api.types.unions import BatchDestination, ContentListUnion
from google._genai_core.behaviours.jobs import JobBehaviour
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, empty_list


class InlinedRequest(ApiModel):
    """Request of a batch job that is sent inline instead of in a file. Gemini API only."""

    model: Optional[str] = None
    """Ignored; all requests use the model of the batch job."""

    contents: Optional[ContentListUnion] = None
    """Prompt, in any form that `generate_content` takes."""

    metadata: Optional[Dict[str, str]] = None
    """Your own metadata, returned in `InlinedResponse.metadata` to identify the response."""

    config: Optional[GenerateContentConfig] = None
    """Configuration as for `generate_content`. Python functions in `tools` are declared to the model
    but never run."""


class InlinedResponse(ApiModel):
    """Response to one request of a batch job. Gemini API only."""

    response: Optional[GenerateContentResponse] = None
    """Response of the model. Unset if the request failed."""

    error: Optional[JobError] = None
    """Error, if the request failed. Other requests are not affected."""

    metadata: Optional[Dict[str, Any]] = None
    """`metadata` of the request."""


class BatchJobSource(ApiModel):
    """Source of the requests of a batch job. Set one source. `batches.create` also takes a URI as a
    string."""

    gcs_uri: Optional[List[str]] = Field(
        default=None, validation_alias=AliasChoices("uris", "gcsUri"), serialization_alias="uris"
    )
    """JSONL files with one `request` per line, such as `gs://bucket/in.jsonl`. Wildcards are allowed.
    Vertex AI only."""

    bigquery_uri: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("inputUri", "bigqueryUri"), serialization_alias="inputUri"
    )
    """Table with a column `request`, as `bq://project.dataset.table`. Vertex AI only."""

    vertex_dataset_name: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("datasetName", "vertexDatasetName"),
        serialization_alias="datasetName",
    )
    """Multimodal dataset, `projects/.../locations/.../datasets/...`. Vertex AI only."""

    format: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("instancesFormat", "format"),
        serialization_alias="instancesFormat",
    )
    """Format of the source, `jsonl`, `bigquery` or `vertex-dataset`. Set by the SDK if `src` is a URI.
    Vertex AI only."""

    file_name: Optional[str] = None
    """Uploaded JSONL file, `files/...`, with a `key` and a `request` per line, up to 2 GB. Gemini API
    only."""

    inlined_requests: Optional[List[InlinedRequest]] = Field(
        default=None,
        validation_alias=AliasChoices("requests", "inlinedRequests"),
        serialization_alias="requests",
    )
    """Requests sent inline, up to 20 MB in total. Responses are in the same order. Gemini API only."""


class VertexMultimodalDatasetDestination(ApiModel):
    """New multimodal dataset for the results of a batch job. Vertex AI only."""

    bigquery_destination: Optional[str] = None
    """Table for the contents of the dataset, `bq://project.dataset.table`. If unset, the service
    decides."""

    display_name: Optional[str] = None
    """Display name of the dataset."""


class BatchJobDestination(ApiModel):
    """Destination of the results of a batch job. Configurable on Vertex AI; determined by the source
    on the Gemini API."""

    format: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("predictionsFormat", "format"),
        serialization_alias="predictionsFormat",
    )
    """Format of the results, `jsonl`, `bigquery` or `vertex-dataset`. Set by the SDK if `dest` is a
    URI. Vertex AI only."""

    gcs_uri: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("outputUriPrefix", "gcsUri"),
        serialization_alias="outputUriPrefix",
    )
    """Cloud Storage prefix, such as `gs://bucket/out/`. Every job adds a directory. Vertex AI only."""

    bigquery_uri: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("outputUri", "bigqueryUri"),
        serialization_alias="outputUri",
    )
    """`bq://project`, `bq://project.dataset` or a new table. Vertex AI only."""

    vertex_dataset: Optional[VertexMultimodalDatasetDestination] = Field(
        default=None,
        validation_alias=AliasChoices("vertexMultimodalDatasetDestination", "vertexDataset"),
        serialization_alias="vertexMultimodalDatasetDestination",
    )
    """New multimodal dataset for the results. Vertex AI only."""

    file_name: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("responsesFile", "fileName"),
        serialization_alias="responsesFile",
    )
    """JSONL file with the results, `files/...`, for `files.download`. Set when the job has completed.
    Gemini API only."""

    inlined_responses: Optional[List[InlinedResponse]] = None
    """Responses to inline requests, in the same order. Set when the job has completed. Gemini API
    only."""

    inlined_embed_content_responses: Optional[List[InlinedEmbedContentResponse]] = None
    """Embeddings of inline requests, in the same order. Set when a job of `batches.create_embeddings`
    has completed. Gemini API only."""


class CompletionStats(ApiModel):
    """Numbers of requests of a batch job by their outcome."""

    failed_count: Optional[int] = None
    """Number of requests with an error."""

    incomplete_count: Optional[int] = None
    """Number of requests without an outcome so far. -1 if the number is unknown, on Vertex AI."""

    successful_count: Optional[int] = None
    """Number of requests with a response."""

    successful_forecast_point_count: Optional[int] = None
    """Number of points that a forecasting model has computed. Vertex AI only."""


class BatchJobOutputInfo(ApiModel):
    """Place of the results of a batch job. Vertex AI only."""

    bigquery_output_dataset: Optional[str] = None
    """BigQuery dataset with the results, `bq://project.dataset`."""

    bigquery_output_table: Optional[str] = None
    """Name of the table in that dataset."""

    gcs_output_directory: Optional[str] = None
    """Directory in Cloud Storage that the job created, `gs://...`."""

    vertex_multimodal_dataset_name: Optional[str] = None
    """Multimodal dataset that the job created, `projects/.../locations/.../datasets/...`."""


class BatchJob(JobBehaviour, Result):
    """Job that processes many requests."""

    name: Optional[str] = None
    """Resource name: `batches/...` (Gemini API) or `projects/.../batchPredictionJobs/...` (Vertex AI)."""

    display_name: Optional[str] = None
    """Display name. Generated from the current time if the config has none."""

    state: Optional[JobState] = None
    """State of the job. Call `batches.get` until it has succeeded, failed, expired or been cancelled."""

    error: Optional[JobError] = None
    """Error of the job as a whole. Errors of single requests are among the results."""

    create_time: Optional[datetime] = None
    """Time at which the job was created."""

    start_time: Optional[datetime] = None
    """Time at which the job started. Unset while it is queued. Vertex AI only."""

    end_time: Optional[datetime] = None
    """Time at which the job ended. Unset until then."""

    update_time: Optional[datetime] = None
    """Time of the last change to the job."""

    model: Optional[str] = None
    """Full name of the model, such as `models/gemini-2.0-flash`."""

    src: Optional[BatchJobSource] = None
    """Source of the requests. Vertex AI only."""

    dest: Optional[BatchJobDestination] = None
    """Destination of the results. Set on the Gemini API when the job has results."""

    completion_stats: Optional[CompletionStats] = None
    """Numbers of requests by their outcome."""

    output_info: Optional[BatchJobOutputInfo] = None
    """Place of the results, once the job has completed. Vertex AI only."""


class CreateBatchJobConfig(ApiModel):
    """Configuration of `batches.create`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    display_name: Optional[str] = None
    """Display name. Defaults to `genai_batch_job_` and the current time in UTC."""

    dest: Optional[BatchDestination] = Field(
        default=None,
        validation_alias=AliasChoices("outputConfig", "dest"),
        serialization_alias="outputConfig",
    )
    """Destination of the results: a `gs://` prefix, `bq://` URI or `BatchJobDestination`. Defaults to
    a location next to the source. Vertex AI only."""

    webhook_config: Optional[WebhookConfig] = None
    """Addresses that are called when the job ends. Gemini API only."""


class GetBatchJobConfig(ApiModel):
    """Configuration of `batches.get`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class ListBatchJobsConfig(ApiModel):
    """Configuration of `batches.list`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int] = None
    """Maximum number of jobs per page. If unset, the service decides."""

    page_token: Optional[str] = None
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""

    filter: Optional[str] = None
    """Filter expression, such as `state='JOB_STATE_FAILED'` or `display_name:'night*'` on Vertex AI."""


class CancelBatchJobConfig(ApiModel):
    """Configuration of `batches.cancel`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class DeleteBatchJobConfig(ApiModel):
    """Configuration of `batches.delete`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class ListBatchJobsResponse(Result):
    """One page of batch jobs, as read by the pager of `batches.list`."""

    next_page_token: Optional[str] = None
    """Token of the next page, for `page_token`. Unset on the last page."""

    batch_jobs: List[BatchJob] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("batchJobs", "operations", "batchPredictionJobs"),
    )
    """Jobs on this page, in any state."""


class CancelBatchJobResponse(Result):
    """Empty response to `batches.cancel`. Call `batches.get` for the state of the job."""


class DeleteResourceJob(Result):
    """Deletion of a batch job. Without values on the Gemini API, where the deletion has completed."""

    name: Optional[str] = None
    """Resource name of the deletion, `projects/.../operations/...`. Vertex AI only."""

    done: Optional[bool] = None
    """True if the deletion has completed, successfully or with an `error`. Vertex AI only."""

    error: Optional[JobError] = None
    """Error, if the deletion failed. Vertex AI only."""
