"""What wheel and sdist must be like: their files, their metadata, the long description."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from email import message_from_bytes
from email.message import Message
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Dict, List

import tomllib

from .building import Built, contents
from .running import ReleaseError, tool

PATTERNS = Path(__file__).with_name("contents.toml")
LINK = re.compile(r"\]\((?!https?://|#)([^)\s]+)\)|\b(?:href|src)=[\"'](?!https?://|#)([^\"']+)")
PYROMA = "8"
"""Of ten: there is no mail address of an author."""

HEADERS = (
    "Summary",
    "Author",
    "Keywords",
    "License-Expression",
    "License-File",
    "Requires-Python",
    "Project-URL",
)
CLASSIFIERS = (
    "Development Status ::", "Framework :: Pydantic", "Intended Audience ::", "Operating System ::",
    "Programming Language :: Python :: 3.9", "Topic ::", "Typing :: Typed",
)  # fmt: skip


def unfit_files(names: Iterable[str], size: int, rules: Dict[str, List[str]]) -> Iterator[str]:
    """Yield what is wrong with the files of a distribution."""

    def fits(name: str, patterns: Sequence[str]) -> bool:
        return any(fnmatchcase(name, pattern) for pattern in patterns)

    found = sorted(names)
    for name in found:
        if fits(name, rules["refused"]):
            yield f"{name} must not be in it"
        elif not fits(name, rules["allowed"]):
            yield f"{name} is not among the patterns of {PATTERNS.name}: add one there, or leave it out in pyproject.toml"
    for pattern in rules["required"]:
        if not any(fnmatchcase(name, pattern) for name in found):
            yield f"{pattern} is missing"
    most = int(rules["most_bytes"])  # type: ignore[call-overload]  # the one number among the lists
    if size > most:
        yield f"{size:,} bytes are more than {most:,}: what is new in it?"


def metadata(wheel: Path) -> Message:
    """Return the metadata of a wheel."""
    (found,) = (data for name, data in contents(wheel).items() if name.endswith(".dist-info/METADATA"))
    return message_from_bytes(found)


def long_description(message: Message) -> str:
    """Return the text that an index page shows."""
    payload = message.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode("utf-8")


def relative_links(text: str) -> List[str]:
    """Return the links of a text that lead nowhere on an index page."""
    return [first or second for first, second in LINK.findall(text)]


def unfit_metadata(message: Message, version: str) -> Iterator[str]:
    """Yield what is wrong with the metadata."""
    if message["Version"] != version:
        yield f"its version is {message['Version']}, that of the source {version}"
    yield from (f"it has no {header}" for header in HEADERS if not message[header])
    classifiers = message.get_all("Classifier") or []
    for start in CLASSIFIERS:
        if not any(each.startswith(start) for each in classifiers):
            yield f"it has no classifier {start}"
    for link in relative_links(long_description(message)):
        yield f"the long description has the link {link}, which leads nowhere on an index page"


def check_all(built: Built, version: str, root: Path) -> None:
    """Check both files. Raises ReleaseError with all that is wrong."""
    rules = tomllib.loads(PATTERNS.read_text(encoding="utf-8"))
    wrong: List[str] = []
    for kind, file in (("wheel", built.wheel), ("sdist", built.sdist)):
        found = unfit_files(contents(file), file.stat().st_size, rules[kind])
        wrong += [f"{file.name}: {each}" for each in found]
    wrong += [f"{built.wheel.name}: {each}" for each in unfit_metadata(metadata(built.wheel), version)]
    if wrong:
        raise ReleaseError("\n".join(wrong))
    tool("twine", "check", "--strict", str(built.wheel), str(built.sdist))
    tool("pyroma", "--min", PYROMA, str(root))
