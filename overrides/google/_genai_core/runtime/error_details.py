"""The details of an error response, typed by the messages of google.rpc.

A detail of another kind stays a dictionary, and so does one that does not have the shape of
google/rpc/error_details.proto, the source of these names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple, Union, cast, get_args

__all__ = [
    "BadRequest",
    "DebugInfo",
    "Detail",
    "ErrorInfo",
    "FieldViolation",
    "Help",
    "HelpLink",
    "LocalizedMessage",
    "PreconditionFailure",
    "PreconditionViolation",
    "QuotaFailure",
    "QuotaViolation",
    "RequestInfo",
    "ResourceInfo",
    "RetryInfo",
]

from google._genai_core.runtime import lenient_json
from google._genai_core.runtime.json_values import Json

LONGEST_TEXT = 500
"""Longest excerpt of a body that is not JSON, in characters."""


@dataclass(frozen=True)
class ErrorInfo:
    """The cause as a constant that programs can compare, such as `API_KEY_INVALID`."""

    reason: str
    domain: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class RetryInfo:
    """Seconds to wait before the next attempt."""

    retry_delay: Optional[float]


@dataclass(frozen=True)
class QuotaViolation:
    """An exhausted quota."""

    subject: str = ""
    description: str = ""
    quota_metric: str = ""
    quota_id: str = ""
    quota_dimensions: Mapping[str, str] = field(default_factory=dict[str, str])
    quota_value: str = ""


@dataclass(frozen=True)
class QuotaFailure:
    """The exhausted quotas."""

    violations: Tuple[QuotaViolation, ...] = ()


@dataclass(frozen=True)
class FieldViolation:
    """An invalid field of the request: its path, such as `contents[0].parts[1]`, and the reason."""

    field: str
    description: str = ""
    reason: str = ""


@dataclass(frozen=True)
class BadRequest:
    """The invalid fields of the request."""

    field_violations: Tuple[FieldViolation, ...] = ()


@dataclass(frozen=True)
class PreconditionViolation:
    """A condition that is not met."""

    type: str = ""
    subject: str = ""
    description: str = ""


@dataclass(frozen=True)
class PreconditionFailure:
    """The conditions to fix before the call can succeed."""

    violations: Tuple[PreconditionViolation, ...] = ()


@dataclass(frozen=True)
class RequestInfo:
    """The name of the request in the service's logs."""

    request_id: str
    serving_data: str = ""


@dataclass(frozen=True)
class ResourceInfo:
    """The resource that could not be reached."""

    resource_type: str = ""
    resource_name: str = ""
    owner: str = ""
    description: str = ""


@dataclass(frozen=True)
class HelpLink:
    """A help page."""

    description: str = ""
    url: str = ""


@dataclass(frozen=True)
class Help:
    """Help pages."""

    links: Tuple[HelpLink, ...] = ()


@dataclass(frozen=True)
class LocalizedMessage:
    """A message for the user of the program, in the user's language."""

    locale: str = ""
    message: str = ""


@dataclass(frozen=True)
class DebugInfo:
    """Debugging information of the service."""

    stack_entries: Tuple[str, ...] = ()
    detail: str = ""


Detail = Union[
    ErrorInfo,
    RetryInfo,
    QuotaFailure,
    BadRequest,
    PreconditionFailure,
    RequestInfo,
    ResourceInfo,
    Help,
    LocalizedMessage,
    DebugInfo,
    Json,
]


def body_of(given: Any) -> Tuple[Json, str]:
    """Return the object of an error body, parsed or not, or the start of a body that is none as text."""
    if isinstance(given, (str, bytes, bytearray)):
        try:
            given = lenient_json.read(given)  # makes text of what is too deep for repr and pickle
        except ValueError:
            text = given if isinstance(given, str) else given.decode("utf-8", "replace")
            return {}, " ".join(text.split())[:LONGEST_TEXT]
    if isinstance(given, list) and given:  # a stream that is not SSE wraps its error in a list
        given = cast(Sequence[Any], given)[0]
    if isinstance(given, dict):
        return cast(Json, given), ""
    return {}, "" if given is None else str(cast(Any, given))[:LONGEST_TEXT]


def as_text(value: Any) -> str:
    """Return text unchanged; any other value, shortened."""
    return value if isinstance(value, str) else str(value)[:LONGEST_TEXT] if value else ""


def error_in(body: Json) -> Json:
    """Return the error that a body is, or has as `error`."""
    error = body.get("error", body)
    return cast(Json, error) if isinstance(error, dict) else {"message": "" if error is None else str(error)}


def seconds(duration: Any) -> Optional[float]:
    """Return the seconds of a google.protobuf.Duration such as `3.5s`; None if it is invalid or negative."""
    try:
        value = float(duration[:-1]) if str(duration).endswith("s") else -1.0
    except (TypeError, ValueError):
        return None
    return value if 0 <= value < float("inf") else None


def _string(node: Json, key: str) -> str:
    value = node.get(key, "")
    return value if isinstance(value, str) else str(value)


def _string_map(node: Json, key: str) -> Dict[str, str]:
    return {name: str(value) for name, value in cast(Json, node.get(key) or {}).items()}


def _objects(node: Json, key: str) -> List[Json]:
    return [cast(Json, dict(item)) for item in node.get(key) or ()]


def _quota_violation(node: Json) -> QuotaViolation:
    return QuotaViolation(
        _string(node, "subject"),
        _string(node, "description"),
        _string(node, "quotaMetric"),
        _string(node, "quotaId"),
        _string_map(node, "quotaDimensions"),
        _string(node, "quotaValue"),
    )


def _field_violation(node: Json) -> FieldViolation:
    return FieldViolation(_string(node, "field"), _string(node, "description"), _string(node, "reason"))


def _precondition_violation(node: Json) -> PreconditionViolation:
    return PreconditionViolation(
        _string(node, "type"), _string(node, "subject"), _string(node, "description")
    )


def _help_link(node: Json) -> HelpLink:
    return HelpLink(_string(node, "description"), _string(node, "url"))


def _resource_info(node: Json) -> ResourceInfo:
    return ResourceInfo(
        _string(node, "resourceType"),
        _string(node, "resourceName"),
        _string(node, "owner"),
        _string(node, "description"),
    )


READERS: Mapping[str, Callable[[Json], Detail]] = {
    "ErrorInfo": lambda n: ErrorInfo(_string(n, "reason"), _string(n, "domain"), _string_map(n, "metadata")),
    "RetryInfo": lambda n: RetryInfo(seconds(n.get("retryDelay"))),
    "QuotaFailure": lambda n: QuotaFailure(tuple(map(_quota_violation, _objects(n, "violations")))),
    "BadRequest": lambda n: BadRequest(tuple(map(_field_violation, _objects(n, "fieldViolations")))),
    "PreconditionFailure": lambda n: PreconditionFailure(
        tuple(map(_precondition_violation, _objects(n, "violations")))
    ),
    "RequestInfo": lambda n: RequestInfo(_string(n, "requestId"), _string(n, "servingData")),
    "ResourceInfo": _resource_info,
    "Help": lambda n: Help(tuple(map(_help_link, _objects(n, "links")))),
    "LocalizedMessage": lambda n: LocalizedMessage(_string(n, "locale"), _string(n, "message")),
    "DebugInfo": lambda n: DebugInfo(tuple(map(str, n.get("stackEntries") or ())), _string(n, "detail")),
}


def read(details: Any) -> List[Detail]:
    """Return the entries of `error.details` without those that are not objects."""
    entries = cast("List[object]", details) if isinstance(details, list) else []
    return [_detail(cast(Json, entry)) for entry in entries if isinstance(entry, dict)]


def _detail(entry: Json) -> Detail:
    package, _, name = str(entry.get("@type", "")).rpartition(".")
    if not package.endswith("google.rpc") or name not in READERS:
        return entry
    try:
        return READERS[name](entry)
    except (TypeError, ValueError, AttributeError):  # not the shape of this kind
        return entry


def hint(headers: Mapping[str, str], details: Sequence[Detail], now: float) -> Optional[float]:
    """Return the seconds that a response asks to wait; `now` is the current Unix time."""
    delays = [detail.retry_delay for detail in details if isinstance(detail, RetryInfo)]
    delays.append(_retry_after(headers.get("retry-after", ""), now))
    return max((delay for delay in delays if delay is not None), default=None)


def _retry_after(value: str, now: float) -> Optional[float]:
    text = value.strip()
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return float(text)
    from email.utils import parsedate_to_datetime  # loaded only for a date

    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def is_daily_quota(details: Sequence[Detail]) -> bool:
    """Return whether the quota of a day is exhausted."""
    return any(
        "perday" in f"{violation.quota_id} {violation.quota_metric}".lower().replace("_", "")
        for detail in details
        if isinstance(detail, QuotaFailure)
        for violation in detail.violations
    )


for _kind in (*get_args(Detail), FieldViolation, HelpLink, PreconditionViolation, QuotaViolation):
    if isinstance(_kind, type):  # tracebacks and pickles name the module that users import from
        _kind.__module__ = "google.genai.errors"
