# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.calls.webhooks import WebhookConfigOrDict
from google._genai_api.types.dicts.generation.configs import GenerateContentConfigOrDict
from google._genai_api.types.dicts.jobs.embedding_batches import InlinedEmbedContentResponseOrDict
from google._genai_api.types.dicts.jobs.status import JobErrorOrDict
from google._genai_api.types.dicts.responses.generate_content import GenerateContentResponseOrDict
from google._genai_api.types.jobs.batches import (
    BatchJob,
    BatchJobDestination,
    BatchJobOutputInfo,
    BatchJobSource,
    CancelBatchJobConfig,
    CancelBatchJobResponse,
    CompletionStats,
    CreateBatchJobConfig,
    DeleteBatchJobConfig,
    DeleteResourceJob,
    GetBatchJobConfig,
    InlinedRequest,
    InlinedResponse,
    ListBatchJobsConfig,
    ListBatchJobsResponse,
    VertexMultimodalDatasetDestination,
)
from google._genai_api.types.jobs.status import JobState
from google._genai_api.types.unions import BatchDestinationDict, ContentListUnionDict
from google._genai_core.runtime.enums import Open


class InlinedRequestDict(TypedDict, total=False):
    """Request of a batch job that is sent inline instead of in a file. Gemini API only."""

    model: Optional[str]
    """Ignored; all requests use the model of the batch job."""

    contents: Optional[ContentListUnionDict]
    """Prompt, in any form that `generate_content` takes."""

    metadata: Optional[Dict[str, str]]
    """Your own metadata, returned in `InlinedResponse.metadata` to identify the response."""

    config: Optional[GenerateContentConfigOrDict]
    """Configuration as for `generate_content`. Python functions in `tools` are declared to the model
    but never run."""


InlinedRequestOrDict = Union[InlinedRequest, InlinedRequestDict]


class InlinedResponseDict(TypedDict, total=False):
    """Response to one request of a batch job. Gemini API only."""

    response: Optional[GenerateContentResponseOrDict]
    """Response of the model. Unset if the request failed."""

    error: Optional[JobErrorOrDict]
    """Error, if the request failed. Other requests are not affected."""

    metadata: Optional[Dict[str, Any]]
    """`metadata` of the request."""


InlinedResponseOrDict = Union[InlinedResponse, InlinedResponseDict]


class BatchJobSourceDict(TypedDict, total=False):
    """Source of the requests of a batch job. Set one source. `batches.create` also takes a URI as a
    string."""

    gcs_uri: Optional[List[str]]
    """JSONL files with one `request` per line, such as `gs://bucket/in.jsonl`. Wildcards are allowed.
    Vertex AI only."""

    bigquery_uri: Optional[str]
    """Table with a column `request`, as `bq://project.dataset.table`. Vertex AI only."""

    vertex_dataset_name: Optional[str]
    """Multimodal dataset, `projects/.../locations/.../datasets/...`. Vertex AI only."""

    format: Optional[str]
    """Format of the source, `jsonl`, `bigquery` or `vertex-dataset`. Set by the SDK if `src` is a URI.
    Vertex AI only."""

    file_name: Optional[str]
    """Uploaded JSONL file, `files/...`, with a `key` and a `request` per line, up to 2 GB. Gemini API
    only."""

    inlined_requests: Optional[Sequence[InlinedRequestOrDict]]
    """Requests sent inline, up to 20 MB in total. Responses are in the same order. Gemini API only."""


BatchJobSourceOrDict = Union[BatchJobSource, BatchJobSourceDict]


class VertexMultimodalDatasetDestinationDict(TypedDict, total=False):
    """New multimodal dataset for the results of a batch job. Vertex AI only."""

    bigquery_destination: Optional[str]
    """Table for the contents of the dataset, `bq://project.dataset.table`. If unset, the service
    decides."""

    display_name: Optional[str]
    """Display name of the dataset."""


VertexMultimodalDatasetDestinationOrDict = Union[
    VertexMultimodalDatasetDestination, VertexMultimodalDatasetDestinationDict
]


class BatchJobDestinationDict(TypedDict, total=False):
    """Destination of the results of a batch job. Configurable on Vertex AI; determined by the source
    on the Gemini API."""

    format: Optional[str]
    """Format of the results, `jsonl`, `bigquery` or `vertex-dataset`. Set by the SDK if `dest` is a
    URI. Vertex AI only."""

    gcs_uri: Optional[str]
    """Cloud Storage prefix, such as `gs://bucket/out/`. Every job adds a directory. Vertex AI only."""

    bigquery_uri: Optional[str]
    """`bq://project`, `bq://project.dataset` or a new table. Vertex AI only."""

    vertex_dataset: Optional[VertexMultimodalDatasetDestinationOrDict]
    """New multimodal dataset for the results. Vertex AI only."""

    file_name: Optional[str]
    """JSONL file with the results, `files/...`, for `files.download`. Set when the job has completed.
    Gemini API only."""

    inlined_responses: Optional[Sequence[InlinedResponseOrDict]]
    """Responses to inline requests, in the same order. Set when the job has completed. Gemini API
    only."""

    inlined_embed_content_responses: Optional[Sequence[InlinedEmbedContentResponseOrDict]]
    """Embeddings of inline requests, in the same order. Set when a job of `batches.create_embeddings`
    has completed. Gemini API only."""


BatchJobDestinationOrDict = Union[BatchJobDestination, BatchJobDestinationDict]


class CompletionStatsDict(TypedDict, total=False):
    """Numbers of requests of a batch job by their outcome."""

    failed_count: Optional[int]
    """Number of requests with an error."""

    incomplete_count: Optional[int]
    """Number of requests without an outcome so far. -1 if the number is unknown, on Vertex AI."""

    successful_count: Optional[int]
    """Number of requests with a response."""

    successful_forecast_point_count: Optional[int]
    """Number of points that a forecasting model has computed. Vertex AI only."""


CompletionStatsOrDict = Union[CompletionStats, CompletionStatsDict]


class BatchJobOutputInfoDict(TypedDict, total=False):
    """Place of the results of a batch job. Vertex AI only."""

    bigquery_output_dataset: Optional[str]
    """BigQuery dataset with the results, `bq://project.dataset`."""

    bigquery_output_table: Optional[str]
    """Name of the table in that dataset."""

    gcs_output_directory: Optional[str]
    """Directory in Cloud Storage that the job created, `gs://...`."""

    vertex_multimodal_dataset_name: Optional[str]
    """Multimodal dataset that the job created, `projects/.../locations/.../datasets/...`."""


BatchJobOutputInfoOrDict = Union[BatchJobOutputInfo, BatchJobOutputInfoDict]


class BatchJobDict(TypedDict, total=False):
    """Job that processes many requests."""

    name: Optional[str]
    """Resource name: `batches/...` (Gemini API) or `projects/.../batchPredictionJobs/...` (Vertex AI)."""

    display_name: Optional[str]
    """Display name. Generated from the current time if the config has none."""

    state: Optional[Open[JobState]]
    """State of the job. Call `batches.get` until it has succeeded, failed, expired or been cancelled."""

    error: Optional[JobErrorOrDict]
    """Error of the job as a whole. Errors of single requests are among the results."""

    create_time: Optional[datetime]
    """Time at which the job was created."""

    start_time: Optional[datetime]
    """Time at which the job started. Unset while it is queued. Vertex AI only."""

    end_time: Optional[datetime]
    """Time at which the job ended. Unset until then."""

    update_time: Optional[datetime]
    """Time of the last change to the job."""

    model: Optional[str]
    """Full name of the model, such as `models/gemini-2.0-flash`."""

    src: Optional[BatchJobSourceOrDict]
    """Source of the requests. Vertex AI only."""

    dest: Optional[BatchJobDestinationOrDict]
    """Destination of the results. Set on the Gemini API when the job has results."""

    completion_stats: Optional[CompletionStatsOrDict]
    """Numbers of requests by their outcome."""

    output_info: Optional[BatchJobOutputInfoOrDict]
    """Place of the results, once the job has completed. Vertex AI only."""


BatchJobOrDict = Union[BatchJob, BatchJobDict]


class CreateBatchJobConfigDict(TypedDict, total=False):
    """Configuration of `batches.create`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    display_name: Optional[str]
    """Display name. Defaults to `genai_batch_job_` and the current time in UTC."""

    dest: Optional[BatchDestinationDict]
    """Destination of the results: a `gs://` prefix, `bq://` URI or `BatchJobDestination`. Defaults to
    a location next to the source. Vertex AI only."""

    webhook_config: Optional[WebhookConfigOrDict]
    """Addresses that are called when the job ends. Gemini API only."""


CreateBatchJobConfigOrDict = Union[CreateBatchJobConfig, CreateBatchJobConfigDict]


class GetBatchJobConfigDict(TypedDict, total=False):
    """Configuration of `batches.get`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


GetBatchJobConfigOrDict = Union[GetBatchJobConfig, GetBatchJobConfigDict]


class ListBatchJobsConfigDict(TypedDict, total=False):
    """Configuration of `batches.list`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    page_size: Optional[int]
    """Maximum number of jobs per page. If unset, the service decides."""

    page_token: Optional[str]
    """`next_page_token` of an earlier response, to get the page after it. All other settings must be
    the same."""

    filter: Optional[str]
    """Filter expression, such as `state='JOB_STATE_FAILED'` or `display_name:'night*'` on Vertex AI."""


ListBatchJobsConfigOrDict = Union[ListBatchJobsConfig, ListBatchJobsConfigDict]


class CancelBatchJobConfigDict(TypedDict, total=False):
    """Configuration of `batches.cancel`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


CancelBatchJobConfigOrDict = Union[CancelBatchJobConfig, CancelBatchJobConfigDict]


class DeleteBatchJobConfigDict(TypedDict, total=False):
    """Configuration of `batches.delete`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


DeleteBatchJobConfigOrDict = Union[DeleteBatchJobConfig, DeleteBatchJobConfigDict]


class ListBatchJobsResponseDict(TypedDict, total=False):
    """One page of batch jobs, as read by the pager of `batches.list`."""

    next_page_token: Optional[str]
    """Token of the next page, for `page_token`. Unset on the last page."""

    batch_jobs: Optional[Sequence[BatchJobOrDict]]
    """Jobs on this page, in any state."""


ListBatchJobsResponseOrDict = Union[ListBatchJobsResponse, ListBatchJobsResponseDict]


class CancelBatchJobResponseDict(TypedDict, total=False):
    """Empty response to `batches.cancel`. Call `batches.get` for the state of the job."""


CancelBatchJobResponseOrDict = Union[CancelBatchJobResponse, CancelBatchJobResponseDict]


class DeleteResourceJobDict(TypedDict, total=False):
    """Deletion of a batch job. Without values on the Gemini API, where the deletion has completed."""

    name: Optional[str]
    """Resource name of the deletion, `projects/.../operations/...`. Vertex AI only."""

    done: Optional[bool]
    """True if the deletion has completed, successfully or with an `error`. Vertex AI only."""

    error: Optional[JobErrorOrDict]
    """Error, if the deletion failed. Vertex AI only."""


DeleteResourceJobOrDict = Union[DeleteResourceJob, DeleteResourceJobDict]
