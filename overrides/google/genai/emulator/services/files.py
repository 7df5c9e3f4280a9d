"""get, list, delete and download of files on the Gemini Developer API; uploads have their own module."""

from __future__ import annotations

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.errors import failed_precondition
from google.genai.emulator.protocol.exchange import Reply, bytes_reply, json_reply
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.state.clock import Clock
from google.genai.emulator.state.stored_files import StoredFiles


class Files:
    """Answers the calls on files as resources."""

    def __init__(self, clock: Clock, stored: StoredFiles) -> None:
        self._clock = clock
        self._stored = stored

    def handlers(self) -> CallHandlers:
        """The calls answered here."""
        return {
            "files.get": self.get,
            "files.list": self.list,
            "files.delete": self.delete,
            "files.download": self.download,
        }

    def get(self, call: ApiCall) -> Reply:
        """A File."""
        return json_reply(self._stored.get(call.params["file"]).resource(self._clock.now()))

    def list(self, call: ApiCall) -> Reply:
        """A page of files."""
        now = self._clock.now()
        return page_reply(call, "files", [each.resource(now) for each in self._stored.present()])

    def delete(self, call: ApiCall) -> Reply:
        """Deletes a file for good."""
        self._stored.remove(call.params["file"])
        return json_reply({})

    def download(self, call: ApiCall) -> Reply:
        """The bytes of a generated file with `alt=media`, else an empty DownloadFileResponse."""
        file = self._stored.get(call.params["file"])
        if not file.generated:
            raise failed_precondition(f"The File {file.identity} was uploaded and cannot be downloaded.")
        return bytes_reply(file.data, file.mime_type) if call.query.get("alt") == "media" else json_reply({})
