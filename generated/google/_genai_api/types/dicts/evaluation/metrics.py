# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.dicts.evaluation.autoraters import AutoraterConfigOrDict
from google._genai_api.types.dicts.evaluation.metric_specs import (
    BleuSpecOrDict,
    ComputationBasedMetricSpecOrDict,
    CustomCodeExecutionSpecOrDict,
    ExactMatchSpecOrDict,
    LLMBasedMetricSpecOrDict,
    PairwiseMetricSpecOrDict,
    PointwiseMetricSpecOrDict,
    PredefinedMetricSpecOrDict,
    RougeSpecOrDict,
)
from google._genai_api.types.dicts.generation.parameters import GenerationConfigOrDict
from google._genai_api.types.evaluation.metrics import (
    AggregationMetric,
    EvaluationConfig,
    GcsDestination,
    Metric,
    OutputConfig,
    UnifiedMetric,
)
from google._genai_api.types.unions import MetricFunctionDict, MetricUnionDict
from google._genai_core.runtime.enums import Open


class UnifiedMetricDict(TypedDict, total=False):
    """Metric in full, as Vertex AI takes it. Set one of the specifications. Vertex AI only."""

    aggregation_metrics: Optional[Sequence[Open[AggregationMetric]]]
    """How scores are summed up. Defaults to `AVERAGE` and `STANDARD_DEVIATION` in a tuning job."""

    bleu_spec: Optional[BleuSpecOrDict]
    """BLEU."""

    computation_based_metric_spec: Optional[ComputationBasedMetricSpecOrDict]
    """Metric that is computed without a model."""

    custom_code_execution_spec: Optional[CustomCodeExecutionSpecOrDict]
    """Python function."""

    exact_match_spec: Optional[ExactMatchSpecOrDict]
    """Exact match."""

    llm_based_metric_spec: Optional[LLMBasedMetricSpecOrDict]
    """Judgement of each answer by a model, with rubrics."""

    pairwise_metric_spec: Optional[PairwiseMetricSpecOrDict]
    """Comparison of each answer with another one by a model."""

    pointwise_metric_spec: Optional[PointwiseMetricSpecOrDict]
    """Judgement of each answer by a model."""

    predefined_metric_spec: Optional[PredefinedMetricSpecOrDict]
    """Metric that Vertex AI defines."""

    rouge_spec: Optional[RougeSpecOrDict]
    """ROUGE."""


UnifiedMetricOrDict = Union[UnifiedMetric, UnifiedMetricDict]


class MetricDict(TypedDict, total=False):
    """Metric by its name: `exact_match`, `bleu`, `rouge_1` and the like, or any name with a
    `prompt_template`. Sent as a `UnifiedMetric`. Vertex AI only."""

    name: Required[Optional[str]]
    """Name of the metric, kept in lower case. Required."""

    custom_function: Optional[MetricFunctionDict]
    """Function of your own that computes the score. Not used by tuning jobs."""

    prompt_template: Optional[str]
    """Prompt for a model that judges each answer."""

    judge_model_system_instruction: Optional[str]
    """System instruction for the judging model."""

    return_raw_output: Optional[bool]
    """True to return the text of the judging model unread."""

    parse_and_reduce_fn: Optional[MetricFunctionDict]
    """Function of your own that reads the text. Not used by tuning jobs."""

    aggregate_summary_fn: Optional[MetricFunctionDict]
    """Function of your own that sums up the scores. Not used by tuning jobs."""


MetricOrDict = Union[Metric, MetricDict]


class GcsDestinationDict(TypedDict, total=False):
    """Directory in Cloud Storage. Vertex AI only."""

    output_uri_prefix: Required[Optional[str]]
    """Prefix of the files, such as `gs://bucket/evaluation/`. Required."""


GcsDestinationOrDict = Union[GcsDestination, GcsDestinationDict]


class OutputConfigDict(TypedDict, total=False):
    """Destination of the results of an evaluation. Vertex AI only."""

    gcs_destination: Optional[GcsDestinationOrDict]
    """Directory in Cloud Storage."""


OutputConfigOrDict = Union[OutputConfig, OutputConfigDict]


class EvaluationConfigDict(TypedDict, total=False):
    """Evaluation of the model by the validation dataset while it is tuned. Vertex AI only."""

    autorater_config: Optional[AutoraterConfigOrDict]
    """Model that judges the answers, for metrics that need one."""

    inference_generation_config: Optional[GenerationConfigOrDict]
    """Settings of generation for the answers that are evaluated."""

    metrics: Required[Optional[List[MetricUnionDict]]]
    """Metrics to compute, at least one, as `Metric` or `UnifiedMetric`. Required."""

    output_config: Required[Optional[OutputConfigOrDict]]
    """Destination of the results. Required."""


EvaluationConfigOrDict = Union[EvaluationConfig, EvaluationConfigDict]
