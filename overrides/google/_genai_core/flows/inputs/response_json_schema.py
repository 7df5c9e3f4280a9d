"""JSON schemas as the API's `responseJsonSchema` takes them.

By its description the whole of JSON Schema may be sent, but only some keywords count. Those
that only inform are sent as they are; a rule that would not count is an error with its place.
"""

from __future__ import annotations

import difflib
from typing import Any, Callable, Dict, List, Mapping, cast

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

Json = Dict[str, Any]

# Source: the description of GenerationConfig.responseJsonSchema of the Gemini API; that of
# Vertex AI has no list, but its TextResponseFormat.schema names keywords that it ignores.
_COUNT = {
    *("type", "format", "title", "description", "enum", "items", "prefixItems", "minItems", "maxItems"),
    *("minimum", "maximum", "anyOf", "oneOf", "properties", "additionalProperties", "required"),
    "propertyOrdering",
}
_IGNORED = {
    *("minLength", "maxLength", "minProperties", "maxProperties", "uniqueItems"),
    *("contains", "minContains", "maxContains"),
}
_INFORM = {"default", "examples", "deprecated", "readOnly", "writeOnly", "discriminator", "contentEncoding"}
_INFORM_TOO = {"contentMediaType", "example", "$schema", "$id", "$anchor", "$comment"}
_STRUCTURE = {"$ref", "$defs"}
_TAKEN = _COUNT | _IGNORED | _INFORM | _INFORM_TOO | _STRUCTURE
_RULES = {
    *("pattern", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "not", "if", "then", "else", "allOf"),
    *("patternProperties", "propertyNames", "dependentRequired", "dependentSchemas", "additionalItems"),
    *("unevaluatedProperties", "unevaluatedItems", "contentSchema", "$dynamicRef", "$dynamicAnchor"),
}


def checked(document: Mapping[str, Any], where: str, *, ordered: bool = False) -> Json:
    """The same schema in the form that the API takes; `where` begins the path in errors.

    - Beside a `$ref` the API allows nothing but `$` keywords: it is put into an `anyOf`.
    - `const` becomes an `enum` of one.
    - On request, `propertyOrdering` keeps the order of the properties, as JSON objects have none.

    Raises:
        ValueError: A keyword that is unknown or would not count, or a required recursion.
    """
    measured(document, where)
    defs = definitions(document)
    endless = sorted(cyclic(defs, required_only=True))
    if endless:
        steps = [step for step in endless[-1].split("/") if step != "#"]
        raise InvalidValueError(
            f"{place((where, *steps))} contains itself in a required property: "
            "the API unrolls recursion only where the property may be left out, so give it a default"
        )
    return _Walk(defs, ordered).node(document, (where,))


class _Walk:
    """One pass over one document; each schema becomes a new one."""

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
        for key, value in _rewritten(cast(Mapping[str, Any], node), path).items():
            if key not in _TAKEN:
                raise _refused(key, path)
            reader = self.readers.get(key)
            result[key] = reader(value, (*path, key)) if reader else value
        names = list(result.get("properties", ()))
        if self.ordered and len(names) > 1:
            result.setdefault("propertyOrdering", names)
        return result

    def _reference(self, value: Any, path: Path) -> str:
        if not isinstance(value, str) or value not in self.defs:
            raise InvalidValueError(f"{place(path)}: nothing is defined at {value!r}")
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


def _rewritten(node: Mapping[str, Any], path: Path) -> Json:
    """A schema in the keywords that the API has, with the same meaning."""
    rest = {"$defs" if key in DEFS else key: value for key, value in node.items()}
    choices: List[List[Any]] = [rest.pop("anyOf")] if "anyOf" in rest else []
    if "$ref" in rest and not all(key.startswith("$") for key in rest):
        choices.append([{"$ref": rest.pop("$ref")}])
    if len(entries(rest.get("allOf"))) == 1:
        choices.append(rest.pop("allOf"))
    if "const" in rest:
        rest["enum"] = [rest.pop("const")]
    if None in entries(rest.get("enum")):
        choices.append(_or_null(rest))
    if len(choices) > 1:
        raise InvalidValueError(
            f"{place(path)}: the API cannot join what this refers to: write its rules out here"
        )
    return {**rest, "anyOf": choices[0]} if choices else rest


def _or_null(rest: Json) -> List[Json]:
    """The alternatives of an enum that holds null, taken out of its schema: enums are strings and numbers."""
    values = [value for value in entries(rest.pop("enum")) if value is not None]
    kind = rest.pop("type", None)
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
        raise InvalidValueError(f"{place(path)}: the API's enums are lists of strings and numbers")
    return values


def _refused(key: str, path: Path) -> KeywordError:
    if key in _RULES:
        hint = HINTS.get(key, "say it in the description")
        if key == "pattern" and path[0] == "response_json_schema":
            hint += ", or use response_schema"
        return KeywordError(path, key, f"the API would not keep to {key!r}: {hint}")
    near = difflib.get_close_matches(key, _TAKEN, n=1)
    hint = HINTS.get(key) or (f"did you mean {near[0]!r}?" if near else "leave it out")
    return KeywordError(path, key, f"{key!r} is no keyword of JSON Schema: {hint}")
