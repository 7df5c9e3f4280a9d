"""Read the examples of the seed, the public documentation that `tests/README.md` names.

An example is known by the line of its first line of code, its heading and a short hash;
none of its text is kept in this repository.
"""

from __future__ import annotations

import hashlib
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from ..material import SEED

FENCE = re.compile(r"```(\w*)\s*$")
DIRECTIVE = re.compile(r"\.\. code(?:-block)?:: *(\w+)\s*$")
STARRED = re.compile(r"\*{2,3}([^*]+)\*{2,3}\s*$")
UNDERLINE = re.compile(r"([=~^\"-])\1{2,}\s*$")


@dataclass(frozen=True)
class Example:
    """A block of code: `line` is that of its first line of code, counted from 1."""

    line: int
    heading: str
    language: str
    code: str

    @property
    def digest(self) -> str:
        """A short hash of the code."""
        return hashlib.sha256(self.code.encode("utf-8")).hexdigest()[:8]


class Block(NamedTuple):
    """Where a block stands: the lines `start` to `end`, counted from 0, `end` not included."""

    language: str
    start: int
    end: int


def seed_file(folder: Optional[Path] = None) -> Optional[Path]:
    """Return the seed, or None if it is not there."""
    return next(iter(sorted((folder or SEED.folder).glob("*.txt"))), None)


def examples(text: str, cuts: Mapping[int, Tuple[int, int]]) -> List[Example]:
    """All blocks of code in order.

    `cuts` gives, for a block that holds two examples with text between them, the last line of
    the first and the first line of the second, under the line of the first.
    """
    lines = text.split("\n")
    found: List[Example] = []
    for block in sorted([*_fences(lines), *_directives(lines)], key=lambda block: block.start):
        end, again = cuts.get(_first_code(lines, block) + 1, (block.end, block.end + 1))
        found.append(_example(lines, block._replace(end=end)))
        if again <= block.end:
            found.append(_example(lines, block._replace(start=again - 1)))
    return found


def _example(lines: Sequence[str], block: Block) -> Example:
    start = _first_code(lines, block)
    code = textwrap.dedent("\n".join(lines[start : block.end])).rstrip() + "\n"
    return Example(start + 1, _heading(lines, start), block.language, code)


def _first_code(lines: Sequence[str], block: Block) -> int:
    filled = (at for at in range(block.start, block.end) if lines[at].strip())
    return next(filled, block.start)


def _fences(lines: Sequence[str]) -> Iterator[Block]:
    opened: Optional[Tuple[str, int]] = None
    for at, line in enumerate(lines):
        match = FENCE.match(line)
        if match and opened:
            yield Block(opened[0], opened[1], at)
            opened = None
        elif match:
            opened = (match[1], at + 1)


def _directives(lines: Sequence[str]) -> Iterator[Block]:
    for at, line in enumerate(lines):
        match = DIRECTIVE.match(line)
        if match:
            after = (end for end in range(at + 1, len(lines)) if lines[end].strip() and lines[end][0] != " ")
            yield Block(match[1], at + 1, next(after, len(lines)))


def _heading(lines: Sequence[str], before: int) -> str:
    """The nearest heading above: starred, or underlined as reStructuredText has it."""
    for at in range(before - 1, -1, -1):
        starred = STARRED.match(lines[at])
        if starred:
            return starred[1].strip()
        if at and UNDERLINE.match(lines[at]) and lines[at - 1].strip():
            return lines[at - 1].strip()
    return ""
