"""Names may be members of an enumeration or of an own subclass of `str`: what is sent is their text."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Any, Callable, Dict, List

import httpx
import pytest

from google import genai
from google._genai_core.runtime.json_values import as_mapping
from google.genai import errors, types
from google.oauth2.credentials import Credentials

from ..surface.test_every_method import ARGUMENTS, Outcome
from ..wire.capture import BACKENDS, new_client


class Odd(str):
    """Text whose forms are another text."""

    __slots__ = ()

    def __str__(self) -> str:
        return "odd"

    def __format__(self, spec: str) -> str:
        return "odd"


class _Mixed(str, enum.Enum):
    pass


class _Formatted(str, enum.Enum):
    def __str__(self) -> str:
        return str(self.value)


def _member(kind: Any, value: Any) -> Any:
    return kind("Name", {"A": value}).A


Form = Callable[[str], Any]
# A member of `enum.StrEnum`, of Python 3.11 and later, is one of `str, Enum` with another `__str__`.
FORMS: Dict[str, Form] = {
    "str, Enum": lambda text: _member(_Mixed, text),
    "StrEnum": lambda text: _member(_Formatted, text),
    "Enum": lambda text: _member(enum.Enum, text),
    "own subclass of str": Odd,
}


def _changed(value: Any, form: Form) -> Any:
    if type(value) is str:
        return form(value)
    items = as_mapping(value)
    if items is not None:
        return {key: _changed(item, form) for key, item in items.items()}
    return value


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ARGUMENTS)
def test_every_text_of_every_method(name: str, form: str) -> None:
    for backend in BACKENDS:
        given = ARGUMENTS[name][0 if backend == "gemini" else -1]
        plain = Outcome(backend).call(name, given)
        other = Outcome(backend).call(name, _changed(given, FORMS[form]))
        assert (other.requests, other.error) == (plain.requests, plain.error)


CALLS: Dict[str, Callable[[genai.Client, Form], Any]] = {
    "chat": lambda client, form: client.chats.create(model=form("m")).send_message(form("hi")),
    "cache of a prompt": lambda client, form: client.models.generate_content(
        model="m", contents="hi", config={"cached_content": form("cachedContents/1")}
    ),
    "cache of a prompt in an object": lambda client, form: client.models.generate_content(
        model="m", contents="hi", config=types.GenerateContentConfig(cached_content=form("cachedContents/1"))
    ),
    "sources of a batch": lambda client, form: client.batches.create(
        model="m", src=[form("gs://b/1.jsonl"), form("gs://b/2.jsonl")], config={"display_name": "d"}
    ),
    "models of a batch's requests": lambda client, form: client.batches.create(
        model="m", src=[{"model": form("other"), "contents": "hi"}], config={"display_name": "d"}
    ),
    "any operation": lambda client, form: client.request(
        form("POST"), form("models/m:x"), body={"a": form("b")}, query={"c": form("d")}
    ),
    "request settings": lambda client, form: client.models.get(
        model="m",
        config={
            "http_options": {
                "base_url": form("https://127.0.0.1:1/gateway"),
                "api_version": form("v9"),
                "headers": {"a": form("b")},
                "extra_query": {"c": form("d"), "e": [form("f")]},
            }
        },
    ),
}


def _requests(backend: str, call: Callable[[genai.Client, Form], Any], form: Form) -> List[Any]:
    found: List[Any] = []

    def handle(request: httpx.Request) -> httpx.Response:
        found.append((request.method, str(request.url), dict(request.headers), request.content))
        return httpx.Response(200, json={})

    try:
        call(new_client(backend, httpx.MockTransport(handle)), form)
    except errors.GenAIError as error:  # not every backend has every form
        found.append(str(error))
    return found


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", CALLS)
def test_other_places(name: str, form: str) -> None:
    plain = [_requests(backend, CALLS[name], str) for backend in BACKENDS]
    assert any(len(found) == 1 and isinstance(found[0], tuple) for found in plain)
    assert [_requests(backend, CALLS[name], FORMS[form]) for backend in BACKENDS] == plain


@pytest.mark.parametrize("form", FORMS)
def test_settings_of_the_client(form: str) -> None:
    of = FORMS[form]
    urls: List[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        urls.append(f"{request.url} {request.headers.get('x-goog-api-key')}")
        return httpx.Response(200, json={})

    def options(**more: Any) -> Any:
        return {"client_args": {"transport": httpx.MockTransport(handle)}, **more}

    credentials = Credentials("wire-token")  # type: ignore[no-untyped-call]  # google-auth is untyped
    genai.Client(
        vertexai=True,
        project=of("p"),
        location=of("europe-west4"),
        credentials=credentials,
        http_options=options(api_version=of("v1")),
    ).models.get(model="m")
    genai.Client(
        api_key=of("wire-key"), http_options=options(base_url=of("https://127.0.0.1:1/a"))
    ).models.get(model="m")
    assert urls == [
        "https://europe-west4-aiplatform.googleapis.com/v1/publishers/google/models/m None",
        "https://127.0.0.1:1/a/v1beta/models/m wire-key",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_paths_of_this_machine(form: str, tmp_path: Path) -> None:
    of = FORMS[form]
    handle = httpx.MockTransport(lambda request: httpx.Response(200, content=b"bytes"))
    client = new_client("gemini", handle)
    target = tmp_path / "a.bin"
    client.files.download(file=of("files/a"), to=of(str(target)))
    assert target.read_bytes() == b"bytes"


def test_a_member_whose_value_is_no_text_is_refused() -> None:
    member = _member(enum.Enum, 5)
    client = new_client("gemini", httpx.MockTransport(lambda request: httpx.Response(500)))
    calls: List[Callable[[], Any]] = [
        lambda: client.models.generate_content(model=member, contents="hi"),
        lambda: client.files.get(name=member),
        lambda: client.request("GET", member),
    ]
    for call in calls:
        with pytest.raises(errors.InvalidNameError, match="must be a string, not Name"):
            call()
