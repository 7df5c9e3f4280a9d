# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_core.behaviours.schema import SchemaBehaviour
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class Type(OpenEnum):
    """JSON type of a value in a `Schema`. The API writes it in upper case."""

    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"
    """Unspecified; do not send it."""

    STRING = "STRING"
    """String, optionally restricted by `enum`, `format`, `pattern` or a length."""

    NUMBER = "NUMBER"
    """Number, with or without a fraction."""

    INTEGER = "INTEGER"
    """Whole number. The formats `int32` and `int64` set its width."""

    BOOLEAN = "BOOLEAN"
    """`true` or `false`."""

    ARRAY = "ARRAY"
    """Array whose elements match `items`."""

    OBJECT = "OBJECT"
    """Object whose values match `properties`."""

    NULL = "NULL"
    """JSON null."""


class JSONSchemaType(OpenEnum):
    """JSON type of a value in a `JSONSchema`, in lower case."""

    NULL = "null"
    """JSON null."""

    BOOLEAN = "boolean"
    """`true` or `false`."""

    OBJECT = "object"
    """Object whose values match `properties`."""

    ARRAY = "array"
    """Array whose elements match `items`."""

    NUMBER = "number"
    """Number, with or without a fraction."""

    INTEGER = "integer"
    """Whole number."""

    STRING = "string"
    """String."""


class Schema(SchemaBehaviour, ApiModel):
    """Structure of JSON data, for function parameters and structured output. A subset of the OpenAPI
    3.0 schema."""

    any_of: Optional[List[Schema]] = None
    """Alternative schemas. A value must match at least one of them."""

    default: Optional[Any] = None
    """Value to assume if none is given. The Gemini API accepts this field and ignores it."""

    description: Optional[str] = None
    """Meaning of the value, for the model. Markdown is allowed. Describe fields here rather than in
    the prompt."""

    enum: Optional[List[str]] = None
    """Allowed values, as strings. Requires `format` to be `enum`."""

    example: Optional[Any] = None
    """Example of a value that matches the schema. The Gemini API reads it on the root schema only."""

    format: Optional[str] = None
    """Format of a primitive type, such as `int64`, `double`, `enum` or `date-time`. Vertex AI supports
    more, such as `email`."""

    items: Optional[Schema] = None
    """Schema of each element of an `ARRAY`."""

    max_items: Optional[int] = None
    """Maximum number of elements in an array."""

    max_length: Optional[int] = None
    """Maximum number of characters in a string."""

    max_properties: Optional[int] = None
    """Maximum number of properties in an object."""

    maximum: Optional[float] = None
    """Largest number allowed, inclusive."""

    min_items: Optional[int] = None
    """Minimum number of elements in an array."""

    min_length: Optional[int] = None
    """Minimum number of characters in a string."""

    min_properties: Optional[int] = None
    """Minimum number of properties in an object."""

    minimum: Optional[float] = None
    """Smallest number allowed, inclusive."""

    nullable: Optional[bool] = None
    """True if the value may be null. The SDK sets this for `Optional` annotations."""

    pattern: Optional[str] = None
    """Regular expression that a string must match."""

    properties: Optional[Dict[str, Schema]] = None
    """Schemas of the values of an object, by key."""

    property_ordering: Optional[List[str]] = None
    """Keys in the order in which the model generates them. An extension of OpenAPI."""

    required: Optional[List[str]] = None
    """Keys that an object must have. All others are optional."""

    title: Optional[str] = None
    """Title of the schema, such as the name of the class it was made from."""

    type: Optional[Open[Type]] = None
    """JSON type of the value. Required on the Gemini API."""

    additional_properties: Optional[Any] = None
    """False to forbid keys that are not in `properties`, or the schema of their values. On the Gemini
    API, in a `response_schema` only."""

    defs: Optional[Dict[str, Schema]] = None
    """Schemas that `ref` can refer to, by name. Root schema only. On the Gemini API, in a
    `response_schema` only."""

    ref: Optional[str] = None
    """Reference to an entry in the `defs` of the root schema, used in place of this schema, such as
    `#/defs/Pet`. On the Gemini API, in a `response_schema` only."""


class JSONSchema(ApiModel):
    """JSON Schema as an object: what `Schema.json_schema` returns and `Schema.from_json_schema` takes.
    Requests take it as `response_json_schema`, like a dict, which may have any keyword."""

    type: Optional[Any] = None
    """A `JSONSchemaType`, or a list of them if several types are allowed."""

    format: Optional[str] = None
    """Format of a string or number, such as `date-time` or `int64`."""

    title: Optional[str] = None
    """Title of the schema."""

    description: Optional[str] = None
    """Meaning of the value, for the model."""

    default: Optional[Any] = None
    """Value to assume if none is given."""

    items: Optional[JSONSchema] = None
    """Schema of each element of an array."""

    min_items: Optional[int] = None
    """Minimum number of elements in an array."""

    max_items: Optional[int] = None
    """Maximum number of elements in an array."""

    enum: Optional[List[Any]] = None
    """Allowed values."""

    properties: Optional[Dict[str, JSONSchema]] = None
    """Schemas of the values of an object, by key."""

    required: Optional[List[str]] = None
    """Keys that an object must have. All others are optional."""

    min_properties: Optional[int] = None
    """Minimum number of properties in an object."""

    max_properties: Optional[int] = None
    """Maximum number of properties in an object."""

    minimum: Optional[float] = None
    """Smallest number allowed, inclusive."""

    maximum: Optional[float] = None
    """Largest number allowed, inclusive."""

    min_length: Optional[int] = None
    """Minimum number of characters in a string."""

    max_length: Optional[int] = None
    """Maximum number of characters in a string."""

    pattern: Optional[str] = None
    """Regular expression that a string must contain a match for."""

    additional_properties: Optional[Any] = None
    """Whether an object may have other keys than `properties`, or the schema of their values."""

    any_of: Optional[List[JSONSchema]] = None
    """Alternative schemas. A value must match at least one of them."""

    unique_items: Optional[bool] = None
    """Whether all elements of an array must differ."""

    ref: Optional[str] = Field(
        default=None, validation_alias=AliasChoices("$ref", "ref"), serialization_alias="$ref"
    )
    """Reference to a schema, such as `#/$defs/Pet`. Its JSON name is `$ref`."""

    defs: Optional[Dict[str, JSONSchema]] = Field(
        default=None, validation_alias=AliasChoices("$defs", "defs"), serialization_alias="$defs"
    )
    """Schemas that `ref` can refer to, by name. Its JSON name is `$defs`."""

    one_of: Optional[List[JSONSchema]] = None
    """Alternative schemas. A value must match exactly one of them."""
