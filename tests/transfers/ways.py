"""Transfers in each way in which they can travel, against answers byte by byte, with small pieces and no pauses."""

from __future__ import annotations

import asyncio
from importlib.util import find_spec
from typing import Any, Callable, Dict, List, Optional

import httpx
import pytest

from google._genai_api.methods import files as methods
from google._genai_core.flows import download, upload
from google._genai_core.flows.transfer_pace import Pace
from google._genai_core.runtime.driving.effects import Flow

from ..loopback import own_clients
from ..loopback.clients import client_of
from ..loopback.raw_server import Answer, Peer

NAMES = [
    *("sync", "httpx", "async", "async httpx", *(["aiohttp"] if find_spec("aiohttp") else [])),
    *(*own_clients.BLOCKING, *own_clients.AWAITED),
]
WAYS = pytest.mark.parametrize("way", NAMES)
READ = 0.1
"""Seconds in which a client reads what has arrived; aiohttp drops it if the connection is lost before."""

PACE = Pace(piece=1000, failures=3, pause=0)


def run(
    way: str, url: str, make: Callable[[Any], Flow[Any]], options: Optional[Dict[str, Any]] = None
) -> Any:
    """Return the result of a flow of `client.files`."""
    given = {"timeout": 20_000, **(options or {})}
    if way in ("sync", "httpx", *own_clients.BLOCKING):
        mine: Dict[str, Any] = {"httpx_client": httpx.Client(verify=False)} if way == "httpx" else {}
        if way in own_clients.BLOCKING:
            mine = own_clients.made(way, verify=False)
        with client_of(url, **mine, **given) as client:
            held: Any = client.files
            try:
                return held._driver.run(make(held._context))
            finally:
                for own in mine.values():
                    own.close()

    async def main() -> Any:
        more: Dict[str, Any] = {}
        if way == "async httpx":
            more = {"httpx_async_client": httpx.AsyncClient(verify=False)}
        if way == "aiohttp":
            more = {"async_transport": "aiohttp"}
        if way in own_clients.AWAITED:
            more = own_clients.made(way, verify=False)
        async with client_of(url, **more, **given).aio as client:
            held: Any = client.files
            try:
                return await held._driver.run(make(held._context))
            finally:
                await own_clients.close_async(more)

    return asyncio.run(main())


def upload_in(way: str, url: str, file: Any, pace: Pace = PACE) -> Any:
    def make(context: Any) -> Flow[Any]:
        return upload.upload_flow(methods.UPLOAD, context, {"mime_type": "text/plain"}, {"file": file}, pace)

    return run(way, url, make)


def download_in(
    way: str, url: str, to: Any = None, options: Optional[Dict[str, Any]] = None, pace: Pace = PACE
) -> Any:
    def make(context: Any) -> Flow[Any]:
        return download.download_flow(methods.DOWNLOAD, context, None, {"file": "files/a", "to": to}, pace)

    return run(way, url, make, options)


def answer(status: int, headers: Dict[str, Any], body: bytes = b"", promised: Optional[int] = None) -> Answer:
    """An answer with a length, which is that of the body unless another one is promised; then the connection ends."""
    length = len(body) if promised is None else promised
    lines = [f"HTTP/1.1 {status} Whatever", f"content-length: {length}", "connection: close"]
    if status == 204:
        del lines[1]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    data = "\r\n".join(lines).encode() + b"\r\n\r\n" + body

    def give(peer: Peer) -> None:
        peer.send(data)
        if length > len(body):
            peer.rest(READ)
        peer.close()

    return give


def chunked(status: int, headers: Dict[str, Any], body: bytes, ends: bool = True) -> Answer:
    """An answer without a length; without its end it is cut."""
    lines = [f"HTTP/1.1 {status} Whatever", "transfer-encoding: chunked", "connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    data = "\r\n".join(lines).encode() + b"\r\n\r\n" + (b"%x\r\n%b\r\n" % (len(body), body) if body else b"")

    def give(peer: Peer) -> None:
        peer.send(data + (b"0\r\n\r\n" if ends else b""))
        if not ends:
            peer.rest(READ)
        peer.close()

    return give


def ranges(seen: List[Any]) -> List[Optional[str]]:
    """The ranges that were asked for."""
    return [each.headers.get("range") for each in seen]
