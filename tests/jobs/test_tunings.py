"""Tuning on the wire: where each kind has its settings, and what is refused before a request."""

from __future__ import annotations

import asyncio
import json
from typing import Any, Dict, List, Tuple

import pytest

from google.genai import errors, types

from ..wire.capture import Wire

BASE = "gemini-2.0-flash-001"
FILE = {"gcs_uri": "gs://b/train.jsonl"}
DATASET = "projects/p/locations/us-central1/datasets/7"
TUNED = "projects/p/locations/us-central1/models/3@1"
REWARD = types.SingleReinforcementTuningRewardConfig(
    reward_name="exact",
    string_match_reward_scorer=types.ReinforcementTuningStringMatchRewardScorer(
        correct_answer_reward=1,
        string_match_expression=types.ReinforcementTuningStringMatchRewardScorerStringMatchExpression(
            match_operation=types.MatchOperation.EXACT_MATCH, expression="{{references.answer}}"
        ),
    ),
)
REWARD_JSON: Dict[str, Any] = {
    "rewardName": "exact",
    "stringMatchRewardScorer": {
        "correctAnswerReward": 1.0,
        "stringMatchExpression": {"matchOperation": "EXACT_MATCH", "expression": "{{references.answer}}"},
    },
}
EVALUATION: Dict[str, Any] = {
    "metrics": [types.Metric(name="BLEU")],
    "output_config": {"gcs_destination": {"output_uri_prefix": "gs://b/out"}},
}
EVALUATION_JSON: Dict[str, Any] = {
    "metrics": [{"aggregationMetrics": ["AVERAGE", "STANDARD_DEVIATION"], "bleuSpec": {}}],
    "outputConfig": {"gcsDestination": {"outputUriPrefix": "gs://b/out"}},
}
EVERY: Dict[str, Any] = {
    "epoch_count": 2,
    "learning_rate_multiplier": 0.5,
    "adapter_size": "ADAPTER_SIZE_FOUR",
}
EVERY_JSON: Dict[str, Any] = {
    "epochCount": 2,
    "learningRateMultiplier": 0.5,
    "adapterSize": "ADAPTER_SIZE_FOUR",
}


def tuned(backend: str = "vertex", dataset: Any = FILE, base: str = BASE, **config: Any) -> Dict[str, Any]:
    """The body that starts a tuning, which is the same through `client.aio`."""
    wire = Wire(backend)
    arguments: Dict[str, Any] = {"base_model": base, "training_dataset": dataset, "config": config}
    wire.client.tunings.tune(**arguments)
    asyncio.run(wire.client.aio.tunings.tune(**arguments))
    first, second = (json.loads(request.content) for request in wire.requests)
    assert first == second
    body: Dict[str, Any] = first
    return body


@pytest.mark.parametrize(
    ("method", "field", "config", "sent"),
    [
        (
            "SUPERVISED_FINE_TUNING",
            "supervisedTuningSpec",
            {"batch_size": 4, "learning_rate": 0.1, "tuning_mode": "TUNING_MODE_FULL"},
            {
                "tuningMode": "TUNING_MODE_FULL",
                "hyperParameters": {**EVERY_JSON, "batchSize": 4, "learningRate": 0.1},
            },
        ),
        (
            "PREFERENCE_TUNING",
            "preferenceOptimizationSpec",
            {"beta": 0.1, "export_last_checkpoint_only": True, "evaluation_config": EVALUATION},
            {
                "exportLastCheckpointOnly": True,
                "evaluationConfig": EVALUATION_JSON,
                "hyperParameters": {**EVERY_JSON, "beta": 0.1},
            },
        ),
        (
            "DISTILLATION",
            "distillationSpec",
            {"base_teacher_model": "gemini-2.5-pro", "sft_loss_weight_multiplier": 0.5},
            {
                "baseTeacherModel": "gemini-2.5-pro",
                "hyperParameters": {**EVERY_JSON, "sftLossWeightMultiplier": 0.5},
            },
        ),
        (
            "REINFORCEMENT_TUNING",
            "reinforcementTuningSpec",
            {
                "reward_config": REWARD,
                "samples_per_prompt": 4,
                "evaluate_interval": 5,
                "checkpoint_interval": 6,
                "max_output_tokens": 100,
                "thinking_level": types.ReinforcementTuningThinkingLevel.LOW,
            },
            {
                "singleRewardConfig": REWARD_JSON,
                "hyperParameters": {
                    **EVERY_JSON,
                    "samplesPerPrompt": 4,
                    "evaluateInterval": 5,
                    "checkpointInterval": 6,
                    "maxOutputTokens": 100,
                    "thinkingLevel": "LOW",
                },
            },
        ),
    ],
)
def test_each_kind_has_its_own_spec(
    method: str, field: str, config: Dict[str, Any], sent: Dict[str, Any]
) -> None:
    common: Dict[str, Any] = {
        "tuned_model_display_name": "Mine",
        "labels": {"team": "a"},
        "output_uri": "gs://b/o",
    }
    validation: Dict[str, Any] = {"validation_dataset": {"gcs_uri": "gs://b/v.jsonl"}}
    body = tuned(method=method, **EVERY, **common, **validation, **config)
    dataset = "promptDatasetUri" if method == "DISTILLATION" else "trainingDatasetUri"

    assert body == {
        "baseModel": BASE,
        "tunedModelDisplayName": "Mine",
        "labels": {"team": "a"},
        "outputUri": "gs://b/o",
        field: {dataset: "gs://b/train.jsonl", "validationDatasetUri": "gs://b/v.jsonl", **sent},
    }


def test_a_method_is_an_enumeration_or_text() -> None:
    by_enum = tuned(method=types.TuningMethod.PREFERENCE_TUNING, beta=1)
    assert by_enum == tuned(method="PREFERENCE_TUNING", beta=1)
    assert tuned(method="SUPERVISED_FINE_TUNING") == tuned()


def test_a_dataset_of_vertex_ai_takes_the_place_of_a_file() -> None:
    body = tuned(
        dataset={"vertex_dataset_resource": DATASET},
        validation_dataset=types.TuningValidationDataset(vertex_dataset_resource=DATASET),
    )
    assert body["supervisedTuningSpec"] == {"trainingDatasetUri": DATASET, "validationDatasetUri": DATASET}


def test_a_tuned_model_is_tuned_further_from_a_checkpoint() -> None:
    body = tuned(base=TUNED, pre_tuned_model_checkpoint_id="2")
    assert body["preTunedModel"] == {"tunedModelName": TUNED, "checkpointId": "2"}
    assert "baseModel" not in body


def test_several_rewards_have_weights() -> None:
    weighted = types.CompositeReinforcementTuningRewardConfigWeightedRewardConfig(
        reward_config=REWARD, weight=2
    )
    composite = types.CompositeReinforcementTuningRewardConfig(weighted_reward_configs=[weighted])
    spec = tuned(method="REINFORCEMENT_TUNING", composite_reward_config=composite)["reinforcementTuningSpec"]

    assert spec["compositeRewardConfig"] == {
        "weightedRewardConfigs": [{"rewardConfig": REWARD_JSON, "weight": 2.0}]
    }


REFUSED: List[Tuple[Dict[str, Any], str]] = [
    (
        {"beta": 0.1},
        "config.beta is not supported by Vertex AI with config.method SUPERVISED_FINE_TUNING; "
        "Vertex AI with config.method PREFERENCE_TUNING takes it",
    ),
    (
        {"reward_config": REWARD},
        "config.reward_config is not supported by Vertex AI with config.method SUPERVISED_FINE_TUNING; "
        "Vertex AI with config.method REINFORCEMENT_TUNING takes it",
    ),
    (
        {"method": "REINFORCEMENT_TUNING"},
        "one of reward_config and composite_reward_config; it has neither",
    ),
    (
        {"method": "REINFORCEMENT_TUNING", "reward_config": {}, "composite_reward_config": {}},
        "one of reward_config and composite_reward_config; it has both",
    ),
    ({"method": "GUESSING"}, "config.method must be one of SUPERVISED_FINE_TUNING, PREFERENCE_TUNING"),
    ({"pre_tuned_model_checkpoint_id": "2"}, "needs a base_model projects/.../locations/.../models/..."),
    (
        {"validation_dataset": FILE, "validation_dataset_uri": "gs://b/v"},
        "config has validation_dataset and validation_dataset_uri: set one of them",
    ),
    (
        {"validation_dataset": {**FILE, "vertex_dataset_resource": DATASET}},
        "config.validation_dataset has gcs_uri and vertex_dataset_resource: set one of them",
    ),
    (
        {"evaluation_config": {"metrics": [types.Metric(name="bleu")]}},
        "evaluation_config needs output_config",
    ),
    ({"evaluation_config": {**EVALUATION, "metrics": []}}, "evaluation_config needs metrics"),
    (
        {"evaluation_config": {**EVALUATION, "metrics": [{"name": "wit"}]}},
        "config.evaluation_config.metrics[0]: the metric 'wit' needs a prompt_template",
    ),
    (
        {"evaluation_config": {**EVALUATION, "metrics": [{"bleu_spek": {}}]}},
        "config.evaluation_config.metrics[0]: UnifiedMetric has no field 'bleu_spek'",
    ),
    (
        {"evaluation_config": {**EVALUATION, "metrics": ["bleu"]}},
        "metrics[0] must be a types.Metric or a types.UnifiedMetric, not str",
    ),
]


@pytest.mark.parametrize(("config", "text"), REFUSED)
def test_what_vertex_ai_would_refuse_is_refused_before(config: Dict[str, Any], text: str) -> None:
    with pytest.raises((ValueError, TypeError)) as caught:
        tuned(**config)
    assert isinstance(caught.value, errors.GenAIError)
    assert text in str(caught.value)


@pytest.mark.parametrize(
    ("config", "text"),
    [
        (
            {"method": "DISTILLATION"},
            "config.method DISTILLATION is not supported by the Gemini Developer API",
        ),
        ({"labels": {}}, "config.labels is not supported by the Gemini Developer API; Vertex AI takes it"),
        (
            {"beta": 1},
            "the Gemini Developer API; Vertex AI with config.method PREFERENCE_TUNING takes it",
        ),
    ],
)
def test_the_gemini_api_tunes_in_one_way(config: Dict[str, Any], text: str) -> None:
    with pytest.raises(errors.UnsupportedFieldError) as caught:
        tuned("gemini", {"examples": []}, **config)
    assert text in str(caught.value)
    assert "tuningTask" in tuned("gemini", {"examples": []}, method="SUPERVISED_FINE_TUNING")


ANSWER = types.Content(role="model", parts=[types.Part(text="4")])
EXAMPLE = types.ReinforcementTuningExample(
    contents=[types.UserContent("2 + 2?")],
    system_instruction=types.Content(parts=[types.Part(text="Be brief.")]),
    references={"my_answer": "4"},
    tools=[types.Tool(google_search=types.GoogleSearch())],
)


@pytest.mark.parametrize("parent", ["projects/proj/locations/us-central1", "locations/us-central1"])
def test_a_reward_is_validated(parent: str) -> None:
    wire = Wire("vertex")
    given: Dict[str, Any] = {
        "parent": parent,
        "sample_response": ANSWER,
        "example": EXAMPLE,
        "single_reward_config": REWARD,
    }
    wire.client.tunings.validate_reward(**given)
    asyncio.run(wire.client.aio.tunings.validate_reward(**given))
    dictionaries: Dict[str, Any] = {
        name: value.model_dump(exclude_none=True) for name, value in given.items() if name != "parent"
    }
    wire.client.tunings.validate_reward(parent=parent, **dictionaries)

    paths = {request.url.path for request in wire.requests}
    assert paths == {
        "/v1beta1/projects/proj/locations/us-central1/tuningJobs:validateReinforcementTuningReward"
    }
    for request in wire.requests:
        assert json.loads(request.content) == {
            "sampleResponse": {"role": "model", "parts": [{"text": "4"}]},
            "example": {
                "contents": [{"role": "user", "parts": [{"text": "2 + 2?"}]}],
                "systemInstruction": {"parts": [{"text": "Be brief."}]},
                "references": {"my_answer": "4"},
                "tools": [{"googleSearch": {}}],
            },
            "singleRewardConfig": REWARD_JSON,
        }


def test_a_validation_has_one_reward_and_a_location() -> None:
    client = Wire("vertex").client
    with pytest.raises(ValueError, match="single_reward_config and composite_reward_config; it has neither"):
        client.tunings.validate_reward(parent="locations/l", sample_response=ANSWER, example=EXAMPLE)
    with pytest.raises(errors.InvalidNameError, match=r"expected projects/\*/locations/\*"):
        client.tunings.validate_reward(
            parent="us-central1", sample_response=ANSWER, example=EXAMPLE, single_reward_config=REWARD
        )
    with pytest.raises(errors.UnsupportedMethodError, match="only Vertex AI tunes by rewards"):
        Wire("gemini").client.tunings.validate_reward(
            parent="locations/l", sample_response=ANSWER, example=EXAMPLE, single_reward_config=REWARD
        )
