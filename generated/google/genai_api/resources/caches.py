# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.caches` and `client.aio.caches`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google.genai_api.operations import caches as operations
from google.genai_api.resources.pagers import AsyncPager, Pager
from google.genai_core.flows import call
from google.genai_core.flows.paging import Pages

if TYPE_CHECKING:
    from google.genai_api.types.caches import (
        CachedContent,
        CreateCachedContentConfig,
        DeleteCachedContentConfig,
        DeleteCachedContentResponse,
        GetCachedContentConfig,
        ListCachedContentsConfig,
        UpdateCachedContentConfig,
    )
    from google.genai_api.types.caches_dicts import (
        CreateCachedContentConfigDict,
        DeleteCachedContentConfigDict,
        GetCachedContentConfigDict,
        ListCachedContentsConfigDict,
        UpdateCachedContentConfigDict,
    )
    from google.genai_core.runtime.backend import Context
    from google.genai_core.runtime.drivers import AsyncDriver, Driver


class Caches:
    """Caches"""

    def __init__(self, driver: Driver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def create(
        self,
        model: str,
        *,
        config: Optional[Union[CreateCachedContentConfig, CreateCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Call `create`.

        Args:
        """
        return self._driver.run(call.call(operations.CREATE, self._context, config, {"model": model}))

    def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetCachedContentConfig, GetCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Call `get`.

        Args:
        """
        return self._driver.run(call.call(operations.GET, self._context, config, {"name": name}))

    def list(
        self,
        config: Optional[Union[ListCachedContentsConfig, ListCachedContentsConfigDict]] = None,
    ) -> Pager[CachedContent]:
        """Call `list`.

        Args:
        """
        pages: Pages[CachedContent] = Pages(operations.LIST, self._context, config, {}, "cached_contents")
        return Pager(pages, self._driver, self._driver.run(pages.fetch(None)))

    def update(
        self,
        name: str,
        *,
        config: Optional[Union[UpdateCachedContentConfig, UpdateCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Call `update`.

        Args:
        """
        return self._driver.run(call.call(operations.UPDATE, self._context, config, {"name": name}))

    def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteCachedContentConfig, DeleteCachedContentConfigDict]] = None,
    ) -> DeleteCachedContentResponse:
        """Call `delete`.

        Args:
        """
        return self._driver.run(call.call(operations.DELETE, self._context, config, {"name": name}))


class AsyncCaches:
    """Caches"""

    def __init__(self, driver: AsyncDriver, context: Context) -> None:
        self._driver = driver
        self._context = context

    async def create(
        self,
        model: str,
        *,
        config: Optional[Union[CreateCachedContentConfig, CreateCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Call `create`.

        Args:
        """
        return await self._driver.run(call.call(operations.CREATE, self._context, config, {"model": model}))

    async def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetCachedContentConfig, GetCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Call `get`.

        Args:
        """
        return await self._driver.run(call.call(operations.GET, self._context, config, {"name": name}))

    async def list(
        self,
        config: Optional[Union[ListCachedContentsConfig, ListCachedContentsConfigDict]] = None,
    ) -> AsyncPager[CachedContent]:
        """Call `list`.

        Args:
        """
        pages: Pages[CachedContent] = Pages(operations.LIST, self._context, config, {}, "cached_contents")
        return AsyncPager(pages, self._driver, await self._driver.run(pages.fetch(None)))

    async def update(
        self,
        name: str,
        *,
        config: Optional[Union[UpdateCachedContentConfig, UpdateCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Call `update`.

        Args:
        """
        return await self._driver.run(call.call(operations.UPDATE, self._context, config, {"name": name}))

    async def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteCachedContentConfig, DeleteCachedContentConfigDict]] = None,
    ) -> DeleteCachedContentResponse:
        """Call `delete`.

        Args:
        """
        return await self._driver.run(call.call(operations.DELETE, self._context, config, {"name": name}))
