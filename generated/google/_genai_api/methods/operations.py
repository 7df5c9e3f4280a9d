# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""How `client.operations` is called on each backend, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Tuple

from google._genai_api.methods import responses
from google._genai_api.methods.nested import NESTED
from google._genai_core.runtime.wire.method import Binding, Method, ResponseStep, Row

if TYPE_CHECKING:
    from google._genai_api.types import GetOperationConfig, Operation, WaitOperationConfig


GET_GEMINI_PATTERNS: Tuple[str, ...] = (
    "models/*/operations/*",
    "tunedModels/*/operations/*",
    "fileSearchStores/*/operations/*",
    "fileSearchStores/*/upload/operations/*",
)

GET_VERTEX_PATTERNS: Tuple[str, ...] = (
    "projects/*/locations/*/publishers/*/models/*",
    "projects/*/locations/*/endpoints/*",
    "publishers/*/models/*",
)


GET: Method[GetOperationConfig, Operation] = Method(
    name="operations.get",
    returns="google._genai_api.types.calls.operations.Operation",
    config="google._genai_api.types.calls.operations.GetOperationConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # models.operations.get
            Binding(
                http="GET",
                suffix="",
                name_rule="operation",
                argument="operation",
                when="is_of_model",
                returns="google._genai_api.types.imaging.videos.GenerateVideosOperation",
                patterns=("models/*/operations/*",),
                responses=(
                    ResponseStep(responses.GEMINI_VIDEOS),
                    ResponseStep(responses.GEMINI_VIDEO, ("response", "generatedSamples")),
                ),
            ),
            # fileSearchStores.upload.operations.get
            Binding(
                http="GET",
                suffix="",
                name_rule="operation",
                argument="operation",
                when="uploads_to_store",
                returns="google._genai_api.types.file_search.transfers.UploadToFileSearchStoreOperation",
                patterns=("fileSearchStores/*/upload/operations/*",),
            ),
            # fileSearchStores.operations.get
            Binding(
                http="GET",
                suffix="",
                name_rule="operation",
                argument="operation",
                when="imports_to_store",
                returns="google._genai_api.types.file_search.transfers.ImportFileOperation",
                patterns=("fileSearchStores/*/operations/*",),
            ),
            # models.operations.get, tunedModels.operations.get, fileSearchStores.operations.get, fileSearchStores.upload.operations.get
            Binding(
                http="GET",
                suffix="",
                name_rule="operation",
                argument="operation",
                patterns=GET_GEMINI_PATTERNS,
            ),
        ),
        "vertex": (
            # projects.locations.publishers.models.fetchPredictOperation, projects.locations.endpoints.fetchPredictOperation, publishers.models.fetchPredictOperation
            Binding(
                http="POST",
                suffix=":fetchPredictOperation",
                name_rule="operation_owner",
                argument="operation",
                when="is_of_model",
                returns="google._genai_api.types.imaging.videos.GenerateVideosOperation",
                patterns=GET_VERTEX_PATTERNS,
                rows=(Row("operation_name", "operationName"),),
                responses=(ResponseStep(responses.VERTEX_VIDEO, ("response", "videos")),),
            ),
            # projects.locations.operations.get
            Binding(
                http="GET",
                suffix="",
                name_rule="operation",
                argument="operation",
                patterns=("projects/*/locations/*/operations/*",),
            ),
        ),
    },
)

WAIT: Method[WaitOperationConfig, Operation] = Method(
    name="operations.wait",
    returns="google._genai_api.types.calls.operations.Operation",
    config="google._genai_api.types.calls.operations.WaitOperationConfig",
    tables=NESTED,
    bindings={
        "gemini": (
            # models.operations.get
            Binding(
                http="GET",
                suffix="",
                name_rule="operation",
                argument="operation",
                when="is_of_model",
                returns="google._genai_api.types.imaging.videos.GenerateVideosOperation",
                patterns=("models/*/operations/*",),
                responses=(
                    ResponseStep(responses.GEMINI_VIDEOS),
                    ResponseStep(responses.GEMINI_VIDEO, ("response", "generatedSamples")),
                ),
            ),
            # fileSearchStores.upload.operations.get
            Binding(
                http="GET",
                suffix="",
                name_rule="operation",
                argument="operation",
                when="uploads_to_store",
                returns="google._genai_api.types.file_search.transfers.UploadToFileSearchStoreOperation",
                patterns=("fileSearchStores/*/upload/operations/*",),
            ),
            # fileSearchStores.operations.get
            Binding(
                http="GET",
                suffix="",
                name_rule="operation",
                argument="operation",
                when="imports_to_store",
                returns="google._genai_api.types.file_search.transfers.ImportFileOperation",
                patterns=("fileSearchStores/*/operations/*",),
            ),
            # models.operations.get, tunedModels.operations.get, fileSearchStores.operations.get, fileSearchStores.upload.operations.get
            Binding(
                http="GET",
                suffix="",
                name_rule="operation",
                argument="operation",
                patterns=GET_GEMINI_PATTERNS,
            ),
        ),
        "vertex": (
            # projects.locations.publishers.models.fetchPredictOperation, projects.locations.endpoints.fetchPredictOperation, publishers.models.fetchPredictOperation
            Binding(
                http="POST",
                suffix=":fetchPredictOperation",
                name_rule="operation_owner",
                argument="operation",
                when="is_of_model",
                returns="google._genai_api.types.imaging.videos.GenerateVideosOperation",
                patterns=GET_VERTEX_PATTERNS,
                rows=(Row("operation_name", "operationName"),),
                responses=(ResponseStep(responses.VERTEX_VIDEO, ("response", "videos")),),
            ),
            # projects.locations.operations.get
            Binding(
                http="GET",
                suffix="",
                name_rule="operation",
                argument="operation",
                patterns=("projects/*/locations/*/operations/*",),
            ),
        ),
    },
)
