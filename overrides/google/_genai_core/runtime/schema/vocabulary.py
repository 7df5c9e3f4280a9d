"""The keywords of schemas: what JSON Schema has, and what of it the API's two forms of a schema can express."""

from __future__ import annotations

import difflib
from typing import Mapping, Optional

from pydantic.alias_generators import to_camel

TYPES = ("string", "number", "integer", "boolean", "array", "object", "null")

DEFS = ("$defs", "definitions", "defs")
"""Keywords of named schemas: of JSON Schema, of its older drafts, and of the API."""

SAME = [
    *("title", "description", "default", "example", "format", "pattern", "nullable", "required"),
    *("minimum", "maximum", "min_length", "max_length", "min_items", "max_items"),
    *("min_properties", "max_properties", "property_ordering"),
]
"""Fields of the Schema that have the same meaning in a JSON schema and contain no schemas."""

SPELLINGS: Mapping[str, str] = {spelling: name for name in SAME for spelling in (name, to_camel(name))}
"""These fields by their spellings in Python and in JSON."""

# Source: the description of GenerationConfig.responseJsonSchema of the Gemini API. The description of
# Vertex AI has no list, but that of its TextResponseFormat.schema names keywords that it ignores.
_EFFECTIVE = {
    *("type", "format", "title", "description", "enum", "items", "prefixItems", "minItems", "maxItems"),
    *("minimum", "maximum", "anyOf", "oneOf", "properties", "additionalProperties", "required"),
    "propertyOrdering",
}
_IGNORED = {
    *("minLength", "maxLength", "minProperties", "maxProperties", "uniqueItems"),
    *("contains", "minContains", "maxContains"),
}
_ANNOTATIONS = {
    *("default", "examples", "deprecated", "readOnly", "writeOnly", "discriminator", "contentEncoding"),
    *("contentMediaType", "example", "$schema", "$id", "$anchor", "$comment"),
}
JSON_FORM = _EFFECTIVE | _IGNORED | _ANNOTATIONS | {"$ref", "$defs"}
"""The keywords that are sent in a JSON schema."""

EXPRESSIBLE = {*JSON_FORM, *SPELLINGS, *DEFS, "const", "ref", "any_of", "additional_properties"}
"""The keywords of a JSON schema that at least one of the two forms can express."""

INEXPRESSIBLE = {
    *("exclusiveMinimum", "exclusiveMaximum", "multipleOf", "not", "if", "then", "else", "allOf"),
    *("patternProperties", "propertyNames", "dependentRequired", "dependentSchemas", "additionalItems"),
    *("unevaluatedProperties", "unevaluatedItems", "contentSchema", "dependencies"),
    *("$dynamicRef", "$dynamicAnchor", "$vocabulary"),
}
"""The other keywords of JSON Schema, in the newest and in older drafts."""

SINGLE = {
    *("items", "additionalProperties", "additional_properties", "contains", "not", "if", "then", "else"),
    *("propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema", "additionalItems"),
}
"""Keywords whose value is a schema."""

LISTED = {"anyOf", "any_of", "oneOf", "allOf", "prefixItems"}
"""Keywords whose value is a list of schemas."""

NAMED = {*DEFS, "properties", "patternProperties", "dependentSchemas"}
"""Keywords whose value is an object of schemas."""

_KEYWORDS = {*JSON_FORM, *INEXPRESSIBLE, *DEFS, "const", "pattern", "nullable"}
_BY_LETTERS = {_key.replace("_", "").lower(): _key for _key in sorted(_KEYWORDS)}


def near_keyword(key: str) -> Optional[str]:
    """Return the keyword that another one may be a misspelling of; None for a keyword, and for `x-...`."""
    if key in _KEYWORDS or key.startswith("x-"):
        return None
    near = difflib.get_close_matches(key.replace("_", "").lower(), _BY_LETTERS, n=1, cutoff=0.8)
    return _BY_LETTERS[near[0]] if near else None
