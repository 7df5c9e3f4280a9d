"""Metrics by their names: what each becomes, and what they keep."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List

import pytest

from google._genai_core.flows.inputs.evaluation import to_evaluation_config
from google.genai import types

OUTPUT = types.OutputConfig(gcs_destination=types.GcsDestination(output_uri_prefix="gs://b/out"))
BOTH = ["AVERAGE", "STANDARD_DEVIATION"]


def metrics(*given: Any) -> List[Dict[str, Any]]:
    config = to_evaluation_config({"metrics": list(given), "output_config": OUTPUT})
    dumped: List[Dict[str, Any]] = config.model_dump(mode="json", by_alias=True, exclude_none=True)["metrics"]
    return dumped


@pytest.mark.parametrize(
    ("metric", "sent"),
    [
        (types.Metric(name="exact_match"), {"exactMatchSpec": {}}),
        (types.Metric(name="BLEU"), {"bleuSpec": {}}),
        (types.Metric(name="rouge_L_sum"), {"rougeSpec": {"rougeType": "rougelsum"}}),
        ({"name": "rouge1"}, {"rougeSpec": {"rougeType": "rouge1"}}),
        (
            types.Metric(name="wit", prompt_template="Rate {response}"),
            {"pointwiseMetricSpec": {"metricPromptTemplate": "Rate {response}"}},
        ),
        (
            types.Metric(
                name="wit",
                prompt_template="Rate",
                judge_model_system_instruction="Be fair.",
                return_raw_output=True,
            ),
            {
                "pointwiseMetricSpec": {
                    "metricPromptTemplate": "Rate",
                    "systemInstruction": "Be fair.",
                    "customOutputFormatConfig": {"returnRawOutput": True},
                }
            },
        ),
        (
            types.UnifiedMetric(rouge_spec=types.RougeSpec(rouge_type="rougeL")),
            {"rougeSpec": {"rougeType": "rougeL"}},
        ),
        ({"bleu_spec": {"use_effective_order": True}}, {"bleuSpec": {"useEffectiveOrder": True}}),
    ],
)
def test_a_metric_becomes_a_metric_in_full(metric: Any, sent: Dict[str, Any]) -> None:
    assert metrics(metric) == [{"aggregationMetrics": BOTH, **sent}]


def test_the_caller_may_say_how_scores_are_summed_up() -> None:
    metric = types.UnifiedMetric(
        aggregation_metrics=[types.AggregationMetric.MEDIAN], bleu_spec=types.BleuSpec()
    )
    assert metrics(metric) == [{"aggregationMetrics": ["MEDIAN"], "bleuSpec": {}}]


def test_what_was_given_stays_as_it_was() -> None:
    given = types.EvaluationConfig(metrics=[types.Metric(name="bleu")], output_config=OUTPUT)
    to_evaluation_config(given)
    assert given.metrics == [types.Metric(name="bleu")]


def test_a_metric_of_the_service_is_an_object() -> None:
    answer = '{"evaluationConfig": {"metrics": [{"bleuSpec": {}, "newSpec": {"a": 1}}, null]}}'
    job = types.TuningJob.model_validate_json(answer)
    assert job.evaluation_config is not None
    metric = (job.evaluation_config.metrics or [])[0]
    assert isinstance(metric, types.UnifiedMetric)
    assert metric.bleu_spec == types.BleuSpec()
    assert metric.model_dump(exclude_none=True)["newSpec"] == {"a": 1}


def test_a_metric_has_a_name_in_lower_case() -> None:
    assert types.Metric(name="FluENcy").name == "fluency"
    for name in (None, ""):
        with pytest.raises(ValueError, match="a metric needs a name"):
            types.Metric(name=name)


@pytest.mark.parametrize("version", [None, "1.0"])
def test_a_metric_can_be_kept_in_a_file(tmp_path: Path, version: Any) -> None:
    metric = types.Metric(
        name="wit",
        prompt_template='Rate {response}:\n"ü" \x7f\u2028',
        return_raw_output=False,
        custom_function=len,
    )
    metric.to_yaml_file(str(tmp_path / "wit.yaml"), version)

    lines = (tmp_path / "wit.yaml").read_text("utf-8").split("\n")
    assert lines[:3] == [
        'name: "wit"',
        'prompt_template: "Rate {response}:\\n\\"ü\\" \\u007f\\u2028"',
        "return_raw_output: false",
    ]
    assert lines[3:] == (['version: "1.0"', ""] if version else [""])
