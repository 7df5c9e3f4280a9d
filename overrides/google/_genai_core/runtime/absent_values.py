"""Let `null` stand for an absent value, whose field has its default: an empty list, or a constant.

Services and gateways written in Go send empty lists so. The rule is part of the validators that
pydantic builds, which run without Python code.
"""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional, Type, cast

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


def taking_null(schema: CoreSchema, handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return the schema of a model, changed so that null gives every field its default."""
    model = model_of(schema, handler)
    fields: Dict[str, Any] = model["schema"].get("fields", {}) if model["type"] == "model" else {}
    for field in fields.values():
        default = field["schema"]
        kind = _kind(default)
        if kind is not None:
            default["schema"] = _or_default(default, kind)
    return schema


def model_of(schema: CoreSchema, handler: GetCoreSchemaHandler) -> Dict[str, Any]:
    """Return the schema of the model itself; validators of the model stand around it."""
    model = cast(Dict[str, Any], handler.resolve_ref_schema(schema))
    while model["type"] != "model" and "schema" in model:
        model = model["schema"]
    return model


def _kind(field: Dict[str, Any]) -> Optional[Type[Any]]:
    """Return the Python type of a field whose default is not None; None for all other fields."""
    inner = field.get("schema", {}).get("type")
    if field.get("default_factory") is list and inner == "list":
        return list
    return str if isinstance(field.get("default"), str) and inner == "nullable" else None


def _or_default(field: Dict[str, Any], kind: Type[Any]) -> CoreSchema:
    """Return a schema that is the value's own for errors and dumps, and makes the default of None.

    The second step sees the value that the first has made, or None. It only looks at the value's type;
    it repeats the value's schema for strict validation and for dumps, which use the last step.
    """
    value = field["schema"]
    seen = core_schema.lax_or_strict_schema(core_schema.is_instance_schema(kind), value)
    default = core_schema.with_default_schema(seen, on_error="default", metadata=_shown_as(value))
    default.update({key: field[key] for key in ("default", "default_factory") if key in field})  # type: ignore[typeddict-item]  # the same keys
    return core_schema.chain_schema([core_schema.nullable_schema(value), default])


def _shown_as(value: CoreSchema) -> Dict[str, Any]:
    """Return what makes pydantic show a step in JSON schemas as another schema."""

    def show(_: CoreSchema, handler: Callable[[CoreSchema], Any]) -> Any:
        return handler(value)

    return {"pydantic_js_functions": [show]}
