# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""How `client.operations` is called on each backend, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Tuple

from google._genai_api.methods import responses
from google._genai_api.methods.nested import NESTED
from google._genai_core.runtime.wire.method import Binding, Method, ResponseStep, Row

if TYPE_CHECKING:
    from google._genai_api.types import GenerateVideosOperation, GetOperationConfig, WaitOperationConfig


GET_GEMINI_PATTERNS: Tuple[str, ...] = (
    "models/*/operations/*",
    "fileSearchStores/*/operations/*",
    "fileSearchStores/*/upload/operations/*",
)

GET_VERTEX_PATTERNS: Tuple[str, ...] = (
    "projects/*/locations/*/publishers/*/models/*",
    "projects/*/locations/*/endpoints/*",
    "publishers/*/models/*",
)


GET: Method[GetOperationConfig, GenerateVideosOperation] = Method(
    name="operations.get",
    returns="google._genai_api.types.imaging.videos.GenerateVideosOperation",
    config="google._genai_api.types.calls.operations.GetOperationConfig",
    tables=NESTED,
    gemini=(
        # models.operations.get, fileSearchStores.operations.get, fileSearchStores.upload.operations.get
        Binding(
            http="GET",
            suffix="",
            name_rule="operation",
            argument="operation",
            patterns=GET_GEMINI_PATTERNS,
            responses=(
                ResponseStep(responses.GEMINI_VIDEOS),
                ResponseStep(responses.GEMINI_VIDEO, ("response", "generatedSamples")),
            ),
        ),
    ),
    vertex=(
        # projects.locations.publishers.models.fetchPredictOperation, projects.locations.endpoints.fetchPredictOperation, publishers.models.fetchPredictOperation
        Binding(
            http="POST",
            suffix=":fetchPredictOperation",
            name_rule="operation_owner",
            argument="operation",
            patterns=GET_VERTEX_PATTERNS,
            rows=(Row("operation_name", "operationName"),),
            responses=(ResponseStep(responses.VERTEX_VIDEO, ("response", "videos")),),
        ),
    ),
)

WAIT: Method[WaitOperationConfig, GenerateVideosOperation] = Method(
    name="operations.wait",
    returns="google._genai_api.types.imaging.videos.GenerateVideosOperation",
    config="google._genai_api.types.calls.operations.WaitOperationConfig",
    tables=NESTED,
    gemini=(
        # models.operations.get, fileSearchStores.operations.get, fileSearchStores.upload.operations.get
        Binding(
            http="GET",
            suffix="",
            name_rule="operation",
            argument="operation",
            patterns=GET_GEMINI_PATTERNS,
            responses=(
                ResponseStep(responses.GEMINI_VIDEOS),
                ResponseStep(responses.GEMINI_VIDEO, ("response", "generatedSamples")),
            ),
        ),
    ),
    vertex=(
        # projects.locations.publishers.models.fetchPredictOperation, projects.locations.endpoints.fetchPredictOperation, publishers.models.fetchPredictOperation
        Binding(
            http="POST",
            suffix=":fetchPredictOperation",
            name_rule="operation_owner",
            argument="operation",
            patterns=GET_VERTEX_PATTERNS,
            rows=(Row("operation_name", "operationName"),),
            responses=(ResponseStep(responses.VERTEX_VIDEO, ("response", "videos")),),
        ),
    ),
)
