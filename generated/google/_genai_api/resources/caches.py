# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.caches`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google._genai_api.methods import caches as methods
from google._genai_api.resources.pagers import Pager
from google._genai_core.flows import call
from google._genai_core.flows.observed import observed_flow
from google._genai_core.flows.paging import Pages
from google._genai_core.runtime.driving.drivers import Driver
from google._genai_core.runtime.driving.resource import Resource

if TYPE_CHECKING:
    from google._genai_api.types.dicts.stored.caches import (
        CreateCachedContentConfigDict,
        DeleteCachedContentConfigDict,
        GetCachedContentConfigDict,
        ListCachedContentsConfigDict,
        UpdateCachedContentConfigDict,
    )
    from google._genai_api.types.stored.caches import (
        CachedContent,
        CreateCachedContentConfig,
        DeleteCachedContentConfig,
        DeleteCachedContentResponse,
        GetCachedContentConfig,
        ListCachedContentsConfig,
        UpdateCachedContentConfig,
    )


class Caches(Resource[Driver]):
    """Store long contents once and reuse them at the beginning of many prompts, at a reduced price for
    their tokens.

    Errors that every method can raise are listed in `google.genai.errors`.
    """

    __module__ = "google.genai.caches"

    _place = "caches"

    def create(
        self,
        model: str,
        *,
        config: Optional[Union[CreateCachedContentConfig, CreateCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Create a cache of contents that prompts can start with.

        Pass the `name` of the cache as `cached_content` to `generate_content`, with the same model.
        Storage is billed until the cache expires, by default after one hour. Vertex AI requires a project
        and a location.

        Args:
            model: Model that will use the cache. It cannot be changed.
            config: Contents, system instruction, tools, expiration and request settings.

        Returns:
            Metadata of the cache, without its contents.

        Raises:
            errors.BadRequestError: If the contents have fewer tokens than the model requires.
            ValueError: Before any request, if `expire_time` has no time zone.
        """
        return self._driver.run(
            observed_flow(call.call_flow, methods.CREATE, self._context, config, {"model": model})
        )

    def get(
        self,
        name: str,
        *,
        config: Optional[Union[GetCachedContentConfig, GetCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Get the metadata of a cache.

        Contents, system instruction and tools are not returned.

        Args:
            name: Resource name or ID: `cachedContents/...`, on Vertex AI also with
                `projects/.../locations/...` or `locations/...` in front.
            config: Request settings, such as headers and timeout.

        Returns:
            Metadata of the cache, such as its size and expiration.

        Raises:
            errors.NotFoundError: If the cache does not exist or has expired.
            errors.PermissionDeniedError: If the cache has expired or belongs to another project.
        """
        return self._driver.run(
            observed_flow(call.call_flow, methods.GET, self._context, config, {"name": name})
        )

    def list(
        self,
        config: Optional[Union[ListCachedContentsConfig, ListCachedContentsConfigDict]] = None,
    ) -> Pager[CachedContent]:
        """List the caches of your project and, on Vertex AI, of the client's location.

        Iterate over the pager to read all pages: `for cache in client.caches.list()`, or `async for cache
        in await client.aio.caches.list()`.

        Args:
            config: Page size and request settings.

        Returns:
            Pager over `CachedContent` objects.
        """
        pages: Pages[CachedContent] = Pages(methods.LIST, self._context, config, {}, "cached_contents")
        return Pager(pages, self._driver, self._driver.run(pages.fetch_flow(None)))

    def update(
        self,
        name: str,
        *,
        config: Optional[Union[UpdateCachedContentConfig, UpdateCachedContentConfigDict]] = None,
    ) -> CachedContent:
        """Update the expiration of a cache.

        Set `ttl`, which counts from now, or `expire_time`. Nothing else can be changed.

        Args:
            name: Resource name or ID, in any form that `get` takes.
            config: New expiration and request settings.

        Returns:
            Metadata of the cache, with its new `expire_time`.

        Raises:
            ValueError: Before any request, if `expire_time` has no time zone.
        """
        return self._driver.run(
            observed_flow(call.call_flow, methods.UPDATE, self._context, config, {"name": name})
        )

    def delete(
        self,
        name: str,
        *,
        config: Optional[Union[DeleteCachedContentConfig, DeleteCachedContentConfigDict]] = None,
    ) -> DeleteCachedContentResponse:
        """Delete a cache before it expires.

        Storage is no longer billed. Prompts that refer to the cache fail afterwards.

        Args:
            name: Resource name or ID, in any form that `get` takes.
            config: Request settings, such as headers and timeout.

        Returns:
            Empty response.

        Raises:
            errors.NotFoundError: If the cache does not exist or has expired.
            errors.PermissionDeniedError: If the cache has expired or belongs to another project.
        """
        return self._driver.run(
            observed_flow(call.call_flow, methods.DELETE, self._context, config, {"name": name})
        )
