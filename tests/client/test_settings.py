"""A client's settings: arguments, environment and their contradictions, as a table of what they lead to."""

from __future__ import annotations

from typing import Any, Dict, NamedTuple, Tuple

import pytest

from google import genai
from google.genai import errors, types

from ..loopback.clients import Caught, FakeCredentials, sent_by, without_environment

GEMINI_HOST = "generativelanguage.googleapis.com"
PROJECT = {"GOOGLE_CLOUD_PROJECT": "env-p", "GOOGLE_CLOUD_LOCATION": "env-l"}
POSITIONAL: Any = ("key",)
VERTEX = {
    "vertexai": True,
    "project": "p",
    "location": "us-central1",
    "credentials": FakeCredentials("t").as_google(),
}


class Leads(NamedTuple):
    """Where the request of such a client goes, and as whom."""

    host: str
    path: str
    key: str = ""


GEMINI_PATH = "/v1beta/models/"
EXPRESS_PATH = "/v1beta1/publishers/google/models/"


def project_path(project: str, location: str, version: str = "v1beta1") -> str:
    return f"/{version}/projects/{project}/locations/{location}/publishers/google/models/"


def vertex(**changes: Any) -> Dict[str, Any]:
    return {**VERTEX, **changes}


CREDENTIALS = {"credentials": VERTEX["credentials"]}
Case = Tuple[Dict[str, Any], Dict[str, str], Leads]
GOOD: Dict[str, Case] = {
    "key": ({"api_key": "k"}, {}, Leads(GEMINI_HOST, GEMINI_PATH, "k")),
    "key of GOOGLE_API_KEY": ({}, {"GOOGLE_API_KEY": "e"}, Leads(GEMINI_HOST, GEMINI_PATH, "e")),
    "key of GEMINI_API_KEY": ({}, {"GEMINI_API_KEY": "e"}, Leads(GEMINI_HOST, GEMINI_PATH, "e")),
    "GOOGLE_API_KEY first": (
        {},
        {"GOOGLE_API_KEY": "a", "GEMINI_API_KEY": "b"},
        Leads(GEMINI_HOST, GEMINI_PATH, "a"),
    ),
    "empty variable": (
        {},
        {"GOOGLE_API_KEY": "", "GEMINI_API_KEY": "b"},
        Leads(GEMINI_HOST, GEMINI_PATH, "b"),
    ),
    "blanks around": ({}, {"GOOGLE_API_KEY": " a\n"}, Leads(GEMINI_HOST, GEMINI_PATH, "a")),
    "argument wins": ({"api_key": "k"}, {"GOOGLE_API_KEY": "e"}, Leads(GEMINI_HOST, GEMINI_PATH, "k")),
    "project is not looked at": ({"api_key": "k"}, PROJECT, Leads(GEMINI_HOST, GEMINI_PATH, "k")),
    "vertexai=False wins": (
        {"vertexai": False, "api_key": "k"},
        {**PROJECT, "GOOGLE_GENAI_USE_VERTEXAI": "true"},
        Leads(GEMINI_HOST, GEMINI_PATH, "k"),
    ),
    "vertex": (
        vertex(),
        {},
        Leads("us-central1-aiplatform.googleapis.com", project_path("p", "us-central1")),
    ),
    "vertex of the environment": (
        CREDENTIALS,
        {**PROJECT, "GOOGLE_GENAI_USE_VERTEXAI": "1"},
        Leads("env-l-aiplatform.googleapis.com", project_path("env-p", "env-l")),
    ),
    "vertex by argument, project of the environment": (
        {"vertexai": True, **CREDENTIALS},
        PROJECT,
        Leads("env-l-aiplatform.googleapis.com", project_path("env-p", "env-l")),
    ),
    "arguments before the project of the environment": (
        vertex(),
        PROJECT,
        Leads("us-central1-aiplatform.googleapis.com", project_path("p", "us-central1")),
    ),
    "location of the environment": (
        {"vertexai": True, "project": "p", **CREDENTIALS},
        PROJECT,
        Leads("env-l-aiplatform.googleapis.com", project_path("p", "env-l")),
    ),
    "project before the key of the environment": (
        {"vertexai": True, **CREDENTIALS},
        {**PROJECT, "GOOGLE_API_KEY": "e"},
        Leads("env-l-aiplatform.googleapis.com", project_path("env-p", "env-l")),
    ),
    "global": (
        vertex(location="global"),
        {},
        Leads("aiplatform.googleapis.com", project_path("p", "global")),
    ),
    "us": (vertex(location="us"), {}, Leads("aiplatform.us.rep.googleapis.com", project_path("p", "us"))),
    "eu": (vertex(location="eu"), {}, Leads("aiplatform.eu.rep.googleapis.com", project_path("p", "eu"))),
    "region": (
        vertex(location="europe-west4"),
        {},
        Leads("europe-west4-aiplatform.googleapis.com", project_path("p", "europe-west4")),
    ),
    "project of a domain": (
        vertex(project="example.com:p"),
        {},
        Leads("us-central1-aiplatform.googleapis.com", project_path("example.com:p", "us-central1")),
    ),
    "express": (
        {"vertexai": True, "api_key": "k"},
        {},
        Leads("aiplatform.googleapis.com", EXPRESS_PATH, "k"),
    ),
    "express of the environment": (
        {},
        {"GOOGLE_GENAI_USE_VERTEXAI": "TRUE", "GOOGLE_API_KEY": "e"},
        Leads("aiplatform.googleapis.com", EXPRESS_PATH, "e"),
    ),
    "express by argument before the project of the environment": (
        {"vertexai": True, "api_key": "k"},
        PROJECT,
        Leads("aiplatform.googleapis.com", EXPRESS_PATH, "k"),
    ),
    "base_url": (
        {"api_key": "k", "http_options": {"base_url": "https://proxy"}},
        {},
        Leads("proxy", GEMINI_PATH, "k"),
    ),
    "base_url keeps project and location of the environment": (
        {"vertexai": True, **CREDENTIALS, "http_options": {"base_url": "https://proxy/a/"}},
        PROJECT,
        Leads("proxy", "/a" + project_path("env-p", "env-l")),
    ),
    "api_version": (
        {"api_key": "k", "http_options": {"api_version": "v1"}},
        {},
        Leads(GEMINI_HOST, "/v1/models/", "k"),
    ),
    "api_version on vertex": (
        vertex(http_options={"api_version": "v1"}),
        {},
        Leads("us-central1-aiplatform.googleapis.com", project_path("p", "us-central1", "v1")),
    ),
}


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


BAD: Dict[str, Tuple[Dict[str, Any], Dict[str, str], Tuple[str, ...]]] = {
    "nothing": ({}, {}, ("api_key", "GOOGLE_API_KEY")),
    "empty key": ({"api_key": ""}, {}, ("api_key", "GOOGLE_API_KEY")),
    "blank variable": ({}, {"GOOGLE_API_KEY": "  "}, ("GOOGLE_API_KEY",)),
    "project without vertexai": ({"project": "p"}, {}, ("project", "vertexai=True")),
    "location without vertexai": ({"location": "l"}, {}, ("location", "vertexai=True")),
    "credentials without vertexai": (CREDENTIALS, {}, ("credentials", "vertexai=True")),
    "key and project without vertexai": ({"api_key": "k", "project": "p"}, {}, ("project", "vertexai=True")),
    "project, vertexai=False": ({"vertexai": False, "project": "p"}, {}, ("project",)),
    "key and project": ({"vertexai": True, "api_key": "k", "project": "p"}, {}, ("api_key", "project")),
    "key and location": ({"vertexai": True, "api_key": "k", "location": "l"}, {}, ("api_key", "location")),
    "key and credentials": (
        {"vertexai": True, "api_key": "k", **CREDENTIALS},
        {},
        ("api_key", "credentials"),
    ),
    "vertex and nothing": ({"vertexai": True}, {}, ("project", "GOOGLE_CLOUD_PROJECT")),
    "no project": ({"vertexai": True, "location": "l"}, {}, ("project=", "GOOGLE_CLOUD_PROJECT")),
    "no location": ({"vertexai": True, "project": "p"}, {}, ("location=", "global", "GOOGLE_CLOUD_LOCATION")),
    "credentials and no project": (
        {"vertexai": True, **CREDENTIALS},
        {"GOOGLE_API_KEY": "e"},
        ("GOOGLE_CLOUD_PROJECT",),
    ),
    "the Gemini API's variable": ({"vertexai": True}, {"GEMINI_API_KEY": "e"}, ("GOOGLE_CLOUD_PROJECT",)),
    "flag": ({"api_key": "k"}, {"GOOGLE_GENAI_USE_VERTEXAI": "yes"}, ("GOOGLE_GENAI_USE_VERTEXAI", "true")),
}


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


def test_only_keywords() -> None:
    with pytest.raises(TypeError):
        genai.Client(*POSITIONAL)


def test_repr_names_the_service() -> None:
    assert repr(genai.Client(vertexai=False, api_key="k")) == (
        "Client(the Gemini Developer API, https://generativelanguage.googleapis.com, v1beta)"
    )
