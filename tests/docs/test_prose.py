"""The documentation, the public modules and the flows read like plain technical English."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..prose import stumbles
from .pages import ALL_PAGES, ROOT, prose, shown

PUBLIC = ROOT / "overrides" / "google" / "genai"
CORE = ROOT / "overrides" / "google" / "_genai_core"
INNER = [*(CORE / "flows").rglob("*.py"), *(CORE / "runtime" / "driving").glob("*.py")]
MODULES = sorted([*PUBLIC.glob("*.py"), *(PUBLIC / "telemetry").glob("*.py"), *INNER])


@pytest.mark.parametrize("page", ALL_PAGES, ids=shown)
def test_pages_read_well_at_once(page: Path) -> None:
    lines = prose(page).splitlines()
    paragraphs = "\n".join(line if line.strip() else "\0" for line in lines).split("\0")
    assert [(part.strip(), each) for part in paragraphs for each in stumbles(part)] == []


@pytest.mark.parametrize("module", MODULES, ids=shown)
def test_modules_read_well_at_once(module: Path) -> None:
    """Docstrings, comments and the texts of errors."""
    lines = enumerate(module.read_text(encoding="utf-8").splitlines(), 1)
    assert [(number, line.strip(), each) for number, line in lines for each in stumbles(line)] == []
