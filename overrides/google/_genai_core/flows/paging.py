"""The state of a pager, without I/O. The generated pagers hold one and fetch pages with it.

Iterating does not move a pager, so a second iteration yields the same items again.
"""

from __future__ import annotations

from copy import deepcopy
from typing import (
    TYPE_CHECKING,
    Any,
    AsyncIterator,
    Callable,
    Dict,
    Generic,
    List,
    NoReturn,
    Optional,
    Sized,
    TypeVar,
)

from typing_extensions import NamedTuple, Self

from google._genai_core.behaviours.results import Result
from google._genai_core.flows.call import call_flow, to_config
from google._genai_core.flows.observed import observed_flow
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.errors import ResponseParseError
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.usage_errors import InvalidTypeError
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Method

if TYPE_CHECKING:
    from google._genai_core.runtime.driving.drivers import AsyncDriver

MOST_EMPTY = 1000
"""Pages without items that may follow one another. A filter may leave nothing of some pages."""

T = TypeVar("T")


class Trail(NamedTuple):
    """The way to a page, by which a list that does not end is found."""

    token: Optional[str] = None
    """The token of the page."""

    number: int = 0
    landmark: Optional[str] = None
    """The token of the latest page whose number is a power of two: every circle leads back to one."""

    empty: int = 0
    """Pages without items, one after the other, up to this page."""

    def step(self, token: Optional[str], items: Sized) -> Trail:
        """Return the way to the next page."""
        number = self.number + 1
        landmark = self.landmark if number & (number - 1) else token
        return Trail(token, number, landmark, 0 if items else self.empty + 1)

    def raise_if_endless(self, token: Optional[str]) -> None:
        """Raise ResponseParseError if the token of the next page shows that the list does not end."""
        if token in (self.token, self.landmark):
            raise ResponseParseError("the list does not end: the service repeats a page token")
        if self.empty >= MOST_EMPTY:
            raise ResponseParseError(f"the list does not end: {MOST_EMPTY} pages in a row have no items")


class Page(NamedTuple, Generic[T]):  # typing's NamedTuple is generic from Python 3.11 on
    """One page of a list."""

    items: List[T]
    next_token: Optional[str]
    """The token of the next page, or None after the last one."""

    response: Result
    trail: Trail


class Pages(Generic[T]):
    """The list method that a pager calls, and its arguments."""

    def __init__(
        self,
        method: Method[Any, Any],
        context: Context,
        config: Any,
        arguments: Dict[str, Any],
        name: str,
    ) -> None:
        self.method = method
        self.context = context
        self.name = name
        self.config: ApiModel = to_config(method, config) or method.config_type()
        self.arguments = arguments

    def fetch_flow(self, previous: Optional[Page[T]]) -> Flow[Page[T]]:
        """Fetch the page after another one, or the first one.

        Raises:
            ResponseParseError: The service repeats the token of an earlier page, or sends page after
                page without items.
        """
        if previous is None:
            config, trail, token = self.config, Trail(), getattr(self.config, "page_token", None)
        else:
            trail, token = previous.trail, previous.next_token
            trail.raise_if_endless(token)
            config = self.config.model_copy(update={"page_token": token})
        response = yield from observed_flow(call_flow, self.method, self.context, config, self.arguments)
        items = getattr(response, self.name)
        next_token = getattr(response, "next_page_token", None) or None
        return Page(items, next_token, response, trail.step(token, items))

    def page_size(self, items: List[T]) -> int:
        """Return the configured page size, or the length of the current page if none is set."""
        size: Optional[int] = getattr(self.config, "page_size", None)
        return len(items) if size is None else size


class Copied:
    """Base of both pagers: a copy has a position of its own; a pickle would hold connections."""

    def __copy__(self) -> Self:
        return self._like(lambda page: page)

    def __deepcopy__(self, memo: Dict[int, Any]) -> Self:
        return self._like(lambda page: deepcopy(page, memo))

    def _like(self, copied: Callable[[Page[Any]], Page[Any]]) -> Self:
        own: Any = self
        return own.__class__(own._pages, own._driver, copied(own._page))  # type: ignore[no-any-return]  # the pagers are generated

    def __reduce__(self) -> NoReturn:
        raise InvalidTypeError(
            "cannot pickle a pager: pickle its items, or pager.config, which has the token of the next page"
        )


class AsyncItems(AsyncIterator[T]):
    """The items of a page and of all later ones. No generator, which an event loop would have to close."""

    def __init__(self, pages: Pages[T], driver: AsyncDriver, page: Page[T]) -> None:
        self._pages = pages
        self._driver = driver
        self._page = page
        self._next = 0

    async def __anext__(self) -> T:
        while self._next >= len(self._page.items):
            if self._page.next_token is None:
                raise StopAsyncIteration
            self._page = await self._driver.run(self._pages.fetch_flow(self._page))
            self._next = 0
        self._next += 1
        return self._page.items[self._next - 1]


EXHAUSTED = "there are no more pages"
