"""Each method of the tiny clients is called, sync and async, against a server that is made from the document."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from .calling import Call, calls
from .conftest import Made
from .server import DocumentServer

ROOT = Path(__file__).parents[3]
KEY = "raw-secret-key"
ONCE: Any = {"retry_options": {"attempts": 1}}


def deprecation(call: Call) -> AbstractContextManager[object]:
    """Expect a warning of a method that the document calls deprecated."""
    return pytest.warns(DeprecationWarning, match="document") if call.operation.deprecated else nullcontext()


def test_the_generated_files(made: Made, snapshot: SnapshotAssertion) -> None:
    files = {path.relative_to(made.folder).as_posix(): path for path in made.folder.rglob("*.py")}
    shown = "\n".join(f"# --- {name}\n{files[name].read_text()}" for name in sorted(files))
    assert shown == snapshot


def test_every_method_answers(made: Made, served: tuple[DocumentServer, str]) -> None:
    server, address = served
    with made.package.Client(base_url=address, api_key=KEY, http_options=ONCE) as client:
        for call in calls(made.renderer, made.package.types):
            with deprecation(call):
                result = call.of(client)(**call.arguments)
            if call.method.call in ("_pages", "_stream"):
                assert len(list(result)) >= 1, call.operation.id
    assert not server.refused
    assert set(server.seen) == set(made.renderer.description.operations)
    assert not any(KEY in url for url in server.urls)


def test_every_async_method_answers(made: Made, served: tuple[DocumentServer, str]) -> None:
    server, address = served
    asyncio.run(_call_all(made, address))
    assert not server.refused
    assert set(server.seen) == set(made.renderer.description.operations)


async def _call_all(made: Made, address: str) -> None:
    client = made.package.Client(base_url=address, api_key=KEY, http_options=ONCE)
    async with client.aio as aio:
        for call in calls(made.renderer, made.package.types):
            with deprecation(call):
                result = await call.of(aio)(**call.arguments)
            if call.method.call in ("_pages", "_stream"):
                assert len([item async for item in result]) >= 1, call.operation.id


def test_every_type_can_be_built(made: Made) -> None:
    for name in dir(made.package.types):
        kind = getattr(made.package.types, name)
        if hasattr(kind, "model_rebuild"):
            kind.model_rebuild(force=True)


@pytest.mark.long
@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_have_no_complaint(made: Made, checker: str, tmp_path: Path) -> None:
    name = made.folder.name
    if checker == "mypy":
        command = [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--config-file",
            "",
            "--cache-dir",
            str(tmp_path),
            name,
        ]
    else:
        config = made.folder.parent / "pyrightconfig.json"
        config.write_text(f'{{"typeCheckingMode": "strict", "include": ["{name}"], "pythonVersion": "3.9"}}')
        command = [
            str(Path(sys.executable).parent / "pyright"),
            "--pythonpath",
            sys.executable,
            "-p",
            str(config),
        ]
    found = subprocess.run(command, cwd=made.folder.parent, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout


def test_import_is_lazy(made: Made) -> None:
    code = f"import sys, {made.folder.name}; print([n for n in sys.modules if n.startswith(('pydantic', 'httpx'))])"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=made.folder.parent, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
