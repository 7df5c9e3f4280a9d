"""A spec folder that documents are fetched into."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import settings

from .documents import DOCUMENTS, OLD, SETTINGS


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A spec folder whose descriptions are old."""
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "settings.yaml").write_text(SETTINGS, encoding="utf-8")
    for backend in DOCUMENTS:
        path = settings.read(tmp_path / "spec").stored(backend)
        path.parent.mkdir()
        path.write_text(OLD, encoding="utf-8")
    return tmp_path / "spec"
