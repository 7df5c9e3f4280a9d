"""Downloading a file of the service, chunk by chunk, into memory or to a local file.

After an interruption the download resumes with a `Range` request; a service that does not support
ranges sends the whole file again.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Optional, Union

from google._genai_api.types.imaging.videos import (
    GeneratedVideo,
    GenerateVideosOperation,
    GenerateVideosResponse,
    Video,
)
from google._genai_api.types.stored.files import DownloadFileConfig, File, FileSource
from google._genai_core.flows import http_options, redirects
from google._genai_core.flows.call import prepare, to_config
from google._genai_core.flows.progress import Report, report_flow
from google._genai_core.flows.retry import Attempts, Deadline, error_flow, is_transient, log_retry
from google._genai_core.flows.transfer_pace import PACE, Pace
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import (
    AtEnd,
    Block,
    Flow,
    NextChunk,
    Sleep,
)
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.http import connection_errors
from google._genai_core.runtime.http.messages import Head, Request
from google._genai_core.runtime.media import local_files
from google._genai_core.runtime.media.download_target import DownloadTarget
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Method

_WRITTEN_AT_ONCE = 1024 * 1024
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")


def download_flow(
    method: Method[DownloadFileConfig, Any],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    pace: Pace = PACE,
) -> Flow[Union[bytes, Path]]:
    """Return the bytes of a file, or the path that they were written to.

    The file is a name, a URI, a File, a Video or a GeneratedVideo. A File is found by its name, whatever its
    addresses look like. The bytes of a Video are also stored in its `video_bytes`.
    """
    file = arguments["file"]
    video = file.video if isinstance(file, GeneratedVideo) else file
    name = video if isinstance(video, str) else _name(video)
    settings = to_config(method, config) or DownloadFileConfig()
    request, _ = prepare(method, context, settings, {"file": name}, alt="media")
    limit, _ = http_options.limits(context, settings.http_options)
    request = replace(request, max_bytes=limit)
    target = DownloadTarget(arguments.get("to"))
    yield from AtEnd(target.close)
    yield from Block(target.open)
    yield from _Download(request, target, settings.on_progress, pace).run_flow()
    data = yield from Block(target.finish)
    if isinstance(video, Video) and isinstance(data, bytes):
        video.video_bytes = data
    return data


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
        self._pace = pace
        self._deadline = Deadline()
        self._head: Optional[Head] = None
        self._total: Optional[int] = None
        self._unwritten: List[bytes] = []
        self._furthest = 0

    def run_flow(self) -> Flow[None]:
        """Download the whole file; raises after too many consecutive failures without progress."""
        failures, furthest = 0, 0
        attempts = Attempts(self._request, self._deadline)
        while True:
            if self._head is None:
                request = yield from attempts.next_flow()
            else:
                request = yield from self._deadline.limit_flow(self._resuming_request(self._head))
            try:
                return (yield from self._receive_flow((yield from redirects.open_flow(request))))
            except (errors.APIError, errors.APIConnectionError) as error:
                if self._head is None:
                    yield from attempts.wait_or_raise_flow(error)
                    continue
                if not is_transient(self._request.retry, error):
                    raise
                yield from self._write_flow()
                failures = 1 if self._furthest > furthest else failures + 1
                furthest = self._furthest
                if failures > self._pace.failures:
                    raise
                pause = self._pace.pause_after(failures)
                yield from self._deadline.raise_if_late_flow(request, pause, error)
                log_retry(request, error, pause, "the download resumes")
            yield from Sleep(pause)

    def _resuming_request(self, head: Head) -> Request:
        """Return the request for the missing bytes, or for all bytes if the body cannot be resumed."""
        if "content-encoding" in head.headers or not self._target.size:
            return self._request
        headers = {**self._request.headers, "range": f"bytes={self._target.size}-"}
        if head.headers.get("etag", "").startswith('"'):
            headers["if-range"] = head.headers["etag"]
        return replace(self._request, headers=headers)

    def _receive_flow(self, head: Head) -> Flow[None]:
        if not head.ok:
            raise (yield from error_flow(head))
        self._head = head
        yield from self._start_body_flow(head)
        self._check(self._total or 0)
        size = 0
        while True:
            chunk = yield from NextChunk()
            self._unwritten.append(chunk)
            size += len(chunk)
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

    def _start_body_flow(self, head: Head) -> Flow[None]:
        """Move the target to where the body begins, and read the total size."""
        if head.status != 206:
            yield from Block(self._target.restart)
            length = head.headers.get("content-length", "")
            is_known = length.isdecimal() and "content-encoding" not in head.headers
            self._total = int(length) if is_known else None
            return
        text = head.headers.get("content-range", "")
        match = _RANGE.fullmatch(text)
        if not match or int(match[1]) != self._target.size:
            raise errors.ResponseParseError(f"not the bytes from {self._target.size} on: {text!r}")
        self._total = int(match[2]) if match[2] != "*" else None

    def _check(self, size: int) -> None:
        """Apply the size limit to the whole file, which several responses may contain."""
        limit = self._request.max_bytes
        if limit is not None and size > limit:
            raise errors.ResponseTooLargeError("max_response_bytes", limit)

    def _write_flow(self) -> Flow[None]:
        chunks, self._unwritten = self._unwritten, []
        yield from Block(lambda: self._target.write(chunks))
        if self._target.size > self._furthest:
            self._furthest = self._target.size
            yield from report_flow(self._report, self._furthest, self._total)
