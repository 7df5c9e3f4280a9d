"""Files that were uploaded or generated: their bytes, how they are described and how long they live.

A file is there from `created` on, which for a generated one is the end of its operation, and for 48
hours. What has expired is as unknown as what never was.
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
PROCESSING = 5.0  # seconds that a film takes before it can be used
STATES: Dict[str, str] = {SUCCEEDED: "ACTIVE", FAILED: "FAILED"}
FAILURE: Json = {"code": 3, "message": "The file could not be processed."}
NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
NAMING = "It must have up to 40 small letters, digits and dashes, and no dash at either end."
ADDRESS = re.compile(r"https?://[^/?#]+/(?:v1beta|v1alpha|v1)/files/([^/:?#]+)(?::download)?(?:\?.*)?")


@dataclass(frozen=True)
class StoredFile:
    """A file; `host` is that of its addresses, `identity` its name without `files/`."""

    identity: str
    data: bytes
    mime_type: str
    created: datetime
    host: str
    display_name: str = ""
    generated: bool = False

    @property
    def expires(self) -> datetime:
        """When it is gone."""
        return self.created + LIFETIME

    @property
    def uri(self) -> str:
        """The address that prompts refer to."""
        return f"https://{self.host}/v1beta/files/{self.identity}"

    @property
    def download_uri(self) -> str:
        """The address of its bytes."""
        return f"{self.uri}:download?alt=media"

    @property
    def progress(self) -> Progress:
        """How far its processing is: uploaded films take a while, all else is ready at once."""
        is_film = self.mime_type.startswith("video/")
        takes = PROCESSING if is_film and not self.generated else 0.0
        return Progress(self.created, takes, fails=is_film and fails(self.display_name))

    def state(self, now: datetime) -> str:
        """PROCESSING, ACTIVE or FAILED."""
        return STATES.get(self.progress.state(now), "PROCESSING")

    def resource(self, now: datetime) -> Json:
        """The File."""
        state = self.state(now)
        digest = hashlib.sha256(self.data).hexdigest().encode("ascii")
        resource: Json = {
            "name": f"files/{self.identity}",
            **({"displayName": self.display_name} if self.display_name else {}),
            "mimeType": self.mime_type,
            "sizeBytes": str(len(self.data)),
            "createTime": timestamp(self.created),
            "updateTime": timestamp(self.progress.updated(now)),
            "expirationTime": timestamp(self.expires),
            "sha256Hash": base64.b64encode(digest).decode("ascii"),  # of the hex text, as the service has it
            "uri": self.uri,
            "state": state,
            "source": "GENERATED" if self.generated else "UPLOADED",
        }
        if self.generated:
            resource["downloadUri"] = self.download_uri
        if state == "FAILED":
            resource["error"] = FAILURE
        if state == "ACTIVE" and self.mime_type.startswith("video/"):
            seconds = measuring.video_seconds(self.data) or len(self.data) / VIDEO_BYTES
            resource["videoMetadata"] = {"videoDuration": duration(seconds)}
        return resource


class StoredFiles:
    """All files, by identity."""

    def __init__(self, clock: Clock, host: str) -> None:
        self._clock = clock
        self._files: Dict[str, StoredFile] = {}
        self.host = host

    def add(self, file: StoredFile) -> StoredFile:
        """Keeps a file; one of that name must not be there."""
        self._files.pop(file.identity, None)  # an expired one of that name
        self._files[file.identity] = file
        return file

    def check_free(self, identity: str) -> None:
        """Raises ServiceError 400 for a name that cannot be, and 409 for one that is taken."""
        if not NAME.fullmatch(identity):
            raise ServiceError(400, f"Invalid file name: files/{identity}. {NAMING}")
        if self.find(identity) is not None:
            raise already_exists()

    def find(self, identity: str) -> Optional[StoredFile]:
        """A file that is there now, or None."""
        file = self._files.get(identity)
        return file if file is not None and file.created <= self._clock.now() < file.expires else None

    def get(self, identity: str) -> StoredFile:
        """A file that is there now. Raises ServiceError 403."""
        file = self.find(identity)
        if file is None:
            text = f"You do not have permission to access the File {identity} or it may not exist."
            raise ServiceError(403, text)
        return file

    def present(self) -> List[StoredFile]:
        """All files that are there now, oldest first."""
        return [each for each in list(self._files.values()) if self.find(each.identity) is each]

    def remove(self, identity: str) -> None:
        """Deletes a file. Raises ServiceError 403."""
        del self._files[self.get(identity).identity]

    def discard(self, identity: str) -> None:
        """Forgets a file that is there now, was or will be."""
        self._files.pop(identity, None)

    def usable(self, uri: str) -> Optional[StoredFile]:
        """The file of an address in a prompt, None for an address elsewhere, which is taken as it is.

        Raises ServiceError 403 for a file that is not there and 400 for one that is not ready.
        """
        found = ADDRESS.fullmatch(uri)
        if found is None:
            return None
        file = self.get(found[1])
        if file.state(self._clock.now()) != "ACTIVE":
            text = f"The File {file.identity} is not in an ACTIVE state and usage is not allowed."
            raise failed_precondition(text)
        return file

    def bytes_at(self, uri: str) -> Optional[bytes]:
        """The bytes at an address, None where they are elsewhere."""
        found = ADDRESS.fullmatch(uri)
        file = self.find(found[1]) if found else None
        return file.data if file else None
