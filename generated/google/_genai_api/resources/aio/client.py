# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""The resources of `client.aio`, each made at its first use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Callable, TypeVar

if TYPE_CHECKING:
    from google._genai_api.resources.aio.batches import AsyncBatches
    from google._genai_api.resources.aio.caches import AsyncCaches
    from google._genai_api.resources.aio.chats import AsyncChats
    from google._genai_api.resources.aio.files import AsyncFiles
    from google._genai_api.resources.aio.models import AsyncModels
    from google._genai_api.resources.aio.operations import AsyncOperations
    from google._genai_api.resources.aio.tunings import AsyncTunings
    from google._genai_core.runtime.driving.drivers import AsyncDriver
    from google._genai_core.runtime.wire.backend import Context

T = TypeVar("T")


class AsyncClientResources:
    """The resources as properties; a resource's module is imported when the resource is first used."""

    def _connected(self, resource: Callable[[AsyncDriver, Context], T]) -> T:
        """Return the resource with the connections of this client."""
        raise NotImplementedError

    @cached_property
    def batches(self) -> AsyncBatches:
        """Many requests in one job, answered within about a day at half the price."""
        from google._genai_api.resources.aio.batches import AsyncBatches

        return self._connected(AsyncBatches)

    @cached_property
    def caches(self) -> AsyncCaches:
        """Long contents that are stored once and then reused as the beginning of many prompts, at a lower
        price for their tokens."""
        from google._genai_api.resources.aio.caches import AsyncCaches

        return self._connected(AsyncCaches)

    @cached_property
    def chats(self) -> AsyncChats:
        """Conversations that remember what was said."""
        from google._genai_api.resources.aio.chats import AsyncChats

        return self._connected(AsyncChats)

    @cached_property
    def files(self) -> AsyncFiles:
        """Uploads that prompts refer to, kept for 48 hours."""
        from google._genai_api.resources.aio.files import AsyncFiles

        return self._connected(AsyncFiles)

    @cached_property
    def models(self) -> AsyncModels:
        """Calls to models: generation of text, images and videos, token counts and embeddings; and the models
        themselves, base and tuned ones."""
        from google._genai_api.resources.aio.models import AsyncModels

        return self._connected(AsyncModels)

    @cached_property
    def operations(self) -> AsyncOperations:
        """Work that outlasts a call, such as videos: wait here until it is done."""
        from google._genai_api.resources.aio.operations import AsyncOperations

        return self._connected(AsyncOperations)

    @cached_property
    def tunings(self) -> AsyncTunings:
        """Models that learn from your examples: tuning jobs on Vertex AI, tuned models on the Gemini API,
        shown as one type."""
        from google._genai_api.resources.aio.tunings import AsyncTunings

        return self._connected(AsyncTunings)
