"""Mutants of templates: lines that are lost, expressions that are lost or swapped, conditions that are turned around."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .mutant import Mutant, line_of, spliced

EXPRESSION = re.compile(r"\{\{(?!-?\s*\")\s*(?P<inside>.+?)\s*\}\}")
IF = re.compile(r"\{%(?P<left>-?) (?P<word>if|elif) (?P<inside>.+?) (?P<right>-?)%\}")
FOR = re.compile(r"\{%(?P<left>-?) for (?P<names>.+?) in (?P<inside>.+?)(?P<test> if .+?)? (?P<right>-?)%\}")
WORD = re.compile(r"[A-Za-z_]{3,}")
STATEMENT = re.compile(r"\{[%#].*?[%#]\}")


def mutants(file: str, text: str) -> Iterator[Mutant]:
    """Yield every mutant of a template."""
    yield from _lines(file, text)
    yield from _expressions(file, text)
    yield from _conditions(file, text)
    yield from _loops(file, text)
    yield from _words(file, text)


def _lines(file: str, text: str) -> Iterator[Mutant]:
    """Lose a line that prints something and is no part of a statement of Jinja."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip() and "{%" not in line and "%}" not in line and "{#" not in line:
            changed = spliced(text, start, start + len(line), "")
            yield Mutant(file, line_of(text, start), f"lost the line {line.strip()!r}", changed)
        start += len(line)


def _expressions(file: str, text: str) -> Iterator[Mutant]:
    """Lose an expression, or print the next one of the template in its place."""
    found = list(EXPRESSION.finditer(text))
    for match, after in zip(found, [*found[1:], *found[:1]]):
        line, shown = line_of(text, match.start()), match[0]
        yield Mutant(file, line, f"lost {shown}", spliced(text, *match.span(), ""))
        if after[0] != shown:
            changed = spliced(text, *match.span(), after[0])
            yield Mutant(file, line, f"{after[0]} for {shown}", changed)


def _conditions(file: str, text: str) -> Iterator[Mutant]:
    for match in IF.finditer(text):
        turned = f"{{%{match['left']} {match['word']} not ({match['inside']}) {match['right']}%}}"
        line = line_of(text, match.start())
        yield Mutant(file, line, f"turned {match['inside']} around", spliced(text, *match.span(), turned))


def _loops(file: str, text: str) -> Iterator[Mutant]:
    """Lose the first item of a loop."""
    for match in FOR.finditer(text):
        start, end = match.span("inside")
        changed = spliced(text, start, end, f"({match['inside']} | list)[1:]")
        yield Mutant(file, line_of(text, start), f"lost the first of {match['inside']}", changed)


def _words(file: str, text: str) -> Iterator[Mutant]:
    """Change the first word of what each line prints by itself."""
    start = 0
    for line in text.splitlines(keepends=True):
        plain = STATEMENT.sub(lambda match: " " * len(match[0]), line)
        plain = EXPRESSION.sub(lambda match: " " * len(match[0]), plain)
        match = None if "{%" in plain or "%}" in plain else WORD.search(plain)
        if match:
            left, right = start + match.start(), start + match.end()
            changed = spliced(text, left, right, f"{match[0]}x")
            yield Mutant(file, line_of(text, left), f"{match[0]}x for {match[0]}", changed)
        start += len(line)
