# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.jobs.status import EncryptionSpec, GoogleRpcStatus, JobError


class GoogleRpcStatusDict(TypedDict, total=False):
    """Error of a tuning job, as a `google.rpc.Status`."""

    code: Optional[int]
    """`google.rpc.Code`, such as 1 after a cancellation, 3 for an invalid argument or 13 for an
    internal error."""

    details: Optional[List[Dict[str, Any]]]
    """Additional information, as dicts with their type in `@type`."""

    message: Optional[str]
    """Error message in English, for developers."""


GoogleRpcStatusOrDict = Union[GoogleRpcStatus, GoogleRpcStatusDict]


class JobErrorDict(TypedDict, total=False):
    """Error of a batch job, of one of its requests, or of a deletion. Not raised as an exception."""

    details: Optional[List[Dict[str, Any]]]
    """Additional information, as dicts with their type in `@type`. Often empty."""

    code: Optional[int]
    """`google.rpc.Code`, such as 3 for an invalid argument or 8 for an exhausted quota. Not an HTTP
    status code."""

    message: Optional[str]
    """Error message in English, for developers."""


JobErrorOrDict = Union[JobError, JobErrorDict]


class EncryptionSpecDict(TypedDict, total=False):
    """Encryption of stored data with your own Cloud KMS key. Vertex AI only."""

    kms_key_name: Required[Optional[str]]
    """Key, as `projects/.../locations/.../keyRings/.../cryptoKeys/...`. Its location must match that
    of the data. Required."""


EncryptionSpecOrDict = Union[EncryptionSpec, EncryptionSpecDict]
