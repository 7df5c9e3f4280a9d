"""The target for the emulator: any request has an answer in its words, soon, and no failure of its own."""

from __future__ import annotations

import json
import time
from typing import List, Tuple
from urllib.parse import unquote

from google.genai.emulator import Emulator, Reply, Request

MOST_SECONDS = 20.0
"""Of the processor's time, for one small request; a usual one takes a thousandth of one."""

MOST_BYTES = 64 << 20
AGAIN = 300
"""Requests after which a new emulator is made, so that what is kept does not grow."""

_running: List[Tuple[Emulator, int]] = []


def emulated(data: bytes) -> None:
    """The first line has method, path and query; headers follow, then an empty line and the body.

    A path of an upload is asked twice: the second time where its answer leads.
    """
    emulator = _emulator()
    request = request_of(data)
    reply, body = _answered(emulator, request)
    leads = dict(reply.headers).get("x-goog-upload-url")
    if leads is not None:
        path, _, query = leads.partition("/upload/")[2].partition("?")
        headers = {"x-goog-upload-command": "upload, finalize", "x-goog-upload-offset": "0"}
        _answered(
            emulator, Request.from_parts("POST", f"/upload/{path}", query, headers.items(), request.body)
        )
    if request.method == "POST" and body[:1] == b"{":
        name = json.loads(body).get("name")
        if isinstance(name, str):
            emulator.advance(60)
            _answered(emulator, Request.from_parts("GET", f"/v1beta/{name}", "key=k", (), b""))
            _answered(emulator, Request.from_parts("GET", f"/v1beta1/{name}", "key=k", (), b""))


def _emulator() -> Emulator:
    emulator, used = _running.pop() if _running else (Emulator(), 0)
    if used >= AGAIN:
        emulator, used = Emulator(), 0
    _running.append((emulator, used + 1))
    return emulator


def request_of(data: bytes) -> Request:
    head, _, body = data.partition(b"\n\n")
    first, *lines = head.decode("latin-1").split("\n")
    method, _, target = first.partition(" ")
    path, _, query = target.partition("?")
    pairs = [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    return Request.from_parts(method, unquote(path), query, [("x-goog-api-key", "k"), *pairs], body)


def _answered(emulator: Emulator, request: Request) -> Tuple[Reply, bytes]:
    started = time.process_time()
    reply = emulator.handle(request)
    body = reply.read()
    assert time.process_time() - started < MOST_SECONDS
    assert 200 <= reply.status < 505
    assert reply.status != 500, body[:1000]
    assert len(body) < MOST_BYTES
    for name, value in reply.headers.items():
        assert name.isascii()
        assert value.encode("latin-1").decode("latin-1").isprintable(), (name, value)
    if "json" in reply.headers["content-type"] and body:
        json.loads(body)
    return reply, body
