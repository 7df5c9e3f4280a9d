# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, empty_list

from .http import HttpOptions


class Checkpoint(ApiModel):
    """A state saved during tuning, usable as a model of its own. Vertex AI only."""

    checkpoint_id: Optional[str] = None
    """Number of the checkpoint as text, such as `1`."""

    epoch: Optional[int] = None
    """Passes over the training data up to this state."""

    step: Optional[int] = None
    """Training steps up to this state."""


class DeleteModelConfig(ApiModel):
    """Settings of `models.delete`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""


class DeleteModelResponse(Result):
    """Has no fields. The Gemini API has deleted the model by now; Vertex AI may still be at it."""


class Endpoint(ApiModel):
    """A place where a model is deployed and can be called. Vertex AI only."""

    name: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("endpoint", "name"), serialization_alias="endpoint"
    )
    """`projects/.../locations/.../endpoints/...`; may be passed as `model` to `generate_content`."""

    deployed_model_id: Optional[str] = None
    """Identifies the deployment within the endpoint."""


class ListModelsResponse(Result):
    """One page of models; the pager of `models.list` reads it for you."""

    next_page_token: Optional[str] = None
    """Where the following page starts, for `page_token`. Unset on the last one."""

    models: List[Model] = Field(
        default_factory=empty_list, validation_alias=AliasChoices("models", "tunedModels", "publisherModels")
    )
    """The page's models; base or tuned ones, as `query_base` said."""


class Model(Result):
    """A base or tuned model. Which fields are set depends on the backend and on the kind of model."""

    name: Optional[str] = None
    """Full name: `models/...`, `tunedModels/...`, `publishers/google/models/...` or
    `projects/.../models/...`."""

    display_name: Optional[str] = None
    """Name for people, up to 128 characters."""

    description: Optional[str] = None
    """What the model is good for, in a sentence or two."""

    version: Optional[str] = Field(default=None, validation_alias=AliasChoices("version", "versionId"))
    """Version label, such as `001` for base models; Vertex AI counts versions of tuned models from 1."""

    endpoints: List[Endpoint] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("deployedModels", "endpoints"),
        serialization_alias="deployedModels",
    )
    """Where the model is deployed. Vertex AI only."""

    labels: Optional[Dict[str, str]] = None
    """Your own tags, up to 64 characters a key or value. Vertex AI only."""

    tuned_model_info: Optional[TunedModelInfo] = None
    """Base model and dates of a tuned model."""

    input_token_limit: Optional[int] = None
    """Longest prompt, in tokens. Gemini API only."""

    output_token_limit: Optional[int] = None
    """Longest answer, in tokens; also the default of `max_output_tokens`. Gemini API only."""

    supported_actions: List[str] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("supportedGenerationMethods", "supportedActions"),
        serialization_alias="supportedGenerationMethods",
    )
    """API methods that the model serves, such as `generateContent` or `embedContent`. Gemini API only."""

    default_checkpoint_id: Optional[str] = None
    """Checkpoint that answers if none is named. Vertex AI only."""

    checkpoints: List[Checkpoint] = Field(default_factory=empty_list)
    """States saved during tuning. Vertex AI only."""

    temperature: Optional[float] = None
    """Used if a request gives none. Gemini API only."""

    max_temperature: Optional[float] = None
    """Highest temperature that a request may give. Gemini API only."""

    top_p: Optional[float] = None
    """Used if a request gives none. Gemini API only."""

    top_k: Optional[int] = None
    """Used if a request gives none. Unset means that the model refuses `top_k`. Gemini API only."""

    thinking: Optional[bool] = None
    """True if the model thinks, and so takes a `thinking_config`. Gemini API only."""


class TunedModelInfo(ApiModel):
    """Where a tuned model comes from."""

    base_model: Optional[str] = None
    """Model that was tuned, such as `models/gemini-1.5-flash-001-tuning`."""

    create_time: Optional[datetime] = None
    """When the tuned model was made."""

    update_time: Optional[datetime] = None
    """When it was last changed."""


class UpdateModelConfig(ApiModel):
    """What `models.update` changes about a tuned model; unset fields stay as they are."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""

    display_name: Optional[str] = None
    """New name for people; up to 40 characters on the Gemini API, 128 on Vertex AI."""

    description: Optional[str] = None
    """New free text about the model."""

    default_checkpoint_id: Optional[str] = None
    """Checkpoint that is to answer from now on; see `Model.checkpoints`. Vertex AI only."""
