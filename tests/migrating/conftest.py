"""An emulator, a client of it, and a desk with both."""

from __future__ import annotations

from typing import Iterator

import pytest

from google import genai
from google.genai.emulator import Emulator

from .desk import Desk


@pytest.fixture
def emulator() -> Emulator:
    return Emulator()


@pytest.fixture
def client(emulator: Emulator) -> Iterator[genai.Client]:
    with emulator.client() as made:
        yield made


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    with made.client:
        yield made
