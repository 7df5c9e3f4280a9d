"""Response schemas: what users give, in the form that the backend takes.

A type becomes its JSON schema by pydantic, and that the API's Schema. What a backend's Schema
cannot say (recursion, free keys, tuples, numbers as enum) is sent as `responseJsonSchema`
when that can; the operation's table says which fields a backend takes.
"""

from __future__ import annotations

import enum
from typing import Any, Callable, Dict, Iterator, Mapping, Type, TypeVar, cast

from pydantic import PydanticUserError, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema
from typing_extensions import TypeGuard

from google._genai_api.types.tools.schema import Schema
from google._genai_core.flows.inputs.response_json_schema import checked
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.schema import schema_message
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

T = TypeVar("T")
C = TypeVar("C", bound=ApiModel)

_FORMATS = {"float", "double", "int32", "int64", "enum", "date-time"}
"""The formats that both backends' descriptions of the Schema list; the Gemini API has no other."""


def is_class(given: Any, base: Type[T]) -> TypeGuard[Type[T]]:
    """Whether this is a class of that kind; `list[int]` is none."""
    return isinstance(given, type) and issubclass(given, base)


def settled(settings: C, takes: Callable[[str], bool]) -> C:
    """The config with its response schema in a form that the backend takes.

    `takes` says whether a field, such as `config.response_schema.defs`, is sent.

    Raises:
        ValueError: No form can say it; the text names the place in the schema.
        TypeError: What is given has no schema.
    """
    given: Any = getattr(settings, "response_schema", None)
    document: Any = getattr(settings, "response_json_schema", None)
    if given is not None and document is not None:
        raise InvalidValueError("config: give response_schema or response_json_schema, not both")
    if document is not None:
        return settings.model_copy(update={"response_json_schema": to_json_schema(document)})
    form = _form(given, takes)
    if isinstance(form, Schema):
        return settings.model_copy(update={"response_schema": form})
    return settings.model_copy(update={"response_schema": None, "response_json_schema": form})


def _form(given: Any, takes: Callable[[str], bool]) -> Any:
    """The Schema, or a JSON schema where the Schema cannot say it."""
    where = "response_schema"
    if is_class(given, enum.Enum):
        return to_schema(given)
    document: Dict[str, Any] = {} if isinstance(given, Schema) else described(given, where)
    try:
        schema = given if isinstance(given, Schema) else from_json_schema(document, where, recursive=True)
    except ValueError as error:
        return _instead(document, where, error)
    lacking = [name for name in sorted(set(_names(schema))) if not takes(f"config.{where}.{name}")]
    own = isinstance(given, (Schema, Mapping))
    if own:
        document = schema_message.to_json_schema(schema)  # a dict may have been in the Schema's own words
    if lacking and not own:
        names = ", ".join(lacking)
        return _instead(document, where, ValueError(f"{where}: this backend's Schema has no {names}"))
    if not lacking and (isinstance(given, Schema) or all(_is_common(each, own) for each in _all(schema))):
        return schema
    try:
        return checked(document, where, ordered=True)
    except ValueError:
        return schema  # what the backend lacks of it is refused by the table, with its place


def _instead(document: Mapping[str, Any], where: str, lacking: ValueError) -> Dict[str, Any]:
    """The JSON schema that is sent because of what the Schema lacks."""
    try:
        return checked(document, where, ordered=True)
    except ValueError as error:
        keyword = getattr(error, "keyword", None)
        if keyword and keyword == getattr(lacking, "keyword", None):
            raise lacking from None  # neither form has it: one place says enough
        raise InvalidValueError(f"{lacking}; and as a JSON schema, {error}") from None


def _is_common(schema: Schema, own: bool) -> bool:
    """Whether both backends' descriptions allow it; the type is left to whoever wrote the schema."""
    has_type = schema.type or schema.any_of or schema.ref
    return schema.format in (None, *_FORMATS) and bool(own or has_type)


def to_schema(given: Any) -> Schema:
    """The API's Schema for a Schema, a schema as a dict, or a Python type."""
    if isinstance(given, Schema):
        return given
    if is_class(given, enum.Enum):
        values = [str(member.value) for member in given]
        return Schema(
            type="STRING", enum=values, title=given.__name__, description=given.__dict__.get("__doc__")
        )
    return from_json_schema(described(given, "response_schema"), "response_schema")


def to_json_schema(given: Any) -> Dict[str, Any]:
    """The JSON schema for a Schema, a JSON schema, or a Python type, as `responseJsonSchema` takes it."""
    where = "response_json_schema"
    if isinstance(given, Schema):
        return checked(schema_message.to_json_schema(given), where)
    return checked(described(given, where), where, ordered=not isinstance(given, Mapping))


def from_json_schema(document: Mapping[str, Any], where: str, *, recursive: bool = False) -> Schema:
    """The API's Schema for a JSON schema; `where` begins the path in errors.

    A schema that contains itself is an error unless `recursive` says that `defs` may name it.
    """
    return schema_message.from_json_schema(Schema, document, where, recursive=recursive)


class _Generator(GenerateJsonSchema):
    def decimal_schema(self, schema: core_schema.DecimalSchema) -> Dict[str, Any]:
        """Without the pattern that some releases of pydantic add: reading the answer checks the same."""
        found = super().decimal_schema(schema)
        for option in found.get("anyOf", ()):
            option.pop("pattern", None)
        return found


def described(given: Any, where: str) -> Dict[str, Any]:
    """The JSON schema of a type; a dict is one already."""
    if isinstance(given, Mapping):
        return dict(cast(Mapping[str, Any], given))
    if isinstance(given, str):  # pydantic would run it, as the name of a type
        raise InvalidTypeError(f"{where}: {given!r} is no type that has a schema")
    try:
        return TypeAdapter(given).json_schema(schema_generator=_Generator)
    except (PydanticUserError, NameError, TypeError) as error:
        raise InvalidTypeError(f"{where}: {given!r} is no type that has a schema") from error


def _all(schema: Schema) -> Iterator[Schema]:
    yield schema
    options = [*(schema.any_of or ()), *(schema.properties or {}).values(), *(schema.defs or {}).values()]
    extra = schema.additional_properties
    for child in (*options, schema.items, extra):
        if isinstance(child, Schema):
            yield from _all(child)


def _names(schema: Schema) -> Iterator[str]:
    """The fields that a Schema and those inside it set."""
    for each in _all(schema):
        yield from (name for name, value in each.__dict__.items() if value is not None)
