"""Say which bytes the facts come from, in each JSON file of `spec/` and in the table of `spec/README.md`.

The file or address that was read and the official address are two things. Bytes that are read again
keep their entry, so that a second fetch of the same document changes nothing.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

Entry = Mapping[str, str]
KEYS = ("what", "official", "revision", "sha256", "from", "read")
README = "README.md"
HEAD = (
    "| document | official address | revision | read from | on | sha256 |",
    "|---|---|---|---|---|---|",
)


def entry(what: str, official: str, revision: str, data: bytes, origin: str, date: str) -> dict[str, str]:
    """Return the entry of a document; `origin` is the file or address that was read."""
    name = origin if "://" in origin else Path(origin).name
    digest = hashlib.sha256(data).hexdigest()
    return dict(zip(KEYS, (what, official, revision, digest, name, date)))


def version(text: str) -> str:
    """Return the first version number in a text, such as that of a package."""
    found = re.search(r"\d+(\.\d+)+", text)
    return found.group() if found else ""


def kept(entries: Iterable[dict[str, str]], stored: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return entries; one of bytes that are stored already keeps what the file says of them."""
    known = {item["sha256"]: item for item in of(stored) if set(item) == set(KEYS)}
    found = list(entries)
    same = [known.get(item["sha256"]) for item in found]
    return [
        dict(old) if old and old["what"] == item["what"] and old["official"] == item["official"] else item
        for old, item in zip(same, found)
    ]


def of(document: Mapping[str, Any]) -> Sequence[dict[str, str]]:
    """Return the entries of a JSON file."""
    return cast("Sequence[dict[str, str]]", document.get("documents", []))


def table(files: Iterable[Path]) -> list[str]:
    """Return the lines of the table of documents of JSON files."""
    lines: list[str] = [*HEAD]
    for path in files:
        for item in of(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else ():
            cells = [
                item.get("what", ""),
                f"`{item.get('official', '')}`",
                item.get("revision", ""),
                f"`{item.get('from', '')}`",
                item.get("read", ""),
                f"`{item.get('sha256', '')[:12]}`",
            ]
            lines.append(f"| {' | '.join(cells)} |")
    return lines


def with_table(text: str, lines: Sequence[str]) -> str:
    """Return the text of a page with its table of documents replaced; a page without one stays as it is."""
    old = text.split("\n")
    starts = [at for at, line in enumerate(old) if line.startswith("| document |")]
    if not starts:
        return text
    end = start = starts[0]
    while end < len(old) and old[end].startswith("|"):
        end += 1
    return "\n".join([*old[:start], *lines, *old[end:]])
