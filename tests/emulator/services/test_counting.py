"""countTokens and computeTokens, and the counts that a generate call reports."""

from __future__ import annotations

import base64
from typing import Any, Dict, List

import pytest

from google.genai.emulator.model.tokens import text_tokens

from ..caller import FLASH, GEMINI, PROJECT, VERTEX, Caller, contents
from ..samples import inline, png

FULL: Dict[str, Any] = {
    "contents": [{"role": "user", "parts": [{"text": "What is this?"}, inline(png(900, 900), "image/png")]}],
    "systemInstruction": {"parts": [{"text": "Be brief."}]},
    "tools": [{"functionDeclarations": [{"name": "look", "description": "Looks at an image."}]}],
}


def test_gemini_counts_what_a_generate_call_reports(caller: Caller) -> None:
    usage = caller.post(f"{GEMINI}{FLASH}:generateContent", FULL).json["usageMetadata"]
    request = {"model": f"models/{FLASH}", **FULL}
    whole = caller.post(f"{GEMINI}{FLASH}:countTokens", {"generateContentRequest": request}).json
    bare = caller.post(f"{GEMINI}{FLASH}:countTokens", {"contents": FULL["contents"]}).json

    assert whole["totalTokens"] == usage["promptTokenCount"]
    assert whole["promptTokensDetails"] == usage["promptTokensDetails"]
    assert bare["totalTokens"] == 4 + 4 * 258 < usage["promptTokenCount"]


def test_vertex_counts_what_a_generate_call_reports(caller: Caller) -> None:
    usage = caller.post(f"{VERTEX}{FLASH}:generateContent", FULL).json["usageMetadata"]
    count = caller.post(f"{VERTEX}{FLASH}:countTokens", FULL).json

    assert count["totalTokens"] == usage["promptTokenCount"]
    assert count["promptTokensDetails"] == usage["promptTokensDetails"]
    assert count["totalBillableCharacters"] == len("Whatisthis?")
    assert usage["trafficType"] == "ON_DEMAND"


def test_usage_adds_up(caller: Caller) -> None:
    usage = caller.post(f"{GEMINI}{FLASH}:generateContent", FULL).json["usageMetadata"]
    details: List[Dict[str, Any]] = usage["promptTokensDetails"]

    assert sum(row["tokenCount"] for row in details) == usage["promptTokenCount"]
    assert usage["totalTokenCount"] == usage["promptTokenCount"] + usage["candidatesTokenCount"]
    assert usage["candidatesTokensDetails"][0]["tokenCount"] == usage["candidatesTokenCount"]


@pytest.mark.parametrize(
    "path", [f"{VERTEX}{FLASH}", f"{PROJECT}/endpoints/7101", f"/v1beta1/publishers/google/models/{FLASH}"]
)
def test_tokens_joined_are_the_text(caller: Caller, path: str) -> None:
    texts = ("why is the sky blue?", "Grüße, 世界", "b")
    infos = caller.post(f"{path}:computeTokens", {"contents": contents(*texts)}).json["tokensInfo"]

    assert [info["role"] for info in infos] == ["user", "model", "user"]
    for info, text in zip(infos, texts):
        assert b"".join(map(base64.b64decode, info["tokens"])).decode() == text
        assert len(info["tokens"]) == len(info["tokenIds"]) == text_tokens(text)
        assert all(token.isdigit() for token in info["tokenIds"])


def test_gemini_has_no_compute_tokens(caller: Caller) -> None:
    assert caller.post(f"{GEMINI}{FLASH}:computeTokens", {"contents": contents("a")}).status == 404


def test_instances_are_counted_as_text(caller: Caller) -> None:
    body = {"instances": [{"content": "why is the sky blue?"}]}

    assert caller.post(f"{VERTEX}text-embedding-004:countTokens", body).json["totalTokens"] == 5
    assert len(caller.post(f"{VERTEX}{FLASH}:computeTokens", body).json["tokensInfo"][0]["tokens"]) == 5


@pytest.mark.parametrize("verb", ["countTokens", "computeTokens"])
def test_a_missing_model_has_no_tokens(caller: Caller, verb: str) -> None:
    assert caller.post(f"{VERTEX}gemini-invalid:{verb}", {"contents": contents("a")}).status == 404
