"""get, list, delete and download of files on the Gemini Developer API; uploads have their own module."""

from __future__ import annotations

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.errors import failed_precondition
from google.genai.emulator.protocol.exchange import Reply, bytes_reply, json_reply
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.state.emulator_state import EmulatorState


class Files:
    """The service for files, except uploads."""

    def __init__(self, state: EmulatorState) -> None:
        self._clock = state.clock
        self._files = state.files

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        return {
            "files.get": self.get,
            "files.list": self.list,
            "files.delete": self.delete,
            "files.download": self.download,
        }

    def get(self, call: ApiCall) -> Reply:
        """Return a File."""
        return json_reply(self._files.get(call.params["file"]).resource(self._clock.now()))

    def list(self, call: ApiCall) -> Reply:
        """Return a page of files."""
        now = self._clock.now()
        return page_reply(call, "files", [each.resource(now) for each in self._files.existing()])

    def delete(self, call: ApiCall) -> Reply:
        """Delete a file."""
        self._files.remove(call.params["file"])
        return json_reply({})

    def download(self, call: ApiCall) -> Reply:
        """Return the bytes of a generated file with `alt=media`, else an empty DownloadFileResponse."""
        file = self._files.get(call.params["file"])
        if not file.generated:
            raise failed_precondition(f"The File {file.id} was uploaded and cannot be downloaded.")
        return bytes_reply(file.data, file.mime_type) if call.query.get("alt") == "media" else json_reply({})
