"""What one change does to the tiny spec's output: which problems it raises, or which files it changes.

The output is read before ruff formats it: that takes a tenth of the time and
hides nothing that the golden snapshot shows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from pkgutil import resolve_name
from typing import Any, cast

import pytest

from generator.__main__ import build
from generator.rendering import render
from generator.report import GeneratorError

from ..conftest import ROOT, Tiny

Rendered = dict[str, str]

Break = Callable[[Any, pytest.MonkeyPatch], object]
"""Changes the spec (a `Tiny`) or the upstream documents, or a rule of a stage."""


def edit(file: str, old: str, new: str) -> Break:
    """Change a file of the spec."""
    return lambda tiny, _: tiny.edit(file, old, new)


def rule(path: str, mutated: Any) -> Break:
    """Put something else in the place of a stage's rule, such as `surface.nested.mark_roles`."""
    owner, _, name = path.rpartition(".")
    # `sorted` and its like may be replaced for one module.
    return lambda _, patch: patch.setattr(resolve_name(f"generator.{owner}"), name, mutated, raising=False)


def gives(value: Any) -> Callable[..., Any]:
    """A rule that always gives the same value."""

    def mutated(*_: Any, **__: Any) -> Any:
        return value

    return mutated


def first(*values: Any) -> Any:
    """A rule that gives back what it is given."""
    return values[0]


def entry(path: str, key: str, mutated: Any) -> Break:
    """Put something else into a table of a stage."""
    return lambda _, patch: patch.setitem(resolve_name(f"generator.{path}"), key, mutated)


def after(path: str, change: Callable[[Any], Any]) -> Break:
    """Change what a rule returns."""
    original = resolve_name(f"generator.{path}")

    def mutated(*values: Any, **named: Any) -> Any:
        return change(original(*values, **named))

    return rule(path, mutated)


def lose(path: str, **lost: Any) -> Break:
    """Lose something of what a rule returns: a frozen value, a mapping of such, or None."""

    def change(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: replace(item, **lost) for key, item in cast(dict[str, Any], value).items()}
        return replace(value, **lost)

    return after(path, change)


def rendered(tiny: Tiny, patch: pytest.MonkeyPatch) -> Rendered:
    """Render the spec without formatting, with the hand-written code in its place."""
    patch.setattr(render, "_format", gives(None))
    code = tiny.root / "overrides"
    if not code.exists():
        code.symlink_to(ROOT / "overrides", target_is_directory=True)
    out = tiny.root / "generated"
    render.render(build(tiny.spec)[0], out)
    return read(out)


def read(out: Path) -> Rendered:
    return {
        path.relative_to(out).as_posix(): path.read_text(encoding="utf-8")
        for path in out.rglob("*")
        if path.is_file()
    }


def outcome(tiny: Tiny, patch: pytest.MonkeyPatch, fresh: Rendered, change: Break) -> str:
    """Return the problems that a change raises, or else the files that it changes; nothing if it is missed."""
    change(tiny, patch)
    try:
        found = rendered(tiny, patch)
    except (GeneratorError, LookupError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    return "\n".join(sorted(name for name in fresh.keys() | found if fresh.get(name) != found.get(name)))
