# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.stored.models import (
    Checkpoint,
    DeleteModelConfig,
    DeleteModelResponse,
    Endpoint,
    ListModelsResponse,
    Model,
    TunedModelInfo,
    UpdateModelConfig,
)


class TunedModelInfoDict(TypedDict, total=False):
    """Origin of a tuned model."""

    base_model: Optional[str]
    """Model that was tuned, such as `models/gemini-1.5-flash-001-tuning`."""

    create_time: Optional[datetime]
    """Time of creation."""

    update_time: Optional[datetime]
    """Time of the last change."""


TunedModelInfoOrDict = Union[TunedModelInfo, TunedModelInfoDict]


class EndpointDict(TypedDict, total=False):
    """Endpoint that a model is deployed to. Vertex AI only."""

    name: Optional[str]
    """Resource name, `projects/.../locations/.../endpoints/...`. Can be passed as `model` to
    `generate_content`."""

    deployed_model_id: Optional[str]
    """ID of the deployed model within the endpoint."""


EndpointOrDict = Union[Endpoint, EndpointDict]


class CheckpointDict(TypedDict, total=False):
    """State of a model saved during tuning, usable as a model of its own. Vertex AI only."""

    checkpoint_id: Optional[str]
    """ID of the checkpoint, a number as text such as `1`."""

    epoch: Optional[int]
    """Number of epochs completed at the checkpoint."""

    step: Optional[int]
    """Number of training steps completed at the checkpoint."""


CheckpointOrDict = Union[Checkpoint, CheckpointDict]


class ModelDict(TypedDict, total=False):
    """Base or tuned model. The fields that are set depend on the backend and the kind of model."""

    name: Optional[str]
    """Resource name: `models/...`, `tunedModels/...`, `publishers/google/models/...` or
    `projects/.../models/...`."""

    display_name: Optional[str]
    """Display name of up to 128 characters."""

    description: Optional[str]
    """Purpose of the model, in a sentence or two."""

    version: Optional[str]
    """Version, such as `001` for a base model. Vertex AI numbers the versions of tuned models from 1."""

    endpoints: Optional[Sequence[EndpointOrDict]]
    """Endpoints that the model is deployed to. Vertex AI only."""

    labels: Optional[Dict[str, str]]
    """Your own labels, with keys and values of up to 64 characters. Vertex AI only."""

    tuned_model_info: Optional[TunedModelInfoOrDict]
    """Base model and creation times of a tuned model."""

    input_token_limit: Optional[int]
    """Maximum number of input tokens. Gemini API only."""

    output_token_limit: Optional[int]
    """Maximum number of output tokens, and default of `max_output_tokens`. Gemini API only."""

    supported_actions: Optional[List[str]]
    """API methods that the model supports, such as `generateContent` or `embedContent`. Gemini API
    only."""

    default_checkpoint_id: Optional[str]
    """ID of the checkpoint that is used by default. Vertex AI only."""

    checkpoints: Optional[Sequence[CheckpointOrDict]]
    """Checkpoints saved during tuning. Vertex AI only."""

    temperature: Optional[float]
    """Default of `temperature` in requests. Gemini API only."""

    max_temperature: Optional[float]
    """Maximum of `temperature` in requests. Gemini API only."""

    top_p: Optional[float]
    """Default of `top_p` in requests. Gemini API only."""

    top_k: Optional[int]
    """Default of `top_k` in requests. If unset, the model rejects `top_k`. Gemini API only."""

    thinking: Optional[bool]
    """True if the model supports thinking and accepts a `thinking_config`. Gemini API only."""


ModelOrDict = Union[Model, ModelDict]


class ListModelsResponseDict(TypedDict, total=False):
    """One page of models, as read by the pager of `models.list`."""

    next_page_token: Optional[str]
    """Token of the next page, for `page_token`. Unset on the last page."""

    models: Optional[Sequence[ModelOrDict]]
    """Base or tuned models on this page, depending on `query_base`."""


ListModelsResponseOrDict = Union[ListModelsResponse, ListModelsResponseDict]


class UpdateModelConfigDict(TypedDict, total=False):
    """Configuration of `models.update`, with the changes to a tuned model. Unset fields stay
    unchanged."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    display_name: Optional[str]
    """New display name, up to 40 characters on the Gemini API and 128 on Vertex AI."""

    description: Optional[str]
    """New description of the model."""

    default_checkpoint_id: Optional[str]
    """ID of the checkpoint to use by default, from `Model.checkpoints`. Vertex AI only."""


UpdateModelConfigOrDict = Union[UpdateModelConfig, UpdateModelConfigDict]


class DeleteModelConfigDict(TypedDict, total=False):
    """Configuration of `models.delete`."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


DeleteModelConfigOrDict = Union[DeleteModelConfig, DeleteModelConfigDict]


class DeleteModelResponseDict(TypedDict, total=False):
    """Empty response to `models.delete`. On Vertex AI the deletion may still be in progress."""


DeleteModelResponseOrDict = Union[DeleteModelResponse, DeleteModelResponseDict]
