# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional

from google._genai_api.types.generation.parameters import GenerationConfig
from google._genai_core.runtime.model import ApiModel


class AutoraterConfig(ApiModel):
    """Model that judges answers. Vertex AI only."""

    autorater_model: Optional[str] = None
    """Full name of the model, `projects/.../locations/.../publishers/google/models/...`, or of the
    endpoint of a tuned one, `projects/.../endpoints/...`."""

    flip_enabled: Optional[bool] = None
    """True (the default) to exchange candidate and baseline in half of the judgements, which reduces
    bias. Pairwise metrics only."""

    generation_config: Optional[GenerationConfig] = None
    """Settings of generation for the judging model."""

    sampling_count: Optional[int] = None
    """Number of judgements per answer, from 1 to 32. Defaults to 4."""
