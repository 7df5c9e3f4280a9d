"""Types of a program: those that it derives from the SDK's, and those that have the SDK's as fields.

A derived type may add fields, such as the time of a turn. They are in its dumps, and left out of
requests, whose fields the services check.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Callable, Dict, FrozenSet, Generator, Type, cast

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from google._genai_core.runtime.absent_values import model_of

if TYPE_CHECKING:
    from pydantic import SerializationInfo, SerializerFunctionWrapHandler, ValidatorFunctionWrapHandler

SENDING: Dict[str, Any] = {}
"""The context by which pydantic's serializers know that they write a request."""

_building: ContextVar[bool] = ContextVar("_building", default=False)


def is_own(kind: Type[Any]) -> bool:
    """Return whether a class is of the program, not of the SDK."""
    return not kind.__module__.startswith("google._genai_")


def complete_bases(kind: Type[Any]) -> None:
    """Resolve what the annotations of a new type's bases name; its own module does not have those names."""
    for base in kind.__mro__[1:]:
        if issubclass(base, BaseModel) and base is not BaseModel and not base.__pydantic_fields_complete__:
            base.model_rebuild(raise_errors=False)


def own_fields(kind: Type[BaseModel]) -> FrozenSet[str]:
    """Return the fields, computed ones included, that a type adds to those of the API."""
    if not is_own(kind):
        return frozenset()
    ours = [base for base in kind.__mro__ if base.__module__.startswith("google._genai_api.")]
    names = {*kind.__pydantic_fields__, *kind.__pydantic_computed_fields__} if ours else set[str]()
    return frozenset(names.difference(*(cast("Type[BaseModel]", base).__pydantic_fields__ for base in ours)))


def keeping_own_fields(
    kind: Type[BaseModel], schema: CoreSchema, handler: GetCoreSchemaHandler
) -> CoreSchema:
    """Return the schema of a derived type, changed so that a request does not have the fields it adds."""
    model = model_of(schema, handler)
    if "serialization" not in model:  # a serializer of the program says what is written
        model["serialization"] = core_schema.wrap_serializer_function_ser_schema(_writer(kind), info_arg=True)
    return schema


def _writer(kind: Type[BaseModel]) -> Callable[..., Any]:
    def write(value: Any, handler: SerializerFunctionWrapHandler, info: SerializationInfo) -> Any:
        written = handler(value)
        if info.context is not SENDING or not isinstance(written, dict):
            return written
        result = dict(cast("Dict[str, Any]", written))
        fields: Dict[str, Any] = {**kind.__pydantic_fields__, **kind.__pydantic_computed_fields__}
        for name in own_fields(kind):
            result.pop(getattr(fields[name], "serialization_alias", None) or fields[name].alias or name, None)
        return result

    return write


@contextmanager
def building() -> Generator[None, None, None]:
    """Mark that a type of the SDK is built for itself, not as a field of another one."""
    token = _building.set(True)
    try:
        yield
    finally:
        _building.reset(token)


def is_field(kind: Type[BaseModel]) -> bool:
    """Return whether the schema of a type is made for a field of a type of the program."""
    return not _building.get() and bool(kind.model_config.get("defer_build"))


def read_by(
    read: Callable[[Any, ValidatorFunctionWrapHandler], Any], source: Any, handler: GetCoreSchemaHandler
) -> CoreSchema:
    """Return the schema of a field that a function reads, except in strict validation."""
    with building():
        schema = handler.generate_schema(source)
    reading = core_schema.no_info_wrap_validator_function(read, schema)
    return core_schema.lax_or_strict_schema(reading, schema)
