"""A server that falls silent, so that a call waits."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Generator

from ....loopback.raw_server import Answer, Peer, serving
from ....loopback.tls import Authority
from ....patience import PATIENCE


class Silence:
    """An answer that ends in silence, and the moment in which it begins."""

    def __init__(self, data: bytes = b"") -> None:
        self._data = data
        self.begun = threading.Event()

    def __call__(self, peer: Peer) -> None:
        peer.send(self._data)
        self.begun.set()
        peer.wait_for_leaving()

    def wait(self) -> None:
        assert self.begun.wait(PATIENCE)


@contextmanager
def silent(tmp_path: Path, secured: bool, *answers: Answer) -> Generator[Any, None, None]:
    """A server that gives these answers, its address, and what verifies its certificate."""
    authority = Authority(tmp_path) if secured else None
    tls = authority.presenting(authority.issued("server")) if authority else None
    with serving(answers[-1], *answers[:-1], tls=tls) as server:
        scheme = "https" if secured else "http"
        yield server, f"{scheme}://{server.address}", authority.trusted() if authority else None
