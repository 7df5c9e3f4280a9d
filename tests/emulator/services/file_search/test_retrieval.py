"""Answers from file search stores: what is found, what is said of it, and where it comes from."""

from __future__ import annotations

from typing import List

import pytest

from google.genai.emulator import Emulator
from google.genai.emulator.model.prompt import Prompt

from ...caller import FLASH, GEMINI, Caller, Json, contents
from .stores import PROCESSING, ask, new_store, ready, upload

TEXTS = {
    "policy.txt": "Refunds are paid within 14 days. Größe matters.\nShipping is free above 50 euros.",
    "animals.txt": "Dogs bark. Cats purr.",
}


def test_an_answer_says_where_it_comes_from() -> None:
    caller, store = ready(TEXTS, customMetadata=[{"key": "year", "numericValue": 2024}])

    answer = ask(caller, "How fast are refunds paid?", store)

    (candidate,) = answer.json["candidates"]
    assert answer.text == "Refunds are paid within 14 days."
    assert candidate["groundingMetadata"] == {
        "groundingChunks": [
            {
                "retrievedContext": {
                    "title": "policy.txt",
                    "text": TEXTS["policy.txt"],
                    "fileSearchStore": store,
                    "customMetadata": [{"key": "year", "numericValue": 2024}],
                }
            }
        ],
        "groundingSupports": [
            {"segment": {"endIndex": 32, "text": answer.text}, "groundingChunkIndices": [0]}
        ],
    }
    usage = answer.json["usageMetadata"]
    assert usage["toolUsePromptTokenCount"] == usage["toolUsePromptTokensDetails"][0]["tokenCount"] == 20
    assert usage["totalTokenCount"] == sum(
        usage[name] for name in ("promptTokenCount", "candidatesTokenCount", "toolUsePromptTokenCount")
    )


def test_offsets_count_bytes() -> None:
    caller, store = ready({"a": "Größe zählt viel.", "b": "Die Größe ist rot."})

    answer = ask(caller, "größe", store)

    text = answer.text.encode()
    supports = answer.json["candidates"][0]["groundingMetadata"]["groundingSupports"]
    segments = [each["segment"] for each in supports]
    assert [text[each.get("startIndex", 0) : each["endIndex"]].decode() for each in segments] == [
        each["text"] for each in segments
    ]
    assert [each["groundingChunkIndices"] for each in supports] == [[0], [1]]


def test_a_sentence_of_two_chunks_is_said_once() -> None:
    caller, store = ready({"a": "Dogs bark.", "b": "Dogs bark."})

    answer = ask(caller, "dogs", store)

    (support,) = answer.json["candidates"][0]["groundingMetadata"]["groundingSupports"]
    assert (answer.text, support["groundingChunkIndices"]) == ("Dogs bark.", [0, 1])


def test_what_is_not_in_the_documents_is_not_answered() -> None:
    caller, store = ready(TEXTS)

    answer = ask(caller, "What about the moon?", store)

    assert answer.text == "The documents say nothing about that."
    assert "groundingMetadata" not in answer.json["candidates"][0]
    assert "toolUsePromptTokenCount" not in answer.json["usageMetadata"]


def test_only_active_documents_are_searched(caller: Caller) -> None:
    store = new_store(caller)
    upload(caller, store, b"Dogs bark.")
    upload(caller, store, b"Dogs fail.", displayName="invalid")

    before = ask(caller, "dogs", store).text
    caller.emulator.advance(PROCESSING)

    assert (before, ask(caller, "dogs", store).text) == (
        "The documents say nothing about that.",
        "Dogs bark.",
    )


def test_several_stores_are_searched_together() -> None:
    caller, first = ready({"a": "Dogs bark."})
    second = new_store(caller)
    upload(caller, second, b"Dogs and cats sleep.", displayName="b")
    caller.emulator.advance(PROCESSING)

    chunks = ask(caller, "dogs cats", first, second).json["candidates"][0]["groundingMetadata"][
        "groundingChunks"
    ]

    stores = [each["retrievedContext"]["fileSearchStore"] for each in chunks]
    assert stores == [second, first]


def test_top_k_limits_the_chunks() -> None:
    caller, store = ready({str(at): f"Dogs bark {at} times." for at in range(9)})

    def found(most: int = 0) -> int:
        grounding = ask(caller, "dogs", store, topK=most).json["candidates"][0]["groundingMetadata"]
        return len(grounding["groundingChunks"])

    assert (found(), found(2), found(20)) == (5, 2, 9)
    assert ask(caller, "dogs", store, topK=-1).status == 400


def test_a_filter_chooses_documents(caller: Caller) -> None:
    store = new_store(caller)
    for year in (1843, 1950):
        metadata = [{"key": "year", "numericValue": year}]
        upload(caller, store, f"It was {year} then.".encode(), customMetadata=metadata)
    caller.emulator.advance(PROCESSING)

    assert ask(caller, "then", store, metadataFilter="year > 1900").text == "It was 1950 then."
    assert ask(caller, "then", store, metadataFilter="year = 1843").text == "It was 1843 then."
    refused = ask(caller, "then", store, metadataFilter="year >")
    assert (refused.status, refused.message) == (400, "Invalid metadata filter: year >")


def test_long_documents_are_found_by_their_chunks(caller: Caller) -> None:
    store = new_store(caller)
    text = "\n".join(f"Fact {at} is about topic{at}." for at in range(200))
    sizes = {"whiteSpaceConfig": {"maxTokensPerChunk": 10, "maxOverlapTokens": 2}}
    upload(caller, store, text.encode(), chunkingConfig=sizes)
    caller.emulator.advance(PROCESSING)

    answer = ask(caller, "what is topic77?", store)

    chunk = answer.json["candidates"][0]["groundingMetadata"]["groundingChunks"][0]["retrievedContext"]
    assert "topic77" in answer.text
    assert len(chunk["text"].split()) <= 10


def test_a_store_must_exist_and_be_named() -> None:
    caller, store = ready(TEXTS)

    assert ask(caller, "a", "fileSearchStores/missing").status == 404
    assert ask(caller, "a").status == 400
    assert ask(caller, "dogs", store).status == 200


def test_other_tools_may_stand_beside_the_search() -> None:
    caller, store = ready(TEXTS)
    tools: List[Json] = [{"urlContext": {}}, {"fileSearch": {"fileSearchStoreNames": [store]}}]

    answer = caller.post(
        f"{GEMINI}{FLASH}:generateContent", {"contents": contents("refunds"), "tools": tools}
    )

    assert answer.text == "Refunds are paid within 14 days."


def test_a_stream_ends_with_the_grounding() -> None:
    caller, store = ready(TEXTS)

    events = ask(caller, "refunds", store, verb="streamGenerateContent").events

    grounded = ["groundingMetadata" in each["candidates"][0] for each in events]
    assert grounded == [False] * (len(events) - 1) + [True]
    assert len(events) > 1


@pytest.mark.parametrize(
    ("config", "supports"),
    [
        ({}, 1),
        ({"maxOutputTokens": 2}, 0),
        ({"responseMimeType": "application/json", "responseSchema": {"type": "OBJECT"}}, 0),
        ({"thinkingConfig": {"includeThoughts": True}}, 1),
    ],
)
def test_supports_are_those_of_the_text(config: object, supports: int) -> None:
    caller, store = ready(TEXTS)
    tools = [{"fileSearch": {"fileSearchStoreNames": [store]}}]
    body = {"contents": contents("refunds"), "tools": tools, "generationConfig": config}

    answer = caller.post(f"{GEMINI}{FLASH}:generateContent", body)

    grounding = answer.json["candidates"][0]["groundingMetadata"]
    found: List[Json] = grounding.get("groundingSupports", [])
    assert len(found) == supports
    for each in found:
        part_index: int = each["segment"].get("partIndex", 0)
        assert each["segment"]["text"] in answer.parts[part_index]["text"]


def test_a_responder_gets_what_was_found() -> None:
    seen: List[str] = []

    def respond(prompt: Prompt) -> str:
        seen.extend(chunk.text for chunk in prompt.found)
        return "scripted"

    caller = Caller(Emulator(responder=respond))
    store = new_store(caller)
    upload(caller, store, b"Dogs bark.")
    caller.emulator.advance(PROCESSING)

    answer = ask(caller, "dogs", store)

    assert (answer.text, seen) == ("scripted", ["Dogs bark."])
    assert "groundingMetadata" not in answer.json["candidates"][0]
