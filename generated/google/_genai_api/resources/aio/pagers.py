# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""Lists that are fetched page by page, from `client.aio`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, AsyncIterator, Dict, Generic, List, Optional, TypeVar

from google._genai_core.flows.paging import EXHAUSTED, AsyncItems, Copied, Page, Pages
from google._genai_core.runtime.usage_errors import NoMorePagesError

if TYPE_CHECKING:
    from google._genai_api.types import HttpResponse
    from google._genai_core.runtime.driving.drivers import AsyncDriver

T = TypeVar("T")


class AsyncPager(Copied, Generic[T]):
    """A list that is fetched page by page.

    Iteration begins with the current page, continues with all later pages, and does not move the
    pager, so it can be repeated. Indexing and `len` use the current page only.
    """

    __module__ = "google.genai.pagers"

    def __init__(self, pages: Pages[T], driver: AsyncDriver, page: Page[T]) -> None:
        self._pages = pages
        self._driver = driver
        self._page = page
        self._items: Optional[AsyncIterator[T]] = None

    @property
    def page(self) -> List[T]:
        """Items of the current page."""
        return self._page.items

    @property
    def name(self) -> str:
        """Name of the field with the items, such as `models`."""
        return self._pages.name

    @property
    def sdk_http_response(self) -> Optional[HttpResponse]:
        """Status, headers and request ID of the HTTP response with the current page."""
        return self._page.response.sdk_http_response

    @property
    def page_size(self) -> int:
        """Page size of the request, or the length of the current page if it had none."""
        return self._pages.page_size(self.page)

    @property
    def config(self) -> Dict[str, Any]:
        """Settings of the request for the next page."""
        return {**self._pages.config.model_dump(exclude_none=True), "page_token": self._page.next_token}

    def __len__(self) -> int:
        return len(self.page)

    def __getitem__(self, index: int) -> T:
        return self.page[index]

    async def next_page(self) -> List[T]:
        """Move to the next page and return its items. Raises `errors.NoMorePagesError` after the last page."""
        if self._page.next_token is None:
            raise NoMorePagesError(EXHAUSTED)
        self._page = await self._driver.run(self._pages.fetch_flow(self._page))
        self._items = None
        return self.page

    async def __anext__(self) -> T:
        """Return the next item, as an iteration that begins with the current page at the first call."""
        if self._items is None:
            self._items = self.__aiter__()
        return await self._items.__anext__()

    def __aiter__(self) -> AsyncIterator[T]:
        return AsyncItems(self._pages, self._driver, self._page)

    def __repr__(self) -> str:
        more: Optional[str] = ", more pages" if self._page.next_token else ""
        return f"AsyncPager({self.name}, {len(self)} items{more})"
