"""Downloading a file of the service, chunk by chunk, into memory or to a local file.

After an interruption the download resumes with a `Range` request; a service that does not support
ranges sends the whole file again.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Union, cast

from google._genai_api.types.imaging.videos import (
    GeneratedVideo,
    GenerateVideosOperation,
    GenerateVideosResponse,
    Video,
)
from google._genai_api.types.stored.files import DownloadFileConfig, File, FileSource
from google._genai_core.flows import redirects
from google._genai_core.flows.call import prepare, to_config
from google._genai_core.flows.functions.progress import Report, report_flow
from google._genai_core.flows.retry import Attempts, Deadline, error_flow, is_transient, last, log_retry
from google._genai_core.flows.transfer_pace import PACE, Interruptions, Pace
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import (
    AtEnd,
    Block,
    Flow,
    NextChunk,
    Sleep,
)
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.http import connection_errors, file_parts, limits
from google._genai_core.runtime.http.messages import Head, Request
from google._genai_core.runtime.media import local_files
from google._genai_core.runtime.media.download_target import DownloadTarget
from google._genai_core.runtime.media.open_target import OpenTarget
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Method

if TYPE_CHECKING:
    from google._genai_api.types.file_search.transfers import DownloadMediaConfig

_WRITTEN_AT_ONCE = 1024 * 1024


def download_flow(
    method: Method[DownloadFileConfig, Any],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    pace: Pace = PACE,
) -> Flow[Union[bytes, Path, None]]:
    """Return the bytes of a file, the path that they were written to, or None if they have a destination.

    The file is a name, a URI, a File, a Video or a GeneratedVideo. A File is found by its name, whatever its
    addresses look like. The bytes of a Video are also stored in its `video_bytes`.
    """
    file = arguments["file"]
    video = file.video if isinstance(file, GeneratedVideo) else file
    name = video if isinstance(video, str) else _name(video)
    settings = to_config(method, config) or DownloadFileConfig()
    request, _ = prepare(method, context, settings, {"file": name}, alt="media")
    target = _target(arguments.get("to"), arguments.get("destination"))
    data = yield from transfer_flow(request, target, settings.on_progress, pace)
    if arguments.get("destination") is not None:
        return None
    if isinstance(video, Video) and isinstance(data, bytes):
        video.video_bytes = data
    return data


def _target(to: Any, destination: Any) -> DownloadTarget:
    """Return what takes the bytes: memory, the file of a path, or an open file."""
    if to is not None and destination is not None:
        raise InvalidValueError("to and destination both say where the file goes: pass one of them")
    if destination is None:
        return DownloadTarget(to)
    writes = callable(getattr(destination, "write", None)) and not isinstance(destination, type)
    return OpenTarget(destination) if writes else DownloadTarget(cast(Any, destination), "destination")


def download_media_flow(
    method: Method[DownloadMediaConfig, Any],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    pace: Pace = PACE,
) -> Flow[Union[bytes, Path]]:
    """Return the bytes of a media file in a file search store, or the path that they were written to."""
    settings = to_config(method, config) or method.config_type()
    request, _ = prepare(method, context, settings, {"media_id": arguments["media_id"]}, alt="media")
    return (
        yield from transfer_flow(request, DownloadTarget(arguments.get("to")), settings.on_progress, pace)
    )


def transfer_flow(
    request: Request, target: DownloadTarget, report: Report = None, pace: Pace = PACE
) -> Flow[Union[bytes, Path]]:
    """Return the bytes of a response, or the path that they were written to."""
    most = request.limits if target.is_memory else request.limits.of_file()
    request = replace(request, limits=most, limits_body=True)
    yield from AtEnd(target.close)
    yield from Block(target.open)
    yield from _Download(request, target, report, pace).run_flow()
    return (yield from Block(target.finish))


def _name(file: Any) -> str:
    """Return the name or the address of a file."""
    if isinstance(file, File):
        if file.download_uri is None and (file.source == FileSource.UPLOADED or not file.name):
            raise InvalidValueError("File has no download_uri: uploaded files cannot be downloaded")
        return str(file.name or file.download_uri)
    if not isinstance(file, Video):
        expected = "a name, a types.File, a types.Video or a types.GeneratedVideo"
        raise InvalidTypeError(f"file must be {expected}, not {kind_of(file)}{_hint(file)}")
    if not file.uri:
        where = ": its bytes are in video_bytes" if file.video_bytes else ""
        raise InvalidValueError(f"Video has no uri{where}")
    if file.uri.startswith("gs://"):
        raise InvalidValueError(local_files.in_cloud_storage("video", file.uri))
    return file.uri


def _hint(value: object) -> str:
    """Return what to pass instead of an object that leads to videos."""
    if isinstance(value, (GenerateVideosOperation, GenerateVideosResponse)):
        return ": pass one of the generated_videos of its response"
    return ""


class _Download:
    """One file that is written to a target."""

    def __init__(self, request: Request, target: DownloadTarget, report: Report, pace: Pace) -> None:
        self._request = request
        self._target = target
        self._report = report
        self._interruptions = Interruptions(pace)
        self._deadline = Deadline()
        self._head: Optional[Head] = None  # of the response that began the file
        self._total: Optional[int] = None
        self._unwritten: List[bytes] = []
        self._furthest = 0

    def run_flow(self) -> Flow[None]:
        """Download the whole file; raises after too many consecutive failures without progress."""
        attempts = Attempts(self._request, self._deadline)
        while True:
            if self._head is None:
                request = yield from attempts.next_flow()
            else:
                request = yield from self._deadline.limit_flow(self._resuming_request(self._head))
            try:
                head = yield from redirects.open_flow(request, self._deadline)
                return (yield from self._receive_flow(head))
            except (errors.APIError, errors.APIConnectionError) as error:
                if self._head is None:
                    yield from attempts.wait_or_raise_flow(error)
                    continue
                if not is_transient(self._request.retry, error):
                    raise
                yield from self._write_flow()
                pause = self._interruptions.pause(self._furthest)
                failures = self._interruptions.failures
                if pause is None:
                    raise last(error, failures) from error.__cause__
                yield from self._deadline.raise_if_late_flow(request, pause, error, failures)
                log_retry(request, error, pause, "the download resumes")
            yield from Sleep(pause)

    def _resuming_request(self, head: Head) -> Request:
        """Return the request for the missing bytes, or for all bytes if the body cannot be resumed."""
        if not self._target.size or not file_parts.can_resume(head):
            return self._request
        headers = {**self._request.headers, "range": f"bytes={self._target.size}-"}
        tag = file_parts.strong_tag(head)
        if tag:
            headers["if-range"] = tag
        return replace(self._request, headers=headers)

    def _receive_flow(self, head: Head) -> Flow[None]:
        if not head.ok:
            raise (yield from error_flow(head))
        end = yield from self._start_body_flow(head)
        self._check(self._total or 0)
        size = 0
        while True:
            chunk = yield from NextChunk()
            size += len(chunk)
            if end is not None and self._target.size + size > end:
                raise errors.ResponseParseError(f"more bytes have arrived than the {end} that were promised")
            self._unwritten.append(chunk)
            left = yield from self._deadline.left_flow(self._request)
            if left is not None and left <= 0:
                raise connection_errors.overdue(self._request)
            self._check(self._target.size + size)
            if size >= _WRITTEN_AT_ONCE or not chunk:
                yield from self._write_flow()
                size = 0
            if not chunk:
                break
        if self._total is not None and self._target.size < self._total:
            raise errors.StreamInterruptedError(f"{self._target.size} of {self._total} bytes have arrived")

    def _start_body_flow(self, head: Head) -> Flow[Optional[int]]:
        """Move the target to where the body begins; return its end in the file; None if it is unknown."""
        if head.status == 200:
            self._head = head
            yield from Block(self._target.restart)
            self._total = file_parts.length_of(head)
            return self._total
        if head.status != 206:
            raise errors.ResponseParseError(f"the response has status {head.status}, and not the file")
        part = file_parts.part_of(head)
        if part is None or part.start != self._target.size:
            text = head.headers.get("content-range", "")[:100]
            raise errors.ResponseParseError(f"not the bytes from {self._target.size} on: {text!r}")
        self._head = first = self._head or head
        total = self._total if part.total is None else part.total
        is_same = self._total in (None, total) and file_parts.is_same_version(first, head)
        if total is None or not is_same:  # the next request asks for the whole file
            yield from Block(self._target.restart)
            raise errors.StreamInterruptedError(
                "the file has changed since its download began"
                if total is not None
                else "the service does not say how many bytes the file has"
            )
        self._total = total
        return min(part.end, total)

    def _check(self, size: int) -> None:
        """Apply the size limit to the whole file, which several responses may contain."""
        limit = self._request.limits.response
        if limit is not None and size > limit:
            raise errors.ResponseTooLargeError("max_response_bytes", limit)

    def _write_flow(self) -> Flow[None]:
        chunks, self._unwritten = self._unwritten, []
        try:
            yield from Block(lambda: self._target.write(chunks))
        except MemoryError:
            raise limits.no_memory(self._target.size) from None
        if self._target.size > self._furthest:
            self._furthest = self._target.size
            yield from report_flow(self._report, self._furthest, self._total)
