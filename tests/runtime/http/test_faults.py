"""Whatever goes wrong has one class and one text, in all three transports; the snapshot is the page of them all.

In the snapshot `<request>` is the method and address of the request that met the fault; a line ends
with how often it was sent.
"""

from __future__ import annotations

import socket
from typing import Any, List

import pytest
from syrupy.assertion import SnapshotAssertion

from ...loopback.raw_server import Answer, Peer, serving, unaccepting
from ...loopback.server import unused_port
from .fault_calls import WAYS, agreed, met, of_place, page
from .fault_table import FAULTS, head

pytestmark = pytest.mark.long


def start_of_upload(kind: str) -> List[Answer]:
    """What the first request of a call gets that meets its fault later."""
    if kind != "piece":
        return []

    def begin(peer: Peer) -> None:
        address = f"http://{peer.server.address}/upload/session"
        peer.send(head("200 OK", f"x-goog-upload-url: {address}", "content-length: 0"))

    return [begin]


def of_server(name: str, kind: str, way: str) -> str:
    """What becomes of a call to a server with this fault, and how often it was asked."""
    fault = FAULTS[name]
    with serving(fault.answer, *start_of_upload(kind)) as server:
        line = met(way, kind, f"http://{server.address}", fault.options, server.go.set)
        if "deadline" in fault.options:  # on a busy machine it may come before the request is sent
            return line
        times = len(server.seen) - (kind == "piece")
        return f"{line} ({times} request{'s' * (times != 1)})"


@pytest.mark.parametrize("name", FAULTS)
def test_fault(name: str, snapshot: SnapshotAssertion) -> None:
    kinds = FAULTS[name].kinds
    assert (
        page({kind: agreed({way: of_server(name, kind, way) for way in WAYS}) for kind in kinds}) == snapshot
    )


# -- no connection


def test_refused_connection(snapshot: SnapshotAssertion) -> None:
    assert of_place(f"http://127.0.0.1:{unused_port()}") == snapshot


def test_connection_that_is_not_accepted(snapshot: SnapshotAssertion) -> None:
    with unaccepting() as address:
        assert of_place(f"http://{address}", timeout=100) == snapshot


def test_unknown_host(snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(host: Any, *_: Any, **__: Any) -> Any:
        assert host in ("nowhere.invalid", b"nowhere.invalid")
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert of_place("http://nowhere.invalid", allow_plain_http=True) == snapshot
