"""Put the words of `spec/docs/` onto types, enums and methods, and count what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.ir import Api, EnumType, Method, Resource, Type
from generator.report import Report, relative
from generator.yaml_lines import Lines, line_of, read_yaml


@dataclass
class Coverage:
    """How many public things have words."""

    present: int = 0
    total: int = 0

    def take(self, node: Mapping[str, Any], key: str) -> str:
        self.total += 1
        text = node.get(key)
        if not text:
            return ""
        self.present += 1
        return str(text).strip()


def apply(root: Path, api: Api, report: Report) -> tuple[Api, Coverage]:
    """The same Api with its docstrings; a text for something unknown is a problem."""
    coverage = Coverage()
    folder = root / "docs"
    pages = {topic: _page(folder / f"{topic}.yaml") for topic in (*api.topics, "methods")}
    types = {name: _type(item, pages[item.topic], coverage) for name, item in api.types.items()}
    enums = {name: _enum(item, pages[item.topic], coverage) for name, item in api.enums.items()}
    resources = tuple(_resource(item, pages["methods"], coverage) for item in api.resources)
    for topic in api.topics:
        _unknown(folder / f"{topic}.yaml", pages[topic], api, report)
    return replace(api, types=types, enums=enums, resources=resources), coverage


def _page(path: Path) -> Lines:
    return read_yaml(path) if path.exists() else Lines()


def _type(item: Type, page: Lines, coverage: Coverage) -> Type:
    node = page.get(item.name) or Lines()
    fields = tuple(replace(field, doc=coverage.take(node, field.name)) for field in item.fields)
    return replace(item, doc=coverage.take(node, "_"), fields=fields)


def _enum(item: EnumType, page: Lines, coverage: Coverage) -> EnumType:
    node = page.get(item.name) or Lines()
    values = {value: coverage.take(node, value) for value in item.values}
    return replace(item, doc=coverage.take(node, "_"), value_docs=values)


def _resource(item: Resource, page: Lines, coverage: Coverage) -> Resource:
    node = page.get(item.name) or Lines()
    methods = tuple(_method(method, node.get(method.name) or Lines(), coverage) for method in item.methods)
    return replace(item, doc=coverage.take(node, "_"), methods=methods)


def _method(item: Method, node: Mapping[str, Any], coverage: Coverage) -> Method:
    arguments = tuple(replace(a, doc=coverage.take(node, a.name)) for a in item.arguments)
    texts = {key: coverage.take(node, key) for key in ("_", "config", "returns")}
    return replace(
        item, arguments=arguments, doc=texts["_"], config_doc=texts["config"], returns_doc=texts["returns"]
    )


def _unknown(path: Path, page: Lines, api: Api, report: Report) -> None:
    for name, node in page.items():
        if name in api.types:
            known = {"_", *(field.name for field in api.types[name].fields)}
        elif name in api.enums:
            known = {"_", *api.enums[name].values}
        else:
            report.add(relative(path), name, "no such type: delete the text", line_of(page, name))
            continue
        for key in node or Lines():
            if key not in known:
                report.add(
                    relative(path), f"{name}.{key}", "no such field: delete the text", line_of(node, key)
                )
