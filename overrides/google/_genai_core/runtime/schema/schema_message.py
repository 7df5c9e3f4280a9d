"""Conversion between JSON schemas and the API's Schema message.

The Schema message has fewer keywords than JSON Schema. A keyword that it lacks is an error with
its place and is never dropped: without a rule of its schema, an answer may not fit.
"""

from __future__ import annotations

import difflib
from functools import partial
from typing import Any, Callable, Dict, List, Mapping, Sequence, Type, TypeVar, cast

from pydantic.alias_generators import to_camel

from google._genai_core.runtime.json_values import Json, as_mapping
from google._genai_core.runtime.model import ApiModel, placed
from google._genai_core.runtime.own_types import SENDING
from google._genai_core.runtime.schema.vocabulary import DEFS, SPELLINGS, TYPES, near_keyword
from google._genai_core.runtime.schema.walk import (
    DEEPEST,
    KeywordError,
    Path,
    cyclic,
    definitions,
    entries,
    measured,
    place,
    reference,
    too_deep,
)
from google._genai_core.runtime.usage_errors import InvalidValueError

S = TypeVar("S", bound=ApiModel)

_HINTS: Mapping[str, str] = {
    "exclusiveMinimum": "use minimum (ge=) instead",
    "exclusiveMaximum": "use maximum (le=) instead",
    "multipleOf": "say it in the description",
    "not": "say it in the description",
    "allOf": "join its schemas into one",
    "nullable": "add 'null' to its types",
}
_MOST_SCHEMAS = 100_000
_ALTERNATIVE = "use response_json_schema"
_ANNOTATIONS = {"title", "description", "default", "example", "property_ordering"}
"""Fields that do not restrict the values: an outer one replaces an inner one."""

# A discriminator repeats the `const` of each alternative; definitions are read through `$ref`.
_NEEDLESS = {*DEFS, "discriminator", "$schema", "$id", "$comment"}


def from_json_schema(
    kind: Type[S], document: Mapping[str, Any], where: str, *, recursive: bool = False, strict: bool = True
) -> S:
    """Return a JSON schema as a Schema; types and fields may have the spelling of either.

    Args:
        kind: Class of the Schema.
        document: JSON schema.
        where: Start of the path in errors.
        recursive: Whether a schema that contains itself is named in `defs`; else it is an error.
        strict: Whether a keyword that the Schema lacks is an error; else it is left out.

    Raises:
        InvalidValueError: The Schema cannot express it.
    """
    measured(document, where)
    fields = _Converter(kind, document, recursive, strict).root((where,))
    with placed(where):
        return kind(**fields)


class _Converter:
    """Converts one JSON schema to the fields of a Schema."""

    def __init__(
        self, kind: Callable[..., Any], document: Mapping[str, Any], recursive: bool, strict: bool
    ) -> None:
        self.kind = kind
        self.target = reference(document)
        self.recursive = recursive
        self.strict = strict
        self.defs = definitions(document)
        self.cyclic = cyclic(self.defs)
        self.named: Dict[str, Json] = {}
        self.depth = self.count = 0
        self.readers: Mapping[str, Callable[[Any, Path], Json]] = {
            "type": self._type,
            "enum": self._enum,
            "const": self._const,
            "items": lambda value, path: {"items": self.node(value, (*path, "items"))},
            "properties": self._properties,
            "additionalProperties": self._additional,
            "additional_properties": self._additional,
        }

    def root(self, path: Path) -> Json:
        body = cast(Json, self.defs["#"])
        if self.recursive and isinstance(self.target, str) and self.target in self.cyclic:
            siblings = {key: value for key, value in body.items() if key not in ("$ref", "ref")}
            result = _joined(self.node(self.defs[self.target], path), self.node(siblings, path), path)
        else:
            result = self.node(body, path)
        return {**result, "defs": self.named} if self.named else result

    def node(self, node: Any, path: Path) -> Json:
        """Return the fields of one schema. References are replaced by their schema, so it may become large."""
        self.depth += 1
        self.count += 1
        if self.depth > DEEPEST:
            raise InvalidValueError(too_deep(path[0]))
        if self.count > _MOST_SCHEMAS:
            raise InvalidValueError(
                f"{path[0]}: with its references replaced, the schema has more than {_MOST_SCHEMAS} schemas"
            )
        fields = self._node(node, path)
        self.depth -= 1
        return fields

    def _node(self, node: Any, path: Path) -> Json:
        if node is True:
            return {}
        schema = as_mapping(node)
        if schema is None:
            raise InvalidValueError(f"{place(path)}: {node!r} is not a schema")
        fields = dict(schema)
        inner = self._pop_inner(fields, path)
        result: Json = {}
        for key, value in fields.items():
            result.update(self._keyword(key, value, path))
        if "enum" in result and result.get("nullable"):
            result.setdefault("type", "STRING")  # pydantic gives no type if null is one of the values
        names = list(cast(Json, result.get("properties", {})))
        if len(names) > 1:
            result.setdefault("property_ordering", names)
        for each in inner:
            result = _joined(each, result, path)
        return result

    def _pop_inner(self, schema: Json, path: Path) -> List[Json]:
        """Remove references and alternatives from a schema and return their fields."""
        inner = [self._referred(schema.pop(key), path) for key in ("$ref", "ref") if key in schema]
        unions = [key for key in ("anyOf", "any_of", "oneOf") if key in schema]
        inner += [self._union(schema.pop(key), key, path) for key in unions]
        if len(entries(schema.get("allOf"))) == 1:
            inner.append(self.node(schema.pop("allOf")[0], path))
        kinds = entries(schema.get("type"))
        if kinds:
            del schema["type"]
            inner.append(self._union([{"type": kind} for kind in kinds], "type", path))
        return inner

    def _keyword(self, key: str, value: Any, path: Path) -> Json:
        if key in SPELLINGS:
            return {SPELLINGS[key]: value}
        if key in self.readers:
            return self.readers[key](value, path)
        if key == "examples" and len(entries(value)) == 1:
            return {"example": value[0]}
        if key in _NEEDLESS or not self.strict:
            return {}
        own = difflib.get_close_matches(key, [*SPELLINGS, *self.readers], n=1, cutoff=0.8)
        near = own[0] if own else near_keyword(key)
        hint = _HINTS.get(key) or (f"did you mean {near!r}?" if near else _ALTERNATIVE)
        raise KeywordError(path, key, f"the API's Schema has no {key!r}: {hint}")

    def _referred(self, target: Any, path: Path) -> Json:
        if not isinstance(target, str) or target not in self.defs:
            raise InvalidValueError(f"{place(path)}: nothing is defined at {target!r}")
        if target not in self.cyclic:
            return self.node(self.defs[target], path)
        name = "Root" if target == "#" else target.rpartition("/")[2]
        if name in self.named:
            if not self.recursive:
                raise InvalidValueError(f"{place(path)}: {name} contains itself: {_ALTERNATIVE}")
            return {"ref": f"#/defs/{name}"}
        self.named[name] = {}  # its own schema refers to it
        self.named[name] = self.node(self.defs[target], path)
        return {"ref": f"#/defs/{name}"}

    def _type(self, value: Any, path: Path) -> Json:
        name = str(getattr(value, "value", value))
        if name.lower() not in TYPES:
            raise InvalidValueError(f"{place(path)}: {value!r} is not a type: use one of {', '.join(TYPES)}")
        return {"type": name.upper()}

    def _enum(self, value: Any, path: Path) -> Json:
        values = entries(value)
        kept = [item for item in values if item is not None]
        if not kept or not all(isinstance(item, str) for item in kept):
            raise InvalidValueError(f"{place(path)}: the API's enums are lists of strings: {_ALTERNATIVE}")
        return {"enum": kept, "nullable": True} if len(kept) < len(values) else {"enum": kept}

    def _const(self, value: Any, path: Path) -> Json:
        return {"type": "NULL"} if value is None else {"type": "STRING", **self._enum([value], path)}

    def _properties(self, value: Any, path: Path) -> Json:
        children = as_mapping(value)
        if children is None:
            raise InvalidValueError(f"{place(path)}.properties: must be an object of schemas, not {value!r}")
        return {
            "properties": {name: self.node(child, (*path, str(name))) for name, child in children.items()}
        }

    def _union(self, value: Any, key: str, path: Path) -> Json:
        schemas = entries(value)
        if not schemas:
            raise InvalidValueError(f"{place(path)}.{key}: must be a list of schemas, not {value!r}")
        options = [self.node(each, (*path, f"{key}[{index}]")) for index, each in enumerate(schemas)]
        kept = [option for option in options if option != {"type": "NULL"}]
        if not kept:
            return {"type": "NULL"}
        nullable = {"nullable": True} if len(kept) < len(options) else {}
        return _joined(kept[0], nullable, path) if len(kept) == 1 else {"any_of": kept, **nullable}

    def _additional(self, value: Any, path: Path) -> Json:
        if not isinstance(value, bool):  # the field has no type, so pydantic would not convert it to a Schema
            below = (*path, "additionalProperties")
            fields = self.node(value, below)
            with placed(place(below)):
                value = self.kind(**fields)
        return {"additional_properties": value}


def _joined(inner: Json, outer: Json, path: Path) -> Json:
    """Return one schema with the rules of both; annotations of the outer one win."""
    clash = [
        name for name in inner if name in outer and inner[name] != outer[name] and name not in _ANNOTATIONS
    ]
    if not clash and not ("ref" in inner and outer):
        return {**inner, **outer}
    # Fields next to a `ref` may be ignored, and if both schemas have a rule, both rules must hold.
    if "any_of" in outer:
        raise InvalidValueError(
            f"{place(path)}: the API's Schema cannot join what this refers to: {_ALTERNATIVE}"
        )
    return {"any_of": [inner], **outer}


def to_json_schema(schema: ApiModel) -> Json:
    """Return a Schema as a JSON schema, with the keywords that the API has added."""
    return cast(Json, _as_json_schema(schema.model_dump(exclude_none=True, context=SENDING), str))


def to_pure_json_schema(schema: ApiModel, type_of: Callable[[str], Any]) -> Json:
    """Return a Schema as a JSON schema without `example` and `property_ordering`, its types as `type_of` them."""
    return cast(
        Json,
        _as_json_schema(
            schema.model_dump(exclude_none=True, context=SENDING), type_of, ("example", "property_ordering")
        ),
    )


def _as_json_schema(schema: Any, type_of: Callable[[str], Any], omitted: Sequence[str] = ()) -> Any:
    fields = as_mapping(schema)
    if fields is None:
        return schema
    inner = partial(_as_json_schema, type_of=type_of, omitted=omitted)
    result: Json = {}
    for name, value in fields.items():
        if name in omitted:
            continue
        if name in ("items", "additional_properties"):
            result[to_camel(name)] = inner(value)
        elif name in ("properties", "defs"):
            children = cast(Json, value).items()
            result["$defs" if name == "defs" else name] = {key: inner(child) for key, child in children}
        elif name == "any_of":
            result["anyOf"] = [inner(option) for option in value]
        elif name == "ref":
            result["$ref"] = value.replace("#/defs/", "#/$defs/")
        elif name == "example":
            result["examples"] = [value]
        elif name == "type":
            kind = str(getattr(value, "value", value)).lower()
            result.update({"type": type_of(kind)} if kind in TYPES else {})
        elif name != "nullable":
            result[to_camel(name)] = value
    return _nullable(result, type_of("null")) if fields.get("nullable") else result


def _nullable(result: Json, null: Any) -> Json:
    """Return a schema that also accepts null."""
    kind: Any = result.get("type")
    if kind and "enum" not in result:
        return {**result, "type": [null, kind]}
    outside: Json = {name: result.pop(name) for name in ("title", "description", "default") if name in result}
    return {**outside, "anyOf": [result, {"type": null}]}
