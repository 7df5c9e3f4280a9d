# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, TypedDict

from google.genai_api.types.jobs import JobState
from google.genai_api.types.unions import BatchDestinationDict, ContentListUnionDict
from google.genai_core.runtime.enums import Open

from .configs_dicts import GenerateContentConfigDict
from .http_dicts import HttpOptionsDict
from .jobs_dicts import JobErrorDict
from .responses_dicts import GenerateContentResponseDict


class BatchJobDestinationDict(TypedDict, total=False):
    """Where results are. You choose the place on Vertex AI; the Gemini API follows the kind of source."""

    format: str
    """`jsonl` for Cloud Storage or `bigquery`; filled in when `dest` is an address. Vertex AI only."""

    gcs_uri: str
    """Folder such as `gs://bucket/out/`; each job adds a folder of its own to it. Vertex AI only."""

    bigquery_uri: str
    """`bq://project`, `bq://project.dataset` or a table that does not exist yet. Vertex AI only."""

    file_name: str
    """Result file of JSON lines, `files/...`, for `files.download`. Set once the job is done. Gemini
    API only."""

    inlined_responses: List[InlinedResponseDict]
    """Results of inlined requests, in their order. Set once the job is done. Gemini API only."""


class BatchJobDict(TypedDict, total=False):
    """Many requests handled as one job, and how far it is."""

    name: str
    """Pass it to `batches.get`: `batches/...` (Gemini API), `projects/.../batchPredictionJobs/...`
    (Vertex AI)."""

    display_name: str
    """Name for people; made from the time when the config gave none."""

    state: Open[JobState]
    """Ask `batches.get` again until it is succeeded, failed, cancelled or expired."""

    error: JobErrorDict
    """Why the job as a whole failed or was cancelled. Single requests report theirs among the results."""

    create_time: datetime
    """When the job was accepted. Set by the service."""

    start_time: datetime
    """When it first ran; unset while it waits. Vertex AI only."""

    end_time: datetime
    """When it succeeded, failed or was cancelled; unset before."""

    update_time: datetime
    """When the service last changed anything about it."""

    model: str
    """Model that answers, by its full name, such as `models/gemini-2.0-flash`."""

    src: BatchJobSourceDict
    """Files or table that the requests are read from. The Gemini API may leave it out."""

    dest: BatchJobDestinationDict
    """Where to find the results. On the Gemini API it is filled once there are any."""


class BatchJobSourceDict(TypedDict, total=False):
    """Where the requests of a batch come from; exactly one place. `batches.create` also takes the
    plain address."""

    gcs_uri: List[str]
    """JSONL files, such as `gs://bucket/in.jsonl`, each line with a `request`; wildcards work. Vertex
    AI only."""

    bigquery_uri: str
    """Table `bq://project.dataset.table` with a column `request`. Vertex AI only."""

    format: str
    """`jsonl` for Cloud Storage or `bigquery`; filled in when `src` is an address. Vertex AI only."""

    file_name: str
    """Uploaded file `files/...` of JSON lines, each with a `key` and a `request`; up to 2 GB. Gemini
    API only."""

    inlined_requests: List[InlinedRequestDict]
    """Requests sent along, up to 20 MB in all; answers come in the same order. Gemini API only."""


class CancelBatchJobConfigDict(TypedDict, total=False):
    """Settings of `batches.cancel`."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone."""


class CancelBatchJobResponseDict(TypedDict, total=False):
    """Has no fields: the cancellation was asked for, and `batches.get` tells how it went."""


class CreateBatchJobConfigDict(TypedDict, total=False):
    """Settings of `batches.create`; every one is optional."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone."""

    display_name: str
    """Name for people. If unset, `genai_batch_job_` and the time in UTC."""

    dest: BatchDestinationDict
    """`gs://` folder, `bq://` address or object. A place beside the source if unset. Vertex AI only."""


class DeleteBatchJobConfigDict(TypedDict, total=False):
    """Settings of `batches.delete`."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone."""


class DeleteResourceJobDict(TypedDict, total=False):
    """How far a deletion is. Empty on the Gemini API, where it has happened by then."""

    name: str
    """Operation that deletes, `projects/.../operations/...`. Vertex AI only."""

    done: bool
    """True once the job is gone, or the attempt has failed with `error`. Vertex AI only."""

    error: JobErrorDict
    """Why it could not be deleted. Vertex AI only."""


class GetBatchJobConfigDict(TypedDict, total=False):
    """Settings of `batches.get`."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone."""


class InlinedRequestDict(TypedDict, total=False):
    """One request of a batch, given in place instead of in a file. Gemini API only."""

    model: str
    """Never sent: the batch's own model answers every request."""

    contents: ContentListUnionDict
    """What to ask; takes the shapes of `generate_content`."""

    metadata: Dict[str, str]
    """Your own keys and strings; they come back in `InlinedResponse.metadata`, to tell answers apart."""

    config: GenerateContentConfigDict
    """Settings as for `generate_content`. Python functions are declared to the model, but nothing runs
    them."""


class InlinedResponseDict(TypedDict, total=False):
    """What one request of a batch gave: an answer or an error. Gemini API only."""

    response: GenerateContentResponseDict
    """Answer as `generate_content` gives it; unset when the request failed."""

    error: JobErrorDict
    """Why this request failed; the others are not affected."""

    metadata: Dict[str, Any]
    """What the request carried as `metadata`."""


class ListBatchJobsConfigDict(TypedDict, total=False):
    """Settings of `batches.list`."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for every page of this list."""

    page_size: int
    """Most jobs a page; the service may give fewer, and chooses if unset."""

    page_token: str
    """Where to start: `next_page_token` of an earlier page, with otherwise the same settings."""

    filter: str
    """Narrows the list, such as `state='JOB_STATE_FAILED'` or `display_name:'night*'` on Vertex AI."""


class ListBatchJobsResponseDict(TypedDict, total=False):
    """One page of batches; the pager of `batches.list` reads it for you."""

    next_page_token: str
    """Where the following page starts, for `page_token`. Unset on the last one."""

    batch_jobs: List[BatchJobDict]
    """The page's jobs, of any state."""
