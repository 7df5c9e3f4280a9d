# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Dict, List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.models import (
    Checkpoint,
    DeleteModelConfig,
    DeleteModelResponse,
    Endpoint,
    ListModelsResponse,
    Model,
    TunedModelInfo,
    UpdateModelConfig,
)

from .http_dicts import HttpOptionsOrDict


class CheckpointDict(TypedDict, total=False):
    """A state saved during tuning, usable as a model of its own. Vertex AI only."""

    checkpoint_id: Optional[str]
    """Number of the checkpoint as text, such as `1`."""

    epoch: Optional[int]
    """Passes over the training data up to this state."""

    step: Optional[int]
    """Training steps up to this state."""


class DeleteModelConfigDict(TypedDict, total=False):
    """Settings of `models.delete`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


class DeleteModelResponseDict(TypedDict, total=False):
    """Has no fields. The Gemini API has deleted the model by now; Vertex AI may still be at it."""


class EndpointDict(TypedDict, total=False):
    """A place where a model is deployed and can be called. Vertex AI only."""

    name: Optional[str]
    """`projects/.../locations/.../endpoints/...`; may be passed as `model` to `generate_content`."""

    deployed_model_id: Optional[str]
    """Identifies the deployment within the endpoint."""


class ListModelsResponseDict(TypedDict, total=False):
    """One page of models; the pager of `models.list` reads it for you."""

    next_page_token: Optional[str]
    """Where the following page starts, for `page_token`. Unset on the last one."""

    models: Optional[Sequence[ModelOrDict]]
    """The page's models; base or tuned ones, as `query_base` said."""


class ModelDict(TypedDict, total=False):
    """A base or tuned model. Which fields are set depends on the backend and on the kind of model."""

    name: Optional[str]
    """Full name: `models/...`, `tunedModels/...`, `publishers/google/models/...` or
    `projects/.../models/...`."""

    display_name: Optional[str]
    """Name for people, up to 128 characters."""

    description: Optional[str]
    """What the model is good for, in a sentence or two."""

    version: Optional[str]
    """Version label, such as `001` for base models; Vertex AI counts versions of tuned models from 1."""

    endpoints: Optional[Sequence[EndpointOrDict]]
    """Where the model is deployed. Vertex AI only."""

    labels: Optional[Dict[str, str]]
    """Your own tags, up to 64 characters a key or value. Vertex AI only."""

    tuned_model_info: Optional[TunedModelInfoOrDict]
    """Base model and dates of a tuned model."""

    input_token_limit: Optional[int]
    """Longest prompt, in tokens. Gemini API only."""

    output_token_limit: Optional[int]
    """Longest answer, in tokens; also the default of `max_output_tokens`. Gemini API only."""

    supported_actions: Optional[List[str]]
    """API methods that the model serves, such as `generateContent` or `embedContent`. Gemini API only."""

    default_checkpoint_id: Optional[str]
    """Checkpoint that answers if none is named. Vertex AI only."""

    checkpoints: Optional[Sequence[CheckpointOrDict]]
    """States saved during tuning. Vertex AI only."""

    temperature: Optional[float]
    """Used if a request gives none. Gemini API only."""

    max_temperature: Optional[float]
    """Highest temperature that a request may give. Gemini API only."""

    top_p: Optional[float]
    """Used if a request gives none. Gemini API only."""

    top_k: Optional[int]
    """Used if a request gives none. Unset means that the model refuses `top_k`. Gemini API only."""

    thinking: Optional[bool]
    """True if the model thinks, and so takes a `thinking_config`. Gemini API only."""


class TunedModelInfoDict(TypedDict, total=False):
    """Where a tuned model comes from."""

    base_model: Optional[str]
    """Model that was tuned, such as `models/gemini-1.5-flash-001-tuning`."""

    create_time: Optional[datetime]
    """When the tuned model was made."""

    update_time: Optional[datetime]
    """When it was last changed."""


class UpdateModelConfigDict(TypedDict, total=False):
    """What `models.update` changes about a tuned model; unset fields stay as they are."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""

    display_name: Optional[str]
    """New name for people; up to 40 characters on the Gemini API, 128 on Vertex AI."""

    description: Optional[str]
    """New free text about the model."""

    default_checkpoint_id: Optional[str]
    """Checkpoint that is to answer from now on; see `Model.checkpoints`. Vertex AI only."""


TunedModelInfoOrDict = Union[TunedModelInfo, TunedModelInfoDict]
EndpointOrDict = Union[Endpoint, EndpointDict]
CheckpointOrDict = Union[Checkpoint, CheckpointDict]
ModelOrDict = Union[Model, ModelDict]
ListModelsResponseOrDict = Union[ListModelsResponse, ListModelsResponseDict]
UpdateModelConfigOrDict = Union[UpdateModelConfig, UpdateModelConfigDict]
DeleteModelConfigOrDict = Union[DeleteModelConfig, DeleteModelConfigDict]
DeleteModelResponseOrDict = Union[DeleteModelResponse, DeleteModelResponseDict]
