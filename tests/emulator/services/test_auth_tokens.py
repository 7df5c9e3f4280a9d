"""Tokens in place of the API key: what is sent, what the emulator answers, and where the secret may not be."""

from __future__ import annotations

import asyncio
import logging
import pickle
from datetime import datetime, timedelta, timezone
from typing import Any, Dict

import pytest

from google.genai import errors, types
from google.genai.emulator import Emulator

ASYNC = pytest.mark.parametrize("is_async", [False, True])
SETTINGS: Dict[str, Any] = {
    "temperature": 0.5,
    "systemInstruction": "Be brief.",
    "tools": [{"google_search": {}}],
    "generation_config": {"candidate_count": 1},
}


def create(emulator: Emulator, is_async: bool = False, config: Any = None) -> types.AuthToken:
    client = emulator.client()
    if is_async:
        return asyncio.run(client.aio.auth_tokens.create(config=config))
    return client.auth_tokens.create(config=config)


def sent(config: Any) -> Any:
    emulator = Emulator()
    create(emulator, config=config)
    assert emulator.requests[-1].path == "/v1alpha/auth_tokens"
    return emulator.requests[-1].body


@ASYNC
def test_times_and_uses(is_async: bool) -> None:
    emulator = Emulator()
    now = emulator.clock.now()
    token = create(emulator, is_async)
    assert token.name
    assert token.name.startswith("auth_tokens/")
    assert token.uses == 1
    assert token.expire_time == (now + timedelta(minutes=30)).strftime("%Y-%m-%dT%H:%M:%SZ")

    later = now + timedelta(hours=2)
    own = create(emulator, is_async, {"uses": 0, "expire_time": later, "new_session_expire_time": later})
    assert (own.uses, own.expire_time, own.new_session_expire_time) == (
        0,
        later.strftime("%Y-%m-%dT%H:%M:%SZ"),
        later.strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    assert own.name != token.name


@pytest.mark.parametrize("form", [dict, types.LiveConnectConstraints])
def test_settings_of_sessions(form: Any) -> None:
    body = sent({"live_connect_constraints": form(model="live", config=SETTINGS)})
    assert body == {
        "bidiGenerateContentSetup": {
            "model": "models/live",
            "generationConfig": {"candidateCount": 1, "temperature": 0.5},
            "systemInstruction": {"role": "user", "parts": [{"text": "Be brief."}]},
            "tools": [{"googleSearch": {}}],
        }
    }


def test_a_function_among_the_tools() -> None:
    def add(a: int, b: int) -> int:
        """Add."""
        return a + b

    body = sent({"live_connect_constraints": {"config": {"tools": [add]}}})
    (tool,) = body["bidiGenerateContentSetup"]["tools"]
    assert tool["functionDeclarations"][0]["name"] == "add"


MASKS: Dict[str, Any] = {
    "all": (None, None),
    "those that are set": ([], "model,generationConfig.temperature,tools"),
    "more": (
        ["top_k", "temperature", "systemInstruction", "newField"],
        "model,generationConfig.temperature,tools,generationConfig.topK,systemInstruction,newField",
    ),
}


@pytest.mark.parametrize("name", MASKS)
def test_settings_that_are_fixed(name: str) -> None:
    fields, mask = MASKS[name]
    config: Dict[str, Any] = {"temperature": 0.5, "tools": [{"google_search": {}}]}
    limits: Any = {"live_connect_constraints": {"model": "live", "config": config}}
    body = sent({**limits, "lock_additional_fields": fields})
    assert body.get("fieldMask") == mask


def test_another_version_of_the_api() -> None:
    with pytest.raises(errors.NotFoundError):
        create(Emulator(), config={"http_options": {"api_version": "v1"}})


BAD: Dict[str, Any] = {
    "Vertex AI's field": (
        {"live_connect_constraints": {"config": {"explicit_vad_signal": True}}},
        "explicit_vad",
    ),
    "Vertex AI's tool": (
        {"live_connect_constraints": {"config": {"tools": [{"retrieval": {"disable_attribution": True}}]}}},
        r"live_connect_constraints.tools\[0\].retrieval",
    ),
    "no zone": ({"expire_time": datetime(2030, 1, 1)}, "no time zone"),  # the mistake
    "no constraints": ({"live_connect_constraints": 5}, "live_connect_constraints"),
    "misspelt": ({"use": 1}, "uses"),
}


@ASYNC
@pytest.mark.parametrize("name", BAD)
def test_what_is_refused_before_any_request(name: str, is_async: bool) -> None:
    config, text = BAD[name]
    emulator = Emulator()
    with pytest.raises((ValueError, TypeError), match=text):
        create(emulator, is_async, config)
    assert emulator.requests == []


def test_times_that_have_passed() -> None:
    with pytest.raises(errors.BadRequestError, match="expireTime"):
        create(Emulator(), config={"expire_time": datetime(2020, 1, 1, tzinfo=timezone.utc)})


def test_vertex_ai_has_no_tokens() -> None:
    with pytest.raises(errors.UnsupportedMethodError, match="access tokens"):
        Emulator().client(vertexai=True).auth_tokens.create()


@ASYNC
def test_the_token_is_a_secret(is_async: bool, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "google.genai")
    token = create(Emulator(), is_async)
    assert token.name
    secret = token.name.rpartition("/")[2]
    assert secret not in f"{token} {token!r} {caplog.text}"
    assert pickle.loads(pickle.dumps(token)).name == token.name
    assert token.model_dump()["name"] == token.name
