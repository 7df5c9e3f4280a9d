"""Response schemas in the form that the backend accepts.

pydantic makes the JSON schema of a type, which becomes the API's Schema. If the backend's Schema cannot
express it (recursion, free keys, tuples, numbers as enum), it is sent as `responseJsonSchema`. The
operation's table contains the fields that a backend accepts. A JSON schema that the caller has written is
sent as it is.
"""

from __future__ import annotations

import enum
from typing import Any, Callable, Dict, Iterator, List, Mapping, Type, TypeVar, cast

from pydantic import PydanticUserError
from typing_extensions import TypeGuard

from google._genai_api.types.tools.schema import JSONSchema, Schema
from google._genai_core.flows.inputs.schema_log import tell
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.schema import schema_message
from google._genai_core.runtime.schema.fitting import fitted
from google._genai_core.runtime.schema.given import checked
from google._genai_core.runtime.schema.json_form import convert
from google._genai_core.runtime.schema.left_out import LeftOut
from google._genai_core.runtime.schema.python_types import Generator, adapter
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError
from google._genai_core.runtime.wire import encoding

T = TypeVar("T")
C = TypeVar("C", bound=ApiModel)

WHERE = "response_schema"
CHECKED, UNCHECKED = "the answer is checked", "nothing checks the answer: pass a Python type"
_FORMATS = frozenset({"float", "double", "int32", "int64", "enum", "date-time"})
"""The formats that the descriptions of both backends list; the Gemini API refuses any other."""


def is_class(value: Any, base: Type[T]) -> TypeGuard[Type[T]]:
    """Return whether the value is a subclass; `list[int]` is not."""
    return isinstance(value, type) and issubclass(value, base)


def sendable(settings: C, takes: Callable[[str], bool]) -> C:
    """Return the config with its response schema in a form that the backend accepts, and the type of the answer.

    `takes` returns whether the backend takes a field of the config, such as `response_schema.defs`.

    Raises:
        ValueError: No form can express the schema; the message names the place in it.
        TypeError: The value has no schema.
    """
    schema: Any = getattr(settings, "response_schema", None)
    document: Any = getattr(settings, "response_json_schema", None)
    if schema is not None and document is not None:
        raise InvalidValueError("config: set response_schema or response_json_schema, not both")
    if document is not None and not takes("response_json_schema"):
        return settings  # the encoder refuses the field
    form = _form(schema, takes) if document is None else to_json_schema(document)
    field = "response_schema" if isinstance(form, Schema) else "response_json_schema"
    changes: Dict[str, Any] = {"response_schema": None, "response_json_schema": None, field: form}
    if not getattr(settings, "response_mime_type", None) and not getattr(settings, "response_format", None):
        changes["response_mime_type"] = "application/json"  # both backends refuse a schema without it
    return settings.model_copy(update=changes)


def _form(given: Any, takes: Callable[[str], bool]) -> Any:
    """Return the Schema, or a JSON schema if a Schema cannot express it."""
    value = plain(given)
    if is_class(value, enum.Enum):
        return to_schema(value)
    if isinstance(value, Schema):
        return _json_form_or(value) if _missing(value, takes) else value
    document = as_mapping(value)
    return _form_of_type(value, takes) if document is None else _form_of_dict(document, takes)


def _form_of_type(value: Any, takes: Callable[[str], bool]) -> Any:
    """Return the form of a Python type. A rule that it cannot express is left out: `parsed` holds to the type."""
    left_out, more = LeftOut(), LeftOut()
    document = fitted(_json_schema(value, WHERE), WHERE, left_out, custom=True)
    form: Any = None
    try:
        schema = from_json_schema(document, WHERE, recursive=True)
        missing = _missing(schema, takes)
        if missing:
            raise InvalidValueError(f"{WHERE}: this backend's Schema has no {', '.join(missing)}")
        form, reason = schema, None
    except ValueError as error:
        reason = error
    if form is None or not all(has_common_format(each) and _has_type(each) for each in walk(form)):
        try:
            form = convert(document, WHERE, ordered=True, left_out=more)
            left_out.rules += more.rules
        except ValueError as error:
            if reason is not None:
                raise _both(reason, error) from None
    tell(left_out, WHERE, CHECKED)
    return form


def _form_of_dict(value: Mapping[str, Any], takes: Callable[[str], bool]) -> Any:
    """Return the form of a schema as a dict, which may have the keywords of either form."""
    left_out = LeftOut()
    document = fitted(value, WHERE, left_out, custom=False)
    try:
        schema = from_json_schema(document, WHERE, recursive=True)
    except ValueError as reason:
        try:
            return checked(value, WHERE)
        except ValueError as error:
            raise _both(reason, error) from None
    is_sendable = not _missing(schema, takes) and all(map(has_common_format, walk(schema)))
    if is_sendable and not left_out.rules:
        return schema
    try:
        return checked(value, WHERE)
    except ValueError:  # it has keywords or types of the Schema
        tell(left_out, WHERE, UNCHECKED)
    return schema if is_sendable else _json_form_or(schema)


def _json_form_or(schema: Schema) -> Any:
    """Return a Schema as a JSON schema, or itself if that has none."""
    try:
        return convert(schema_message.to_json_schema(schema), WHERE, ordered=True)
    except ValueError:
        return schema  # the table refuses the fields that the backend does not have, with their place


def _both(reason: ValueError, error: ValueError) -> ValueError:
    """Return why neither form of a schema can express it."""
    keyword = getattr(error, "keyword", None)
    if keyword and keyword == getattr(reason, "keyword", None):
        return reason  # both forms refuse the same keyword, so one message is enough
    return InvalidValueError(f"{reason}; and as a JSON schema, {error}")


def _missing(schema: Schema, takes: Callable[[str], bool]) -> List[str]:
    """Return the fields in a Schema that the backend does not take."""
    return [name for name in sorted(set(_field_names(schema))) if not takes(f"{WHERE}.{name}")]


def has_common_format(schema: Schema) -> bool:
    """Return whether both backends accept the `format`, if there is one."""
    return schema.format is None or schema.format in _FORMATS


def _has_type(schema: Schema) -> bool:
    return bool(schema.type or schema.any_of or schema.ref)


def plain(value: Any) -> Any:
    """Return a `types.JSONSchema` as a dict, and any other value as it is."""
    return encoding.plain(value) if isinstance(value, JSONSchema) else value


def to_schema(value: Any) -> Schema:
    """Return the API's Schema for a Schema, a schema as a dict, or a Python type."""
    if isinstance(value, Schema):
        return value
    if is_class(value, enum.Enum):
        values = [str(member.value) for member in value]
        return Schema(
            type="STRING", enum=values, title=value.__name__, description=value.__dict__.get("__doc__")
        )
    left_out = LeftOut()
    is_dict = isinstance(value, Mapping)
    schema = from_json_schema(fitted(_json_schema(value, WHERE), WHERE, left_out, custom=not is_dict), WHERE)
    tell(left_out, WHERE, UNCHECKED if is_dict else CHECKED)
    return schema


def to_json_schema(given: Any) -> Dict[str, Any]:
    """Return a Schema or a Python type in the form that `responseJsonSchema` accepts, a dict as it is."""
    where = "response_json_schema"
    value = plain(given)
    if isinstance(value, Mapping):
        return checked(cast(Mapping[str, Any], value), where)
    if isinstance(value, Schema):
        return convert(schema_message.to_json_schema(value), where)
    left_out = LeftOut()
    document = fitted(_json_schema(value, where), where, left_out, custom=True)
    result = convert(document, where, ordered=True, left_out=left_out)
    tell(left_out, where, CHECKED)
    return result


def from_json_schema(document: Mapping[str, Any], where: str, *, recursive: bool = False) -> Schema:
    """Return the API's Schema for a JSON schema; the path in errors begins with `where`.

    A schema that contains itself is an error unless `recursive` allows `defs` to name it.
    """
    return schema_message.from_json_schema(Schema, document, where, recursive=recursive)


def _json_schema(value: Any, where: str) -> Dict[str, Any]:
    """Return the JSON schema of a type; a dict is returned as it is."""
    if isinstance(value, Mapping):
        return dict(cast(Mapping[str, Any], value))
    if isinstance(value, str):  # pydantic would evaluate it as the name of a type
        raise InvalidTypeError(f"{where}: {value!r} is not a type with a schema")
    described = adapter(value, where)
    try:
        return described.json_schema(schema_generator=Generator)
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
