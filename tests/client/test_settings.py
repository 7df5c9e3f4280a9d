"""A client's settings: arguments, environment and their contradictions."""

from __future__ import annotations

import contextlib
import copy
import inspect
import io
import pickle
from operator import attrgetter
from typing import Any, Callable, Dict

import pytest

from google import genai
from google._genai_core.runtime.auth.google_credential import GoogleCredential
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


OWN = {"Authorization": "Bearer mine"}
GATEWAY: Dict[str, Dict[str, Any]] = {
    "nothing": {"auth": None},
    "a function": {"auth": lambda: "t"},
    "a header": {"http_options": {"headers": OWN}},
    "a key": {"http_options": {"headers": {"X-Goog-Api-Key": "mine"}}},
}


@pytest.mark.parametrize("name", GATEWAY)
def test_a_gateway_in_the_shape_of_vertex_ai_needs_no_project(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """google-genai 3.6.1 sends every request to the address itself."""
    without_environment(monkeypatch)
    given = GATEWAY[name]
    options = {"base_url": "https://proxy/g", **given.get("http_options", {})}

    request = sent_by({"vertexai": True, **given, "http_options": options})

    assert request.url == "https://proxy/g/v1beta1/publishers/google/models/gemini-2.0-flash:generateContent"
    mine = {"a function": "Bearer t", "a header": "Bearer mine"}.get(name)
    assert request.headers.get("authorization") == mine
    assert request.headers.get("x-goog-api-key") == ("mine" if name == "a key" else None)


def test_a_callers_own_header_stands_for_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a project, too: nobody looks for the application default ones."""
    without_environment(monkeypatch)
    options = {"base_url": "https://proxy", "headers": OWN}

    request = sent_by({"vertexai": True, "project": "p", "http_options": options})

    assert request.url.path.startswith("/v1beta1/projects/p/locations/global/")
    assert request.headers["authorization"] == "Bearer mine"


@pytest.mark.parametrize("name", ["x-gw-token", "X-Api-Key", "Ocp-Apim-Subscription-Key", "Cookie"])
def test_a_header_that_is_a_credential_by_its_name(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch)
    own = {"base_url": "https://proxy", "headers": {name: "mine"}}

    request = sent_by({"vertexai": True, "http_options": own})

    assert request.url.path.startswith("/v1beta1/publishers/google/")
    assert (request.headers[name], request.headers.get("authorization")) == ("mine", None)


def test_a_key_in_a_header_beside_the_project_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch, PROJECT)
    own = {"base_url": "https://proxy", "headers": {"x-goog-api-key": "mine"}}

    request = sent_by({"vertexai": True, "http_options": own})

    assert (request.headers["x-goog-api-key"], request.headers.get("authorization")) == ("mine", None)


@pytest.mark.parametrize(
    ("given", "environment", "headers"),
    [
        ({}, PROJECT, {"x-gw-token": "mine"}),
        ({"project": "p"}, {}, {"x-gw-token": "mine"}),
        ({"project": "p"}, {}, {"x-goog-api-key": "mine"}),
        ({}, {}, {"x-team": "mine"}),
    ],
)
def test_other_headers_are_beside_the_credentials(
    given: Any, environment: Any, headers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A gateway before Google's own service may want both, as with google-genai 3.6.1 and a project."""
    without_environment(monkeypatch, environment)
    options = types.HttpOptions(base_url="https://proxy", headers=headers)
    client = genai.Client(vertexai=True, http_options=options, **given)
    assert isinstance(client._settings.credential, GoogleCredential)  # pyright: ignore[reportPrivateUsage]  # shown nowhere


def test_a_callers_own_header_does_not_travel_in_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch)
    with pytest.raises(errors.ConfigurationError, match="plain text"):
        genai.Client(vertexai=True, http_options={"base_url": "http://proxy", "headers": OWN})


@pytest.mark.parametrize("own", [{}, {"base_url": "https://other/?b=2"}, {"extra_query": {"a": "3"}}])
def test_the_query_of_an_address_is_part_of_each_request(own: Dict[str, Any]) -> None:
    caught = Caught()
    options: Any = {"base_url": "https://proxy/g?a=1", **caught.options}
    client = genai.Client(vertexai=False, api_key="k", http_options=options)

    with contextlib.suppress(errors.GenAIError):
        client.models.generate_content_stream(model="m", contents="hi", config={"http_options": own})  # type: ignore[arg-type]  # as a program may write it  # pyright: ignore

    query = dict(caught.requests[0].url.params)
    wanted = {"base_url" in own: {"b": "2"}, "extra_query" in own: {"a": "3"}}.get(True, {"a": "1"})
    assert query == {**wanted, "alt": "sse"}


COLLECTIONS: Dict[str, Callable[[genai.Client], Any]] = {
    "/g/publishers/google/models/m:generateContent": lambda client: client.models.generate_content(
        model="m", contents="hi"
    ),
    "/g/cachedContents": lambda client: list(client.caches.list()),
    "/g/projects/p/locations/l/endpoints/1:generateContent": lambda client: client.models.generate_content(
        model="projects/p/locations/l/endpoints/1", contents="hi"
    ),
    "/g/projects/p/locations/l/cachedContents/1": lambda client: client.caches.get(name="1"),
}


@pytest.mark.parametrize("path", COLLECTIONS)
def test_an_address_with_the_scope_of_collections(path: str) -> None:
    """Paths as those of google-genai 3.6.1."""
    caught = Caught()
    options: Any = {"base_url": "https://h/g", "base_url_resource_scope": "COLLECTION", **caught.options}
    with genai.Client(**vertex(location="l", http_options=options)) as client:
        COLLECTIONS[path](client)
    assert caught.requests[0].url.path == path


def test_a_call_with_the_scope_of_collections() -> None:
    caught = Caught()
    own: Any = {"base_url": "https://h/g", "base_url_resource_scope": types.ResourceScope.COLLECTION}
    client = genai.Client(vertexai=False, api_key="k", http_options=types.HttpOptions(**caught.options))
    client.models.generate_content(model="m", contents="hi", config={"http_options": own})
    assert caught.requests[0].url.path == "/g/models/m:generateContent"


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
