"""Rows of calls and errors: what a program for the published SDK sees that differs, and the way back."""

from __future__ import annotations

import json
import threading
from typing import Any, Dict, List

import httpx
import pytest

from google import genai
from google.genai import errors, types
from google.genai.emulator import Emulator, ServiceError

from .desk import KEY, answering
from .desk import NAME as MODEL
from .rows import row, run

Code = List[str]


def ask(client: genai.Client, **config: Any) -> types.GenerateContentResponse:
    return client.models.generate_content(
        model=MODEL, contents="Hi", config=types.GenerateContentConfig(**config)
    )


def attempts(emulator: Emulator, options: Any) -> int:
    """Return how many requests a call sends that fails each time."""
    emulator.requests.clear()
    emulator.reply_with(*[503] * 9)
    with emulator.client(http_options=options) as client, pytest.raises(errors.ServerError):
        ask(client)
    emulator.reply_with()
    return len(emulator.requests)


def failing(error: Exception, **options: Any) -> genai.Client:
    """Return a client whose transport raises an error."""

    def fail(request: httpx.Request) -> httpx.Response:
        raise error

    return answering(fail, retry_options={"attempts": 1}, **options)


def path_of(options: Any) -> str:
    """Return the URL of a request of a client with these options."""
    seen: List[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(200, json={})

    with answering(answer, **options) as client:
        ask(client)
    return seen[0]


@row("a call that failed was sent three times")
def test_retries(code: Code, emulator: Emulator) -> None:
    assert attempts(emulator, {}) == 3
    assert attempts(Emulator(), run(code[0])) == 1


@row("`retry_options` without `attempts` sends three requests, not five")
def test_the_number_of_attempts(code: Code, emulator: Emulator) -> None:
    assert attempts(emulator, {"retry_options": {"max_delay": 1}}) == 3
    assert attempts(Emulator(), run(code[0])) == 5


@row("`except httpx.ConnectError` no longer catches a failed connection")
def test_no_connection(code: Code) -> None:
    with failing(httpx.ConnectError("refused")) as client, pytest.raises(errors.APIConnectionError) as caught:
        ask(client)
    assert code[0] == "except errors.APIConnectionError"
    assert isinstance(run(code[1], error=caught.value), httpx.ConnectError)
    assert not isinstance(caught.value, httpx.HTTPError)


@row("`except httpx.TimeoutException` no longer catches a timeout")
def test_no_answer_in_time(code: Code) -> None:
    with failing(httpx.ReadTimeout("slow")) as client, pytest.raises(errors.APITimeoutError) as caught:
        ask(client)
    assert code == ["except errors.APITimeoutError"]
    assert isinstance(caught.value, errors.APIConnectionError)


@row("a call ends with `APITimeoutError`")
def test_limits_of_time(code: Code) -> None:
    seen: List[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"])
        return httpx.Response(200, json={})

    settings: List[Dict[str, Any]] = [{}, run(code[0])]
    for options in settings:
        with answering(answer, **options) as client:
            ask(client)
    assert [(each["connect"], each["read"]) for each in seen] == [(5.0, 600.0), (60.0, 3600.0)]


@row("`str(error)` has the message and not the body")
def test_the_text_of_an_error(code: Code) -> None:
    error = errors.ClientError(429, {"error": {"code": 429, "message": "slow down", "status": "S"}})
    assert str(error) == "429 S: slow down"
    assert run(code[0], error=error) == (
        "429 S. {'error': {'code': 429, 'message': 'slow down', 'status': 'S'}}"
    )


@row("`error.response` is not an `httpx.Response`")
def test_the_response_of_an_error(code: Code, emulator: Emulator, client: genai.Client) -> None:
    emulator.reply_with(ServiceError(400, "bad"))
    with pytest.raises(errors.ClientError) as caught:
        ask(client)
    found = [run(each, error=caught.value) for each in code]
    assert found[0] == 400
    assert found[1]["content-type"].startswith("application/json")
    assert json.loads(found[2]) == found[3] == caught.value.details
    assert not isinstance(caught.value.response, httpx.Response)


@row("an answer that is not JSON raises `ResponseParseError`")
def test_an_answer_that_is_no_json(code: Code) -> None:
    page = answering(lambda request: httpx.Response(200, text="<html>"))
    with page as client, pytest.raises(ValueError, match="<html>") as caught:
        ask(client)
    assert code == ["except ValueError"]
    assert isinstance(caught.value, errors.ResponseParseError)
    assert not isinstance(caught.value, json.JSONDecodeError)


@row("a stream raises `StreamInterruptedError` at its end")
def test_a_cut_stream(code: Code, emulator: Emulator, client: genai.Client) -> None:
    emulator.reply_with([{"candidates": [{"content": {"role": "model", "parts": [{"text": "a"}]}}]}])
    with pytest.raises(errors.StreamInterruptedError) as caught:
        list(client.models.generate_content_stream(model=MODEL, contents="Hi"))
    assert code[0] == "except errors.StreamInterruptedError"
    assert run(code[1], error=caught.value).text == "a"


@row("the request has `v1beta` in its path, not `v1`")
def test_the_version_of_the_api(code: Code) -> None:
    assert "/v1beta/" in path_of({})
    assert "/v1/" in path_of(run(code[0]))


@row("`base_url` with `http://` is refused")
def test_an_address_without_tls(code: Code) -> None:
    with pytest.raises(errors.ConfigurationError, match="plain text"):
        path_of({"base_url": "http://gateway.example.com"})
    assert path_of(run(code[0])).startswith("http://gateway.example.com/")


@row("a chat raises `BusyError`")
def test_two_messages_at_once(code: Code, client: genai.Client) -> None:
    chat = client.chats.create(model=MODEL)
    chat.send_message("Hi")
    stream = chat.send_message_stream("And?")
    next(stream)
    other = run(code[0], client=client, chat=chat)
    with pytest.raises(errors.BusyError):
        chat.send_message("Hello?")
    assert other.send_message("Hello?").text


@row("two functions run at the same time")
def test_parallel_functions(code: Code, emulator: Emulator, client: genai.Client) -> None:
    lock, both = run(code[0], threading=threading), threading.Barrier(2, timeout=10)
    seen: List[str] = []

    def together(name: str) -> str:
        """Wait for the other call."""
        both.wait()
        with lock:
            seen.append(name)
        return name

    calls = [{"functionCall": {"name": "together", "args": {"name": name}}} for name in "ab"]
    emulator.reply_with({"candidates": [{"content": {"role": "model", "parts": calls}}]}, "done")
    assert ask(client, tools=[together]).text == "done"
    assert sorted(seen) == ["a", "b"]


@row("a function that the model made up does not raise `KeyError`")
def test_a_function_that_is_not_there(code: Code, emulator: Emulator, client: genai.Client) -> None:
    def real() -> str:
        """Do nothing."""
        return "nothing"

    call: Dict[str, Any] = {"functionCall": {"name": "made_up", "args": {}}}
    turn = {"candidates": [{"content": {"role": "model", "parts": [call]}}]}
    emulator.reply_with(turn, "sorry", turn)
    assert ask(client, tools=[real]).text == "sorry"
    (calls,) = [ask(client, tools=[real], **run(code[0])).function_calls]
    assert [each.name for each in calls] == ["made_up"]


@row("`debug_config` with a mode of recording is refused")
def test_recording(code: Code) -> None:
    from google.genai.client import DebugConfig

    with pytest.raises(errors.ConfigurationError, match="records and replays nothing"):
        genai.Client(api_key=KEY, debug_config=DebugConfig(client_mode="record"))
    with run(code[0], Emulator=Emulator) as client:
        assert ask(client).text
