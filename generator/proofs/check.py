"""Proofs over the whole API before anything is written, and whether `generated/` is up to date.

Existence, mapping and required fields are proved while the surface is built. Proved here: topics have no
cycles, a backend takes every config field, hooks and flows exist, `generated/` equals a fresh rendering.
"""

from __future__ import annotations

import filecmp
import tempfile
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from generator.ir import Api
from generator.proofs import doors
from generator.rendering import render
from generator.report import NO_WORDS, Concern, GeneratorError, Report
from generator.surface.docs import Coverage
from generator.yaml_lines import YamlFile, mapping_at


def check(api: Api, surface: Path, core: Path, report: Report) -> None:
    """Report the problems of the whole API."""
    with report.about(Concern.WHOLE):
        _cycles(api, surface / "types", report)
        _configs(api, surface, report)
    doors.check(surface, core, report)


def _cycles(api: Api, folder: Path, report: Report) -> None:
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
            area, _, topic = cycle[0].partition(".")
            file = YamlFile(folder / f"{area}.yaml", report)
            where, node, key = ("topics", file.document, "topics")
            if topic:
                where, node, key = f"topics.{topic}", mapping_at(file.document, "topics"), topic
            message = f"a cycle between {kind}: {' -> '.join(cycle)}: move a type so that uses go one way"
            file.problem(where, message, node, key)


def _cycle(graph: Mapping[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _area(topic: str) -> str:
    return topic.partition(".")[0]


def _configs(api: Api, surface: Path, report: Report) -> None:
    for resource in api.resources:
        for method in resource.methods:
            taken = {
                row.source[7:].split(".")[0]
                for bindings in method.bindings.values()
                for binding in bindings
                for row in binding.rows
            }
            unbound = any(not item.operations for items in method.bindings.values() for item in items)
            config = None if unbound else api.types.get(method.config)  # an unknown operation takes nothing
            for field in config.fields if config else ():
                if not field.sdk and field.name not in taken:
                    _untaken(
                        api, surface, report, f"{method.resource}.{method.name}", method.config, field.name
                    )


def _untaken(api: Api, surface: Path, report: Report, method: str, config: str, name: str) -> None:
    """Report a field of a config that no backend takes, at its entry if it has one."""
    area = _area(api.topic_of[config])
    file = YamlFile(surface / "types" / f"{area}.yaml", report)
    entry = mapping_at(mapping_at(file.document, "configs"), config)
    declared = mapping_at(entry, "fields")
    text = f"no backend takes it in {method}: map it there, "
    if name in declared:
        text += "set `sdk: true`, or delete it"
        file.problem(f"configs.{config}.fields.{name}", text, declared, name)
    else:
        file.problem(
            f"configs.{config}.{name}",
            f"{text}or name it in `omit`",
            mapping_at(file.document, "configs"),
            config,
        )


def summary(api: Api, coverage: Coverage) -> str:
    """Return a few lines of counts: operations, fields, methods, texts."""
    lines: list[str] = []
    for backend in api.descriptions:
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
    lines.append(f"documented: {coverage.present} of {coverage.total} names ({share:.1f} %)")
    return "\n".join(lines)


def drift(api: Api, out: Path) -> None:
    """Raise GeneratorError if a fresh rendering differs from `out`."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "generated"
        render.render(api, fresh)
        differing = sorted({*_differing(fresh, out), *_differing(out, fresh)})
    if differing:
        files = "\n".join(f"generated/{name}" for name in differing)
        is_draft = any(
            NO_WORDS in (out / name).read_text("utf-8") for name in differing if (out / name).is_file()
        )
        reason = "was made by a draft" if is_draft else "is not up to date"
        raise GeneratorError(f"generated/ {reason}: run `make generate`\n{files}")


def _differing(left: Path, right: Path) -> Iterator[str]:
    for path in sorted(left.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            other = right / path.relative_to(left)
            if not other.is_file() or not filecmp.cmp(path, other, shallow=False):
                yield path.relative_to(left).as_posix()
