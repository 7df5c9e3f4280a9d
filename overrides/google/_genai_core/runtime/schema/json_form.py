"""JSON schemas in the form that the API's `responseJsonSchema` accepts.

According to its description, any JSON schema can be sent, but only some keywords have an effect.
"""

from __future__ import annotations

from typing import Any, Callable, List, Mapping, Optional, cast

from google._genai_core.runtime.json_values import Json
from google._genai_core.runtime.schema.given import check_type
from google._genai_core.runtime.schema.left_out import LeftOut
from google._genai_core.runtime.schema.vocabulary import DEFS, JSON_FORM
from google._genai_core.runtime.schema.walk import (
    Path,
    definitions,
    entries,
    measured,
    place,
    refuse_endless,
)
from google._genai_core.runtime.usage_errors import InvalidValueError


def convert(
    document: Mapping[str, Any], where: str, *, ordered: bool = False, left_out: Optional[LeftOut] = None
) -> Json:
    """Return the schema in the form that the API accepts; the path in errors begins with `where`.

    - The API allows only `$` keywords next to a `$ref`, so the `$ref` moves into an `anyOf`.
    - `const` becomes an `enum` with one value.
    - If `ordered` is true, `propertyOrdering` keeps the order of the properties: JSON objects have none.
    - Keywords that have no effect move to `left_out`; without it they are sent.

    Raises:
        ValueError: A type or a reference does not exist, or a required property is recursive.
    """
    measured(document, where)
    refuse_endless(document, where)
    return _Walk(definitions(document), ordered, left_out).node(document, (where,))


class _Walk:
    """One pass over a document that makes a new schema of each schema."""

    def __init__(self, defs: Mapping[str, Any], ordered: bool, left_out: Optional[LeftOut]) -> None:
        self.defs = defs
        self.ordered = ordered
        self.left_out = left_out
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
            if key not in JSON_FORM and self.left_out is not None:
                self.left_out.add(path, key)
                continue
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
    check_type(value, path)
    return value


def _enum(value: Any, path: Path) -> List[Any]:
    values = entries(value)
    if not values or any(
        isinstance(each, bool) or not isinstance(each, (str, int, float)) for each in values
    ):
        raise InvalidValueError(f"{place(path)}: an enum of the API is a list of strings and numbers")
    return values
