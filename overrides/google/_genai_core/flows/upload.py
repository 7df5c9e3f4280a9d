"""Uploading a file by the resumable protocol: a start request, then pieces, the last one marked as final.

If a piece is lost, a query request asks the service how many bytes it has, and the upload resumes there.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Dict, Optional, Tuple

from google._genai_api.methods.files import GET
from google._genai_api.types.stored.files import FileState, UploadFileConfig
from google._genai_core.behaviours.results import ResultHead
from google._genai_core.flows import redirects, retry
from google._genai_core.flows.call import call_flow, parse_as, prepare, to_config
from google._genai_core.flows.functions.progress import Report, report_flow
from google._genai_core.flows.poll import Times, until_flow
from google._genai_core.flows.transfer_pace import PACE, Interruptions, Pace
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import AtEnd, Block, Flow, Send, Sleep
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.headers import byte_count, request_headers
from google._genai_core.runtime.http import addresses, error_responses
from google._genai_core.runtime.http.messages import Request, Response
from google._genai_core.runtime.json_values import Json
from google._genai_core.runtime.media.upload_digest import UploadDigest
from google._genai_core.runtime.media.upload_source import UploadSource
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Method

if TYPE_CHECKING:
    from google._genai_api.types.file_search.transfers import (
        UploadToFileSearchStoreConfig,
        UploadToFileSearchStoreOperation,
    )
    from google._genai_api.types.stored.files import File


def upload_flow(
    method: Method[UploadFileConfig, File],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    pace: Pace = PACE,
) -> Flow[File]:
    """Upload the source, from its current position to its end, and return the file of the service."""
    method.variants(context.backend)  # raises before any file is opened
    settings = to_config(method, config) or UploadFileConfig()
    if not isinstance(arguments.get("wait", False), bool):
        raise InvalidTypeError(f"wait must be True or False, not {kind_of(arguments['wait'])}")
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
    settings = settings.model_copy(update={"mime_type": mime_type})
    values = {} if source.size is None else {"size_bytes": source.size}
    request, _ = prepare(method, context, settings, values)
    response, digest = yield from _transfer_flow(request, mime_type, source, settings.on_progress, pace)
    with error_responses.response_in_errors(response):
        file = parse_as(method.response_type, response.body, _inner)
        difference = yield from Block(partial(digest.difference, file.size_bytes, file.sha256_hash))
        if difference:
            raise errors.ResponseParseError(f"{file.name or 'the file'} is not what was sent: {difference}")
    yield from Block(source.close)  # not needed while the service processes the file
    file.keep_head(ResultHead.of(response))
    return (yield from _wait_flow(file, context, settings, times)) if arguments.get("wait") else file


def upload_to_store_flow(
    method: Method[UploadToFileSearchStoreConfig, UploadToFileSearchStoreOperation],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    pace: Pace = PACE,
) -> Flow[UploadToFileSearchStoreOperation]:
    """Upload the source into a file search store, and return the operation that makes a document of it."""
    settings = to_config(method, config) or method.config_type()
    store = {"file_search_store_name": arguments["file_search_store_name"]}
    request, _ = prepare(method, context, settings, store)  # raises before any file is opened
    source = UploadSource(arguments["file"])
    yield from AtEnd(source.close)
    yield from Block(source.open)
    mime_type = settings.mime_type or (yield from Block(source.mime_type))
    if source.name and not settings.display_name and not _fits_header(source.name):
        shown = source.name.encode("utf-8", "replace").decode()  # a name may have bytes that are not UTF-8
        request, _ = prepare(method, context, settings.model_copy(update={"display_name": shown}), store)
    response, digest = yield from _transfer_flow(request, mime_type, source, settings.on_progress, pace)
    with error_responses.response_in_errors(response):
        operation = parse_as(method.response_type, response.body)
        size = None if operation.response is None else operation.response.size_bytes
        difference = digest.difference(size, None)
        if difference:
            raise errors.ResponseParseError(f"the document is not what was sent: {difference}")
    operation.keep_head(ResultHead.of(response))
    return operation


def _transfer_flow(
    request: Request, mime_type: str, source: UploadSource, report: Report, pace: Pace
) -> Flow[Tuple[Response, UploadDigest]]:
    """Start an upload and send the whole source; return the last response, and the digest of what was sent."""
    start = _start(request, mime_type, source)
    deadline = retry.Deadline()
    session = _session(start, (yield from retry.send_flow(start, deadline)))
    pieces = _Upload(session, source, report, pace, deadline)
    response = yield from pieces.run_flow()
    return response, pieces.digest


def _start(request: Request, mime_type: str, source: UploadSource) -> Request:
    headers = {
        "x-goog-upload-protocol": "resumable",
        "x-goog-upload-command": "start",
        **request_headers({"x-goog-upload-header-content-type": mime_type}),
    }
    if source.size is not None:
        headers["x-goog-upload-header-content-length"] = str(source.size)
    name = source.name
    if name is not None and _fits_header(name):
        headers["x-goog-upload-file-name"] = name
    return replace(request, headers={**request.headers, **headers})


def _fits_header(name: str) -> bool:
    return name.isascii() and name.isprintable()


def _session(start: Request, response: Response) -> Request:
    """Return the request that each piece is sent with, without its command."""
    url = response.headers.get("x-goog-upload-url")
    session = redirects.follow(start, url) if url else None
    with error_responses.response_in_errors(response):
        if not url:
            raise errors.ResponseParseError("the service did not return an upload URL")
        if session is None:
            place = addresses.place(url)
            raise errors.ResponseParseError(f"the service returned an upload URL that is not safe: {place}")
    return replace(session, authenticated=False)


class _Upload:
    """The pieces of one file."""

    def __init__(
        self, session: Request, source: UploadSource, report: Report, pace: Pace, deadline: retry.Deadline
    ) -> None:
        self._session = session
        self._deadline = deadline
        self._source = source
        self._report = report
        self._pace = pace
        self._offset = 0
        self._sent = 0  # the service cannot have more
        self._end: Optional[int] = None  # known when the last piece is sent
        self._furthest = 0
        self._interruptions = Interruptions(pace)
        self.digest = UploadDigest(source)

    def run_flow(self) -> Flow[Response]:
        """Upload all pieces and return the last response."""
        while True:
            failure, response = yield from self._deliver_flow()
            if failure is not None:
                response = yield from self._resume_flow(failure)
                del failure  # its traceback holds the piece
            if response is not None:
                return response

    def _deliver_flow(self) -> Flow[Tuple[Optional[Exception], Optional[Response]]]:
        """Send one piece; return its failure, if any, and the response if it ends the upload."""
        piece, last = yield from Block(self._read)
        end = self._offset + len(piece)
        self._end = end if last else None
        self._sent = max(self._sent, end)
        try:
            response = yield from self._send_flow("upload, finalize" if last else "upload", piece)
        except errors.APIConnectionError as error:
            if error.closed:
                raise
            return error, None
        failure = self._retryable(response)
        if failure is not None:
            return failure, None
        self._raise_if_refused(response)
        received = self._received(response, end)
        if _status(response) != ("final" if last else "active") or (last and received != end):
            raise self._protocol_error(response)
        if received != end:
            return self._protocol_error(response), None
        yield from self._advance_flow(end)
        return None, response if last else None

    def _resume_flow(self, failure: Exception) -> Flow[Optional[Response]]:
        """Continue at the offset that the service has; return the response if the upload is complete."""
        first = failure
        while True:
            pause = self._interruptions.pause(self._offset)
            failures = self._interruptions.failures
            if pause is None:
                raise retry.last(failure, failures)
            yield from self._deadline.raise_if_late_flow(self._session, pause, failure, failures)
            retry.log_retry(self._session, failure, pause, "the upload resumes")
            yield from Sleep(pause)
            try:
                response = yield from self._send_flow("query")
            except errors.APIConnectionError as error:
                if error.closed:
                    raise
                failure = error
                continue
            refusal = self._retryable(response)
            if refusal is None:
                break
            failure = refusal
        self._raise_if_refused(response)
        status, received = _status(response), self._received(response, self._end)
        if status == "final" and self._end is not None and received == self._end:
            yield from self._advance_flow(self._end)
            return response
        if status != "active" or "x-goog-upload-size-received" not in response.headers or received is None:
            raise self._protocol_error(response)
        if received == self._offset and not retry.is_transient(self._session.retry, first):
            raise first  # the offset was right, so the failure has another cause
        yield from self._advance_flow(received)
        return None

    def _read(self) -> Tuple[bytes, bool]:
        """Read the piece at the offset; return it and whether it is the last one."""
        total, size = self._source.size, self._pace.piece
        if total is None:
            piece = self._source.piece(self._offset, size)
            self.digest.add(self._offset, piece)
            return piece, len(piece) < size
        piece = self._source.piece(self._offset, min(size, total - self._offset))
        self.digest.add(self._offset, piece)
        end = self._offset + len(piece)
        if end < total and len(piece) < size:
            raise InvalidValueError(f"the file ended after {end} of {total} bytes")
        return piece, end >= total

    def _received(self, response: Response, unsaid: Optional[int]) -> Optional[int]:
        """Return how many bytes the service has, or `unsaid` if it does not say.

        Raises:
            ResponseParseError: It says what cannot be read, or more than was sent.
        """
        text = response.headers.get("x-goog-upload-size-received")
        if text is None:
            return unsaid
        received = byte_count(text)
        if received is None or received > self._sent:
            raise self._protocol_error(
                response, f"the service has {text[:20]!r} bytes of an upload of which {self._sent} were sent"
            )
        return received

    def _send_flow(self, command: str, piece: Optional[bytes] = None) -> Flow[Response]:
        own = {"x-goog-upload-command": command}
        if piece is not None:
            own["x-goog-upload-offset"] = str(self._offset)
        request = replace(self._session, headers={**self._session.headers, **own}, body=piece or b"")
        response = yield from Send((yield from self._deadline.limit_flow(request)))
        if len(response.body) > request.limits.uncounted:
            yield from retry.count_flow(response.body, request.limits)
        return response

    def _retryable(self, response: Response) -> Optional[errors.APIError]:
        """Return the error of a response after which the upload can resume; None for any other response."""
        status = _status(response)
        if response.ok or status in ("final", "cancelled"):
            return None
        error = self._error(response)
        return error if status == "active" or retry.is_transient(self._session.retry, error) else None

    def _raise_if_refused(self, response: Response) -> None:
        if not response.ok:
            raise self._error(response)

    def _error(self, response: Response) -> errors.APIError:
        error = error_responses.from_response(response.status, response.headers, response.body)
        error.request = self._session.summary
        return error

    def _protocol_error(self, response: Response, problem: str = "") -> errors.ResponseParseError:
        total = "" if self._source.size is None else f" of {self._source.size}"
        status = _status(response)
        if status is None:
            problem = "the response to a piece of an upload has no upload status"
        error = errors.ResponseParseError(
            problem or f"the upload is {status!r} after {self._offset}{total} bytes"
        )
        error.keep_response(response.status, response.headers, response.body)
        return error

    def _advance_flow(self, offset: int) -> Flow[None]:
        self._offset = offset
        if offset > self._furthest:
            self._furthest = offset
            yield from report_flow(self._report, offset, self._source.size)


def _inner(body: Json, note: Any) -> Json:
    """Return the file itself, which the response to an upload has in a field."""
    inner: Any = body.get("file")
    return body if inner is None else inner


def _wait_flow(file: File, context: Context, settings: UploadFileConfig, times: Times) -> Flow[File]:
    """Poll the file until the service has processed it."""
    config = {"http_options": settings.http_options}

    def poll_flow(current: File) -> Flow[File]:
        return (yield from call_flow(GET, context, config, {"name": current.name}))

    def is_over(current: File) -> bool:
        return current.state != FileState.PROCESSING

    file = yield from until_flow(is_over, file, poll_flow, times, errors.FileTimeoutError)
    if file.state == FileState.FAILED:
        raise errors.FileFailedError(file)
    return file


def _status(response: Response) -> Optional[str]:
    return response.headers.get("x-goog-upload-status")
