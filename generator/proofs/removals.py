"""Proof that no name stays longer than it was announced: `removed` ends one minor version after `since`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.ir import Api, Removed
from generator.report import Report
from generator.surface.marks.removals import is_over
from generator.yaml_lines import Lines, YamlFile, mapping_at


def check(api: Api, surface: Path, public: Path, report: Report) -> None:
    """Report each entry whose time is over by the version of the package."""
    found = re.search(r'^__version__ = "(.+)"', _text(public / "version.py"), re.MULTILINE)
    for file, where, removed in _entries(api):
        if found and is_over(removed, found[1]):
            yaml = YamlFile(surface / file, report)
            *above, last = where.split(".")
            node: Lines = yaml.document
            for key in above:
                node = mapping_at(node, key)
            text = f"its time was over after {removed.since}, and the version is {found[1]}: delete the entry"
            yaml.problem(f"{where}.removed", text, mapping_at(node, last), "removed")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _entries(api: Api) -> Iterator[tuple[str, str, Removed]]:
    for item in api.types.values():
        section = "configs" if item.is_config else "types"
        for field in item.fields:
            if field.removed:
                area = item.topic.partition(".")[0]
                yield f"types/{area}.yaml", f"{section}.{item.name}.fields.{field.name}", field.removed
    for resource in api.resources:
        for method in resource.methods:
            if method.removed:
                yield f"{resource.name}.yaml", f"methods.{method.name}", method.removed
            for argument in method.arguments:
                if argument.removed:
                    where = f"methods.{method.name}.params.{argument.name}"
                    yield f"{resource.name}.yaml", where, argument.removed
