"""Uploads to Google's APIs: a small file goes with the metadata in one request, a large one in pieces.

The pieces follow `uploadType=resumable`: the start names an address, each piece says its range, and 308 asks for the
rest. After an interruption the service is asked how much it has.
"""

from __future__ import annotations

import io
import re
import secrets
from dataclasses import replace
from functools import partial
from typing import Any, Dict, Mapping, Optional, Tuple

from google._genai_core.flows import redirects, retry
from google._genai_core.flows.transfer_pace import PACE, Interruptions, Pace
from google._genai_core.raw import bodies, requests, written
from google._genai_core.raw.calls import call_flow, read, typed_errors
from google._genai_core.raw.operation import Operation
from google._genai_core.raw.site import Place
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import AtEnd, Block, Flow, Send, Sleep
from google._genai_core.runtime.http import addresses, error_responses
from google._genai_core.runtime.http.messages import Request, Response
from google._genai_core.runtime.media.upload_source import UploadSource
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

SMALL = 5 * 1024 * 1024
"""Bytes of a file that goes in one request."""

_RANGE = re.compile(r"bytes=0-([0-9]{1,18})")
_MORE = 308


def upload_flow(
    operation: Operation[Any], place: Place, values: Dict[str, Any], pace: Pace = PACE
) -> Flow[Any]:
    """Send the file and the metadata of a call, and return its response; without a file it is a plain call."""
    media = values.get("media")
    if media is None:
        return (yield from call_flow(operation, place, values))
    if isinstance(media, str):
        raise InvalidTypeError("media must be bytes, a pathlib.Path or an open binary file, not a text")
    source = UploadSource(io.BytesIO(media) if isinstance(media, (bytes, bytearray)) else media)
    body = requests.body_argument(operation, place, values)
    metadata = written.as_json({} if body is None else body, "body")
    yield from AtEnd(source.close)
    yield from Block(source.open)
    media_type = values.get("media_type") or (yield from Block(partial(_media_type, source)))
    is_small = source.size is not None and source.size <= SMALL and "simple" in operation.upload
    ways = operation.upload
    if not is_small and "resumable" not in ways:
        is_small = True
    if is_small:
        data = yield from Block(partial(_whole, source))
        part = bodies.FilePart(data, "", media_type)
        request = _simple(operation, place, values, metadata, part)
        with typed_errors(operation, place):
            response = yield from retry.send_flow(request)
        return read(operation, place, response)
    start = _start(operation, place, values, metadata, media_type, source)
    deadline = retry.Deadline()
    with typed_errors(operation, place):
        session = _session(start, (yield from retry.send_flow(start, deadline)))
        response = yield from _Pieces(session, source, pace, deadline).run_flow()
    return read(operation, place, response)


def _media_type(source: UploadSource) -> str:
    try:
        return source.mime_type()
    except InvalidValueError:
        return "application/octet-stream"


def _whole(source: UploadSource) -> bytes:
    return source.piece(0, 1 << 62 if source.size is None else source.size)


def _simple(
    operation: Operation[Any],
    place: Place,
    values: Mapping[str, Any],
    metadata: bytes,
    part: bodies.FilePart,
) -> Request:
    path = operation.upload["simple"]
    request = requests.request(operation, place, values, path=path, extra={"uploadType": "multipart"})
    boundary = secrets.token_hex(16)
    headers = {**request.headers, "content-type": f"multipart/related; boundary={boundary}"}
    return replace(request, body=bodies.related(metadata, part, boundary), headers=headers)


def _start(
    operation: Operation[Any],
    place: Place,
    values: Mapping[str, Any],
    metadata: bytes,
    media_type: str,
    source: UploadSource,
) -> Request:
    path = operation.upload["resumable"]
    request = requests.request(operation, place, values, path=path, extra={"uploadType": "resumable"})
    own = {"content-type": "application/json; charset=UTF-8", "x-upload-content-type": media_type}
    if source.size is not None:
        own["x-upload-content-length"] = str(source.size)
    return replace(request, body=metadata, headers={**request.headers, **own})


def _session(start: Request, response: Response) -> Request:
    url = response.headers.get("location")
    session = redirects.follow(start, url) if url else None
    with error_responses.response_in_errors(response):
        if not url:
            raise errors.ResponseParseError("the service did not return an upload URL")
        if session is None:
            raise errors.ResponseParseError(
                f"the service returned an upload URL that is not safe: {addresses.place(url)}"
            )
    return replace(session, method="PUT", authenticated=False)


class _Pieces:
    """The pieces of one file."""

    def __init__(self, session: Request, source: UploadSource, pace: Pace, deadline: retry.Deadline) -> None:
        self._session = session
        self._source = source
        self._pace = pace
        self._deadline = deadline
        self._offset = 0
        self._interruptions = Interruptions(pace)

    def run_flow(self) -> Flow[Response]:
        """Upload all pieces and return the last response."""
        while True:
            piece, total = yield from Block(self._read)
            failure, response = yield from self._put_flow(piece, total)
            while failure is not None:
                pause = self._interruptions.pause(self._offset)
                if pause is None:
                    raise retry.last(failure, self._interruptions.failures)
                yield from self._deadline.raise_if_late_flow(
                    self._session, pause, failure, self._interruptions.failures
                )
                retry.log_retry(self._session, failure, pause, "the upload resumes")
                yield from Sleep(pause)
                failure, response = yield from self._put_flow(None, total)
            if response is not None and response.ok:
                return response

    def _read(self) -> Tuple[bytes, Optional[int]]:
        """Read the piece at the offset, and return it with the size of the whole file if that is known."""
        piece = self._source.piece(self._offset, self._pace.piece)
        size = self._source.size
        if size is None and len(piece) < self._pace.piece:
            size = self._offset + len(piece)
        if size is not None and self._offset + len(piece) < size and len(piece) < self._pace.piece:
            raise InvalidValueError(f"the file ended after {self._offset + len(piece)} of {size} bytes")
        return piece, size

    def _put_flow(
        self, piece: Optional[bytes], total: Optional[int]
    ) -> Flow[Tuple[Optional[Exception], Optional[Response]]]:
        """Send a piece, or ask how much has arrived; return a failure after which the upload can resume."""
        end = self._offset + len(piece or b"")
        whole = "*" if total is None else str(total)
        span = f"{self._offset}-{end - 1}" if piece else "*"
        headers = {**self._session.headers, "content-range": f"bytes {span}/{whole}"}
        request = replace(self._session, headers=headers, body=piece or b"")
        try:
            response = yield from Send((yield from self._deadline.limit_flow(request)))
        except errors.APIConnectionError as error:
            if error.closed:
                raise
            return error, None
        if response.status == _MORE:
            self._offset = _received(response)
            return None, response
        if response.ok:
            return None, response
        failure = error_responses.from_response(response.status, response.headers, response.body)
        if not retry.is_transient(self._session.retry, failure):
            raise failure
        return failure, None


def _received(response: Response) -> int:
    """Return how many bytes the service has."""
    found = _RANGE.fullmatch(response.headers.get("range", ""))
    return int(found.group(1)) + 1 if found else 0
