"""The entries that differ between two states of `spec/`, counted by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import yaml

Entry = tuple[str, ...]

DEPTH = 4
"""The keys of a field: its section, its type, `fields` and its name."""


def count(before: Path, after: Path) -> dict[str, int]:
    """Return how many entries were added, changed or removed; a method counts as one, a text, field or topic too."""
    found: set[tuple[str, Path, Entry]] = set()
    names = {path.relative_to(each) for each in (before, after) for path in each.rglob("*.yaml")}
    for name in names:
        left, right = (dict(_entries(each / name)) for each in (before, after))
        changed = (path for path in {**left, **right} if left.get(path) != right.get(path))
        found.update((*_kind(name, path),) for path in changed)
    return dict(sorted(Counter(kind for kind, _, _ in found).items()))


def _kind(name: Path, path: Entry) -> tuple[str, Path, Entry]:
    """Return the kind of an entry, its file, and the part of its path that counts as one."""
    folder = name.parts[0]
    if folder == "docs":
        return "texts", name, path
    if folder != "surface":
        return name.stem, name, path[:DEPTH]
    if name.parts[1] != "types":
        return (
            ("response tables", name, path[:1]) if name.stem == "responses" else ("methods", name, path[:2])
        )
    section = path[0]
    if section == "types":
        return f"types: {path[2]}" if len(path) > 2 else "types", name, path
    return section, name, path[:2] if section == "unnamed_enums" else path


def _entries(path: Path) -> Iterator[tuple[Entry, str]]:
    if path.is_file():
        yield from _leaves((), yaml.safe_load(path.read_text(encoding="utf-8")))


def _leaves(path: Entry, node: object) -> Iterator[tuple[Entry, str]]:
    """Yield each entry with what it holds; an item of a list is an entry, whatever its place."""
    if len(path) == DEPTH or not isinstance(node, (Mapping, list)):
        yield path, str(node)
    elif isinstance(node, Mapping):
        for key, value in cast("Mapping[str, object]", node).items():
            yield from _leaves((*path, str(key)), value)
    else:
        yield from (((*path, str(item)), "") for item in cast("list[object]", node))
