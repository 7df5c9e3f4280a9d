# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, TypedDict

from google.genai_api.types.schema import Type
from google.genai_core.runtime.enums import Open


class SchemaDict(TypedDict, total=False):
    """Shape of JSON data, for function parameters and structured output. Follows OpenAPI 3.0 in part."""

    any_of: List[SchemaDict]
    """Alternatives; a value is fine if at least one of them accepts it."""

    default: Any
    """Value to assume where none is given. The Gemini API accepts the key but does nothing with it."""

    description: str
    """Tells the model what the value means; Markdown is allowed. Explain fields here rather than in
    the prompt."""

    enum: List[str]
    """Closed list of allowed values, written as strings. Set `format` to `enum` beside it."""

    example: Any
    """Sample value that fits this schema; the Gemini API looks at it on the root only."""

    format: str
    """Refines a primitive type, e.g. `int64`, `double`, `enum` or `date-time`. Vertex AI knows more,
    such as `email`."""

    items: SchemaDict
    """What each element must look like; goes with type `ARRAY`."""

    max_items: int
    """Upper limit on the length of an array, inclusive."""

    max_length: int
    """Upper limit on the characters of a string, inclusive."""

    max_properties: int
    """Upper limit on how many keys an object may have."""

    maximum: float
    """Largest number allowed, itself included."""

    min_items: int
    """Lower limit on the length of an array; 1 forbids empty lists."""

    min_length: int
    """Lower limit on the characters of a string; 1 forbids empty ones."""

    min_properties: int
    """Lower limit on how many keys an object must have."""

    minimum: float
    """Smallest number allowed, itself included."""

    nullable: bool
    """True lets the value be null besides its own type; the SDK sets it for `Optional` annotations."""

    pattern: str
    """Regular expression to be matched by strings."""

    properties: Dict[str, SchemaDict]
    """Schemas of the keys of an object, by key."""

    property_ordering: List[str]
    """Keys in the order in which the model should write them. Not part of OpenAPI."""

    required: List[str]
    """Keys of an object that may not be missing; all others are optional."""

    title: str
    """Short human name, such as that of the class the schema was made from."""

    type: Open[Type]
    """Kind of JSON value described. Required on the Gemini API."""

    additional_properties: Any
    """False bans keys missing from `properties`; a schema here rules what such keys may hold. In a
    `response_schema` also for the Gemini API, as JSON schema."""

    defs: Dict[str, SchemaDict]
    """Named schemas to be used through `ref`, e.g. for recursive types. Root schema only."""

    ref: str
    """Pointer to an entry of the root's `defs` that takes the place of this schema, such as
    `#/defs/Pet`."""
