"""Reads the instances and parameters of predictions, which the descriptions leave open."""

from __future__ import annotations

from typing import Any, List, cast

from google.genai.emulator.protocol.document import Json, as_list
from google.genai.emulator.protocol.errors import ServiceError


def checked_object(value: Any, name: str) -> Json:
    """A value that must be an object, an empty one for none. Raises ServiceError 400."""
    if value is not None and not isinstance(value, dict):
        raise ServiceError(400, f"Invalid {name}: it must be an object.")
    return cast(Json, value or {})


def checked_objects(value: Any, name: str) -> List[Json]:
    """A value that must be a list of objects, an empty one for none. Raises ServiceError 400."""
    if value is not None and not isinstance(value, list):
        raise ServiceError(400, f"Invalid {name}: it must be a list.")
    return [checked_object(each, name) for each in as_list(value or [])]


def sample_count(parameters: Json, most: int) -> int:
    """How many samples are asked for, 1 if nothing is said. Raises ServiceError 400 outside 1 to `most`."""
    asked: Any = parameters.get("sampleCount", 1)
    is_number = isinstance(asked, (int, float)) and not isinstance(asked, bool)
    if not is_number or not 1 <= asked <= most or asked != int(asked):
        raise ServiceError(400, f"Invalid sampleCount: it must be between 1 and {most}.")
    return int(asked)
