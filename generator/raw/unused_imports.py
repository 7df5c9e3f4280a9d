"""Removing the imports of a rendered module that it does not use: templates name all that a module may need."""

from __future__ import annotations

import re

_IMPORT = re.compile(r"^( *)from (\S+) import ([^(\n]+)$", re.MULTILINE)
_TEXT = re.compile(r'""".*?"""', re.DOTALL)
_NOTHING = re.compile(r"^if TYPE_CHECKING:\n\s*(?=^\S|\Z)", re.MULTILINE)
_QUOTED = re.compile(r"(['\"])(?:\\.|(?!\1).)*\1")
_FIELD = re.compile(r"    \w+(?::(?! TypeAlias)| =)")
"""The line of a field or of a value; its texts are names of the API, not of Python."""

_CHECKING = "TYPE_CHECKING"


def without_unused(source: str) -> str:
    """Return a module without unused imports. An import is on one line, and `x as x` is there for others."""
    without = _pruned(source, {_CHECKING})
    without = _NOTHING.sub("", without)
    return _pruned(without, set())


def _pruned(source: str, kept: set[str]) -> str:
    lines = _IMPORT.sub("", _TEXT.sub("", source)).splitlines()
    body = "\n".join(_QUOTED.sub("", line) if _FIELD.match(line) else line for line in lines)
    used = set(re.findall(r"\w+", body)) | kept

    def pruned(match: re.Match[str]) -> str:
        indent, module, names = match.groups()
        if module == "__future__" or names == "*":
            return match.group()
        needed = [name for name in names.split(", ") if _is_used(name, used)]
        return f"{indent}from {module} import {', '.join(needed)}" if needed else ""

    return _IMPORT.sub(pruned, source)


def _is_used(name: str, used: set[str]) -> bool:
    original, _, alias = name.partition("  #")[0].strip().partition(" as ")
    return (alias or original) in used or original == alias
