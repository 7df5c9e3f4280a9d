# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.schema import JSONSchema, Schema, Type
from google._genai_core.runtime.enums import Open


class JSONSchemaDict(TypedDict, total=False):
    """JSON Schema, as far as a `Schema` can say the same; `Schema.from_json_schema` reads it. Requests
    take a plain dictionary as `response_json_schema`, with all keywords that the API knows."""

    type: Optional[Any]
    """A `JSONSchemaType`, or a list of them if values of several types are fine."""

    format: Optional[str]
    """Refines a string or a number, such as `date-time` or `int64`."""

    title: Optional[str]
    """Short name of the value for people."""

    description: Optional[str]
    """What the value means."""

    default: Optional[Any]
    """Value to assume where none is given."""

    items: Optional[JSONSchemaOrDict]
    """What each element of an array must look like."""

    min_items: Optional[int]
    """Lower limit on the length of an array, inclusive."""

    max_items: Optional[int]
    """Upper limit on the length of an array, inclusive."""

    enum: Optional[List[Any]]
    """Closed list of allowed values."""

    properties: Optional[Dict[str, JSONSchemaOrDict]]
    """Shape of each value of an object, by key."""

    required: Optional[List[str]]
    """Keys that an object must have."""

    min_properties: Optional[int]
    """Lower limit on the number of keys of an object, inclusive."""

    max_properties: Optional[int]
    """Upper limit on the number of keys of an object, inclusive."""

    minimum: Optional[float]
    """Lower limit of a number, inclusive."""

    maximum: Optional[float]
    """Upper limit of a number, inclusive."""

    min_length: Optional[int]
    """Lower limit on the characters of a string, inclusive."""

    max_length: Optional[int]
    """Upper limit on the characters of a string, inclusive."""

    pattern: Optional[str]
    """Regular expression that a string must contain a match of."""

    any_of: Optional[Sequence[JSONSchemaOrDict]]
    """Alternatives; a value is fine if at least one of them accepts it."""


class SchemaDict(TypedDict, total=False):
    """Shape of JSON data, for function parameters and structured output. Follows OpenAPI 3.0 in part."""

    any_of: Optional[Sequence[SchemaOrDict]]
    """Alternatives; a value is fine if at least one of them accepts it."""

    default: Optional[Any]
    """Value to assume where none is given. The Gemini API accepts the key but does nothing with it."""

    description: Optional[str]
    """Tells the model what the value means; Markdown is allowed. Explain fields here rather than in
    the prompt."""

    enum: Optional[List[str]]
    """Closed list of allowed values, written as strings. Set `format` to `enum` beside it."""

    example: Optional[Any]
    """Sample value that fits this schema; the Gemini API looks at it on the root only."""

    format: Optional[str]
    """Refines a primitive type, e.g. `int64`, `double`, `enum` or `date-time`. Vertex AI knows more,
    such as `email`."""

    items: Optional[SchemaOrDict]
    """What each element must look like; goes with type `ARRAY`."""

    max_items: Optional[int]
    """Upper limit on the length of an array, inclusive."""

    max_length: Optional[int]
    """Upper limit on the characters of a string, inclusive."""

    max_properties: Optional[int]
    """Upper limit on how many keys an object may have."""

    maximum: Optional[float]
    """Largest number allowed, itself included."""

    min_items: Optional[int]
    """Lower limit on the length of an array; 1 forbids empty lists."""

    min_length: Optional[int]
    """Lower limit on the characters of a string; 1 forbids empty ones."""

    min_properties: Optional[int]
    """Lower limit on how many keys an object must have."""

    minimum: Optional[float]
    """Smallest number allowed, itself included."""

    nullable: Optional[bool]
    """True lets the value be null besides its own type; the SDK sets it for `Optional` annotations."""

    pattern: Optional[str]
    """Regular expression to be matched by strings."""

    properties: Optional[Dict[str, SchemaOrDict]]
    """Schemas of the keys of an object, by key."""

    property_ordering: Optional[List[str]]
    """Keys in the order in which the model should write them. Not part of OpenAPI."""

    required: Optional[List[str]]
    """Keys of an object that may not be missing; all others are optional."""

    title: Optional[str]
    """Short human name, such as that of the class the schema was made from."""

    type: Optional[Open[Type]]
    """Kind of JSON value described. Required on the Gemini API."""

    additional_properties: Optional[Any]
    """False bans keys missing from `properties`; a schema here rules what such keys may hold. In a
    `response_schema` also for the Gemini API, as JSON schema."""

    defs: Optional[Dict[str, SchemaOrDict]]
    """Named schemas to be used through `ref`, e.g. for recursive types. Root schema only."""

    ref: Optional[str]
    """Pointer to an entry of the root's `defs` that takes the place of this schema, such as
    `#/defs/Pet`."""


SchemaOrDict = Union[Schema, SchemaDict]
JSONSchemaOrDict = Union[JSONSchema, JSONSchemaDict]
