# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""Lists that are fetched page by page, from `client`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Generic, Iterator, List, Optional, TypeVar

from google._genai_core.flows.paging import EXHAUSTED, Copied, Page, Pages
from google._genai_core.runtime.usage_errors import NoMorePagesError

if TYPE_CHECKING:
    from google._genai_api.types import HttpResponse
    from google._genai_core.runtime.driving.drivers import Driver

T = TypeVar("T")


class Pager(Copied, Generic[T]):
    """A list that is fetched page by page.

    Iteration begins with the current page, continues with all later pages, and does not move the
    pager, so it can be repeated. Indexing and `len` use the current page only.
    """

    __module__ = "google.genai.pagers"

    def __init__(self, pages: Pages[T], driver: Driver, page: Page[T]) -> None:
        self._pages = pages
        self._driver = driver
        self._page = page
        self._items: Optional[Iterator[T]] = None

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

    def next_page(self) -> List[T]:
        """Move to the next page and return its items. Raises `errors.NoMorePagesError` after the last page."""
        if self._page.next_token is None:
            raise NoMorePagesError(EXHAUSTED)
        self._page = self._driver.run(self._pages.fetch_flow(self._page))
        self._items = None
        return self.page

    def __next__(self) -> T:
        """Return the next item, as an iteration that begins with the current page at the first call."""
        if self._items is None:
            self._items = self.__iter__()
        return self._items.__next__()

    def __iter__(self) -> Iterator[T]:
        page = self._page
        while True:
            yield from page.items
            if page.next_token is None:
                return
            page = self._driver.run(self._pages.fetch_flow(page))

    def __repr__(self) -> str:
        more: Optional[str] = ", more pages" if self._page.next_token else ""
        return f"Pager({self.name}, {len(self)} items{more})"
