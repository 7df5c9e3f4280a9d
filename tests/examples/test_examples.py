"""The project's own examples, as a user runs them: both backends, and what they print.

All run inside this process; some also as processes of their own, which takes half a second each.
"""

from __future__ import annotations

import asyncio
import os
import runpy
import subprocess
import sys
import threading
import time
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Dict, Iterator, List

import pytest

from google.genai.emulator import EmulatorServer

from .connect import connect
from .outputs import BACKENDS, OUTPUTS, expected, runs

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ENVIRONMENTS: Dict[str, Dict[str, str]] = {
    "gemini": {"GOOGLE_API_KEY": "example-key"},
    "vertex": {
        "GOOGLE_GENAI_USE_VERTEXAI": "true",
        "GOOGLE_CLOUD_PROJECT": "our-project",
        "GOOGLE_CLOUD_LOCATION": "europe-north1",
    },
}
# One of each kind of call: whole, streamed, awaited, awaited and streamed; and Pillow's own warnings.
ALONE = [
    ("text/text_generation", "gemini"),
    ("text/text_generation", "vertex"),
    ("text/text_streaming", "gemini"),
    ("text/async_generation", "vertex"),
    ("text/async_streaming", "gemini"),
    ("media/image_input", "vertex"),
]
# google-auth says so itself on Python 3.9.
WARNINGS = ("-W", "error", "-W", "ignore:You are using a Python version:FutureWarning")
LIMIT = 300  # seconds; far more than a script takes
VARIABLES = {"GEMINI_API_KEY", "GENAI_EXAMPLE_BASE_URL", *ENVIRONMENTS["gemini"], *ENVIRONMENTS["vertex"]}


def module(script: str) -> str:
    """The name that `python -m` knows a script by."""
    return f"tests.examples.{script.replace('/', '.')}"


def assert_prints(output: str, wanted: List[str]) -> None:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    assert len(lines) == len(wanted), output
    for line, pattern in zip(lines, wanted):
        assert fnmatchcase(line, pattern), f"{line!r} is not {pattern!r}"


@pytest.fixture(scope="module")
def server() -> Iterator[EmulatorServer]:
    with EmulatorServer() as running:
        yield running


@pytest.fixture
def environment(server: EmulatorServer, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GENAI_EXAMPLE_BASE_URL", server.url)
    return monkeypatch


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest, environment: pytest.MonkeyPatch) -> str:
    """A backend, and the environment that says so."""
    name: str = request.param
    for variable, value in ENVIRONMENTS[name].items():
        environment.setenv(variable, value)
    return name


@pytest.fixture
def _no_waiting(server: EmulatorServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who sleeps moves the emulator's clock instead; its server, in a thread of its own, sleeps as ever."""
    real = asyncio.sleep

    async def sleep(seconds: float) -> None:
        if threading.current_thread() is threading.main_thread():
            server.emulator.advance(seconds)
            seconds = 0
        await real(seconds)

    monkeypatch.setattr(time, "sleep", server.emulator.advance)
    monkeypatch.setattr(asyncio, "sleep", sleep)


@pytest.mark.usefixtures("_no_waiting")
@pytest.mark.parametrize(("script", "backend"), runs(), indirect=["backend"])
def test_the_example_prints_what_it_should(
    script: str, backend: str, server: EmulatorServer, capsys: pytest.CaptureFixture[str]
) -> None:
    before = len(server.emulator.requests)

    runpy.run_module(module(script), run_name="__main__")

    assert_prints(capsys.readouterr().out, expected(script, backend))
    asked = {request.backend for request in server.emulator.requests[before:]}
    assert asked == (set() if (script, backend) == ("text/token_computing", "gemini") else {backend})


@pytest.mark.parametrize(("script", "backend"), ALONE, indirect=["backend"])
def test_the_example_is_a_program(script: str, backend: str) -> None:
    done = subprocess.run(
        [sys.executable, *WARNINGS, "-m", module(script)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert_prints(done.stdout, expected(script, backend))


def test_without_our_variable_the_client_is_as_the_sdk_makes_it(
    backend: str, environment: pytest.MonkeyPatch
) -> None:
    environment.delenv("GENAI_EXAMPLE_BASE_URL")
    client = connect()

    assert client.vertexai is (backend == "vertex")
    assert "googleapis.com" in repr(client)


def test_every_script_is_tested() -> None:
    own = {path.relative_to(HERE).with_suffix("").as_posix() for path in HERE.glob("*/*.py")}

    assert {name for name in own if not name.endswith("__init__")} == set(OUTPUTS)
