# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.unions import ProgressCallback
from google._genai_core.behaviours.operations import OperationBehaviour
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel


class Operation(OperationBehaviour, Result):
    """Long-running operation. Types of operations whose results are known, such as
    `GenerateVideosOperation`, extend it. `operations.get` and `wait` return this type for the other
    ones."""

    name: Optional[str] = None
    """Resource name of the operation."""

    metadata: Optional[Dict[str, Any]] = None
    """Metadata such as progress or times. Its keys depend on the kind of operation."""

    done: Optional[bool] = None
    """True if the operation has completed, with a response or an `error`. Unset while it is running."""

    error: Optional[Dict[str, Any]] = None
    """Error with `code` and `message` (a `google.rpc.Status`), if the operation failed."""

    response: Optional[Any] = None
    """Result of the operation, if it succeeded. `result` is an alias."""


class GetOperationConfig(ApiModel):
    """Configuration of `operations.get`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class FetchPredictOperationConfig(ApiModel):
    """Configuration of a status request to Vertex AI. Kept for code that names it; `operations.get`
    takes `GetOperationConfig`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class WaitOperationConfig(ApiModel):
    """Configuration of `operations.wait`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for each status request. They do not limit the wait as a whole."""

    interval_seconds: Optional[float] = None
    """Seconds before the first status request. Defaults to 2. Each later interval is 1.5 times as
    long."""

    max_interval_seconds: Optional[float] = None
    """Upper limit on the interval between status requests, in seconds. Defaults to 20."""

    timeout_seconds: Optional[float] = None
    """Upper limit on the wait, in seconds. `errors.OperationTimeoutError` is raised when it is
    reached; the operation continues and can be waited for again. Unlimited if unset."""

    on_progress: Optional[ProgressCallback] = None
    """Callback that receives the operation after each status request. May be a coroutine function.
    Under `client.aio`, a plain function is called in a thread. An exception from it ends the wait."""
