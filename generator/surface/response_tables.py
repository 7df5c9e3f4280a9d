"""Resolve the response tables that a variant names, and find the places of their types in a response.

The rows of a table name fields of the SDK, which become the JSON names of the backend. Each path of a
response is proved if a description types it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.annotations import Kind, TypeRef
from generator.facts import Fact
from generator.ir import Field, ResponseRow, ResponseStep, ResponseTable
from generator.report import near
from generator.surface.binding_proofs import fits
from generator.surface.variant import Variant
from generator.yaml_lines import Lines, mapping_at, text_at, texts_at

ITSELF = "."
"""The path of the object that a table is applied to."""


def steps(variant: Variant) -> Iterator[ResponseStep]:
    """Yield the tables of a variant in order, each with every place of its type."""
    file = variant.scope.responses
    for index, name in enumerate(texts_at(variant.node, "response")):
        if name not in file.document:
            hint = near(name, file.document)
            variant.problem("response", f"responses.yaml has no table {name!r}: correct the name{hint}")
            continue
        file.used.add(name)
        table = _Table(variant, name, file.table(name), is_first=index == 0)
        places = list(dict.fromkeys(table.places()))
        if table.has_types() and not places:
            types = " or ".join(table.types)
            variant.problem(
                "response", f"{variant.scope.returns} does not contain a {types}: delete {name!r}"
            )
        if places:
            table.prove(places)
        built = table.build()
        yield from (ResponseStep(built, place) for place in places)


class _Table:
    """One table, as one variant uses it."""

    def __init__(self, variant: Variant, name: str, node: Lines, is_first: bool) -> None:
        self.variant = variant
        self.scope = variant.scope
        self.name = name
        self.node = node
        self.is_first = is_first
        self.rows = mapping_at(node, "rows")
        self.types = texts_at(node, "type")
        self.first = self.types[0] if self.types else ""

    def problem(self, key: str, message: str, name: str = "") -> None:
        where = ".".join(filter(None, (self.name, key, name)))
        node = self.rows if name else self.node
        self.scope.responses.problem(where, message, node, name or key)

    # -- its content

    def build(self) -> ResponseTable:
        rows = (ResponseRow(self._target(key), tuple(texts_at(self.rows, key))) for key in self.rows)
        return ResponseTable(
            name=self.name,
            rows=tuple(rows),
            base=tuple(texts_at(self.node, "base")) if "base" in self.node else (ITSELF,),
            drop=tuple(texts_at(self.node, "drop")),
            needs=text_at(self.node, "needs"),
            hook=text_at(self.node, "hook"),
            sets=tuple(map(self._target, texts_at(self.node, "sets"))),
        )

    def _target(self, key: str) -> str:
        """Return `src.gcs_uri` as the JSON path in the backend's objects."""
        names: list[str] = []
        kind = self.first
        for step in key.split("."):
            name, index = _step(step)
            field = self._field(kind, name)
            names.append(_wire(field, self.scope.backend)[0] + index if field else step)
            kind = field.type.type if field else ""
        return ".".join(names)

    def _field(self, kind: str, name: str) -> Field | None:
        fields = self.scope.types[kind].fields if kind in self.scope.types else ()
        return next((field for field in fields if field.name == name), None)

    def target_type(self, key: str) -> TypeRef | None:
        """Return the annotation of the field that a row names; None if there is no such field."""
        kind, found = self.first, None
        for step in key.split("."):
            name, index = _step(step)
            field = self._field(kind, name)
            if field is None:
                return None
            found = replace(field.type, shape=field.type.shape[1:]) if index else field.type
            kind = field.type.type
        return found

    # -- where it is applied

    def places(self) -> Iterator[tuple[str, ...]]:
        yield from self._below(self.scope.returns, (), frozenset())

    def _below(self, kind: str, path: tuple[str, ...], seen: frozenset[str]) -> Iterator[tuple[str, ...]]:
        if kind in self.types:
            yield path
        elif kind in self.scope.types and kind not in seen:
            for field in self.scope.types[kind].fields:
                for name in _wire(field, self.scope.backend) if field.type.type else ():
                    # A table before this one may have moved what is here.
                    if path or not self.is_first or self._answers(name):
                        yield from self._below(field.type.type, (*path, name), seen | {kind})

    def _answers(self, name: str) -> bool:
        """Return whether a response of one of the operations can have a field of this name."""
        schemas = [
            self.scope.description.schemas.get(operation.response) for operation in self.variant.operations
        ]
        return any(schema is None or name in schema.fields for schema in schemas)

    # -- its proofs

    def has_types(self) -> bool:
        """Report the types of the table that are not defined; return whether all are."""
        missing = [kind for kind in self.types if kind not in self.scope.types]
        for kind in missing:
            self.problem("type", self.scope.merger.folder.unknown(kind))
        return not missing

    def prove(self, places: list[tuple[str, ...]]) -> None:
        """Report fields and paths that do not exist, and values that do not fit."""
        messages = [
            self._message(operation.response, place)
            for operation in self.variant.operations
            for place in places
        ]
        for key in texts_at(self.node, "sets"):
            self._known(key, "sets")
        for key in self.rows:
            wanted = self._known(key, "rows", key)
            for path in texts_at(self.rows, key):
                self._exists(path, messages, "rows", key, wanted)
        for part in ("base", "needs"):
            for path in texts_at(self.node, part):
                self._exists(path, messages, part)
        for name in texts_at(self.node, "drop"):
            # A dropped field is a field of the base, which is typed only if it is the object itself.
            exists = "base" in self.node or "" in messages or any(self._fact(m, name) for m in messages)
            dropped = self.scope.responses.dropped
            dropped[self.name, name] = exists or dropped.get((self.name, name), False)

    def _known(self, key: str, part: str, name: str = "") -> TypeRef | None:
        """Return the annotation of a field; report a name that no field has."""
        wanted = self.target_type(key)
        if wanted is None:
            above, kind = "", self.first
            for step in key.split("."):
                field = self._field(kind, _step(step)[0])
                if field is None:
                    fields = self.scope.types[kind].fields if kind in self.scope.types else ()
                    hint = near(above + step, [above + each.name for each in fields])
                    text = f"{kind or self.first} has no field {step!r}: correct the name, or delete the row{hint}"
                    self.problem(part, text, name)
                    break
                above, kind = f"{above}{step}.", field.type.type
        return wanted

    def _message(self, response: str, place: tuple[str, ...]) -> str:
        """Return the message of a table's objects; empty if no description types them."""
        for name in place:
            fact = self._fact(response, name)
            response = fact.ref if fact else ""
        return response if response in self.scope.description.schemas else ""

    def _exists(
        self, path: str, messages: list[str], key: str, name: str = "", wanted: TypeRef | None = None
    ) -> None:
        """Prove that one of the messages has a path, and that its value fits the field of the row."""
        # A row of a `free` table may read what the description does not have; its base is in the message.
        if path == ITSELF or "" in messages or ("free" in self.node and key == "rows"):
            return
        facts = [fact for message in messages if (fact := self._fact(message, path))]
        if not facts:
            if (self.name, path) in self.scope.responses.lost:
                return
            self.scope.responses.lost.add((self.name, path))
            text = f"{' or '.join(dict.fromkeys(messages))} has no field {path!r} on {self.scope.backend}"
            above, dot, _ = path.rpartition(".")
            refs = [self._fact(m, above) for m in messages] if above else []
            schemas = [ref.ref for ref in refs if ref] if above else messages
            known = [above + dot + wire for each in schemas for wire in self._wires(each)]
            self.problem(key, f"{text}: correct the path{near(path, known)}", name)
        for fact in facts:
            found = self.scope.merger.annotation(fact, "", self.scope.backend)
            if wanted is None or found is None or found.name == "Any" or self._is_declared(wanted):
                continue
            held = replace(found, name=wanted.name) if self._holds(wanted, fact) else found
            if not fits(held, wanted):
                self.problem(
                    "rows", f"{path}, a {found} on {self.scope.backend}, does not fit a {wanted}", name
                )

    def _wires(self, message: str) -> Iterable[str]:
        schema = self.scope.description.schemas.get(message)
        return schema.fields if schema else ()

    def _is_declared(self, wanted: TypeRef) -> bool:
        """Return whether a type is declared without a message, or unknown, so that nothing can be compared with it."""
        is_declared = self.scope.merger.folder.is_declared(wanted.type, self.scope.backend)
        return wanted.kind is Kind.UNKNOWN or is_declared

    def _holds(self, wanted: TypeRef, fact: Fact) -> bool:
        return bool(wanted.type) and self.scope.merger.holds(wanted.type, fact.ref, self.scope.backend)

    def _fact(self, message: str, path: str) -> Fact | None:
        """Return the fact at a path below a message, also inside maps and untyped values."""
        name, _, rest = path.partition(".")
        schema = self.scope.description.schemas.get(message)
        fact = schema.fields.get(name.removesuffix("[]")) if schema else None
        if fact is None or not rest:
            return fact
        if fact.map:
            return replace(fact, map=False)
        return Fact("any") if fact.type in ("any", "struct") else self._fact(fact.ref, rest)


def _step(step: str) -> tuple[str, str]:
    """Return a step of a path without its `[0]`, and the `[0]`."""
    found = re.fullmatch(r"(\w+)(\[0\])?", step)
    return (found[1], found[2] or "") if found else (step, "")


def _wire(field: Field, backend: str) -> tuple[str, ...]:
    """Return the JSON names of a field in the responses of a backend."""
    return field.wire.get(backend) or (field.json_name,)
