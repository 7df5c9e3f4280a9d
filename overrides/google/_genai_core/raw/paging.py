"""Lists that are fetched page by page. Iterating does not move a pager, so a second iteration yields the same items."""

from __future__ import annotations

from typing import Any, AsyncIterator, Dict, Generic, Iterator, List, Optional, Sequence, TypeVar, cast

from google._genai_core.flows.paging import EXHAUSTED, Trail
from google._genai_core.raw.calls import call_flow
from google._genai_core.raw.operation import Paged
from google._genai_core.raw.site import Place
from google._genai_core.runtime.driving.drivers import AsyncDriver, Driver
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.usage_errors import NoMorePagesError

R = TypeVar("R")
E = TypeVar("E")


class Page(Generic[R, E]):
    """One response of a list, and how to get the next one."""

    def __init__(self, operation: Paged[R, E], place: Place, values: Dict[str, Any], trail: Trail) -> None:
        self._operation = operation
        self._place = place
        self._values = values
        self._trail = trail
        self.response: R
        self.items: Sequence[E] = ()
        self.next: Any = None

    def fetch_flow(self) -> Flow[Page[R, E]]:
        """Fetch this page."""
        operation = self._operation
        parameter, field = operation.token
        self.response = yield from call_flow(operation, self._place, self._values)
        found: Any = self.response
        for step in filter(None, operation.items.split(".")):
            found = getattr(found, step, None)
        properties = as_mapping(found)
        self.items = found or () if properties is None else list(properties.values())
        if operation.more:
            last = self.items[-1] if self.items and getattr(self.response, operation.more, False) else None
            self.next = getattr(last, field, None)
        else:
            self.next = _at(self.response, field)
        token = self._values.get(parameter)
        self._trail = self._trail.step(None if token is None else str(token), self.items)
        return self

    def following(self) -> Optional[Page[R, E]]:
        """Return the next page, which is to be fetched; None after the last one.

        Raises:
            ResponseParseError: The service repeats the token of an earlier page, or sends page after page
                without items.
        """
        if self.next in (None, "", 0, False):
            return None
        self._trail.raise_if_endless(str(self.next))
        values = {**self._values, self._operation.token[0]: self.next}
        return Page(self._operation, self._place, values, self._trail)


def _at(value: Any, path: str) -> Any:
    for step in path.split("."):
        value = getattr(value, step, None)
    return value


def first_flow(operation: Paged[R, E], place: Place, values: Dict[str, Any]) -> Flow[Page[R, E]]:
    """Fetch the first page of a list."""
    return Page(operation, place, values, Trail()).fetch_flow()


class Pager(Generic[R, E]):
    """The items of a list, which are fetched page by page."""

    def __init__(self, driver: Driver, page: Page[R, E]) -> None:
        self._driver = driver
        self._page = page

    @property
    def response(self) -> R:
        """The response with the current page."""
        return self._page.response

    @property
    def page(self) -> List[E]:
        """The items of the current page."""
        return list(self._page.items)

    def next_page(self) -> List[E]:
        """Move to the next page and return its items. Raises `errors.NoMorePagesError` after the last page."""
        following = self._page.following()
        if following is None:
            raise NoMorePagesError(EXHAUSTED)
        self._page = self._driver.run(following.fetch_flow())
        return self.page

    def responses(self) -> Iterator[R]:
        """Return the responses from the current page on, each when it is needed."""
        return (page.response for page in self._pages())

    def __iter__(self) -> Iterator[E]:
        return (item for page in self._pages() for item in page.items)

    def _pages(self) -> Iterator[Page[R, E]]:
        page: Optional[Page[R, E]] = self._page
        while page is not None:
            yield page
            page = page.following()
            if page is not None:
                self._driver.run(page.fetch_flow())


class AsyncPager(Generic[R, E]):
    """The items of a list, which are fetched page by page."""

    def __init__(self, driver: AsyncDriver, page: Page[R, E]) -> None:
        self._driver = driver
        self._page = page

    @property
    def response(self) -> R:
        """The response with the current page."""
        return self._page.response

    @property
    def page(self) -> List[E]:
        """The items of the current page."""
        return list(self._page.items)

    async def next_page(self) -> List[E]:
        """Move to the next page and return its items. Raises `errors.NoMorePagesError` after the last page."""
        following = self._page.following()
        if following is None:
            raise NoMorePagesError(EXHAUSTED)
        self._page = await self._driver.run(following.fetch_flow())
        return self.page

    def responses(self) -> AsyncIterator[R]:
        """Return the responses from the current page on, each when it is needed."""
        return _Responses(self._driver, self._page)

    def __aiter__(self) -> AsyncIterator[E]:
        return _Items(self._driver, self._page)


class _Responses(AsyncIterator[R]):
    """The responses from a page on. No generator, which an event loop would have to close."""

    def __init__(self, driver: AsyncDriver, page: Page[R, Any]) -> None:
        self._driver = driver
        self._page: Optional[Page[R, Any]] = page
        self._started = False

    async def __anext__(self) -> R:
        await self.advance()
        return cast("Page[R, Any]", self._page).response

    async def advance(self) -> Sequence[Any]:
        """Go to the next page, or to the first one, and return its items."""
        if self._started and self._page is not None:
            self._page = self._page.following()
            if self._page is not None:
                await self._driver.run(self._page.fetch_flow())
        self._started = True
        if self._page is None:
            raise StopAsyncIteration
        return self._page.items


class _Items(AsyncIterator[E]):
    """The items from a page on."""

    def __init__(self, driver: AsyncDriver, page: Page[Any, E]) -> None:
        self._pages: _Responses[Any] = _Responses(driver, page)
        self._left: Iterator[E] = iter(())

    async def __anext__(self) -> E:
        while True:
            for item in self._left:
                return item
            self._left = iter(await self._pages.advance())
