"""Let `null` stand for a list that is absent: services and gateways written in Go send empty lists so.

The rule is part of the validators that pydantic builds, which run without Python code.
"""

from __future__ import annotations

from typing import Any, Dict, cast

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


def taking_null(schema: CoreSchema, handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return the schema of a model, changed so that its lists take None for an empty list."""
    model = cast(Dict[str, Any], handler.resolve_ref_schema(schema))
    while model["type"] != "model" and "schema" in model:  # a validator of the model stands around it
        model = model["schema"]
    fields: Dict[str, Any] = model["schema"].get("fields", {}) if model["type"] == "model" else {}
    for field in fields.values():
        default = field["schema"]
        if default.get("default_factory") is list and default["schema"]["type"] == "list":
            default["schema"] = _or_null(default["schema"])
    return schema


def _or_null(schema: Any) -> CoreSchema:
    """Return a schema that is a list's own for errors and dumps, and makes an empty list of None.

    The second step sees the list that the first has made, or None. It only looks whether it is a
    list; it repeats the list's schema for strict validation and for dumps, which use the last step.
    """
    seen = core_schema.lax_or_strict_schema(core_schema.is_instance_schema(list), schema)
    return core_schema.chain_schema(
        [
            core_schema.nullable_schema(schema),
            core_schema.with_default_schema(seen, default_factory=list, on_error="default"),
        ]
    )
