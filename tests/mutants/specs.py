"""Mutants of the files of a spec: entries that are lost, keys and values that are misspelt, lists that are shorter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

import yaml

from .mutant import Mutant, spliced


def mutants(file: str, text: str) -> Iterator[Mutant]:
    """Yield every mutant of a YAML file, or of a JSON file, which is YAML too."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if root is None:
        return
    for node in _nodes(root):
        if isinstance(node, yaml.MappingNode):
            yield from _mapping(file, text, node)
        elif isinstance(node, yaml.SequenceNode):
            yield from _sequence(file, text, node)
        elif isinstance(node, yaml.ScalarNode):
            yield from _scalar(file, text, node)


def _nodes(node: yaml.Node, seen: set[int] | None = None) -> Iterator[yaml.Node]:
    """Yield the values of a document; what an alias repeats comes once, and keys do not come."""
    seen = set() if seen is None else seen
    if id(node) in seen:
        return
    seen.add(id(node))
    yield node
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _nodes(value, seen)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _nodes(value, seen)


def _mapping(file: str, text: str, node: yaml.MappingNode) -> Iterator[Mutant]:
    """Lose an entry, or misspell its key."""
    entries = node.value
    for index, (key, value) in enumerate(entries):
        start, end = key.start_mark.index, value.end_mark.index
        line = key.start_mark.line + 1
        if index + 1 < len(entries):
            end = max(end, entries[index + 1][0].start_mark.index) if node.flow_style else end
        elif node.flow_style and index:
            start = entries[index - 1][1].end_mark.index
        lost = _without(text, start, end, bool(node.flow_style))
        yield Mutant(file, line, f"lost {key.value}", lost)
        after = key.end_mark.index
        inside = after - 1 if text[after - 1] in "\"'" else after
        if key.value != "<<":
            yield Mutant(file, line, f"{key.value}x for {key.value}", spliced(text, inside, inside, "x"))


def _without(text: str, start: int, end: int, is_flow: bool) -> str:
    """Return the text without an entry; a block entry takes its whole lines with it."""
    if is_flow:
        return spliced(text, start, end, "")
    begin = text.rfind("\n", 0, start) + 1
    if text[begin:start].strip():  # the first entry of an item of a list
        begin = start
    stop = end if text[end - 1 : end] == "\n" else text.find("\n", end) + 1 or len(text)
    return spliced(text, begin, stop, "")


def _sequence(file: str, text: str, node: yaml.SequenceNode) -> Iterator[Mutant]:
    """Lose the first and the last item of a list."""
    items = node.value
    for which, index in (("first", 0), ("last", len(items) - 1)):
        if not items or (which == "last" and index == 0):
            continue
        item = items[index]
        start, end = item.start_mark.index, item.end_mark.index
        if node.flow_style and which == "first" and len(items) > 1:
            end = items[1].start_mark.index
        elif node.flow_style and which == "last":
            start = items[index - 1].end_mark.index
        elif not node.flow_style:
            start = text.rfind("-", 0, start)
        what = f"lost the {which} item, {text[item.start_mark.index : item.end_mark.index].strip()[:30]}"
        yield Mutant(file, item.start_mark.line + 1, what, spliced(text, start, end, ""))


def _scalar(file: str, text: str, node: yaml.ScalarNode) -> Iterator[Mutant]:
    """Turn a flag around, count one more, or add a letter to a text."""
    start, end, line = node.start_mark.index, node.end_mark.index, node.start_mark.line + 1
    if node.tag.endswith(":bool"):
        other = "false" if node.value == "true" else "true"
        yield Mutant(file, line, f"{other} for {node.value}", spliced(text, start, end, other))
    elif node.tag.endswith((":int", ":float")):
        yield Mutant(file, line, f"{node.value}0", spliced(text, start, end, f"{node.value}0"))
    elif node.style in ("|", ">"):
        place = text.index(node.value.split()[0], start) if node.value.split() else start
        yield Mutant(file, line, "another first word", spliced(text, place, place, "x"))
    else:
        inside = end - 1 if node.style in ('"', "'") else end
        shown = node.value if len(node.value) < 40 else node.value[:37] + "..."
        yield Mutant(file, line, f"{shown!r} with a letter more", spliced(text, inside, inside, "x"))


def reads(file: str) -> bool:
    """Return whether a file of a spec is one of those that are changed."""
    return PurePath(file).suffix in (".yaml", ".json")
