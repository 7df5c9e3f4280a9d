"""Uploading a file by the resumable protocol: a start, then pieces of 8 MiB, the last one final.

When a piece is lost on the way, the service is asked how much it has, and the upload goes on
from there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Dict, Optional, Tuple

from google._genai_api.operations import files as operations
from google._genai_api.types.stored.files import FileState, UploadFileConfig
from google._genai_core.behaviours.results import ResultHead
from google._genai_core.flows import redirects, retry
from google._genai_core.flows.call import call_flow, configured, prepare
from google._genai_core.flows.poll import Times, until_flow
from google._genai_core.flows.progress import Report, report_flow
from google._genai_core.flows.transfer_pace import PACE, Pace
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import AtEnd, Block, Flow, Send, Sleep
from google._genai_core.runtime.headers import request_headers
from google._genai_core.runtime.http import addresses, error_responses
from google._genai_core.runtime.http.messages import Request, Response
from google._genai_core.runtime.media.upload_source import UploadSource
from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.wire import encoding
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.operation import Operation

if TYPE_CHECKING:
    from google._genai_api.types.stored.files import File


def upload_flow(
    operation: Operation[UploadFileConfig, File],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    pace: Pace = PACE,
) -> Flow[File]:
    """Read the source from where it stands to its end and give the file that the service made."""
    operation.bindings(context.backend)  # refused before the disk is touched
    settings = configured(operation, config) or UploadFileConfig()
    times = Times.of(
        "wait_",
        settings.wait_interval_seconds,
        settings.wait_max_interval_seconds,
        settings.wait_timeout_seconds,
    )
    source = UploadSource(arguments["file"])
    yield from AtEnd(source.close)
    yield from Block(source.open)
    mime_type = settings.mime_type or (yield from Block(source.mime_type))
    start = _start(operation, context, settings, source, mime_type)
    deadline = retry.Deadline()
    address = _address(start, (yield from retry.send_flow(start, deadline)))
    response = yield from _Upload(address, source, settings.on_progress, pace, deadline).run_flow()
    yield from Block(source.close)  # nobody reads it while the service processes the file
    with error_responses.response_in_errors(response):
        file = _file(operation, response.body)
    file.keep_head(ResultHead.of(response))
    return (yield from _wait_flow(file, context, settings, times)) if arguments.get("wait") else file


def _start(
    operation: Operation[UploadFileConfig, File],
    context: Context,
    settings: UploadFileConfig,
    source: UploadSource,
    mime_type: str,
) -> Request:
    values = {} if source.size is None else {"size_bytes": source.size}
    known = settings.model_copy(update={"mime_type": mime_type})
    request, _ = prepare(operation, context, known, values)
    headers = {
        "x-goog-upload-protocol": "resumable",
        "x-goog-upload-command": "start",
        **request_headers({"x-goog-upload-header-content-type": mime_type}),
    }
    if source.size is not None:
        headers["x-goog-upload-header-content-length"] = str(source.size)
    name = source.name
    if name is not None and name.isascii() and name.isprintable():
        headers["x-goog-upload-file-name"] = name
    return replace(request, headers={**request.headers, **headers})


def _address(start: Request, response: Response) -> Request:
    """Where the service wants the pieces."""
    session = response.headers.get("x-goog-upload-url")
    address = redirects.towards(start, session) if session else None
    with error_responses.response_in_errors(response):
        if not session:
            raise errors.ResponseParseError("the service gave no address to upload to")
        if address is None:
            where = addresses.place(session)
            raise errors.ResponseParseError(
                f"the service gave an address to upload to that is not safe: {where}"
            )
    return replace(address, authenticated=False)


class _Upload:
    """The pieces of one file on their way to the address that its start gave."""

    def __init__(
        self, address: Request, source: UploadSource, report: Report, pace: Pace, deadline: retry.Deadline
    ) -> None:
        self._address = address
        self._deadline = deadline
        self._source = source
        self._report = report
        self._pace = pace
        self._offset = 0
        self._end: Optional[int] = None  # known once the last piece is on its way
        self._furthest = 0
        self._failures = 0  # since the last progress

    def run_flow(self) -> Flow[Response]:
        """The answer that ends the upload."""
        while True:
            lost, answer = yield from self._deliver_flow()
            if lost is not None:
                answer = yield from self._resume_flow(lost)
                del lost  # its traceback holds the piece
            if answer is not None:
                return answer

    def _deliver_flow(self) -> Flow[Tuple[Optional[Exception], Optional[Response]]]:
        """Send one piece: how it was lost, if it was, and the answer if it ends the upload."""
        piece, last = yield from Block(self._read)
        self._end = self._offset + len(piece) if last else None
        try:
            response = yield from self._send_flow("upload, finalize" if last else "upload", piece)
        except errors.APIConnectionError as error:
            return error, None
        lost = self._loss(response)
        if lost is not None:
            return lost, None
        status = _status(self._accepted(response))
        if status != ("final" if last else "active"):
            raise self._broken(response)
        yield from self._advance_flow(self._offset + len(piece))
        return None, response if last else None

    def _resume_flow(self, lost: Exception) -> Flow[Optional[Response]]:
        """Ask how much has arrived and stand there; the answer if that ends the upload."""
        first = lost
        while True:
            self._failures += 1
            if self._failures > self._pace.failures:
                raise lost
            rest = self._pace.rest(self._failures)
            yield from self._deadline.raise_if_late_flow(self._address, rest, lost)
            retry.tell(self._address, lost, rest, "the upload goes on")
            yield from Sleep(rest)
            try:
                response = yield from self._send_flow("query")
            except errors.APIConnectionError as error:
                lost = error
                continue
            trouble = self._loss(response)
            if trouble is None:
                break
            lost = trouble
        status, received = _status(self._accepted(response)), _received(response)
        if status == "final" and self._end is not None and received in (None, self._end):
            yield from self._advance_flow(self._end)
            return response
        if status != "active" or received is None:
            raise self._broken(response)
        if received == self._offset and not retry.may_pass(self._address.retry, first):
            raise first  # not a matter of where the upload stands
        yield from self._advance_flow(received)
        return None

    def _read(self) -> Tuple[bytes, bool]:
        """The piece at the offset, and whether it is the last one."""
        total, want = self._source.size, self._pace.piece
        if total is None:
            piece = self._source.piece(self._offset, want)
            return piece, len(piece) < want
        piece = self._source.piece(self._offset, min(want, total - self._offset))
        end = self._offset + len(piece)
        if end < total and len(piece) < want:
            raise InvalidValueError(f"the file ended after {end} of {total} bytes")
        return piece, end >= total

    def _send_flow(self, command: str, piece: Optional[bytes] = None) -> Flow[Response]:
        headers = {**self._address.headers, "x-goog-upload-command": command}
        if piece is not None:
            headers["x-goog-upload-offset"] = str(self._offset)
        request = replace(self._address, headers=headers, body=piece or b"")
        return (yield from Send((yield from self._deadline.limit_flow(request))))

    def _loss(self, response: Response) -> Optional[errors.APIError]:
        """The error of an answer after which the upload may go on: trouble there, or another offset."""
        status = _status(response)
        if response.ok or status in ("final", "cancelled"):
            return None
        error = self._error(response)
        return error if status == "active" or retry.may_pass(self._address.retry, error) else None

    def _accepted(self, response: Response) -> Response:
        if not response.ok:
            raise self._error(response)
        return response

    def _error(self, response: Response) -> errors.APIError:
        error = error_responses.from_response(response.status, response.headers, response.body)
        error.request = self._address.summary
        return error

    def _broken(self, response: Response) -> errors.ResponseParseError:
        of = "" if self._source.size is None else f" of {self._source.size}"
        status = _status(response)
        error = errors.ResponseParseError(
            "the answer to a piece of an upload does not say how far it is"
            if status is None
            else f"the upload is {status!r} after {self._offset}{of} bytes"
        )
        error.came_with(response.status, response.headers, response.body)
        return error

    def _advance_flow(self, offset: int) -> Flow[None]:
        self._offset = offset
        if offset > self._furthest:
            self._furthest, self._failures = offset, 0
            yield from report_flow(self._report, offset, self._source.size)


def _file(operation: Operation[Any, File], data: bytes) -> File:
    try:
        body = encoding.load(data)
        return operation.response_type.model_validate(body.get("file", body))
    except (ValueError, AttributeError) as error:
        start = data[:200].decode("utf-8", "replace")
        raise errors.ResponseParseError(f"not a File: {start!r}") from error


def _wait_flow(file: File, context: Context, settings: UploadFileConfig, times: Times) -> Flow[File]:
    """The file once the service is done with it."""
    config = {"http_options": settings.http_options}

    def poll_flow(seen: File) -> Flow[File]:
        return (yield from call_flow(operations.GET, context, config, {"name": seen.name}))

    def is_over(seen: File) -> bool:
        return seen.state != FileState.PROCESSING

    file = yield from until_flow(is_over, file, poll_flow, times, errors.FileTimeoutError)
    if file.state == FileState.FAILED:
        raise errors.FileFailedError(file)
    return file


def _status(response: Response) -> Optional[str]:
    return response.headers.get("x-goog-upload-status")


def _received(response: Response) -> Optional[int]:
    size = response.headers.get("x-goog-upload-size-received") or ""
    return int(size) if size.isdecimal() else None
