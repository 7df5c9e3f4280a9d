"""`spec/surface/types.yaml`, read and checked: sections and keys, topics, pairs of names.

Whatever it says is here in one place; `merge` joins it with the facts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.annotations import STR, Kind, TypeRef, parse
from generator.ir import BACKENDS, Description, Union
from generator.naming import attribute
from generator.report import Report
from generator.yaml_lines import Keys, Lines, YamlFile, mapping_at, named, text_at, texts_at

FIELD: Keys = {
    **dict.fromkeys(("type", "normalize", "lists", "default"), "text"),
    **dict.fromkeys(BACKENDS, "text or list of texts"),
    "sdk": "flag",
}
ENTRIES: Mapping[str, Keys] = {
    "names": dict.fromkeys(BACKENDS, "text"),
    "types": {"declared": "flag", "behaviour": "text", "drop": "mapping", "fields": "mapping"},
    "configs": {"from": "list of texts", "omit": "list of texts", "fields": "mapping"},
    "unions": {"type": "text", "doc": "text", "becomes": "text"},
}
"""The sections whose entries are mappings, and what these may hold."""

REQUIRED = {"configs": ["from"], "unions": ["type"]}
LISTS = ("topics", "enums", "declared_enums")
"""The sections whose entries are lists of names."""

TEXTS = ("resource_names", "results", "hand_written")
"""The sections whose entries are texts."""

EXPRESSIONS = frozenset(
    [
        *("Union", "Optional", "Sequence", "Dict", "Callable", "Any", "IO", "PathLike"),
        *("str", "int", "float", "bool", "bytes", "type", "object", "timedelta"),
    ]
)
"""The names of Python in which a union may be written."""


class TypesFile(YamlFile):
    """The sections of `types.yaml`; what is wrong in them is in the report."""

    def __init__(self, path: Path, descriptions: Mapping[str, Description], report: Report) -> None:
        super().__init__(path, report)
        self.descriptions = descriptions
        self.check(self.document, "", dict.fromkeys((*LISTS, *TEXTS, *ENTRIES), "mapping"), ["topics"])
        self.areas, self.enums, self.declared_enums = (mapping_at(self.document, key) for key in LISTS)
        self.resource_names, self.results, self.hand_written = (self._texts(key) for key in TEXTS)
        self.names, self.types, self.configs, self.unions = (
            mapping_at(self.document, key) for key in ENTRIES
        )
        self.topics = list(self._topics())
        self.topic_of = self._types()
        self.enum_names = {*self.enums, *self.declared_enums}
        self._entries()
        self._pairs()

    def _texts(self, section: str) -> dict[str, str]:
        entries = mapping_at(self.document, section)
        self.check(entries, section, named("text"))
        return {name: text_at(entries, name) for name in entries}

    def _topics(self) -> Iterator[tuple[str, Lines, str]]:
        """Yield each topic as `area.topic`, with its mapping and its key in it."""
        self.check(self.areas, "topics", named("mapping"))
        found: dict[str, str] = {}
        for area in self.areas:
            topics = mapping_at(self.areas, area)
            self.check(topics, f"topics.{area}", named("list of texts"))
            for topic in topics:
                if found.setdefault(topic, area) != area:
                    message = f"stands in {found[topic]} too: a topic has one area"
                    self.problem(f"topics.{area}.{topic}", message, topics, topic)
                yield f"{area}.{topic}", topics, topic

    def _types(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for module, topics, topic in self.topics:
            for name in texts_at(topics, topic):
                if name in found:
                    message = f"stands in {found[name]} too: a type has one module"
                    self.problem(f"topics.{module}.{name}", message, topics, topic)
                found.setdefault(name, module)
        return found

    def _entries(self) -> None:
        for section in ("enums", "declared_enums", *ENTRIES):
            entries = mapping_at(self.document, section)
            keys = ENTRIES.get(section)
            self.check(entries, section, named("mapping" if keys else "list of texts"))
            for name in entries:
                where = f"{section}.{name}"
                if section != "unions" and name not in self.topic_of:
                    self.problem(where, "has no topic", entries, name)
                if keys:
                    self.check(mapping_at(entries, name), where, keys, REQUIRED.get(section, ()))
                if "fields" in (keys or ()):
                    self._fields(mapping_at(mapping_at(entries, name), "fields"), where)

    def _fields(self, fields: Lines, where: str) -> None:
        self.check(fields, f"{where}.fields", named("mapping"))
        for name in fields:
            node, place = mapping_at(fields, name), f"{where}.fields.{name}"
            self.check(node, place, FIELD)
            if name != attribute(name):
                self.problem(place, f"no name for a field: call it {attribute(name)!r}", fields, name)
            if node.get("lists", "empty") != "empty":
                self.problem(place, f"`lists` can only be `empty`: {node['lists']!r}", node, "lists")
            if "type" in node:
                self._type(text_at(node, "type"), node, place)

    def _type(self, text: str, node: Lines, where: str) -> None:
        ref = self.ref(text)
        if ref.kind is Kind.UNKNOWN:
            self.problem(where, f"no type {text!r} in types.yaml", node, "type")
        if ref.kind is Kind.UNION and f"{ref.name}Dict" not in self.unions:
            self.problem(where, f"the dictionaries need a union {ref.name}Dict", node, "type")

    # -- what the other stages ask

    def topic_problem(self, name: str, message: str) -> None:
        """Report a problem of a type at its topic."""
        for module, topics, topic in self.topics:
            if module == self.topic_of[name]:
                self.problem(f"topics.{module}.{name}", message, topics, topic)

    def ref(self, text: str) -> TypeRef:
        """Read an annotation; its kind is `UNKNOWN` if this file does not define its name."""
        ref = parse(text)
        if ref.name in self.enum_names:
            return replace(ref, kind=Kind.ENUM)
        if ref.name in self.topic_of:
            return replace(ref, kind=Kind.TYPE)
        if ref.name in self.unions:
            becomes = text_at(mapping_at(self.unions, ref.name), "becomes")
            return replace(ref, kind=Kind.UNION, becomes=becomes)
        return replace(ref, kind=Kind.PLAIN) if ref.name in self.hand_written else ref

    def parameter(self, node: Lines) -> TypeRef:
        """Return the type of a parameter when it is sent; the name of a resource is a `str`."""
        kind = text_at(node, "type")
        return STR if kind in self.resource_names else self.ref(text_at(node, "annotation") or kind)

    def union(self, name: str) -> Union:
        """Read an input type; report each name in it that this file does not define."""
        node, where = mapping_at(self.unions, name), f"unions.{name}"
        expression, becomes = text_at(node, "type"), text_at(node, "becomes")
        try:
            tree = ast.walk(ast.parse(expression, mode="eval"))
        except SyntaxError:
            self.problem(where, f"not an annotation: {expression!r}", node, "type")
            return Union(name, expression, ())
        names = tuple(sorted({item.id for item in tree if isinstance(item, ast.Name)}))
        for word in names:
            if word not in EXPRESSIONS and self.ref(self._undressed(word)).kind is Kind.UNKNOWN:
                self.problem(where, f"no type {word!r} in types.yaml", node, "type")
        if becomes and self.ref(becomes).kind is not Kind.TYPE:
            self.problem(where, f"no type {becomes!r} in types.yaml", node, "becomes")
        return Union(name, expression, names, text_at(node, "doc"))

    def _undressed(self, name: str) -> str:
        """Return the type whose dictionary has this name."""
        type_ = name.removesuffix("Dict")
        return type_ if type_ in self.topic_of else name

    def _pairs(self) -> None:
        for name in self.names:
            pair = mapping_at(self.names, name)
            for backend in BACKENDS:
                message = text_at(pair, backend)
                if message and message not in self.descriptions[backend].schemas:
                    where = f"names.{name}.{backend}"
                    self.problem(where, f"{backend} has no message {message!r}", pair, backend)

    def message(self, name: str, backend: str) -> str:
        """Return the message of an SDK type on a backend, or an empty string."""
        found = text_at({backend: name, **mapping_at(self.names, name)}, backend)
        return found if found in self.descriptions[backend].schemas else ""
