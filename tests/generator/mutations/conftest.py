"""The tiny spec as it is, rendered once for all changes."""

from __future__ import annotations

import pytest

from ..conftest import Tiny
from .changes import Rendered, rendered


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    """The tiny spec as it is, rendered."""
    with pytest.MonkeyPatch.context() as patch:
        return rendered(Tiny(tmp_path_factory.mktemp("fresh")), patch)
