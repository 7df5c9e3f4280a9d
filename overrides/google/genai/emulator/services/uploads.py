"""Uploads to the Gemini Developer API: resumable, in one request with the metadata, or the bytes alone.

A resumable upload is known by the `upload_id` in its address, which stands for the caller's identity.
The final answer can be asked for again, so a client may query what it did not see arrive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, Dict, FrozenSet, Optional

from google.genai.emulator.protocol.document import Json, object_at
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, Request, json_reply
from google.genai.emulator.protocol.multipart import related_parts
from google.genai.emulator.protocol.validation import parse_json
from google.genai.emulator.state.clock import Clock
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.stored_files import StoredFile, StoredFiles

Schema = Callable[[object], Json]  # the canonical form of a CreateFileRequest

GRANULARITY = 8_388_608  # what the service asks chunks to be a multiple of; nothing is refused for it
OCTETS = "application/octet-stream"
START, QUERY, CANCEL = frozenset({"start"}), frozenset({"query"}), frozenset({"cancel"})
ACTIVE, FINAL, CANCELLED = "active", "final", "cancelled"


@dataclass
class Session:
    """A resumable upload: `announced` is the size that its start named, if any."""

    metadata: Json
    mime_type: str
    announced: Optional[int]
    received: bytearray = field(default_factory=bytearray)
    status: str = ACTIVE
    answer: Optional[Json] = None

    def headers(self) -> Dict[str, str]:
        """What every reply says of it."""
        return {"x-goog-upload-status": self.status, "x-goog-upload-size-received": str(len(self.received))}


class Uploads:
    """Takes files in and keeps them."""

    def __init__(self, clock: Clock, ids: IdGenerator, stored: StoredFiles, schema: Schema) -> None:
        self._clock = clock
        self._ids = ids
        self._stored = stored
        self._schema = schema
        self._sessions: Dict[str, Session] = {}

    def handle(self, request: Request) -> Reply:
        """Answers a request to an upload path. Raises ServiceError 400 for one that makes no sense."""
        identity = request.query.get("upload_id")
        if identity is not None:
            return self._continue(request, identity)
        protocol = request.header("x-goog-upload-protocol") or request.query.get("uploadType") or "raw"
        if protocol == "resumable":
            return self._start(request)
        if protocol == "multipart":
            return self._multipart(request)
        if protocol in ("raw", "media"):
            mime_type = request.header("x-goog-upload-header-content-type") or request.header("content-type")
            return json_reply(self._keep({}, mime_type or OCTETS, request.body))
        raise ServiceError(400, f"Invalid upload protocol: {protocol}")

    def _start(self, request: Request) -> Reply:
        if commands(request) != START:
            raise ServiceError(400, "An upload begins with the command start.")
        metadata = self._schema(parse_json(request.body))
        length = request.header("x-goog-upload-header-content-length")
        mime_type = request.header("x-goog-upload-header-content-type") or OCTETS
        session = Session(metadata, mime_type, int(length) if length and length.isdecimal() else None)
        self._refuse_taken(metadata)
        identity = self._ids.letters("uploads", 40)
        self._sessions[identity] = session
        place = f"{request.scheme}://{request.header('host') or self._stored.host}{request.path}"
        address = f"{place}?upload_id={identity}&upload_protocol=resumable"
        offered = {
            "x-goog-upload-url": address,
            "x-goog-upload-control-url": address,
            "x-goog-upload-chunk-granularity": str(GRANULARITY),
        }
        return _empty({**offered, "x-goog-upload-status": ACTIVE})

    def _continue(self, request: Request, identity: str) -> Reply:
        session = self._sessions.get(identity)
        if session is None:
            error = ServiceError(404, "The upload does not exist or has expired.")
            return _with_headers(error.reply(), {"x-goog-upload-status": FINAL})
        asked = commands(request)
        if asked == QUERY:
            return self._state(session)
        if session.status != ACTIVE:
            return _refused(session, f"The upload is over: its status is {session.status}.")
        if asked == CANCEL:
            session.status = CANCELLED
            session.received.clear()
            return self._state(session)
        if not asked or not asked <= {"upload", "finalize"}:
            return _refused(session, f"Invalid upload command: {', '.join(sorted(asked))}")
        return self._receive(request, session, asked)

    def _receive(self, request: Request, session: Session, asked: FrozenSet[str]) -> Reply:
        if "upload" in asked:
            offset = request.header("x-goog-upload-offset") or ""
            if offset != str(len(session.received)):
                expected = f"{len(session.received)} bytes have been received"
                return _refused(session, f"Invalid upload offset: {offset or 'none'} was given, {expected}.")
            session.received += request.body
        if "finalize" in asked:
            size = len(session.received)
            if session.announced is not None and size != session.announced:
                text = f"The upload was to have {session.announced} bytes, {size} have been received."
                return _refused(session, text)
            return self._finalize(session)
        return self._state(session)

    def _finalize(self, session: Session) -> Reply:
        session.status = FINAL
        try:
            session.answer = self._keep(session.metadata, session.mime_type, bytes(session.received))
        except ServiceError as error:  # clients read the status of a refused upload too
            return _with_headers(error.reply(), session.headers())
        return self._state(session)

    def _state(self, session: Session) -> Reply:
        if session.answer is None:
            return _empty(session.headers())
        return _with_headers(json_reply(session.answer), session.headers())

    def _multipart(self, request: Request) -> Reply:
        (_, metadata), (mime_type, data) = related_parts(request.header("content-type") or "", request.body)
        return json_reply(self._keep(self._schema(parse_json(metadata)), mime_type or OCTETS, data))

    def _keep(self, metadata: Json, mime_type: str, data: bytes) -> Json:
        self._refuse_taken(metadata)
        described = object_at(metadata, "file")
        identity, given = _identity(metadata), str(described.get("mimeType") or "")
        file = StoredFile(
            identity or self._ids.letters("files"),
            data,
            given or mime_type.partition(";")[0].strip(),
            self._clock.now(),
            self._stored.host,
            str(described.get("displayName") or ""),
        )
        return {"file": self._stored.add(file).resource(self._clock.now())}

    def _refuse_taken(self, metadata: Json) -> None:
        identity = _identity(metadata)
        if identity:
            self._stored.check_free(identity)


def commands(request: Request) -> FrozenSet[str]:
    """The commands of a request, in small letters: `upload, finalize` are two."""
    header = request.header("x-goog-upload-command") or ""
    return frozenset(word.strip().lower() for word in header.split(",") if word.strip())


def _identity(metadata: Json) -> str:
    name = str(object_at(metadata, "file").get("name") or "")
    return name[len("files/") :] if name.startswith("files/") else name


def _empty(headers: Dict[str, str]) -> Reply:
    return Reply(200, {"content-type": "text/plain; charset=utf-8", **headers}, (b"",))


def _refused(session: Session, message: str) -> Reply:
    return _with_headers(ServiceError(400, message).reply(), session.headers())


def _with_headers(reply: Reply, headers: Dict[str, str]) -> Reply:
    return Reply(reply.status, {**reply.headers, **headers}, reply.chunks)
