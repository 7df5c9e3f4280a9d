"""Put the words of `spec/docs/` onto types, enums and methods: all that is public has some."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.ir import Api, EnumType, Method, Resource, Type
from generator.report import Report
from generator.yaml_lines import Lines, YamlFile, mapping_at, named, text_at

METHODS = "methods"
"""The page of the resources; each topic of types has one of its name."""


@dataclass
class Coverage:
    """How many public things have words."""

    present: int = 0
    total: int = 0


def apply(root: Path, api: Api, report: Report) -> tuple[Api, Coverage]:
    """The same Api with its docstrings; a missing text is a problem, and one for something unknown."""
    coverage = Coverage()
    folder = root / "docs"
    pages = {name: _Page(folder / f"{name}.yaml", report, coverage) for name in (*api.topics, METHODS)}
    types = {name: _type(item, pages[item.topic].entry(name)) for name, item in api.types.items()}
    enums = {name: _enum(item, pages[item.topic].entry(name)) for name, item in api.enums.items()}
    resources = tuple(_resource(item, pages[METHODS].entry(item.name)) for item in api.resources)
    chats = tuple(replace(item, doc=pages[METHODS].entry(item.name).take("_")) for item in api.chats)
    for path in sorted(folder.glob("*.yaml")):
        if path.stem in pages:
            pages[path.stem].unknown(_where_types_belong(api) if path.stem != METHODS else {})
        else:
            report.add(_Page(path, report, coverage).name, "", "no topic of that name: delete the page")
    return replace(api, types=types, enums=enums, resources=resources, chats=chats), coverage


def _where_types_belong(api: Api) -> Mapping[str, str]:
    return {name: f"belongs into {topic}.yaml: move the text" for name, topic in api.topic_of.items()}


class _Page(YamlFile):
    """One file of words; a page that is not there is empty."""

    def __init__(self, path: Path, report: Report, coverage: Coverage) -> None:
        super().__init__(path, report, None if path.exists() else Lines())
        self.coverage = coverage
        self.entries: dict[str, _Entry] = {}

    def entry(self, name: str) -> _Entry:
        self.entries[name] = _Entry(self, name, mapping_at(self.document, name))
        return self.entries[name]

    def unknown(self, elsewhere: Mapping[str, str]) -> None:
        """Name each text that speaks of nothing that belongs onto this page."""
        self.check(self.document, "", named("mapping"))
        for name in self.document:
            if name in self.entries:
                self.entries[name].unknown()
            else:
                message = elsewhere.get(name, "nothing has that name: delete the text")
                self.problem(name, message, self.document, name)


class _Entry:
    """The words of one type, enumeration, resource or method; `_` is what it is."""

    def __init__(self, page: _Page, where: str, node: Lines) -> None:
        self.page = page
        self.where = where
        self.node = node
        self.taken: set[str] = set()
        self.inner: list[_Entry] = []

    def take(self, key: str) -> str:
        """The text at a key; a missing one is a problem."""
        self.taken.add(key)
        self.page.coverage.total += 1
        found = text_at(self.node, key).strip()
        if found:
            self.page.coverage.present += 1
        else:
            self.page.problem(f"{self.where}.{key}", "has no words: write them", self.node, key)
        return found

    def all(self, keys: Iterable[str]) -> dict[str, str]:
        return {key: self.take(key) for key in keys}

    def entry(self, name: str) -> _Entry:
        self.taken.add(name)
        self.inner.append(_Entry(self.page, f"{self.where}.{name}", mapping_at(self.node, name)))
        return self.inner[-1]

    def unknown(self) -> None:
        for key in self.node:
            if key not in self.taken:
                self.page.problem(
                    f"{self.where}.{key}", "nothing has that name: delete the text", self.node, key
                )
        for entry in self.inner:
            entry.unknown()


def _type(item: Type, entry: _Entry) -> Type:
    fields = tuple(replace(field, doc=entry.take(field.name)) for field in item.fields)
    return replace(item, doc=entry.take("_"), fields=fields)


def _enum(item: EnumType, entry: _Entry) -> EnumType:
    return replace(item, doc=entry.take("_"), value_docs=entry.all(item.values))


def _resource(item: Resource, entry: _Entry) -> Resource:
    methods = tuple(_method(method, entry.entry(method.name)) for method in item.methods)
    return replace(item, doc=entry.take("_"), methods=methods)


def _method(item: Method, entry: _Entry) -> Method:
    arguments = tuple(replace(argument, doc=entry.take(argument.name)) for argument in item.arguments)
    doc, config, returns = entry.all(("_", "config", "returns")).values()
    return replace(item, arguments=arguments, doc=doc, config_doc=config, returns_doc=returns)
