"""Uploads to a service that says it has less, more or something else than was sent."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Union

import pytest

from google.genai import errors

from ..loopback.raw_server import Answer, Peer, serving
from .ways import WAYS, answer, upload_in

DATA = bytes(range(256)) * 10
"""Three pieces: 1000, 1000 and 560 bytes."""

HUGE = "9" * 5000


def says(status: str, size: Any = None, file: Any = None) -> Answer:
    headers: Dict[str, Any] = {"x-goog-upload-status": status}
    if size is not None:
        headers["x-goog-upload-size-received"] = size
    return answer(200, headers, json.dumps({"file": {"name": "files/a", **(file or {})}}).encode())


def lost(peer: Peer) -> None:
    peer.reset()


def stored(size: int = 2560, data: bytes = DATA, form: str = "hex") -> Dict[str, Any]:
    digest = hashlib.sha256(data)
    text = {
        "hex": digest.hexdigest().encode(),
        "HEX": digest.hexdigest().upper().encode(),
        "raw": digest.digest(),
    }
    return {"sizeBytes": str(size), "sha256Hash": base64.b64encode(text[form]).decode()}


class Case(NamedTuple):
    """The answers to the pieces and queries, a part of the error or None, and the commands with their offsets."""

    answers: List[Answer]
    error: Union[str, None]
    commands: List[str]


FIRST, SECOND, LAST, QUERY = "upload 0", "upload 1000", "upload, finalize 2000", "query"
WELL = [says("active", 1000), says("active", 2000)]
ALL = [FIRST, SECOND, LAST]
END = says("final", 2560, stored())
CASES: Dict[str, Case] = {
    # more than was sent
    "more after a lost piece": Case([lost, says("active", 2000)], "has '2000' bytes of an upload of which 1000", [FIRST, QUERY]),
    "far more after a lost piece": Case([lost, says("active", 10**12)], "of which 1000 were sent", [FIRST, QUERY]),
    "more after a piece": Case([says("active", 1001)], "of which 1000 were sent", [FIRST]),
    "more at the end": Case([*WELL, says("final", 2561)], "of which 2560 were sent", ALL),
    "more than a lost end": Case([*WELL, lost, says("final", 3000)], "of which 2560 were sent", [*ALL, QUERY]),
    # less than was sent
    "less after a piece": Case([says("active", 5), says("active", 5), says("active", 1005), says("active", 2005), END], None, [FIRST, QUERY, "upload 5", "upload 1005", "upload, finalize 2005"]),
    "less after a piece, then all of it": Case([says("active", 5), says("active", 1000), says("active", 2000), END], None, [FIRST, QUERY, SECOND, LAST]),
    "nothing, again and again": Case([says("active", 0)] * 9, "the upload is 'active' after 0 of 2560", [FIRST, QUERY]),
    "what it had is lost, again and again": Case([says("active", 1000), *[says("active", 0), says("active", 0), says("active", 1000)] * 4], "after 1000 of 2560", [*[FIRST, SECOND, QUERY] * 3, FIRST, SECOND]),
    "less at the end": Case([*WELL, says("final", 2559)], "the upload is 'final' after 2000 of 2560", ALL),
    "less after a lost end": Case([*WELL, lost, says("final", 2000)], "the upload is 'final'", [*ALL, QUERY]),
    "an end that is none": Case([*WELL, says("active", 2560)], "the upload is 'active'", ALL),
    # no number
    "a huge number": Case([says("active", HUGE)], "the service has '99999999999999999999' bytes", [FIRST]),
    "a huge number after a loss": Case([lost, says("active", HUGE)], "the service has '99999999999999999999' bytes", [FIRST, QUERY]),
    "a negative number": Case([says("active", -1)], "the service has '-1' bytes", [FIRST]),
    "a fraction": Case([says("active", "1000.0")], "the service has '1000.0' bytes", [FIRST]),
    "two numbers": Case([says("active", "1000, 1000")], "the service has '1000, 1000' bytes", [FIRST]),
    # the finished file
    "a smaller file": Case([*WELL, says("final", 2560, stored(2000))], "files/a is not what was sent: it has 2000 bytes, and 2560 were sent", ALL),
    "an empty file": Case([*WELL, says("final", None, {"sizeBytes": "0"})], "it has 0 bytes", ALL),
    "a larger file": Case([*WELL, says("final", 2560, stored(5000))], "it has 5000 bytes", ALL),
    "a file after a lost end": Case([*WELL, lost, says("final", 2560, stored(2000))], "it has 2000 bytes", [*ALL, QUERY]),
    "another hash": Case([*WELL, says("final", 2560, stored(data=DATA[1:]))], "files/a is not what was sent: its SHA-256 differs", ALL),
    "another hash, as bytes": Case([*WELL, says("final", 2560, stored(data=DATA[1:], form="raw"))], "files/a is not what was sent: its SHA-256 differs", ALL),
    "the hash": Case([*WELL, END], None, ALL),
    "the hash in capitals": Case([*WELL, says("final", 2560, stored(form="HEX"))], None, ALL),
    "the hash as bytes": Case([*WELL, says("final", 2560, stored(form="raw"))], None, ALL),
    "a hash of another kind": Case([*WELL, says("final", 2560, {"sha256Hash": "AAAA"})], None, ALL),
    "a hash that is none": Case([*WELL, says("final", 2560, {"sha256Hash": base64.b64encode(b"z" * 64).decode()})], None, ALL),
    "neither size nor hash": Case([says("active"), says("active"), says("final")], None, ALL),
}  # fmt: skip


class Pipe(io.RawIOBase):
    """A file that can only be read."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._data.read(size)


def commands_of(seen: List[Any]) -> List[str]:
    names = ("x-goog-upload-command", "x-goog-upload-offset")
    return [" ".join(each.headers[name] for name in names if name in each.headers) for each in seen[1:]]


@WAYS
@pytest.mark.parametrize("name", CASES)
def test_what_becomes_of_it(name: str, way: str) -> None:
    case = CASES[name]

    def start(peer: Peer) -> None:
        address = f"http://{peer.server.address}/session"
        answer(200, {"x-goog-upload-url": address, "x-goog-upload-status": "active"})(peer)

    with serving(answer(500, {}), start, *case.answers) as server:
        error = ""
        try:
            upload_in(way, f"http://{server.address}", io.BytesIO(DATA))
        except errors.ResponseParseError as caught:
            error = str(caught)
            assert "\n" not in error
    assert (case.error or "") in error
    assert bool(error) == (case.error is not None)
    assert commands_of(server.seen) == case.commands


SOURCES: Dict[str, Callable[[], Any]] = {
    "seekable": lambda: io.BytesIO(DATA),
    "unseekable": lambda: Pipe(DATA),
}


@pytest.mark.parametrize("source", SOURCES)
def test_the_hash_is_of_each_byte_once(source: str) -> None:
    """Pieces of which a part has arrived are read again."""
    answers = [lost, says("active", 300), says("active", 900), says("active", 900), says("active", 1900), END]

    def start(peer: Peer) -> None:
        answer(200, {"x-goog-upload-url": f"http://{peer.server.address}/session"})(peer)

    with serving(answer(500, {}), start, *answers) as server:
        assert upload_in("sync", f"http://{server.address}", SOURCES[source]()).size_bytes == 2560


class Changing(io.BytesIO):
    """A file of which a byte changes when all of it has been read."""

    def read(self, size: Optional[int] = -1) -> bytes:
        data = super().read(size)
        if self.tell() == len(DATA):
            self.getbuffer()[0] ^= 1
        return data


def test_a_file_that_changes_while_it_is_sent_is_told() -> None:
    def start(peer: Peer) -> None:
        answer(200, {"x-goog-upload-url": f"http://{peer.server.address}/session"})(peer)

    with (
        serving(answer(500, {}), start, *WELL, END) as server,
        pytest.raises(errors.ResponseParseError, match="or the file here has changed"),
    ):
        upload_in("sync", f"http://{server.address}", Changing(DATA))
