# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Optional

from google._genai_core.runtime.model import ApiModel


class UnexpectedValue(ApiModel):
    """Value of another type than the API promises, in `unexpected_values` of a result."""

    place: Optional[str] = None
    """JSON path of the value in the result, such as `candidates[0].avgLogprobs`."""

    value: Optional[Any] = None
    """The value as the service sent it."""

    reason: Optional[str] = None
    """Description of the mismatch, such as `Input should be a valid number`."""
