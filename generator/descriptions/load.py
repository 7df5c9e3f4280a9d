"""Read and write the facts in `spec/<backend>/`, and read their supplements.

The JSON file has one field per line and is sorted, so that a new upstream document can be reviewed as
a diff.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, cast

from generator.descriptions import soundness
from generator.facts import Description, Fact, Operation, Parameter, Schema, SecurityScheme
from generator.report import Concern, GeneratorError, Report, relative
from generator.settings import Settings
from generator.yaml_lines import Keys, Lines, YamlFile, mapping_at, named, plain, text_at

OPTIONAL_HEAD = {"base_path": "", "protocol": "https"}
HEAD = ("backend", "api", "version", "revision", "host", *OPTIONAL_HEAD)
LISTS = ("values", "numbers", "security", "scopes")
OWN_BLOCK = ("id", "parameters")
"""The attributes that are written in another place than the others."""

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
    aliases, extras = document.get("aliases", {}), document.get("extras", {})
    texts = {key: value for key, value in document.items() if key in (*HEAD, "notes", "refused")}
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


def _compact(value: Any) -> dict[str, Any]:
    """Return the attributes of a fact that differ from their defaults; parts of their own are compact too."""
    found = {each.name: getattr(value, each.name) for each in fields(value) if each.name not in OWN_BLOCK}
    given = {each.name: each.default for each in fields(value)}
    return {
        key: _plain(item)
        for key, item in found.items()
        if item is not None and item != "" and item != () and item is not given[key] and item != {}
    }


def _plain(item: Any) -> Any:
    if isinstance(item, tuple):
        return [_plain(each) for each in cast("tuple[object, ...]", item)]
    return _compact(item) if is_dataclass(item) else item


def dump(description: Description, documents: list[dict[str, str]]) -> str:
    """Return a Description as sorted JSON with one field per line."""
    lines = ["{"]
    head = {key: getattr(description, key) for key in HEAD}
    lines += [
        f' "{key}": {json.dumps(value)},' for key, value in head.items() if value != OPTIONAL_HEAD.get(key)
    ]
    lines.append(f' "documents": {json.dumps(documents)},')
    lines += [*_block("operations", _operation_lines(description)), ","]
    for name, entries in _blocks(description):
        lines += [*_block(name, iter(entries)), ","] if entries else []
    lines += [*_block("schemas", _schema_lines(description)), "}"]
    return "\n".join(lines).replace("\n,\n", ",\n") + "\n"


def _blocks(description: Description) -> Iterator[tuple[str, list[str]]]:
    """Yield the blocks that the facts of the SDK do not have, each with a line for each entry."""
    schemas = sorted(description.schemas.items())
    yield "aliases", [_entry(name, _compact(s.alias), 2) for name, s in schemas if s.alias]
    yield "extras", [_entry(name, _compact(s.extra), 2) for name, s in schemas if s.extra]
    yield "schemes", [_entry(name, _compact(s), 2) for name, s in sorted(description.schemes.items())]
    for key in ("refused", "notes"):
        yield key, [_entry(name, text, 2) for name, text in sorted(getattr(description, key).items())]


def _block(name: str, entries: Iterator[str]) -> list[str]:
    return [f' "{name}": {{', ",\n".join(entries), " }"]


def _entry(key: str, node: Any, indent: int) -> str:
    return f"{' ' * indent}{json.dumps(key)}: {json.dumps(node, ensure_ascii=False)}"


def _operation_lines(description: Description) -> Iterator[str]:
    for name, item in sorted(description.operations.items()):
        head = [_entry(key, value, 3) for key, value in _compact(item).items()]
        parameters = [_entry(key, _compact(p), 4) for key, p in sorted(item.parameters.items())]
        body = ",\n".join([*head, '   "parameters": {\n' + ",\n".join(parameters) + "\n   }"])
        yield f'  "{name}": {{\n{body}\n  }}'


def _schema_lines(description: Description) -> Iterator[str]:
    for name, schema in sorted(description.schemas.items()):
        lines = [_entry(wire, _compact(item), 3) for wire, item in sorted(schema.fields.items())]
        body = "\n" + ",\n".join(lines) + "\n  " if lines else ""
        yield f'  "{name}": {{{body}}}'


def supplement(base: Description, path: Path, report: Report) -> Description:
    """Add the facts that upstream lacks; each needs a source, and upstream must still lack it."""
    if not path.exists():
        return base
    file = YamlFile(path, report)
    file.check(file.document, "", SUPPLEMENT)
    schemas, operations = dict(base.schemas), dict(base.operations)
    for name, node in mapping_at(file.document, "schemas").items():
        old = schemas.get(name, Schema(name, {}))
        known = dict(old.fields)
        known.update(_added_fields(node or Lines(), known, f"schemas.{name}", file))
        schemas[name] = replace(old, fields=known)
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
    added_fields: Lines, known: Mapping[str, Fact], where: str, file: YamlFile
) -> Iterator[tuple[str, Fact]]:
    for wire, node in added_fields.items():
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
