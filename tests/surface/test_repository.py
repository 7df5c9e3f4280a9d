"""The repository keeps to its sizes, and no file names a place that exists on one machine only."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path
from typing import Dict, Iterator, List, Tuple

from ..tracked import ROOT, tracked

HAND_WRITTEN, FUNCTION, TEMPLATE, GENERATED = 400, 60, 150, 800
MODULES = 20

READ = (".py", ".yaml", ".yml", ".toml", ".md")
"""Suffixes of files that people read; JSON facts, name lists and snapshots are data, without a ceiling."""

IN_FOLDERS = (".py", ".yaml", ".jinja", ".jinja2")
"""Suffixes of files of which a folder has few enough to find one in its listing; pages have an index."""


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _is_generated(path: Path) -> bool:
    return path.relative_to(ROOT).parts[0] == "generated"


def _too_long(paths: List[Path], limit: int) -> Dict[str, int]:
    return {_shown(path): _lines(path) for path in paths if _lines(path) > limit}


def test_hand_written_files() -> None:
    paths = [path for path in tracked() if path.suffix in READ and not _is_generated(path)]
    assert {path.suffix for path in paths} >= {".py", ".yaml", ".toml", ".md"}
    assert len(paths) > 100
    assert _too_long(paths, HAND_WRITTEN) == {}


def test_generated_files() -> None:
    paths = [path for path in tracked() if path.suffix in READ and _is_generated(path)]
    assert {path.suffix for path in paths} == {".py", ".md"}
    assert len(paths) > 50
    assert _too_long(paths, GENERATED) == {}


def test_folders() -> None:
    paths = [path for path in tracked() if path.suffix in IN_FOLDERS and path.name != "__init__.py"]
    modules = Counter((_shown(path.parent), path.suffix) for path in paths)
    assert {folder: count for folder, count in modules.items() if count > MODULES} == {}


def test_templates() -> None:
    paths = [path for path in tracked() if path.suffix in (".jinja", ".jinja2")]
    assert len(paths) > 5
    assert _too_long(paths, TEMPLATE) == {}


def _functions(path: Path) -> Iterator[Tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            assert node.end_lineno is not None
            yield f"{_shown(path)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def test_functions() -> None:
    paths = [path for path in tracked() if path.suffix == ".py" and not _is_generated(path)]
    sizes = [found for path in paths for found in _functions(path)]
    assert {name: size for name, size in sizes if size > FUNCTION} == {}


def test_hand_written_modules_say_what_they_are_for() -> None:
    silent: List[str] = []
    for path in tracked():
        if path.suffix == ".py" and not _is_generated(path):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            if tree.body and not ast.get_docstring(tree):
                silent.append(_shown(path))
    assert silent == []


# Put together here, so that this file does not name them either.
PLACES = [
    "/" + "/".join(parts)
    for parts in (("home", ""), ("work", ""), ("root", ""), ("Users", ""), ("tmp", "w", ""))
]
REGISTRIES = [
    ".".join(parts)
    for parts in (("pypi", "org"), ("files", "pythonhosted", "org"), ("registry", "npmjs", "org"))
]


def test_no_file_names_a_machine_or_a_package_registry() -> None:
    found: List[str] = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", "replace")
        found += [f"{_shown(path)}: {word}" for word in [*PLACES, *REGISTRIES] if word in text]
    assert found == []


def test_text_files_are_utf_8_and_end_with_a_line_end() -> None:
    suffixes = {".py", ".md", ".toml", ".yaml", ".jinja", ".jinja2", ".txt", ".ambr"}
    wrong: List[str] = []
    for path in tracked():
        data = path.read_bytes()
        if path.suffix in suffixes and data and (not data.endswith(b"\n") or b"\r\n" in data):
            wrong.append(_shown(path))
    assert wrong == []
