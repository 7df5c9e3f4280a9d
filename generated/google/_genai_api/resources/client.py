# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""The resources of `client`, each made at its first use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Callable, TypeVar

if TYPE_CHECKING:
    from google._genai_api.resources.batches import Batches
    from google._genai_api.resources.caches import Caches
    from google._genai_api.resources.chats import Chats
    from google._genai_api.resources.files import Files
    from google._genai_api.resources.models import Models
    from google._genai_api.resources.operations import Operations
    from google._genai_api.resources.tunings import Tunings
    from google._genai_core.runtime.driving.drivers import Driver
    from google._genai_core.runtime.wire.backend import Context

T = TypeVar("T")


class ClientResources:
    """The resources as properties; a resource's module is imported when the resource is first used."""

    def _connected(self, resource: Callable[[Driver, Context], T]) -> T:
        """Return the resource with the connections of this client."""
        raise NotImplementedError

    @cached_property
    def batches(self) -> Batches:
        """Many requests in one job, answered within about a day at half the price."""
        from google._genai_api.resources.batches import Batches

        return self._connected(Batches)

    @cached_property
    def caches(self) -> Caches:
        """Long contents that are stored once and then reused as the beginning of many prompts, at a lower
        price for their tokens."""
        from google._genai_api.resources.caches import Caches

        return self._connected(Caches)

    @cached_property
    def chats(self) -> Chats:
        """Conversations that remember what was said."""
        from google._genai_api.resources.chats import Chats

        return self._connected(Chats)

    @cached_property
    def files(self) -> Files:
        """Uploads that prompts refer to, kept for 48 hours."""
        from google._genai_api.resources.files import Files

        return self._connected(Files)

    @cached_property
    def models(self) -> Models:
        """Calls to models: generation of text, images and videos, token counts and embeddings; and the models
        themselves, base and tuned ones."""
        from google._genai_api.resources.models import Models

        return self._connected(Models)

    @cached_property
    def operations(self) -> Operations:
        """Work that outlasts a call, such as videos: wait here until it is done."""
        from google._genai_api.resources.operations import Operations

        return self._connected(Operations)

    @cached_property
    def tunings(self) -> Tunings:
        """Models that learn from your examples: tuning jobs on Vertex AI, tuned models on the Gemini API,
        shown as one type."""
        from google._genai_api.resources.tunings import Tunings

        return self._connected(Tunings)
