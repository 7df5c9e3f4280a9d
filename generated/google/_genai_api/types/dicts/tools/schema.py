# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.tools.schema import JSONSchema, Schema, Type
from google._genai_core.runtime.enums import Open


class SchemaDict(TypedDict, total=False):
    """Structure of JSON data, for function parameters and structured output. A subset of the OpenAPI
    3.0 schema."""

    any_of: Optional[Sequence[SchemaOrDict]]
    """Alternative schemas. A value must match at least one of them."""

    default: Optional[Any]
    """Value to assume if none is given. The Gemini API accepts this field and ignores it."""

    description: Optional[str]
    """Meaning of the value, for the model. Markdown is allowed. Describe fields here rather than in
    the prompt."""

    enum: Optional[List[str]]
    """Allowed values, as strings. Requires `format` to be `enum`."""

    example: Optional[Any]
    """Example of a value that matches the schema. The Gemini API reads it on the root schema only."""

    format: Optional[str]
    """Format of a primitive type, such as `int64`, `double`, `enum` or `date-time`. Vertex AI supports
    more, such as `email`."""

    items: Optional[SchemaOrDict]
    """Schema of each element of an `ARRAY`."""

    max_items: Optional[int]
    """Maximum number of elements in an array."""

    max_length: Optional[int]
    """Maximum number of characters in a string."""

    max_properties: Optional[int]
    """Maximum number of properties in an object."""

    maximum: Optional[float]
    """Largest number allowed, inclusive."""

    min_items: Optional[int]
    """Minimum number of elements in an array."""

    min_length: Optional[int]
    """Minimum number of characters in a string."""

    min_properties: Optional[int]
    """Minimum number of properties in an object."""

    minimum: Optional[float]
    """Smallest number allowed, inclusive."""

    nullable: Optional[bool]
    """True if the value may be null. The SDK sets this for `Optional` annotations."""

    pattern: Optional[str]
    """Regular expression that a string must match."""

    properties: Optional[Dict[str, SchemaOrDict]]
    """Schemas of the values of an object, by key."""

    property_ordering: Optional[List[str]]
    """Keys in the order in which the model generates them. An extension of OpenAPI."""

    required: Optional[List[str]]
    """Keys that an object must have. All others are optional."""

    title: Optional[str]
    """Title of the schema, such as the name of the class it was made from."""

    type: Optional[Open[Type]]
    """JSON type of the value. Required on the Gemini API."""

    additional_properties: Optional[Any]
    """False to forbid keys that are not in `properties`, or the schema of their values. On the Gemini
    API, in a `response_schema` only."""

    defs: Optional[Dict[str, SchemaOrDict]]
    """Schemas that `ref` can refer to, by name. Root schema only. On the Gemini API, in a
    `response_schema` only."""

    ref: Optional[str]
    """Reference to an entry in the `defs` of the root schema, used in place of this schema, such as
    `#/defs/Pet`. On the Gemini API, in a `response_schema` only."""


SchemaOrDict = Union[Schema, SchemaDict]


class JSONSchemaDict(TypedDict, total=False):
    """JSON Schema as an object: what `Schema.json_schema` returns and `Schema.from_json_schema` takes.
    Requests take it as `response_json_schema`, like a dict, which may have any keyword."""

    type: Optional[Any]
    """A `JSONSchemaType`, or a list of them if several types are allowed."""

    format: Optional[str]
    """Format of a string or number, such as `date-time` or `int64`."""

    title: Optional[str]
    """Title of the schema."""

    description: Optional[str]
    """Meaning of the value, for the model."""

    default: Optional[Any]
    """Value to assume if none is given."""

    items: Optional[JSONSchemaOrDict]
    """Schema of each element of an array."""

    min_items: Optional[int]
    """Minimum number of elements in an array."""

    max_items: Optional[int]
    """Maximum number of elements in an array."""

    enum: Optional[List[Any]]
    """Allowed values."""

    properties: Optional[Dict[str, JSONSchemaOrDict]]
    """Schemas of the values of an object, by key."""

    required: Optional[List[str]]
    """Keys that an object must have. All others are optional."""

    min_properties: Optional[int]
    """Minimum number of properties in an object."""

    max_properties: Optional[int]
    """Maximum number of properties in an object."""

    minimum: Optional[float]
    """Smallest number allowed, inclusive."""

    maximum: Optional[float]
    """Largest number allowed, inclusive."""

    min_length: Optional[int]
    """Minimum number of characters in a string."""

    max_length: Optional[int]
    """Maximum number of characters in a string."""

    pattern: Optional[str]
    """Regular expression that a string must contain a match for."""

    additional_properties: Optional[Any]
    """Whether an object may have other keys than `properties`, or the schema of their values."""

    any_of: Optional[Sequence[JSONSchemaOrDict]]
    """Alternative schemas. A value must match at least one of them."""

    unique_items: Optional[bool]
    """Whether all elements of an array must differ."""

    ref: Optional[str]
    """Reference to a schema, such as `#/$defs/Pet`. Its JSON name is `$ref`."""

    defs: Optional[Dict[str, JSONSchemaOrDict]]
    """Schemas that `ref` can refer to, by name. Its JSON name is `$defs`."""

    one_of: Optional[Sequence[JSONSchemaOrDict]]
    """Alternative schemas. A value must match exactly one of them."""


JSONSchemaOrDict = Union[JSONSchema, JSONSchemaDict]
