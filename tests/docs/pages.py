"""The pages of the documentation, and what stands in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import List, Tuple

ROOT = Path(__file__).resolve().parents[2]
GUIDES = sorted((ROOT / "docs").rglob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *GUIDES]
ALL_PAGES = [
    *PAGES,
    ROOT / "SECURITY.md",
    ROOT / "CHANGELOG.md",
    ROOT / "spec" / "README.md",
    ROOT / "tests/conformance/README.md",
]

_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^(?: {4}|\t).*$", re.MULTILINE)
_INLINE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def shown(page: Path) -> str:
    """Return the path of a page inside the repository."""
    return page.relative_to(ROOT).as_posix()


def text(page: Path) -> str:
    """Return a page as it stands."""
    return page.read_text(encoding="utf-8")


def blocks(page: Path) -> List[Tuple[int, str]]:
    """Return each Python block of a page and the line that it begins at."""
    whole = text(page)
    return [(whole.count("\n", 0, found.start(1)) + 1, found[1]) for found in _PYTHON.finditer(whole)]


def prose(page: Path) -> str:
    """Return a page without its code blocks."""
    return _INDENTED.sub("", _FENCED.sub("", text(page)))


def inline_code(page: Path) -> List[str]:
    """Return what stands between backticks, outside code blocks."""
    return _INLINE.findall(prose(page))


def plain(page: Path) -> str:
    """Return the prose of a page without code and without the targets of links."""
    return _INLINE.sub("", re.sub(r"\]\([^)]*\)", "]", prose(page)))


def links(page: Path) -> List[str]:
    """Return the targets of a page's links."""
    return _LINK.findall(prose(page))


def tables(page: Path) -> List[List[List[str]]]:
    """Return the tables of a page: rows of cells, the heading first."""
    found: List[List[List[str]]] = []
    inside = False
    for line in text(page).splitlines():
        if not line.startswith("|"):
            inside = False
            continue
        cells = [cell.strip() for cell in line.strip()[1:-1].split("|")]
        if not inside:
            found.append([])
        inside = True
        if not set(line) <= set("|- "):
            found[-1].append(cells)
    return found


def column(page: Path, heading: str, place: int = 0) -> List[str]:
    """Return the code in one column of the tables whose first heading is this."""
    cells = [row[place] for table in tables(page) if table[0][0] == heading for row in table[1:]]
    return [code for cell in cells for code in _INLINE.findall(cell)]
