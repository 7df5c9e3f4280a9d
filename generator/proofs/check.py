"""What must hold before anything is written, and whether `generated/` is what would be.

Existence, mapping and required fields are proved while the surface is built; here are
the proofs over the whole: topics without cycles, fields that no backend takes, hooks and
flows that exist, drift.
"""

from __future__ import annotations

import filecmp
import tempfile
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from generator.ir import BACKENDS, Api
from generator.proofs import doors
from generator.rendering import render
from generator.report import GeneratorError, Report
from generator.surface.docs import Coverage

SURFACE = "spec/surface"


def check(api: Api, surface: Path, core: Path, report: Report) -> None:
    """Report the problems of the whole."""
    _cycles(api, report)
    _configs(api, report)
    doors.check(surface, core, report)


def _cycles(api: Api, report: Report) -> None:
    topic_of = api.topic_of
    graph: dict[str, set[str]] = {topic: set() for topic in api.topics}
    for item in api.types.values():
        uses = {
            topic_of[name] for f in item.fields for name in (f.type.type, f.type.enum) if name in topic_of
        }
        graph[item.topic] |= uses - {item.topic}
    areas: dict[str, set[str]] = {}
    for topic, used in graph.items():
        area = _area(topic)
        areas.setdefault(area, set()).update({_area(other) for other in used} - {area})
    for kind, uses_of in (("modules", graph), ("areas", areas)):
        if cycle := _cycle(uses_of):
            report.add(f"{SURFACE}/types.yaml", "topics", f"a cycle between {kind}: {' -> '.join(cycle)}")


def _cycle(graph: Mapping[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _area(topic: str) -> str:
    return topic.partition(".")[0]


def _configs(api: Api, report: Report) -> None:
    for resource in api.resources:
        for method in resource.methods:
            taken = {
                row.source[7:].split(".")[0]
                for bindings in method.bindings.values()
                for binding in bindings
                for row in binding.rows
            }
            config = api.types.get(method.config)
            for field in config.fields if config else ():
                if not field.sdk and field.name not in taken:
                    where = f"{method.name}.config.{field.name}"
                    message = "no backend takes it: map it, omit it, or say `sdk: true` in types.yaml"
                    report.add(f"{SURFACE}/{resource.name}.yaml", where, message)


def summary(api: Api, coverage: Coverage) -> str:
    """Return a few lines on what is covered and refused."""
    lines: list[str] = []
    for backend in BACKENDS:
        used = {
            name
            for resource in api.resources
            for method in resource.methods
            for binding in method.bindings.get(backend, ())
            for name in binding.operations
        }
        sent = sum(1 for item in api.types.values() for f in item.fields if backend in f.wire)
        refused = sum(len(table.refused) for table in api.nested[backend].values())
        total = len(api.descriptions[backend].operations)
        lines.append(
            f"{backend}: {len(used)} of {total} operations used, {sent} fields mapped, {refused} refused"
        )
    methods = sum(len(resource.methods) for resource in api.resources)
    lines.append(f"{methods} methods, {len(api.types)} types, {len(api.enums)} enums")
    share = 100 * coverage.present / coverage.total if coverage.total else 100.0
    lines.append(f"words: {coverage.present} of {coverage.total} ({share:.1f} %)")
    return "\n".join(lines)


def drift(api: Api, out: Path) -> None:
    """Raise GeneratorError if a fresh rendering differs from `out`."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "generated"
        render.render(api, fresh)
        differing = sorted({*_differing(fresh, out), *_differing(out, fresh)})
    if differing:
        files = "\n".join(f"generated/{name}" for name in differing)
        raise GeneratorError(f"generated/ is not fresh: run `make generate`\n{files}")


def _differing(left: Path, right: Path) -> Iterator[str]:
    for path in sorted(left.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            other = right / path.relative_to(left)
            if not other.is_file() or not filecmp.cmp(path, other, shallow=False):
                yield path.relative_to(left).as_posix()
