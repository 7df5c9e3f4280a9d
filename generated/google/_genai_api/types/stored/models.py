# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.model import ApiModel, empty_list


class TunedModelInfo(ApiModel):
    """Origin of a tuned model."""

    base_model: Optional[str] = None
    """Model that was tuned, such as `models/gemini-1.5-flash-001-tuning`."""

    create_time: Optional[datetime] = None
    """Time of creation."""

    update_time: Optional[datetime] = None
    """Time of the last change."""


class Endpoint(ApiModel):
    """Endpoint that a model is deployed to. Vertex AI only."""

    name: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("endpoint", "name"), serialization_alias="endpoint"
    )
    """Resource name, `projects/.../locations/.../endpoints/...`. Can be passed as `model` to
    `generate_content`."""

    deployed_model_id: Optional[str] = None
    """ID of the deployed model within the endpoint."""


class Checkpoint(ApiModel):
    """State of a model saved during tuning, usable as a model of its own. Vertex AI only."""

    checkpoint_id: Optional[str] = None
    """ID of the checkpoint, a number as text such as `1`."""

    epoch: Optional[int] = None
    """Number of epochs completed at the checkpoint."""

    step: Optional[int] = None
    """Number of training steps completed at the checkpoint."""


class Model(Result):
    """Base or tuned model. The fields that are set depend on the backend and the kind of model."""

    name: Optional[str] = None
    """Resource name: `models/...`, `tunedModels/...`, `publishers/google/models/...` or
    `projects/.../models/...`."""

    display_name: Optional[str] = None
    """Display name of up to 128 characters."""

    description: Optional[str] = None
    """Purpose of the model, in a sentence or two."""

    version: Optional[str] = Field(default=None, validation_alias=AliasChoices("version", "versionId"))
    """Version, such as `001` for a base model. Vertex AI numbers the versions of tuned models from 1."""

    endpoints: List[Endpoint] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("deployedModels", "endpoints"),
        serialization_alias="deployedModels",
    )
    """Endpoints that the model is deployed to. Vertex AI only."""

    labels: Optional[Dict[str, str]] = None
    """Your own labels, with keys and values of up to 64 characters. Vertex AI only."""

    tuned_model_info: Optional[TunedModelInfo] = None
    """Base model and creation times of a tuned model."""

    input_token_limit: Optional[int] = None
    """Maximum number of input tokens. Gemini API only."""

    output_token_limit: Optional[int] = None
    """Maximum number of output tokens, and default of `max_output_tokens`. Gemini API only."""

    supported_actions: List[str] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("supportedGenerationMethods", "supportedActions"),
        serialization_alias="supportedGenerationMethods",
    )
    """API methods that the model supports, such as `generateContent` or `embedContent`. Gemini API
    only."""

    default_checkpoint_id: Optional[str] = None
    """ID of the checkpoint that is used by default. Vertex AI only."""

    checkpoints: List[Checkpoint] = Field(default_factory=empty_list)
    """Checkpoints saved during tuning. Vertex AI only."""

    temperature: Optional[float] = None
    """Default of `temperature` in requests. Gemini API only."""

    max_temperature: Optional[float] = None
    """Maximum of `temperature` in requests. Gemini API only."""

    top_p: Optional[float] = None
    """Default of `top_p` in requests. Gemini API only."""

    top_k: Optional[int] = None
    """Default of `top_k` in requests. If unset, the model rejects `top_k`. Gemini API only."""

    thinking: Optional[bool] = None
    """True if the model supports thinking and accepts a `thinking_config`. Gemini API only."""


class ListModelsResponse(Result):
    """One page of models, as read by the pager of `models.list`."""

    next_page_token: Optional[str] = None
    """Token of the next page, for `page_token`. Unset on the last page."""

    models: List[Model] = Field(
        default_factory=empty_list, validation_alias=AliasChoices("models", "tunedModels", "publisherModels")
    )
    """Base or tuned models on this page, depending on `query_base`."""


class UpdateModelConfig(ApiModel):
    """Configuration of `models.update`, with the changes to a tuned model. Unset fields stay
    unchanged."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    display_name: Optional[str] = None
    """New display name, up to 40 characters on the Gemini API and 128 on Vertex AI."""

    description: Optional[str] = None
    """New description of the model."""

    default_checkpoint_id: Optional[str] = None
    """ID of the checkpoint to use by default, from `Model.checkpoints`. Vertex AI only."""


class DeleteModelConfig(ApiModel):
    """Configuration of `models.delete`."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class DeleteModelResponse(Result):
    """Empty response to `models.delete`. On Vertex AI the deletion may still be in progress."""
