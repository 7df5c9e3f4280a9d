"""A spec folder that documents are fetched into."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.descriptions import load

from .documents import DOCUMENTS, OLD, SOURCES


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A spec folder whose descriptions are old."""
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    for backend in DOCUMENTS:
        path = load.spec_path(tmp_path / "spec", backend)
        path.parent.mkdir()
        path.write_text(OLD, encoding="utf-8")
    return tmp_path / "spec"
