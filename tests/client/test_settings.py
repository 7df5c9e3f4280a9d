"""A client's settings: arguments, environment and their contradictions."""

from __future__ import annotations

import contextlib
import copy
import inspect
import io
import pickle
from operator import attrgetter
from typing import Any

import pytest

from google import genai
from google.genai import errors, types

from ..loopback.clients import Caught, sent_by, without_environment
from .settings_table import BAD, GATEWAYS, GOOD, PROJECT, vertex

POSITIONAL: Any = ("key",)


@pytest.mark.parametrize("name", GOOD)
def test_settings_lead_to(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments, environment, leads = GOOD[name]
    without_environment(monkeypatch, environment)
    request = sent_by(arguments)
    assert request.url.host == leads.host
    assert request.url.path.startswith(leads.path)
    assert request.headers.get("x-goog-api-key", "") == leads.key
    assert request.headers.get("authorization", "") == ("" if leads.key else "Bearer t")
    assert request.url.query == b""


@pytest.mark.parametrize("name", BAD)
def test_contradictions_say_what_to_set(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments, environment, words = BAD[name]
    without_environment(monkeypatch, environment)
    with pytest.raises(errors.ConfigurationError) as caught:
        genai.Client(**arguments)
    for word in words:
        assert word in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("value", ["1", "true", "True", "TRUE", " true "])
def test_flag_is_true(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch, {**PROJECT, "GOOGLE_GENAI_USE_VERTEXAI": value})
    assert genai.Client().vertexai is True


@pytest.mark.parametrize("value", ["", "0", "false", "False", " "])
def test_flag_is_false(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch, {"GOOGLE_API_KEY": "k", "GOOGLE_GENAI_USE_VERTEXAI": value})
    assert genai.Client().vertexai is False


def test_flag_is_not_looked_at_beside_an_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch, {"GOOGLE_GENAI_USE_VERTEXAI": "nonsense"})
    assert genai.Client(vertexai=True, api_key="k").vertexai is True


@pytest.mark.parametrize("key", ["a b", "a\n", "a\r\nHost: x", "sch\u00fcssel", "a\x00b", "\u200b"])
@pytest.mark.parametrize("vertexai", [True, False])
def test_key_that_no_header_can_hold(key: str, vertexai: bool) -> None:
    with pytest.raises(errors.ConfigurationError) as caught:
        genai.Client(vertexai=vertexai, api_key=key)
    assert key not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("project", "location"),
    [
        ("p", "evil.com/#"),
        ("p", "evil.com/"),
        ("p", "evil.com?"),
        ("p", "a@evil.com:80/"),
        ("p", "a.b"),
        ("p", "a b"),
        ("p", "../x"),
        ("../x", "us-central1"),
        ("p/../../x", "us-central1"),
        ("a/b", "us-central1"),
        ("p?x", "us-central1"),
        ("p#x", "us-central1"),
    ],
)
def test_project_and_location_cannot_change_host_or_path(project: str, location: str) -> None:
    with pytest.raises(errors.ConfigurationError):
        genai.Client(**vertex(project=project, location=location))


def test_options_as_object_and_as_dict() -> None:
    for options in ({"base_url": "https://h"}, types.HttpOptions(base_url="https://h")):
        client = genai.Client(vertexai=False, api_key="k", http_options=options)  # type: ignore[arg-type]  # one of two  # pyright: ignore
        assert "https://h" in repr(client)


def test_environment_is_read_at_construction(monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch, {"GOOGLE_API_KEY": "first"})
    caught = Caught()
    client = genai.Client(http_options=types.HttpOptions(**caught.options))
    monkeypatch.setenv("GOOGLE_API_KEY", "second")
    monkeypatch.setenv("GOOGLE_GENAI_USE_VERTEXAI", "true")
    client.models.generate_content(model="m", contents="hi")
    assert client.vertexai is False
    assert caught.requests[0].headers["x-goog-api-key"] == "first"


@pytest.mark.parametrize("vertexai", [False, True])
def test_a_gateway_of_the_environment_needs_no_credential(
    vertexai: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_environment(monkeypatch, {**GATEWAYS, **PROJECT, "GOOGLE_API_KEY": "e"})

    request = sent_by({"vertexai": vertexai, "auth": None})

    assert request.url.host == ("127.0.0.1" if vertexai else "gemini-gateway")
    assert not {"authorization", "x-goog-api-key"}.intersection(request.headers)


@pytest.mark.parametrize("vertexai", [False, True])
def test_the_address_of_the_environment_goes_along(vertexai: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy, a pickle and `client.aio` keep it; the options given are not changed."""
    without_environment(monkeypatch, {**GATEWAYS, "GOOGLE_API_KEY": "e"})
    given = types.HttpOptions()
    client = genai.Client(vertexai=vertexai, http_options=given)
    stored = pickle.dumps(client)
    without_environment(monkeypatch, {"GOOGLE_API_KEY": "e"})

    for each in (client, copy.copy(client), pickle.loads(stored)):
        assert ("127.0.0.1" if vertexai else "gemini-gateway") in repr(each)
    assert given.base_url is None


@pytest.mark.parametrize("streamed", [False, True])
def test_a_call_may_leave_out_the_version(streamed: bool) -> None:
    caught = Caught()
    client = genai.Client(vertexai=False, api_key="k", http_options=types.HttpOptions(**caught.options))
    config: Any = {"http_options": {"base_url": "https://proxy/v9", "api_version": ""}}

    if streamed:
        with contextlib.suppress(errors.GenAIError):
            client.models.generate_content_stream(model="m", contents="hi", config=config).final_response()
    else:
        client.models.generate_content(model="m", contents="hi", config=config)

    assert caught.requests[0].url.path.startswith("/v9/models/m:")


def test_an_upload_without_a_version() -> None:
    caught = Caught()
    options = types.HttpOptions(base_url="https://proxy/g", api_version="", **caught.options)
    client = genai.Client(vertexai=False, api_key="k", http_options=options)

    with contextlib.suppress(errors.GenAIError):
        client.files.upload(file=io.BytesIO(b"text"), config={"mime_type": "text/plain"})

    assert caught.requests[0].url.path == "/g/upload/files"


def test_only_keywords() -> None:
    with pytest.raises(TypeError):
        genai.Client(*POSITIONAL)


def test_repr_names_the_service() -> None:
    assert repr(genai.Client(vertexai=False, api_key="k")) == (
        "Client(the Gemini Developer API, https://generativelanguage.googleapis.com, v1beta)"
    )


@pytest.mark.parametrize("place", ["aio", "models", "aio.models", "aio.files", "chats", "batches"])
def test_a_resource_is_shown_as_its_place_in_the_client(place: str) -> None:
    client = genai.Client(vertexai=False, api_key="k")

    assert repr(attrgetter(place)(client)) == f"{client!r}.{place}"


def test_a_chat_is_shown_with_its_model() -> None:
    chats = genai.Client(vertexai=False, api_key="k").chats

    assert repr(chats.create(model="m", history=[types.UserContent("a")])) == "Chat(m, contents: 1)"
    assert "secret" not in repr(chats.create(model="m", history=[types.UserContent("secret")]))


def test_the_default_of_auth_reads_as_a_word_in_signatures() -> None:
    assert repr(inspect.signature(genai.Client).parameters["auth"].default) == "<not given>"


@pytest.mark.parametrize("backend", [{"api_key": "k"}, vertex()], ids=["gemini", "vertex"])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("vertexai", "false"),
        ("vertexai", "true"),
        ("vertexai", 1),
        ("api_key", 5),
        ("api_key", b"key"),
        ("project", 123456),
        ("location", ["us-central1"]),
    ],
)
def test_a_setting_of_another_type(backend: Any, name: str, value: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match=f"{name} must be .*, not {type(value).__name__}"):
        genai.Client(**{**backend, name: value})


@pytest.mark.parametrize("options", ["https://example.com", 5, [("timeout", 5)]])
def test_options_of_another_type(options: Any) -> None:
    with pytest.raises(
        errors.InvalidTypeError, match=r"^http_options must be a .*HttpOptions or a dict, not"
    ):
        genai.Client(api_key="k", http_options=options)
