"""Field masks: which fields a PATCH changes, and which a read shows."""

from __future__ import annotations

import re
from typing import Iterable, List

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError


def camel(name: str) -> str:
    """A field name in lowerCamelCase, whichever way it is spelled."""
    return re.sub(r"_([a-z0-9])", lambda found: found[1].upper(), name)


def paths(mask: str) -> List[str]:
    """The fields of a mask in lowerCamelCase."""
    return [camel(name.strip()) for name in mask.split(",") if name.strip()]


def changes(body: Json, mask: str, allowed: Iterable[str]) -> Json:
    """The changes that a PATCH asks for, None for a field that the mask names and the body lacks.

    Without a mask, or with `*`, the body's own fields count. Raises ServiceError 400 for a field that
    may not change.
    """
    named = paths(mask)
    fields = [*body] if named in ([], ["*"]) else named
    known = set(allowed)
    for field in fields:
        if field not in known:
            raise ServiceError(400, f"Invalid field mask: {field} cannot be updated.")
    return {field: body.get(field) for field in fields}


def shown(resource: Json, mask: str) -> Json:
    """The fields of a resource that a read mask asks for; all without one."""
    named = paths(mask)
    if named in ([], ["*"]):
        return resource
    return {name: value for name, value in resource.items() if name in {path.split(".")[0] for path in named}}
