"""The project of a client that names none: that of its credentials, found at the first request."""

from __future__ import annotations

import asyncio
import copy
import pickle
from typing import Any, Dict, List, Optional, Tuple

import pytest

import google.auth
from google import genai
from google.genai import errors

from ..loopback.clients import Caught, FakeCredentials, without_environment


class OfProject(FakeCredentials):
    """Credentials that name a project, as those of a service account."""

    project_id = "own-p"


class Defaults:
    """Application default credentials; `looked` counts how often somebody looks for them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, project: Optional[str]) -> None:
        self.looked = 0
        self._project = project
        monkeypatch.setattr(google.auth, "default", self._default)
        without_environment(monkeypatch)

    def _default(self, **_: Any) -> Tuple[Any, Optional[str]]:
        self.looked += 1
        return FakeCredentials("t"), self._project


def client_of(caught: Caught, **arguments: Any) -> genai.Client:
    options: Any = caught.options
    return genai.Client(vertexai=True, http_options=options, **arguments)


def path(project: str, location: str = "global") -> str:
    return f"/v1beta1/projects/{project}/locations/{location}/publishers/google/models/m:generateContent"


def ask(client: genai.Client) -> None:
    client.models.generate_content(model="m", contents="hi")


def ask_later(client: genai.Client) -> None:
    async def run() -> None:
        await client.aio.models.generate_content(model="m", contents="hi")

    asyncio.run(run())


def stream(client: genai.Client) -> None:
    list(client.models.generate_content_stream(model="m", contents="hi"))


def stream_later(client: genai.Client) -> None:
    async def run() -> None:
        async for _ in await client.aio.models.generate_content_stream(model="m", contents="hi"):
            pass

    asyncio.run(run())


WAYS = pytest.mark.parametrize("call", [ask, ask_later])
GIVEN: Dict[str, Tuple[Dict[str, Any], str, int]] = {
    "nothing": ({}, path("adc-p"), 1),
    "a location": ({"location": "us-east1"}, path("adc-p", "us-east1"), 1),
    "credentials with a project": ({"credentials": OfProject("t")}, path("own-p"), 0),
    "credentials without one": ({"credentials": FakeCredentials("t")}, path("adc-p"), 1),
    "a project and credentials": ({"project": "p", "credentials": OfProject("t")}, path("p"), 0),
    "a project": ({"project": "p"}, path("p"), 1),  # for the token
}
"""What a client names, where its request goes, and how often the default credentials are looked for."""


@WAYS
@pytest.mark.parametrize("name", GIVEN)
def test_the_project_of_the_credentials(name: str, call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments, wanted, looked = GIVEN[name]
    defaults, caught = Defaults(monkeypatch, "adc-p"), Caught()
    client = client_of(caught, **arguments)
    assert defaults.looked == 0

    call(client)
    call(client)

    assert [each.url.path for each in caught.requests] == [wanted, wanted]
    assert defaults.looked == looked


@pytest.mark.parametrize("call", [stream, stream_later])
def test_a_stream_may_be_the_first_request(call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    Defaults(monkeypatch, "adc-p")
    caught = Caught()
    client = client_of(caught)
    with pytest.raises(errors.ResponseParseError):  # the answer is none
        call(client)
    assert caught.requests[0].url.path.startswith("/v1beta1/projects/adc-p/")


@WAYS
@pytest.mark.parametrize("arguments", [{}, {"credentials": FakeCredentials("t")}])
@pytest.mark.parametrize("project", [None, "", "a/b"])
def test_no_project(
    project: Optional[str], arguments: Dict[str, Any], call: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    Defaults(monkeypatch, project)
    caught = Caught()
    with pytest.raises(errors.ConfigurationError, match=r"project=.*GOOGLE_CLOUD_PROJECT"):
        call(client_of(caught, **arguments))
    assert caught.requests == []


def test_names_of_the_project_are_complete(monkeypatch: pytest.MonkeyPatch) -> None:
    Defaults(monkeypatch, "adc-p")
    caught = Caught()
    client = client_of(caught)
    client.caches.get(name="1")
    client.request("GET", "models")
    assert [each.url.path for each in caught.requests] == [
        "/v1beta1/projects/adc-p/locations/global/cachedContents/1",
        "/v1beta1/projects/adc-p/locations/global/models",
    ]


def test_copies_and_pickles(monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = Defaults(monkeypatch, "adc-p")
    monkeypatch.setattr(
        "google._genai_core.runtime.http.transports.httpx_transport.HttpxTransport.send", _kept
    )
    client = genai.Client(vertexai=True)
    for each in (copy.copy(client), pickle.loads(pickle.dumps(client)), client):
        each.models.generate_content(model="m", contents="hi")
    assert [url.split("/")[5] for url in SENT] == ["adc-p"] * 3
    assert defaults.looked == 2  # a copy has the same credentials


SENT: List[str] = []


def _kept(_: Any, request: Any, __: Any) -> Any:
    from google._genai_core.runtime.http.messages import Response

    SENT.append(request.url)
    return Response(200, {}, b"{}")
