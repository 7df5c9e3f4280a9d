"""Authentication: accepted and rejected keys and tokens."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from ..caller import FLASH, GEMINI, PROJECT, TOKEN, VERTEX, Caller, contents

HELLO: Dict[str, Any] = {"contents": contents("hello")}


@pytest.mark.parametrize(
    "headers",
    [{"x-goog-api-key": "k"}, {"X-Goog-Api-Key": "k"}, TOKEN, {"Authorization": "bearer t"}],
)
def test_a_key_or_a_token_is_accepted(caller: Caller, headers: Dict[str, str]) -> None:
    for path in (f"{GEMINI}{FLASH}:generateContent", f"{VERTEX}{FLASH}:generateContent"):
        assert caller.post(path, HELLO, headers).status == 200
        assert caller.post(path, HELLO, {}, key="k").status == 200
        assert caller.post(path, HELLO, {}, access_token="t").status == 200


@pytest.mark.parametrize("headers", [{}, {"authorization": "Basic abc"}])
def test_each_backend_rejects_a_missing_credential_in_its_own_way(
    caller: Caller, headers: Dict[str, str]
) -> None:
    gemini = caller.post(f"{GEMINI}{FLASH}:generateContent", HELLO, headers).json["error"]
    vertex = caller.post(f"{VERTEX}{FLASH}:generateContent", HELLO, headers).json["error"]

    assert (gemini["code"], gemini["status"]) == (403, "PERMISSION_DENIED")
    assert gemini["message"].startswith("Method doesn't allow unregistered callers")
    assert (vertex["code"], vertex["status"]) == (401, "UNAUTHENTICATED")
    assert vertex["message"].startswith("Request is missing required authentication credential.")
    assert vertex["details"][0]["reason"] == "CREDENTIALS_MISSING"


@pytest.mark.parametrize("key", ["", "invalid"])
def test_a_wrong_key_is_rejected(caller: Caller, key: str) -> None:
    for answer in (
        caller.post(f"{GEMINI}{FLASH}:generateContent", HELLO, {"x-goog-api-key": key}),
        caller.post(f"{GEMINI}{FLASH}:generateContent", HELLO, {}, key=key),
    ):
        error = answer.json["error"]
        assert (error["code"], error["status"]) == (400, "INVALID_ARGUMENT")
        assert error["message"] == "API key not valid. Please pass a valid API key."
        assert error["details"][0] == {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": "API_KEY_INVALID",
            "domain": "googleapis.com",
            "metadata": {"service": "generativelanguage.googleapis.com"},
        }


@pytest.mark.parametrize("token", ["", "invalid"])
def test_a_wrong_token_is_rejected(caller: Caller, token: str) -> None:
    answer = caller.post(
        f"{PROJECT}/endpoints/7101:generateContent", HELLO, {"authorization": f"Bearer {token}"}
    )

    assert answer.status == 401
    assert answer.message.startswith("Request had invalid authentication credentials.")
