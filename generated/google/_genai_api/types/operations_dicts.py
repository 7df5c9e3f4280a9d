# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional, TypedDict, Union

from google._genai_api.types.operations import (
    FetchPredictOperationConfig,
    GetOperationConfig,
    Operation,
    WaitOperationConfig,
)
from google._genai_api.types.unions import ProgressCallbackDict

from .http_dicts import HttpOptionsOrDict


class FetchPredictOperationConfigDict(TypedDict, total=False):
    """Settings of one look at a Vertex AI operation, a name kept for code that mentions it;
    `operations.get` takes `GetOperationConfig`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


class GetOperationConfigDict(TypedDict, total=False):
    """Settings of `operations.get`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


class OperationDict(TypedDict, total=False):
    """Any long-running operation, as the service words it. The methods of this SDK return a type of
    their own with the same fields, such as `GenerateVideosOperation`."""

    name: Optional[str]
    """Identifier given by the service; ask with it how far the work is."""

    metadata: Optional[Dict[str, Any]]
    """Facts about the work, such as its progress or times; they differ from one kind of work to
    another."""

    done: Optional[bool]
    """True once the work is over, with a response or an `error`. Unset while it goes on."""

    error: Optional[Dict[str, Any]]
    """Why the work failed, with `code` and `message`, as google.rpc.Status. Unset if it did not."""


class WaitOperationConfigDict(TypedDict, total=False):
    """Settings of `operations.wait`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout of each look; not of the whole wait."""

    interval_seconds: Optional[float]
    """Pause before the first look, 2 seconds if unset. Each later pause is half as long again."""

    max_interval_seconds: Optional[float]
    """Longest pause between two looks, 20 seconds if unset."""

    timeout_seconds: Optional[float]
    """Longest wait in all. After it `errors.OperationTimeoutError` is raised, whose `operation` can be
    waited for again; the work itself goes on. Without it the wait lasts until the work is over."""

    on_progress: Optional[ProgressCallbackDict]
    """Function called with the operation after each look, for a progress display or to stop by an
    exception of its own. It must not be a coroutine function."""


OperationOrDict = Union[Operation, OperationDict]
GetOperationConfigOrDict = Union[GetOperationConfig, GetOperationConfigDict]
FetchPredictOperationConfigOrDict = Union[FetchPredictOperationConfig, FetchPredictOperationConfigDict]
WaitOperationConfigOrDict = Union[WaitOperationConfig, WaitOperationConfigDict]
