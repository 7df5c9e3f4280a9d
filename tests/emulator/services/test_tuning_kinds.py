"""The kinds of tuning on Vertex AI: their steps, checkpoints, statistics, evaluations and rewards."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from ..caller import PROJECT, Answer, Caller, contents

JOBS = f"{PROJECT}/tuningJobs"
HELLO = {"contents": contents("hello")}
REWARD: Dict[str, Any] = {
    "rewardName": "exact",
    "stringMatchRewardScorer": {
        "correctAnswerReward": 1,
        "stringMatchExpression": {"matchOperation": "EXACT_MATCH", "expression": "4"},
    },
}
DATASET = {"trainingDatasetUri": "gs://b/train.jsonl", "hyperParameters": {"epochCount": "2"}}
EVALUATION: Dict[str, Any] = {
    "metrics": [
        {"bleuSpec": {}, "aggregationMetrics": ["AVERAGE", "STANDARD_DEVIATION"]},
        {"computationBasedMetricSpec": {"type": "ROUGE"}},
        {"exactMatchSpec": {}},
        {"customCodeExecutionSpec": {"evaluationFunction": "def evaluate(instance): return 1.0"}},
        {"pointwiseMetricSpec": {"metricPromptTemplate": "Rate {response}"}},
        {
            "pairwiseMetricSpec": {
                "metricPromptTemplate": "Compare",
                "customOutputFormatConfig": {"returnRawOutput": True},
            }
        },
        {"pairwiseMetricSpec": {"metricPromptTemplate": "Compare"}},
    ],
    "outputConfig": {"gcsDestination": {"outputUriPrefix": "gs://b/evaluation/"}},
}


def create(caller: Caller, spec: Dict[str, Any]) -> Answer:
    return caller.post(JOBS, {"baseModel": "gemini-2.5-flash", **spec})


def after(caller: Caller, job: Dict[str, Any], seconds: float) -> Dict[str, Any]:
    caller.emulator.advance(seconds)
    return dict(caller.get(f"/v1beta1/{job['name']}").json)


@pytest.mark.parametrize(
    ("spec", "statistics"),
    [
        ({"supervisedTuningSpec": DATASET}, "supervisedTuningDataStats"),
        ({"preferenceOptimizationSpec": DATASET}, "preferenceOptimizationDataStats"),
        (
            {"distillationSpec": {"baseTeacherModel": "gemini-2.5-pro", "promptDatasetUri": "gs://b/a"}},
            "distillationDataStats",
        ),
        (
            {"reinforcementTuningSpec": {**DATASET, "singleRewardConfig": REWARD}},
            "reinforcementTuningDataStats",
        ),
    ],
)
def test_each_kind_has_its_statistics(caller: Caller, spec: Dict[str, Any], statistics: str) -> None:
    done = after(caller, create(caller, spec).json, 70)

    found = done["tuningDataStats"][statistics]
    counts = found.get("trainingDatasetStats", found)
    assert done["state"] == "JOB_STATE_SUCCEEDED"
    assert list(done["tuningDataStats"]) == [statistics]
    assert int(counts["tuningDatasetExampleCount"]) >= 100
    assert int(counts["tuningStepCount"]) > 0


def test_a_job_goes_through_detailed_states(caller: Caller) -> None:
    job = create(caller, {"supervisedTuningSpec": DATASET}).json
    states = [job["tuningJobState"]]
    states += [after(caller, job, seconds).get("tuningJobState", "") for seconds in (10, 6, 6, 42, 6)]

    assert [state.replace("TUNING_JOB_STATE_", "") for state in states] == [
        "WAITING_FOR_QUOTA",
        "PROCESSING_DATASET",
        "WAITING_FOR_CAPACITY",
        "TUNING",
        "POST_PROCESSING",
        "",
    ]


def test_progress_is_counted(caller: Caller) -> None:
    spec = {"reinforcementTuningSpec": {"singleRewardConfig": REWARD, "hyperParameters": {"stepCount": 60}}}
    job = create(caller, spec).json

    half = after(caller, job, 40)["tuningJobMetadata"]
    assert half == {"completedEpochCount": "2", "completedStepCount": "30"}
    assert after(caller, job, 30)["tuningJobMetadata"]["completedStepCount"] == "60"


def test_each_checkpoint_can_be_called(caller: Caller) -> None:
    done = after(caller, create(caller, {"supervisedTuningSpec": DATASET}).json, 70)

    tuned = done["tunedModel"]
    assert [each["epoch"] for each in tuned["checkpoints"]] == ["1", "2"]
    assert tuned["checkpoints"][-1]["endpoint"] == tuned["endpoint"]
    for checkpoint in tuned["checkpoints"]:
        answer = caller.post(f"/v1beta1/{checkpoint['endpoint']}:generateContent", HELLO)
        endpoint = caller.get(f"/v1beta1/{checkpoint['endpoint']}").json
        assert answer.text == "You said: hello"
        assert endpoint["name"] == checkpoint["endpoint"]
        assert endpoint["deployedModels"][0]["checkpointId"] == checkpoint["checkpointId"]
    model = caller.get(f"/v1beta1/{tuned['model']}").json
    assert (len(model["checkpoints"]), model["defaultCheckpointId"]) == (2, "2")


@pytest.mark.parametrize(
    ("settings", "count"),
    [
        ({"exportLastCheckpointOnly": True}, 1),
        ({"hyperParameters": {"epochCount": "5"}}, 5),
        ({"hyperParameters": {"epochCount": "50"}}, 10),
    ],
)
def test_checkpoints_follow_the_settings(caller: Caller, settings: Dict[str, Any], count: int) -> None:
    spec = {"supervisedTuningSpec": {**DATASET, **settings}}
    done = after(caller, create(caller, spec).json, 70)

    assert len(done["tunedModel"]["checkpoints"]) == count


def test_an_interval_of_steps_makes_checkpoints(caller: Caller) -> None:
    hyperparameters = {"stepCount": 10, "checkpointInterval": 4}
    spec = {"reinforcementTuningSpec": {"singleRewardConfig": REWARD, "hyperParameters": hyperparameters}}
    done = after(caller, create(caller, spec).json, 70)

    assert [each["step"] for each in done["tunedModel"]["checkpoints"]] == ["4", "8", "10"]


def test_a_tuning_continues_from_a_checkpoint(caller: Caller) -> None:
    name = after(caller, create(caller, {"supervisedTuningSpec": DATASET}).json, 70)["tunedModel"]["model"]

    def again(checkpoint: str) -> Answer:
        pre_tuned = {"tunedModelName": name, "checkpointId": checkpoint}
        return caller.post(JOBS, {"preTunedModel": pre_tuned, "supervisedTuningSpec": DATASET})

    assert again("1").status == 200
    missing = again("9")
    assert (missing.status, missing.message) == (404, f'The Checkpoint "{name}/9" does not exist.')


def test_each_checkpoint_is_evaluated(caller: Caller) -> None:
    spec = {**DATASET, "validationDatasetUri": "gs://b/v.jsonl", "evaluationConfig": EVALUATION}
    done = after(caller, create(caller, {"supervisedTuningSpec": spec}).json, 70)

    runs: List[Dict[str, Any]] = done["evaluateDatasetRuns"]
    output = runs[0]["evaluateDatasetResponse"]["aggregationOutput"]
    results = output["aggregationResults"]
    assert [run["checkpointId"] for run in runs] == ["1", "2"]
    assert output["dataset"] == {"gcsSource": {"uris": ["gs://b/v.jsonl"]}}
    assert [list(result)[1] for result in results] == [
        "bleuMetricValue",
        "bleuMetricValue",
        "rougeMetricValue",
        "exactMatchMetricValue",
        "customCodeExecutionResult",
        "pointwiseMetricResult",
        "pairwiseMetricResult",
        "pairwiseMetricResult",
    ]
    assert [result["aggregationMetric"] for result in results[:2]] == ["AVERAGE", "STANDARD_DEVIATION"]
    assert 0 <= results[0]["bleuMetricValue"]["score"] <= 1
    assert list(results[-2]["pairwiseMetricResult"]) == ["customOutput"]
    assert results[-1]["pairwiseMetricResult"]["pairwiseChoice"] in ("BASELINE", "CANDIDATE")
    directory = runs[0]["evaluateDatasetResponse"]["outputInfo"]["gcsOutputDirectory"]
    assert directory.startswith("gs://b/evaluation/evaluation-")


def test_an_evaluation_tells_its_dataset_if_it_has_one(caller: Caller) -> None:
    spec = {**DATASET, "evaluationConfig": EVALUATION}
    done = after(caller, create(caller, {"supervisedTuningSpec": spec}).json, 70)

    output = done["evaluateDatasetRuns"][0]["evaluateDatasetResponse"]["aggregationOutput"]
    assert "dataset" not in output


def test_a_reinforcement_tuning_needs_one_reward(caller: Caller) -> None:
    for spec in (DATASET, {**DATASET, "singleRewardConfig": REWARD, "compositeRewardConfig": {}}):
        answer = create(caller, {"reinforcementTuningSpec": spec})
        assert (answer.status, answer.message) == (
            400,
            "Exactly one of single_reward_config and composite_reward_config must be set.",
        )


def test_a_reward_is_validated(caller: Caller) -> None:
    body = {
        "sampleResponse": contents("4")[0],
        "example": {"contents": contents("2 + 2?")},
        "singleRewardConfig": REWARD,
    }
    answer = caller.post(f"{JOBS}:validateReinforcementTuningReward", body)

    assert answer.json == {"overallReward": 1.0, "rewardInfoDetails": {"exact": {"reward": 1.0}}}
    missing = caller.post(f"{JOBS}:validateReinforcementTuningReward", {**body, "example": None})
    assert missing.status == 400
