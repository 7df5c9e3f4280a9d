"""Write stubs into `spec/` for what a new revision brings: topics, pairs of names, and words that are to be written.

A stub of a text is `(no words yet)`, which `check` refuses. A stub of a topic is a proposal: the module of the type
that leads to the message.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator.ir import Api
from generator.naming import is_class_name
from generator.report import NO_WORDS, Problem
from generator.surface.docs import Missing
from generator.upkeep import edits
from generator.upkeep.fix import place

UNTYPED = re.compile(r"the message '(?P<message>\w+)' is not a type: ")
"""The text of the problem of a field whose message has no type; its path ends in the type and the field."""

NEW_PAGES = {
    "methods": "# Docs of `client.{name}`; see spec/README.md.\n",
    "": "# Docs of the types of this topic; see spec/README.md.\n",
}
"""Folder of `spec/docs` to the first line of a page in it."""


@dataclass(frozen=True)
class Stub:
    """Something that was written into `spec/`, and another way that somebody may prefer."""

    place: str
    text: str
    instead: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


@dataclass
class NewType:
    """A message that gets a type, and the field that leads to it."""

    name: str
    user: str
    wire: str
    names: dict[str, str] = field(default_factory=dict[str, str])
    """Backend to message."""


# -- topics and names


Typed = Mapping[str, Mapping[str, str]]
"""Backend to message to the type that is made of it."""


def types(root: Path, api: Api, typed: Typed, problems: Sequence[Problem]) -> list[Stub]:
    """Give each message that a field leads to and that has no type the topic of the type that leads to it."""
    found: dict[str, NewType] = {}
    for problem in problems:
        match = UNTYPED.search(problem.message)
        user, _, wire = problem.path.partition(".")[2].partition(".")
        if match and user in api.types:
            for backend in _backends(api, user, wire, match["message"]):
                _add(found, api, NewType(match["message"], user, wire, {backend: match["message"]}))
    for new in list(found.values()):
        for backend, message in new.names.items():
            _add_below(found, api, typed, backend, message, new)
    return [stub for new in found.values() for stub in _write_type(root, api, new)]


def _backends(api: Api, user: str, wire: str, message: str) -> Iterator[str]:
    """Yield the backends on which a field of a type may lead to a message."""
    for backend, description in api.descriptions.items():
        holders = (schema.fields.get(wire) for schema in description.schemas.values())
        if any(fact and fact.ref == message for fact in holders):
            yield backend


def _add(found: dict[str, NewType], api: Api, new: NewType) -> None:
    """Add a type; one that the same field leads to on another backend is the same type."""
    same = next((each for each in found.values() if (each.user, each.wire) == (new.user, new.wire)), None)
    if same is not None and not set(same.names) & set(new.names):
        same.names.update(new.names)
    elif new.name in found:
        found[new.name].names.update(new.names)
    elif new.name not in api.topic_of and is_class_name(new.name):
        found[new.name] = new


def _add_below(
    found: dict[str, NewType], api: Api, typed: Typed, backend: str, message: str, above: NewType
) -> None:
    """Add the messages below a new type, in its topic."""
    schema = api.descriptions[backend].schemas.get(message)
    for wire, fact in schema.fields.items() if schema else ():
        known = {name for new in found.values() for name in new.names.values()}
        if fact.ref and fact.ref not in known and fact.ref not in typed[backend]:
            new = NewType(fact.ref, above.user, f"{above.wire}.{wire}", {backend: fact.ref})
            _add(found, api, new)
            _add_below(found, api, typed, backend, fact.ref, new)


def _write_type(root: Path, api: Api, new: NewType) -> Iterator[Stub]:
    area, _, topic = api.topic_of[new.user].partition(".")
    path = root / "spec" / "surface" / "types" / f"{area}.yaml"
    name = f"spec/surface/types/{area}.yaml"
    text = edits.with_lines(path.read_text(encoding="utf-8"), ["topics", topic], [f"- {new.name}"])
    pairs = {backend: message for backend, message in new.names.items() if message != new.name}
    if pairs:
        listed = ", ".join(f"{backend}: {message}" for backend, message in pairs.items())
        text = edits.with_lines(text, ["names"], [f"{new.name}: {{{listed}}}"])
    path.write_text(text, encoding="utf-8")
    messages = ", ".join(f"{message} ({backend})" for backend, message in new.names.items())
    wire = new.wire.rpartition(".")[2]
    instead = "" if "." in new.wire else f"types:\n  {new.user}:\n    drop: {{{wire}: why it is left out}}"
    yield Stub(
        name, f"topics.{topic}: {new.name}, the message {messages}, for {new.user}.{new.wire}", instead
    )


# -- words


def words(root: Path, missing: Iterable[Missing]) -> list[Stub]:
    """Write a stub for each text that has none."""
    pages: dict[str, dict[str, list[str]]] = {}
    stubs: list[Stub] = []
    for each in missing:
        pages.setdefault(each.page, {}).setdefault(each.entry, []).append(each.key)
    for page, entries in pages.items():
        path = place(root, page)
        path = path if path.is_file() else root / page
        text = path.read_text(encoding="utf-8") if path.is_file() else _new_page(path)
        for entry, keys in entries.items():
            steps = entry.split(".") if entry else []
            new = [key for key in keys if not _has(text, [*steps, key])]
            new.sort(key=lambda key: key != "_")  # the text of the whole comes first
            if new:
                text = edits.with_lines(text, steps, [f"{_key(key)}: {NO_WORDS}" for key in new])
                stubs += [Stub(page, ".".join([*steps, key])) for key in new]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return stubs


def _new_page(path: Path) -> str:
    return NEW_PAGES.get(path.parent.name, NEW_PAGES[""]).format(name=path.stem)


def _has(text: str, steps: Sequence[str]) -> bool:
    return edits.line_of(text, steps) > 0


def _key(key: str) -> str:
    """Return a key that YAML reads as a text."""
    return key if yaml.safe_load(key) == key else f'"{key}"'
