"""File search stores: create, get, list and delete, and the media files in them."""

from __future__ import annotations

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.exchange import Reply, bytes_reply, json_reply
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.services.file_search.documents import PAGES
from google.genai.emulator.services.file_search.intake import checked_name
from google.genai.emulator.state.base_models import gemini_model
from google.genai.emulator.state.emulator_state import EmulatorState
from google.genai.emulator.state.file_search_stores import FileSearchStore

EMBEDDING_MODEL = "models/gemini-embedding-001"
"""The embedding model of a store that was created without one."""


class FileSearchStores:
    """The service for file search stores."""

    def __init__(self, state: EmulatorState) -> None:
        self._clock = state.clock
        self._stores = state.search_stores
        self._operations = state.operations

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        return {
            "fileSearchStores.create": self.create,
            "fileSearchStores.get": self.get,
            "fileSearchStores.list": self.list,
            "fileSearchStores.delete": self.delete,
            "fileSearchStores.media.get": self.media,
        }

    def create(self, call: ApiCall) -> Reply:
        """Create an empty store."""
        display_name = checked_name(call.body)
        name = f"fileSearchStores/{self._stores.new_id(display_name)}"
        model = str(call.body.get("embeddingModel") or EMBEDDING_MODEL)
        gemini_model(
            model.rpartition("models/")[2], call.version, "embedContent"
        )  # raises if it does not embed
        store = FileSearchStore(name, display_name, model, self._clock.now())
        return json_reply(self._stores.add(store))

    def get(self, call: ApiCall) -> Reply:
        """Return a FileSearchStore."""
        return json_reply(self._stores.resource(self._stores.get(call.resource)))

    def list(self, call: ApiCall) -> Reply:
        """Return a page of the stores."""
        found = [self._stores.resource(each) for each in self._stores.all()]
        return page_reply(call, "fileSearchStores", found, PAGES)

    def delete(self, call: ApiCall) -> Reply:
        """Delete a store; one with documents only if the call says `force`."""
        self._stores.remove(call.resource, force=bool(call.query.get("force")))
        for operation in self._operations.under(call.resource):
            self._operations.remove(operation)
        return json_reply({})

    def media(self, call: ApiCall) -> Reply:
        """Return the bytes of a media file with `alt=media`, else an empty object."""
        store = f"fileSearchStores/{call.params['fileSearchStore']}"
        document = self._stores.media(store, call.resource)
        if call.query.get("alt") != "media":
            return json_reply({})
        return bytes_reply(document.data, document.mime_type)
