"""Prove that every file of `spec/` is read: one with a misspelt name would be missed in silence."""

from __future__ import annotations

from pathlib import Path

from generator import settings
from generator.report import Concern, Report, near, relative
from generator.settings import Settings

FILES = ("README.md", settings.FILE)
FOLDERS = {"surface": False, "surface/types": False, "docs": True}
"""The folders whose YAML files are read, and whether those in their own folders are read too."""


def check(found: Settings, report: Report) -> None:
    """Report each file that nothing reads."""
    spec = found.spec
    facts = [found.stored(backend).relative_to(spec) for backend in found.backends]
    files = [*FILES, *map(str, facts), *(str(path.parent / "supplement.yaml") for path in facts)]
    for path in sorted(spec.rglob("*")):
        name = path.relative_to(spec)
        if (
            path.is_file()
            and not path.name.startswith(".")
            and name.as_posix() not in files
            and not _is_read(name)
        ):
            hint = near(path.stem, [Path(file).stem for file in files if Path(file).parent == name.parent])
            message = f"nothing reads a file of that name: rename or delete it{hint}"
            report.add(relative(path), "", message, about=Concern.SHAPE)


def _is_read(name: Path) -> bool:
    is_in = any(
        name.parent.as_posix() == folder or (is_deep and folder in map(str, name.parents))
        for folder, is_deep in FOLDERS.items()
    )
    return is_in and name.suffix == ".yaml"
