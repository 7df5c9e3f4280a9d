# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google.genai_api.types.unions import BatchDestination, ContentListUnion
from google.genai_core.runtime.model import ApiModel, empty_list

from .configs import GenerateContentConfig
from .http import HttpOptions
from .jobs import JobError, JobState
from .responses import GenerateContentResponse


class BatchJob(ApiModel):
    name: Optional[str] = None
    display_name: Optional[str] = None
    state: Optional[JobState] = None
    error: Optional[JobError] = None
    create_time: Optional[datetime] = None
    start_time: Optional[datetime] = None
    end_time: Optional[datetime] = None
    update_time: Optional[datetime] = None
    model: Optional[str] = None
    src: Optional[BatchJobSource] = None
    dest: Optional[BatchJobDestination] = None


class BatchJobDestination(ApiModel):
    format: Optional[str] = Field(
        None, validation_alias=AliasChoices("predictionsFormat"), serialization_alias="predictionsFormat"
    )
    gcs_uri: Optional[str] = Field(
        None, validation_alias=AliasChoices("outputUriPrefix"), serialization_alias="outputUriPrefix"
    )
    bigquery_uri: Optional[str] = Field(
        None, validation_alias=AliasChoices("outputUri"), serialization_alias="outputUri"
    )
    file_name: Optional[str] = Field(
        None, validation_alias=AliasChoices("responsesFile"), serialization_alias="responsesFile"
    )
    inlined_responses: Optional[List[InlinedResponse]] = None


class BatchJobSource(ApiModel):
    gcs_uri: Optional[List[str]] = Field(
        None, validation_alias=AliasChoices("uris"), serialization_alias="uris"
    )
    bigquery_uri: Optional[str] = Field(
        None, validation_alias=AliasChoices("inputUri"), serialization_alias="inputUri"
    )
    format: Optional[str] = Field(
        None, validation_alias=AliasChoices("instancesFormat"), serialization_alias="instancesFormat"
    )
    file_name: Optional[str] = None
    inlined_requests: Optional[List[InlinedRequest]] = Field(
        None, validation_alias=AliasChoices("requests"), serialization_alias="requests"
    )


class CancelBatchJobConfig(ApiModel):
    http_options: Optional[HttpOptions] = None


class CancelBatchJobResponse(ApiModel):
    pass


class CreateBatchJobConfig(ApiModel):
    http_options: Optional[HttpOptions] = None
    display_name: Optional[str] = None
    dest: Optional[BatchDestination] = Field(
        None, validation_alias=AliasChoices("outputConfig"), serialization_alias="outputConfig"
    )


class DeleteBatchJobConfig(ApiModel):
    http_options: Optional[HttpOptions] = None


class DeleteResourceJob(ApiModel):
    name: Optional[str] = None
    done: Optional[bool] = None
    error: Optional[JobError] = None


class GetBatchJobConfig(ApiModel):
    http_options: Optional[HttpOptions] = None


class InlinedRequest(ApiModel):
    model: Optional[str] = None
    contents: Optional[ContentListUnion] = None
    metadata: Optional[Dict[str, str]] = None
    config: Optional[GenerateContentConfig] = None


class InlinedResponse(ApiModel):
    response: Optional[GenerateContentResponse] = None
    error: Optional[JobError] = None
    metadata: Optional[Dict[str, Any]] = None


class ListBatchJobsConfig(ApiModel):
    http_options: Optional[HttpOptions] = None
    page_size: Optional[int] = None
    page_token: Optional[str] = None
    filter: Optional[str] = None


class ListBatchJobsResponse(ApiModel):
    next_page_token: Optional[str] = None
    batch_jobs: List[BatchJob] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("batchJobs", "operations", "batchPredictionJobs"),
    )
