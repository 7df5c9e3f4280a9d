"""Uploaded and generated files, and the store that keeps them.

A file exists for 48 hours from `created` on; a generated one is created when its operation ends. An
expired file answers like one that never existed.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Dict, List, Optional

from google.genai.emulator.model import measuring
from google.genai.emulator.model.tokens import VIDEO_BYTES
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError, already_exists, failed_precondition
from google.genai.emulator.state.clock import Clock, duration, timestamp
from google.genai.emulator.state.failure_words import fails
from google.genai.emulator.state.progress import FAILED, SUCCEEDED, Progress

LIFETIME = timedelta(hours=48)
PROCESSING = 5.0
"""Seconds for which an uploaded video is processed."""

STATES: Dict[str, str] = {SUCCEEDED: "ACTIVE", FAILED: "FAILED"}
FAILURE: Json = {"code": 3, "message": "The file could not be processed."}
NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
NAME_RULE = "It must have up to 40 lowercase letters, digits and dashes, and not start or end with a dash."
URI = re.compile(r"https?://[^/?#]+/(?:v1beta|v1alpha|v1)/files/([^/:?#]+)(?::download)?(?:\?.*)?")


@dataclass(frozen=True)
class StoredFile:
    """A file: `id` is its name without `files/`, `host` the host of its URIs."""

    id: str
    data: bytes
    mime_type: str
    created: datetime
    host: str
    display_name: str = ""
    generated: bool = False
    registered: bool = False
    """Whether it stands for an object of Cloud Storage, whose bytes are not here."""

    @property
    def expires(self) -> datetime:
        """The time from which it no longer exists."""
        return self.created + LIFETIME

    @property
    def uri(self) -> str:
        """The URI by which prompts refer to the file."""
        return f"https://{self.host}/v1beta/files/{self.id}"

    @property
    def download_uri(self) -> str:
        """The URI of its bytes."""
        return f"{self.uri}:download?alt=media"

    @property
    def progress(self) -> Progress:
        """The progress of its processing, which takes time for uploaded videos only."""
        is_video = self.mime_type.startswith("video/")
        takes = PROCESSING if is_video and not self.generated else 0.0
        return Progress(self.created, takes, fails=is_video and fails(self.display_name))

    def state(self, now: datetime) -> str:
        """Return PROCESSING, ACTIVE or FAILED."""
        return STATES.get(self.progress.state(now), "PROCESSING")

    def resource(self, now: datetime) -> Json:
        """Return the File."""
        state = self.state(now)
        digest = hashlib.sha256(self.data).hexdigest().encode("ascii")  # the backend encodes this text
        resource: Json = {
            "name": f"files/{self.id}",
            **({"displayName": self.display_name} if self.display_name else {}),
            "mimeType": self.mime_type,
            "sizeBytes": str(len(self.data)),
            "createTime": timestamp(self.created),
            "updateTime": timestamp(self.progress.updated(now)),
            "expirationTime": timestamp(self.expires),
            "sha256Hash": base64.b64encode(digest).decode("ascii"),
            "uri": self.uri,
            "state": state,
            "source": "GENERATED" if self.generated else "REGISTERED" if self.registered else "UPLOADED",
        }
        if self.generated:
            resource["downloadUri"] = self.download_uri
        if state == "FAILED":
            resource["error"] = FAILURE
        if state == "ACTIVE" and self.mime_type.startswith("video/"):
            seconds = measuring.video_seconds(self.data) or len(self.data) / VIDEO_BYTES
            resource["videoMetadata"] = {"videoDuration": duration(seconds)}
        return resource


class FileStore:
    """A store of files by id."""

    def __init__(self, clock: Clock, host: str) -> None:
        self._clock = clock
        self._files: Dict[str, StoredFile] = {}
        self.host = host

    def add(self, file: StoredFile) -> StoredFile:
        """Keep a new file, whose id must be free."""
        for each in list(self._files.values()):
            if each.expires <= self._clock.now():
                del self._files[each.id]
        self._files[file.id] = file
        return file

    def check_free(self, file_id: str) -> None:
        """Check an id that a caller chose. Raises ServiceError 400 if it is invalid, 409 if it is taken."""
        if not NAME.fullmatch(file_id):
            raise ServiceError(400, f"Invalid file name: files/{file_id}. {NAME_RULE}")
        if self.find(file_id) is not None:
            raise already_exists()

    def find(self, file_id: str) -> Optional[StoredFile]:
        """Return a file that exists now, or None."""
        file = self._files.get(file_id)
        return file if file is not None and file.created <= self._clock.now() < file.expires else None

    def get(self, file_id: str) -> StoredFile:
        """Return a file that exists now. Raises ServiceError 403."""
        file = self.find(file_id)
        if file is None:
            text = f"You do not have permission to access the File {file_id} or it may not exist."
            raise ServiceError(403, text)
        return file

    def existing(self) -> List[StoredFile]:
        """Return all files that exist now, the oldest first."""
        return [each for each in list(self._files.values()) if self.find(each.id) is each]

    def remove(self, file_id: str) -> None:
        """Remove a file. Raises ServiceError 403."""
        del self._files[self.get(file_id).id]

    def discard(self, file_id: str) -> None:
        """Remove a file if it is kept, whether or not it exists now."""
        self._files.pop(file_id, None)

    def usable(self, uri: str) -> Optional[StoredFile]:
        """Return the file of a URI in a prompt, or None for a URI of another server.

        Raises ServiceError 403 if the file does not exist, and 400 if it is not ready.
        """
        found = URI.fullmatch(uri)
        if found is None:
            return None
        file = self.get(found[1])
        if file.state(self._clock.now()) != "ACTIVE":
            text = f"The File {file.id} is not in an ACTIVE state and usage is not allowed."
            raise failed_precondition(text)
        return file

    def bytes_at(self, uri: str) -> Optional[bytes]:
        """Return the bytes of the file of a URI, or None if there is no such file."""
        found = URI.fullmatch(uri)
        file = self.find(found[1]) if found else None
        return file.data if file else None
