"""Whatever goes wrong has one class and one text, in all three transports; the snapshot is the page of them all.

In the snapshot `<request>` is the method and address of the request that met the fault; a line ends
with how often it was sent.
"""

from __future__ import annotations

from typing import Callable, Dict, List

import pytest
from fault_calls import WAYS, check, outcome
from fault_table import FAULTS, Fault, head
from raw_server import Answer, Peer, serving
from syrupy.assertion import SnapshotAssertion
from transport_clients import MODEL


def start_of_upload(kind: str) -> List[Answer]:
    """What the first request of a call gets that meets its fault later."""
    if kind != "piece":
        return []

    def begin(peer: Peer) -> None:
        address = f"http://{peer.server.address}/upload/session"
        peer.send(head("200 OK", f"x-goog-upload-url: {address}", "content-length: 0"))

    return [begin]


REQUESTS = {
    "generate": f"POST {{url}}/v1beta/models/{MODEL}:generateContent",
    "stream": f"POST {{url}}/v1beta/models/{MODEL}:streamGenerateContent",
    "upload": "POST {url}/upload/v1beta/files",
    "piece": "POST {url}/upload/session",
    "download": "GET {url}/v1beta/files/a:download",
}


def met(way: str, kind: str, url: str, fault: Fault, heard: Callable[[], None] = lambda: None) -> str:
    """What becomes of such a call."""
    found = outcome(way, kind, url, dict(fault.options), heard)
    if found.error is not None:
        check(found.error)
    return found.line().replace(REQUESTS[kind].format(url=url), "<request>")


def agreed(lines: Dict[str, str]) -> str:
    """What is the same in all ways."""
    assert len(set(lines.values())) == 1, lines
    return next(iter(lines.values()))


def page(lines: Dict[str, str]) -> List[str]:
    """Outcomes, each with the kinds of calls that have it."""
    kinds: Dict[str, List[str]] = {}
    for kind, line in lines.items():
        kinds.setdefault(line, []).append(kind)
    return [f"{', '.join(those)}: {line}" for line, those in kinds.items()]


def of_server(name: str, kind: str, way: str) -> str:
    """What becomes of a call to a server with this fault, and how often it was asked."""
    fault = FAULTS[name]
    with serving(fault.answer, *start_of_upload(kind)) as server:
        line = met(way, kind, f"http://{server.address}", fault, server.go.set)
        times = len(server.seen) - (kind == "piece")
        return f"{line} ({times} request{'s' * (times != 1)})"


@pytest.mark.parametrize("name", FAULTS)
def test_fault(name: str, snapshot: SnapshotAssertion) -> None:
    kinds = FAULTS[name].kinds
    assert page({kind: agreed({way: of_server(name, kind, way) for way in WAYS}) for kind in kinds}) == snapshot
