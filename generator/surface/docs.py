"""Put the texts of `spec/docs/` onto types, enums and methods: everything public has one.

A type whose entry has `_like` takes the texts that it lacks from the entry of that type. A text
that many types or methods share stands once, in `shared.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.ir import Api, EnumType, Method, Resource, Type
from generator.report import Report
from generator.yaml_lines import Lines, YamlFile, mapping_at, named, text_at

METHODS = "methods"
"""The page of the resources; each topic of types has one of its name."""

SHARED = "shared"
"""The page of the texts that stand for every field or parameter without one of its own."""

LIKE = "_like"
"""The key of an entry that names the type whose texts stand for missing ones."""


@dataclass
class Coverage:
    """How many public things have a text, and how many there are."""

    present: int = 0
    total: int = 0


def apply(root: Path, api: Api, report: Report) -> tuple[Api, Coverage]:
    """Return the Api with its docstrings; missing texts and texts for unknown names are problems."""
    coverage = Coverage()
    folder = root / "docs"
    pages = {
        name: _Page(folder / f"{name}.yaml", report, coverage)
        for name in (*map(_page, api.topics), METHODS, SHARED)
    }
    fields, parameters = (pages[SHARED].entry(name) for name in ("fields", "methods"))
    types: dict[str, Type] = {}
    for name, item in api.types.items():
        entry = pages[_page(item.topic)].entry(name)
        types[name] = _type(item, entry, [*_liked(entry, pages, api), fields])
    enums = {name: _enum(item, pages[_page(item.topic)].entry(name)) for name, item in api.enums.items()}
    resources = tuple(_resource(item, pages[METHODS].entry(item.name), parameters) for item in api.resources)
    chats = tuple(replace(item, doc=pages[METHODS].entry(item.name).take("_")) for item in api.chats)
    for path in sorted(folder.glob("*.yaml")):
        if path.stem in pages:
            pages[path.stem].unknown({} if path.stem in (METHODS, SHARED) else _where_types_belong(api))
        else:
            report.add(_Page(path, report, coverage).name, "", "no topic of that name: delete the page")
    return replace(api, types=types, enums=enums, resources=resources, chats=chats), coverage


def _where_types_belong(api: Api) -> Mapping[str, str]:
    return {name: f"belongs into {_page(topic)}.yaml: move the text" for name, topic in api.topic_of.items()}


def _page(topic: str) -> str:
    """Return the page of a topic: its name without the area."""
    return topic.rpartition(".")[2]


def _liked(entry: _Entry, pages: Mapping[str, _Page], api: Api) -> list[_Entry]:
    """Return the entry of the type that `_like` names, if there is one."""
    name = entry.optional(LIKE)
    if not name:
        return []
    if name not in api.types:
        entry.problem(LIKE, f"no type has the name {name!r}")
        return []
    page = pages[_page(api.types[name].topic)]
    return [_Entry(page, name, mapping_at(page.document, name))]


class _Page(YamlFile):
    """One file of texts; a missing file is an empty page."""

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
    """The texts of one type, enumeration, resource or method; `_` is the text of the thing itself."""

    def __init__(self, page: _Page, where: str, node: Lines) -> None:
        self.page = page
        self.where = where
        self.node = node
        self.taken: set[str] = set()
        self.inner: list[_Entry] = []

    def take(self, key: str, others: Iterable[_Entry] = ()) -> str:
        """Return the text at a key, else that of the first other entry with one; neither is a problem."""
        self.page.coverage.total += 1
        own = self.optional(key)
        shared = next((entry for entry in others if text_at(entry.node, key)), None)
        if own and shared and own == text_at(shared.node, key).strip():
            self.problem(key, f"repeats {shared.page.name}: {shared.where}.{key}: delete the text")
        found = own or (shared.optional(key) if shared else "")
        if found:
            self.page.coverage.present += 1
        else:
            self.problem(key, "has no words: write them")
        return found

    def optional(self, key: str) -> str:
        """Return the text at a key, or an empty one."""
        self.taken.add(key)
        return text_at(self.node, key).strip()

    def all(self, keys: Iterable[str]) -> dict[str, str]:
        return {key: self.take(key) for key in keys}

    def entry(self, name: str) -> _Entry:
        self.taken.add(name)
        self.inner.append(_Entry(self.page, f"{self.where}.{name}", mapping_at(self.node, name)))
        return self.inner[-1]

    def problem(self, key: str, message: str) -> None:
        self.page.problem(f"{self.where}.{key}", message, self.node, key)

    def unknown(self) -> None:
        for key in self.node:
            if key not in self.taken:
                self.problem(key, "nothing has that name: delete the text")
        for entry in self.inner:
            entry.unknown()


def _type(item: Type, entry: _Entry, others: Sequence[_Entry]) -> Type:
    fields = tuple(replace(field, doc=entry.take(field.name, others)) for field in item.fields)
    return replace(item, doc=entry.take("_"), fields=fields)


def _enum(item: EnumType, entry: _Entry) -> EnumType:
    return replace(item, doc=entry.take("_"), value_docs=entry.all(item.values))


def _resource(item: Resource, entry: _Entry, shared: _Entry) -> Resource:
    methods = tuple(_method(method, entry.entry(method.name), [shared]) for method in item.methods)
    return replace(item, doc=entry.take("_"), methods=methods)


def _method(item: Method, entry: _Entry, others: Sequence[_Entry]) -> Method:
    arguments = tuple(replace(argument, doc=entry.take(argument.name, others)) for argument in item.arguments)
    raises = entry.entry("raises")
    return replace(
        item,
        arguments=arguments,
        doc=entry.take("_"),
        config_doc=entry.take("config", others),
        returns_doc=entry.take("returns"),
        raises=raises.all(raises.node),
    )
