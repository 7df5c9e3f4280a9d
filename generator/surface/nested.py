"""Tables of nested types: the fields that each backend refuses, or has in another place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.ir import Binding, Field, Method, Nested, Resource, Row, Type, Union


def mark_roles(
    types: Mapping[str, Type], resources: tuple[Resource, ...], unions: Mapping[str, Union]
) -> dict[str, Type]:
    """Mark the types that a request can contain and those that a method returns.

    In types that no request can contain, an absent list reads as an empty one.
    """
    methods = [method for resource in resources for method in resource.methods]
    results = {method.returns for method in methods}
    results |= {
        b.returns
        for method in methods
        for bindings in method.bindings.values()
        for b in bindings
        if b.returns
    }
    waiting = [method.config for method in methods]
    waiting += [item.name for item in types.values() if item.is_config or item.sent]
    waiting += [argument.type.name for method in methods for argument in method.arguments]
    waiting += [name for union in unions.values() for name in union.names]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in types and name not in found:
            found.add(name)
            waiting += [field.type.name for field in types[name].fields if not field.sdk]
    return {
        name: replace(
            item,
            fields=tuple(field if name in found else _answered(field) for field in item.fields),
            in_request=name in found,
            is_result=name in results,
        )
        for name, item in types.items()
    }


def _answered(field: Field) -> Field:
    is_list = field.type.is_list and not field.sdk
    return replace(field, empty_list=field.empty_list or is_list)


def nested_tables(types: Mapping[str, Type], backend: str) -> Iterator[tuple[str, Nested]]:
    """Yield the types in whose subtree the backend refuses or moves a field."""
    own = {
        name: _own(item, backend) for name, item in types.items() if item.in_request and not item.is_config
    }
    different = {name for name, item in own.items() if item.refused or item.moved or item.removed}
    while True:
        above = {
            name
            for name in own
            if name not in different
            and any(f.type.sent in different and not f.sdk for f in types[name].fields)
        }
        if not above:
            break
        different |= above
    for name in sorted(different):
        refs = {f.name: f.type.sent for f in types[name].fields if f.type.sent in different and not f.sdk}
        kept = {key: ref for key, ref in refs.items() if key not in own[name].refused}
        yield name, replace(own[name], nested=dict(sorted(kept.items())))


def _own(item: Type, backend: str) -> Nested:
    sent = [field for field in item.fields if not field.sdk]
    refused = tuple(sorted(f.name for f in sent if backend not in f.wire))
    moved: dict[str, str] = {}
    for field in sent:
        names = field.wire.get(backend, ())
        if names and names[0] != field.json_name:
            moved[field.name] = names[0]
    removed = {
        f.name: f.removed.warning(f"{item.name}.{f.name}")
        for f in sent
        if f.removed and backend in f.removed.on
    }
    kept = refused if any(field.wire for field in sent) else ()
    return Nested(item.name, kept, dict(sorted(moved.items())), {}, dict(sorted(removed.items())))


def with_tables(resource: Resource, tables: Mapping[str, Mapping[str, Nested]]) -> Resource:
    """Return the resource with rows that lead only to types for which the backend has a table."""

    def bound(binding: Binding, backend: str) -> Binding:
        def row_of(row: Row) -> Row:
            return replace(row, nested=row.nested if row.nested in tables[backend] else "")

        return replace(binding, rows=tuple(map(row_of, binding.rows)))

    def called(method: Method) -> Method:
        bindings = {b: tuple(bound(item, b) for item in items) for b, items in method.bindings.items()}
        return replace(method, bindings=bindings)

    return replace(resource, methods=tuple(called(method) for method in resource.methods))
