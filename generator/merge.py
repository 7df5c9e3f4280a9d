"""Two backends' messages become one set of SDK types: fields are the union.

`spec/surface/types.yaml` says which messages pair up and what a description cannot
say; all else follows from the facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.ir import BACKENDS, Description, EnumType, Fact, Field, Type, Union
from generator.naming import attribute
from generator.report import Report, relative
from generator.yaml_lines import Lines, line_of

SCALAR_TYPES = {
    "string": "str",
    "int32": "int",
    "int64": "int",
    "uint32": "int",
    "uint64": "int",
    "float": "float",
    "double": "float",
    "bool": "bool",
    "bytes": "Base64",
    "timestamp": "datetime",
    "duration": "str",
    "fieldmask": "str",
    "any": "Any",
    "struct": "Dict[str, Any]",
}
WIDER = {frozenset({"int", "float"}): "float"}


class Merger:
    """Builds the types of `types.yaml` from the descriptions of both backends."""

    def __init__(
        self, descriptions: Mapping[str, Description], surface: Lines, path: Path, report: Report
    ) -> None:
        self.descriptions = descriptions
        self.surface = surface
        self.file = relative(path)
        self.report = report
        self.topic_of = {name: topic for topic, names in surface["topics"].items() for name in names}
        self.enum_names = {*surface["enums"], *surface.get("declared_enums", {})}
        self.enum_of = {use: name for name, uses in surface["enums"].items() for use in uses}
        self.type_of = {backend: self._inverse(backend) for backend in BACKENDS}

    def problem(self, path: str, message: str, node: Any = None, key: str = "") -> None:
        self.report.add(self.file, path, message, line_of(node, key))

    def message(self, name: str, backend: str) -> str:
        """The message that an SDK type has on a backend, or an empty string."""
        pair = self.surface["names"].get(name, {})
        found: str = pair.get(backend, name)
        return found if found in self.descriptions[backend].schemas else ""

    def _inverse(self, backend: str) -> dict[str, str]:
        names = [*self.topic_of, *self.surface["names"]]
        return {message: name for name in names if (message := self.message(name, backend))}

    # -- types

    def types(self) -> dict[str, Type]:
        """Every model of the topics, in their order."""
        settings = self.surface["types"]
        configs = self.surface["configs"]
        for name in [*settings, *configs]:
            if name not in self.topic_of:
                self.problem(f"types.{name}", "has no topic", settings, name)
        return {
            name: self._config(name, topic) if name in configs else self._type(name, topic)
            for name, topic in self.topic_of.items()
            if name not in self.enum_names
        }

    def _type(self, name: str, topic: str) -> Type:
        node = self.surface["types"].get(name) or Lines()
        sources = {b: (m,) for b in BACKENDS if (m := self.message(name, b))}
        if not sources and not node.get("declared") and "fields" not in node:
            line = line_of(self.surface["topics"], topic)
            self.report.add(self.file, f"topics.{topic}.{name}", "no backend has this message", line)
        if node.get("declared"):
            sources = {}
        fields = self._fields(sources, node.get("drop", {}), f"types.{name}", node)
        fields = self._declared(fields, node.get("fields", {}), f"types.{name}")
        return Type(name, topic, tuple(fields.values()), sources, node.get("behaviour", ""))

    def _config(self, name: str, topic: str) -> Type:
        node = self.surface["configs"][name]
        sources: dict[str, tuple[str, ...]] = {}
        for backend in BACKENDS:
            found = [self._follow(backend, path) for path in node["from"]]
            sources[backend] = tuple(dict.fromkeys(m for m in found if m))
        if node["from"] and not any(sources.values()):
            self.problem(f"configs.{name}.from", "no backend has these messages", node, "from")
        drop = dict.fromkeys(node.get("omit", ()), "")
        fields = self._fields(sources, drop, f"configs.{name}", node)
        fields = self._declared(fields, node.get("fields", {}), f"configs.{name}")
        return Type(name, topic, tuple(fields.values()), sources, is_config=True)

    def _follow(self, backend: str, path: str) -> str:
        """`Message.field` to the message that the field holds."""
        message, _, rest = path.partition(".")
        schemas = self.descriptions[backend].schemas
        for wire in rest.split(".") if rest else ():
            fact = schemas[message].fields.get(wire) if message in schemas else None
            if fact is None:
                return ""
            message = fact.ref
        return message if message in schemas else ""

    # -- fields

    def _fields(
        self, sources: Mapping[str, tuple[str, ...]], drop: Mapping[str, str], where: str, node: Any
    ) -> dict[str, Field]:
        fields: dict[str, Field] = {}
        renamed = {
            wire
            for settings in node.get("fields", {}).values()
            for backend in BACKENDS
            for wire in _listed(settings.get(backend))
        }
        for backend, messages in sources.items():
            for message in messages:
                for wire, fact in self.descriptions[backend].schemas[message].fields.items():
                    if wire in drop or wire in renamed:
                        continue
                    field = self._field(attribute(wire), wire, fact, backend, message)
                    fields[field.name] = self._join(fields.get(field.name), field, where)
        return fields

    def _field(self, name: str, wire: str, fact: Fact, backend: str, message: str) -> Field:
        inner = self._inner(fact, f"{message}.{wire}", backend)
        annotation = f"Dict[str, {inner}]" if fact.map else inner
        return Field(
            name=name,
            annotation=f"List[{annotation}]" if fact.repeated else annotation,
            wire={backend: (wire,)},
            ref=inner if fact.type == "message" else "",
            enum=inner if fact.type == "enum" and inner != "str" else "",
            deprecated=fact.deprecated,
            origin={backend: (message,)},
        )

    def _inner(self, fact: Fact, use: str, backend: str) -> str:
        if fact.type == "enum":
            return str(self.enum_of.get(use, "str"))
        if fact.type != "message":
            return SCALAR_TYPES[fact.type]
        name = self.type_of[backend].get(fact.ref)
        if name is None:
            self.problem(f"{backend}.{use}", f"leads to {fact.ref}: give it a topic, or drop the field")
            return "Any"
        return name

    def _join(self, old: Field | None, new: Field, where: str) -> Field:
        if old is None:
            return new
        origin = {**old.origin}
        for backend, messages in new.origin.items():
            origin[backend] = (*origin.get(backend, ()), *messages)
        wire = {**old.wire, **{b: names for b, names in new.wire.items() if b not in old.wire}}
        annotation = old.annotation
        if old.annotation != new.annotation:
            pair = frozenset({old.annotation, new.annotation})
            annotation = WIDER.get(pair, "")
            if not annotation:
                self.problem(f"{where}.{new.name}", f"the backends disagree: {sorted(pair)}: declare it")
                annotation = old.annotation
        deprecated = old.deprecated and new.deprecated
        return replace(old, wire=wire, origin=origin, annotation=annotation, deprecated=deprecated)

    def _declared(
        self, fields: dict[str, Field], settings: Mapping[str, Any], where: str
    ) -> dict[str, Field]:
        result = dict(fields)
        for name, node in settings.items():
            result[name] = self._declare(fields.get(name), name, node, f"{where}.fields.{name}")
        return result

    def _declare(self, old: Field | None, name: str, node: Lines, where: str) -> Field:
        known = {"type", "sdk", "normalize", "lists", "default", "gemini", "vertex"}
        if unknown := set(node) - known:
            self.problem(where, f"unknown key {sorted(unknown)[0]!r}", node, sorted(unknown)[0])
        if old is None and not (node.get("sdk") or any(b in node for b in BACKENDS)):
            self.problem(where, "no backend has this field: say `sdk: true` or its name there", node)
        annotation = node.get("type", old.annotation if old else "")
        wire = dict(old.wire) if old else {}
        wire.update({b: tuple(_listed(node[b])) for b in BACKENDS if b in node})
        if not annotation:
            annotation, found = self._renamed(node, where)
            old = old or found
        ref, enum = self._refers(annotation)
        return Field(
            name=name,
            annotation=annotation,
            wire=wire,
            ref=ref,
            enum=enum,
            sdk=bool(node.get("sdk")),
            empty_list=node.get("lists") == "empty",
            normalize=node.get("normalize", ""),
            default=node.get("default", ""),
            deprecated=bool(old and old.deprecated),
            origin=old.origin if old else {},
        )

    def _renamed(self, node: Lines, where: str) -> tuple[str, Field | None]:
        """A field whose wire name is declared but whose type is the description's."""
        parent = where.split(".")[1]
        for backend in BACKENDS:
            for wire in _listed(node.get(backend)):
                for message in self._messages(parent, backend):
                    fact = self.descriptions[backend].schemas[message].fields.get(wire)
                    if fact is not None:
                        found = self._field("", wire, fact, backend, message)
                        return found.annotation, found
        self.problem(where, "no backend's message has a field of that name", node)
        return "Any", None

    def _messages(self, name: str, backend: str) -> Iterator[str]:
        if name in self.surface["configs"]:
            for path in self.surface["configs"][name]["from"]:
                if message := self._follow(backend, path):
                    yield message
        elif message := self.message(name, backend):
            yield message

    def _refers(self, annotation: str) -> tuple[str, str]:
        inner = annotation.rsplit("[", 1)[-1].rstrip("]").rsplit(", ", 1)[-1]
        if inner in self.enum_names:
            return "", inner
        return (inner, "") if inner in self.topic_of else ("", "")

    # -- enums and unions

    def enums(self) -> dict[str, EnumType]:
        """Every enumeration: the union of the values of all its uses."""
        result: dict[str, EnumType] = {}
        for name, uses in self.surface["enums"].items():
            values: dict[str, tuple[str, ...]] = {}
            for use in uses:
                message, _, wire = use.partition(".")
                for backend in BACKENDS:
                    schema = self.descriptions[backend].schemas.get(message)
                    fact = schema.fields.get(wire) if schema else None
                    if fact is not None:
                        known = values.get(backend, ())
                        values[backend] = (*known, *(v for v in fact.values if v not in known))
            if not values:
                self.problem(
                    f"enums.{name}", "no backend has any of these fields", self.surface["enums"], name
                )
            if name not in self.topic_of:
                self.problem(f"enums.{name}", "has no topic", self.surface["enums"], name)
            union = tuple(dict.fromkeys(v for b in BACKENDS for v in values.get(b, ())))
            result[name] = EnumType(name, self.topic_of.get(name, ""), union, values)
        for name, listed in self.surface.get("declared_enums", {}).items():
            result[name] = EnumType(name, self.topic_of[name], tuple(listed), {})
        return result

    def unions(self) -> dict[str, Union]:
        return {
            name: Union(name, node["type"], node.get("doc", ""))
            for name, node in self.surface["unions"].items()
        }


def _listed(value: Any) -> list[str]:
    if value is None:
        return []
    return [*value] if isinstance(value, list) else [value]
