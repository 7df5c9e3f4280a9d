"""Closing a stream ends its reader at once; closing a client again and again keeps nothing."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import weakref
from pathlib import Path
from typing import Any, Dict, List, Optional

import httpx
import pytest

from google._genai_core.runtime.http.network import blocking_network
from google._genai_core.runtime.http.transports.blocking_pool import BlockingPool
from google.genai import errors

from ....loopback import own_clients
from ....loopback.clients import MODEL, client_of
from ....loopback.raw_server import Peer
from ....patience import PATIENCE
from ..fault_table import FIRST, chunk, http
from .all_ways import (
    AWAITED,
    BLOCKING,
    OWN_ASYNC_CLIENT,
    OWN_CLIENT,
    Running,
    Way,
    close_own,
    closed_error,
)
from .silence import Silence, silent

pytestmark = pytest.mark.long

AGAIN: Dict[str, Any] = {"retry_options": {"attempts": 3, "initial_delay": 0, "jitter": 0}}
STREAM = "the stream was closed while it was read"
TLS = pytest.mark.parametrize("secured", [False, True], ids=["plain", "tls"])


@TLS
@pytest.mark.parametrize("name", [*BLOCKING, *OWN_CLIENT])
def test_closing_a_stream_ends_its_reader(tmp_path: Path, name: str, secured: bool) -> None:
    answer = Silence(FIRST)
    ways: Dict[str, Way] = {**BLOCKING, **OWN_CLIENT}
    with silent(tmp_path, secured, answer) as (_, url, verify):
        given = ways[name].options(verify)
        client = client_of(url, **AGAIN, **given)
        stream = client.models.generate_content_stream(model=MODEL, contents="hi")
        assert next(stream).text == "a"
        reading = threading.Event()

        def read() -> None:
            reading.set()
            next(stream)

        running = Running(read)
        assert reading.wait(PATIENCE)
        while not stream._lock.locked():  # pyright: ignore[reportPrivateUsage]  # it is in the read
            pass
        stream.close()
        error = running.end().error
        # A reader that has not yet begun finds a stream that is at its end.
        assert isinstance(error, StopIteration) or closed_error(error).endswith(STREAM)
        if not isinstance(error, StopIteration):
            assert isinstance(error, errors.StreamInterruptedError)
            assert error.partial_response is not None
            assert error.partial_response.text == "a"
        assert list(stream) == []
        close_own(given)


@pytest.mark.parametrize("name", [*AWAITED, *OWN_ASYNC_CLIENT])
def test_closing_an_awaited_stream_ends_its_reader(tmp_path: Path, name: str) -> None:
    answer = Silence(FIRST)
    ways: Dict[str, Way] = {**AWAITED, **OWN_ASYNC_CLIENT}
    with silent(tmp_path, False, answer) as (_, url, verify):

        async def run() -> None:
            given = ways[name].options(verify)
            aio = client_of(url, **AGAIN, **given).aio
            stream = await aio.models.generate_content_stream(model=MODEL, contents="hi")
            assert (await stream.__anext__()).text == "a"
            task = asyncio.ensure_future(stream.__anext__())
            await asyncio.sleep(0)
            await stream.close()
            (ended,) = await asyncio.gather(task, return_exceptions=True)
            assert isinstance(ended, errors.StreamInterruptedError)
            assert closed_error(ended).endswith(STREAM)
            assert [each async for each in stream] == []
            await aio.aclose()
            await own_clients.close_async(given)

        asyncio.run(asyncio.wait_for(run(), PATIENCE))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_forked_child_that_closes_a_stream_leaves_it_to_its_parent(tmp_path: Path) -> None:
    go = threading.Event()

    def answer(peer: Peer) -> None:
        peer.send(FIRST)
        go.wait(PATIENCE)
        peer.send(chunk(b'data: {"candidates": [{"finishReason": "STOP"}]}\n\n') + b"0\r\n\r\n")

    with silent(tmp_path, False, answer) as (_, url, _), client_of(url) as client:
        stream = client.models.generate_content_stream(model=MODEL, contents="hi")
        next(stream)
        child = os.fork()
        if not child:
            stream.close()
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        go.set()
        assert len(list(stream)) == 1


# -- again and again


def test_closing_and_using_again_keeps_nothing(tmp_path: Path) -> None:
    def answer(peer: Peer) -> None:
        peer.send(http("200 OK", b"{}"))

    with silent(tmp_path, False, answer) as (_, url, _):
        for options in ({}, BLOCKING["httpx's pool"].options(None)):
            client = client_of(url, **options)
            before: Optional[List[int]] = None
            for _ in range(200):
                client.models.generate_content(model=MODEL, contents="hi")
                client.close()
                before = before or _kept()
            gc.collect()
            assert before is not None
            assert all(now <= then for now, then in zip(_kept(), before))  # other tests may have left some


def _kept() -> List[int]:
    registry: Any = weakref.finalize
    kinds = (BlockingPool, httpx.Client, blocking_network.Network)
    gc.collect()
    alive = sum(isinstance(each, kinds) for each in gc.get_objects())
    return [len(registry._registry), alive, len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc") else 0]
