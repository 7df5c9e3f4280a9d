"""The caller of a test, with its own emulator."""

from __future__ import annotations

import pytest

from .caller import Caller


@pytest.fixture
def caller() -> Caller:
    return Caller()
