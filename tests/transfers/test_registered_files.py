"""Registering objects in Cloud Storage: one request with the key and with the token of the credentials."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Dict, List

import pytest

from google.genai import errors
from google.genai.emulator import Emulator

from ..loopback.clients import FakeCredentials

TOKEN = "ya29.token-of-the-objects"
URIS = ["gs://bucket/a.pdf", "gs://bucket/folder/b.mp4"]


def register(emulator: Emulator, is_async: bool, **arguments: Any) -> Any:
    given: Dict[str, Any] = {"auth": FakeCredentials(TOKEN).as_google(), "uris": URIS, **arguments}
    client = emulator.client()
    if is_async:
        return asyncio.run(client.aio.files.register_files(**given))
    return client.files.register_files(**given)


ASYNC = pytest.mark.parametrize("is_async", [False, True])


@ASYNC
def test_files_of_objects(is_async: bool, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "google.genai")
    emulator = Emulator()
    client = emulator.client()

    found = register(emulator, is_async).files

    assert [(each.display_name, each.mime_type, each.source, each.state) for each in found] == [
        ("a.pdf", "application/pdf", "REGISTERED", "ACTIVE"),
        ("b.mp4", "video/mp4", "REGISTERED", "PROCESSING"),
    ]
    assert [each.name for each in client.files.list()] == [each.name for each in found]
    assert client.models.generate_content(model="gemini-2.0-flash", contents=[found[0], "What?"]).text
    client.files.delete(name=found[0].name)
    assert TOKEN not in caplog.text


@ASYNC
def test_the_request(is_async: bool) -> None:
    sent: List[Any] = []

    def keep(attempt: Any) -> None:
        sent.append(attempt)

    emulator = Emulator()
    own = FakeCredentials(TOKEN, quota_project="q").as_google()
    register(emulator, is_async, auth=own, config={"http_options": {"on_request": keep}})
    (attempt,) = sent
    assert attempt.url.endswith("/v1beta/files:register")
    assert attempt.headers["x-goog-user-project"] == "q"
    assert TOKEN not in repr(attempt)


@ASYNC
def test_a_token_is_fetched_if_there_is_none(is_async: bool) -> None:
    own = FakeCredentials()
    assert len(register(Emulator(), is_async, auth=own.as_google()).files) == 2
    assert len(own.refreshed) == 1


@ASYNC
def test_the_body_of_the_response(is_async: bool) -> None:
    made = register(Emulator(), is_async, config={"should_return_http_response": True})
    assert made.sdk_http_response.json()["files"][0]["name"] == made.files[0].name


BAD: Dict[str, Any] = {
    "a token": ({"auth": TOKEN}, TypeError, "auth must be google-auth credentials, not str"),
    "a class": ({"auth": FakeCredentials}, TypeError, "auth must be google-auth credentials, not"),
    "no list": ({"uris": "gs://b/o"}, TypeError, "uris must be a list of texts, not str"),
    "nothing": ({"uris": []}, ValueError, "uris is empty"),
    "a number": ({"uris": ["gs://b/o", 5]}, TypeError, r"uris\[1\] must be a text, not int"),
    "another scheme": ({"uris": ["http://b/o"]}, ValueError, r"uris\[0\] must begin with gs://"),
}


@ASYNC
@pytest.mark.parametrize("name", BAD)
def test_what_is_refused_before_any_request(name: str, is_async: bool) -> None:
    arguments, kind, text = BAD[name]
    emulator = Emulator()
    with pytest.raises(kind, match=text) as caught:
        register(emulator, is_async, **arguments)
    assert TOKEN not in str(caught.value)
    assert emulator.requests == []


@ASYNC
def test_credentials_that_the_service_refuses(is_async: bool) -> None:
    with pytest.raises(errors.UnauthenticatedError):
        register(Emulator(), is_async, auth=FakeCredentials("invalid").as_google())


def test_vertex_ai_has_no_files() -> None:
    with pytest.raises(errors.UnsupportedMethodError, match="Cloud Storage"):
        Emulator().client(vertexai=True).files.register_files(
            auth=FakeCredentials(TOKEN).as_google(), uris=URIS
        )


def test_an_object_that_is_none() -> None:
    with pytest.raises(errors.BadRequestError, match="Invalid Cloud Storage URI"):
        register(Emulator(), False, uris=["gs://bucket"])
