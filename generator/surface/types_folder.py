"""`spec/surface/types/`, read and checked: one file per area, with the sections that `spec/README.md` explains.

The sections of all files become one mapping each, in which every entry remembers its file and line;
`merge` joins them with the facts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePath

from generator.annotations import STR, Kind, TypeRef, parse
from generator.facts import Description
from generator.ir import Union
from generator.naming import attribute, is_class_name
from generator.report import Concern, Report, like, near
from generator.yaml_lines import Keys, Lines, Place, YamlFile, mapping_at, named, place_of, text_at, texts_at

FIELD: Keys = {
    **dict.fromkeys(("type", "normalize", "lists", "default", "json", "use"), "text"),
    **dict.fromkeys(("required", "optional"), "text"),
    **dict.fromkeys(("also", "removed"), "mapping"),
    "sdk": "flag",
}
ENTRIES: Mapping[str, Keys] = {
    "names": {},
    "types": {
        "sent": "flag",
        "sets": "list of texts",
        "of": "text or list of texts or mapping",
        "declared": "text or mapping",
        **dict.fromkeys(("behaviour", "positional", "extends"), "text"),
        **dict.fromkeys(("drop", "fields", "also", "unsent", "read_only"), "mapping"),
    },
    "configs": {"from": "list of texts", "omit": "list of texts", "fields": "mapping"},
    "unions": {"type": "text", "doc": "text", "becomes": "text"},
    "unnamed_enums": {"values": "list of texts", "reason": "text"},
    "name_patterns": {},
}
"""The sections whose entries are mappings, and the keys of these."""

OF_BACKENDS = {"names": "text", "name_patterns": "list of texts"}
"""The sections whose entries have the backends as keys, and the kind of their values."""

REQUIRED = {"configs": ["from"], "unions": ["type"], "unnamed_enums": ["values", "reason"]}
LISTS = ("enums", "declared_enums")
"""The sections whose entries are lists of names."""

TEXTS = ("resource_names", "results", "hand_written")
"""The sections whose entries are texts."""

SECTIONS = ("topics", *LISTS, *TEXTS, *ENTRIES)
ANYWHERE = ("unions", "unnamed_enums", "name_patterns", *TEXTS)
"""The sections whose entries have no topic, so that any file may hold them."""

TAKEN = ("dicts", "index", "methods", "unions")
"""Names of folders and modules next to those of the areas, in `types/` and in `spec/docs/`."""

EXPRESSIONS = frozenset(
    [
        *("Union", "Optional", "Sequence", "Dict", "Callable", "Any", "IO", "PathLike"),
        *("str", "int", "float", "bool", "bytes", "type", "object", "timedelta"),
    ]
)
"""The names of Python that a union may use."""

WORDS = frozenset(
    [
        *EXPRESSIONS,
        "List",
        "TypedDict",
        "Base64",
        "Field",
        "AliasChoices",
        "ApiModel",
        "Result",
        "Open",
        "OpenEnum",
        "TYPE_CHECKING",
    ]
)
"""Names that the modules of types use themselves."""


class TypesFolder(YamlFile):
    """The sections of the files in `types/`; the problems in them are in the report."""

    def __init__(self, path: Path, descriptions: Mapping[str, Description], report: Report) -> None:
        super().__init__(path, report, Lines())
        self.descriptions = descriptions
        self.areas: dict[str, Lines] = {}
        for file in sorted(path.glob("*.yaml")):
            self._read(file.stem, YamlFile(file, report))
        if not self.areas:
            self.problem("", "no such folder, or no file in it: write one file per area")
        self.enums, self.declared_enums = (mapping_at(self.document, key) for key in LISTS)
        self.resource_names, self.results, self.hand_written = (self._texts(key) for key in TEXTS)
        self.names, self.types, self.configs, self.unions, self.unnamed_enums, self.name_patterns = (
            mapping_at(self.document, key) for key in ENTRIES
        )
        self.topics = list(self._topics())
        self.topic_of = self._types()
        self.enum_names = {*self.enums, *self.declared_enums}
        self._entries()
        self._pairs()

    def _read(self, area: str, file: YamlFile) -> None:
        """Add the topics of an area, and its entries to those of the sections."""
        file.check(file.document, "", dict.fromkeys(SECTIONS, "mapping"), ["topics"])
        if area != attribute(area) or area in TAKEN:
            file.problem("", f"no area can be called {area!r}: rename the file")
        self.areas[area] = mapping_at(file.document, "topics")
        for section in SECTIONS[1:]:
            joined = self.document.setdefault(section, Lines())
            entries = mapping_at(file.document, section)
            for name in entries:
                if name in joined:
                    message = f"is also in {joined.places[name]}: delete one of them"
                    self.problem(f"{section}.{name}", message, entries, name)
                else:
                    joined.take(name, entries)

    def _texts(self, section: str) -> dict[str, str]:
        entries = mapping_at(self.document, section)
        self.check(entries, section, named("text"))
        return {name: text_at(entries, name) for name in entries}

    def _topics(self) -> Iterator[tuple[str, Lines, str]]:
        """Yield each topic as `area.topic`, with its mapping and its key in it."""
        found: dict[str, Place] = {}
        for area, topics in self.areas.items():
            self.check(topics, "topics", named("list of texts"))
            for topic in topics:
                place = place_of(topics, topic)
                if found.setdefault(topic, place) != place:
                    message = f"is also in {found[topic]}: a topic has one area"
                    self.problem(f"topics.{topic}", message, topics, topic)
                if set(area.split("_")) & set(topic.split("_")):
                    message = f"repeats the name of its area, {area!r}: rename it"
                    self.problem(f"topics.{topic}", message, topics, topic)
                yield f"{area}.{topic}", topics, topic

    def _types(self) -> dict[str, str]:
        found: dict[str, str] = {}
        places: dict[str, Place] = {}
        for module, topics, topic in self.topics:
            for name in texts_at(topics, topic):
                if not is_class_name(name) or name in WORDS:
                    message = f"no type can be called {name!r}: rename it"
                    self.problem(f"topics.{topic}", message, topics, topic, Concern.SHAPE)
                if name in found:
                    message = f"is also in {places[name]}: a type has one topic"
                    self.problem(f"topics.{topic}.{name}", message, topics, topic)
                found.setdefault(name, module)
                places.setdefault(name, place_of(topics, topic))
        return found

    def keys(self, section: str) -> Keys | None:
        """Return the keys of the entries of a section; None if they are not mappings."""
        kind = OF_BACKENDS.get(section)
        return dict.fromkeys(self.descriptions, kind) if kind else ENTRIES.get(section)

    def _entries(self) -> None:
        for section in ("enums", "declared_enums", *ENTRIES):
            entries = mapping_at(self.document, section)
            keys = self.keys(section)
            self.check(entries, section, named("mapping" if keys else "list of texts"))
            for name in entries:
                where = f"{section}.{name}"
                if section not in ANYWHERE:
                    self._belongs(entries, name, where)
                if keys:
                    self.check(mapping_at(entries, name), where, keys, REQUIRED.get(section, ()))
                if section == "types":
                    self._origin(name, mapping_at(entries, name))
                if "fields" in (keys or ()):
                    self._fields(mapping_at(mapping_at(entries, name), "fields"), where)

    def _belongs(self, entries: Lines, name: str, where: str) -> None:
        """Report an entry that is not in the file of its topic."""
        area = self.topic_of.get(name, "").partition(".")[0]
        if not area and not like(name, self.without_message()):
            message = "has no topic: add it to one in `topics`, or delete the entry"
            self.problem(where, message, entries, name)
        elif area and PurePath(place_of(entries, name).file).stem != area:
            self.problem(where, f"its topic is in {area}.yaml: move the entry there", entries, name)

    def _fields(self, fields: Lines, where: str) -> None:
        self.check(fields, f"{where}.fields", named("mapping"))
        for name in fields:
            node, place = mapping_at(fields, name), f"{where}.fields.{name}"
            self.check(node, place, {**FIELD, **dict.fromkeys(self.descriptions, "text or list of texts")})
            self.check(mapping_at(node, "also"), f"{place}.also", dict.fromkeys(self.descriptions, "text"))
            if name != attribute(name):
                message = f"not a field name: rename it to {attribute(name)!r}"
                self.problem(place, message, fields, name, Concern.SHAPE)
            if node.get("lists", "empty") != "empty":
                self.problem(place, f"`lists` must be `empty`: {node['lists']!r}", node, "lists")
            if "type" in node:
                self._type(text_at(node, "type"), node, place)

    def _type(self, text: str, node: Lines, where: str) -> None:
        ref = self.ref(text)
        if ref.kind is Kind.UNKNOWN:
            self.problem(where, self.unknown(text), node, "type")
        if ref.kind is Kind.UNION and f"{ref.name}Dict" not in self.unions:
            self.problem(where, f"dictionaries need a union {ref.name}Dict: add it to `unions`", node, "type")

    # -- questions of the other stages

    def unknown(self, name: str) -> str:
        """Return the text of the problem that no file defines a type."""
        hint = near(name, [*self.topic_of, *self.unions, *self.resource_names, *self.results])
        return f"no type {name!r} in spec/surface/types: correct the name, or give it a topic{hint}"

    def without_message(self) -> list[str]:
        """Return the types that no message or entry explains, as if their names were misspelt."""
        entries = (self.types, self.configs, self.enums, self.declared_enums)
        return [
            name
            for name in self.topic_of
            if not any(name in entry for entry in entries)
            and not any(self.message(name, b) for b in self.descriptions)
        ]

    def topic_problem(self, name: str, message: str, where: str = "") -> None:
        """Report a problem of a type at its topic."""
        for module, topics, topic in self.topics:
            if module == self.topic_of[name]:
                self.problem(where or f"topics.{topic}.{name}", message, topics, topic)

    def type_problem(self, name: str, where: str, message: str) -> None:
        """Report a problem of a type at its entry, or at its topic if it has no entry."""
        for entries in (self.types, self.configs):
            if name in entries:
                self.problem(where, message, entries, name)
                return
        self.topic_problem(name, message, where)

    def ref(self, text: str) -> TypeRef:
        """Read an annotation; its kind is `UNKNOWN` if no file defines its name."""
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
        """Return the type of a parameter as it is sent; the name of a resource is a `str`."""
        kind = text_at(node, "type")
        return STR if kind in self.resource_names else self.ref(text_at(node, "annotation") or kind)

    def union(self, name: str) -> Union:
        """Read an input type; report each name in it that no file defines."""
        node, where = mapping_at(self.unions, name), f"unions.{name}"
        expression, becomes = text_at(node, "type"), text_at(node, "becomes")
        try:
            tree = ast.walk(ast.parse(expression, mode="eval"))
        except SyntaxError:
            self.problem(where, f"not a Python annotation: {expression!r}: correct it", node, "type")
            return Union(name, expression, ())
        nodes = list(tree)
        names = tuple(sorted({item.id for item in nodes if isinstance(item, ast.Name)}))
        for quoted in (item.value for item in nodes if isinstance(item, ast.Constant)):
            if quoted not in (None, ...):
                self.problem(
                    where, f"{quoted!r} is not a name of a type: write it without quotes", node, "type"
                )
        for word in names:
            if word not in EXPRESSIONS and self.ref(self._undressed(word)).kind is Kind.UNKNOWN:
                self.problem(where, self.unknown(word), node, "type")
        if becomes not in ("", STR.name) and self.ref(becomes).kind is not Kind.TYPE:
            self.problem(where, self.unknown(becomes), node, "becomes")
        return Union(name, expression, names, text_at(node, "doc"))

    def _undressed(self, name: str) -> str:
        """Return the type whose dictionary has this name."""
        type_ = name.removesuffix("Dict")
        return type_ if type_ in self.topic_of else name

    def _origin(self, name: str, node: Lines) -> None:
        """Check what a type says of its messages: `of` names them, `declared` says why there is none."""
        where = f"types.{name}"
        for key, kind in (("of", "text or list of texts"), ("declared", "text")):
            if isinstance(node.get(key), Lines):
                self.check(node[key], f"{where}.{key}", dict.fromkeys(self.descriptions, kind))
        of, declared = node.get("of"), node.get("declared")
        for backend in self.descriptions:
            if backend in mapping_at(node, "of") and self.is_declared(name, backend):
                message = f"`of` names its messages on {backend}: delete one of them"
                self.problem(f"{where}.declared", message, node, "declared")
        if declared == "" or (isinstance(of, (str, list)) and declared is not None):
            message = "says why no description has the type: write the reason, or name its messages in `of`"
            self.problem(f"{where}.declared", message, node, "declared")
        for key in ("drop", "unsent", "read_only"):
            self.check(mapping_at(node, key), f"{where}.{key}", named("text"))

    def _pairs(self) -> None:
        for name in self.names:
            pair = mapping_at(self.names, name)
            for backend in self.descriptions:
                message = text_at(pair, backend)
                if message and message not in self.descriptions[backend].schemas:
                    where = f"names.{name}.{backend}"
                    text = f"{backend} has no message {message!r}: correct or delete it"
                    hint = near(message, self.descriptions[backend].schemas)
                    self.problem(where, text + hint, pair, backend)

    def is_declared(self, name: str, backend: str) -> bool:
        """Return whether a type says that no description of a backend has its fields."""
        reason = mapping_at(self.types, name).get("declared")
        return isinstance(reason, str) or (isinstance(reason, Lines) and backend in reason)

    def made_of(self, name: str, backend: str) -> list[str]:
        """Return the paths in `of`: the messages that a type is made of."""
        node = mapping_at(self.types, name)
        given = node.get("of")
        return texts_at(
            given if isinstance(given, Lines) else node, backend if isinstance(given, Lines) else "of"
        )

    def message(self, name: str, backend: str) -> str:
        """Return the message of an SDK type that has the same name or that `names` gives, or an empty string."""
        if "of" in mapping_at(self.types, name) or self.is_declared(name, backend):
            return ""
        found = text_at({backend: name, **mapping_at(self.names, name)}, backend)
        return found if found in self.descriptions[backend].schemas else ""
