"""JSON schemas limited to the rules that the API's schemas have.

Both forms of a schema of the API have fewer rules than JSON Schema. A rule that they lack is replaced by
one that means the same, else by a wider one, and never by a narrower one: what is sent admits every value
that the type admits, and the value is checked against the type itself when it arrives.
"""

from __future__ import annotations

import math
from typing import Any, Dict, List, Mapping, Optional, Set, cast

from google._genai_core.runtime.json_values import Json, as_mapping
from google._genai_core.runtime.schema import vocabulary
from google._genai_core.runtime.schema.left_out import LeftOut
from google._genai_core.runtime.schema.walk import Path, definitions, entries, measured

_KINDS: Mapping[type, str] = {bool: "boolean", list: "array", tuple: "array", dict: "object"}
"""The types of the values that an enumeration of the API cannot have."""


def fitted(document: Mapping[str, Any], where: str, left_out: LeftOut, *, custom: bool) -> Json:
    """Return a schema limited to the rules that the API has; the others are added to `left_out`.

    Args:
        document: JSON schema, which is not changed.
        where: Start of the path in errors.
        left_out: Receives the rules that have no equivalent.
        custom: Whether keywords that JSON Schema does not define are left out too, as those of
            `json_schema_extra`; else they stay, for a check of spelling.

    Raises:
        InvalidValueError: The schema is too deep or too large.
    """
    measured(document, where)
    return cast(Json, _Fitting(document, left_out, custom).node(document, (where,)))


class _Fitting:
    """One pass over a document that makes a new schema of each schema."""

    def __init__(self, document: Mapping[str, Any], left_out: LeftOut, custom: bool) -> None:
        self.defs = definitions(document)
        self.left_out = left_out
        self.custom = custom

    def node(self, node: Any, path: Path) -> Any:
        schema = as_mapping(node)
        if schema is None:
            return node
        fields = dict(schema)
        self._bound(fields, path, "exclusiveMinimum", "minimum")
        self._bound(fields, path, "exclusiveMaximum", "maximum")
        self._multiple(fields, path)
        self._values(fields, path)
        self._keys(fields, path)
        self._patterns(fields, path)
        for key in list(fields):
            if self._is_left_out(key, fields[key]):
                del fields[key]
                self.left_out.add(path, key)
        return {key: self._below(key, value, path) for key, value in fields.items()}

    def _is_left_out(self, key: str, value: Any) -> bool:
        if key == "allOf":
            return len(entries(value)) > 1
        if key in vocabulary.EXPRESSIBLE:
            return False
        return self.custom or key in vocabulary.INEXPRESSIBLE

    def _below(self, key: str, value: Any, path: Path) -> Any:
        children = as_mapping(value)
        if key in vocabulary.NAMED and children is not None:
            start = path if key == "properties" else (*path, key)
            return {name: self.node(child, (*start, str(name))) for name, child in children.items()}
        if key in vocabulary.LISTED:
            options = enumerate(entries(value))
            return [self.node(each, (*path, f"{key}[{index}]")) for index, each in options] or value
        return self.node(value, (*path, key)) if key in vocabulary.SINGLE else value

    def _bound(self, fields: Json, path: Path, exclusive: str, inclusive: str) -> None:
        """Replace a bound that is not allowed itself by the next whole number, or by one that is allowed."""
        if exclusive not in fields:
            return
        bound, given = fields.pop(exclusive), fields.get(inclusive)
        if not _is_number(bound):  # older drafts have `true` here
            self.left_out.add(path, exclusive)
            return
        lower = exclusive == "exclusiveMinimum"
        tighter = max if lower else min
        if _types(fields) & {"integer", "number"} == {"integer"}:
            bound = math.floor(bound) + 1 if lower else math.ceil(bound) - 1
        elif not _is_number(given) or tighter(given, bound) == bound:
            self.left_out.add(path, exclusive)
        fields[inclusive] = tighter(given, bound) if _is_number(given) else bound

    def _multiple(self, fields: Json, path: Path) -> None:
        """Remove a divisor; every whole number is a multiple of 1."""
        divisor = fields.pop("multipleOf", None)
        if divisor is not None and not (divisor == 1 and "integer" in _types(fields)):
            self.left_out.add(path, "multipleOf")

    def _values(self, fields: Json, path: Path) -> None:
        """Replace values that no enumeration of the API can have by their type."""
        key = "const" if "const" in fields else "enum"
        values = [fields["const"]] if key == "const" else entries(fields.get(key))
        kinds = list(dict.fromkeys(_KINDS[type(each)] for each in values if type(each) in _KINDS))
        if not kinds:
            return
        kept = [each for each in values if each is not None and type(each) not in _KINDS]
        if kinds != ["boolean"] or len({each for each in values if isinstance(each, bool)}) < 2:
            self.left_out.add(path, key)
        del fields[key]
        ways: List[Json] = [{"type": kind} for kind in kinds]
        ways += [{"enum": kept}] if kept else []
        ways += [{"type": "null"}] if None in values else []
        if len(ways) == 1:
            fields["type"] = kinds[0]
        elif "anyOf" not in fields:
            fields.pop("type", None)
            fields["anyOf"] = ways

    def _keys(self, fields: Json, path: Path) -> None:
        """Replace keys that are listed by properties, none of them required."""
        if "propertyNames" not in fields:
            return
        names = as_mapping(fields.pop("propertyNames")) or {}
        named = as_mapping(self.defs.get(str(names.get("$ref")))) or names
        listed = [named["const"]] if "const" in named else entries(named.get("enum"))
        value = fields.get("additionalProperties", True)
        if not listed or not all(isinstance(name, str) for name in listed) or "properties" in fields:
            self.left_out.add(path, "propertyNames")
        elif value is not False:
            fields["properties"] = {name: value if isinstance(value, Mapping) else {} for name in listed}
            fields["additionalProperties"] = False

    def _patterns(self, fields: Json, path: Path) -> None:
        """Replace the schemas of keys that match patterns by one for all keys that have no schema."""
        patterns: Optional[Dict[str, Any]] = fields.pop("patternProperties", None)
        if patterns is None:
            return
        self.left_out.add(path, "patternProperties")
        others = fields.get("additionalProperties", "properties" in fields)
        if others is True:
            return
        ways = list((as_mapping(patterns) or {}).values())
        ways += [] if as_mapping(others) is None else [others]
        if ways:
            fields["additionalProperties"] = ways[0] if len(ways) == 1 else {"anyOf": ways}


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _types(fields: Mapping[str, Any]) -> Set[str]:
    """Return the types of a schema in lower case."""
    kinds = entries(fields.get("type")) or [fields.get("type")]
    return {str(getattr(kind, "value", kind)).lower() for kind in kinds}
