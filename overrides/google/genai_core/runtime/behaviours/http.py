"""Settings of HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Iterator, Optional, Tuple

from pydantic import ValidationInfo, field_validator

from google.genai_core.runtime import times
from google.genai_core.runtime.model import ApiModel

SECRET_ARGUMENTS = frozenset({"auth", "cookies", "headers", "mounts", "proxy"})
"""What of an HTTP client's arguments may hold a password or token."""


class HttpOptionsBehaviour(ApiModel):
    """Settings whose headers may hold secrets."""

    if TYPE_CHECKING:
        headers: Optional[Dict[str, str]] = None
        extra_query: Optional[Dict[str, Any]] = None

    @field_validator("timeout", "deadline", check_fields=False)
    @classmethod
    def _is_a_time(cls, value: Any, info: ValidationInfo) -> Any:
        (times.timeout if info.field_name == "timeout" else times.deadline)(value)
        return value

    @field_validator("max_response_bytes", "max_event_bytes", check_fields=False)
    @classmethod
    def _is_a_size(cls, value: Any, info: ValidationInfo) -> Any:
        if value is not None and value < 1:
            raise ValueError(f"{info.field_name} must be a number of bytes, at least 1")
        return value

    def __repr_args__(self) -> Iterator[Tuple[Optional[str], Any]]:
        for name, value in super().__repr_args__():
            if name in ("headers", "extra_query"):
                yield name, dict.fromkeys(value or (), "<redacted>")
            elif name in ("client_args", "async_client_args") and value:
                yield name, {key: "<redacted>" if key in SECRET_ARGUMENTS else value[key] for key in value}
            else:
                yield name, value
