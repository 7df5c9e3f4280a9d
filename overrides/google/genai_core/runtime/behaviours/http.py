"""Settings of HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Iterator, Optional, Tuple

from pydantic import ValidationInfo, field_validator

from google.genai_core.runtime import times
from google.genai_core.runtime.model import ApiModel


class HttpOptionsBehaviour(ApiModel):
    """Settings whose headers may hold secrets."""

    if TYPE_CHECKING:
        headers: Optional[Dict[str, str]] = None

    @field_validator("timeout", "deadline", check_fields=False)
    @classmethod
    def _is_a_time(cls, value: Any, info: ValidationInfo) -> Any:
        (times.timeout if info.field_name == "timeout" else times.deadline)(value)
        return value

    def __repr_args__(self) -> Iterator[Tuple[Optional[str], Any]]:
        for name, value in super().__repr_args__():
            yield name, dict.fromkeys(self.headers or {}, "<redacted>") if name == "headers" else value
