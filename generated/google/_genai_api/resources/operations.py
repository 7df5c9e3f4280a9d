# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.operations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google._genai_api.operations import operations as operations
from google._genai_core.flows import poll
from google._genai_core.flows.observed import observed

if TYPE_CHECKING:
    from google._genai_api.types.operations import GetOperationConfig, WaitOperationConfig
    from google._genai_api.types.operations_dicts import GetOperationConfigDict, WaitOperationConfigDict
    from google._genai_api.types.videos import GenerateVideosOperation
    from google._genai_core.runtime.driving.drivers import Driver
    from google._genai_core.runtime.wire.backend import Context


class Operations:
    """Work that outlasts a call, such as videos: wait here until it is done. The same methods are
    awaitable under `client.aio.operations`."""

    def __init__(self, driver: Driver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def get(
        self,
        operation: GenerateVideosOperation,
        *,
        config: Optional[Union[GetOperationConfig, GetOperationConfigDict]] = None,
    ) -> GenerateVideosOperation:
        """Look how far the generation of videos is.

        The operation that is passed in stays as it is; go on with the one that is returned. The call does
        not wait: pause between two of them, or use `wait`. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx when this call fails.
        That the generation has failed is no error of it: `done` is then true, and `error` says why.

        Args:
            operation: Operation from `generate_videos` or from an earlier `get`; only its `name` is read.
            config: Transport settings of this call.

        Returns:
            The operation as it is now; once `done`, with `response` or `error`.
        """
        return self._driver.run(
            observed(poll.get, operations.GET, self._context, config, {"operation": operation})
        )

    def wait(
        self,
        operation: GenerateVideosOperation,
        *,
        config: Optional[Union[WaitOperationConfig, WaitOperationConfigDict]] = None,
    ) -> GenerateVideosOperation:
        """Wait until the generation of videos is over, looking again and again with growing pauses.

        The first pause is 2 seconds and the longest 20, unless the config says otherwise. An operation that
        is
        done already is returned at once. Both backends.

        Raises `errors.OperationTimeoutError` (a TimeoutError) after `timeout_seconds`, if given, and what
        `operations.get` raises when a look fails. That the generation has failed is no error of it: `error`
        then says why.

        Args:
            operation: Operation from `generate_videos`, `get` or an earlier `wait`; only `name` and `done`
                are read.
            config: Pauses, longest wait, a function called after each look, and transport.

        Returns:
            The operation once `done`, with `response` or `error`.
        """
        return self._driver.run(
            observed(poll.wait, operations.WAIT, self._context, config, {"operation": operation})
        )
