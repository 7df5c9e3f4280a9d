"""Documents of file search stores: get, list and delete."""

from __future__ import annotations

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.pages import Sizes, page_reply
from google.genai.emulator.state.emulator_state import EmulatorState

PAGES = Sizes(10, most=20)
"""The sizes of the pages of documents, and of stores."""


class Documents:
    """The service for documents."""

    def __init__(self, state: EmulatorState) -> None:
        self._clock = state.clock
        self._stores = state.search_stores

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        return {
            "fileSearchStores.documents.get": self.get,
            "fileSearchStores.documents.list": self.list,
            "fileSearchStores.documents.delete": self.delete,
        }

    def get(self, call: ApiCall) -> Reply:
        """Return a Document."""
        document = self._stores.document(_store(call), call.resource)
        return json_reply(document.resource(self._clock.now()))

    def list(self, call: ApiCall) -> Reply:
        """Return a page of the documents of a store."""
        now = self._clock.now()
        found = [each.resource(now) for each in self._stores.documents(_store(call))]
        return page_reply(call, "documents", found, PAGES)

    def delete(self, call: ApiCall) -> Reply:
        """Delete a document; one with chunks only if the call says `force`."""
        self._stores.remove_document(_store(call), call.resource, force=bool(call.query.get("force")))
        return json_reply({})


def _store(call: ApiCall) -> str:
    return f"fileSearchStores/{call.params['fileSearchStore']}"
