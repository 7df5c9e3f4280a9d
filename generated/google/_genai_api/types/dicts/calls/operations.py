# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional, TypedDict, Union

from google._genai_api.types.calls.operations import (
    FetchPredictOperationConfig,
    GetOperationConfig,
    Operation,
    WaitOperationConfig,
)
from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.unions import ProgressCallbackDict


class OperationDict(TypedDict, total=False):
    """Long-running operation. Types of operations whose results are known, such as
    `GenerateVideosOperation`, extend it. `operations.get` and `wait` return this type for the other
    ones."""

    name: Optional[str]
    """Resource name of the operation."""

    metadata: Optional[Dict[str, Any]]
    """Metadata such as progress or times. Its keys depend on the kind of operation."""

    done: Optional[bool]
    """True if the operation has completed, with a response or an `error`. Unset while it is running."""

    error: Optional[Dict[str, Any]]
    """Error with `code` and `message` (a `google.rpc.Status`), if the operation failed."""

    response: Optional[Any]
    """Result of the operation, if it succeeded. `result` is an alias."""


OperationOrDict = Union[Operation, OperationDict]


class GetOperationConfigDict(TypedDict, total=False):
    """Configuration of `operations.get`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


GetOperationConfigOrDict = Union[GetOperationConfig, GetOperationConfigDict]


class FetchPredictOperationConfigDict(TypedDict, total=False):
    """Configuration of a status request to Vertex AI. Kept for code that names it; `operations.get`
    takes `GetOperationConfig`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


FetchPredictOperationConfigOrDict = Union[FetchPredictOperationConfig, FetchPredictOperationConfigDict]


class WaitOperationConfigDict(TypedDict, total=False):
    """Configuration of `operations.wait`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for each status request. They do not limit the wait as a whole."""

    interval_seconds: Optional[float]
    """Seconds before the first status request. Defaults to 2. Each later interval is 1.5 times as
    long."""

    max_interval_seconds: Optional[float]
    """Upper limit on the interval between status requests, in seconds. Defaults to 20."""

    timeout_seconds: Optional[float]
    """Upper limit on the wait, in seconds. `errors.OperationTimeoutError` is raised when it is
    reached; the operation continues and can be waited for again. Unlimited if unset."""

    on_progress: Optional[ProgressCallbackDict]
    """Callback that receives the operation after each status request. May be a coroutine function.
    Under `client.aio`, a plain function is called in a thread. An exception from it ends the wait."""


WaitOperationConfigOrDict = Union[WaitOperationConfig, WaitOperationConfigDict]
