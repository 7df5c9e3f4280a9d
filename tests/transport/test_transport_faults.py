"""Whatever goes wrong has one class and one text, in all three transports; the snapshot is the page of them all.

In the snapshot addresses are `<server>`; each line ends with how many requests the server saw.
"""

from __future__ import annotations

from typing import Any, Dict, List, Set

import pytest
from fault_calls import WAYS, check, outcome
from fault_table import FAULTS, Fault, head
from raw_server import Answer, RawServer, serving
from syrupy.assertion import SnapshotAssertion


def start_of_upload(kind: str) -> List[Answer]:
    """What the first request of a call gets that meets its fault later."""
    if kind != "piece":
        return []

    def begin(peer: Any) -> None:
        address = f"http://{peer.server.address}/upload/session"
        peer.send(head("200 OK", f"x-goog-upload-url: {address}", "content-length: 0"))

    return [begin]


def met(fault: Fault, kind: str, way: str) -> str:
    """What becomes of such a call, and how often the server was asked."""
    with serving(fault.answer, *start_of_upload(kind)) as server:
        found = outcome(way, kind, f"http://{server.address}", dict(fault.options), server.go.set)
        if found.error is not None:
            check(found.error)
        return f"{found.line()} ({asked(server)})".replace(server.address, "<server>")


def asked(server: RawServer) -> str:
    return f"{len(server.seen)} request{'s' * (len(server.seen) != 1)}"


@pytest.mark.parametrize("name", FAULTS)
def test_fault(name: str, snapshot: SnapshotAssertion) -> None:
    page: Dict[str, str] = {}
    for kind in FAULTS[name].kinds:
        lines: Dict[str, Set[str]] = {}
        for way in WAYS:
            lines.setdefault(met(FAULTS[name], kind, way), set()).add(way)
        assert len(lines) == 1, lines
        page[kind] = next(iter(lines))
    assert page == snapshot
