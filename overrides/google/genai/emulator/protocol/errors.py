"""The errors of the backends: an HTTP code, a canonical status, a message and typed details.

Code that rejects a request raises ServiceError; the emulator's core turns it into the reply.
"""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Optional, Sequence, Tuple

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.exchange import Reply, json_reply

STATUS: Dict[int, str] = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ABORTED",
    413: "INVALID_ARGUMENT",
    429: "RESOURCE_EXHAUSTED",
    499: "CANCELLED",
    500: "INTERNAL",
    501: "UNIMPLEMENTED",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}
"""The canonical status that goes with an HTTP code."""

RPC_CODES: Dict[str, int] = {
    "CANCELLED": 1,
    "UNKNOWN": 2,
    "INVALID_ARGUMENT": 3,
    "DEADLINE_EXCEEDED": 4,
    "NOT_FOUND": 5,
    "ALREADY_EXISTS": 6,
    "PERMISSION_DENIED": 7,
    "RESOURCE_EXHAUSTED": 8,
    "FAILED_PRECONDITION": 9,
    "ABORTED": 10,
    "UNIMPLEMENTED": 12,
    "INTERNAL": 13,
    "UNAVAILABLE": 14,
    "UNAUTHENTICATED": 16,
}
"""The numbers of google.rpc.Code, used for an error inside an operation or a batch."""

MESSAGES: Dict[int, str] = {
    400: "Request contains an invalid argument.",
    401: "Request had invalid authentication credentials.",
    403: "The caller does not have permission",
    404: "Requested entity was not found.",
    429: "Resource has been exhausted (e.g. check quota).",
    500: "An internal error has occurred.",
    503: "The model is overloaded. Please try again later.",
    504: "The request timed out. Please try again.",
}
"""The default message for an HTTP code."""


class ServiceError(Exception):
    """An error reply of a backend.

    `code` is the HTTP code; `status` and `message` default to the usual ones for it; `details` are
    google.rpc messages, each with its `@type`.
    """

    def __init__(
        self, code: int, message: Optional[str] = None, *, status: str = "", details: Sequence[Json] = ()
    ) -> None:
        self.code = code
        self.status = status or STATUS.get(code, "UNKNOWN")
        self.message = MESSAGES.get(code, "Unknown error.") if message is None else message
        self.details: List[Json] = list(details)
        super().__init__(f"{self.code} {self.status}: {self.message}")

    def body(self) -> Json:
        """Return the error envelope: `{"error": {code, message, status, details?}}`."""
        error: Json = {"code": self.code, "message": self.message, "status": self.status}
        if self.details:
            error["details"] = self.details
        return {"error": error}

    def rpc_status(self) -> Json:
        """Return the error as a google.rpc.Status, for use inside an operation or a batch."""
        return {"code": RPC_CODES.get(self.status, 2), "message": self.message}

    def reply(self, *, in_array: bool = False) -> Reply:
        """Return the reply; `in_array` wraps the error, as streaming calls without `alt=sse` do."""
        return json_reply([self.body()] if in_array else self.body(), self.code)


def rpc_detail(name: str, **fields: Any) -> Json:
    """Return a google.rpc message: `rpc_detail("ErrorInfo", reason=...)`."""
    return {"@type": f"type.googleapis.com/google.rpc.{name}", **fields}


def error_info(reason: str, **metadata: str) -> Json:
    """Return a google.rpc.ErrorInfo of the domain `googleapis.com`."""
    return rpc_detail("ErrorInfo", reason=reason, domain="googleapis.com", metadata=metadata)


def retry_info(seconds: float) -> Json:
    """Return a google.rpc.RetryInfo that asks the client to wait for some seconds."""
    return rpc_detail("RetryInfo", retryDelay=f"{seconds:g}s")


def bad_request(violations: Iterable[Tuple[str, str]]) -> ServiceError:
    """Return the 400 for invalid fields: pairs of field path (empty at the root) and description."""
    found = list(violations)
    fields: List[Json] = [
        {"field": path, "description": text} if path else {"description": text} for path, text in found
    ]
    message = "\n".join(text for _, text in found)
    return ServiceError(400, message, details=[rpc_detail("BadRequest", fieldViolations=fields)])


def failed_precondition(message: str) -> ServiceError:
    """Return the 400 for a valid call that the current state does not allow."""
    return ServiceError(400, message, status="FAILED_PRECONDITION")


def already_exists(message: str = "Requested entity already exists") -> ServiceError:
    """Return the 409 for a name that is taken."""
    return ServiceError(409, message, status="ALREADY_EXISTS")


def does_not_exist(kind: str, name: str) -> ServiceError:
    """Return the 404 for a Vertex AI resource; `kind` is its type."""
    return ServiceError(404, f'The {kind} "{name}" does not exist.')


def missing_fields(*fields: str) -> ServiceError:
    """Return the 400 for required fields, named by their paths, that a Vertex AI request lacks."""
    numbered = enumerate(fields, 1)
    found = "".join(f"{at}.Field: {path}; Message: Required field is not set.\t" for at, path in numbered)
    return ServiceError(400, f"List of found errors:\t{found}")


def unimplemented(operation: str) -> ServiceError:
    """Return the 501 for an operation that the backends have and the emulator does not."""
    return ServiceError(501, f"The emulator does not implement {operation}.")
