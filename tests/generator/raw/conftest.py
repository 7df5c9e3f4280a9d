"""Clients of the tiny documents, generated once."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.raw import reading
from generator.raw.render import Renderer

from .server import DocumentServer, serving

DOCUMENTS = Path(__file__).parent / "documents"
TINY = {"garden": "garden.discovery.json", "zoo": "zoo.openapi.yaml"}


class Made(NamedTuple):
    """A generated client."""

    renderer: Renderer
    package: Any
    folder: Path


def make(name: str, path: Path, out: Path) -> Made:
    """Generate a client of a document and import it."""
    renderer = Renderer(*reading.read(str(path)), name)
    renderer.write(out)
    if str(out) not in sys.path:
        sys.path.insert(0, str(out))
    importlib.invalidate_caches()
    return Made(renderer, importlib.import_module(name), out / name)


@pytest.fixture(scope="session")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Made]]:
    """The clients of both tiny documents."""
    out = tmp_path_factory.mktemp("raw")
    yield {f"raw_{name}": make(f"raw_{name}", DOCUMENTS / file, out) for name, file in TINY.items()}
    sys.path.remove(str(out))


@pytest.fixture(params=[f"raw_{name}" for name in TINY])
def made(request: pytest.FixtureRequest, clients: dict[str, Made]) -> Made:
    """Each of the clients."""
    return clients[request.param]


@pytest.fixture
def served(made: Made) -> Iterator[tuple[DocumentServer, str]]:
    """A server of the client's document, and its address."""
    with serving(made.renderer.description, made.renderer.texts) as found:
        yield found
