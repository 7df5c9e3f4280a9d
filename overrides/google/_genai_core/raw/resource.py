"""The base of generated resources, and what their methods call: one line for each operation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Generic, TypeVar, Union

from google._genai_core.raw.operation import Operation, Paged
from google._genai_core.raw.paging import AsyncPager, Pager, first_flow
from google._genai_core.raw.site import Place
from google._genai_core.runtime.driving.drivers import AsyncDriver, Driver
from google._genai_core.runtime.driving.streams import AsyncStream, Stream
from google._genai_core.runtime.words.hints import with_hints

if TYPE_CHECKING:
    import os

    from google._genai_api.types.calls.http import HttpOptions
    from google._genai_api.types.dicts.calls.http import HttpOptionsDict

    CallOptions = Union[HttpOptions, HttpOptionsDict, None]
    """The settings of one call."""

    Target = Union[str, "os.PathLike[str]", None]
    """Where a download goes."""

R = TypeVar("R")
E = TypeVar("E")
D = TypeVar("D", bound=Union[Driver, AsyncDriver])
C = TypeVar("C")


class _Base(Generic[D]):
    """Methods of a client, and the connections that they use."""

    def __init__(self, driver: D, place: Place) -> None:
        self._driver = driver
        self._place = place

    def __init_subclass__(cls) -> None:
        with_hints(cls)

    def _connected(self, resource: Callable[[D, Place], C]) -> C:
        """Return a resource with the same connections."""
        return resource(self._driver, self._place)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._place.context.base_url})"


class Resource(_Base[Driver]):
    """Methods that block."""

    def _call(self, operation: Operation[R], /, **values: Any) -> R:
        from google._genai_core.raw.calls import call_flow  # loaded at the first call

        result: R = self._driver.run(call_flow(operation, self._place, values))
        return result

    def _pages(self, operation: Paged[R, E], /, **values: Any) -> Pager[R, E]:
        return Pager(self._driver, self._driver.run(first_flow(operation, self._place, values)))

    def _stream(self, operation: Operation[R], /, **values: Any) -> Stream[R]:
        from google._genai_core.raw.calls import stream_flow  # loaded at the first call

        return self._driver.stream(stream_flow(operation, self._place, values))

    def _upload(self, operation: Operation[R], /, **values: Any) -> R:
        from google._genai_core.raw.uploads import upload_flow  # loaded only for files

        result: R = self._driver.run(upload_flow(operation, self._place, values))
        return result

    def _download(self, operation: Operation[Any], /, **values: Any) -> Union[bytes, Path]:
        from google._genai_core.raw.calls import download_flow  # loaded at the first call

        return self._driver.run(download_flow(operation, self._place, values))


class AsyncResource(_Base[AsyncDriver]):
    """The same methods, awaitable."""

    async def _call(self, operation: Operation[R], /, **values: Any) -> R:
        from google._genai_core.raw.calls import call_flow  # loaded at the first call

        result: R = await self._driver.run(call_flow(operation, self._place, values))
        return result

    async def _pages(self, operation: Paged[R, E], /, **values: Any) -> AsyncPager[R, E]:
        page = await self._driver.run(first_flow(operation, self._place, values))
        return AsyncPager(self._driver, page)

    async def _stream(self, operation: Operation[R], /, **values: Any) -> AsyncStream[R]:
        from google._genai_core.raw.calls import stream_flow  # loaded at the first call

        return await self._driver.stream(stream_flow(operation, self._place, values))

    async def _upload(self, operation: Operation[R], /, **values: Any) -> R:
        from google._genai_core.raw.uploads import upload_flow  # loaded only for files

        result: R = await self._driver.run(upload_flow(operation, self._place, values))
        return result

    async def _download(self, operation: Operation[Any], /, **values: Any) -> Union[bytes, Path]:
        from google._genai_core.raw.calls import download_flow  # loaded at the first call

        return await self._driver.run(download_flow(operation, self._place, values))
