# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from google._genai_api.types.evaluation.autoraters import AutoraterConfig
from google._genai_api.types.evaluation.metric_specs import (
    BleuSpec,
    ComputationBasedMetricSpec,
    CustomCodeExecutionSpec,
    ExactMatchSpec,
    LLMBasedMetricSpec,
    PairwiseMetricSpec,
    PointwiseMetricSpec,
    PredefinedMetricSpec,
    RougeSpec,
)
from google._genai_api.types.generation.parameters import GenerationConfig
from google._genai_api.types.unions import MetricFunction, MetricUnion
from google._genai_core.behaviours.metrics import EvaluationConfigBehaviour, MetricBehaviour
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class AggregationMetric(OpenEnum):
    """How the scores of all examples become one number. Vertex AI only."""

    AGGREGATION_METRIC_UNSPECIFIED = "AGGREGATION_METRIC_UNSPECIFIED"
    """Not set."""

    AVERAGE = "AVERAGE"
    """Arithmetic mean."""

    MODE = "MODE"
    """Most frequent score."""

    STANDARD_DEVIATION = "STANDARD_DEVIATION"
    """Standard deviation."""

    VARIANCE = "VARIANCE"
    """Variance."""

    MINIMUM = "MINIMUM"
    """Lowest score. Pointwise metrics only."""

    MAXIMUM = "MAXIMUM"
    """Highest score. Pointwise metrics only."""

    MEDIAN = "MEDIAN"
    """Median."""

    PERCENTILE_P90 = "PERCENTILE_P90"
    """90th percentile."""

    PERCENTILE_P95 = "PERCENTILE_P95"
    """95th percentile."""

    PERCENTILE_P99 = "PERCENTILE_P99"
    """99th percentile."""


class UnifiedMetric(ApiModel):
    """Metric in full, as Vertex AI takes it. Set one of the specifications. Vertex AI only."""

    aggregation_metrics: Optional[List[Open[AggregationMetric]]] = None
    """How scores are summed up. Defaults to `AVERAGE` and `STANDARD_DEVIATION` in a tuning job."""

    bleu_spec: Optional[BleuSpec] = None
    """BLEU."""

    computation_based_metric_spec: Optional[ComputationBasedMetricSpec] = None
    """Metric that is computed without a model."""

    custom_code_execution_spec: Optional[CustomCodeExecutionSpec] = None
    """Python function."""

    exact_match_spec: Optional[ExactMatchSpec] = None
    """Exact match."""

    llm_based_metric_spec: Optional[LLMBasedMetricSpec] = None
    """Judgement of each answer by a model, with rubrics."""

    pairwise_metric_spec: Optional[PairwiseMetricSpec] = None
    """Comparison of each answer with another one by a model."""

    pointwise_metric_spec: Optional[PointwiseMetricSpec] = None
    """Judgement of each answer by a model."""

    predefined_metric_spec: Optional[PredefinedMetricSpec] = None
    """Metric that Vertex AI defines."""

    rouge_spec: Optional[RougeSpec] = None
    """ROUGE."""


class Metric(MetricBehaviour, ApiModel):
    """Metric by its name: `exact_match`, `bleu`, `rouge_1` and the like, or any name with a
    `prompt_template`. Sent as a `UnifiedMetric`. Vertex AI only."""

    name: Optional[str] = None
    """Name of the metric, kept in lower case. Required."""

    custom_function: Optional[MetricFunction] = None
    """Function of your own that computes the score. Not used by tuning jobs."""

    prompt_template: Optional[str] = None
    """Prompt for a model that judges each answer."""

    judge_model_system_instruction: Optional[str] = None
    """System instruction for the judging model."""

    return_raw_output: Optional[bool] = None
    """True to return the text of the judging model unread."""

    parse_and_reduce_fn: Optional[MetricFunction] = None
    """Function of your own that reads the text. Not used by tuning jobs."""

    aggregate_summary_fn: Optional[MetricFunction] = None
    """Function of your own that sums up the scores. Not used by tuning jobs."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: Optional[str],
            custom_function: Optional[MetricFunction] = None,
            prompt_template: Optional[str] = None,
            judge_model_system_instruction: Optional[str] = None,
            return_raw_output: Optional[bool] = None,
            parse_and_reduce_fn: Optional[MetricFunction] = None,
            aggregate_summary_fn: Optional[MetricFunction] = None,
        ) -> None: ...


class GcsDestination(ApiModel):
    """Directory in Cloud Storage. Vertex AI only."""

    output_uri_prefix: Optional[str] = None
    """Prefix of the files, such as `gs://bucket/evaluation/`. Required."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            output_uri_prefix: Optional[str],
        ) -> None: ...


class OutputConfig(ApiModel):
    """Destination of the results of an evaluation. Vertex AI only."""

    gcs_destination: Optional[GcsDestination] = None
    """Directory in Cloud Storage."""


class EvaluationConfig(EvaluationConfigBehaviour, ApiModel):
    """Evaluation of the model by the validation dataset while it is tuned. Vertex AI only."""

    autorater_config: Optional[AutoraterConfig] = None
    """Model that judges the answers, for metrics that need one."""

    inference_generation_config: Optional[GenerationConfig] = None
    """Settings of generation for the answers that are evaluated."""

    metrics: Optional[List[MetricUnion]] = None
    """Metrics to compute, at least one, as `Metric` or `UnifiedMetric`. Required."""

    output_config: Optional[OutputConfig] = None
    """Destination of the results. Required."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            autorater_config: Optional[AutoraterConfig] = None,
            inference_generation_config: Optional[GenerationConfig] = None,
            metrics: Optional[List[MetricUnion]],
            output_config: Optional[OutputConfig],
        ) -> None: ...
