"""Write into `spec/` a name for each enumeration of a field that has none: that of its field, as a proposal.

Fields of equal names whose enumerations have values in common share one. The name is in the module of the type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.naming import is_class_name, singular
from generator.report import Problem
from generator.surface.merge import Merger
from generator.upkeep import edits
from generator.upkeep.pairs import UNNAMED, alike
from generator.upkeep.stubs import Stub


def write(root: Path, merger: Merger, problems: Sequence[Problem]) -> list[Stub]:
    """Name the enumerations that the problems are about."""
    names = _Names(merger)
    written: dict[str, Stub] = {}
    for problem in problems:
        if (found := UNNAMED.search(problem.message)) and found["use"] not in written:
            user = problem.path.partition(".")[2].partition(".")[0]
            topic = merger.folder.topic_of.get(user, "")
            for stub in _named(root, merger, names, found["backend"], found["use"], topic):
                written[found["use"]] = stub
    return list(written.values())


class _Names:
    """The enumerations with a name and their values, with those that were written a moment ago."""

    def __init__(self, merger: Merger) -> None:
        folder = merger.folder
        self.taken = {*folder.topic_of, *folder.enum_names, *folder.unions}
        self.uses: dict[str, list[tuple[str, set[str]]]] = {}
        """The last name in a use to the enumerations of its kind."""

        for use, name in merger.enum_of.items():
            message, _, wire = use.partition(".")
            for backend in merger.descriptions:
                if fact := merger.fact(backend, message, wire):
                    self.add(name, wire, set(fact.values))

    def add(self, name: str, wire: str, values: set[str]) -> None:
        self.taken.add(name)
        self.uses.setdefault(wire, []).append((name, values))


def _said(values: Iterable[str]) -> set[str]:
    """Return the values that say something: nearly all enumerations have one for what is not set."""
    return {value for value in values if not value.endswith("UNSPECIFIED")}


def _named(root: Path, merger: Merger, names: _Names, backend: str, use: str, topic: str) -> Iterator[Stub]:
    message, _, wire = use.partition(".")
    fact = merger.fact(backend, message, wire)
    if fact is None or not topic:
        return
    same = [name for name, values in names.uses.get(wire, ()) if alike(_said(fact.values), _said(values))]
    last = singular(wire) if fact.repeated else wire
    last = last[:1].upper() + last[1:]
    free = [name for name in (last, f"{message}{last}") if is_class_name(name) and name not in names.taken]
    if not same and not free:
        return
    name = (same or free)[0]
    if same:
        topic = merger.folder.topic_of.get(name, topic)
    area, _, module = topic.partition(".")
    place = f"spec/surface/types/{area}.yaml"
    text = (root / place).read_text(encoding="utf-8")
    if not same:
        text = edits.with_lines(text, ["topics", module], [f"- {name}"])
    is_listed = edits.line_of(text, ["enums", name]) > 0
    steps, line = (["enums", name], f"- {use}") if is_listed else (["enums"], f"{name}: [{use}]")
    (root / place).write_text(edits.with_lines(text, steps, [line]), encoding="utf-8")
    names.add(name, wire, set(fact.values))
    instead = f"unnamed_enums:\n  {use}: {{values: [{', '.join(fact.values)}], reason: why it is a text}}"
    yield Stub(place, f"enums.{name}: {use}", instead)
