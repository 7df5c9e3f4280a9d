# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.evaluation.metrics import AggregationMetric
from google._genai_api.types.evaluation.scores import (
    AggregationOutput,
    AggregationResult,
    BigQuerySource,
    BleuMetricValue,
    CustomCodeExecutionResult,
    CustomOutput,
    EvaluateDatasetResponse,
    EvaluationDataset,
    ExactMatchMetricValue,
    GcsSource,
    OutputInfo,
    PairwiseChoice,
    PairwiseMetricResult,
    PointwiseMetricResult,
    RawOutput,
    RougeMetricValue,
)
from google._genai_core.runtime.enums import Open


class GcsSourceDict(TypedDict, total=False):
    """Files in Cloud Storage. Vertex AI only."""

    uris: Optional[List[str]]
    """URIs of the files, such as `gs://bucket/data.jsonl`."""


GcsSourceOrDict = Union[GcsSource, GcsSourceDict]


class BigQuerySourceDict(TypedDict, total=False):
    """Table in BigQuery. Vertex AI only."""

    input_uri: Optional[str]
    """URI of the table, `bq://project.dataset.table`."""


BigQuerySourceOrDict = Union[BigQuerySource, BigQuerySourceDict]


class EvaluationDatasetDict(TypedDict, total=False):
    """Dataset that was evaluated, in one of two places. Vertex AI only."""

    bigquery_source: Optional[BigQuerySourceOrDict]
    """Table in BigQuery."""

    gcs_source: Optional[GcsSourceOrDict]
    """File in Cloud Storage."""


EvaluationDatasetOrDict = Union[EvaluationDataset, EvaluationDatasetDict]


class RawOutputDict(TypedDict, total=False):
    """Texts of the judging model, unread. Vertex AI only."""

    raw_output: Optional[List[str]]
    """Texts, one per judgement."""


RawOutputOrDict = Union[RawOutput, RawOutputDict]


class CustomOutputDict(TypedDict, total=False):
    """Output of a metric in a form of your own. Vertex AI only."""

    raw_outputs: Optional[RawOutputOrDict]
    """Texts of the judging model, if the metric has `return_raw_output`."""


CustomOutputOrDict = Union[CustomOutput, CustomOutputDict]


class PairwiseMetricResultDict(TypedDict, total=False):
    """Result of a comparison. Vertex AI only."""

    custom_output: Optional[CustomOutputOrDict]
    """Output in a form of your own; choice and explanation are then unset."""

    explanation: Optional[str]
    """Reason for the choice."""

    pairwise_choice: Optional[Open[PairwiseChoice]]
    """Better answer."""


PairwiseMetricResultOrDict = Union[PairwiseMetricResult, PairwiseMetricResultDict]


class PointwiseMetricResultDict(TypedDict, total=False):
    """Result of a judgement. Vertex AI only."""

    custom_output: Optional[CustomOutputOrDict]
    """Output in a form of your own; score and explanation are then unset."""

    explanation: Optional[str]
    """Reason for the score."""

    score: Optional[float]
    """Score."""


PointwiseMetricResultOrDict = Union[PointwiseMetricResult, PointwiseMetricResultDict]


class BleuMetricValueDict(TypedDict, total=False):
    """Value of BLEU. Vertex AI only."""

    score: Optional[float]
    """Score from 0 to 1."""


BleuMetricValueOrDict = Union[BleuMetricValue, BleuMetricValueDict]


class RougeMetricValueDict(TypedDict, total=False):
    """Value of ROUGE. Vertex AI only."""

    score: Optional[float]
    """Score from 0 to 1."""


RougeMetricValueOrDict = Union[RougeMetricValue, RougeMetricValueDict]


class ExactMatchMetricValueDict(TypedDict, total=False):
    """Value of the exact match. Vertex AI only."""

    score: Optional[float]
    """1 for equal texts, 0 for others; in an average, anything between."""


ExactMatchMetricValueOrDict = Union[ExactMatchMetricValue, ExactMatchMetricValueDict]


class CustomCodeExecutionResultDict(TypedDict, total=False):
    """Value of a Python function. Vertex AI only."""

    score: Optional[float]
    """Number that the function returned."""


CustomCodeExecutionResultOrDict = Union[CustomCodeExecutionResult, CustomCodeExecutionResultDict]


class AggregationResultDict(TypedDict, total=False):
    """Scores of one metric, summed up. Vertex AI only."""

    aggregation_metric: Optional[Open[AggregationMetric]]
    """How the scores were summed up."""

    bleu_metric_value: Optional[BleuMetricValueOrDict]
    """Value of BLEU."""

    custom_code_execution_result: Optional[CustomCodeExecutionResultOrDict]
    """Value of a Python function."""

    exact_match_metric_value: Optional[ExactMatchMetricValueOrDict]
    """Value of the exact match."""

    pairwise_metric_result: Optional[PairwiseMetricResultOrDict]
    """Result of a comparison."""

    pointwise_metric_result: Optional[PointwiseMetricResultOrDict]
    """Result of a judgement."""

    rouge_metric_value: Optional[RougeMetricValueOrDict]
    """Value of ROUGE."""


AggregationResultOrDict = Union[AggregationResult, AggregationResultDict]


class AggregationOutputDict(TypedDict, total=False):
    """Scores of the whole dataset. Vertex AI only."""

    aggregation_results: Optional[Sequence[AggregationResultOrDict]]
    """One result for each metric and each way to sum up."""

    dataset: Optional[EvaluationDatasetOrDict]
    """Dataset that was evaluated."""


AggregationOutputOrDict = Union[AggregationOutput, AggregationOutputDict]


class OutputInfoDict(TypedDict, total=False):
    """Place of the results of an evaluation. Vertex AI only."""

    gcs_output_directory: Optional[str]
    """Directory in Cloud Storage that has the scores of single examples."""


OutputInfoOrDict = Union[OutputInfo, OutputInfoDict]


class EvaluateDatasetResponseDict(TypedDict, total=False):
    """Results of an evaluation. Vertex AI only."""

    aggregation_output: Optional[AggregationOutputOrDict]
    """Scores of the whole dataset."""

    output_info: Optional[OutputInfoOrDict]
    """Place of the scores of single examples."""


EvaluateDatasetResponseOrDict = Union[EvaluateDatasetResponse, EvaluateDatasetResponseDict]
