"""`spec/surface/types.yaml`, read and checked: sections and keys, topics, pairs of names.

Whatever it says is here in one place; `merge` joins it with the facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.ir import BACKENDS, PLAIN, Description, inner
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
    "unions": {"type": "text", "doc": "text"},
}
"""The sections whose entries are mappings, and what these may hold."""

REQUIRED = {"configs": ["from"], "unions": ["type"]}
LISTS = ("topics", "enums", "declared_enums")
"""The sections whose entries are lists of names."""


class TypesFile(YamlFile):
    """The sections of `types.yaml`; what is wrong in them is in the report."""

    def __init__(self, path: Path, descriptions: Mapping[str, Description], report: Report) -> None:
        super().__init__(path, report)
        self.descriptions = descriptions
        self.check(self.document, "", dict.fromkeys((*LISTS, *ENTRIES), "mapping"), ["topics"])
        self.topics, self.enums, self.declared_enums = (mapping_at(self.document, key) for key in LISTS)
        self.names, self.types, self.configs, self.unions = (
            mapping_at(self.document, key) for key in ENTRIES
        )
        self.topic_of = self._topics()
        self.enum_names = {*self.enums, *self.declared_enums}
        self._entries()
        self._pairs()

    def _topics(self) -> dict[str, str]:
        self.check(self.topics, "topics", named("list of texts"))
        found: dict[str, str] = {}
        for topic in self.topics:
            for name in texts_at(self.topics, topic):
                if name in found:
                    message = f"stands in {found[name]} too: a type has one module"
                    self.problem(f"topics.{topic}.{name}", message, self.topics, topic)
                found.setdefault(name, topic)
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
                self._annotation(text_at(node, "type"), node, place)

    def _annotation(self, annotation: str, node: Lines, where: str) -> None:
        if not self.knows(annotation):
            self.problem(where, f"no type {annotation!r} in types.yaml", node, "type")
        union = inner(annotation)
        if union in self.unions and f"{union}Dict" not in self.unions:
            self.problem(where, f"the dictionaries need a union {union}Dict", node, "type")

    def knows(self, annotation: str) -> bool:
        """Whether an annotation is made of what there is."""
        name = inner(annotation)
        return name in PLAIN or name in self.topic_of or name in self.unions

    def _pairs(self) -> None:
        for name in self.names:
            pair = mapping_at(self.names, name)
            for backend in BACKENDS:
                message = text_at(pair, backend)
                if message and message not in self.descriptions[backend].schemas:
                    where = f"names.{name}.{backend}"
                    self.problem(where, f"{backend} has no message {message!r}", pair, backend)

    def message(self, name: str, backend: str) -> str:
        """The message that an SDK type has on a backend, or an empty string."""
        found = text_at({backend: name, **mapping_at(self.names, name)}, backend)
        return found if found in self.descriptions[backend].schemas else ""
