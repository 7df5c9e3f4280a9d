"""Files of the Gemini Developer API: get, list, delete, download, register and upload."""

from __future__ import annotations

import mimetypes
import re
from typing import Callable

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, object_at
from google.genai.emulator.protocol.errors import ServiceError, failed_precondition
from google.genai.emulator.protocol.exchange import Reply, bytes_reply, json_reply
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.services.uploads import Upload
from google.genai.emulator.state.emulator_state import EmulatorState
from google.genai.emulator.state.stored_files import StoredFile

Schema = Callable[[object], Json]
"""A function that validates a message and returns its canonical form."""

OBJECT = re.compile(r"gs://[a-z0-9._-]+/.+")
"""The URI of an object of Cloud Storage."""


class Files:
    """The service for files, except uploads."""

    def __init__(self, state: EmulatorState) -> None:
        self._clock = state.clock
        self._files = state.files
        self._ids = state.ids

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        return {
            "files.get": self.get,
            "files.list": self.list,
            "files.delete": self.delete,
            "files.download": self.download,
            "files.register": self.register,
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

    def register(self, call: ApiCall) -> Reply:
        """Return files that stand for objects of Cloud Storage; their bytes stay there."""
        uris = [str(uri) for uri in call.body.get("uris") or ()]
        wrong = next((uri for uri in uris if not OBJECT.fullmatch(uri)), None)
        if wrong is not None or not uris:
            raise ServiceError(
                400, f"Invalid Cloud Storage URI: {wrong}." if uris else "uris must not be empty."
            )
        now = self._clock.now()
        return json_reply({"files": [self._files.add(self._registered(uri)).resource(now) for uri in uris]})

    def _registered(self, uri: str) -> StoredFile:
        name = uri.rpartition("/")[2]
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        file_id = self._ids.letters("files")
        return StoredFile(file_id, b"", kind, self._clock.now(), self._files.host, name, registered=True)


class FileReceiver:
    """Makes files of uploads; `schema` validates a CreateFileRequest."""

    def __init__(self, state: EmulatorState, schema: Schema) -> None:
        self._clock = state.clock
        self._ids = state.ids
        self._files = state.files
        self._schema = schema

    def read(self, resource: str, body: object) -> Json:
        """Return the metadata of a file. Raises ServiceError 400 for invalid ones, 409 for a name that is taken."""
        metadata = self._schema(body)
        self._check_name(metadata)
        return metadata

    def keep(self, upload: Upload, data: bytes) -> Json:
        """Keep a file, and return it in a CreateFileResponse."""
        self._check_name(upload.metadata)
        fields = object_at(upload.metadata, "file")
        file = StoredFile(
            _file_id(upload.metadata) or self._ids.letters("files"),
            data,
            str(fields.get("mimeType") or "") or upload.mime_type.partition(";")[0].strip(),
            self._clock.now(),
            self._files.host,
            str(fields.get("displayName") or ""),
        )
        return {"file": self._files.add(file).resource(self._clock.now())}

    def _check_name(self, metadata: Json) -> None:
        file_id = _file_id(metadata)
        if file_id:
            self._files.check_free(file_id)


def _file_id(metadata: Json) -> str:
    name = str(object_at(metadata, "file").get("name") or "")
    return name[len("files/") :] if name.startswith("files/") else name
