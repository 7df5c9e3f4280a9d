"""Response schemas in the form that the backend accepts.

pydantic makes the JSON schema of a type, which becomes the API's Schema. If the backend's Schema cannot
express it (recursion, free keys, tuples, numbers as enum), it is sent as `responseJsonSchema` if that
can. The operation's table contains the fields that a backend accepts.
"""

from __future__ import annotations

import enum
from typing import Any, Callable, Dict, Iterator, Mapping, Type, TypeVar, cast

from pydantic import PydanticUserError, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema
from typing_extensions import TypeGuard

from google._genai_api.types.tools.schema import Schema
from google._genai_core.flows.inputs.response_json_schema import convert
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.schema import schema_message
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

T = TypeVar("T")
C = TypeVar("C", bound=ApiModel)

_FORMATS = frozenset({"float", "double", "int32", "int64", "enum", "date-time"})
"""The formats that the descriptions of both backends list; the Gemini API refuses any other."""


def is_class(value: Any, base: Type[T]) -> TypeGuard[Type[T]]:
    """Return whether the value is a subclass; `list[int]` is not."""
    return isinstance(value, type) and issubclass(value, base)


def sendable(settings: C, takes: Callable[[str], bool]) -> C:
    """Return the config with its response schema in a form that the backend accepts.

    `takes` returns whether the backend takes a field, such as `config.response_schema.defs`.

    Raises:
        ValueError: No form can express the schema; the message names the place in it.
        TypeError: The value has no schema.
    """
    schema: Any = getattr(settings, "response_schema", None)
    document: Any = getattr(settings, "response_json_schema", None)
    if schema is not None and document is not None:
        raise InvalidValueError("config: set response_schema or response_json_schema, not both")
    if document is not None:
        return settings.model_copy(update={"response_json_schema": to_json_schema(document)})
    form = _form(schema, takes)
    if isinstance(form, Schema):
        return settings.model_copy(update={"response_schema": form})
    return settings.model_copy(update={"response_schema": None, "response_json_schema": form})


def _form(value: Any, takes: Callable[[str], bool]) -> Any:
    """Return the Schema, or a JSON schema if a Schema cannot express it."""
    where = "response_schema"
    if is_class(value, enum.Enum):
        return to_schema(value)
    document: Dict[str, Any] = {} if isinstance(value, Schema) else _json_schema(value, where)
    try:
        schema = value if isinstance(value, Schema) else from_json_schema(document, where, recursive=True)
    except ValueError as error:
        return _as_json_schema(document, where, error)
    missing = [name for name in sorted(set(_field_names(schema))) if not takes(f"config.{where}.{name}")]
    is_by_hand = isinstance(value, (Schema, Mapping))
    if is_by_hand:
        document = schema_message.to_json_schema(schema)  # a dict may have the Schema's own keywords
    if missing and not is_by_hand:
        refusal = InvalidValueError(f"{where}: this backend's Schema has no {', '.join(missing)}")
        return _as_json_schema(document, where, refusal)
    is_sendable = isinstance(value, Schema) or all(
        has_common_format(each) and (is_by_hand or _has_type(each)) for each in walk(schema)
    )
    if not missing and is_sendable:
        return schema
    try:
        return convert(document, where, ordered=True)
    except ValueError:
        return schema  # the table refuses the fields that the backend does not have, with their place


def _as_json_schema(document: Mapping[str, Any], where: str, reason: ValueError) -> Dict[str, Any]:
    """Return the JSON schema that is sent instead of a Schema; `reason` is why that is not possible."""
    try:
        return convert(document, where, ordered=True)
    except ValueError as error:
        keyword = getattr(error, "keyword", None)
        if keyword and keyword == getattr(reason, "keyword", None):
            raise reason from None  # both forms refuse the same keyword, so one message is enough
        raise InvalidValueError(f"{reason}; and as a JSON schema, {error}") from None


def has_common_format(schema: Schema) -> bool:
    """Return whether both backends accept the `format`, if there is one."""
    return schema.format is None or schema.format in _FORMATS


def _has_type(schema: Schema) -> bool:
    return bool(schema.type or schema.any_of or schema.ref)


def to_schema(value: Any) -> Schema:
    """Return the API's Schema for a Schema, a schema as a dict, or a Python type."""
    if isinstance(value, Schema):
        return value
    if is_class(value, enum.Enum):
        values = [str(member.value) for member in value]
        return Schema(
            type="STRING", enum=values, title=value.__name__, description=value.__dict__.get("__doc__")
        )
    return from_json_schema(_json_schema(value, "response_schema"), "response_schema")


def to_json_schema(value: Any) -> Dict[str, Any]:
    """Return a Schema, a JSON schema or a Python type in the form that `responseJsonSchema` accepts."""
    where = "response_json_schema"
    if isinstance(value, Schema):
        return convert(schema_message.to_json_schema(value), where)
    return convert(_json_schema(value, where), where, ordered=not isinstance(value, Mapping))


def from_json_schema(document: Mapping[str, Any], where: str, *, recursive: bool = False) -> Schema:
    """Return the API's Schema for a JSON schema; the path in errors begins with `where`.

    A schema that contains itself is an error unless `recursive` allows `defs` to name it.
    """
    return schema_message.from_json_schema(Schema, document, where, recursive=recursive)


class _Generator(GenerateJsonSchema):
    def decimal_schema(self, schema: core_schema.DecimalSchema) -> Dict[str, Any]:
        """Remove the pattern that some pydantic releases add; the parsed answer is validated anyway."""
        result = super().decimal_schema(schema)
        for option in result.get("anyOf", ()):
            option.pop("pattern", None)
        return result


def _json_schema(value: Any, where: str) -> Dict[str, Any]:
    """Return the JSON schema of a type; a dict is returned as it is."""
    if isinstance(value, Mapping):
        return dict(cast(Mapping[str, Any], value))
    if isinstance(value, str):  # pydantic would evaluate it as the name of a type
        raise InvalidTypeError(f"{where}: {value!r} is not a type with a schema")
    try:
        return TypeAdapter(value).json_schema(schema_generator=_Generator)
    except (PydanticUserError, NameError, TypeError) as error:
        raise InvalidTypeError(f"{where}: {value!r} is not a type with a schema") from error


def walk(schema: Schema) -> Iterator[Schema]:
    """Yield a Schema and all schemas inside it."""
    yield schema
    options = [*(schema.any_of or ()), *(schema.properties or {}).values(), *(schema.defs or {}).values()]
    extra = schema.additional_properties
    for child in (*options, schema.items, extra):
        if isinstance(child, Schema):
            yield from walk(child)


def _field_names(schema: Schema) -> Iterator[str]:
    """Yield the names of the fields that are set in a Schema and in the schemas inside it."""
    for each in walk(schema):
        yield from (name for name, value in each.__dict__.items() if value is not None)
