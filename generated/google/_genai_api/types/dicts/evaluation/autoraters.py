# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, TypedDict, Union

from google._genai_api.types.dicts.generation.parameters import GenerationConfigOrDict
from google._genai_api.types.evaluation.autoraters import AutoraterConfig


class AutoraterConfigDict(TypedDict, total=False):
    """Model that judges answers. Vertex AI only."""

    autorater_model: Optional[str]
    """Full name of the model, `projects/.../locations/.../publishers/google/models/...`, or of the
    endpoint of a tuned one, `projects/.../endpoints/...`."""

    flip_enabled: Optional[bool]
    """True (the default) to exchange candidate and baseline in half of the judgements, which reduces
    bias. Pairwise metrics only."""

    generation_config: Optional[GenerationConfigOrDict]
    """Settings of generation for the judging model."""

    sampling_count: Optional[int]
    """Number of judgements per answer, from 1 to 32. Defaults to 4."""


AutoraterConfigOrDict = Union[AutoraterConfig, AutoraterConfigDict]
