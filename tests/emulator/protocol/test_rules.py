"""Rules beyond the schemas: required fields, ranges and the order of turns."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

import pytest

from ..caller import FLASH, GEMINI, VERTEX, Caller, contents

GENERATE = f"{GEMINI}{FLASH}:generateContent"


HELLO: Dict[str, Any] = {"contents": contents("hello")}


def config(**fields: Any) -> Dict[str, Any]:
    return {**HELLO, "generationConfig": fields}


# The body of a Gemini call, and the problems it lists.
RULED: List[Tuple[Dict[str, Any], List[str]]] = [
    ({}, ["contents: contents is not specified"]),
    ({"contents": []}, ["contents: contents is not specified"]),
    ({"contents": [{"role": "user"}]}, ["contents[0].parts: contents.parts must not be empty."]),
    (
        {"contents": [{"parts": [{"text": "a"}, {}]}, {"parts": []}]},
        [
            "contents[0].parts[1].data: required oneof field 'data' must have one initialized field",
            "contents[1].parts: contents.parts must not be empty.",
        ],
    ),
    (
        {"contents": [{"parts": [{"text": "a", "functionCall": {"name": "f"}}]}]},
        ["contents[0].parts[0]: oneof field 'data' is already set. Cannot set 'functionCall'"],
    ),
    (
        config(temperature=2.5, candidateCount=9),
        [
            "generation_config.temperature: temperature must be in the range [0.0, 2.0].",
            "generation_config.candidate_count: candidate_count must be in the range [1, 8].",
        ],
    ),
]


@pytest.mark.parametrize(("body", "problems"), RULED)
def test_gemini_lists_all_problems(caller: Caller, body: Dict[str, Any], problems: List[str]) -> None:
    answer = caller.post(GENERATE, body)

    assert answer.status == 400
    assert answer.message == "".join(f"* GenerateContentRequest.{problem}\n" for problem in problems)


@pytest.mark.parametrize(
    ("body", "start"),
    [
        ({}, "Unable to submit request because at least one contents field is required."),
        (
            {"contents": [{"role": "user"}]},
            "Unable to submit request because it must include at least one parts",
        ),
        (config(temperature=3), "Unable to submit request because it has a temperature value of 3 but"),
    ],
)
def test_vertex_names_the_first_problem(caller: Caller, body: Dict[str, Any], start: str) -> None:
    answer = caller.post(f"{VERTEX}{FLASH}:generateContent", body)

    assert answer.status == 400
    assert answer.message.startswith(start)


def test_vertex_reports_a_missing_field_of_other_requests(caller: Caller) -> None:
    answer = caller.post(f"{VERTEX}text-embedding-004:predict", {})

    assert (
        answer.message == "List of found errors:\t1.Field: instances; Message: Required field is not set.\t"
    )


CALL: Dict[str, Any] = {"functionCall": {"name": "f", "args": {}}}


RESULT: Dict[str, Any] = {"functionResponse": {"name": "f", "response": {"a": 1}}}


ASK: Dict[str, Any] = {"role": "user", "parts": [{"text": "go"}]}


def turn(role: str, *parts: Dict[str, Any]) -> Dict[str, Any]:
    return {"role": role, "parts": list(parts)}


@pytest.mark.parametrize(
    ("turns", "message"),
    [
        ([turn("robot", {"text": "a"})], "Please use a valid role: user, model."),
        (
            [turn("user", RESULT)],
            "Please ensure that function response turn comes immediately after a function call",
        ),
        (
            [ASK, turn("model", CALL, CALL), turn("user", RESULT)],
            "Please ensure that the number of function response",
        ),
        (
            [ASK, turn("model", CALL), ASK],
            "Please ensure that the number of function response parts is equal",
        ),
        (
            [ASK, turn("model", {"text": "a"}), turn("model", CALL)],
            "Please ensure that function call turn comes",
        ),
    ],
)
@pytest.mark.parametrize("path", [GENERATE, f"{VERTEX}{FLASH}:generateContent"])
def test_turns_out_of_order_are_rejected(
    caller: Caller, path: str, turns: List[Dict[str, Any]], message: str
) -> None:
    answer = caller.post(path, {"contents": turns})

    assert answer.status == 400
    assert answer.message.startswith(message)


@pytest.mark.parametrize("role", ["user", "function", "tool"])
def test_function_turns_in_order_are_accepted(caller: Caller, role: str) -> None:
    turns = [
        ASK,
        turn("model", CALL, CALL),
        turn(role, RESULT, RESULT),
        turn("model", CALL),
        turn(role, RESULT),
    ]

    assert caller.post(GENERATE, {"contents": turns}).status == 200
