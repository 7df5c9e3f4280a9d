# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.caches`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google._genai_api.operations import caches as operations
from google._genai_api.resources.pagers import Pager
from google._genai_core.flows import call
from google._genai_core.flows.observed import observed
from google._genai_core.flows.paging import Pages

if TYPE_CHECKING:
    from google._genai_api.types.caches import (
        CachedContent,
        CreateCachedContentConfig,
        DeleteCachedContentConfig,
        DeleteCachedContentResponse,
        GetCachedContentConfig,
        ListCachedContentsConfig,
        UpdateCachedContentConfig,
    )
    from google._genai_api.types.caches_dicts import (
        CreateCachedContentConfigDict,
        DeleteCachedContentConfigDict,
        GetCachedContentConfigDict,
        ListCachedContentsConfigDict,
        UpdateCachedContentConfigDict,
    )
    from google._genai_core.runtime.driving.drivers import Driver
    from google._genai_core.runtime.wire.backend import Context


class Caches:
    """Long contents that are stored once and then reused as the beginning of many prompts, at a lower
    price for their tokens. The same methods are awaitable under `client.aio.caches`."""

    def __init__(self, driver: Driver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def create(
        self,
        model: str,
        *,
        config: Optional[Union[CreateCachedContentConfig, CreateCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Store contents for reuse as the beginning of prompts.

        Pass the `name` of the result as `cached_content` to `generate_content`, with the same model; the
        prompt then goes on after the cached contents. Storage is billed until the cache expires, after one
        hour if nothing else is said. Models ask for a minimum of tokens. Both backends; Vertex AI needs a
        project and a location.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, such as 400 for
        contents that are too short. Before any request it raises ValueError for an `expire_time` without
        time zone, and `errors.UnsupportedFieldError` (a ValueError) for a field that the backend does not
        take.

        Args:
            model: Model that will use the cache; it cannot be changed, and no other model can use it.
            config: Contents, system instruction, tools, expiry and transport.

        Returns:
            The cache's metadata with its `name`, size and `expire_time`, without the contents.
        """
        return self._driver.run(
            observed(call.call, operations.CREATE, self._context, config, {"model": model})
        )

    def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetCachedContentConfig, GetCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Fetch the metadata of a cache.

        Contents, instruction and tools are never given back. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx; a cache that has
        expired is answered with 403 or 404.

        Args:
            name: Name or id: `cachedContents/...`, or on Vertex AI also `projects/.../cachedContents/...`.
            config: Transport settings of this call.

        Returns:
            The cache with its size and expiry.
        """
        return self._driver.run(observed(call.call, operations.GET, self._context, config, {"name": name}))

    def list(
        self,
        config: Optional[Union[ListCachedContentsConfig, ListCachedContentsConfigDict]] = None,
    ) -> Pager[CachedContent]:
        """List the caches of your project.

        Iterating over the pager fetches page after page; indexing it concerns the page at hand, and
        `next_page()` moves on. The async form is awaited first:
        `async for cache in await client.aio.caches.list()`. Both backends; on Vertex AI the caches of the
        client's project and location.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, at the first page
        already or at a later one.

        Args:
            config: Page size and transport.

        Returns:
            A pager over `CachedContent` objects that starts at the first page.
        """
        pages: Pages[CachedContent] = Pages(operations.LIST, self._context, config, {}, "cached_contents")
        return Pager(pages, self._driver, self._driver.run(pages.fetch(None)))

    def update(
        self,
        name: str,
        *,
        config: Optional[Union[UpdateCachedContentConfig, UpdateCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Prolong or shorten the life of a cache.

        Nothing but the expiry can be changed: set `ttl`, counted from now, or `expire_time`. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, and ValueError before
        any request for an `expire_time` without time zone.

        Args:
            name: Name or id; takes the same forms as in `get`.
            config: The new expiry, and transport.

        Returns:
            The cache with its new `expire_time`.
        """
        return self._driver.run(observed(call.call, operations.UPDATE, self._context, config, {"name": name}))

    def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteCachedContentConfig, DeleteCachedContentConfigDict]] = None,
    ) -> DeleteCachedContentResponse:
        """Delete a cache before it expires.

        Its storage is no longer billed, and prompts that name it fail. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx; a cache that is gone
        already is answered with 403 or 404.

        Args:
            name: Name or id; takes the same forms as in `get`.
            config: Transport settings of this call.

        Returns:
            An object without fields.
        """
        return self._driver.run(observed(call.call, operations.DELETE, self._context, config, {"name": name}))
