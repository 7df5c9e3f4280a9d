"""Read the facts in `spec/<backend>/`, and their supplements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.descriptions import patterns, soundness
from generator.descriptions.distilled import HEAD, OPTIONAL
from generator.facts import Description, Fact, Operation, Parameter, Schema, SecurityScheme
from generator.report import Concern, GeneratorError, Report, near, relative
from generator.settings import Settings
from generator.yaml_lines import Keys, Lines, YamlFile, mapping_at, named, plain, text_at

LISTS = ("values", "numbers", "security", "scopes")

SUPPLEMENT: Keys = {"schemas": "mapping", "operations": "mapping", **named("text")}
"""Other keys have texts that entries refer to by a YAML anchor."""


def description(settings: Settings, backend: str, report: Report) -> Description:
    """Return the facts of a backend, its supplement included."""
    path = settings.stored(backend)
    if not path.exists():
        raise GeneratorError(f"{relative(path)}: missing; run `make fetch BACKEND={backend}`")
    document = soundness.checked(path, backend)
    found = parse(document)
    patterns.prove(settings, found, report)
    with report.about(Concern.SHAPE):  # everything else depends on the facts
        return supplement(found, path.parent / "supplement.yaml", report)


def parse(document: Mapping[str, Any]) -> Description:
    """Return the content of the JSON file as a Description."""
    aliases, extras = document.get("aliases", {}), document.get("extras", {})
    texts = {key: value for key, value in document.items() if key in (*HEAD, *OPTIONAL)}
    return Description(
        **texts,
        operations={name: operation(name, node) for name, node in document["operations"].items()},
        schemas={
            name: Schema(
                name,
                {wire: fact(node) for wire, node in found.items()},
                _fact_of(aliases.get(name)),
                _fact_of(extras.get(name)),
            )
            for name, found in document["schemas"].items()
        },
        schemes={
            name: SecurityScheme(**_with_tuples(node)) for name, node in document.get("schemes", {}).items()
        },
        others=tuple(document.get("others", ())),
    )


def operation(name: str, node: Mapping[str, Any]) -> Operation:
    parameters = {key: Parameter(**_with_tuples(child)) for key, child in node.get("parameters", {}).items()}
    rest = {key: value for key, value in node.items() if key not in ("parameters", "source")}
    return Operation(id=name, parameters=parameters, **_with_tuples(rest))


def fact(node: Mapping[str, Any]) -> Fact:
    found = _with_tuples(node)
    found["options"] = tuple(fact(each) for each in node.get("options", ()))
    found["tags"] = tuple((value, name) for value, name in node.get("tags", ()))
    found["item"] = _fact_of(node.get("item"))
    return Fact(**found)


def _fact_of(node: Mapping[str, Any] | None) -> Fact | None:
    return None if node is None else fact(node)


def _with_tuples(node: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(node)
    found.update((key, tuple(node[key])) for key in LISTS if key in node)
    return found


def supplement(base: Description, path: Path, report: Report) -> Description:
    """Add the facts that upstream lacks; each needs a source, and upstream must still lack it."""
    if not path.exists():
        return base
    file = YamlFile(path, report)
    file.check(file.document, "", SUPPLEMENT)
    schemas, operations = dict(base.schemas), dict(base.operations)
    added = mapping_at(file.document, "schemas")
    file.check(added, "schemas", named("mapping"))
    for name in added:
        old = schemas.get(name, Schema(name, {}))
        known = dict(old.fields)
        known.update(_added_fields(mapping_at(added, name), known, f"schemas.{name}", file))
        schemas[name] = replace(old, fields=known)
    for name, node in mapping_at(file.document, "operations").items():
        where = f"operations.{name}"
        if name in operations:
            entries = mapping_at(file.document, "operations")
            file.problem(where, "upstream has it now: delete the entry", entries, name)
        elif _sourced(node, where, file) and soundness.operation(node, where, file):
            operations[name] = operation(name, plain(node))
    for where, node, key in _names(file.document):
        name = text_at(node, key)
        if name and name not in schemas:
            text = f"no schema {name!r}: correct the name, add the schema, or delete the entry"
            file.problem(where, text + near(name, schemas), node, key)
    return replace(base, schemas=schemas, operations=operations)


def _names(document: Lines) -> Iterator[tuple[str, Lines, str]]:
    """Yield where a supplement names a schema: the path of the entry, the entry and its key."""
    schemas = mapping_at(document, "schemas")
    for name in schemas:
        fields = mapping_at(schemas, name)
        for wire in fields:
            yield f"schemas.{name}.{wire}", mapping_at(fields, wire), "ref"
    operations = mapping_at(document, "operations")
    for name in operations:
        for key in ("request", "response"):
            yield f"operations.{name}", mapping_at(operations, name), key


def _added_fields(
    added_fields: Lines, known: Mapping[str, Fact], where: str, file: YamlFile
) -> Iterator[tuple[str, Fact]]:
    for wire, node in added_fields.items():
        place, old = f"{where}.{wire}", known.get(wire)
        if not (_sourced(node, place, file) and soundness.fact(node, place, file)):
            continue
        new = fact(plain(node))
        added = tuple(value for value in new.values if old and value not in old.values)
        if old is not None and not added:
            file.problem(place, "upstream has it now: delete the entry", added_fields, wire)
        else:
            yield wire, replace(old, values=old.values + added) if old else new


def _sourced(node: Any, where: str, file: YamlFile) -> bool:
    if isinstance(node, Lines) and node.get("source"):
        return True
    file.problem(where, "a supplement needs a `source`: write where the fact comes from", node)
    return False
