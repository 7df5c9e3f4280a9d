"""Field masks: the fields that a PATCH changes, and the fields that a read returns."""

from __future__ import annotations

import re
from typing import Iterable, List

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError


def camel(name: str) -> str:
    """Return a field name in lowerCamelCase, from either spelling."""
    return re.sub(r"_([a-z0-9])", lambda found: found[1].upper(), name)


def paths(mask: str) -> List[str]:
    """Return the fields of a mask in lowerCamelCase."""
    return [camel(name.strip()) for name in mask.split(",") if name.strip()]


def changed_fields(body: Json, mask: str, allowed: Iterable[str]) -> Json:
    """Return the fields that a PATCH changes, with None for a field that the mask names and the body lacks.

    Without a mask, or with `*`, these are the fields of the body. Raises ServiceError 400 for a field
    that is not `allowed`.
    """
    named = paths(mask)
    fields = [*body] if named in ([], ["*"]) else named
    known = set(allowed)
    for field in fields:
        if field not in known:
            raise ServiceError(400, f"Invalid field mask: {field} cannot be updated.")
    return {field: body.get(field) for field in fields}


def masked(resource: Json, mask: str) -> Json:
    """Return the fields of a resource that a read mask names, or all of them without a mask."""
    named = paths(mask)
    if named in ([], ["*"]):
        return resource
    shown = {path.split(".")[0] for path in named}
    return {name: value for name, value in resource.items() if name in shown}
