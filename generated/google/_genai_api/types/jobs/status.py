# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Optional

from pydantic import Field

from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel, empty_list


class JobState(OpenEnum):
    """State of a tuning or batch job. States of the Gemini API are mapped to these."""

    JOB_STATE_UNSPECIFIED = "JOB_STATE_UNSPECIFIED"
    """State not reported."""

    JOB_STATE_QUEUED = "JOB_STATE_QUEUED"
    """Queued; processing has not begun."""

    JOB_STATE_PENDING = "JOB_STATE_PENDING"
    """Resources and data are being prepared."""

    JOB_STATE_RUNNING = "JOB_STATE_RUNNING"
    """Running."""

    JOB_STATE_SUCCEEDED = "JOB_STATE_SUCCEEDED"
    """Succeeded; the tuned model or the results are available."""

    JOB_STATE_FAILED = "JOB_STATE_FAILED"
    """Failed; see `error` of the job."""

    JOB_STATE_CANCELLING = "JOB_STATE_CANCELLING"
    """Cancellation requested. The job may still succeed or fail."""

    JOB_STATE_CANCELLED = "JOB_STATE_CANCELLED"
    """Cancelled. Results written before the cancellation remain."""

    JOB_STATE_PAUSED = "JOB_STATE_PAUSED"
    """Paused; can be resumed."""

    JOB_STATE_EXPIRED = "JOB_STATE_EXPIRED"
    """Expired before completion, such as a Gemini API batch after 48 hours."""

    JOB_STATE_UPDATING = "JOB_STATE_UPDATING"
    """Being updated. Returns to `JOB_STATE_RUNNING` afterwards."""

    JOB_STATE_PARTIALLY_SUCCEEDED = "JOB_STATE_PARTIALLY_SUCCEEDED"
    """Completed, but some results are missing because of errors."""


class GoogleRpcStatus(ApiModel):
    """Error of a tuning job, as a `google.rpc.Status`."""

    code: Optional[int] = None
    """`google.rpc.Code`, such as 1 after a cancellation, 3 for an invalid argument or 13 for an
    internal error."""

    details: List[Dict[str, Any]] = Field(default_factory=empty_list)
    """Additional information, as dicts with their type in `@type`."""

    message: Optional[str] = None
    """Error message in English, for developers."""


class JobError(ApiModel):
    """Error of a batch job, of one of its requests, or of a deletion. Not raised as an exception."""

    details: List[Dict[str, Any]] = Field(default_factory=empty_list)
    """Additional information, as dicts with their type in `@type`. Often empty."""

    code: Optional[int] = None
    """`google.rpc.Code`, such as 3 for an invalid argument or 8 for an exhausted quota. Not an HTTP
    status code."""

    message: Optional[str] = None
    """Error message in English, for developers."""


class EncryptionSpec(ApiModel):
    """Encryption of stored data with your own Cloud KMS key. Vertex AI only."""

    kms_key_name: Optional[str] = None
    """Key, as `projects/.../locations/.../keyRings/.../cryptoKeys/...`. Its location must match that
    of the data. Required."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            kms_key_name: Optional[str],
        ) -> None: ...
