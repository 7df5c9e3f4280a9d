"""Stores and documents for tests, made by calls."""

from __future__ import annotations

from typing import Any, Dict, Tuple, cast
from urllib.parse import parse_qsl

from ...caller import CONTENT_TYPE, FLASH, GEMINI, START, Answer, Caller, Json, contents

STORES = "/v1beta/fileSearchStores"
PROCESSING = 5.0


def new_store(caller: Caller, **body: str) -> str:
    """Create a store and return its name."""
    answer = caller.post(STORES, body)
    assert answer.status == 200, answer.body
    return cast(str, answer.json["name"])


def start(caller: Caller, store: str, body: Json, mime_type: str = "text/plain", name: str = "") -> Answer:
    """Start an upload into a store."""
    named = {"x-goog-upload-file-name": name} if name else {}
    path = f"/upload/v1beta/{store}:uploadToFileSearchStore"
    return caller.send("POST", path, body, headers={**START, CONTENT_TYPE: mime_type, **named})


def finish(caller: Caller, started: Answer, data: bytes) -> Answer:
    """Send all bytes of an upload."""
    path, _, query = started.headers["x-goog-upload-url"].partition("/upload/")[2].partition("?")
    headers = {"x-goog-upload-command": "upload, finalize", "x-goog-upload-offset": "0"}
    return caller.send("POST", f"/upload/{path}", data, dict(parse_qsl(query)), headers)


def upload(caller: Caller, store: str, data: bytes, mime_type: str = "text/plain", **body: Any) -> Json:
    """Upload a document, which must succeed, and return the operation."""
    started = start(caller, store, body, mime_type)
    assert started.status == 200, started.body
    answer = finish(caller, started, data)
    assert answer.status == 200, answer.body
    return cast(Json, answer.json)


def ready(texts: Dict[str, str], **body: Any) -> Tuple[Caller, str]:
    """Return a caller and a store with documents that can be searched: display names and texts."""
    caller = Caller()
    store = new_store(caller)
    for name, text in texts.items():
        upload(caller, store, text.encode(), displayName=name, **body)
    caller.emulator.advance(PROCESSING)
    return caller, store


def ask(caller: Caller, question: str, *stores: str, verb: str = "generateContent", **tool: Any) -> Answer:
    """Ask with the file search tool."""
    body = {
        "contents": contents(question),
        "tools": [{"fileSearch": {"fileSearchStoreNames": [*stores], **tool}}],
    }
    query = {"alt": "sse"} if verb.startswith("stream") else {}
    return caller.send("POST", f"{GEMINI}{FLASH}:{verb}", body, query)
