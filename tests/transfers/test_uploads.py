"""Uploads over real connections that are lost: what arrives is whole, in order, and once."""

from __future__ import annotations

import hashlib
import io
from typing import Any, Callable, Dict, Iterator, List

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google.genai import errors

from .cut_clients import KEY, MODES, PACE, Progress, upload_to_store_with, upload_with
from .cut_server import STORE_UPLOAD, UNSEEN, UNTOLD, WELL, Fate, Server, serving, status, within

DATA = bytes(range(256)) * 400
KINDS: List[Fate] = [
    UNSEEN,
    UNTOLD,
    within(0),
    within(300),
    within(1000),
    status(500),
    status(503),
    status(429),
]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


class Pipe(io.RawIOBase):
    """A file that can only be read, a little at a time."""

    def __init__(self, data: bytes, most: int = 700) -> None:
        self._data = io.BytesIO(data)
        self._most = most

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._data.read(min(size, self._most) if size >= 0 else self._most)


SOURCES: Dict[str, Callable[[bytes], Any]] = {"seekable": io.BytesIO, "unseekable": Pipe}


def arrived(server: Server, data: bytes) -> bool:
    return (
        server.upload.state == "final"
        and server.upload.file["sizeBytes"] == str(len(data))
        and (server.upload.digest.digest() == hashlib.sha256(data).digest())
    )


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("source", SOURCES)
def test_every_tenth_piece_may_be_lost(server: Server, mode: str, source: str) -> None:
    for number in range(len(DATA) // PACE.piece):
        server.pieces.append(KINDS[number // 10 % len(KINDS)] if number % 10 == 9 else WELL)
    file = upload_with(mode, server.url, SOURCES[source](DATA))
    assert arrived(server, DATA)
    assert file.size_bytes == len(DATA)
    assert file.sha256_hash == hashlib.sha256(DATA).hexdigest().encode()
    assert server.commands.count("query") == 10


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("source", SOURCES)
def test_an_upload_into_a_store_survives_as_much(server: Server, mode: str, source: str) -> None:
    server.pieces.extend([WELL, *KINDS, WELL, UNTOLD])
    operation = upload_to_store_with(mode, server.url, SOURCES[source](DATA[:5500]))
    assert arrived(server, DATA[:5500])
    assert operation.name == STORE_UPLOAD
    assert operation.response is not None
    assert operation.response.size_bytes == 5500


@settings(max_examples=60, deadline=None)
@given(
    size=st.integers(0, 5000),
    piece=st.integers(300, 3000),
    source=st.sampled_from(sorted(SOURCES)),
    pieces=st.lists(
        st.one_of(st.just(WELL), st.sampled_from(KINDS), st.integers(0, 3000).map(within)), max_size=20
    ),
    queries=st.lists(st.sampled_from([WELL, UNSEEN, status(503)]), max_size=10),
)
def test_whatever_is_lost_all_arrives(
    size: int, piece: int, source: str, pieces: List[Fate], queries: List[Fate]
) -> None:
    with serving() as server:
        server.pieces.extend(pieces)
        server.queries.extend(queries)
        data = DATA[:size]
        upload_with("sync", server.url, SOURCES[source](data), pace=PACE._replace(piece=piece, failures=50))
        assert arrived(server, data)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("fate", "kind"), [(UNSEEN, errors.APIConnectionError), (status(503), errors.ServerError)]
)
def test_too_many_losses_in_a_row_are_the_error(
    server: Server, mode: str, fate: Fate, kind: type[Exception]
) -> None:
    server.pieces.extend([WELL, *[fate] * 6])
    with pytest.raises(kind):
        upload_with(mode, server.url, io.BytesIO(DATA))
    assert server.commands.count("query") == PACE.failures
    assert server.upload.size == PACE.piece


@pytest.mark.parametrize("mode", MODES)
def test_an_answer_that_was_lost_is_asked_for(server: Server, mode: str) -> None:
    server.pieces.extend([WELL, UNTOLD])
    assert upload_with(mode, server.url, io.BytesIO(DATA[:1500])).size_bytes == 1500
    assert server.commands == ["start", "upload", "upload, finalize", "query"]


@pytest.mark.parametrize("mode", MODES)
def test_progress_is_told_as_pieces_arrive(server: Server, mode: str) -> None:
    known, unknown = Progress(), Progress()
    server.pieces.extend([WELL, within(300)])
    upload_with(mode, server.url, io.BytesIO(DATA[:2500]), {"on_progress": known})
    assert known.seen == [(1000, 2500), (1300, 2500), (2300, 2500), (2500, 2500)]
    upload_with(mode, server.url, Pipe(DATA[:2000]), {"on_progress": unknown})
    assert unknown.seen == [(1000, None), (2000, None)]


@pytest.mark.parametrize("mode", MODES)
def test_what_progress_raises_ends_the_upload(server: Server, mode: str) -> None:
    def stop(done: int, total: Any) -> None:
        raise KeyError("enough")

    with pytest.raises(KeyError, match="enough"):
        upload_with(mode, server.url, io.BytesIO(DATA), {"on_progress": stop})
    assert server.upload.size == PACE.piece


@pytest.mark.parametrize("mode", MODES)
def test_the_size_is_announced_when_it_is_known(server: Server, mode: str) -> None:
    upload_with(mode, server.url, io.BytesIO(DATA[:9]))
    assert server.headers[0]["x-goog-upload-header-content-length"] == "9"
    assert server.upload.metadata == {"file": {"mimeType": "text/x-own", "sizeBytes": 9}}
    upload_with(mode, server.url, Pipe(DATA[:9]))
    assert "x-goog-upload-header-content-length" not in server.headers[2]
    assert server.upload.metadata == {"file": {"mimeType": "text/x-own"}}


@pytest.mark.parametrize("mode", MODES)
def test_headers_of_the_caller_go_with_each_request_and_the_key_with_the_first(
    server: Server, mode: str
) -> None:
    server.pieces.extend([WELL, UNTOLD])
    upload_with(mode, server.url, io.BytesIO(DATA[:3000]), {"http_options": {"headers": {"X-Own": "yes"}}})
    assert len(server.headers) == 5
    assert all(headers["x-own"] == "yes" for headers in server.headers)
    assert [headers.get("x-goog-api-key") for headers in server.headers] == [KEY, None, None, None, None]


@pytest.mark.parametrize("mode", MODES)
def test_a_pipe_that_the_service_would_have_again_is_an_error(server: Server, mode: str) -> None:
    """The service loses what it had confirmed: only a file that can seek can be read again."""
    server.forgets = True
    server.pieces.extend([WELL, WELL, status(503)])
    with pytest.raises(OSError, match="asks for byte 0 again"):
        upload_with(mode, server.url, Pipe(DATA))
    server.pieces.extend([WELL, WELL, status(503)])
    upload_with(mode, server.url, io.BytesIO(DATA))
    assert arrived(server, DATA)
