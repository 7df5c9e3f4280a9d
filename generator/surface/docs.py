"""Put the texts of `spec/docs/` onto types, enums and methods: everything public has one.

A topic `content.media` has the page `content/media.yaml`, and a resource `files` has `methods/files.yaml`.
A type whose entry has `_like` takes the texts that it lacks from the entry of that type. A text
that many types or methods share is written once, in `shared.yaml`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from generator.ir import Api, Chats, EnumType, Method, Resource, Type
from generator.report import NO_WORDS, Concern, Problem, Report, like, near, relative
from generator.surface.marks.flag_words import ADVICE, FlagWords
from generator.yaml_lines import Lines, YamlFile, mapping_at, named, place_of, text_at

SHARED = "shared"
"""The page of the texts that stand for every field or parameter without one of its own."""

LIKE = "_like"
"""The key of an entry that names the type whose texts stand for missing ones."""


NOTHING = "nothing has that name: delete the text"

TO_WRITE = re.compile(r"^(?:has no texts?: write |is a stub: write the text)")
"""The beginning of the text of a problem that only words solve."""


class Missing(NamedTuple):
    """A text that is to be written: the page, the entry, and the key in it."""

    page: str
    entry: str
    key: str
    line: int
    """The line of its entry, or of its stub; 0 if the page has no entry."""

    def __str__(self) -> str:
        place = f"{self.page}:{self.line}" if self.line else self.page
        return f"{place}: {'.'.join(filter(None, (self.entry, self.key)))}"


@dataclass
class Coverage:
    """Number of public names that have a text, and of all public names; the texts that are missing."""

    present: int = 0
    total: int = 0
    is_draft: bool = False
    """Whether missing texts are not problems: `NO_WORDS` stands for each."""

    missing: list[Missing] = dataclasses.field(default_factory=list[Missing])


def apply(root: Path, api: Api, report: Report, is_draft: bool = False) -> tuple[Api, Coverage]:
    """Return the Api with its docstrings; missing texts and texts for unknown names are problems."""
    with report.about(Concern.TEXT):
        return _apply(root, api, report, Coverage(is_draft=is_draft))


def _apply(root: Path, api: Api, report: Report, coverage: Coverage) -> tuple[Api, Coverage]:
    folder = root / "docs"
    names = [_topic_page(topic) for topic in api.topics]
    names += [*map(_resource_page, api.resources), *map(_resource_page, api.chats)]
    words = FlagWords(api.backends)
    pages = {name: _Page(folder / f"{name}.yaml", report, coverage, words) for name in (*names, SHARED)}
    fields, parameters = (pages[SHARED].entry(name) for name in ("fields", "methods"))
    types: dict[str, Type] = {}
    for name, item in api.types.items():
        entry = pages[_topic_page(item.topic)].entry(name)
        types[name] = _type(item, entry, [*_liked(entry, pages, api), fields])
    enums = {
        name: _enum(item, pages[_topic_page(item.topic)].entry(name)) for name, item in api.enums.items()
    }
    resources = tuple(
        _resource(item, pages[_resource_page(item)].whole(), parameters) for item in api.resources
    )
    chats = tuple(replace(item, doc=pages[_resource_page(item)].whole().take("_")) for item in api.chats)
    for page in pages.values():
        page.prove(_pages_of_types(api))
    for path in sorted(folder.rglob("*.yaml")):
        if path.relative_to(folder).with_suffix("").as_posix() not in pages:
            report.add(relative(path), "", "no topic or resource has that name: delete the page")
    found = replace(api, types=types, enums=enums, resources=resources, chats=chats)
    return words.applied(found), coverage


def is_about_words(problem: Problem) -> bool:
    """Return whether a problem is only that a text is to be written."""
    return problem.concern is Concern.TEXT and bool(TO_WRITE.search(problem.message))


def _pages_of_types(api: Api) -> Mapping[str, str]:
    return {name: f"spec/docs/{_topic_page(topic)}.yaml" for name, topic in api.topic_of.items()}


def _topic_page(topic: str) -> str:
    return topic.replace(".", "/")


def _resource_page(item: Resource | Chats) -> str:
    return f"methods/{item.name}"


def _liked(entry: _Entry, pages: Mapping[str, _Page], api: Api) -> list[_Entry]:
    """Return the entry of the type that `_like` names, if there is one."""
    name = entry.optional(LIKE)
    if not name:
        return []
    if name not in api.types:
        entry.problem(LIKE, f"no type has the name {name!r}: correct it")
        return []
    page = pages[_topic_page(api.types[name].topic)]
    return [_Entry(page, name, mapping_at(page.document, name))]


class _Page(YamlFile):
    """One file of texts; a missing file is an empty page."""

    def __init__(self, path: Path, report: Report, coverage: Coverage, words: FlagWords) -> None:
        super().__init__(path, report, None if path.exists() else Lines())
        self.coverage = coverage
        self.words = words
        self.entries: dict[str, _Entry] = {}

    def entry(self, name: str) -> _Entry:
        self.entries[name] = _Entry(self, name, mapping_at(self.document, name))
        return self.entries[name]

    def whole(self) -> _Entry:
        """Return the page as one entry, that of a resource."""
        self.entries[""] = _Entry(self, "", self.document)
        return self.entries[""]

    def prove(self, pages_of_types: Mapping[str, str]) -> None:
        """Report each text that is missing, and each whose name is unknown or belongs on another page."""
        entries = dict(self.entries)
        for entry in entries.values():
            entry.note_missing()
        if not self.document and entries:
            names = [entry.where or "_" for root in entries.values() for entry in (root, *root.inner)]
            if not self.coverage.is_draft:
                self.problem("", f"has no texts: write those of {', '.join(dict.fromkeys(names))}")
            return
        if "" in entries:
            entries[""].prove()
            return
        self.check(self.document, "", named("mapping"))
        unknown = [name for name in self.document if name not in entries and name not in pages_of_types]
        renamed = _pairs(unknown, [name for name, entry in entries.items() if not entry.node])
        for name in self.document:
            if name in renamed and not self.coverage.is_draft:
                del entries[renamed[name]]
                message = f"nothing has that name: rename it to {renamed[name]!r}, or delete it"
                self.problem(name, message, self.document, name)
            elif name in unknown:  # a draft does not wait for a text under a new name
                self.problem(name, NOTHING + near(name, entries), self.document, name)
            elif name not in entries:
                self.problem(name, f"belongs in {pages_of_types[name]}: move it there", self.document, name)
        for entry in entries.values():
            entry.prove()


class _Entry:
    """The texts of one type, enumeration, resource or method; `_` is the text of itself."""

    def __init__(self, page: _Page, where: str, node: Lines) -> None:
        self.page = page
        self.where = where
        self.node = node
        self.taken: set[str] = set()
        self.missing: list[str] = []
        self.hints: dict[str, str] = {}
        """Ends of the problems of missing texts."""

        self.inner: list[_Entry] = []

    def take(self, key: str, others: Iterable[_Entry] = ()) -> str:
        """Return the text at a key, else that of the first other entry with one; report it if none has."""
        self.page.coverage.total += 1
        own = self.optional(key)
        shared = next((entry for entry in others if text_at(entry.node, key)), None)
        if own and shared and own == text_at(shared.node, key).strip():
            self.problem(key, f"repeats {shared.page.name}: {shared.place(key)}: delete the text")
        found = own or (shared.optional(key) if shared else "")
        if found and found != NO_WORDS:
            self.page.coverage.present += 1
            return found
        self.missing.append(key)
        return NO_WORDS

    def optional(self, key: str) -> str:
        """Return the text at a key, or an empty one."""
        self.taken.add(key)
        return text_at(self.node, key).strip()

    def all(self, keys: Iterable[str]) -> dict[str, str]:
        return {key: self.take(key) for key in keys}

    def entry(self, name: str) -> _Entry:
        self.taken.add(name)
        self.inner.append(_Entry(self.page, self.place(name), mapping_at(self.node, name)))
        return self.inner[-1]

    def problem(self, key: str, message: str) -> None:
        self.page.problem(self.place(key), message, self.node, key)

    def place(self, key: str) -> str:
        """Return the path of a key from the top of the page."""
        return f"{self.where}.{key}" if self.where else key

    def prove(self) -> None:
        """Report missing texts and those of unknown names; a text whose name has changed is one problem."""
        unknown = [key for key in self.node if key not in self.taken]
        pairs = {} if self.page.coverage.is_draft else _pairs(unknown, self.missing)
        for key, renamed in pairs.items():
            self.problem(key, f"nothing has that name: rename the text to {renamed!r}, or delete it")
            unknown.remove(key)
            self.missing.remove(renamed)
        for key in unknown:
            self.problem(key, NOTHING)
        for key in self.node:
            if found := self.page.words.written(text_at(self.node, key)):
                self.problem(key, f"says {found!r}: {ADVICE}")
        for key in [key for key in self.missing if self.node.get(key) not in (None, "", NO_WORDS)]:
            self.missing.remove(key)
            self.page.problem(
                self.place(key), "must be a text: quote it, or write one", self.node, key, Concern.SHAPE
            )
        if not self.page.coverage.is_draft:
            self._prove_missing()
        for entry in self.inner:
            entry.prove()

    def _prove_missing(self) -> None:
        if len(self.missing) > 1 and not self.node and self.where:
            self.page.problem(self.where, f"has no texts: write {', '.join(sorted(self.missing))}", self.node)
            return
        for key in self.missing:
            is_stub = self.optional(key) == NO_WORDS
            message = "is a stub: write the text" if is_stub else "has no text: write it"
            self.problem(key, message + self.hints.get(key, ""))

    def note_missing(self) -> None:
        """Add the missing texts to the list of them."""
        for key in self.missing:
            line = place_of(self.node, key).line
            self.page.coverage.missing.append(Missing(self.page.name, self.where, key, line))
        for entry in self.inner:
            entry.note_missing()


def _pairs(unknown: Sequence[str], missing: Sequence[str]) -> dict[str, str]:
    """Return the missing name of each unknown one that is like it, or that is alone as it is."""
    names, wanted = ([key for key in keys if not key.startswith("_")] for keys in (unknown, missing))
    if len(names) == len(wanted) == 1:
        return {names[0]: wanted[0]}
    found: dict[str, str] = {}
    for name in names:
        for meant in get_close_matches(name, [key for key in wanted if key not in found.values()], n=1):
            found[name] = meant
    return found


def _renamed(item: Type) -> dict[str, str]:
    """Return a hint for each field that seems to be another one under a new JSON name."""
    hints: dict[str, str] = {}
    for field in item.fields:
        others = [other.name for other in item.fields if not {*other.wire} & {*field.wire}]
        if meant := like(field.name, others):
            (backend,) = list(field.wire)[:1] or [""]
            name = field.wire.get(backend, ("",))[0]
            hints[field.name] = (
                f"; if it is the new name of {meant!r}, write `{meant}: {{{backend}: {name}}}` in `fields`"
            )
    return hints


def _type(item: Type, entry: _Entry, others: Sequence[_Entry]) -> Type:
    entry.hints = _renamed(item)
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
