"""Say in one line why a text is not YAML: the line that is to be changed, and what is wrong with it.

PyYAML says where its parser was, in several lines; the reader wants to know which line to edit.
"""

from __future__ import annotations

import re

import yaml

from generator.report import near


def explained(error: yaml.YAMLError, text: str) -> tuple[int, str]:
    """Return the line of a mistake, and the mistake."""
    lines = text.splitlines()
    if text.lstrip().startswith("<!") or text.lstrip().startswith("<html"):
        return 1, "a web page, not the file itself"
    for number, line in enumerate(lines, start=1):
        if re.match(r"<{7} |={7}$|>{7} ", line):
            return number, "a merge is not resolved here"
    if isinstance(error, yaml.reader.ReaderError):
        return text[: error.position].count("\n") + 1, f"the character {error.character!r} is not allowed"
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return 0, str(error)
    at = error.problem_mark.line
    began = error.context_mark.line if error.context_mark else at
    problem, context = error.problem or "", error.context or ""
    here = _shortened(lines[at]) if at < len(lines) else ""
    if "'\\t'" in problem:
        return at + 1, "a tab: indent with spaces"
    if "undefined alias" in problem:
        name = problem.split("'")[1]
        anchors = re.findall(r"&(\w+)", text)
        return at + 1, f"no anchor {name!r}: correct the name{near(name, anchors)}"
    if "single document" in context:
        return at + 1, "a second document begins here: delete the line"
    if "simple key" in context:
        return began + 1, f"no colon and space after the key in {_shortened(lines[began])!r}"
    if "block mapping" in context or "block collection" in context:
        return at + 1, f"{here!r} is indented otherwise than line {began + 1}, or line {at} does not end"
    if context.startswith("while parsing a flow"):
        return began + 1, "a bracket is opened here and not closed: close it on this line"
    if "quoted scalar" in context:
        return began + 1, "a quotation mark is opened here and not closed"
    if "mapping values are not allowed" in problem:
        if re.match(r" *[\w.]+:[^ ]", lines[at - 1]):
            return at, f"no colon and space after the key in {_shortened(lines[at - 1])!r}"
        if at and f"{here} ".count(": ") == 1:
            return at + 1, f"{here!r} is indented otherwise than line {at}"
        return at + 1, f"a second colon in {here!r}: quote the value"
    if "for the tag" in problem:
        return at + 1, f"no tags are read: delete {problem.split()[-1]}"
    if "for merging" in problem:
        return at + 1, "`<<` takes the anchor of a mapping: write `<<: *name`"
    return at + 1, problem


def _shortened(line: str) -> str:
    text = line.strip()
    return text if len(text) <= 40 else f"{text[:37]}..."
