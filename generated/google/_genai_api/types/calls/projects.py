# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional

from google._genai_api.types.calls.operations import Operation


class ProjectOperation(Operation):
    """Long-running operation of a project, such as the upload or the deletion of a resource. Vertex AI
    only."""

    name: Optional[str] = None
    """Resource name of the operation."""

    metadata: Optional[Dict[str, Any]] = None
    """Metadata such as progress or times. Its keys depend on the kind of operation."""

    done: Optional[bool] = None
    """True if the operation has completed, with a response or an `error`. Unset while it is running."""

    error: Optional[Dict[str, Any]] = None
    """Error with `code` and `message` (a `google.rpc.Status`), if the operation failed."""

    response: Optional[Any] = None
    """Result of the operation, if it succeeded. `result` is an alias."""
