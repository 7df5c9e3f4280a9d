"""What can become of a request at the soak's server, and how often.

The kinds are dealt from a shuffled deck, so that each comes as often as the others, also in a short run.
"""

from __future__ import annotations

import json
import random
from typing import NamedTuple

SHARE = 0.05
"""The part of all requests that meets a fault."""


class Fault(NamedTuple):
    """`code` and what follows it are for answers in place of the emulator's."""

    name: str
    is_done: bool = False
    """Whether the emulator does what was asked before the fault."""

    code: int = 0
    head: str = ""
    body: bytes = b""
    is_doubled: bool = False
    """Whether another answer follows that nobody has asked for."""


def _error(code: int, status: str, *details: dict[str, object]) -> bytes:
    return json.dumps({"error": {"code": code, "status": status, "details": details}}).encode()


_RPC = "type.googleapis.com/google.rpc."
_RETRY_INFO = _error(429, "RESOURCE_EXHAUSTED", {"@type": f"{_RPC}RetryInfo", "retryDelay": "0.02s"})
_DAY = {"quotaId": "GenerateRequestsPerDayPerProject"}
_QUOTA = _error(429, "RESOURCE_EXHAUSTED", {"@type": f"{_RPC}QuotaFailure", "violations": [_DAY]})
_HTML = b"<!DOCTYPE html><html><body><h1>Something is wrong</h1></body></html>"
_TYPE = "content-type: text/html\r\n"

WELL = Fault("well", is_done=True)
FAULTS = (
    Fault("reset unread"),
    Fault("never answered"),
    Fault("no HTTP"),
    Fault("408", code=408, body=_error(408, "CANCELLED")),
    Fault("429 with RetryInfo", code=429, body=_RETRY_INFO),
    Fault(
        "429 with Retry-After", code=429, head="retry-after: 1\r\n", body=_error(429, "RESOURCE_EXHAUSTED")
    ),
    Fault("429 of a daily quota", code=429, body=_QUOTA),
    Fault("500", code=500, body=_error(500, "INTERNAL")),
    Fault("500 without a body", code=500),
    Fault("502 in HTML", code=502, head=_TYPE, body=_HTML),
    Fault("503 with Retry-After", code=503, head="retry-after: 0\r\n", body=_error(503, "UNAVAILABLE")),
    Fault("504", code=504, body=_error(504, "DEADLINE_EXCEEDED")),
    Fault("200 in HTML", code=200, head=_TYPE, body=_HTML),
    Fault("done and closed", is_done=True),
    Fault("done and reset", is_done=True),
    Fault("reset within the head", is_done=True),
    Fault("reset after the head", is_done=True),
    Fault("cut body", is_done=True),
    Fault("silent within the body", is_done=True),
    Fault("broken JSON", is_done=True),
    Fault("slow first byte", is_done=True),
    Fault("trickle", is_done=True),
    Fault("closed when idle", is_done=True),
    Fault("surplus answer", is_done=True),
    Fault("surplus answer after an error", code=503, body=_error(503, "UNAVAILABLE"), is_doubled=True),
)


class Deck:
    """Deals what becomes of each request; the same seed deals the same."""

    def __init__(self, seed: int, share: float) -> None:
        self._random = random.Random(seed)
        self._share = share
        self._cards: list[Fault] = []
        self.dealt: dict[str, int] = {}

    def deal(self) -> Fault:
        fault = self._fault() if self._random.random() < self._share else WELL
        self.dealt[fault.name] = self.dealt.get(fault.name, 0) + 1
        return fault

    def _fault(self) -> Fault:
        if not self._cards:
            self._cards = self._random.sample(FAULTS, len(FAULTS))
        return self._cards.pop()
