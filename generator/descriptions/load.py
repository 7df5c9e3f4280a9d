"""Read the facts in `spec/<backend>/`, and their supplements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.descriptions import soundness
from generator.ir import Description, Fact, Operation, Parameter, Schema
from generator.report import Concern, GeneratorError, Report, relative
from generator.settings import Settings
from generator.yaml_lines import Keys, Lines, YamlFile, mapping_at, named, plain, text_at

SUPPLEMENT: Keys = {"schemas": "mapping", "operations": "mapping", **named("text")}
"""Other keys have texts that entries refer to by a YAML anchor."""


def description(settings: Settings, backend: str, report: Report) -> Description:
    """Return the facts of a backend, its supplement included."""
    path = settings.stored(backend)
    if not path.exists():
        raise GeneratorError(f"{relative(path)}: missing; run `make fetch BACKEND={backend}`")
    document = soundness.checked(path, backend)
    with report.about(Concern.SHAPE):  # everything else depends on the facts
        return supplement(parse(document), path.parent / "supplement.yaml", report)


def parse(document: Mapping[str, Any]) -> Description:
    """Return the content of the JSON file as a Description."""
    return Description(
        backend=document["backend"],
        api=document["api"],
        version=document["version"],
        revision=document["revision"],
        host=document["host"],
        operations={name: operation(name, node) for name, node in document["operations"].items()},
        schemas={
            name: Schema(name, {wire: fact(node) for wire, node in fields.items()})
            for name, fields in document["schemas"].items()
        },
        others=tuple(document.get("others", ())),
    )


def operation(name: str, node: Mapping[str, Any]) -> Operation:
    parameters = {key: Parameter(**_with_values(child)) for key, child in node.get("parameters", {}).items()}
    rest = {key: value for key, value in node.items() if key not in ("parameters", "source")}
    return Operation(id=name, parameters=parameters, **rest)


def fact(node: Mapping[str, Any]) -> Fact:
    return Fact(**_with_values(node))


def _with_values(node: Mapping[str, Any]) -> dict[str, Any]:
    return {**node, "values": tuple(node.get("values", ()))}


def supplement(base: Description, path: Path, report: Report) -> Description:
    """Add the facts that upstream lacks; each needs a source, and upstream must still lack it."""
    if not path.exists():
        return base
    file = YamlFile(path, report)
    file.check(file.document, "", SUPPLEMENT)
    schemas, operations = dict(base.schemas), dict(base.operations)
    for name, node in mapping_at(file.document, "schemas").items():
        known = dict(schemas[name].fields) if name in schemas else {}
        known.update(_added_fields(node or Lines(), known, f"schemas.{name}", file))
        schemas[name] = Schema(name, known)
    for name, node in mapping_at(file.document, "operations").items():
        where = f"operations.{name}"
        if name in operations:
            file.problem(where, "upstream has it now: delete the entry", node)
        elif _sourced(node, where, file) and soundness.operation(node, where, file):
            operations[name] = operation(name, plain(node))
    for name, node in mapping_at(file.document, "schemas").items():
        for wire, child in (node or Lines()).items():
            ref = text_at(child or Lines(), "ref")
            if ref and ref not in schemas:
                file.problem(
                    f"schemas.{name}.{wire}",
                    f"no schema {ref!r}: correct the name, or add the schema",
                    child,
                    "ref",
                )
    return replace(base, schemas=schemas, operations=operations)


def _added_fields(
    fields: Lines, known: Mapping[str, Fact], where: str, file: YamlFile
) -> Iterator[tuple[str, Fact]]:
    for wire, node in fields.items():
        place, old = f"{where}.{wire}", known.get(wire)
        if not (_sourced(node, place, file) and soundness.fact(node, place, file)):
            continue
        new = fact(plain(node))
        added = tuple(value for value in new.values if old and value not in old.values)
        if old is not None and not added:
            file.problem(place, "upstream has it now: delete the entry", node)
        else:
            yield wire, replace(old, values=old.values + added) if old else new


def _sourced(node: Any, where: str, file: YamlFile) -> bool:
    if isinstance(node, Lines) and node.get("source"):
        return True
    file.problem(where, "a supplement needs a `source`: write where the fact comes from", node)
    return False
