"""A whole Discovery document as a description, with paths as its `path` has them: `{+name}` is a resource name.

The SDK's facts have the paths of `flatPath`, whose segments its surface maps one by one; a client without a surface
takes a resource name as one argument.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.facts import INEXPRESSIBLE, Description, Fact, Operation, Parameter, Schema, SecurityScheme
from generator.raw.names import class_name
from generator.report import GeneratorError

Json = Mapping[str, Any]

_FORMATS = {
    "int32": "int32",
    "int64": "int64",
    "uint32": "uint32",
    "uint64": "uint64",
    "float": "float",
    "double": "double",
    "byte": "bytes",
    "google-datetime": "timestamp",
    "date-time": "timestamp",
    "google-duration": "duration",
    "google-fieldmask": "fieldmask",
    "date": "date",
}
_TYPES = {"string": "string", "boolean": "bool", "integer": "int32", "number": "double", "any": "any"}
_VARIABLE = re.compile(r"\{(\+?)([^}]+)\}")


def read(document: Json, source: str) -> Description:
    """Return the facts of a document; operations that cannot be expressed are in its `refused`."""
    return _Reader(document, source).read()


class _Reader:
    def __init__(self, document: Json, source: str) -> None:
        self._document = document
        self._source = source
        self._schemas: dict[str, Schema] = {}
        self._given: Json = document.get("schemas", {})
        self._refused: dict[str, str] = {}
        self._notes: dict[str, str] = {}

    def read(self) -> Description:
        for name, node in self._given.items():
            self._schemas[name] = self._schema(name, node, f"/schemas/{name}")
        operations = dict(self._operations(self._document, ""))
        protocol, _, host = str(self._text("rootUrl")).rstrip("/").partition("://")
        service = str(self._document.get("servicePath", "")).strip("/")
        scopes = self._document.get("auth", {}).get("oauth2", {}).get("scopes", {})
        schemes = (
            {"key": SecurityScheme("key", "query", "key")}
            if "key" in self._document.get("parameters", {})
            else {}
        )
        if scopes:
            schemes["oauth2"] = SecurityScheme("oauth", scopes=tuple(scopes))
        return Description(
            backend="raw",
            api=self._text("name"),
            version=self._text("version"),
            revision=str(self._document.get("revision", "")),
            host=host,
            operations=operations,
            schemas=self._schemas,
            base_path=f"/{service}/" if service else "/",
            protocol=protocol,
            schemes=schemes,
            refused=self._refused,
            notes=self._notes,
        )

    def _text(self, key: str) -> str:
        value = self._document.get(key)
        if not isinstance(value, str):
            raise GeneratorError(f"{self._source}: not a document in the form of Discovery: has no `{key}`")
        return value

    # -- schemas

    def _schema(self, name: str, node: Json, place: str) -> Schema:
        extra = node.get("additionalProperties")
        if node.get("type", "object") != "object" or "$ref" in node or (extra and not node.get("properties")):
            return Schema(name, {}, alias=self._fact(node, name, place))
        fields = {
            wire: self._field(child, f"{name}{class_name(wire)}", f"{place}/properties/{wire}")
            for wire, child in node.get("properties", {}).items()
        }
        other = self._fact(extra, f"{name}Value", place) if extra else None
        return Schema(name, fields, extra=other)

    def _field(self, node: Json, name: str, place: str) -> Fact:
        text = str(node.get("description", "")).lstrip()
        return replace(
            self._fact(node, name, place),
            required=text.startswith("Required.") or bool(node.get("required")),
            read_only=bool(node.get("readOnly")) or text.startswith("Output only."),
            deprecated=bool(node.get("deprecated")),
        )

    def _fact(self, node: Json, name: str, place: str) -> Fact:
        if "$ref" in node:
            return Fact("message", str(node["$ref"]))
        kind = node.get("type")
        if kind == "array":
            item = self._fact(node.get("items", {"type": "any"}), f"{name}Item", f"{place}/items")
            return (
                replace(item, repeated=True) if not (item.repeated or item.map) else Fact("list", item=item)
            )
        if kind == "object":
            return self._object(node, name, place)
        if "enum" in node and kind == "string":
            return Fact("enum", values=tuple(map(str, node["enum"])))
        known = _FORMATS.get(str(node.get("format"))) or _TYPES.get(str(kind))
        if known is None:
            self._notes[place] = f"the type {kind!r} is unknown; its type is Any"
            return Fact("any")
        return Fact(known)

    def _object(self, node: Json, name: str, place: str) -> Fact:
        values = node.get("additionalProperties")
        if node.get("properties"):
            return Fact("message", self._own(name, node, place))
        if not values or values.get("type") == "any":
            return Fact("struct")
        item = self._fact(values, f"{name}Value", f"{place}/additionalProperties")
        return replace(item, map=True) if not (item.repeated or item.map) else Fact("map", item=item)

    # -- operations

    def _operations(self, node: Json, place: str) -> Iterator[tuple[str, Operation]]:
        for name, child in node.get("methods", {}).items():
            where = f"{place}/methods/{name}"
            key = str(child.get("id", name)).partition(".")[2] or name
            try:
                yield key, self._operation(key, child, where)
            except (KeyError, TypeError, AttributeError, GeneratorError) as error:
                self._refused[key] = f"{where}: {error if isinstance(error, GeneratorError) else repr(error)}"
        for name, child in node.get("resources", {}).items():
            yield from self._operations(child, f"{place}/resources/{name}")

    def _operation(self, key: str, node: Json, place: str) -> Operation:
        path = str(node["path"])
        reserved = {name for plus, name in _VARIABLE.findall(path) if plus}
        parameters = {
            _key(name): self._parameter(name, child, name in reserved, f"{place}/parameters/{name}")
            for name, child in node.get("parameters", {}).items()
        }
        for _, name in _VARIABLE.findall(path):
            if _key(name) not in parameters:
                parameters[_key(name)] = Parameter("path", "string", required=True, reserved=name in reserved)
        protocols = node.get("mediaUpload", {}).get("protocols", {})
        return Operation(
            id=key,
            method=str(node["httpMethod"]),
            path=_VARIABLE.sub(lambda match: f"{{{_key(match.group(2))}}}", path),
            parameters=parameters,
            request=self._message(node.get("request"), f"{key}.request", f"{place}/request"),
            response=self._message(node.get("response"), f"{key}.response", f"{place}/response"),
            streaming=key.rpartition(".")[2].startswith("stream") and "response" in node,
            upload=bool(protocols),
            upload_paths={
                kind: _VARIABLE.sub(
                    lambda match: f"{{{match.group(1)}{_key(match.group(2))}}}", str(each["path"])
                )
                for kind, each in protocols.items()
                if kind in ("simple", "resumable")
            },
            deprecated=bool(node.get("deprecated")),
            download=bool(node.get("supportsMediaDownload")),
        )

    def _message(self, node: Json | None, key: str, place: str) -> str:
        """Return the schema of a body, which may be in the operation itself."""
        if not node:
            return ""
        name = str(node.get("$ref", ""))
        if name and name not in self._given:
            raise GeneratorError(f"no schema {name!r}")
        return name or self._own(class_name(key.replace(".", "_")), node, place)

    def _own(self, name: str, node: Json, place: str) -> str:
        """Add a schema that is not among the document's schemas; return its name."""
        unique, count = name, 1
        while unique in self._given or unique in self._schemas:
            count += 1
            unique = f"{name}{count}"
        self._schemas[unique] = Schema(unique, {})  # its name is taken
        self._schemas[unique] = self._schema(unique, node, place)
        return unique

    def _parameter(self, name: str, node: Json, is_reserved: bool, place: str) -> Parameter:
        fact = self._fact(node, class_name(name), place)
        if fact.type in ("message", "list", "map", "struct", INEXPRESSIBLE):
            raise GeneratorError(f"the parameter {name!r} is an object")
        text = str(node.get("description", "")).lstrip()
        return Parameter(
            str(node["location"]),
            fact.type,
            required=bool(node.get("required")) or text.startswith("Required."),
            repeated=bool(node.get("repeated")) or fact.repeated,
            values=fact.values,
            wire=name if _key(name) != name else "",
            reserved=is_reserved,
            deprecated=bool(node.get("deprecated")),
        )


def _key(name: str) -> str:
    """Return the key of a parameter, which is a word."""
    return re.sub(r"\W", "_", name)
