# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.unions import BatchDestination, ContentListUnion
from google._genai_core.behaviours.jobs import JobBehaviour
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, empty_list

from .configs import GenerateContentConfig
from .http import HttpOptions
from .jobs import JobError, JobState
from .responses import GenerateContentResponse


class BatchJob(JobBehaviour, Result):
    """Many requests handled as one job, and how far it is."""

    name: Optional[str] = None
    """Pass it to `batches.get`: `batches/...` (Gemini API), `projects/.../batchPredictionJobs/...`
    (Vertex AI)."""

    display_name: Optional[str] = None
    """Name for people; made from the time when the config gave none."""

    state: Optional[JobState] = None
    """Ask `batches.get` again until it is succeeded, failed, cancelled or expired."""

    error: Optional[JobError] = None
    """Why the job as a whole failed or was cancelled. Single requests report theirs among the results."""

    create_time: Optional[datetime] = None
    """When the job was accepted. Set by the service."""

    start_time: Optional[datetime] = None
    """When it first ran; unset while it waits. Vertex AI only."""

    end_time: Optional[datetime] = None
    """When it succeeded, failed or was cancelled; unset before."""

    update_time: Optional[datetime] = None
    """When the service last changed anything about it."""

    model: Optional[str] = None
    """Model that answers, by its full name, such as `models/gemini-2.0-flash`."""

    src: Optional[BatchJobSource] = None
    """Files or table that the requests are read from. The Gemini API may leave it out."""

    dest: Optional[BatchJobDestination] = None
    """Where to find the results. On the Gemini API it is filled once there are any."""


class BatchJobDestination(ApiModel):
    """Where results are. You choose the place on Vertex AI; the Gemini API follows the kind of source."""

    format: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("predictionsFormat", "format"),
        serialization_alias="predictionsFormat",
    )
    """`jsonl` for Cloud Storage or `bigquery`; filled in when `dest` is an address. Vertex AI only."""

    gcs_uri: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("outputUriPrefix", "gcsUri"),
        serialization_alias="outputUriPrefix",
    )
    """Folder such as `gs://bucket/out/`; each job adds a folder of its own to it. Vertex AI only."""

    bigquery_uri: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("outputUri", "bigqueryUri"),
        serialization_alias="outputUri",
    )
    """`bq://project`, `bq://project.dataset` or a table that does not exist yet. Vertex AI only."""

    file_name: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("responsesFile", "fileName"),
        serialization_alias="responsesFile",
    )
    """Result file of JSON lines, `files/...`, for `files.download`. Set once the job is done. Gemini
    API only."""

    inlined_responses: Optional[List[InlinedResponse]] = None
    """Results of inlined requests, in their order. Set once the job is done. Gemini API only."""


class BatchJobSource(ApiModel):
    """Where the requests of a batch come from; exactly one place. `batches.create` also takes the
    plain address."""

    gcs_uri: Optional[List[str]] = Field(
        default=None, validation_alias=AliasChoices("uris", "gcsUri"), serialization_alias="uris"
    )
    """JSONL files, such as `gs://bucket/in.jsonl`, each line with a `request`; wildcards work. Vertex
    AI only."""

    bigquery_uri: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("inputUri", "bigqueryUri"), serialization_alias="inputUri"
    )
    """Table `bq://project.dataset.table` with a column `request`. Vertex AI only."""

    format: Optional[str] = Field(
        default=None,
        validation_alias=AliasChoices("instancesFormat", "format"),
        serialization_alias="instancesFormat",
    )
    """`jsonl` for Cloud Storage or `bigquery`; filled in when `src` is an address. Vertex AI only."""

    file_name: Optional[str] = None
    """Uploaded file `files/...` of JSON lines, each with a `key` and a `request`; up to 2 GB. Gemini
    API only."""

    inlined_requests: Optional[List[InlinedRequest]] = Field(
        default=None,
        validation_alias=AliasChoices("requests", "inlinedRequests"),
        serialization_alias="requests",
    )
    """Requests sent along, up to 20 MB in all; answers come in the same order. Gemini API only."""


class CancelBatchJobConfig(ApiModel):
    """Settings of `batches.cancel`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""


class CancelBatchJobResponse(Result):
    """Has no fields: the cancellation was asked for, and `batches.get` tells how it went."""


class CreateBatchJobConfig(ApiModel):
    """Settings of `batches.create`; every one is optional."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""

    display_name: Optional[str] = None
    """Name for people. If unset, `genai_batch_job_` and the time in UTC."""

    dest: Optional[BatchDestination] = Field(
        default=None,
        validation_alias=AliasChoices("outputConfig", "dest"),
        serialization_alias="outputConfig",
    )
    """`gs://` folder, `bq://` address or object. A place beside the source if unset. Vertex AI only."""


class DeleteBatchJobConfig(ApiModel):
    """Settings of `batches.delete`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""


class DeleteResourceJob(Result):
    """How far a deletion is. Empty on the Gemini API, where it has happened by then."""

    name: Optional[str] = None
    """Operation that deletes, `projects/.../operations/...`. Vertex AI only."""

    done: Optional[bool] = None
    """True once the job is gone, or the attempt has failed with `error`. Vertex AI only."""

    error: Optional[JobError] = None
    """Why it could not be deleted. Vertex AI only."""


class GetBatchJobConfig(ApiModel):
    """Settings of `batches.get`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""


class InlinedRequest(ApiModel):
    """One request of a batch, given in place instead of in a file. Gemini API only."""

    model: Optional[str] = None
    """Never sent: the batch's own model answers every request."""

    contents: Optional[ContentListUnion] = None
    """What to ask; takes the shapes of `generate_content`."""

    metadata: Optional[Dict[str, str]] = None
    """Your own keys and strings; they come back in `InlinedResponse.metadata`, to tell answers apart."""

    config: Optional[GenerateContentConfig] = None
    """Settings as for `generate_content`. Python functions are declared to the model, but nothing runs
    them."""


class InlinedResponse(ApiModel):
    """What one request of a batch gave: an answer or an error. Gemini API only."""

    response: Optional[GenerateContentResponse] = None
    """Answer as `generate_content` gives it; unset when the request failed."""

    error: Optional[JobError] = None
    """Why this request failed; the others are not affected."""

    metadata: Optional[Dict[str, Any]] = None
    """What the request carried as `metadata`."""


class ListBatchJobsConfig(ApiModel):
    """Settings of `batches.list`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for every page of this list."""

    page_size: Optional[int] = None
    """Most jobs a page; the service may give fewer, and chooses if unset."""

    page_token: Optional[str] = None
    """Where to start: `next_page_token` of an earlier page, with otherwise the same settings."""

    filter: Optional[str] = None
    """Narrows the list, such as `state='JOB_STATE_FAILED'` or `display_name:'night*'` on Vertex AI."""


class ListBatchJobsResponse(Result):
    """One page of batches; the pager of `batches.list` reads it for you."""

    next_page_token: Optional[str] = None
    """Where the following page starts, for `page_token`. Unset on the last one."""

    batch_jobs: List[BatchJob] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("batchJobs", "operations", "batchPredictionJobs"),
    )
    """The page's jobs, of any state."""
