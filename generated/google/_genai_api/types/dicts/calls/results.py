# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Optional, TypedDict, Union

from google._genai_api.types.calls.results import UnexpectedValue


class UnexpectedValueDict(TypedDict, total=False):
    """Value of another type than the API promises, in `unexpected_values` of a result."""

    place: Optional[str]
    """JSON path of the value in the result, such as `candidates[0].avgLogprobs`."""

    value: Optional[Any]
    """The value as the service sent it."""

    reason: Optional[str]
    """Description of the mismatch, such as `Input should be a valid number`."""


UnexpectedValueOrDict = Union[UnexpectedValue, UnexpectedValueDict]
