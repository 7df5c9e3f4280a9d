"""The flags of each public name, from the facts: on one backend only, required, deprecated.

A type is on the backends whose methods lead to it. One that no method leads to is a message of a session, or a
part of one: it is on the backends that describe it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.facts import Fact
from generator.ir import Api, Binding, EnumType, Field, Flags, Method, Type
from generator.surface.merge import Merger
from generator.yaml_lines import mapping_at, texts_at

Place = tuple[str, str]
"""A type, an enumeration or a union, and a backend."""


def of(api: Api, merger: Merger) -> Mapping[str, Flags]:
    """Return the flags of every name; report keys of fields that the facts make superfluous."""
    found = _Flags(api, merger)
    types = found.types()
    _prove(found, types)
    return {**types, **found.enums(), **found.methods()}


def _prove(found: _Flags, types: Mapping[str, Flags]) -> None:
    """Prove that `also`, `required`, `optional` and `use` of a field add something to the facts."""
    folder = found.merger.folder
    for section, entries in (("types", folder.types), ("configs", folder.configs)):
        for item in (found.api.types[name] for name in entries if name in found.api.types):
            settings = mapping_at(mapping_at(entries, item.name), "fields")
            for field in (field for field in item.fields if field.name in settings):
                node = mapping_at(settings, field.name)
                for key, text in _superfluous(found, item, field, types):
                    if key in node:
                        folder.problem(f"{section}.{item.name}.fields.{field.name}.{key}", text, node, key)


def _superfluous(
    found: _Flags, item: Type, field: Field, types: Mapping[str, Flags]
) -> Iterator[tuple[str, str]]:
    """Yield the keys that a field must not have, each with the reason."""
    plain = replace(field, also=(), must=None)
    is_required = bool(found.field(item, plain, "").required)
    same = [backend for backend in field.also if backend in found.on(item, plain)]
    if same:
        yield "also", f"{' and '.join(same)} has it by the facts: delete the entry"
    if is_required:
        yield "required", "it is required by the facts: delete it"
    else:
        yield "optional", "it is not required by the facts: delete it"
    if field.removed and (upstream := found.upstream(item, field, field.removed.on)):
        yield "removed", f"upstream has it on {' and '.join(upstream)}: delete it, or correct `from`"
    elif field.removed and (gone := [b for b in field.removed.on if b not in found.on(item, field)]):
        yield "removed", f"the supplement of {' and '.join(gone)} has to keep it: add the fact there"
    if not types[f"{item.name}.{field.name}"].deprecated:
        yield "use", "it is not deprecated by the facts: delete it"
    elif field.use and not found.leads_to_field(item, field.use):
        yield "use", f"{field.use!r} is not a field of {item.name}, or below one: correct it"


@dataclass(frozen=True)
class _Taken:
    """A value that one binding sends: its facts, from the outermost to its own."""

    backend: str
    facts: tuple[Fact, ...]

    @property
    def is_required(self) -> bool:
        return bool(self.facts) and all(fact.required for fact in self.facts)

    @property
    def is_deprecated(self) -> bool:
        return any(fact.deprecated for fact in self.facts)


class _Flags:
    def __init__(self, api: Api, merger: Merger) -> None:
        self.api = api
        self.merger = merger
        self.backends = tuple(api.descriptions)
        self.methods_of = [method for resource in api.resources for method in resource.methods]
        self.sent = self._sent()
        held = {name for support in api.support.values() for name, _ in support.taken | support.returned}
        self.reached: set[Place] = set()
        self.of_sessions: set[Place] = set()
        self._reach(self._roots(), of_sessions=False)
        self._reach(
            [
                (item.name, backend)
                for item in api.types.values()
                for backend in self.backends
                if item.name not in held
                if any(backend in field.wire for field in item.fields)
            ],
            of_sessions=True,
        )

    # -- where a type is

    def _roots(self) -> list[Place]:
        found: list[Place] = []
        for method in self.methods_of:
            for backend, bindings in method.bindings.items():
                names = [method.config, method.returns, method.item, *(a.type.name for a in method.arguments)]
                names += [name for argument in method.arguments for name in argument.alike]
                found += [(name, backend) for name in (*names, *(b.returns for b in bindings))]
        return found

    def _reach(self, waiting: list[Place], *, of_sessions: bool) -> None:
        while waiting:
            place = name, backend = waiting.pop()
            seen = self.of_sessions if of_sessions else self.reached
            if place in seen:
                continue
            seen.add(place)
            if name in self.api.unions:
                waiting += [
                    (each, backend) for each in self.api.unions[name].names if self._fits(each, backend)
                ]
            for field in self.api.types[name].fields if name in self.api.types else ():
                on = self.on(self.api.types[name], field)
                if backend in on or (field.sdk and not on):
                    waiting += [(each, backend) for each in (field.type.name, field.type.becomes) if each]

    def _fits(self, name: str, backend: str) -> bool:
        """Return whether a backend has a type of a union: one of its fields, if any backend describes them."""
        fields = self.api.types[name].fields if name in self.api.types else ()
        described = [field for field in fields if field.wire]
        return not described or any(backend in field.wire for field in described)

    def on(self, item: Type, field: Field) -> tuple[str, ...]:
        """Return the backends of a field; none if the facts do not have it."""
        name = (item.name, field.name)

        def has(backend: str) -> bool:
            support = self.api.support[backend]
            in_session = backend in field.wire and (item.name, backend) in self.of_sessions
            is_held = name in support.taken or name in support.returned
            return is_held or in_session or backend in field.also

        return tuple(backend for backend in self.backends if has(backend))

    def _places(self, name: str) -> tuple[str, ...]:
        return tuple(b for b in self.backends if {(name, b)} & (self.reached | self.of_sessions))

    # -- types and their fields

    def types(self) -> dict[str, Flags]:
        found: dict[str, Flags] = {}
        for item in self.api.types.values():
            on = self._places(item.name) or item.also
            found[item.name] = Flags(on, only=self._single(on))
            for field in item.fields:
                found[f"{item.name}.{field.name}"] = self.field(item, field, self._single(on))
        return self._with_deprecated_types(found)

    def upstream(self, item: Type, field: Field, backends: tuple[str, ...]) -> list[str]:
        """Return the backends whose description has a field, without the supplement."""
        taken = self._taken(item, field)
        return [
            b for b in backends if any(each.facts and not each.facts[-1].source for each in taken.get(b, ()))
        ]

    def leads_to_field(self, item: Type, path: str) -> bool:
        """Return whether a path, from a type or from the name of another one, leads to a field."""
        name, _, rest = path.partition(".")
        if name in self.api.types:
            return self.leads_to_field(self.api.types[name], rest)
        field = next((field for field in item.fields if field.name == name), None)
        if field is None or not rest:
            return field is not None
        return field.type.sent in self.api.types and self.leads_to_field(
            self.api.types[field.type.sent], rest
        )

    def field(self, item: Type, field: Field, only: str) -> Flags:
        on = self.on(item, field)
        taken = self._taken(item, field)
        needed = [b for b in on if b in taken and all(each.is_required for each in taken[b])]
        if field.must is not None:
            needed = list(on or self.backends) if field.must else []
        old = [b for b in on if b in taken and all(each.is_deprecated for each in taken[b])]
        return Flags(
            on,
            only=self._single(on) if self._single(on) != only else "",
            required=tuple(needed),
            deprecated=tuple(old),
            use=field.use,
            removed=field.removed,
        )

    def _taken(self, item: Type, field: Field) -> dict[str, list[_Taken]]:
        """Return the places of a field in requests; those in responses if no request has it."""
        if item.is_config and f"{item.name}.{field.name}" in self.sent:
            places = self.sent[f"{item.name}.{field.name}"]
        else:
            places = list(self._described(item, field))
        return {b: found for b in self.backends if (found := [each for each in places if each.backend == b])}

    def _described(self, item: Type, field: Field) -> Iterator[_Taken]:
        for backend, wires in field.wire.items():
            taken = (item.name, field.name) in self.api.support[backend].taken
            is_sent = item.in_request and (taken or (item.name, backend) in self.of_sessions)
            messages = self.merger.sources(item.name).get(backend, ())
            for message in messages:
                for wire in wires:
                    if fact := self.merger.fact(backend, message, wire):
                        # A part of a type that several messages make need not be there.
                        is_whole = len(messages) == 1 and "." not in wire
                        needed = is_sent and is_whole and fact.required and not fact.read_only
                        yield _Taken(backend, (replace(fact, required=needed),))

    def _sent(self) -> dict[str, list[_Taken]]:
        """Return the values that rows send: the fields of configs by type, parameters by method."""
        found: dict[str, list[_Taken]] = {}
        for method in self.methods_of:
            for backend, bindings in method.bindings.items():
                for binding in bindings:
                    for row in binding.rows:
                        owner, _, name = row.source.partition(".")
                        path = f"{method.config}.{name}" if owner == "config" else _path(method, row.source)
                        facts = tuple(self._facts(backend, binding, row.target))
                        found.setdefault(path, []).append(_Taken(backend, facts))
        return found

    def _facts(self, backend: str, binding: Binding, target: str) -> Iterator[Fact]:
        """Yield the facts along the place of a row; nothing where no description types it."""
        operations = [self.merger.descriptions[backend].operations[name] for name in binding.operations]
        if target.startswith("?"):
            for operation in operations:
                if given := operation.parameters.get(target[1:]):
                    yield Fact(given.type, required=given.required, deprecated=given.deprecated)
            return
        steps = target.split(".")
        for length in range(1, len(steps) + 1):
            path = ".".join(steps[:length])
            fact = self.merger.fact(backend, binding.request, path.replace("[0]", ""))
            yield fact or Fact("any")

    def _with_deprecated_types(self, found: dict[str, Flags]) -> dict[str, Flags]:
        """Add the types whose every use is deprecated; their fields lose the same flag."""
        uses: dict[str, list[tuple[str, str]]] = {}
        for item in self.api.types.values():
            for field in item.fields:
                if field.type.type and field.type.type != item.name:
                    uses.setdefault(field.type.type, []).append((item.name, field.name))
        roots = {name for name, _ in self._roots()} | {n for u in self.api.unions.values() for n in u.names}
        while True:
            known = dict(found)
            for name, places in uses.items():
                if name in roots:
                    continue
                deprecated = tuple(b for b in found[name].on if self._is_old(found, places, b))
                advice = {f"{owner}.{use}" for owner, f in places if (use := found[f"{owner}.{f}"].use)}
                use = advice.pop() if len(advice) == 1 else ""
                found[name] = replace(found[name], deprecated=deprecated, use=use if deprecated else "")
            if known == found:
                break
        for item in self.api.types.values():
            for field in item.fields:
                path = f"{item.name}.{field.name}"
                if found[path].deprecated == found[item.name].deprecated:
                    found[path] = replace(found[path], deprecated=())
        return found

    def _is_old(self, found: Mapping[str, Flags], places: list[tuple[str, str]], backend: str) -> bool:
        those = [place for place in places if backend in found[".".join(place)].on]
        old = [
            backend in found[".".join(place)].deprecated or backend in found[place[0]].deprecated
            for place in those
        ]
        return bool(old) and all(old)

    # -- enumerations

    def enums(self) -> dict[str, Flags]:
        found: dict[str, Flags] = {}
        for item in self.api.enums.values():
            only = self._single(self._places(item.name))
            found[item.name] = Flags(self._places(item.name), only=only)
            for value in item.values:
                on = tuple(b for b in self.backends if value in item.values_on.get(b, ()))
                is_known = len(item.values_on) == len(self.backends) and not only
                found[f"{item.name}.{value}"] = Flags(
                    on, self._single(on) if is_known else "", deprecated=tuple(self._old_on(item, value))
                )
        return found

    def _old_on(self, item: EnumType, value: str) -> Iterator[str]:
        """Yield the backends whose description calls a value deprecated, wherever it has it."""
        uses = [use.partition(".") for use in texts_at(self.merger.folder.enums, item.name)]
        for backend in item.values_on:
            facts = [self.merger.fact(backend, message, wire) for message, _, wire in uses]
            having = [fact for fact in facts if fact and value in fact.values]
            if having and all(value in fact.deprecated_values for fact in having):
                yield backend

    def _single(self, on: tuple[str, ...]) -> str:
        """Return the only backend that has a name, if there are others."""
        return on[0] if len(on) == 1 and len(self.backends) > 1 else ""

    # -- methods and their parameters

    def methods(self) -> dict[str, Flags]:
        found: dict[str, Flags] = {}
        for resource in self.api.resources:
            on = tuple(dict.fromkeys(b for method in resource.methods for b in method.bindings))
            found[resource.path] = Flags(on, only=self._single(on))
        for method in self.methods_of:
            on = tuple(method.bindings)
            old = tuple(b for b in on if self._is_deprecated(b, method.bindings[b]))
            path = f"{method.resource}.{method.name}"
            found[path] = Flags(on, self._single(on), deprecated=old, removed=method.removed)
            for argument in method.arguments:
                flags = self._argument(method, argument.name, on)
                found[_path(method, argument.name)] = replace(flags, removed=argument.removed)
        return found

    def _argument(self, method: Method, name: str, on: tuple[str, ...]) -> Flags:
        places = self.sent.get(_path(method, name), ())
        mine = {backend: [each for each in places if each.backend == backend] for backend in on}
        old = tuple(b for b in on if mine[b] and all(each.is_deprecated for each in mine[b]))
        return Flags(on, deprecated=old)

    def _is_deprecated(self, backend: str, bindings: tuple[Binding, ...]) -> bool:
        operations = self.merger.descriptions[backend].operations
        return all(operations[name].deprecated for binding in bindings for name in binding.operations)


def _path(method: Method, name: str) -> str:
    return f"{method.resource}.{method.name}.{name}"
