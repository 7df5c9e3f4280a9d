# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional, TypedDict, Union

from google._genai_api.types.calls.projects import ProjectOperation


class ProjectOperationDict(TypedDict, total=False):
    """Long-running operation of a project, such as the upload or the deletion of a resource. Vertex AI
    only."""

    name: Optional[str]
    """Resource name of the operation."""

    metadata: Optional[Dict[str, Any]]
    """Metadata such as progress or times. Its keys depend on the kind of operation."""

    done: Optional[bool]
    """True if the operation has completed, with a response or an `error`. Unset while it is running."""

    error: Optional[Dict[str, Any]]
    """Error with `code` and `message` (a `google.rpc.Status`), if the operation failed."""

    response: Optional[Any]
    """Result of the operation, if it succeeded. `result` is an alias."""


ProjectOperationOrDict = Union[ProjectOperation, ProjectOperationDict]
