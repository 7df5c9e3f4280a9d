# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from pydantic import Field

from google.genai_core.runtime.enums import OpenEnum
from google.genai_core.runtime.model import ApiModel, empty_list


class EncryptionSpec(ApiModel):
    kms_key_name: Optional[str] = None


class GoogleRpcStatus(ApiModel):
    code: Optional[int] = None
    details: List[Dict[str, Any]] = Field(default_factory=empty_list)
    message: Optional[str] = None


class JobError(ApiModel):
    details: List[Dict[str, Any]] = Field(default_factory=empty_list)
    code: Optional[int] = None
    message: Optional[str] = None


class JobState(OpenEnum):
    JOB_STATE_UNSPECIFIED = "JOB_STATE_UNSPECIFIED"
    JOB_STATE_QUEUED = "JOB_STATE_QUEUED"
    JOB_STATE_PENDING = "JOB_STATE_PENDING"
    JOB_STATE_RUNNING = "JOB_STATE_RUNNING"
    JOB_STATE_SUCCEEDED = "JOB_STATE_SUCCEEDED"
    JOB_STATE_FAILED = "JOB_STATE_FAILED"
    JOB_STATE_CANCELLING = "JOB_STATE_CANCELLING"
    JOB_STATE_CANCELLED = "JOB_STATE_CANCELLED"
    JOB_STATE_PAUSED = "JOB_STATE_PAUSED"
    JOB_STATE_EXPIRED = "JOB_STATE_EXPIRED"
    JOB_STATE_UPDATING = "JOB_STATE_UPDATING"
    JOB_STATE_PARTIALLY_SUCCEEDED = "JOB_STATE_PARTIALLY_SUCCEEDED"
