"""Uploads to the Gemini Developer API: resumable, multipart with metadata, or raw bytes.

A receiver keeps the bytes; each operation that takes uploads has one.
The `upload_id` in the URL of a resumable upload identifies it and replaces the caller's credential. The
final response can be queried again, for a client that did not receive it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, FrozenSet, Mapping, Optional, Protocol

from google._genai_core.runtime.headers import byte_count
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, Request, json_reply
from google.genai.emulator.protocol.multipart import related_parts
from google.genai.emulator.protocol.validation import parse_json
from google.genai.emulator.state.ids import IdGenerator

GRANULARITY = 8_388_608
"""The size in bytes of which the backend wants pieces to be a multiple. It is not enforced."""

MOST_UPLOADS = 1000
"""Resumable uploads that are remembered; the oldest ones expire."""

OCTETS = "application/octet-stream"
START, QUERY, CANCEL = frozenset({"start"}), frozenset({"query"}), frozenset({"cancel"})
ACTIVE, FINAL, CANCELLED = "active", "final", "cancelled"


@dataclass(frozen=True)
class Upload:
    """The start of an upload: the resource in its path, its metadata, type and file name."""

    resource: str
    metadata: Json
    mime_type: str
    file_name: str = ""


class Receiver(Protocol):
    """Keeps the uploads of one operation."""

    def read(self, resource: str, body: object) -> Json:
        """Return the metadata of an upload in their canonical form. Raises ServiceError for invalid ones."""
        ...

    def keep(self, upload: Upload, data: bytes) -> Json:
        """Keep an upload that is complete, and return the body of its reply. Raises ServiceError."""
        ...


@dataclass
class Session:
    """A resumable upload: `announced` is the size that its start request gave, if any.

    The bytes in `received` are dropped when the upload is over; `size` counts them.
    """

    receiver: Receiver
    upload: Upload
    announced: Optional[int]
    received: bytearray = field(default_factory=bytearray)
    size: int = 0
    status: str = ACTIVE
    response: Optional[Json] = None

    def headers(self) -> Dict[str, str]:
        """Return the headers of every reply to the upload."""
        return {"x-goog-upload-status": self.status, "x-goog-upload-size-received": str(self.size)}


class Uploads:
    """The service for uploads."""

    def __init__(self, ids: IdGenerator, host: str, receivers: Mapping[str, Receiver]) -> None:
        self._ids = ids
        self._host = host
        self._receivers = receivers
        self._sessions: Dict[str, Session] = {}

    def takes(self, operation: str) -> bool:
        """Return whether an operation receives uploads."""
        return operation in self._receivers

    def handle(self, request: Request, operation: str, resource: str) -> Reply:
        """Answer a request to an upload path. Raises ServiceError 400 for an invalid request."""
        upload_id = request.query.get("upload_id")
        if upload_id is not None:
            return self._continue(request, upload_id)
        receiver = self._receivers[operation]
        protocol = request.header("x-goog-upload-protocol") or request.query.get("uploadType") or "raw"
        if protocol == "resumable":
            return self._start(request, receiver, resource)
        if protocol == "multipart":
            return _multipart(request, receiver, resource)
        if protocol in ("raw", "media"):
            mime_type = request.header("x-goog-upload-header-content-type") or request.header("content-type")
            upload = Upload(resource, receiver.read(resource, {}), mime_type or OCTETS)
            return json_reply(receiver.keep(upload, request.body))
        raise ServiceError(400, f"Invalid upload protocol: {protocol}")

    def _start(self, request: Request, receiver: Receiver, resource: str) -> Reply:
        if commands(request) != START:
            raise ServiceError(400, "A resumable upload must begin with the command start.")
        metadata = receiver.read(resource, parse_json(request.body))
        length = request.header("x-goog-upload-header-content-length")
        mime_type = request.header("x-goog-upload-header-content-type") or OCTETS
        announced = byte_count(length)
        if length and announced is None:
            raise ServiceError(400, f"Invalid X-Goog-Upload-Header-Content-Length: {length[:20]}")
        name = request.header("x-goog-upload-file-name") or ""
        session = Session(receiver, Upload(resource, metadata, mime_type, name), announced)
        upload_id = self._ids.letters("uploads", 40)
        self._sessions[upload_id] = session
        while len(self._sessions) > MOST_UPLOADS:
            del self._sessions[next(iter(self._sessions))]
        base = f"{request.scheme}://{request.header('host') or self._host}{request.path}"
        url = f"{base}?upload_id={upload_id}&upload_protocol=resumable"
        headers = {
            "x-goog-upload-url": url,
            "x-goog-upload-control-url": url,
            "x-goog-upload-chunk-granularity": str(GRANULARITY),
        }
        return _empty({**headers, "x-goog-upload-status": ACTIVE})

    def _continue(self, request: Request, upload_id: str) -> Reply:
        session = self._sessions.get(upload_id)
        if session is None:
            error = ServiceError(404, "The upload does not exist or has expired.")
            return _with_headers(error.reply(), {"x-goog-upload-status": FINAL})
        requested = commands(request)
        if requested == QUERY:
            return self._status(session)
        if session.status != ACTIVE:
            return _rejected(session, f"The upload is over: its status is {session.status}.")
        if requested == CANCEL:
            session.status = CANCELLED
            session.received, session.size = bytearray(), 0
            return self._status(session)
        if not requested or not requested <= {"upload", "finalize"}:
            return _rejected(session, f"Invalid upload command: {', '.join(sorted(requested))}")
        return self._receive(request, session, requested)

    def _receive(self, request: Request, session: Session, requested: FrozenSet[str]) -> Reply:
        if "upload" in requested:
            offset = request.header("x-goog-upload-offset") or ""
            if offset != str(session.size):
                expected = f"{session.size} bytes have been received"
                return _rejected(session, f"Invalid upload offset: {offset or 'none'} was given, {expected}.")
            session.received += request.body
            session.size = len(session.received)
        if "finalize" in requested:
            if session.announced is not None and session.size != session.announced:
                text = f"The upload was announced with {session.announced} bytes, but {session.size} were received."
                return _rejected(session, text)
            return self._finalize(session)
        return self._status(session)

    def _finalize(self, session: Session) -> Reply:
        session.status = FINAL
        data, session.received = bytes(session.received), bytearray()
        try:
            session.response = session.receiver.keep(session.upload, data)
        except ServiceError as error:  # clients read the status of a rejected upload too
            return _with_headers(error.reply(), session.headers())
        return self._status(session)

    def _status(self, session: Session) -> Reply:
        if session.response is None:
            return _empty(session.headers())
        return _with_headers(json_reply(session.response), session.headers())


def _multipart(request: Request, receiver: Receiver, resource: str) -> Reply:
    (_, metadata), (mime_type, data) = related_parts(request.header("content-type") or "", request.body)
    upload = Upload(resource, receiver.read(resource, parse_json(metadata)), mime_type or OCTETS)
    return json_reply(receiver.keep(upload, data))


def commands(request: Request) -> FrozenSet[str]:
    """Return the commands of a request in lower case: `upload, finalize` are two."""
    header = request.header("x-goog-upload-command") or ""
    return frozenset(word.strip().lower() for word in header.split(",") if word.strip())


def _empty(headers: Dict[str, str]) -> Reply:
    return Reply(200, {"content-type": "text/plain; charset=utf-8", **headers}, (b"",))


def _rejected(session: Session, message: str) -> Reply:
    return _with_headers(ServiceError(400, message).reply(), session.headers())


def _with_headers(reply: Reply, headers: Dict[str, str]) -> Reply:
    return Reply(reply.status, {**reply.headers, **headers}, reply.chunks)
