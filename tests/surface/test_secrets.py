"""No text that could end up in a log holds a key or a token: clients, credentials, requests, errors."""

from __future__ import annotations

import pickle
import traceback
from functools import partial
from typing import Any, Callable, Dict, List

import httpx
import pytest

from google import genai
from google._genai_api import backends
from google._genai_api.methods.models import GENERATE_CONTENT
from google._genai_core.flows.call import prepare
from google._genai_core.runtime.auth import credentials as auth
from google._genai_core.runtime.auth import google_credential
from google._genai_core.runtime.driving.effects import Open, Send
from google._genai_core.runtime.wire.backend import Context
from google.genai import errors
from google.oauth2.credentials import Credentials

SECRET = "very-secret-value-0123456789"


def texts(value: Any) -> List[str]:
    return [repr(value), str(value), f"{value}"]


def client(handler: Any, **options: Any) -> genai.Client:
    arguments = {"transport": httpx.MockTransport(handler)}
    http_options: Any = {"client_args": arguments, **options}
    return genai.Client(vertexai=False, api_key=SECRET, http_options=http_options)


def _fail(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


def test_clients() -> None:
    made = client(_fail)
    for value in (made, made.aio, made.models, made.aio.models):
        assert SECRET not in "".join(texts(value))
    credentials = Credentials(SECRET)  # type: ignore[no-untyped-call]  # google-auth is untyped
    vertex = genai.Client(vertexai=True, project="p", location="l", credentials=credentials)
    assert SECRET not in "".join([*texts(vertex), *texts(vertex.models)])


def test_settings_that_hold_the_key() -> None:
    held = vars(client(_fail))
    assert SECRET not in "".join(repr(value) for value in held.values())


def test_credentials() -> None:
    google = Credentials(SECRET)  # type: ignore[no-untyped-call]  # google-auth is untyped
    function = auth.TokenFunction(partial(str, SECRET))
    for value in (auth.ApiKey(SECRET), google_credential.GoogleCredential(google), function):
        assert SECRET not in "".join(texts(value))


def test_requests_and_effects() -> None:
    context = Context(backends.GEMINI, "https://h", "v1beta", headers={"x-goog-api-key": SECRET})
    request, _ = prepare(GENERATE_CONTENT, context, None, {"model": "m", "contents": "hi"})
    assert request.headers["x-goog-api-key"] == SECRET
    for value in (request, Send(request), Open(request)):
        assert SECRET not in "".join(texts(value))


def test_key_given_as_a_header_of_the_caller() -> None:
    made = client(_fail, headers={"x-goog-api-key": SECRET, "authorization": f"Bearer {SECRET}"})
    assert SECRET not in "".join(repr(value) for value in vars(made).values())


def _answer(status: int, body: bytes) -> Callable[[httpx.Request], httpx.Response]:
    return lambda request: httpx.Response(status, content=body)


ANSWERS: List[Any] = [
    _fail,
    _answer(400, b'{"error": {"message": "bad"}}'),
    _answer(500, b"<html>"),
    _answer(200, b"broken"),
]


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("stream", [False, True])
def test_errors(answer: Any, stream: bool) -> None:
    models = client(answer).models
    method: Any = models.generate_content_stream if stream else models.generate_content
    found: List[Exception] = []
    try:
        list(method(model="m", contents="hi"))
    except (errors.APIError, errors.APIConnectionError, errors.ResponseParseError) as error:
        found.append(error)
    assert found or stream, "a whole answer must have failed"
    for told in found:
        trace = "".join(traceback.format_exception(type(told), told, told.__traceback__))
        assert SECRET not in "".join([*texts(told), repr(vars(told)), trace])
        assert SECRET.encode() not in pickle.dumps(told)


@pytest.mark.parametrize("key", [f"{SECRET} ", f"{SECRET}\n", f"ü{SECRET}"])
def test_refused_keys(key: str) -> None:
    with pytest.raises(errors.ConfigurationError) as caught:
        genai.Client(vertexai=False, api_key=key)
    assert SECRET not in "".join(texts(caught.value))


def test_contradictory_settings() -> None:
    contradictions: List[Dict[str, Any]] = [{"project": "p"}, {"vertexai": True, "location": "l"}]
    for arguments in contradictions:
        with pytest.raises(errors.ConfigurationError) as caught:
            genai.Client(api_key=SECRET, **arguments)
        assert SECRET not in "".join(texts(caught.value))
