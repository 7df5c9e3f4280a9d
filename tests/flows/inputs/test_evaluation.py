"""Metrics by their names: what each becomes, and what they keep."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List, Tuple

import httpx
import pytest

from google._genai_core.flows.inputs.evaluation import to_evaluation_config
from google.genai import types

from ...wire.capture import new_client

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


ODD: List[Tuple[List[Any], List[Any], Dict[str, Any]]] = [
    ([None, {"bleuSpec": {}}], [{"bleuSpec": {}}], {}),
    ([{"name": "bleu", "newField": 1}], [{"name": "bleu", "newField": 1}], {}),
    ([{"name": None, "bleuSpec": {}}], [{"bleuSpec": {}}], {}),
    ([{"name": "a", "bleuSpec": {}}], [{"name": "a", "bleuSpec": {}}], {}),
    ([{"bleuSpec": 5}, {"name": "b"}], [{}, {"name": "b"}], {"metrics[0].bleuSpec": 5}),
    ([{"name": [1]}, {"bleuSpec": {}}], [{}, {"bleuSpec": {}}], {"metrics[0].name": [1]}),
    (
        [{"rougeSpec": {"useStemmer": "{}", "rougeType": "r"}}],
        [{"rougeSpec": {"rougeType": "r"}}],
        {"metrics[0].rougeSpec.useStemmer": "{}"},
    ),
]


@pytest.mark.parametrize(("listed", "kept", "unexpected"), ODD)
@pytest.mark.parametrize("spec", ["evaluationConfig", "supervisedTuningSpec"])
def test_an_odd_metric_of_the_service_hides_no_other(
    spec: str, listed: List[Any], kept: List[Any], unexpected: Dict[str, Any]
) -> None:
    evaluation = {"metrics": listed, "outputConfig": {"gcsDestination": {"outputUriPrefix": "gs://b/"}}}
    body = {"name": "projects/p/locations/l/tuningJobs/1"}
    shown = {spec: evaluation if spec == "evaluationConfig" else {"evaluationConfig": evaluation}}
    client = new_client("vertex", httpx.MockTransport(lambda _: httpx.Response(200, json={**body, **shown})))
    job = client.tunings.get(name=body["name"])
    config = job.evaluation_config
    assert config is not None
    assert config.output_config is not None
    dumped = config.model_dump(mode="json", by_alias=True, exclude_none=True)["metrics"]
    assert dumped == kept
    found = {each.place: each.value for each in job.unexpected_values}
    assert {
        f"evaluationConfig.{place}": value for place, value in unexpected.items()
    }.items() <= found.items()


def test_a_metric_of_the_caller_is_not_null() -> None:
    with pytest.raises(
        ValueError, match=r"metrics.0\s+Input should be a types.Metric or a types.UnifiedMetric"
    ):
        types.EvaluationConfig(metrics=[None], output_config=None)  # type: ignore[list-item]  # what a program may do


OWN: Dict[str, Any] = {"use_stemmer": True, "judge_model": "gemini-2.5-pro", "judge_model_sampling_count": 4}


def test_a_metric_keeps_fields_of_its_own_which_are_not_sent() -> None:
    metric = types.Metric(name="rouge_1", **OWN)
    assert OWN.items() <= metric.model_dump().items()
    assert metric.judge_model == "gemini-2.5-pro"  # type: ignore[attr-defined]  # a field of the metric's own
    assert types.Metric.model_validate_json(metric.model_dump_json()) == metric
    assert copy.deepcopy(metric) == pickle.loads(pickle.dumps(metric)) == metric
    for given in (metric, {"name": "rouge_1", **OWN}):
        assert metrics(given) == [{"aggregationMetrics": BOTH, "rougeSpec": {"rougeType": "rouge1"}}]


def test_a_field_by_its_name_in_json_is_not_one_of_its_own() -> None:
    script = (
        "from google.genai import types\n"
        "print(types.Metric(**{'name': 'a', 'promptTemplate': 'p', 'mine': 1}).model_dump(exclude_none=True))"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "{'name': 'a', 'prompt_template': 'p', 'mine': 1}"


def test_fields_of_its_own_are_in_the_file_of_a_metric(tmp_path: Path) -> None:
    types.Metric(name="wit", **OWN).to_yaml_file(str(tmp_path / "wit.yaml"))
    assert (tmp_path / "wit.yaml").read_text("utf-8").split("\n")[1:] == [
        "use_stemmer: true",
        'judge_model: "gemini-2.5-pro"',
        "judge_model_sampling_count: 4",
        "",
    ]


@pytest.mark.parametrize("name", ["prompt_templat", "promptTemplat", "custom_functions"])
def test_a_misspelt_field_of_a_metric_is_refused(name: str) -> None:
    written: Dict[str, Any] = {"name": "wit", "prompt_template": "p", name: "x"}
    with pytest.raises(ValueError, match=f"Metric has no field '{name}'; did you mean"):
        types.Metric(**written)
    with pytest.raises(ValueError, match=rf"metrics\[0\].*: Metric has no field '{name}'; did you mean"):
        metrics(written)


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
