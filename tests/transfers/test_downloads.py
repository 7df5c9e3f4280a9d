"""Downloads over real connections that are lost: a file appears whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Iterator, List, Optional

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google.genai import errors

from .cut_clients import MODES, PACE, Progress, download_with
from .cut_server import UNSEEN, Fate, Server, content_at, serving, status, within

SIZE = 3_000_000
MEGABYTE = 1 << 20


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        running.content = SIZE
        yield running


def asked(server: Server) -> List[Optional[str]]:
    return [headers.get("range") for headers in server.headers]


@pytest.mark.parametrize("mode", MODES)
def test_a_download_goes_to_a_file_or_into_memory(server: Server, mode: str, tmp_path: Path) -> None:
    place = tmp_path / "film.mp4"
    assert download_with(mode, server.url, place) == place
    assert place.read_bytes() == content_at(0, SIZE) == download_with(mode, server.url, None)
    assert os.listdir(tmp_path) == ["film.mp4"]


@pytest.mark.parametrize("mode", MODES)
def test_a_cut_body_goes_on_where_it_broke_off(server: Server, mode: str, tmp_path: Path) -> None:
    server.extra = {"etag": '"one"'}
    server.bodies.extend([within(1_000_000), UNSEEN, status(503), within(5), within(1_500_000)])
    place = tmp_path / "film.mp4"
    download_with(mode, server.url, place)
    assert place.read_bytes() == content_at(0, SIZE)
    starts = [0, 1_000_000, 1_000_000, 1_000_000, 1_000_005, 2_500_005]
    assert asked(server) == [None, *(f"bytes={start}-" for start in starts[1:])]
    assert [headers.get("if-range") for headers in server.headers] == [None, *['"one"'] * 5]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("to_file", [True, False])
def test_a_service_without_ranges_sends_it_all_again(
    server: Server, mode: str, to_file: bool, tmp_path: Path
) -> None:
    server.ranges = False
    server.bodies.extend([within(2_000_000), within(1_000_000), within(2_999_999)])
    progress = Progress()
    got = download_with(mode, server.url, tmp_path / "a" if to_file else None, {"on_progress": progress})
    assert (got.read_bytes() if isinstance(got, Path) else got) == content_at(0, SIZE)
    done = [seen for seen, _ in progress.seen]
    assert done == sorted(set(done))
    assert progress.seen[-1] == (SIZE, SIZE)


@pytest.mark.parametrize("mode", MODES)
def test_a_download_that_does_not_end_leaves_no_file(server: Server, mode: str, tmp_path: Path) -> None:
    place = tmp_path / "film.mp4"
    place.write_bytes(b"old")
    server.bodies.extend([within(1_000_000), *[UNSEEN] * PACE.failures])
    with pytest.raises(errors.APIConnectionError):
        download_with(mode, server.url, place)
    assert place.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["film.mp4"]
    assert len(server.headers) == 1 + PACE.failures


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("fate", "kind"), [(status(404), errors.ClientError), (status(500), errors.ServerError)]
)
def test_a_refusal_is_raised_as_it_is(
    server: Server, mode: str, fate: Fate, kind: type[Exception], tmp_path: Path
) -> None:
    server.bodies.append(fate)
    with pytest.raises(kind):
        download_with(mode, server.url, tmp_path / "film.mp4")
    assert os.listdir(tmp_path) == []
    assert len(server.headers) == 1


@pytest.mark.parametrize("mode", MODES)
def test_a_refusal_half_way_is_raised_too(server: Server, mode: str, tmp_path: Path) -> None:
    server.bodies.extend([within(1000), status(416)])
    with pytest.raises(errors.ClientError):
        download_with(mode, server.url, tmp_path / "film.mp4")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("mode", MODES)
def test_what_progress_raises_ends_the_download(server: Server, mode: str, tmp_path: Path) -> None:
    def stop(done: int, total: Any) -> None:
        raise KeyError(f"{done} of {total}")

    with pytest.raises(KeyError, match=f"1[0-9]{{6}} of {SIZE}"):
        download_with(mode, server.url, tmp_path / "film.mp4", {"on_progress": stop})
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("mode", MODES)
def test_a_place_where_no_file_can_be_is_refused_before_any_request(
    server: Server, mode: str, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match="is not a file: pass the path of the file to write"):
        download_with(mode, server.url, tmp_path)
    with pytest.raises(FileNotFoundError):
        download_with(mode, server.url, tmp_path / "missing" / "film.mp4")
    nothing: Any = 7
    with pytest.raises(TypeError, match="to must be a path, not int"):
        download_with(mode, server.url, nothing)
    assert server.headers == []


def test_a_link_stays_and_what_it_leads_to_is_written(server: Server, tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    link.symlink_to(target)
    assert download_with("sync", server.url, link) == link
    assert link.is_symlink()
    assert target.read_bytes() == content_at(0, SIZE)


def test_an_empty_file_is_a_file(server: Server, tmp_path: Path) -> None:
    server.content = 0
    download_with("sync", server.url, tmp_path / "empty")
    assert (tmp_path / "empty").read_bytes() == b"" == download_with("sync", server.url, None)


@settings(max_examples=40, deadline=None)
@given(
    size=st.integers(1, 3 * MEGABYTE),
    ranges=st.booleans(),
    bodies=st.lists(
        st.one_of(st.integers(0, 3 * MEGABYTE).map(within), st.sampled_from([UNSEEN, status(503)])),
        max_size=6,
    ),
)
def test_whatever_is_cut_all_arrives(size: int, ranges: bool, bodies: List[Fate]) -> None:
    with serving() as server:
        server.content, server.ranges = size, ranges
        server.bodies.extend([within(0), *bodies])
        assert download_with("sync", server.url, None, pace=PACE._replace(failures=50)) == content_at(0, size)
