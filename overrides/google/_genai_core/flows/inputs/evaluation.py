"""An evaluation while a model is tuned: metrics by their names become the metrics that Vertex AI takes."""

from __future__ import annotations

from typing import Any, Dict, List

from google._genai_api.types.evaluation.metrics import (
    AggregationMetric,
    EvaluationConfig,
    Metric,
    UnifiedMetric,
)
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.model import given_object, placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

AGGREGATIONS = (AggregationMetric.AVERAGE, AggregationMetric.STANDARD_DEVIATION)
"""How the scores of all examples are summed up by default."""


def to_evaluation_config(value: Any) -> EvaluationConfig:
    """Return the config with every metric in full. Raises InvalidValueError if a required part is missing."""
    config = given_object(EvaluationConfig, value, "config.evaluation_config")
    given: List[Any] = [*(config.metrics or ())]
    for name in ("metrics", "output_config"):
        if not getattr(config, name):
            raise InvalidValueError(f"config.evaluation_config needs {name}")
    metrics = [_full(metric, f"config.evaluation_config.metrics[{at}]") for at, metric in enumerate(given)]
    return config.model_copy(update={"metrics": metrics})


def _full(metric: Any, where: str) -> UnifiedMetric:
    if not isinstance(metric, (UnifiedMetric, Metric)):
        raise InvalidTypeError(
            f"{where} must be a types.Metric or a types.UnifiedMetric, not {kind_of(metric)}"
        )
    if isinstance(metric, Metric):
        own: Dict[str, Any] = metric.__pydantic_extra__ or {}
        with placed(where):  # a dictionary was not checked for misspelt names
            Metric(name=metric.name, **own)
    found = metric if isinstance(metric, UnifiedMetric) else UnifiedMetric(**_spec(metric, where))
    for name in found.__pydantic_extra__ or ():
        raise InvalidValueError(f"{where}: UnifiedMetric has no field {name!r}")
    if found.aggregation_metrics:
        return found
    return found.model_copy(update={"aggregation_metrics": list(AGGREGATIONS)})


def _spec(metric: Metric, where: str) -> Dict[str, Any]:
    """Return the field of UnifiedMetric that a metric means, with its value."""
    name = (metric.name or "").lower()
    if name in ("exact_match", "bleu"):
        return {f"{name}_spec": {}}
    if name.startswith("rouge"):
        return {"rouge_spec": {"rouge_type": name.replace("_", "")}}
    if not metric.prompt_template:
        raise InvalidValueError(
            f"{where}: the metric {name!r} needs a prompt_template; "
            "without one there are exact_match, bleu and rouge_..."
        )
    spec: Dict[str, Any] = {"metric_prompt_template": metric.prompt_template}
    if metric.judge_model_system_instruction:
        spec["system_instruction"] = metric.judge_model_system_instruction
    if metric.return_raw_output:
        spec["custom_output_format_config"] = {"return_raw_output": True}
    return {"pointwise_metric_spec": spec}
