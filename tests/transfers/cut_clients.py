"""Flows of files under both drivers, over real sockets, with small pieces and no pauses."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Union

from google._genai_api import backends
from google._genai_api.methods import file_search_stores as stores
from google._genai_api.methods import files as methods
from google._genai_api.types.file_search.transfers import UploadToFileSearchStoreOperation
from google._genai_api.types.stored.files import File
from google._genai_core.flows import download, upload
from google._genai_core.flows.transfer_pace import Pace
from google._genai_core.runtime.auth.credentials import ApiKey
from google._genai_core.runtime.driving.drivers import AsyncDriver, Driver
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.http.retry_policy import NO_RETRY
from google._genai_core.runtime.http.transports.httpx_transport import AsyncHttpxTransport, HttpxTransport
from google._genai_core.runtime.wire.backend import Context

MODES = ("sync", "async")
PACE = Pace(piece=1000, failures=5, pause=0)
KEY = "cut-key"


def run(mode: str, make: Callable[[], Flow[Any]]) -> Any:
    """The flow's result under the driver of this mode."""
    if mode == "sync":
        transport = HttpxTransport(None, {})
        try:
            return Driver(transport, ApiKey(KEY)).run(make())
        finally:
            transport.close()

    async def main() -> Any:
        transport = AsyncHttpxTransport(None, {})
        try:
            return await AsyncDriver(transport, ApiKey(KEY)).run(make())
        finally:
            await transport.close()

    return asyncio.run(main())


def upload_with(
    mode: str, url: str, file: Any, config: Optional[Dict[str, Any]] = None, pace: Pace = PACE
) -> File:
    """An upload of this file."""
    context = Context(backends.GEMINI, url, "v1beta", retry=NO_RETRY)
    settings = {"mime_type": "text/x-own", **(config or {})}

    def make() -> Flow[Any]:
        return upload.upload_flow(methods.UPLOAD, context, settings, {"file": file}, pace)

    sent: File = run(mode, make)
    return sent


def upload_to_store_with(mode: str, url: str, file: Any) -> UploadToFileSearchStoreOperation:
    """An upload of this file into a store."""
    context = Context(backends.GEMINI, url, "v1beta", retry=NO_RETRY)
    values = {"file_search_store_name": "fileSearchStores/a", "file": file}

    def make() -> Flow[Any]:
        method = stores.UPLOAD_TO_FILE_SEARCH_STORE
        return upload.upload_to_store_flow(method, context, {"mime_type": "text/plain"}, values, PACE)

    sent: UploadToFileSearchStoreOperation = run(mode, make)
    return sent


def download_with(
    mode: str, url: str, to: Optional[Path], config: Optional[Dict[str, Any]] = None, pace: Pace = PACE
) -> Union[bytes, Path]:
    """A download of `files/a`."""
    context = Context(backends.GEMINI, url, "v1beta", retry=NO_RETRY)

    def make() -> Flow[Any]:
        return download.download_flow(methods.DOWNLOAD, context, config, {"file": "files/a", "to": to}, pace)

    got: Union[bytes, Path] = run(mode, make)
    return got


class Progress:
    """A callback that keeps what it is told."""

    def __init__(self) -> None:
        self.seen: List[Any] = []

    def __call__(self, done: int, total: Optional[int]) -> None:
        self.seen.append((done, total))
