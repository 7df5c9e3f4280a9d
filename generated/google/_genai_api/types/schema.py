# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from google._genai_core.behaviours.schema import SchemaBehaviour
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class JSONSchema(ApiModel):
    """JSON Schema, as far as a `Schema` can say the same; `Schema.from_json_schema` reads it. Requests
    take a plain dictionary as `response_json_schema`, with all keywords that the API knows."""

    type: Optional[Any] = None
    """A `JSONSchemaType`, or a list of them if values of several types are fine."""

    format: Optional[str] = None
    """Refines a string or a number, such as `date-time` or `int64`."""

    title: Optional[str] = None
    """Short name of the value for people."""

    description: Optional[str] = None
    """What the value means."""

    default: Optional[Any] = None
    """Value to assume where none is given."""

    items: Optional[JSONSchema] = None
    """What each element of an array must look like."""

    min_items: Optional[int] = None
    """Lower limit on the length of an array, inclusive."""

    max_items: Optional[int] = None
    """Upper limit on the length of an array, inclusive."""

    enum: Optional[List[Any]] = None
    """Closed list of allowed values."""

    properties: Optional[Dict[str, JSONSchema]] = None
    """Shape of each value of an object, by key."""

    required: Optional[List[str]] = None
    """Keys that an object must have."""

    min_properties: Optional[int] = None
    """Lower limit on the number of keys of an object, inclusive."""

    max_properties: Optional[int] = None
    """Upper limit on the number of keys of an object, inclusive."""

    minimum: Optional[float] = None
    """Lower limit of a number, inclusive."""

    maximum: Optional[float] = None
    """Upper limit of a number, inclusive."""

    min_length: Optional[int] = None
    """Lower limit on the characters of a string, inclusive."""

    max_length: Optional[int] = None
    """Upper limit on the characters of a string, inclusive."""

    pattern: Optional[str] = None
    """Regular expression that a string must contain a match of."""

    any_of: Optional[List[JSONSchema]] = None
    """Alternatives; a value is fine if at least one of them accepts it."""


class JSONSchemaType(OpenEnum):
    """JSON type of a value in a `JSONSchema`, in the lower case of that standard."""

    NULL = "null"
    """Only the JSON null."""

    BOOLEAN = "boolean"
    """Either true or false."""

    OBJECT = "object"
    """Mapping with the keys named in `properties`."""

    ARRAY = "array"
    """List whose elements follow `items`."""

    NUMBER = "number"
    """Any number, with or without decimals."""

    INTEGER = "integer"
    """Whole number."""

    STRING = "string"
    """Text."""


class Schema(SchemaBehaviour, ApiModel):
    """Shape of JSON data, for function parameters and structured output. Follows OpenAPI 3.0 in part."""

    any_of: Optional[List[Schema]] = None
    """Alternatives; a value is fine if at least one of them accepts it."""

    default: Optional[Any] = None
    """Value to assume where none is given. The Gemini API accepts the key but does nothing with it."""

    description: Optional[str] = None
    """Tells the model what the value means; Markdown is allowed. Explain fields here rather than in
    the prompt."""

    enum: Optional[List[str]] = None
    """Closed list of allowed values, written as strings. Set `format` to `enum` beside it."""

    example: Optional[Any] = None
    """Sample value that fits this schema; the Gemini API looks at it on the root only."""

    format: Optional[str] = None
    """Refines a primitive type, e.g. `int64`, `double`, `enum` or `date-time`. Vertex AI knows more,
    such as `email`."""

    items: Optional[Schema] = None
    """What each element must look like; goes with type `ARRAY`."""

    max_items: Optional[int] = None
    """Upper limit on the length of an array, inclusive."""

    max_length: Optional[int] = None
    """Upper limit on the characters of a string, inclusive."""

    max_properties: Optional[int] = None
    """Upper limit on how many keys an object may have."""

    maximum: Optional[float] = None
    """Largest number allowed, itself included."""

    min_items: Optional[int] = None
    """Lower limit on the length of an array; 1 forbids empty lists."""

    min_length: Optional[int] = None
    """Lower limit on the characters of a string; 1 forbids empty ones."""

    min_properties: Optional[int] = None
    """Lower limit on how many keys an object must have."""

    minimum: Optional[float] = None
    """Smallest number allowed, itself included."""

    nullable: Optional[bool] = None
    """True lets the value be null besides its own type; the SDK sets it for `Optional` annotations."""

    pattern: Optional[str] = None
    """Regular expression to be matched by strings."""

    properties: Optional[Dict[str, Schema]] = None
    """Schemas of the keys of an object, by key."""

    property_ordering: Optional[List[str]] = None
    """Keys in the order in which the model should write them. Not part of OpenAPI."""

    required: Optional[List[str]] = None
    """Keys of an object that may not be missing; all others are optional."""

    title: Optional[str] = None
    """Short human name, such as that of the class the schema was made from."""

    type: Optional[Open[Type]] = None
    """Kind of JSON value described. Required on the Gemini API."""

    additional_properties: Optional[Any] = None
    """False bans keys missing from `properties`; a schema here rules what such keys may hold. In a
    `response_schema` also for the Gemini API, as JSON schema."""

    defs: Optional[Dict[str, Schema]] = None
    """Named schemas to be used through `ref`, e.g. for recursive types. Root schema only."""

    ref: Optional[str] = None
    """Pointer to an entry of the root's `defs` that takes the place of this schema, such as
    `#/defs/Pet`."""


class Type(OpenEnum):
    """JSON type of a value in a `Schema`, spelled in capitals on the wire."""

    TYPE_UNSPECIFIED = "TYPE_UNSPECIFIED"
    """No type given; do not send it."""

    STRING = "STRING"
    """Text; may be narrowed by `enum`, `format`, `pattern` or length limits."""

    NUMBER = "NUMBER"
    """Any number, with or without decimals."""

    INTEGER = "INTEGER"
    """Whole number; the formats `int32` and `int64` set its width."""

    BOOLEAN = "BOOLEAN"
    """Either true or false."""

    ARRAY = "ARRAY"
    """List whose elements follow `items`."""

    OBJECT = "OBJECT"
    """Mapping with the keys named in `properties`."""

    NULL = "NULL"
    """Only the JSON null."""
