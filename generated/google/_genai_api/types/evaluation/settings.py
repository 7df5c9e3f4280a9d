# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from google._genai_api.types.evaluation.autoraters import AutoraterConfig
from google._genai_api.types.generation.parameters import GenerationConfig
from google._genai_api.types.unions import MetricUnion
from google._genai_core.behaviours.metrics import EvaluationConfigBehaviour
from google._genai_core.runtime.model import ApiModel


class GcsDestination(ApiModel):
    """Directory in Cloud Storage. Vertex AI only."""

    output_uri_prefix: Optional[str] = None
    """Prefix of the files, such as `gs://bucket/evaluation/`. Required."""


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
