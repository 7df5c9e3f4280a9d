# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional, TypedDict, Union

from google._genai_api.types.jobs import EncryptionSpec, GoogleRpcStatus, JobError


class EncryptionSpecDict(TypedDict, total=False):
    """Encrypts stored data with a key of your own instead of Google's. Vertex AI only."""

    kms_key_name: Optional[str]
    """`projects/.../locations/.../keyRings/.../cryptoKeys/...`; its location has to match that of the
    data."""


class GoogleRpcStatusDict(TypedDict, total=False):
    """Why a tuning job went wrong, in the error form of gRPC."""

    code: Optional[int]
    """Number of a `google.rpc.Code`: 1 after a cancellation, 3 for an invalid argument, 13 for an
    internal error."""

    details: Optional[List[Dict[str, Any]]]
    """Further facts, each a mapping with its kind under `@type`."""

    message: Optional[str]
    """English sentence for developers; not meant for end users."""


class JobErrorDict(TypedDict, total=False):
    """Why a batch, one of its requests, or a deletion went wrong. Carried in the answer, never raised."""

    details: Optional[List[Dict[str, Any]]]
    """Further facts, each a mapping with its kind under `@type`; often empty."""

    code: Optional[int]
    """Number of a `google.rpc.Code`, not of HTTP: 3 for an invalid argument, 8 for exhausted quota."""

    message: Optional[str]
    """English sentence for developers; not meant for end users."""


GoogleRpcStatusOrDict = Union[GoogleRpcStatus, GoogleRpcStatusDict]
JobErrorOrDict = Union[JobError, JobErrorDict]
EncryptionSpecOrDict = Union[EncryptionSpec, EncryptionSpecDict]
