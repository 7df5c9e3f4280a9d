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
    format: str
    gcs_uri: str
    bigquery_uri: str
    file_name: str
    inlined_responses: List[InlinedResponseDict]


class BatchJobDict(TypedDict, total=False):
    name: str
    display_name: str
    state: Open[JobState]
    error: JobErrorDict
    create_time: datetime
    start_time: datetime
    end_time: datetime
    update_time: datetime
    model: str
    src: BatchJobSourceDict
    dest: BatchJobDestinationDict


class BatchJobSourceDict(TypedDict, total=False):
    gcs_uri: List[str]
    bigquery_uri: str
    format: str
    file_name: str
    inlined_requests: List[InlinedRequestDict]


class CancelBatchJobConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict


class CancelBatchJobResponseDict(TypedDict, total=False):
    pass


class CreateBatchJobConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
    display_name: str
    dest: BatchDestinationDict


class DeleteBatchJobConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict


class DeleteResourceJobDict(TypedDict, total=False):
    name: str
    done: bool
    error: JobErrorDict


class GetBatchJobConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict


class InlinedRequestDict(TypedDict, total=False):
    model: str
    contents: ContentListUnionDict
    metadata: Dict[str, str]
    config: GenerateContentConfigDict


class InlinedResponseDict(TypedDict, total=False):
    response: GenerateContentResponseDict
    error: JobErrorDict
    metadata: Dict[str, Any]


class ListBatchJobsConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
    page_size: int
    page_token: str
    filter: str


class ListBatchJobsResponseDict(TypedDict, total=False):
    next_page_token: str
    batch_jobs: List[BatchJobDict]
