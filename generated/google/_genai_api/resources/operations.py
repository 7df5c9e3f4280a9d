# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.operations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional, TypeVar, Union, overload

from google._genai_api.methods import operations as methods
from google._genai_core.flows import poll
from google._genai_core.flows.observed import observed_flow
from google._genai_core.runtime.driving.drivers import Driver
from google._genai_core.runtime.driving.resource import Resource

if TYPE_CHECKING:
    from google._genai_api.types.calls.operations import GetOperationConfig, Operation, WaitOperationConfig
    from google._genai_api.types.dicts.calls.operations import GetOperationConfigDict, WaitOperationConfigDict
    from google._genai_api.types.jobs.batches import BatchJob
    from google._genai_api.types.jobs.tunings import TuningJob
    from google._genai_api.types.unions import OperationInput

OperationT = TypeVar("OperationT", bound="Union[Operation, BatchJob, TuningJob]")


class Operations(Resource[Driver]):
    """Get long-running operations, such as the generation of videos, and jobs, or wait for them.

    Errors that every method can raise are listed in `google.genai.errors`.
    """

    __module__ = "google.genai.operations"

    _place = "operations"

    @overload
    def get(
        self,
        operation: OperationT,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> OperationT: ...

    @overload
    def get(
        self,
        operation: OperationInput,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> Operation: ...

    def get(
        self,
        operation: Union[OperationInput, Operation, BatchJob, TuningJob],
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> Any:
        """Get the current state of a long-running operation.

        The operation that is passed is not changed; use the one that is returned, which has the same class.
        By its name alone, an operation of a model is a `GenerateVideosOperation`, and another one an
        `Operation` in general. A `BatchJob` or `TuningJob` can be passed as an object. The call does not
        wait; pause between two calls, or use `wait`. If the operation failed, no error is raised: `done` is
        true and `error` is set.

        Args:
            operation: Operation or job that a method has returned, of which only the `name` is used, or the
                name of an operation: `models/.../operations/...`, `projects/.../operations/...` and the
                like.
            config: Request settings, such as headers and timeout.

        Returns:
            Operation in its current state, with a `response` or an `error` if it is done.
        """
        return self._driver.run(
            observed_flow(poll.get_flow, methods.GET, self._context, config, {"operation": operation})
        )

    @overload
    def wait(
        self,
        operation: OperationT,
        *,
        config: Optional[Union[WaitOperationConfig, WaitOperationConfigDict]] = None,
    ) -> OperationT: ...

    @overload
    def wait(
        self,
        operation: OperationInput,
        *,
        config: Optional[Union[WaitOperationConfig, WaitOperationConfigDict]] = None,
    ) -> Operation: ...

    def wait(
        self,
        operation: Union[OperationInput, Operation, BatchJob, TuningJob],
        *,
        config: Optional[Union[WaitOperationConfig, WaitOperationConfigDict]] = None,
    ) -> Any:
        """Wait until a long-running operation is done.

        Its status is requested at growing intervals, from 2 to 20 seconds by default. An operation that
        is already done is returned at once. If the operation failed, no error is raised: `error` is set. A
        `BatchJob` or `TuningJob` can be passed as an object.

        Args:
            operation: Operation or job that a method has returned, of which only `name` and `done` are
                used, or the name of an operation.
            config: Intervals, time limit, progress callback and request settings.

        Returns:
            Operation that is done, with a `response` or an `error`. It has the class of what is passed.

        Raises:
            errors.OperationTimeoutError: If `timeout_seconds` is reached.
        """
        return self._driver.run(
            observed_flow(poll.wait_flow, methods.WAIT, self._context, config, {"operation": operation})
        )
