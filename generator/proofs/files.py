"""Prove that every file of `spec/` is read: one with a misspelt name would be missed in silence."""

from __future__ import annotations

from pathlib import Path

from generator.descriptions.load import VERSIONS
from generator.report import Concern, Report, near, relative

FILES = (
    *(
        f"{backend}/{name}"
        for backend, version in VERSIONS.items()
        for name in (f"{version}.json", "supplement.yaml")
    ),
    *("README.md", "sources.yaml"),
)
FOLDERS = {"surface": False, "surface/types": False, "docs": True}
"""The folders whose YAML files are read, and whether those in their own folders are read too."""


def check(spec: Path, report: Report) -> None:
    """Report each file that nothing reads."""
    for path in sorted(spec.rglob("*")):
        name = path.relative_to(spec)
        if path.is_file() and not path.name.startswith(".") and not _is_read(name):
            hint = near(path.stem, [Path(file).stem for file in FILES if Path(file).parent == name.parent])
            message = f"nothing reads a file of that name: rename or delete it{hint}"
            report.add(relative(path), "", message, about=Concern.SHAPE)


def _is_read(name: Path) -> bool:
    if name.as_posix() in FILES:
        return True
    is_in = any(
        name.parent.as_posix() == folder or (is_deep and folder in map(str, name.parents))
        for folder, is_deep in FOLDERS.items()
    )
    return is_in and name.suffix == ".yaml"
