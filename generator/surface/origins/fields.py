"""Proof that every JSON name in `spec/surface/types/` leads to a field of a message, and that its type fits.

A name that no message has is right where a request or a response table of the backend places its field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from generator.annotations import TypeRef
from generator.facts import Fact
from generator.ir import Api, Binding, FieldName, Method, Type
from generator.report import near
from generator.surface.merge import Merger
from generator.surface.origins.fitting import fits
from generator.surface.responses_file import ResponsesFile
from generator.yaml_lines import Lines, mapping_at, texts_at


class Origins:
    """The declared fields of all types that are not configs, and where each of them comes from."""

    def __init__(self, api: Api, merger: Merger, responses: ResponsesFile) -> None:
        self.api = api
        self.merger = merger
        self.responses = responses

    def prove(self) -> None:
        """Report each name that leads to nothing, and each type that does not fit."""
        for name, item in self.api.types.items():
            fields = mapping_at(mapping_at(self.merger.folder.types, name), "fields")
            for field in () if item.is_config else item.fields:
                node = mapping_at(fields, field.name)
                for backend in self.merger.descriptions:
                    if node and backend in field.wire:
                        self._field(item, field.name, backend, node)

    def _field(self, item: Type, name: str, backend: str, node: Lines) -> None:
        field = next(each for each in item.fields if each.name == name)
        where = f"types.{item.name}.fields.{name}"
        problem = self.merger.folder.problem
        is_made = (item.name, name) in self._tabled[backend]
        is_read = (item.name, name) in self.api.support[backend].returned
        is_placed = is_made or (item.name, name) in self._mapped[backend]
        messages = self.merger.sources(item.name).get(backend, ())
        if not messages:
            of = mapping_at(mapping_at(self.merger.folder.types, item.name), "of")
            is_said = backend in of or self.merger.folder.is_declared(item.name, backend)
            if backend in node and not is_placed and not is_said:  # what `of` lacks is reported there
                text = f"no message of {backend} is a {item.name}: delete `{backend}`, or name the message in `of`"
                problem(where, f"{text}, or say in `declared` why there is none", node, backend)
            return
        for wire in field.wire[backend]:
            facts = {f"{m}.{wire}": fact for m in messages if (fact := self.merger.fact(backend, m, wire))}
            if not facts and not is_placed and "type" in node:
                text = f"{' or '.join(messages)} has no field {wire!r} on {backend}: correct it"
                known = {
                    each for m in messages for each in self.merger.descriptions[backend].schemas[m].fields
                }
                problem(where, text + near(wire, known), node, backend)
            # A response table proves what it makes, and a row of a request what it sends.
            is_compared = not is_made and (is_read or not is_placed)
            for use, fact in facts.items():
                if field.default and fact.type == "enum" and field.default not in fact.values:
                    text = f"{use} has no value {field.default!r} on {backend}: correct it"
                    problem(where, text + near(field.default, fact.values), node, "default")
            for use, fact in facts.items() if is_compared else ():
                if not self._fits(item, field.type, fact, use, backend):
                    found = self._shown(fact, use, backend)
                    text = f"a {field.type} cannot hold {use}, a {found} on {backend}: correct either"
                    problem(where, text, node, "type")

    def _fits(self, item: Type, given: TypeRef, fact: Fact, use: str, backend: str) -> bool:
        changed = self._tables[backend]
        if fits(self.merger, given, fact, use, backend, changed):
            return True
        # An int is sent as a float; what is only sent is never read as one.
        is_sent = item.in_request and given.name == "int" and fact.type in ("float", "double")
        return is_sent and not any(
            (item.name, each.name) in self.api.support[backend].returned for each in item.fields
        )

    def _shown(self, fact: Fact, use: str, backend: str) -> str:
        return str(self.merger.annotation(fact, use, backend) or fact.ref)

    # -- what requests and response tables place

    @cached_property
    def _mapped(self) -> Mapping[str, frozenset[FieldName]]:
        """Backend to the fields that a row of a request names."""
        found: dict[str, set[FieldName]] = {backend: set() for backend in self.merger.descriptions}
        for backend, method, binding in self._bindings():
            owners = {argument.name: argument.type.sent for argument in method.arguments}
            owners["config"] = method.config
            for row in binding.rows:
                owner, _, path = row.source.partition(".")
                found[backend].update(self._along(owners.get(owner, ""), path))
        return {backend: frozenset(fields) for backend, fields in found.items()}

    @cached_property
    def _tabled(self) -> Mapping[str, frozenset[FieldName]]:
        """Backend to the fields that a row or hook of a response table makes."""
        found: dict[str, set[FieldName]] = {backend: set() for backend in self.merger.descriptions}
        for backend, _, binding in self._bindings():
            for table in {step.table.name for step in binding.responses}:
                node = self.responses.table(table)
                for kind in texts_at(node, "type"):
                    for path in (*mapping_at(node, "rows"), *texts_at(node, "sets")):
                        found[backend].update(self._along(kind, path.replace("[0]", "")))
        return {backend: frozenset(fields) for backend, fields in found.items()}

    @cached_property
    def _tables(self) -> Mapping[str, frozenset[str]]:
        """Backend to the types that a response table with a `base` makes of another message."""
        found: dict[str, set[str]] = {backend: set() for backend in self.merger.descriptions}
        for backend, _, binding in self._bindings():
            for step in binding.responses:
                table = self.responses.table(step.table.name)
                found[backend].update(texts_at(table, "type") if "base" in table else ())
        return {backend: frozenset(kinds) for backend, kinds in found.items()}

    def _bindings(self) -> Iterator[tuple[str, Method, Binding]]:
        for resource in self.api.resources:
            for method in resource.methods:
                for backend, bindings in method.bindings.items():
                    yield from ((backend, method, binding) for binding in bindings)

    def _along(self, kind: str, path: str) -> Iterator[FieldName]:
        """Yield the fields along a path of names, beginning at a type."""
        for name in filter(None, path.split(".")):
            yield kind, name
            fields = self.api.types[kind].fields if kind in self.api.types else ()
            kind = next((each.type.sent for each in fields if each.name == name), "")
