"""Which fields the requests and the responses of each backend can hold.

Requests follow from the rows of the methods. Responses follow from the messages that the operations
answer: a response table changes the shape of a message here as it changes an object at run time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from generator.annotations import MAP, Kind, TypeRef
from generator.facts import Fact
from generator.ir import Api, Binding, Field, FieldName, Method, ResponseTable, Support
from generator.surface.types_folder import TypesFolder
from generator.yaml_lines import mapping_at


def of(api: Api, backend: str) -> Support:
    """Return the fields of one backend."""
    taker = _Taker(api, backend)
    for method, binding in _bindings(api, backend):
        taker.take(method, binding)
    reader = _Reader(api, backend)
    for method, binding in _bindings(api, backend):
        reader.answer(method, binding)
    partly = frozenset(taker.refused & taker.taken)
    return Support(frozenset(taker.taken), partly, frozenset(reader.returned), frozenset(taker.seen))


def prove(api: Api, folder: TypesFolder) -> None:
    """Report each JSON name that is written for a backend whose requests and responses cannot hold the field."""
    for name, item in api.types.items():
        node = mapping_at(folder.types, name)
        is_declared = bool({"of", "declared"} & {*node})
        written_fields = [field for field in item.fields if field.wire and is_declared]
        held = {each for support in api.support.values() for each, _ in support.taken | support.returned}
        if written_fields and name not in held:
            text = "no request or response has the type: return it from a method, or delete it"
            folder.problem(f"types.{name}", text, folder.types, name)
            continue
        for field in written_fields:
            written = mapping_at(mapping_at(node, "fields"), field.name)
            for backend in (each for each in field.wire if each in written):
                support = api.support[backend]
                if (name, field.name) not in support.taken | support.returned:
                    text = f"no request or response of {backend} has it: map the field, or delete `{backend}`"
                    folder.problem(f"types.{name}.fields.{field.name}", text, written, backend)


def _bindings(api: Api, backend: str) -> Iterator[tuple[Method, Binding]]:
    for resource in api.resources:
        for method in resource.methods:
            for binding in method.bindings.get(backend, ()):
                yield method, binding


class _Taker:
    """The fields that rows send, and those below them that the backend has."""

    def __init__(self, api: Api, backend: str) -> None:
        self.api = api
        self.backend = backend
        self.taken: set[FieldName] = set()
        self.refused: set[FieldName] = set()
        self.seen: set[str] = set()

    def take(self, method: Method, binding: Binding) -> None:
        owners = {argument.name: _sent(argument.type) for argument in method.arguments}
        owners["config"] = method.config
        for row in binding.rows:
            names, last = self._named(owners, row.source)
            self.taken.update(names)
            self._below(last)
        for source in binding.refused:
            self.refused.update(self._named(owners, source)[0][-1:])

    def _named(self, owners: Mapping[str, str], source: str) -> tuple[list[FieldName], str]:
        """Return the fields that the source of a row names, and the type of its value."""
        owner, *names = source.split(".")
        kind = owners.get(owner, "")  # a value of a flow has no owner
        found: list[FieldName] = []
        for name in names:
            found.append((kind, name))
            fields = self.api.types[kind].fields if kind in self.api.types else ()
            kind = next((_sent(field.type) for field in fields if field.name == name), "")
        return found, kind

    def _below(self, name: str) -> None:
        """Take the fields of a type, or of the types of a union."""
        if name in self.seen:
            return
        self.seen.add(name)
        if name in self.api.unions:
            for each in self.api.unions[name].names:
                self._below(each)
        elif name in self.api.types:
            for field in self.api.types[name].fields:
                if self.backend in field.wire:
                    self.taken.add((name, field.name))
                    self._below(_sent(field.type))


def _sent(given: TypeRef) -> str:
    """Return the type or union that is sent, if it is either."""
    return given.sent or (given.name if given.kind is Kind.UNION and not given.becomes else "")


class _Shape:
    """The fields that an object of a response can hold, by the descriptions and the tables."""

    def __init__(
        self, fields: Callable[[], Mapping[str, _Shape]], other: _Shape | None = None, name: str = ""
    ) -> None:
        self._fields = fields
        self.other = other
        """Everything under other names: the values of a map, or anything in an untyped object."""

        self.name = name
        """The message, unless a table has changed it."""

    @cached_property
    def fields(self) -> Mapping[str, _Shape]:
        return self._fields()

    def at(self, path: str) -> Iterator[_Shape]:
        """Yield what is at a JSON path, if something can be there."""
        if path == ".":
            yield self
            return
        name, _, rest = path.partition(".")
        found = self.fields.get(name.removesuffix("[]"), self.other)
        if found is not None:
            yield from found.at(rest) if rest else (found,)

    def put(self, path: str, value: _Shape) -> _Shape:
        """Return the shape with one more value at a path."""
        name, _, rest = path.partition(".")
        name = name.removesuffix("[0]")
        old = self.fields.get(name) or self.other or EMPTY
        return self.changed({**self.fields, name: old.put(rest, value) if rest else old.joined(value)})

    def changed(self, fields: Mapping[str, _Shape]) -> _Shape:
        return _Shape(lambda: fields, self.other)

    def joined(self, other: _Shape) -> _Shape:
        """Return the shape of an object that is one or the other."""
        if self is EMPTY or self is other or (self.name and self.name == other.name):
            return other
        if other is EMPTY:
            return self
        return _Shape(
            lambda: {
                name: self.fields.get(name, EMPTY).joined(other.fields.get(name, EMPTY))
                for name in {**self.fields, **other.fields}
            },
            self.other or other.other,
        )


EMPTY = _Shape(dict)
UNTYPED = _Shape(dict)
"""An object of which no description says what it holds."""

UNTYPED.other = UNTYPED


class _Reader:
    """The responses of one backend, read as the types that methods return."""

    def __init__(self, api: Api, backend: str) -> None:
        self.api = api
        self.backend = backend
        self.description = api.descriptions[backend]
        self.returned: set[FieldName] = set()
        self.seen: set[FieldName] = set()

    def answer(self, method: Method, binding: Binding) -> None:
        for name in binding.operations:
            shape = self._message(self.description.operations[name].response)
            for step in binding.responses:
                shape = self._below(shape, step.path, step.table)
            for kind in filter(None, (method.returns, binding.returns)):
                self._read(kind, shape)

    # -- what the service sends, after the tables

    def _message(self, name: str) -> _Shape:
        schema = self.description.schemas.get(name)
        facts: Mapping[str, Fact] = schema.fields if schema else {}
        return _Shape(lambda: {wire: self._fact(fact) for wire, fact in facts.items()}, name=name)

    def _fact(self, fact: Fact) -> _Shape:
        if fact.type in ("any", "struct"):
            return UNTYPED
        inner = self._message(fact.ref)
        return _Shape(dict, inner) if fact.map else inner

    def _below(self, shape: _Shape, path: Sequence[str], table: ResponseTable) -> _Shape:
        if not path:
            return self._applied(shape, table)
        inner = shape.fields.get(path[0], shape.other)
        if inner is None:
            return shape
        return shape.changed({**shape.fields, path[0]: self._below(inner, path[1:], table)})

    def _applied(self, shape: _Shape, table: ResponseTable) -> _Shape:
        base = EMPTY
        for path in table.base:
            for found in shape.at(path):
                base = base.joined(found)
        result = base.changed({name: value for name, value in base.fields.items() if name not in table.drop})
        for row in table.rows:
            for source in row.sources:
                for value in shape.at(source):
                    result = result.put(row.target, value)
        for target in table.sets:
            result = result.put(target, EMPTY)
        return result.joined(shape) if table.needs else result

    # -- what the types read of it

    def _read(self, kind: str, shape: _Shape) -> None:
        place = (kind, "" if shape is UNTYPED else shape.name)
        if kind not in self.api.types or place in self.seen:
            return
        if shape is UNTYPED or shape.name:  # a message can contain itself
            self.seen.add(place)
        for field in self.api.types[kind].fields:
            for value in self._values(field, shape):
                self.returned.add((kind, field.name))
                self._read(field.type.sent, value)

    def _values(self, field: Field, shape: _Shape) -> Iterator[_Shape]:
        found = [shape.fields[name] for name in field.read_names if name in shape.fields]
        # Of what no description types, the JSON names of the field say which backend has it.
        is_named = self.backend in field.wire or field.sdk
        for value in found or ([UNTYPED] if shape.other is UNTYPED and not field.sdk else []):
            if is_named or value is not UNTYPED:
                yield value.other if value.other and MAP in field.type.shape else value
