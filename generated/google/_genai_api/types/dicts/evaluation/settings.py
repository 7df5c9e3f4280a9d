# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional, TypedDict, Union

from google._genai_api.types.dicts.evaluation.autoraters import AutoraterConfigOrDict
from google._genai_api.types.dicts.generation.parameters import GenerationConfigOrDict
from google._genai_api.types.evaluation.settings import EvaluationConfig, GcsDestination, OutputConfig
from google._genai_api.types.unions import MetricUnionDict


class GcsDestinationDict(TypedDict, total=False):
    """Directory in Cloud Storage. Vertex AI only."""

    output_uri_prefix: Optional[str]
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

    metrics: Optional[List[MetricUnionDict]]
    """Metrics to compute, at least one, as `Metric` or `UnifiedMetric`. Required."""

    output_config: Optional[OutputConfigOrDict]
    """Destination of the results. Required."""


EvaluationConfigOrDict = Union[EvaluationConfig, EvaluationConfigDict]
