"""The result of a run of raw mode, with refused operations and wider types: `report.md` for people, `report.json` for programs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

_MADE = "Made by `python -m generator raw` from"


@dataclass(frozen=True)
class RawReport:
    """The result of one run."""

    document: str
    api: str
    version: str
    revision: str
    package: str
    operations: int
    """Operations that became methods."""

    refused: dict[str, str]
    """Operation to the reason, with its place in the document."""

    notes: dict[str, str]
    """Place in the document to the reason why a type is wider there, such as Any, or to what had to be guessed."""

    credentials: list[str]
    """How the client proves who is calling, a sentence for each scheme of the document."""

    types: int
    lines: int
    seconds: float
    megabytes: float
    """The most memory that the generator had, without that of ruff."""

    def write(self, out: Path) -> None:
        """Write both files into a folder."""
        text = json.dumps(asdict(self), indent=1, ensure_ascii=False)
        (out / "report.json").write_text(f"{text}\n", "utf-8", "backslashreplace")
        (out / "report.md").write_text(self.markdown(), "utf-8", "backslashreplace")

    @property
    def summary(self) -> str:
        """One line for a terminal."""
        total = self.operations + len(self.refused)
        return (
            f"{self.package}: {self.operations} of {total} operations, {self.types} types, {len(self.refused)} refused, "
            f"{len(self.notes)} notes, {self.seconds:.1f} s, {self.megabytes:.0f} MB"
        )

    def markdown(self) -> str:
        """Return the report as a page."""
        total = self.operations + len(self.refused)
        lines = [
            f"# {self.package}",
            "",
            f"{_MADE} {self.document}: {self.api} {self.version}{f', revision {self.revision}' * bool(self.revision)}.",
            "",
            "| operations | covered | refused | types | lines | seconds | megabytes |",
            "|---|---|---|---|---|---|---|",
            f"| {total} | {self.operations} | {len(self.refused)} | {self.types} | {self.lines} | {self.seconds:.1f} "
            f"| {self.megabytes:.0f} |",
            "",
        ]
        for title, found in (
            ("Refused operations", self.refused),
            ("Notes: types that are wider than the document has them, and guesses", self.notes),
        ):
            if found:
                rows = [f"| `{_cell(place)}` | {_cell(reason)} |" for place, reason in sorted(found.items())]
                lines += [f"## {title}", "", "| place | reason |", "|---|---|", *rows, ""]
        if self.credentials:
            lines += ["## Credentials", "", *(f"- {each}" for each in self.credentials), ""]
        return "\n".join(lines)


def foreign_file(out: Path) -> str:
    """Return the name of a file in the way of a report, which another program made; empty if there is none."""
    for name, mark in (("report.md", _MADE), ("report.json", '"credentials"')):
        path = out / name
        if path.exists() and not (
            path.is_file() and mark in path.read_text(encoding="utf-8", errors="replace")
        ):
            return name
    return ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
