# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""The resources of `client.aio`, each created when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, TypeVar

from google._genai_core.runtime.lifetime.once import once

if TYPE_CHECKING:
    from google._genai_api.resources.aio.auth_tokens import AsyncTokens
    from google._genai_api.resources.aio.batches import AsyncBatches
    from google._genai_api.resources.aio.caches import AsyncCaches
    from google._genai_api.resources.aio.chats import AsyncChats
    from google._genai_api.resources.aio.file_search_stores import AsyncFileSearchStores
    from google._genai_api.resources.aio.files import AsyncFiles
    from google._genai_api.resources.aio.models import AsyncModels
    from google._genai_api.resources.aio.operations import AsyncOperations
    from google._genai_api.resources.aio.tunings import AsyncTunings
    from google._genai_core.runtime.driving.drivers import AsyncDriver
    from google._genai_core.runtime.wire.backend import Context

T = TypeVar("T")


class AsyncClientResources:
    """The resources as properties. The module of a resource is imported when it is first used."""

    def _connected(self, resource: Callable[[AsyncDriver, Context], T]) -> T:
        """Return the resource with the connections of this client."""
        raise NotImplementedError  # pragma: no cover - each client has its own

    @once
    def auth_tokens(self) -> AsyncTokens:
        """Tokens that stand for the API key for a short time, for programs of your users, such as a page in a
        browser."""
        from google._genai_api.resources.aio.auth_tokens import AsyncTokens

        return self._connected(AsyncTokens)

    @once
    def batches(self) -> AsyncBatches:
        """Process many requests as one job, within about a day and at half the price."""
        from google._genai_api.resources.aio.batches import AsyncBatches

        return self._connected(AsyncBatches)

    @once
    def caches(self) -> AsyncCaches:
        """Store long contents once and reuse them at the beginning of many prompts, at a reduced price for
        their tokens."""
        from google._genai_api.resources.aio.caches import AsyncCaches

        return self._connected(AsyncCaches)

    @once
    def chats(self) -> AsyncChats:
        """Conversations with a model."""
        from google._genai_api.resources.aio.chats import AsyncChats

        return self._connected(AsyncChats)

    @once
    def file_search_stores(self) -> AsyncFileSearchStores:
        """Store documents that the `FileSearch` tool searches, so that answers are based on them."""
        from google._genai_api.resources.aio.file_search_stores import AsyncFileSearchStores

        return self._connected(AsyncFileSearchStores)

    @once
    def files(self) -> AsyncFiles:
        """Upload, download and manage files for use in prompts."""
        from google._genai_api.resources.aio.files import AsyncFiles

        return self._connected(AsyncFiles)

    @once
    def models(self) -> AsyncModels:
        """Generate content, images, videos and embeddings, count tokens, and manage base and tuned models."""
        from google._genai_api.resources.aio.models import AsyncModels

        return self._connected(AsyncModels)

    @once
    def operations(self) -> AsyncOperations:
        """Get long-running operations, such as the generation of videos, and jobs, or wait for them."""
        from google._genai_api.resources.aio.operations import AsyncOperations

        return self._connected(AsyncOperations)

    @once
    def tunings(self) -> AsyncTunings:
        """Tune models with your own examples."""
        from google._genai_api.resources.aio.tunings import AsyncTunings

        return self._connected(AsyncTunings)
