"""JSON schemas in the form that the API's `responseJsonSchema` accepts.

According to its description, any JSON schema can be sent, but only some keywords have an effect.
Annotations are sent unchanged; a rule that would have no effect is an error with its place.
"""

from __future__ import annotations

import difflib
from typing import Any, Callable, List, Mapping, cast

from google._genai_core.runtime.json_values import Json
from google._genai_core.runtime.schema.schema_message import HINTS, TYPES
from google._genai_core.runtime.schema.walk import (
    DEFS,
    KeywordError,
    Path,
    cyclic,
    definitions,
    entries,
    measured,
    place,
)
from google._genai_core.runtime.usage_errors import InvalidValueError

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
    "default",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "discriminator",
    "contentEncoding",
}
_MORE_ANNOTATIONS = {"contentMediaType", "example", "$schema", "$id", "$anchor", "$comment"}
_STRUCTURE = {"$ref", "$defs"}
_ACCEPTED = _EFFECTIVE | _IGNORED | _ANNOTATIONS | _MORE_ANNOTATIONS | _STRUCTURE
_RULES = {
    *("pattern", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "not", "if", "then", "else", "allOf"),
    *("patternProperties", "propertyNames", "dependentRequired", "dependentSchemas", "additionalItems"),
    *("unevaluatedProperties", "unevaluatedItems", "contentSchema", "$dynamicRef", "$dynamicAnchor"),
}


def convert(document: Mapping[str, Any], where: str, *, ordered: bool = False) -> Json:
    """Return the schema in the form that the API accepts; the path in errors begins with `where`.

    - The API allows only `$` keywords next to a `$ref`, so the `$ref` moves into an `anyOf`.
    - `const` becomes an `enum` with one value.
    - If `ordered` is true, `propertyOrdering` keeps the order of the properties: JSON objects have none.

    Raises:
        ValueError: A keyword is unknown or would have no effect, or a required property is recursive.
    """
    measured(document, where)
    defs = definitions(document)
    endless = sorted(cyclic(defs, required_only=True))
    if endless:
        steps = [step for step in endless[-1].split("/") if step != "#"]
        raise InvalidValueError(
            f"{place((where, *steps))} contains itself in a required property: "
            "the API allows recursion only in optional properties, so add a default"
        )
    return _Walk(defs, ordered).node(document, (where,))


class _Walk:
    """One pass over a document that makes a new schema of each schema."""

    def __init__(self, defs: Mapping[str, Any], ordered: bool) -> None:
        self.defs = defs
        self.ordered = ordered
        self.readers: Mapping[str, Callable[[Any, Path], Any]] = {
            "$ref": self._reference,
            "$defs": self._named,
            "properties": self._named,
            "items": self._schema,
            "additionalProperties": self._schema,
            "contains": self._schema,
            "anyOf": self._listed,
            "oneOf": self._listed,
            "prefixItems": self._listed,
            "type": _type,
            "enum": _enum,
        }

    def node(self, node: Any, path: Path) -> Json:
        if not isinstance(node, Mapping):
            raise InvalidValueError(f"{place(path)}: {node!r} is not a schema")
        result: Json = {}
        for key, value in _rewrite(cast(Mapping[str, Any], node), path).items():
            if key not in _ACCEPTED:
                raise _keyword_error(key, path)
            reader = self.readers.get(key)
            result[key] = reader(value, (*path, key)) if reader else value
        names = list(result.get("properties", ()))
        if self.ordered and len(names) > 1:
            result.setdefault("propertyOrdering", names)
        return result

    def _reference(self, value: Any, path: Path) -> str:
        if not isinstance(value, str) or value not in self.defs:
            raise InvalidValueError(f"{place(path)}: {value!r} is not defined")
        return "/".join("$defs" if step in DEFS else step for step in value.split("/"))

    def _schema(self, value: Any, path: Path) -> Any:
        return value if isinstance(value, bool) else self.node(value, path)

    def _named(self, value: Any, path: Path) -> Json:
        if not isinstance(value, Mapping):
            raise InvalidValueError(f"{place(path)}: must be an object of schemas, not {value!r}")
        start = path if path[-1] == "$defs" else path[:-1]
        children = cast(Mapping[str, Any], value).items()
        return {name: self._schema(child, (*start, str(name))) for name, child in children}

    def _listed(self, value: Any, path: Path) -> List[Any]:
        if not entries(value):
            raise InvalidValueError(f"{place(path)}: must be a list of schemas, not {value!r}")
        ways = enumerate(entries(value))
        return [self._schema(each, (*path[:-1], f"{path[-1]}[{index}]")) for index, each in ways]


def _rewrite(node: Mapping[str, Any], path: Path) -> Json:
    """Return an equivalent schema with the keywords that the API accepts."""
    keywords = {"$defs" if key in DEFS else key: value for key, value in node.items()}
    choices: List[List[Any]] = [keywords.pop("anyOf")] if "anyOf" in keywords else []
    if "$ref" in keywords and not all(key.startswith("$") for key in keywords):
        choices.append([{"$ref": keywords.pop("$ref")}])
    if len(entries(keywords.get("allOf"))) == 1:
        choices.append(keywords.pop("allOf"))
    if "const" in keywords:
        keywords["enum"] = [keywords.pop("const")]
    if None in entries(keywords.get("enum")):
        choices.append(_split_null(keywords))
    if len(choices) > 1:
        raise InvalidValueError(
            f"{place(path)}: the API cannot combine the schemas that this refers to: write their rules here"
        )
    return {**keywords, "anyOf": choices[0]} if choices else keywords


def _split_null(keywords: Json) -> List[Json]:
    """Remove an enum with null and return its alternatives: enums can only have strings and numbers."""
    values = [value for value in entries(keywords.pop("enum")) if value is not None]
    kind = keywords.pop("type", None)
    kinds = [each for each in entries(kind) or [kind] if each not in (None, "null")]
    typed: Json = {"type": kinds[0]} if len(kinds) == 1 else {}
    null: Json = {"type": "null"}
    return [{**typed, "enum": values}, null] if values else [null]


def _type(value: Any, path: Path) -> Any:
    for name in entries(value) or [value]:
        if name not in TYPES:
            raise InvalidValueError(f"{place(path)}: {name!r} is not a type: use one of {', '.join(TYPES)}")
    return value


def _enum(value: Any, path: Path) -> List[Any]:
    values = entries(value)
    if not values or any(
        isinstance(each, bool) or not isinstance(each, (str, int, float)) for each in values
    ):
        raise InvalidValueError(f"{place(path)}: an enum of the API is a list of strings and numbers")
    return values


def _keyword_error(key: str, path: Path) -> KeywordError:
    if key in _RULES:
        hint = HINTS.get(key, "put it into the description")
        if key == "pattern" and path[0] == "response_json_schema":
            hint += ", or use response_schema"
        return KeywordError(path, key, f"the API does not enforce {key!r}: {hint}")
    near = difflib.get_close_matches(key, _ACCEPTED, n=1)
    hint = HINTS.get(key) or (f"did you mean {near[0]!r}?" if near else "leave it out")
    return KeywordError(path, key, f"{key!r} is not a keyword of JSON Schema: {hint}")
