"""Edit YAML by position: an entry or an item is taken out or put in, and every other byte of the file stays.

PyYAML says where a node begins and ends; nothing is written by it, so that comments and layout are kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

import yaml

STEP = "  "
WIDTH = 110


class Found(NamedTuple):
    """An entry of a mapping or an item of a list, and the nodes that lead to it, from the top."""

    above: tuple[yaml.Node, ...]
    """The mapping or list that holds it is the last of them."""

    key: yaml.Node
    value: yaml.Node

    @property
    def holder(self) -> yaml.Node:
        return self.above[-1]


def find(text: str, line: int, path: str) -> Found | None:
    """Return the entry or item at the end of a path; its own line or that of its list is known."""
    for found in _entries(yaml.compose(text, yaml.SafeLoader), ()):
        if found.key.start_mark.line + 1 != line:
            continue
        if _ends(path, found.key):
            return found
        if isinstance(found.value, yaml.SequenceNode):
            for item, _ in _pairs(found.value):
                if _ends(path, item):
                    return Found((*found.above, found.value), item, item)
    return None


def _entries(node: yaml.Node | None, above: tuple[yaml.Node, ...]) -> Iterator[Found]:
    if node is None:
        return
    for key, value in _pairs(node):
        if isinstance(node, yaml.MappingNode):
            yield Found((*above, node), key, value)
        yield from _entries(value, (*above, node))


def _ends(path: str, node: yaml.Node) -> bool:
    name = node.value if isinstance(node, yaml.ScalarNode) else ""
    return bool(name) and (path == name or path.endswith(f".{name}"))


def line_of(text: str, steps: Sequence[str]) -> int:
    """Return the line of the key at the end of a path from the top; 0 if it is not there."""
    node: yaml.Node | None = yaml.compose(text, yaml.SafeLoader)
    line = 0
    for step in steps:
        pairs = _pairs(node) if isinstance(node, yaml.MappingNode) else ()
        found = [pair for pair in pairs if _ends(step, pair[0])]
        if not found:
            return 0
        line, node = int(found[0][0].start_mark.line) + 1, found[0][1]
    return line


def without(text: str, line: int, path: str) -> str | None:
    """Return the text without an entry or item, and without what is empty then; None if it is not there."""
    found = find(text, line, path)
    if found is None:
        return None
    while len(found.above) > 1 and len(_pairs(found.holder)) == 1:
        found = _holder(found)
    if len(_pairs(found.holder)) == 1:
        return ""
    start, end = _span(text, found)
    return text[:start] + text[end:]


Pair = tuple[yaml.Node, yaml.Node]
"""The nodes of a key and of its value; an item of a list twice."""


def _pairs(node: yaml.Node) -> Sequence[Pair]:
    """Return the entries of a mapping, or the items of a list."""
    if isinstance(node, yaml.MappingNode):
        return cast("Sequence[Pair]", node.value)
    if isinstance(node, yaml.SequenceNode):
        return [(item, item) for item in cast("Sequence[yaml.Node]", node.value)]
    return ()


def _holder(found: Found) -> Found:
    """Return the entry or item that is the mapping or list which holds another."""
    *above, inner = found.above
    outer = above[-1]
    for key, value in _pairs(outer):
        if value is inner:
            return Found(tuple(above), key, value)
    raise ValueError("a node is not below the one above it")


def _span(text: str, found: Found) -> tuple[int, int]:
    """Return where an entry begins and ends, with its line breaks or commas."""
    holder = found.above[-1]
    assert isinstance(holder, yaml.CollectionNode)
    start, end = found.key.start_mark.index, found.value.end_mark.index
    if not holder.flow_style:
        return _lines(text, start, end)
    children = _pairs(holder)
    at = next(at for at, (key, _) in enumerate(children) if key is found.key)
    if at + 1 < len(children):
        return start, children[at + 1][0].start_mark.index
    return children[at - 1][1].end_mark.index, end


def _lines(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the lines of an entry of a block; comments and empty lines that follow it stay."""
    first = text.rfind("\n", 0, start) + 1
    indent = _indent(text[first:])
    body = text[first:end].rstrip()
    lines = body.split("\n")
    while len(lines) > 1 and (not lines[-1].strip() or _is_comment_at(lines[-1], indent)):
        lines.pop()
    last = first + len("\n".join(lines))
    stop = text.find("\n", last)  # a comment at the end of the line belongs to the entry
    return first, len(text) if stop < 0 else stop + 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_comment_at(line: str, indent: int) -> bool:
    return line.lstrip().startswith("#") and _indent(line) <= indent


def with_lines(text: str, path: Sequence[str], lines: Sequence[str]) -> str:
    """Return the text with lines at the end of the mapping or list at a path; steps that are not there are added.

    The lines have no indentation of their own; a path without steps is the file itself.
    """
    node = yaml.compose(text, yaml.SafeLoader)
    missing = list(path)
    while missing and isinstance(node, yaml.MappingNode):
        value = next((value for key, value in _pairs(node) if key.value == missing[0]), None)
        if not isinstance(value, yaml.CollectionNode):
            break
        node = value
        missing.pop(0)
    added = [*missing_steps(missing), *(f"{STEP * len(missing)}{line}".rstrip() for line in lines)]
    if not isinstance(node, yaml.CollectionNode) or not _pairs(node):
        return _joined(text, "", added)
    if node.flow_style and not missing:
        return _in_flow(text, node, lines)
    if node.flow_style:
        raise ValueError(f"{'.'.join(path)} would be below a mapping that is written in braces")
    end = _lines(text, node.start_mark.index, node.end_mark.index)[1]
    block = [f"{' ' * node.start_mark.column}{line}".rstrip() for line in added]
    return _joined(text[:end], text[end:], block)


def missing_steps(steps: Sequence[str]) -> Iterator[str]:
    """Yield a line for each step of a path, each below the one before it."""
    for depth, step in enumerate(steps):
        yield f"{STEP * depth}{step}:"


def _joined(before: str, after: str, lines: Sequence[str]) -> str:
    start = before if not before or before.endswith("\n") else f"{before}\n"
    return start + "".join(f"{line}\n" for line in lines) + after


def _in_flow(text: str, node: yaml.CollectionNode, lines: Sequence[str]) -> str:
    """Return the text with entries or items at the end of `{...}` or `[...]`, on a new line if the last is full."""
    end = node.end_mark.index - 1
    first = text.rfind("\n", 0, node.start_mark.index) + 1
    indent = _indent(text[first:]) + 2
    before = text[:end].rstrip()
    for item in (line.removeprefix("- ") for line in lines):
        used = len(before) - before.rfind("\n")
        joint = ", " if used + len(item) + 4 < WIDTH else ",\n" + " " * indent
        before = f"{before}{joint}{item}"
    return before + text[end:]
