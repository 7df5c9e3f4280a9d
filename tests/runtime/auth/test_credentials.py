"""Who is calling: a key in a header only, a bearer token fetched late, once, and never on the event loop."""

from __future__ import annotations

import asyncio
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Dict, List, Tuple

import pytest

import google.auth
import google.auth.exceptions
from google import genai
from google.genai import errors
from google.oauth2.credentials import Credentials

from ...loopback.clients import KEY, MODEL, FakeCredentials, client_of, vertex_of
from ...loopback.server import END, Server, chunk, event, reply, serving, stream
from ...patience import PATIENCE


def ask(client: genai.Client) -> None:
    client.models.generate_content(model=MODEL, contents="hi")


def test_key_goes_into_a_header_and_nowhere_else(server: Server) -> None:
    server.answers(reply(), stream(chunk(event("a")), END), reply(), reply(), reply())
    with client_of(server.url) as client:
        ask(client)
        list(client.models.generate_content_stream(model=MODEL, contents="hi"))
        client.models.list()
        client.models.get(model=MODEL)
        client.models.embed_content(model="embedding-001", contents="hi")
    assert len(server.seen) == 5
    for seen in server.seen:
        assert seen.headers.pop("x-goog-api-key") == KEY
        assert KEY not in seen.path
        assert KEY.encode() not in seen.body
        assert KEY not in "".join(seen.headers.values())


def test_key_is_not_sent_where_an_answer_points_to(server: Server) -> None:
    with serving() as other:
        server.answers(reply(302, b"", {"location": f"{other.url}/v1beta/models"}))
        with client_of(server.url) as client, pytest.raises(errors.APIError, match="302"):
            ask(client)
        assert other.seen == []


def test_bearer_token_and_quota_project(server: Server) -> None:
    credentials = FakeCredentials("abc", quota_project="billed")
    with vertex_of(server.url, credentials) as client:
        ask(client)
    headers = server.seen[0].headers
    assert headers["authorization"] == "Bearer abc"
    assert headers["x-goog-user-project"] == "billed"
    assert "x-goog-api-key" not in headers
    assert credentials.refreshed == []


def test_constructor_touches_no_credentials(server: Server) -> None:
    credentials = FakeCredentials()
    with vertex_of(server.url, credentials) as client:
        assert client.models is client.models
        assert client.aio.models is client.aio.models
        assert (credentials.touched, credentials.refreshed) == (0, [])
        ask(client)
        assert len(credentials.refreshed) == 1


def test_token_is_refreshed_only_when_it_has_expired(server: Server) -> None:
    credentials = FakeCredentials()
    with vertex_of(server.url, credentials) as client:
        ask(client)
        ask(client)
        credentials.expire()
        ask(client)
    assert [seen.headers["authorization"] for seen in server.seen] == ["Bearer token-1"] * 2 + [
        "Bearer token-2"
    ]


def test_one_refresh_for_eight_threads(server: Server) -> None:
    credentials = FakeCredentials()
    together = threading.Barrier(8)

    def run(_: int) -> None:
        together.wait(PATIENCE)
        ask(client)

    with vertex_of(server.url, credentials) as client, ThreadPoolExecutor(8) as pool:
        list(pool.map(run, range(8)))
    assert len(credentials.refreshed) == 1
    assert [seen.headers["authorization"] for seen in server.seen] == ["Bearer token-1"] * 8


def test_async_refresh_runs_off_the_event_loop(server: Server) -> None:
    credentials = FakeCredentials()
    loop_is_free = threading.Event()
    waited: List[bool] = []
    credentials.before_refresh = lambda: waited.append(loop_is_free.wait(PATIENCE))

    async def run() -> int:
        async with vertex_of(server.url, credentials).aio as client:
            calls = [client.models.generate_content(model=MODEL, contents="hi") for _ in range(3)]
            asyncio.get_running_loop().call_soon(loop_is_free.set)  # runs only if the loop is not blocked
            await asyncio.gather(*calls)
            return threading.get_ident()

    loop_thread = asyncio.run(run())
    assert waited == [True]
    assert len(credentials.refreshed) == 1
    assert credentials.refreshed[0] != loop_thread
    assert {seen.headers["authorization"] for seen in server.seen} == {"Bearer token-1"}


def test_application_default_credentials_are_looked_up_at_the_first_request(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: List[Any] = []
    credentials = FakeCredentials("adc")

    def default(scopes: Any, request: Any) -> Tuple[Any, str]:
        asked.append(scopes)
        return credentials, "other-project"

    monkeypatch.setattr(google.auth, "default", default)
    options: Any = {"base_url": server.url}
    with genai.Client(vertexai=True, project="p", location="l", http_options=options) as client:
        assert asked == []
        ask(client)
        ask(client)
    assert asked == [["https://www.googleapis.com/auth/cloud-platform"]]
    assert server.seen[1].headers["authorization"] == "Bearer adc"
    assert server.seen[1].path.startswith("/v1beta1/projects/p/locations/l/")


def _refreshable(server: Server) -> Any:
    return Credentials(  # type: ignore[no-untyped-call]  # google-auth is untyped
        None, refresh_token="r", token_uri=f"{server.url}/token", client_id="i", client_secret="s"
    )


def test_google_auth_refreshes_over_httpx(server: Server) -> None:
    answer: Dict[str, Any] = {"access_token": "fresh", "expires_in": 3600, "token_type": "Bearer"}
    server.answers(reply(body=json.dumps(answer).encode()))
    options: Any = {"base_url": server.url}
    credentials = _refreshable(server)
    with genai.Client(
        vertexai=True, project="p", location="l", credentials=credentials, http_options=options
    ) as client:
        ask(client)
        ask(client)
    assert [seen.path.split("/")[1] for seen in server.seen] == ["token", "v1beta1", "v1beta1"]
    assert b"refresh_token=r" in server.seen[0].body
    assert [seen.headers["authorization"] for seen in server.seen[1:]] == ["Bearer fresh"] * 2


def test_failed_refresh_is_told_and_nothing_is_sent(server: Server) -> None:
    server.answers(reply(400, b'{"error": "invalid_grant", "error_description": "expired"}'))
    options: Any = {"base_url": server.url}
    credentials = _refreshable(server)
    client = genai.Client(
        vertexai=True, project="p", location="l", credentials=credentials, http_options=options
    )
    with client, pytest.raises(errors.CredentialsError) as caught:
        ask(client)
    assert str(caught.value) == "the credentials could not be renewed: RefreshError: invalid_grant: expired"
    assert [seen.path for seen in server.seen] == ["/token"]


def test_after_a_failed_refresh_the_next_call_tries_again(server: Server) -> None:
    credentials = FakeCredentials()

    def fail() -> None:
        credentials.before_refresh = lambda: None
        raise google.auth.exceptions.RefreshError("first")  # type: ignore[no-untyped-call]  # google-auth

    credentials.before_refresh = fail
    with vertex_of(server.url, credentials) as client:
        with pytest.raises(errors.CredentialsError, match="RefreshError: first"):
            ask(client)
        ask(client)
    assert [seen.headers["authorization"] for seen in server.seen] == ["Bearer token-1"]
