"""Downloading a file that the service made, into memory or to a file, chunk by chunk.

A body that is cut goes on where it broke off, by `Range`; a service that does not do that sends it
all again. Only the first request is not repeated here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Optional, Union

from google._genai_api.types.imaging.videos import Video
from google._genai_api.types.stored.files import DownloadFileConfig, File
from google._genai_core.flows import http_options, redirects
from google._genai_core.flows.call import configured, prepare
from google._genai_core.flows.progress import Report, report_flow
from google._genai_core.flows.retry import Attempts, Deadline, may_pass, tell
from google._genai_core.flows.transfer_pace import PACE, Pace
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import (
    AtEnd,
    Block,
    Flow,
    NextChunk,
    Sleep,
    remaining_body_flow,
)
from google._genai_core.runtime.http import connection_errors, error_responses
from google._genai_core.runtime.http.messages import Head, Request
from google._genai_core.runtime.media.download_target import DownloadTarget
from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.operation import Operation

_WRITTEN_AT_ONCE = 1024 * 1024
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")


def download_flow(
    operation: Operation[DownloadFileConfig, Any],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    pace: Pace = PACE,
) -> Flow[Union[bytes, Path]]:
    """The bytes of a file, given by its name, its address, or as a File or Video; or the path they are at.

    A Video keeps bytes in `video_bytes`, so that it can be saved.
    """
    file = arguments["file"]
    video = getattr(file, "video", file)
    name = video if isinstance(video, str) else _address(video)
    settings = configured(operation, config) or DownloadFileConfig()
    request, _ = prepare(operation, context, settings, {"file": name}, alt="media")
    limit, _ = http_options.limits(context, settings.http_options)
    request = replace(request, max_bytes=limit)
    sink = DownloadTarget(arguments.get("to"))
    yield from AtEnd(sink.close)
    yield from Block(sink.open)
    yield from _Download(request, sink, settings.on_progress, pace).run_flow()
    data = yield from Block(sink.finish)
    if isinstance(video, Video) and isinstance(data, bytes):
        video.video_bytes = data
    return data


def _address(file: Any) -> str:
    field = "download_uri" if isinstance(file, File) else "uri"
    address = getattr(file, field, None)
    if not address:
        hint = "; uploaded files cannot be downloaded" if isinstance(file, File) else ""
        raise InvalidValueError(f"{type(file).__name__} has no {field}{hint}")
    return str(address)


class _Download:
    """One body on its way into a sink."""

    def __init__(self, request: Request, sink: DownloadTarget, report: Report, pace: Pace) -> None:
        self._request = request
        self._sink = sink
        self._report = report
        self._pace = pace
        self._deadline = Deadline()
        self._head: Optional[Head] = None
        self._total: Optional[int] = None
        self._held: List[bytes] = []
        self._furthest = 0

    def run_flow(self) -> Flow[None]:
        """Until all is there; raises when too many attempts in a row bring nothing new."""
        lost, best = 0, 0
        attempts = Attempts(self._request, self._deadline)
        while True:
            first = self._head is None
            request = yield from attempts.next_flow() if first else self._deadline.limit_flow(self._next())
            try:
                return (yield from self._receive_flow((yield from redirects.open_flow(request))))
            except (errors.APIError, errors.APIConnectionError) as error:
                if self._head is None:
                    yield from attempts.wait_or_raise_flow(error)
                    continue
                if not may_pass(self._request.retry, error):
                    raise
                yield from self._write_flow()
                lost = 1 if self._furthest > best else lost + 1
                best = self._furthest
                if lost > self._pace.failures:
                    raise
                rest = self._pace.rest(lost)
                yield from self._deadline.raise_if_late_flow(request, rest, error)
                tell(request, error, rest, "the download goes on")
            yield from Sleep(rest)

    def _next(self) -> Request:
        """The request for what is still missing; for all of it where parts cannot be had."""
        if self._head is None or "content-encoding" in self._head.headers or not self._sink.size:
            return self._request
        headers = {**self._request.headers, "range": f"bytes={self._sink.size}-"}
        if self._head.headers.get("etag", "").startswith('"'):
            headers["if-range"] = self._head.headers["etag"]
        return replace(self._request, headers=headers)

    def _receive_flow(self, opened: Head) -> Flow[None]:
        if not opened.ok:
            raise error_responses.from_response(
                opened.status, opened.headers, (yield from remaining_body_flow())
            )
        self._head = opened
        yield from self._place_flow(opened)
        self._check(self._total or 0)
        size = 0
        while True:
            chunk = yield from NextChunk()
            self._held.append(chunk)
            size += len(chunk)
            left = yield from self._deadline.left_flow(self._request)
            if left is not None and left <= 0:
                raise connection_errors.overdue(self._request)
            self._check(self._sink.size + size)
            if size >= _WRITTEN_AT_ONCE or not chunk:
                yield from self._write_flow()
                size = 0
            if not chunk:
                break
        if self._total is not None and self._sink.size < self._total:
            raise errors.StreamInterruptedError(f"{self._sink.size} of {self._total} bytes have arrived")

    def _place_flow(self, opened: Head) -> Flow[None]:
        """Stand where the body begins, and know how long all of it is."""
        if opened.status != 206:
            yield from Block(self._sink.restart)
            length = opened.headers.get("content-length", "")
            known = length.isdecimal() and "content-encoding" not in opened.headers
            self._total = int(length) if known else None
            return
        text = opened.headers.get("content-range", "")
        found = _RANGE.fullmatch(text)
        if not found or int(found[1]) != self._sink.size:
            raise errors.ResponseParseError(f"not the bytes from {self._sink.size} on: {text!r}")
        self._total = int(found[2]) if found[2] != "*" else None

    def _check(self, size: int) -> None:
        """A body that comes in parts is held to its limit as a whole."""
        most = self._request.max_bytes
        if most is not None and size > most:
            raise errors.ResponseTooLargeError("max_response_bytes", most)

    def _write_flow(self) -> Flow[None]:
        chunks, self._held = self._held, []
        yield from Block(lambda: self._sink.write(chunks))
        if self._sink.size > self._furthest:
            self._furthest = self._sink.size
            yield from report_flow(self._report, self._furthest, self._total)
