"""Read and write `spec/`: distilled descriptions, supplements and YAML with line numbers.

The distilled JSON holds one field a line and is sorted, so that a new upstream document
is read as a diff.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from generator.ir import SCALARS, Description, Fact, Operation, Parameter, Schema
from generator.report import GeneratorError, Report, relative
from generator.yaml_lines import Lines, line_of, read_yaml, strip_lines

VERSIONS = {"gemini": "v1beta", "vertex": "v1beta1"}


def spec_path(root: Path, backend: str) -> Path:
    return root / backend / f"{VERSIONS[backend]}.json"


def description(root: Path, backend: str, report: Report) -> Description:
    """One backend's facts with its supplement on top."""
    path = spec_path(root, backend)
    if not path.exists():
        raise GeneratorError(f"{relative(path)}: missing; run `python -m generator fetch` first")
    loaded = parse(json.loads(path.read_text(encoding="utf-8")))
    return supplement(loaded, root / backend / "supplement.yaml", report)


def parse(document: Mapping[str, Any]) -> Description:
    """The distilled JSON as a Description."""
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
    )


def operation(name: str, node: Mapping[str, Any]) -> Operation:
    parameters = {key: Parameter(**_with_values(child)) for key, child in node.get("parameters", {}).items()}
    rest = {key: value for key, value in node.items() if key not in ("parameters", "source")}
    return Operation(id=name, parameters=parameters, **rest)


def fact(node: Mapping[str, Any]) -> Fact:
    return Fact(**_with_values(node))


def _with_values(node: Mapping[str, Any]) -> dict[str, Any]:
    return {**node, "values": tuple(node.get("values", ()))}


def _compact(value: Any) -> dict[str, Any]:
    defaults = {"", (), False}
    return {
        key: item
        for key, item in asdict(value).items()
        if not isinstance(item, Mapping) and item not in defaults and key != "id"
    }


def dump(description: Description, documents: list[dict[str, str]]) -> str:
    """A Description as JSON, one field a line, sorted."""
    lines = ["{"]
    keys = ("backend", "api", "version", "revision", "host")
    lines += [f' "{key}": {json.dumps(getattr(description, key))},' for key in keys]
    lines.append(f' "documents": {json.dumps(documents)},')
    lines += [*_block("operations", _operation_lines(description)), ","]
    lines += [*_block("schemas", _schema_lines(description)), "}"]
    return "\n".join(lines).replace("\n,\n", ",\n") + "\n"


def _block(name: str, entries: Iterator[str]) -> list[str]:
    return [f' "{name}": {{', ",\n".join(entries), " }"]


def _entry(key: str, node: Mapping[str, Any], indent: int) -> str:
    return f"{' ' * indent}{json.dumps(key)}: {json.dumps(node, ensure_ascii=False)}"


def _operation_lines(description: Description) -> Iterator[str]:
    for name, item in sorted(description.operations.items()):
        head = [_entry(key, value, 3) for key, value in _compact(item).items()]
        parameters = [_entry(key, _compact(p), 4) for key, p in sorted(item.parameters.items())]
        body = ",\n".join([*head, '   "parameters": {\n' + ",\n".join(parameters) + "\n   }"])
        yield f'  "{name}": {{\n{body}\n  }}'


def _schema_lines(description: Description) -> Iterator[str]:
    for name, schema in sorted(description.schemas.items()):
        fields = [_entry(wire, _compact(item), 3) for wire, item in sorted(schema.fields.items())]
        body = "\n" + ",\n".join(fields) + "\n  " if fields else ""
        yield f'  "{name}": {{{body}}}'


def supplement(base: Description, path: Path, report: Report) -> Description:
    """Add the facts that upstream lacks; each must name its source and still be needed."""
    if not path.exists():
        return base
    document = read_yaml(path)
    schemas = dict(base.schemas)
    for name, fields in document.get("schemas", {}).items():
        known = dict(schemas[name].fields) if name in schemas else {}
        for wire, node in (fields or Lines()).items():
            where = f"schemas.{name}.{wire}"
            if _acceptable(node, known.get(wire), path, where, report):
                known[wire] = _supplemented(node, known.get(wire))
        schemas[name] = Schema(name, known)
    operations = dict(base.operations)
    for name, node in document.get("operations", {}).items():
        if name in operations:
            report.add(
                relative(path), f"operations.{name}", "upstream has it now: delete the entry", line_of(node)
            )
        operations[name] = operation(name, strip_lines(node))
    return replace(base, schemas=schemas, operations=operations)


def _acceptable(node: Any, old: Fact | None, path: Path, where: str, report: Report) -> bool:
    line = line_of(node)
    if not isinstance(node, Lines) or not node.get("source"):
        report.add(relative(path), where, "a supplement needs its `source`", line)
        return False
    if old is not None and not set(node.get("values", ())) - set(old.values):
        report.add(relative(path), where, "upstream has it now: delete the entry", line)
        return False
    if node["type"] not in SCALARS | {"message", "enum"}:
        report.add(relative(path), where, f"unknown type {node['type']!r}", line)
        return False
    return True


def _supplemented(node: Mapping[str, Any], old: Fact | None) -> Fact:
    new = fact(strip_lines(node))
    if old is None:
        return new
    return replace(old, values=(*old.values, *(v for v in new.values if v not in old.values)))
