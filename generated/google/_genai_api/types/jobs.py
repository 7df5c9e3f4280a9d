# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from pydantic import Field

from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel, empty_list


class EncryptionSpec(ApiModel):
    """Encrypts stored data with a key of your own instead of Google's. Vertex AI only."""

    kms_key_name: Optional[str] = None
    """`projects/.../locations/.../keyRings/.../cryptoKeys/...`; its location has to match that of the
    data."""


class GoogleRpcStatus(ApiModel):
    """Why a tuning job went wrong, in the error form of gRPC."""

    code: Optional[int] = None
    """Number of a `google.rpc.Code`: 1 after a cancellation, 3 for an invalid argument, 13 for an
    internal error."""

    details: List[Dict[str, Any]] = Field(default_factory=empty_list)
    """Further facts, each a mapping with its kind under `@type`."""

    message: Optional[str] = None
    """English sentence for developers; not meant for end users."""


class JobError(ApiModel):
    """Why a batch, one of its requests, or a deletion went wrong. Carried in the answer, never raised."""

    details: List[Dict[str, Any]] = Field(default_factory=empty_list)
    """Further facts, each a mapping with its kind under `@type`; often empty."""

    code: Optional[int] = None
    """Number of a `google.rpc.Code`, not of HTTP: 3 for an invalid argument, 8 for exhausted quota."""

    message: Optional[str] = None
    """English sentence for developers; not meant for end users."""


class JobState(OpenEnum):
    """How far a tuning or batch job is. The Gemini API's own state names are translated into these."""

    JOB_STATE_UNSPECIFIED = "JOB_STATE_UNSPECIFIED"
    """Stands for a state that the service left out."""

    JOB_STATE_QUEUED = "JOB_STATE_QUEUED"
    """Accepted and waiting; no work has begun."""

    JOB_STATE_PENDING = "JOB_STATE_PENDING"
    """Machines and data are being made ready."""

    JOB_STATE_RUNNING = "JOB_STATE_RUNNING"
    """Work is going on; ask again later."""

    JOB_STATE_SUCCEEDED = "JOB_STATE_SUCCEEDED"
    """Finished; the tuned model or the results are there."""

    JOB_STATE_FAILED = "JOB_STATE_FAILED"
    """Given up; the job's `error` says why."""

    JOB_STATE_CANCELLING = "JOB_STATE_CANCELLING"
    """A cancellation was asked for; the job may still succeed or fail before it takes effect."""

    JOB_STATE_CANCELLED = "JOB_STATE_CANCELLED"
    """Stopped on request. Results written before that remain."""

    JOB_STATE_PAUSED = "JOB_STATE_PAUSED"
    """Halted in a way that allows going on later."""

    JOB_STATE_EXPIRED = "JOB_STATE_EXPIRED"
    """Ran out of time before it was done, such as a batch of the Gemini API after 48 hours."""

    JOB_STATE_UPDATING = "JOB_STATE_UPDATING"
    """A running job whose settings are being changed; it returns to `JOB_STATE_RUNNING`."""

    JOB_STATE_PARTIALLY_SUCCEEDED = "JOB_STATE_PARTIALLY_SUCCEEDED"
    """Finished, but errors cost some of the results."""
