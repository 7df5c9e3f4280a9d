"""Tests that let a key slip out, each in another way; `test_secrets_run.py` has them run and fail."""

from __future__ import annotations

import logging
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from google import genai
from google.genai import errors
from google.genai.emulator import Emulator

KEY = "secret-transport-key"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed."""


def fetch(path: str, agent: str) -> None:
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        address = f"http://127.0.0.1:{server.server_address[1]}{path}"
        with urllib.request.urlopen(urllib.request.Request(address, headers={"user-agent": agent})):
            thread.join()


def test_log() -> None:
    logging.getLogger("httpcore.http11").debug("headers: %s", {"x-goog-api-key": KEY})


def test_log_of_an_error() -> None:
    try:
        raise ValueError(KEY)
    except ValueError:
        logging.getLogger("google.genai").info("failed", exc_info=True)


def test_output() -> None:
    print("sent", KEY)


def test_cause_of_an_error() -> None:
    def ask() -> None:
        try:
            raise KeyError(KEY)
        except KeyError:
            raise ValueError("bad") from None

    with pytest.raises(ValueError, match="bad"):
        ask()


def leak(source: str) -> None:
    """Run code that is of no test."""
    exec(compile(source, "not_a_test.py", "exec"), {})


def test_local_variable() -> None:
    with pytest.raises(ZeroDivisionError):
        leak(f"def send(headers): 1 / 0\nsend({{'x-goog-api-key': {KEY!r}}})")


def test_local_variable_of_a_cause() -> None:
    with pytest.raises(ValueError, match="failed"):
        leak(
            "def send(data): 1 / 0\n"
            "def ask(data):\n"
            "    try: send(data.encode())\n"
            "    except ZeroDivisionError: text = data = None; raise ValueError('failed') from None\n"
            f"ask({KEY!r})"
        )


def test_attribute_of_a_local_variable() -> None:
    with pytest.raises(ZeroDivisionError):
        leak(
            "class Request: pass\n"
            f"def send(): request = Request(); request.headers = [(b'authorization', {KEY!r})]; 1 / 0\n"
            "send()"
        )


def test_pickled_error() -> None:
    with pytest.raises(errors.APIError):
        raise errors.APIError(400, headers={"x": KEY})


def test_client() -> None:
    class Talkative(genai.Client):
        def __repr__(self) -> str:
            return f"Talkative({KEY})"

    Talkative(vertexai=False, api_key="k")


def test_address() -> None:
    fetch(f"/v1beta/models?key={KEY}", "test")


def test_other_headers() -> None:
    fetch("/", KEY)


def test_recording() -> None:
    http_options: Any = {"client_args": {"transport": Emulator().transport()}, "headers": {"x-own": KEY}}
    genai.Client(vertexai=False, api_key="k", http_options=http_options).models.list()


def test_nothing() -> None:
    http_options: Any = {"client_args": {"transport": Emulator().transport()}}
    genai.Client(vertexai=False, api_key=KEY, http_options=http_options).models.list()
