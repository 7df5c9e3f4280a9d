"""The documentation reads like plain technical English."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..prose import stumbles
from .pages import ALL_PAGES, prose, shown


@pytest.mark.parametrize("page", ALL_PAGES, ids=shown)
def test_pages_read_well_at_once(page: Path) -> None:
    lines = prose(page).splitlines()
    paragraphs = "\n".join(line if line.strip() else "\0" for line in lines).split("\0")
    assert [(part.strip(), each) for part in paragraphs for each in stumbles(part)] == []
