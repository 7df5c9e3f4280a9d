"""Rewards of reinforcement tuning: a function of the answer, the example and the reward's configuration.

Comparisons are computed. The judgement of an autorater is an answer of the default model to its prompt.
Code and Cloud Run services are not run; their rewards have an error.
"""

from __future__ import annotations

import json
import re
from typing import Any, Dict, Iterator, List, Tuple

from google.genai.emulator.model.answers import answer_text
from google.genai.emulator.model.prompt import Prompt
from google.genai.emulator.protocol.document import Json, compact, object_at, objects_at
from google.genai.emulator.protocol.errors import ServiceError

UNNAMED = "reward"
PLACEHOLDER = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")


def validation(body: Json) -> Json:
    """Return the response of validateReinforcementTuningReward. Raises ServiceError 400."""
    rewards = list(_weighted(body))
    details: Dict[str, Json] = {}
    total = weights = 0.0
    for config, weight in rewards:
        name = str(config.get("rewardName") or UNNAMED)
        if name in details:
            raise ServiceError(400, f"Reward names must be unique: {name}.")
        try:
            reward = max(-1.0, min(1.0, _reward(config, body)))
        except ServiceError as error:
            details[name] = {"errorStatus": error.rpc_status()}
        else:
            details[name] = {"reward": reward}
            total, weights = total + weight * reward, weights + weight
    failed = next((each["errorStatus"] for each in details.values() if "errorStatus" in each), None)
    if failed:
        return {"errorStatus": failed, "error": failed["message"], "rewardInfoDetails": details}
    return {"overallReward": total / weights if weights else 0.0, "rewardInfoDetails": details}


def check_rewards(holder: Json) -> None:
    """Check that there is one reward, or one list of them. Raises ServiceError 400."""
    if ("singleRewardConfig" in holder) == ("compositeRewardConfig" in holder):
        raise ServiceError(
            400, "Exactly one of single_reward_config and composite_reward_config must be set."
        )


def _weighted(body: Json) -> Iterator[Tuple[Json, float]]:
    check_rewards(body)
    if "singleRewardConfig" in body:
        yield body["singleRewardConfig"], 1.0
    for item in objects_at(object_at(body, "compositeRewardConfig"), "weightedRewardConfigs"):
        yield object_at(item, "rewardConfig"), float(item.get("weight") or 0.0)


def _reward(config: Json, body: Json) -> float:
    """Return the value of one reward. Raises ServiceError if it cannot be computed."""
    example = object_at(body, "example")
    answer = _parsed(_text([object_at(body, "sampleResponse")]), object_at(config, "parseResponseConfig"))
    references = {f"references.{name}": text for name, text in object_at(example, "references").items()}
    if "stringMatchRewardScorer" in config:
        scorer = config["stringMatchRewardScorer"]
        return _value(scorer, _matches(scorer, answer, references))
    if "autoraterScorer" in config:
        return _judged(config["autoraterScorer"], answer, example, references)
    raise ServiceError(501, "The emulator runs neither code nor Cloud Run services.")


def _text(contents: List[Json]) -> str:
    return "".join(str(part.get("text") or "") for each in contents for part in objects_at(each, "parts"))


def _parsed(text: str, config: Json) -> str:
    """Return the part of a text that counts: the last match of a regular expression, or all of it."""
    if config.get("parseType") != "REGEX_EXTRACT":
        return text
    found = list(_pattern(str(config.get("regexExtractExpression") or "")).finditer(text))
    if not found:
        return ""
    return found[-1][1 if found[-1].re.groups else 0] or ""


def _pattern(expression: str) -> re.Pattern[str]:
    try:
        return re.compile(expression, re.DOTALL)
    except re.error as error:
        raise ServiceError(400, f"Invalid regular expression {expression}: {error}") from None


def _filled(text: str, values: Dict[str, str]) -> str:
    """Return a text with values in the place of `{{name}}`."""
    return PLACEHOLDER.sub(lambda found: values.get(found[1], ""), text)


def _value(scorer: Json, is_correct: bool) -> float:
    return float(scorer.get("correctAnswerReward" if is_correct else "wrongAnswerReward") or 0.0)


def _matches(scorer: Json, answer: str, references: Dict[str, str]) -> bool:
    by_key = object_at(scorer, "jsonMatchExpression")
    if not by_key:
        return _fits(object_at(scorer, "stringMatchExpression"), answer, references)
    try:
        found: Any = json.loads(answer)[by_key.get("keyName")]
    except (ValueError, TypeError, KeyError):
        return False
    text = found if isinstance(found, str) else compact(found)
    return _fits(object_at(by_key, "valueStringMatchExpression"), text, references)


def _fits(match: Json, answer: str, references: Dict[str, str]) -> bool:
    operation, expression = match.get("matchOperation"), str(match.get("expression") or "")
    if operation == "REGEX_CONTAINS":
        return bool(_pattern(_filled(expression, references)).search(answer))
    if operation == "PARTIAL_MATCH":
        return _filled(expression, references) in answer
    if operation == "EXACT_MATCH":
        return _filled(expression, references) == answer
    raise ServiceError(400, "match_operation must be set.")


def _judged(scorer: Json, answer: str, example: Json, references: Dict[str, str]) -> float:
    """Return the reward by the judgement of a model."""
    values = {
        **references,
        "response": answer,
        "prompt": _text(objects_at(example, "contents")),
        "system_instruction": _text([object_at(example, "systemInstruction")]),
    }
    prompt = _filled(str(scorer.get("autoraterPrompt") or ""), values)
    turn: Json = {"role": "user", "parts": [{"text": prompt}]}
    judgement = answer_text(Prompt("vertex", "autorater", {"contents": [turn]}), 0)
    judgement = _parsed(judgement, object_at(scorer, "autoraterResponseParseConfig"))
    if "exactMatchScorer" in scorer:
        exact = scorer["exactMatchScorer"]
        return _value(exact, judgement == _filled(str(exact.get("expression") or ""), references))
    try:
        return float(judgement)
    except ValueError:
        raise ServiceError(400, f"The judgement is not a number: {judgement}") from None
