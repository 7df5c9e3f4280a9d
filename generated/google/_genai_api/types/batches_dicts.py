# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.batches import (
    BatchJob,
    BatchJobDestination,
    BatchJobSource,
    CancelBatchJobConfig,
    CancelBatchJobResponse,
    CreateBatchJobConfig,
    DeleteBatchJobConfig,
    DeleteResourceJob,
    GetBatchJobConfig,
    InlinedRequest,
    InlinedResponse,
    ListBatchJobsConfig,
    ListBatchJobsResponse,
)
from google._genai_api.types.jobs import JobState
from google._genai_api.types.unions import BatchDestinationDict, ContentListUnionDict
from google._genai_core.runtime.enums import Open

from .configs_dicts import GenerateContentConfigOrDict
from .http_dicts import HttpOptionsOrDict
from .jobs_dicts import JobErrorOrDict
from .responses_dicts import GenerateContentResponseOrDict


class BatchJobDestinationDict(TypedDict, total=False):
    """Where results are. You choose the place on Vertex AI; the Gemini API follows the kind of source."""

    format: Optional[str]
    """`jsonl` for Cloud Storage or `bigquery`; filled in when `dest` is an address. Vertex AI only."""

    gcs_uri: Optional[str]
    """Folder such as `gs://bucket/out/`; each job adds a folder of its own to it. Vertex AI only."""

    bigquery_uri: Optional[str]
    """`bq://project`, `bq://project.dataset` or a table that does not exist yet. Vertex AI only."""

    file_name: Optional[str]
    """Result file of JSON lines, `files/...`, for `files.download`. Set once the job is done. Gemini
    API only."""

    inlined_responses: Optional[Sequence[InlinedResponseOrDict]]
    """Results of inlined requests, in their order. Set once the job is done. Gemini API only."""


class BatchJobDict(TypedDict, total=False):
    """Many requests handled as one job, and how far it is."""

    name: Optional[str]
    """Pass it to `batches.get`: `batches/...` (Gemini API), `projects/.../batchPredictionJobs/...`
    (Vertex AI)."""

    display_name: Optional[str]
    """Name for people; made from the time when the config gave none."""

    state: Optional[Open[JobState]]
    """Ask `batches.get` again until it is succeeded, failed, cancelled or expired."""

    error: Optional[JobErrorOrDict]
    """Why the job as a whole failed or was cancelled. Single requests report theirs among the results."""

    create_time: Optional[datetime]
    """When the job was accepted. Set by the service."""

    start_time: Optional[datetime]
    """When it first ran; unset while it waits. Vertex AI only."""

    end_time: Optional[datetime]
    """When it succeeded, failed or was cancelled; unset before."""

    update_time: Optional[datetime]
    """When the service last changed anything about it."""

    model: Optional[str]
    """Model that answers, by its full name, such as `models/gemini-2.0-flash`."""

    src: Optional[BatchJobSourceOrDict]
    """Files or table that the requests are read from. The Gemini API may leave it out."""

    dest: Optional[BatchJobDestinationOrDict]
    """Where to find the results. On the Gemini API it is filled once there are any."""


class BatchJobSourceDict(TypedDict, total=False):
    """Where the requests of a batch come from; exactly one place. `batches.create` also takes the
    plain address."""

    gcs_uri: Optional[List[str]]
    """JSONL files, such as `gs://bucket/in.jsonl`, each line with a `request`; wildcards work. Vertex
    AI only."""

    bigquery_uri: Optional[str]
    """Table `bq://project.dataset.table` with a column `request`. Vertex AI only."""

    format: Optional[str]
    """`jsonl` for Cloud Storage or `bigquery`; filled in when `src` is an address. Vertex AI only."""

    file_name: Optional[str]
    """Uploaded file `files/...` of JSON lines, each with a `key` and a `request`; up to 2 GB. Gemini
    API only."""

    inlined_requests: Optional[Sequence[InlinedRequestOrDict]]
    """Requests sent along, up to 20 MB in all; answers come in the same order. Gemini API only."""


class CancelBatchJobConfigDict(TypedDict, total=False):
    """Settings of `batches.cancel`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


class CancelBatchJobResponseDict(TypedDict, total=False):
    """Has no fields: the cancellation was asked for, and `batches.get` tells how it went."""


class CreateBatchJobConfigDict(TypedDict, total=False):
    """Settings of `batches.create`; every one is optional."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""

    display_name: Optional[str]
    """Name for people. If unset, `genai_batch_job_` and the time in UTC."""

    dest: Optional[BatchDestinationDict]
    """`gs://` folder, `bq://` address or object. A place beside the source if unset. Vertex AI only."""


class DeleteBatchJobConfigDict(TypedDict, total=False):
    """Settings of `batches.delete`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


class DeleteResourceJobDict(TypedDict, total=False):
    """How far a deletion is. Empty on the Gemini API, where it has happened by then."""

    name: Optional[str]
    """Operation that deletes, `projects/.../operations/...`. Vertex AI only."""

    done: Optional[bool]
    """True once the job is gone, or the attempt has failed with `error`. Vertex AI only."""

    error: Optional[JobErrorOrDict]
    """Why it could not be deleted. Vertex AI only."""


class GetBatchJobConfigDict(TypedDict, total=False):
    """Settings of `batches.get`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


class InlinedRequestDict(TypedDict, total=False):
    """One request of a batch, given in place instead of in a file. Gemini API only."""

    model: Optional[str]
    """Never sent: the batch's own model answers every request."""

    contents: Optional[ContentListUnionDict]
    """What to ask; takes the shapes of `generate_content`."""

    metadata: Optional[Dict[str, str]]
    """Your own keys and strings; they come back in `InlinedResponse.metadata`, to tell answers apart."""

    config: Optional[GenerateContentConfigOrDict]
    """Settings as for `generate_content`. Python functions are declared to the model, but nothing runs
    them."""


class InlinedResponseDict(TypedDict, total=False):
    """What one request of a batch gave: an answer or an error. Gemini API only."""

    response: Optional[GenerateContentResponseOrDict]
    """Answer as `generate_content` gives it; unset when the request failed."""

    error: Optional[JobErrorOrDict]
    """Why this request failed; the others are not affected."""

    metadata: Optional[Dict[str, Any]]
    """What the request carried as `metadata`."""


class ListBatchJobsConfigDict(TypedDict, total=False):
    """Settings of `batches.list`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for every page of this list."""

    page_size: Optional[int]
    """Most jobs a page; the service may give fewer, and chooses if unset."""

    page_token: Optional[str]
    """Where to start: `next_page_token` of an earlier page, with otherwise the same settings."""

    filter: Optional[str]
    """Narrows the list, such as `state='JOB_STATE_FAILED'` or `display_name:'night*'` on Vertex AI."""


class ListBatchJobsResponseDict(TypedDict, total=False):
    """One page of batches; the pager of `batches.list` reads it for you."""

    next_page_token: Optional[str]
    """Where the following page starts, for `page_token`. Unset on the last one."""

    batch_jobs: Optional[Sequence[BatchJobOrDict]]
    """The page's jobs, of any state."""


InlinedRequestOrDict = Union[InlinedRequest, InlinedRequestDict]
InlinedResponseOrDict = Union[InlinedResponse, InlinedResponseDict]
BatchJobSourceOrDict = Union[BatchJobSource, BatchJobSourceDict]
BatchJobDestinationOrDict = Union[BatchJobDestination, BatchJobDestinationDict]
BatchJobOrDict = Union[BatchJob, BatchJobDict]
CreateBatchJobConfigOrDict = Union[CreateBatchJobConfig, CreateBatchJobConfigDict]
GetBatchJobConfigOrDict = Union[GetBatchJobConfig, GetBatchJobConfigDict]
ListBatchJobsConfigOrDict = Union[ListBatchJobsConfig, ListBatchJobsConfigDict]
CancelBatchJobConfigOrDict = Union[CancelBatchJobConfig, CancelBatchJobConfigDict]
DeleteBatchJobConfigOrDict = Union[DeleteBatchJobConfig, DeleteBatchJobConfigDict]
ListBatchJobsResponseOrDict = Union[ListBatchJobsResponse, ListBatchJobsResponseDict]
CancelBatchJobResponseOrDict = Union[CancelBatchJobResponse, CancelBatchJobResponseDict]
DeleteResourceJobOrDict = Union[DeleteResourceJob, DeleteResourceJobDict]
