"""Proofs of types against the messages that they are made of.

A type that requests hold has every field that its messages require, and none that the backend ignores. Every
enumeration is one of the SDK's, or is listed as one that is shown as a text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from generator.facts import Fact
from generator.ir import Api, Method, Type
from generator.report import near
from generator.surface.merge import Merger
from generator.surface.needs import unnamed
from generator.surface.needs.unsent import lacking
from generator.surface.types_folder import TypesFolder
from generator.yaml_lines import Lines, mapping_at, texts_at


class _Shown(NamedTuple):
    """A field of a type, and the fact that it shows on a backend."""

    type: str
    field: str
    wire: str
    backend: str
    message: str
    """The message that has the fact."""

    fact: Fact

    @property
    def use(self) -> str:
        return f"{self.message}.{self.wire.rpartition('.')[2]}"


def _shown(types: Mapping[str, Type], merger: Merger) -> Iterator[_Shown]:
    for name, item in types.items():
        for backend, messages in merger.sources(name).items():
            for field in item.fields:
                for wire in field.wire.get(backend, ()):
                    for message in messages:
                        if fact := merger.fact(backend, message, wire):
                            above = wire.rpartition(".")[0]
                            owner = merger.follow(backend, f"{message}.{above}") if above else message
                            yield _Shown(name, field.name, wire, backend, owner, fact)


# -- enumerations


def prove_enums(types: Mapping[str, Type], merger: Merger) -> None:
    """Report each enumeration that is neither named nor listed, and lists that differ from the facts."""
    folder = merger.folder
    for each in _shown(types, merger):
        if each.fact.type == "enum" and (text := unnamed.problem(merger, each.use, each.backend)):
            section = "configs" if types[each.type].is_config else "types"
            folder.type_problem(each.type, f"{section}.{each.type}.{each.field}", text)
    unnamed.prove(merger)


# -- required and read-only fields


def prove_requests(api: Api, merger: Merger) -> None:
    """Report required fields that a type lacks, and read-only ones that it sends."""
    lacks, ignored = set(_lacks(api, merger)), set(_ignored(api, merger))
    for name in api.types:
        node = mapping_at(merger.folder.types, name)
        _compare(merger.folder, name, node, "unsent", {each for each in lacks if each[0] == name})
        _compare(merger.folder, name, node, "read_only", {each for each in ignored if each[0] == name})


def _sent(api: Api, name: str, backend: str) -> frozenset[str]:
    """Return the fields of a type that requests hold whole."""
    item = api.types[name]
    if item.is_config:
        return frozenset()  # the rows of each method are proved
    is_sent = item.sent or name in api.support[backend].whole
    return frozenset(field.name for field in item.fields if is_sent and backend in field.wire)


def _lacks(api: Api, merger: Merger) -> Iterator[tuple[str, str, str]]:
    for name, item in api.types.items():
        for backend, messages in merger.sources(name).items():
            if _sent(api, name, backend):
                paths = [wire for field in item.fields for wire in field.wire.get(backend, ())]
                for message in messages:
                    for lack in lacking(merger.descriptions[backend], message, paths):
                        text = f"{lack.message}.{lack.wire} is required on {backend} and the type does not have it"
                        remedy = "show it, or name it in `sets` if a flow or hook sets it, or in `unsent` with the reason"
                        yield name, lack.path, f"{text}: {remedy}"


def _ignored(api: Api, merger: Merger) -> Iterator[tuple[str, str, str]]:
    for each in _shown(api.types, merger):
        if each.fact.read_only and each.field in _sent(api, each.type, each.backend):
            text = f"{each.use} is read-only on {each.backend} and requests hold it: "
            remedy = "`drop` it, or name it in `read_only` with the reason why it is sent"
            yield each.type, each.wire, text + remedy


def _compare(
    folder: TypesFolder, name: str, node: Lines, key: str, found: Collection[tuple[str, str, str]]
) -> None:
    """Report what a key of a type does not name, and what it names in vain."""
    written = mapping_at(node, key)
    sets = texts_at(node, "sets") if key == "unsent" else []
    paths = {path for _, path, _ in found}
    for _, path, text in sorted(found):
        if path not in {*written, *sets}:
            folder.type_problem(name, f"types.{name}.{path}", text)
    for path in sets:
        if path not in paths or path in written:
            text = f"no backend has a required field {path!r} that is left out: delete it"
            folder.problem(f"types.{name}.sets", text + near(path, paths - {path}), node, "sets")
    for path in written:
        if path not in paths:
            what = "required, and left out" if key == "unsent" else "read-only, and sent"
            text = f"no backend has a field of this name that is {what}: delete it{near(path, paths)}"
            folder.problem(f"types.{name}.{key}.{path}", text, written, path)


def prove_configs(api: Api, folder: TypesFolder) -> None:
    """Report each JSON name that is written for a backend on which no method takes the field."""
    calls: dict[str, list[Method]] = {}
    for resource in api.resources:
        for method in resource.methods:
            calls.setdefault(method.config, []).append(method)
    for config, methods in calls.items():
        fields = mapping_at(mapping_at(folder.configs, config), "fields")
        bound = [each for each in api.descriptions if any(each in method.bindings for method in methods)]
        taken = {backend: _taken(methods, backend) for backend in bound}
        for name in {*fields} & frozenset[str]().union(
            *taken.values()
        ):  # `check` reports those that no backend takes
            node = mapping_at(fields, name)
            for backend in taken:
                if backend in node and name not in taken[backend]:
                    names = " and ".join(f"client.{method.resource}.{method.name}" for method in methods)
                    text = f"{names} on {backend} has no place for it: map the field, or delete `{backend}`"
                    folder.problem(f"configs.{config}.fields.{name}", text, node, backend)


def _taken(methods: Collection[Method], backend: str) -> frozenset[str]:
    """Return the fields of their config that methods take."""
    bindings = [binding for method in methods for binding in method.bindings.get(backend, ())]
    rows = (row.source.split(".") for binding in bindings for row in binding.rows)
    return frozenset(source[1] for source in rows if source[0] == "config")


# -- names of resources


def prove_patterns(api: Api, folder: TypesFolder) -> None:
    """Report the forms of resource names that no operation has."""
    used = {
        (binding.name_rule, backend, pattern)
        for resource in api.resources
        for method in resource.methods
        for backend, bindings in method.bindings.items()
        for binding in bindings
        for pattern in binding.patterns
    }
    for rule in folder.name_patterns:
        node = mapping_at(folder.name_patterns, rule)
        for backend in api.descriptions:
            for pattern in texts_at(node, backend):
                if (rule, backend, pattern) not in used:
                    text = f"no operation of {backend} takes a name of the form {pattern}: delete it"
                    folder.problem(f"name_patterns.{rule}.{backend}.{pattern}", text, node, backend)
