"""Redirects: downloads follow them and lose the key on the way to another host; nothing else follows."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Iterator

import httpx
import pytest

from google import genai
from google._genai_core.flows import redirects
from google.genai import errors

from ...loopback.clients import KEY, MODEL, client_of
from ...loopback.server import CUT, Answer, Server, chunk, reply, serving, stream
from ...loopback.ways import AIOHTTP, ALL, WAYS, Call

OWN = {"authorization": "Bearer own-secret", "x-gateway": "own-secret", "cookie": "own-secret"}
CONTENT = b"content of a film"
STATUSES = [301, 302, 303, 307, 308]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def other() -> Iterator[Server]:
    with serving() as running:
        yield running


def to(address: str, status: int = 302) -> Answer:
    return reply(status, b"", {"location": address})


def whole() -> Answer:
    return reply(body=CONTENT, headers={"content-type": "video/mp4"})


def blocking(url: str, **options: Any) -> Any:
    with client_of(url, **options) as client:
        return client.files.download(file="files/a")


def awaited(url: str, **options: Any) -> Any:
    async def run() -> Any:
        async with client_of(url, **options).aio as client:
            return await client.files.download(file="files/a")

    return asyncio.run(run())


def with_aiohttp(url: str, **options: Any) -> Any:
    return awaited(url, async_transport="aiohttp", **options)


DOWNLOADS = pytest.mark.parametrize(
    "download", [blocking, awaited, pytest.param(with_aiohttp, marks=AIOHTTP)]
)


# -- downloads


@DOWNLOADS
@pytest.mark.parametrize("status", STATUSES)
def test_another_host_gets_no_key_and_no_header_of_the_caller(
    server: Server, other: Server, download: Call, status: int
) -> None:
    server.answers(to(f"{other.url}/film?signed=1#part", status))
    other.answers(whole())
    assert download(server.url, headers=OWN) == CONTENT
    assert server.seen[0].headers["x-goog-api-key"] == KEY
    assert server.seen[0].headers["x-gateway"] == "own-secret"
    (seen,) = other.seen
    assert seen.path == "/film?signed=1"
    assert "own-secret" not in str(seen.headers)
    assert KEY not in str(seen)
    assert set(seen.headers) <= {
        "accept",
        "accept-encoding",
        "connection",
        "content-type",
        "host",
        "user-agent",
    }


@DOWNLOADS
def test_the_same_host_gets_all(server: Server, download: Call) -> None:
    server.answers(to("/v1beta/other?alt=media"), whole())
    assert download(server.url, headers=OWN) == CONTENT
    assert [seen.path for seen in server.seen][1] == "/v1beta/other?alt=media"
    for seen in server.seen:
        assert (seen.headers["x-goog-api-key"], seen.headers["x-gateway"]) == (KEY, "own-secret")


@DOWNLOADS
def test_the_key_does_not_come_back(server: Server, other: Server, download: Call) -> None:
    server.answers(to(f"{other.url}/there"), whole())
    other.answers(to(f"{server.url}/back"))
    assert download(server.url, headers=OWN) == CONTENT
    assert server.seen[1].path == "/back"
    assert {"x-goog-api-key", "authorization", "x-gateway"}.isdisjoint(server.seen[1].headers)


@DOWNLOADS
def test_settings_of_the_callers_http_client_stay(server: Server, other: Server, download: Call) -> None:
    arguments: Any = {"headers": OWN}
    server.answers(to(other.url))
    other.answers(whole())
    options = {"client_args": {**arguments, "auth": ("user", "own-secret")}, "async_client_args": arguments}
    assert download(server.url, **options) == CONTENT
    assert server.seen[0].headers["x-gateway"] == "own-secret"
    assert {*OWN, "x-goog-api-key"}.isdisjoint(other.seen[0].headers)


def test_an_own_client_that_follows_redirects_does_not_do_it_for_us(server: Server, other: Server) -> None:
    server.answers(to(other.url), to(other.url))
    other.answers(whole())
    with httpx.Client(follow_redirects=True, headers=OWN, auth=("user", "own-secret")) as own:
        client = client_of(server.url, httpx_client=own)
        with pytest.raises(errors.APIError, match="redirects"):
            client.models.generate_content(model=MODEL, contents="hi")
        assert other.seen == []
        assert client.files.download(file="files/a") == CONTENT
    assert {*OWN, "x-goog-api-key"}.isdisjoint(other.seen[0].headers)


def test_nor_does_an_own_async_client(server: Server, other: Server) -> None:
    server.answers(to(other.url), to(other.url))
    other.answers(whole())

    async def run() -> None:
        async with httpx.AsyncClient(follow_redirects=True, headers=OWN, auth=("user", "own-secret")) as own:
            client = client_of(server.url, httpx_async_client=own).aio
            with pytest.raises(errors.APIError, match="redirects"):
                await client.models.generate_content(model=MODEL, contents="hi")
            assert other.seen == []
            assert await client.files.download(file="files/a") == CONTENT

    asyncio.run(run())
    assert {*OWN, "x-goog-api-key"}.isdisjoint(other.seen[0].headers)


@pytest.mark.parametrize("call", ALL[:2])
def test_nor_do_arguments_of_a_client(server: Server, other: Server, call: Call) -> None:
    server.answers(to(other.url))
    with pytest.raises(errors.APIError, match="redirects"):
        call(server.url, arguments={"follow_redirects": True})
    assert other.seen == []


@DOWNLOADS
def test_five_redirects_and_no_more(server: Server, download: Call) -> None:
    server.answers(*[to("/again")] * redirects.MAX_REDIRECTS, whole())
    assert download(server.url) == CONTENT
    server.answers(*[to("/again")] * (redirects.MAX_REDIRECTS + 1), whole())
    with pytest.raises(errors.APIError, match="more than 5 times"):
        download(server.url)


@DOWNLOADS
@pytest.mark.parametrize(
    "location",
    ["http://films.example/a?secret", "ftp://h/secret", "http://u:secret@127.0.0.1/", "http://[secret"],
)
def test_what_is_not_safe_is_not_followed(server: Server, download: Call, location: str) -> None:
    server.answers(to(location))
    with pytest.raises(errors.APIError, match="which is not safe") as caught:
        download(server.url)
    assert caught.value.code == 302
    assert "secret" not in str(caught.value)
    assert len(server.seen) == 1


def test_what_is_missing_is_asked_for_where_the_service_points_to_then(
    server: Server, other: Server, tmp_path: Path
) -> None:
    half, ranges = CONTENT[:7], {"content-range": f"bytes 7-{len(CONTENT) - 1}/{len(CONTENT)}"}
    server.answers(to(f"{other.url}/first"), to(f"{other.url}/second"))
    other.answers(stream(chunk(half), CUT, headers={"etag": '"e"'}), reply(206, CONTENT[7:], ranges))
    with client_of(server.url, headers=OWN) as client:
        place = client.files.download(file="files/a", to=tmp_path / "film")
    assert Path(str(place)).read_bytes() == CONTENT
    assert [seen.path for seen in other.seen] == ["/first", "/second"]
    assert (other.seen[1].headers["range"], other.seen[1].headers["if-range"]) == ("bytes=7-", '"e"')


# -- all else


@WAYS
@pytest.mark.parametrize("status", STATUSES)
def test_a_call_tells_where_it_was_pointed_to(server: Server, other: Server, call: Call, status: int) -> None:
    server.answers(to(f"{other.url}/v1beta/x?secret=1", status))
    with pytest.raises(errors.APIError) as caught:
        call(server.url)
    assert caught.value.code == status
    assert caught.value.message == (
        f"the service redirects to {other.url}; if that is correct, set it as http_options.base_url"
    )
    assert "secret" not in str(caught.value)
    assert other.seen == []


@WAYS
def test_a_redirect_within_the_host(server: Server, call: Call) -> None:
    server.answers(to("/elsewhere"))
    with pytest.raises(errors.APIError, match="another path of the same host"):
        call(server.url)
    assert len(server.seen) == 1


def test_a_stream_is_not_redirected(server: Server, other: Server) -> None:
    server.answers(to(other.url))
    with client_of(server.url) as client, pytest.raises(errors.APIError, match="redirects to"):
        list(client.models.generate_content_stream(model=MODEL, contents="hi"))
    assert other.seen == []


def test_300_and_304_are_told_as_they_are(server: Server) -> None:
    server.answers(reply(304, b""))
    with client_of(server.url) as client, pytest.raises(errors.APIError, match="304 Not Modified"):
        client.models.get(model=MODEL)


# -- uploads


def start(address: str) -> Answer:
    return reply(headers={"x-goog-upload-url": address, "x-goog-upload-status": "active"})


DONE = reply(body=b'{"file": {"name": "files/a"}}', headers={"x-goog-upload-status": "final"})


def uploaded(client: genai.Client, tmp_path: Path) -> Any:
    path = tmp_path / "a.txt"
    path.write_bytes(b"text")
    return client.files.upload(file=path)


def test_an_upload_to_another_host_takes_no_secret_along(
    server: Server, other: Server, tmp_path: Path
) -> None:
    server.answers(start(f"{other.url}/session"))
    other.answers(DONE)
    with client_of(server.url, headers=OWN) as client:
        assert uploaded(client, tmp_path).name == "files/a"
    (seen,) = other.seen
    assert seen.body == b"text"
    assert seen.headers["x-goog-upload-command"] == "upload, finalize"
    assert {*OWN, "x-goog-api-key"}.isdisjoint(seen.headers)


def test_an_upload_to_the_same_host_keeps_the_headers(server: Server, tmp_path: Path) -> None:
    server.answers(start(f"{server.url}/session"), DONE)
    with client_of(server.url, headers=OWN) as client:
        uploaded(client, tmp_path)
    headers = server.seen[1].headers
    assert headers["x-gateway"] == "own-secret"
    assert "x-goog-api-key" not in headers


@pytest.mark.parametrize("address", ["http://upload.example/secret", "ftp://h/secret", "secret"])
def test_an_upload_goes_nowhere_that_is_not_safe(server: Server, tmp_path: Path, address: str) -> None:
    server.answers(start(address))
    with (
        client_of(server.url) as client,
        pytest.raises(errors.ResponseParseError, match="not safe") as caught,
    ):
        uploaded(client, tmp_path)
    assert "secret" not in str(caught.value)
    assert len(server.seen) == 1
