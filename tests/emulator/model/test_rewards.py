"""Rewards: what each scorer gives for an answer."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from google.genai.emulator.model.rewards import validation
from google.genai.emulator.protocol.errors import ServiceError

EXAMPLE: Dict[str, Any] = {
    "contents": [{"role": "user", "parts": [{"text": "What is 2 + 2?"}]}],
    "systemInstruction": {"parts": [{"text": "Be brief."}]},
    "references": {"answer": "4", "number": "0.5"},
}


def string_match(operation: str, expression: str, **scorer: Any) -> Dict[str, Any]:
    match = {"matchOperation": operation, "expression": expression}
    rewards = {"correctAnswerReward": 1.0, "wrongAnswerReward": -1.0}
    return {"stringMatchRewardScorer": {**rewards, "stringMatchExpression": match, **scorer}}


def body(text: str, **rewards: Any) -> Dict[str, Any]:
    return {"sampleResponse": {"role": "model", "parts": [{"text": text}]}, "example": EXAMPLE, **rewards}


def reward(text: str, config: Dict[str, Any]) -> Any:
    return validation(body(text, singleRewardConfig=config)).get("overallReward")


@pytest.mark.parametrize(
    ("text", "operation", "expression", "value"),
    [
        ("4", "EXACT_MATCH", "{{references.answer}}", 1.0),
        ("It is 4", "EXACT_MATCH", "{{references.answer}}", -1.0),
        ("It is 4", "PARTIAL_MATCH", "{{references.answer}}", 1.0),
        ("It is 4", "REGEX_CONTAINS", r"is\s{{references.answer}}$", 1.0),
        ("It is 5", "REGEX_CONTAINS", r"is\s{{references.answer}}$", -1.0),
        ("", "EXACT_MATCH", "{{references.missing}}", 1.0),
    ],
)
def test_texts_are_compared(text: str, operation: str, expression: str, value: float) -> None:
    assert reward(text, string_match(operation, expression)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": "4"}', 1.0),
        ('{"a": 4}', 1.0),
        ('{"b": "4"}', -1.0),
        ("4", -1.0),
        ("no JSON", -1.0),
        ("[1]", -1.0),
    ],
)
def test_a_value_of_json_is_compared(text: str, value: float) -> None:
    expression = {"matchOperation": "EXACT_MATCH", "expression": "4"}
    scorer = string_match(
        "", "", jsonMatchExpression={"keyName": "a", "valueStringMatchExpression": expression}
    )

    assert reward(text, scorer) == value


@pytest.mark.parametrize(
    ("expression", "value"), [("<a>(.*?)</a>", 1.0), ("<a>.*?</a>", -1.0), ("<b>(.*?)</b>", -1.0)]
)
def test_the_last_match_counts(expression: str, value: float) -> None:
    parse = {"parseType": "REGEX_EXTRACT", "regexExtractExpression": expression}
    config = {**string_match("EXACT_MATCH", "4"), "parseResponseConfig": parse}

    assert reward("<a>5</a> no, <a>4</a>", config) == value


def test_a_model_judges() -> None:
    scorer: Dict[str, Any] = {
        "autoraterPrompt": "{{system_instruction}} {{prompt}} {{response}} = {{references.answer}}",
        "exactMatchScorer": {
            "correctAnswerReward": 0.5,
            "expression": "You said: Be brief. What is 2 + 2? four = {{references.answer}}",
        },
    }
    assert reward("four", {"autoraterScorer": scorer}) == 0.5
    assert reward("five", {"autoraterScorer": scorer}) == 0.0


def test_a_judgement_can_be_the_reward() -> None:
    parse = {"parseType": "REGEX_EXTRACT", "regexExtractExpression": r"[\d.]+$"}
    scorer = {
        "autoraterPrompt": "Repeat {{references.number}}",
        "autoraterResponseParseConfig": parse,
        "parsedResponseConversionScorer": {},
    }
    assert reward("four", {"autoraterScorer": scorer}) == 0.5


def test_rewards_have_weights_and_limits() -> None:
    high = string_match("EXACT_MATCH", "4", correctAnswerReward=7)
    low = string_match("EXACT_MATCH", "5")
    weighted = [
        {"rewardConfig": {**high, "rewardName": "high"}, "weight": 3},
        {"rewardConfig": {**low, "rewardName": "low"}, "weight": 1},
    ]
    found = validation(body("4", compositeRewardConfig={"weightedRewardConfigs": weighted}))

    assert found == {
        "overallReward": 0.5,
        "rewardInfoDetails": {"high": {"reward": 1.0}, "low": {"reward": -1.0}},
    }


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"codeExecutionRewardScorer": {"pythonCodeSnippet": "x"}}, "The emulator runs neither code nor"),
        ({"cloudRunRewardScorer": {"cloudRunUri": "https://x"}}, "The emulator runs neither code nor"),
        (string_match("", "4"), "match_operation must be set."),
        (string_match("REGEX_CONTAINS", "("), "Invalid regular expression (:"),
        (
            {"autoraterScorer": {"autoraterPrompt": "x", "parsedResponseConversionScorer": {}}},
            "The judgement is not a number: You said: x",
        ),
    ],
)
def test_a_reward_that_cannot_be_computed_has_an_error(config: Dict[str, Any], message: str) -> None:
    found = validation(body("4", singleRewardConfig={**config, "rewardName": "r"}))

    assert "overallReward" not in found
    assert found["error"].startswith(message)
    assert found["errorStatus"] == found["rewardInfoDetails"]["r"]["errorStatus"]


def test_what_to_compute_must_be_clear() -> None:
    both = {"singleRewardConfig": string_match("EXACT_MATCH", "4"), "compositeRewardConfig": {}}
    twice = {"weightedRewardConfigs": [{"rewardConfig": string_match("EXACT_MATCH", "4")}] * 2}

    for rewards in ({}, both, {"compositeRewardConfig": twice}):
        with pytest.raises(ServiceError) as caught:
            validation(body("4", **rewards))
        assert caught.value.status == "INVALID_ARGUMENT"
