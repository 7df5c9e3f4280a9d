"""Whether a change is seen: `check` refuses it, or another file is generated.

`check` compares what is generated with what is stored, and the golden snapshot does so for the tiny spec. Files are
compared before ruff formats them, which takes most of the time; each that changes must be Python all the same.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.__main__ import build
from generator.proofs import check
from generator.rendering import render, types_module
from generator.report import GeneratorError

from .mutant import Mutant

ROOT = Path(__file__).parents[2]
FOREIGN = ("Traceback", "ruff ", "datamodel-code-generator", "jinja2", "Error(", "object at 0x")
"""Parts of texts that are another tool's, or a traceback."""

TEMPLATES = render.TEMPLATES
Rendered = Mapping[str, str]


class Bench:
    """A copy of a repository's spec and of the templates, in which one file at a time is changed."""

    def __init__(self, spec: Path, folder: Path) -> None:
        self.spec = folder / "spec"
        self.templates = folder / "templates"
        self.out = folder / "generated"
        shutil.copytree(spec, self.spec)
        shutil.copytree(TEMPLATES, self.templates)
        (folder / "overrides").symlink_to(ROOT / "overrides", target_is_directory=True)
        patched: Any = render
        patched._format = _unformatted
        patched.TEMPLATES = self.templates
        patched = types_module
        patched.TEMPLATES = self.templates / "datamodel"
        self.fresh = self._rendered()

    def _rendered(self) -> Rendered:
        shutil.rmtree(self.out, ignore_errors=True)
        api, coverage = build(self.spec)
        check.summary(api, coverage)
        render.render(api, self.out)
        return {
            path.relative_to(self.out).as_posix(): path.read_text(encoding="utf-8")
            for path in self.out.rglob("*")
            if path.is_file()
        }

    def spec_mutant(self, mutant: Mutant) -> tuple[str, str]:
        """Return how a change of the spec is seen, and what is wrong with how it is told."""
        with changed(self.spec / mutant.file, mutant.text):
            try:
                found = self._rendered()
            except GeneratorError as error:
                text = str(error)
                foreign = [part for part in FOREIGN if part in text]
                return "refused", f"says {foreign[0]!r}: {text[:300]}" if foreign else ""
            except Exception as error:  # the fault that is looked for
                return "refused", f"{type(error).__name__}: {error}"[:300]
        different = self._different(found)
        return ("generated" if different else "", _not_python(different, found))

    def template_mutant(self, mutant: Mutant) -> tuple[str, str]:
        """Return how a change of a template is seen. A template that cannot be rendered is seen by everybody."""
        with changed(self.templates / mutant.file, mutant.text):
            try:
                found = self._rendered()
            except Exception as error:
                return type(error).__name__, ""
        return ("generated" if self._different(found) else ""), ""

    def _different(self, found: Rendered) -> list[str]:
        names = {*self.fresh, *found}
        return [name for name in sorted(names) if self.fresh.get(name) != found.get(name)]


def _unformatted(out: Path) -> None:
    """Take the place of ruff."""


def _not_python(names: list[str], found: Rendered) -> str:
    """Return which generated file is no Python, of which ruff would tell in its own words."""
    for name in names:
        if name.endswith(".py") and name in found:
            try:
                compile(found[name], name, "exec")
            except (SyntaxError, ValueError) as error:
                return f"generates no Python in {name}: {error}"
    return ""


@contextlib.contextmanager
def changed(path: Path, text: str) -> Generator[None, None, None]:
    """Change a file for a while."""
    before = path.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(before, encoding="utf-8")


def is_same(before: str, after: str) -> bool:
    """Return whether a change of YAML changes only how it is written."""
    try:
        return bool(yaml.safe_load(before) == yaml.safe_load(after))
    except yaml.YAMLError:
        return False
