# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""The resources of `client`, each created when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, TypeVar

from google._genai_core.runtime.lifetime.once import once

if TYPE_CHECKING:
    from google._genai_api.resources.auth_tokens import Tokens
    from google._genai_api.resources.batches import Batches
    from google._genai_api.resources.caches import Caches
    from google._genai_api.resources.chats import Chats
    from google._genai_api.resources.file_search_stores import FileSearchStores
    from google._genai_api.resources.files import Files
    from google._genai_api.resources.models import Models
    from google._genai_api.resources.operations import Operations
    from google._genai_api.resources.tunings import Tunings
    from google._genai_core.runtime.driving.drivers import Driver
    from google._genai_core.runtime.wire.backend import Context

T = TypeVar("T")


class ClientResources:
    """The resources as properties. The module of a resource is imported when it is first used."""

    def _connected(self, resource: Callable[[Driver, Context], T]) -> T:
        """Return the resource with the connections of this client."""
        raise NotImplementedError  # pragma: no cover - each client has its own

    @once
    def auth_tokens(self) -> Tokens:
        """Tokens that stand for the API key for a short time, for programs of your users, such as a page in a
        browser."""
        from google._genai_api.resources.auth_tokens import Tokens

        return self._connected(Tokens)

    @once
    def batches(self) -> Batches:
        """Process many requests as one job, within about a day and at half the price."""
        from google._genai_api.resources.batches import Batches

        return self._connected(Batches)

    @once
    def caches(self) -> Caches:
        """Store long contents once and reuse them at the beginning of many prompts, at a reduced price for
        their tokens."""
        from google._genai_api.resources.caches import Caches

        return self._connected(Caches)

    @once
    def chats(self) -> Chats:
        """Conversations with a model."""
        from google._genai_api.resources.chats import Chats

        return self._connected(Chats)

    @once
    def file_search_stores(self) -> FileSearchStores:
        """Store documents that the `FileSearch` tool searches, so that answers are based on them."""
        from google._genai_api.resources.file_search_stores import FileSearchStores

        return self._connected(FileSearchStores)

    @once
    def files(self) -> Files:
        """Upload, download and manage files for use in prompts."""
        from google._genai_api.resources.files import Files

        return self._connected(Files)

    @once
    def models(self) -> Models:
        """Generate content, images, videos and embeddings, count tokens, and manage base and tuned models."""
        from google._genai_api.resources.models import Models

        return self._connected(Models)

    @once
    def operations(self) -> Operations:
        """Get long-running operations, such as the generation of videos, and jobs, or wait for them."""
        from google._genai_api.resources.operations import Operations

        return self._connected(Operations)

    @once
    def tunings(self) -> Tunings:
        """Tune models with your own examples."""
        from google._genai_api.resources.tunings import Tunings

        return self._connected(Tunings)
