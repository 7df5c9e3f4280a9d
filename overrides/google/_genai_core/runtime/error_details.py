"""What Google's services say about an error beside its text: the messages of google.rpc.

A detail of a kind that is not here stays the dictionary that it was, and so does one whose
shape is not what google/rpc/error_details.proto says. Source of the names: that file.
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

from google._genai_core.runtime.json_values import Json


@dataclass(frozen=True)
class ErrorInfo:
    """The cause, as a constant to program against, such as `API_KEY_INVALID`."""

    reason: str
    domain: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class RetryInfo:
    """How many seconds to wait before the next attempt."""

    retry_delay: Optional[float]


@dataclass(frozen=True)
class QuotaViolation:
    """One quota that is used up."""

    subject: str = ""
    description: str = ""
    quota_metric: str = ""
    quota_id: str = ""
    quota_dimensions: Mapping[str, str] = field(default_factory=dict[str, str])
    quota_value: str = ""


@dataclass(frozen=True)
class QuotaFailure:
    """Which quotas are used up."""

    violations: Tuple[QuotaViolation, ...] = ()


@dataclass(frozen=True)
class FieldViolation:
    """One field of the request that is wrong: its path, such as `contents[0].parts[1]`, and why."""

    field: str
    description: str = ""
    reason: str = ""


@dataclass(frozen=True)
class BadRequest:
    """Which fields of the request are wrong."""

    field_violations: Tuple[FieldViolation, ...] = ()


@dataclass(frozen=True)
class PreconditionViolation:
    """One condition that is not met."""

    type: str = ""
    subject: str = ""
    description: str = ""


@dataclass(frozen=True)
class PreconditionFailure:
    """What has to be put right before the call can work."""

    violations: Tuple[PreconditionViolation, ...] = ()


@dataclass(frozen=True)
class RequestInfo:
    """How the service names this request in its logs."""

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
    """A page to read."""

    description: str = ""
    url: str = ""


@dataclass(frozen=True)
class Help:
    """Pages that help."""

    links: Tuple[HelpLink, ...] = ()


@dataclass(frozen=True)
class LocalizedMessage:
    """A text for the person who uses the program."""

    locale: str = ""
    message: str = ""


@dataclass(frozen=True)
class DebugInfo:
    """What the service shows of its insides."""

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


def seconds(duration: Any) -> Optional[float]:
    """A google.protobuf.Duration such as `3.5s`; None for anything else or a negative one."""
    try:
        value = float(duration[:-1]) if str(duration).endswith("s") else -1.0
    except (TypeError, ValueError):
        return None
    return value if 0 <= value < float("inf") else None


def _text(node: Json, key: str) -> str:
    value = node.get(key, "")
    return value if isinstance(value, str) else str(value)


def _texts(node: Json, key: str) -> Dict[str, str]:
    return {name: str(value) for name, value in cast(Json, node.get(key) or {}).items()}


def _items(node: Json, key: str) -> List[Json]:
    return [cast(Json, dict(item)) for item in node.get(key) or ()]


def _quota(node: Json) -> QuotaViolation:
    return QuotaViolation(
        _text(node, "subject"),
        _text(node, "description"),
        _text(node, "quotaMetric"),
        _text(node, "quotaId"),
        _texts(node, "quotaDimensions"),
        _text(node, "quotaValue"),
    )


def _violated(node: Json) -> FieldViolation:
    return FieldViolation(_text(node, "field"), _text(node, "description"), _text(node, "reason"))


def _condition(node: Json) -> PreconditionViolation:
    return PreconditionViolation(_text(node, "type"), _text(node, "subject"), _text(node, "description"))


def _link(node: Json) -> HelpLink:
    return HelpLink(_text(node, "description"), _text(node, "url"))


def _resource(node: Json) -> ResourceInfo:
    return ResourceInfo(
        _text(node, "resourceType"),
        _text(node, "resourceName"),
        _text(node, "owner"),
        _text(node, "description"),
    )


READERS: Mapping[str, Callable[[Json], Detail]] = {
    "ErrorInfo": lambda n: ErrorInfo(_text(n, "reason"), _text(n, "domain"), _texts(n, "metadata")),
    "RetryInfo": lambda n: RetryInfo(seconds(n.get("retryDelay"))),
    "QuotaFailure": lambda n: QuotaFailure(tuple(map(_quota, _items(n, "violations")))),
    "BadRequest": lambda n: BadRequest(tuple(map(_violated, _items(n, "fieldViolations")))),
    "PreconditionFailure": lambda n: PreconditionFailure(tuple(map(_condition, _items(n, "violations")))),
    "RequestInfo": lambda n: RequestInfo(_text(n, "requestId"), _text(n, "servingData")),
    "ResourceInfo": _resource,
    "Help": lambda n: Help(tuple(map(_link, _items(n, "links")))),
    "LocalizedMessage": lambda n: LocalizedMessage(_text(n, "locale"), _text(n, "message")),
    "DebugInfo": lambda n: DebugInfo(tuple(map(str, n.get("stackEntries") or ())), _text(n, "detail")),
}


def read(details: Any) -> List[Detail]:
    """The entries of `error.details`; what is no object is left out."""
    entries = cast("List[object]", details) if isinstance(details, list) else []
    return [_detail(cast(Json, entry)) for entry in entries if isinstance(entry, dict)]


def _detail(entry: Json) -> Detail:
    package, _, name = str(entry.get("@type", "")).rpartition(".")
    if not package.endswith("google.rpc") or name not in READERS:
        return entry
    try:
        return READERS[name](entry)
    except (TypeError, ValueError, AttributeError):  # not the shape that the name promises
        return entry


def hint(headers: Mapping[str, str], details: Sequence[Detail], now: float) -> Optional[float]:
    """Seconds that an answer asks to wait; `now` is the time of day as Unix time."""
    delays = [detail.retry_delay for detail in details if isinstance(detail, RetryInfo)]
    found = [_retry_after(headers.get("retry-after", ""), now), *delays]
    return max((seconds for seconds in found if seconds is not None), default=None)


def _retry_after(value: str, now: float) -> Optional[float]:
    text = value.strip()
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return float(text)
    from email.utils import parsedate_to_datetime  # it loads half of `email`

    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def is_daily_quota(details: Sequence[Detail]) -> bool:
    """Whether the quota of a day is used up."""
    return any(
        "perday" in f"{violation.quota_id} {violation.quota_metric}".lower().replace("_", "")
        for detail in details
        if isinstance(detail, QuotaFailure)
        for violation in detail.violations
    )


for _kind in (*get_args(Detail), FieldViolation, HelpLink, PreconditionViolation, QuotaViolation):
    if isinstance(_kind, type):  # tracebacks and pickles name the module that users import from
        _kind.__module__ = "google.genai.errors"
