"""The result of a run of raw mode, with refused operations and wider types: `report.md` for people, `report.json` for programs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


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
    """Place in the document to the reason why the type is wider there, such as Any."""

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
        (out / "report.json").write_text(f"{text}\n", encoding="utf-8")
        (out / "report.md").write_text(self.markdown(), encoding="utf-8")

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
            f"Made from {self.document}: {self.api} {self.version}{f', revision {self.revision}' * bool(self.revision)}.",
            "",
            "| operations | covered | refused | types | lines | seconds | megabytes |",
            "|---|---|---|---|---|---|---|",
            f"| {total} | {self.operations} | {len(self.refused)} | {self.types} | {self.lines} | {self.seconds:.1f} "
            f"| {self.megabytes:.0f} |",
            "",
        ]
        for title, found in (
            ("Refused operations", self.refused),
            ("Places whose types are wider than the document", self.notes),
        ):
            if found:
                rows = [f"| `{_cell(place)}` | {_cell(reason)} |" for place, reason in sorted(found.items())]
                lines += [f"## {title}", "", "| place | reason |", "|---|---|", *rows, ""]
        if self.credentials:
            lines += ["## Credentials", "", *(f"- {each}" for each in self.credentials), ""]
        return "\n".join(lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
