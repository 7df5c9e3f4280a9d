"""The servers that tests of credentials share: the API, and the token service."""

from __future__ import annotations

from typing import Iterator

import pytest

from ...loopback.server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def tokens() -> Iterator[Server]:
    with serving() as running:
        yield running
