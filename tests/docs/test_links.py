"""The documentation names only what exists: links, paths, classes, methods, settings."""

from __future__ import annotations

import importlib
import re
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any, FrozenSet, List

import pytest

from google import genai
from google.genai import errors, telemetry, types, vision

from .pages import ALL_PAGES, PAGES, ROOT, inline_code, links, shown, text

LONGEST_README = 120
SUFFIXES = (".py", ".md", ".yaml", ".jinja", ".toml", ".lock")
MODULES = {"errors": errors, "types": types, "vision": vision, "telemetry": telemetry, "genai": genai}
_PATH = re.compile(r"(?<![\w./:<$-])[\w.]+(?:/[\w.<>*-]*)+")
_NAME = re.compile(r"(?:await )?((?:errors|types|vision|telemetry|genai|google\.genai)(?:\.\w+)+)")
_METHOD = re.compile(r"(?:await )?(client(?:\.\w+)+)")
_ANCHOR = re.compile(r"^#+ (.*)$", re.MULTILINE)


@lru_cache(maxsize=1)
def top_level() -> FrozenSet[str]:
    """Return what stands in the root of the repository, or of an sdist, without what a build has left there."""
    found = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = found.stdout.split("\0") if found.returncode == 0 else [path.name for path in ROOT.iterdir()]
    return frozenset(name.partition("/")[0] for name in names if name) - {"build", "dist"}


def anchors(page: Path) -> List[str]:
    """Return the headings of a page, in the form that links to them have."""
    return [
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in _ANCHOR.findall(text(page))
    ]


@pytest.mark.parametrize("page", ALL_PAGES, ids=shown)
def test_links_resolve(page: Path) -> None:
    wrong: List[str] = []
    for link in links(page):
        if "://" in link:
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or ROOT not in target.parents or (anchor and anchor not in anchors(target)):
            wrong.append(link)
    assert wrong == []


def exists(path: str) -> bool:
    """Say whether a path of the repository exists; `<name>` and `*` stand for any name."""
    pattern = re.sub(r"<[^>]*>", "*", path).rstrip("/")
    return any(True for _ in ROOT.glob(pattern))


@pytest.mark.parametrize("page", ALL_PAGES, ids=shown)
def test_paths_exist(page: Path) -> None:
    """Each path, in text and in diagrams, that begins in the repository's root or ends like a file of it."""
    found = {path for path in _PATH.findall(text(page)) if path.partition("/")[0] in top_level()}
    if page in PAGES:
        found |= {
            code for code in inline_code(page) if code.endswith(SUFFIXES) and re.fullmatch(r"\S+/\S+", code)
        }
    assert sorted(path for path in found if not exists(path)) == []


def resolve(name: str) -> Any:
    """Return what a dotted name stands for; raises AttributeError or ImportError."""
    head, *rest = name.split(".")
    if head == "google":
        head, *rest = rest
    found: Any = MODULES[head]
    for step in rest:
        try:
            found = getattr(found, step)
        except AttributeError:  # noqa: PERF203  # a few names
            found = importlib.import_module(f"{found.__name__}.{step}")
    return found


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_names_exist(page: Path) -> None:
    names = {match[1] for code in inline_code(page) for match in [_NAME.match(code)] if match}
    for name in sorted(names):
        assert resolve(name) is not None


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_methods_exist(page: Path) -> None:
    client = genai.Client(api_key="example-key")
    methods = {match[1] for code in inline_code(page) for match in [_METHOD.match(code)] if match}
    for method in sorted(methods):
        found: Any = client
        for step in method.split(".")[1:]:
            found = getattr(found, step)


def test_readme_is_short() -> None:
    assert len(text(ROOT / "README.md").splitlines()) <= LONGEST_README


def test_every_page_is_in_the_index() -> None:
    index = ROOT / "docs" / "README.md"
    listed = {(index.parent / link).resolve() for link in links(index)}
    assert {page for page in (ROOT / "docs").rglob("*.md") if page != index} - listed == set()
    assert [shown(page) for page in ALL_PAGES if "/shared" in text(page)] == []
