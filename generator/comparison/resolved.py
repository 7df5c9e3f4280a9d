"""Resolve one description against `spec/surface`: which type, field and method each fact is.

The surface may have any number of problems with a new description; they stop nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from generator.annotations import Kind, TypeRef
from generator.comparison.side import Side, Wire
from generator.facts import Description, Fact
from generator.ir import Api, Binding, Method, ResponseTable, Type
from generator.report import Report
from generator.settings import Settings
from generator.surface import resources
from generator.surface.merge import Merger
from generator.surface.types_folder import TypesFolder
from generator.yaml_lines import Lines, YamlFile, mapping_at, text_at, texts_at


def resolve(settings: Settings, backend: str, descriptions: Mapping[str, Description], side: Side) -> Side:
    """Give a side the names of its facts; `descriptions` has that of the side and those of the other backends."""
    api = resources.build(settings, descriptions, Report())
    folder = TypesFolder(settings.spec / "surface" / "types", descriptions, Report())
    merger = Merger(settings, descriptions, folder)
    _Resolver(api, merger, backend, side).run(settings.spec / "surface")
    return side


class _Resolver:
    def __init__(self, api: Api, merger: Merger, backend: str, side: Side) -> None:
        self.api = api
        self.merger = merger
        self.folder = merger.folder
        self.backend = backend
        self.side = side
        self.schemas = api.descriptions[backend].schemas
        self.operations = api.descriptions[backend].operations

    def run(self, surface: Path) -> None:
        side = self.side
        side.enum_of = self.merger.enum_of
        side.enums = {name: item.values for name, item in self.api.enums.items()}
        side.annotation = self._annotation
        for item in sorted(self.api.types.values(), key=lambda each: each.is_config):
            self._type(item)
        for resource in self.api.resources:
            for method in resource.methods:
                for binding in method.bindings.get(self.backend, ()):
                    self._binding(method, binding)
        for path in sorted(surface.glob("*.yaml")):
            self._left_out(path)
        side.roots["kept"] = {
            name for each in side.description.operations.values() if side.keeps(each.id) for name in each.refs
        }

    def _annotation(self, fact: Fact, use: str) -> TypeRef | None:
        found = self.merger.annotation(fact, use, self.backend)
        return found if found and found.kind is not Kind.UNKNOWN else None

    def walk(self, message: str, path: str) -> Iterator[tuple[Wire, Fact]]:
        """Yield each step of a JSON path below a message, as far as the description has it."""
        for step in path.split("."):
            wire = step.partition("[")[0]
            schema = self.schemas.get(message)
            fact = schema.fields.get(wire) if schema else None
            if fact is None:
                return
            yield (message, wire), fact
            message = fact.ref

    def _name(self, place: Wire, name: str) -> None:
        names = self.side.fields.setdefault(place, [])
        if name not in names:
            names.append(name)

    # -- types

    def _type(self, item: Type) -> None:
        side = self.side
        section = self.folder.configs if item.is_config else self.folder.types
        node = mapping_at(section, item.name)
        for message in self._messages(item, node):
            if not item.is_config:
                side.types.setdefault(message, []).append(f"types.{item.name}")
            self._fields(item, message)
            for key in ("drop", "unsent"):
                for path in mapping_at(node, key):
                    self._drop(message, path, mapping_at(node, key)[path])
            for wire in texts_at(node, "omit"):
                side.dropped.setdefault((message, wire), f"{item.name} omits it")
            if item.sent:
                side.roots["sent"].add(message)
                side.roots["received"].add(message)

    def _messages(self, item: Type, node: Lines) -> list[str]:
        """Return the messages that a type is made of."""
        if item.is_config:
            found = [self.merger.follow(self.backend, path) for path in texts_at(node, "from")]
        elif node.get("of"):
            of = node["of"]
            listed = texts_at(of, self.backend) if isinstance(of, Lines) else texts_at(node, "of")
            found = [self.merger.follow(self.backend, path) for path in listed]
        else:
            found = [self.folder.message(item.name, self.backend)]
        return list(dict.fromkeys(filter(None, found)))

    def _drop(self, message: str, path: str, given: object) -> None:
        """Note the reason why a field is left out, as a text or as the reason why a required one is."""
        reason = given if isinstance(given, str) else text_at(mapping_at({"": given}, ""), "required")
        for place, _ in list(self.walk(message, path))[-1:]:
            self.side.dropped.setdefault(place, reason)

    def _fields(self, item: Type, message: str) -> None:
        for field in item.fields:
            for path in field.wire.get(self.backend, ()):
                for place, fact in self.walk(message, path):
                    self._name(place, f"types.{item.name}.{field.name}")
                    if field.type.kind is Kind.UNKNOWN and fact.ref:
                        text = f"its message {fact.ref} is not a type: give it a topic, pair it in `names`, or drop the field"
                        self.side.undecided[place] = text

    # -- methods

    def _binding(self, method: Method, binding: Binding) -> None:
        side, call = self.side, f"client.{method.resource}.{method.name}"
        for name in binding.operations:
            callers = side.methods.setdefault(name, [])
            if call not in callers:
                callers.append(call)
            side.patterns[name] = (*side.patterns.get(name, ()), *binding.patterns)
            side.roots["received"].add(self.operations[name].response)
        for row in binding.rows:
            self._target(binding, row.target, f"{call}({row.source})")
        for path in binding.constants:
            self._target(binding, path, f"{call} (a constant)")
        if binding.request:
            side.roots["sent"].add(binding.request)
        for name in binding.operations:
            message = self.operations[name].response
            for step in binding.responses:
                self._table(message, step.path, step.table, f"the result of {call}")

    def _target(self, binding: Binding, target: str, name: str) -> None:
        if not target.startswith("?"):
            for place, _ in self.walk(binding.request, target):
                self._name(place, name)
            return
        for operation in binding.operations:
            names = self.side.parameters.setdefault((operation, target[1:]), [])
            if name not in names:
                names.append(name)

    def _table(self, message: str, path: tuple[str, ...], table: ResponseTable, name: str) -> None:
        for step in path:
            schema = self.schemas.get(message)
            fact = schema.fields.get(step) if schema else None
            message = fact.ref if fact else ""
            if fact:
                self._name((schema.name if schema else "", step), name)
        for source in (*table.base, *(source for row in table.rows for source in row.sources)):
            for place, _ in self.walk(message, source):
                self._name(place, name)

    def _left_out(self, path: Path) -> None:
        """Note what a binding names in `sets` and `unsent`: somebody has decided about it."""
        methods = mapping_at(YamlFile(path, Report()).document, "methods")
        for name in methods:
            for node in _variants(mapping_at(methods, name).get(self.backend)):
                for operation in texts_at(node, "operations"):
                    request = self.operations[operation].request if operation in self.operations else ""
                    for target in texts_at(node, "sets"):
                        self._drop(request, target, f"client.{path.stem}.{name} does not send it (`sets`)")
                    for target in mapping_at(node, "unsent"):
                        reason = mapping_at(node, "unsent")[target]
                        self._drop(request, target, reason)
                        if target.startswith("?") and isinstance(reason, str):
                            self.side.dropped.setdefault((operation, target[1:]), reason)


def _variants(given: Any) -> list[Lines]:
    listed = cast("Sequence[Any]", given) if isinstance(given, list) else [given]
    return [each for each in listed if isinstance(each, Lines)]
