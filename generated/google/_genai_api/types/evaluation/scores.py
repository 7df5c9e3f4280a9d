# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google._genai_api.types.evaluation.metrics import AggregationMetric
from google._genai_core.runtime.enums import OpenEnum
from google._genai_core.runtime.model import ApiModel, empty_list


class PairwiseChoice(OpenEnum):
    """Better one of two answers. Vertex AI only."""

    PAIRWISE_CHOICE_UNSPECIFIED = "PAIRWISE_CHOICE_UNSPECIFIED"
    """Not set."""

    BASELINE = "BASELINE"
    """The answer that was compared with."""

    CANDIDATE = "CANDIDATE"
    """The answer that was judged."""

    TIE = "TIE"
    """Neither."""


class GcsSource(ApiModel):
    """Files in Cloud Storage. Vertex AI only."""

    uris: List[str] = Field(default_factory=empty_list)
    """URIs of the files, such as `gs://bucket/data.jsonl`."""


class BigQuerySource(ApiModel):
    """Table in BigQuery. Vertex AI only."""

    input_uri: Optional[str] = None
    """URI of the table, `bq://project.dataset.table`."""


class EvaluationDataset(ApiModel):
    """Dataset that was evaluated, in one of two places. Vertex AI only."""

    bigquery_source: Optional[BigQuerySource] = None
    """Table in BigQuery."""

    gcs_source: Optional[GcsSource] = None
    """File in Cloud Storage."""


class RawOutput(ApiModel):
    """Texts of the judging model, unread. Vertex AI only."""

    raw_output: List[str] = Field(default_factory=empty_list)
    """Texts, one per judgement."""


class CustomOutput(ApiModel):
    """Output of a metric in a form of your own. Vertex AI only."""

    raw_outputs: Optional[RawOutput] = None
    """Texts of the judging model, if the metric has `return_raw_output`."""


class PairwiseMetricResult(ApiModel):
    """Result of a comparison. Vertex AI only."""

    custom_output: Optional[CustomOutput] = None
    """Output in a form of your own; choice and explanation are then unset."""

    explanation: Optional[str] = None
    """Reason for the choice."""

    pairwise_choice: Optional[PairwiseChoice] = None
    """Better answer."""


class PointwiseMetricResult(ApiModel):
    """Result of a judgement. Vertex AI only."""

    custom_output: Optional[CustomOutput] = None
    """Output in a form of your own; score and explanation are then unset."""

    explanation: Optional[str] = None
    """Reason for the score."""

    score: Optional[float] = None
    """Score."""


class BleuMetricValue(ApiModel):
    """Value of BLEU. Vertex AI only."""

    score: Optional[float] = None
    """Score from 0 to 1."""


class RougeMetricValue(ApiModel):
    """Value of ROUGE. Vertex AI only."""

    score: Optional[float] = None
    """Score from 0 to 1."""


class ExactMatchMetricValue(ApiModel):
    """Value of the exact match. Vertex AI only."""

    score: Optional[float] = None
    """1 for equal texts, 0 for others; in an average, anything between."""


class CustomCodeExecutionResult(ApiModel):
    """Value of a Python function. Vertex AI only."""

    score: Optional[float] = None
    """Number that the function returned."""


class AggregationResult(ApiModel):
    """Scores of one metric, summed up. Vertex AI only."""

    aggregation_metric: Optional[AggregationMetric] = None
    """How the scores were summed up."""

    bleu_metric_value: Optional[BleuMetricValue] = None
    """Value of BLEU."""

    custom_code_execution_result: Optional[CustomCodeExecutionResult] = None
    """Value of a Python function."""

    exact_match_metric_value: Optional[ExactMatchMetricValue] = None
    """Value of the exact match."""

    pairwise_metric_result: Optional[PairwiseMetricResult] = None
    """Result of a comparison."""

    pointwise_metric_result: Optional[PointwiseMetricResult] = None
    """Result of a judgement."""

    rouge_metric_value: Optional[RougeMetricValue] = None
    """Value of ROUGE."""


class AggregationOutput(ApiModel):
    """Scores of the whole dataset. Vertex AI only."""

    aggregation_results: List[AggregationResult] = Field(default_factory=empty_list)
    """One result for each metric and each way to sum up."""

    dataset: Optional[EvaluationDataset] = None
    """Dataset that was evaluated."""


class OutputInfo(ApiModel):
    """Place of the results of an evaluation. Vertex AI only."""

    gcs_output_directory: Optional[str] = None
    """Directory in Cloud Storage that has the scores of single examples."""


class EvaluateDatasetResponse(ApiModel):
    """Results of an evaluation. Vertex AI only."""

    aggregation_output: Optional[AggregationOutput] = None
    """Scores of the whole dataset."""

    output_info: Optional[OutputInfo] = None
    """Place of the scores of single examples."""
