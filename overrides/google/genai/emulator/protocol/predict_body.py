"""Checks of the body of `predict`: the descriptions do not define its instances and parameters."""

from __future__ import annotations

import base64
from typing import Any, List, Optional, cast

from google.genai.emulator.protocol.document import Json, as_list
from google.genai.emulator.protocol.errors import ServiceError


def checked_object(value: Any, name: str) -> Json:
    """Return a value that must be an object, or an empty one for None. Raises ServiceError 400."""
    if value is not None and not isinstance(value, dict):
        raise ServiceError(400, f"Invalid {name}: it must be an object.")
    return cast(Json, value or {})


def checked_objects(value: Any, name: str) -> List[Json]:
    """Return a value that must be a list of objects, or an empty one for None. Raises ServiceError 400."""
    if value is not None and not isinstance(value, list):
        raise ServiceError(400, f"Invalid {name}: it must be a list.")
    return [checked_object(each, name) for each in as_list(value or [])]


def sample_count(parameters: Json, maximum: int) -> int:
    """Return `sampleCount`, which defaults to 1. Raises ServiceError 400 if it is not from 1 to `maximum`."""
    count: Any = parameters.get("sampleCount", 1)
    is_number = isinstance(count, (int, float)) and not isinstance(count, bool)
    if not is_number or not 1 <= count <= maximum or count != int(count):
        raise ServiceError(400, f"Invalid sampleCount: it must be between 1 and {maximum}.")
    return int(count)


def number(parameters: Json, name: str, least: float, most: float) -> Optional[float]:
    """Return a number of the parameters, or None if it is absent. Raises ServiceError 400 outside its range."""
    value: Any = parameters.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not least <= value <= most:
        raise ServiceError(400, f"Invalid {name}: it must be between {least:g} and {most:g}.")
    return float(value)


def image_bytes(image: Json) -> bytes:
    """Return the bytes of an image in the request; empty if it only has a URI. Raises ServiceError 400."""
    try:
        return base64.b64decode(str(image.get("bytesBase64Encoded") or ""))
    except ValueError:
        raise ServiceError(400, "Invalid image: bytesBase64Encoded is not base64.") from None
