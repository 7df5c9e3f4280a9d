"""Write into `spec/` which messages and enumerations of the backends are one type, where a field of both leads to them.

A new revision may give a backend a message that another has under another name, or rename one that both have. The
field that leads to it is the same, so the type is known. A pair is a proposal: it needs fields in common.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from generator.facts import Fact
from generator.ir import Api
from generator.report import Problem
from generator.surface.merge import Merger
from generator.upkeep import edits
from generator.upkeep.stubs import UNTYPED, Stub

UNNAMED = re.compile(r"^(?P<use>\w+\.\w+), an enumeration on (?P<backend>\w+), has no name: ")
"""The start of the text of the problem of a field whose enumeration is in no list."""

LEAST = 0.5
"""The part of the fewer fields of two messages, or of the fewer values, that both have if they are one."""


def write(root: Path, api: Api, merger: Merger, problems: Sequence[Problem]) -> list[Stub]:
    """Pair what the problems name with the type that the same field has on another backend."""
    written: dict[str, Stub] = {}
    for problem in problems:
        user, _, wire = problem.path.partition(".")[2].partition(".")
        if found := UNTYPED.search(problem.message):
            for backend, message in _new(merger, user, wire, found["message"]):
                if f"{backend} {message}" not in written:  # another field may have led to it
                    for stub in _named(root, api, merger, backend, message, (user, wire)):
                        written[f"{backend} {message}"] = stub
        elif (found := UNNAMED.search(problem.message)) and found["use"] not in written:
            for stub in _listed(root, api, merger, found["backend"], found["use"]):
                written[found["use"]] = stub
    return list(written.values())


def _new(merger: Merger, user: str, wire: str, message: str) -> Iterator[tuple[str, str]]:
    """Yield the backends on which a field of a type holds a message, with the message."""
    for backend, messages in merger.sources(user).items() if user in merger.folder.topic_of else ():
        facts = (merger.fact(backend, each, wire) for each in messages)
        if any(fact and fact.ref == message for fact in facts):
            yield backend, message


def _named(
    root: Path, api: Api, merger: Merger, backend: str, message: str, field: tuple[str, str]
) -> Iterator[Stub]:
    """Name a message as that of the type which the same field has on another backend."""
    fields = merger.descriptions[backend].schemas[message].fields
    for other, _, fact in _elsewhere(api, merger, backend, *field):
        name = merger.type_of[other].get(fact.ref, "")
        is_free = name in merger.folder.topic_of and not merger.sources(name).get(backend)
        if is_free and alike(fields, merger.descriptions[other].schemas[fact.ref].fields):
            is_listed = name in merger.folder.names
            pair = f"{backend}: {message}"
            steps, line = (["names", name], pair) if is_listed else (["names"], f"{name}: {{{pair}}}")
            place = _add(root, merger.folder.topic_of[name], steps, line)
            yield Stub(place, f"names.{name}: {pair}, because {'.'.join(field)} has this type on {other}")
            return


def _listed(root: Path, api: Api, merger: Merger, backend: str, use: str) -> Iterator[Stub]:
    """List an enumeration as that of the type which the same field has on another backend."""
    message, _, wire = use.partition(".")
    user, own = merger.type_of[backend].get(message, ""), merger.fact(backend, message, wire)
    for other, place, fact in _elsewhere(api, merger, backend, user, wire) if own else ():
        name = merger.enum_of.get(place, "")
        if name and own and alike(own.values, fact.values):
            at = _add(root, merger.folder.topic_of[name], ["enums", name], f"- {use}")
            yield Stub(at, f"enums.{name}: {use}, because {place} has this type on {other}")
            return


def _elsewhere(
    api: Api, merger: Merger, backend: str, user: str, wire: str
) -> Iterator[tuple[str, str, Fact]]:
    """Yield the same field of a type on other backends: the backend, `Message.field`, and its fact."""
    same = (
        [each for each in api.types[user].fields if wire in each.wire.get(backend, ())]
        if user in api.types
        else []
    )
    for other, messages in merger.sources(user).items() if same else ():
        for message in messages if other != backend else ():
            for name in (name for each in same for name in each.wire.get(other, ())):
                if fact := merger.fact(other, message, name):
                    yield other, f"{message}.{name}", fact


def alike(first: Collection[str], second: Collection[str]) -> bool:
    """Return whether enough names are in both."""
    fewest = min(len(first), len(second))
    return fewest > 0 and len({*first} & {*second}) >= LEAST * fewest


def _add(root: Path, topic: str, steps: Sequence[str], line: str) -> str:
    """Add a line to the file of a topic's area; return the name of the file."""
    name = f"spec/surface/types/{topic.partition('.')[0]}.yaml"
    text = (root / name).read_text(encoding="utf-8")
    (root / name).write_text(edits.with_lines(text, steps, [line]), encoding="utf-8")
    return name
