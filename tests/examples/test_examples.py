"""The project's own examples, as a user runs them: both backends, and what they print.

All run inside this process; some also as processes of their own, which takes half a second each.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import runpy
import subprocess
import sys
import threading
import time
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Dict, Iterator, List, Set

import pytest

from google.genai.emulator import EmulatorServer

from ..loopback.clients import without_environment
from ..loopback.server import serving
from ..runtime.auth import google_tokens
from ..runtime.auth.google_tokens import token
from .outputs import BACKENDS, ONLY, OUTPUTS, expected, runs

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "docs" / "examples"
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
EXPRESS = ("text", "chats", "functions", "schemas", "client")
LIMIT = 300  # seconds; far more than a script takes


def path(script: str) -> str:
    """Return the file of a script."""
    return str(EXAMPLES / f"{script}.py")


def assert_prints(output: str, wanted: List[str]) -> None:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    assert len(lines) == len(wanted), output
    for line, pattern in zip(lines, wanted):
        assert fnmatchcase(line, pattern), f"{line!r} is not {pattern!r}"


@pytest.fixture(scope="module")
def server() -> Iterator[EmulatorServer]:
    with EmulatorServer() as running:
        yield running


@pytest.fixture(scope="module")
def account(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The file of a service account whose tokens come from a server on this machine."""
    file = tmp_path_factory.mktemp("account") / "account.json"
    with serving() as tokens:
        tokens.answers(*[token()] * 4 * len(OUTPUTS))
        file.write_text(json.dumps(google_tokens.account(f"{tokens.url}/token")), encoding="utf-8")
        yield str(file)


@pytest.fixture
def environment(server: EmulatorServer, account: str, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    addresses = {"GOOGLE_GEMINI_BASE_URL": server.url, "GOOGLE_VERTEX_BASE_URL": server.url}
    without_environment(monkeypatch, {**addresses, "GOOGLE_APPLICATION_CREDENTIALS": account})
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

    runpy.run_path(path(script), run_name="__main__")

    assert_prints(capsys.readouterr().out, expected(script, backend))
    asked = {request.backend for request in server.emulator.requests[before:]}
    assert asked == (set() if (script, backend) == ("text/token_computing", "gemini") else {backend})


@pytest.mark.usefixtures("_no_waiting")
@pytest.mark.parametrize("script", [name for name in sorted(OUTPUTS) if name.split("/")[0] in EXPRESS])
def test_express_mode_is_enough_for_the_topics_that_the_page_names(
    script: str, environment: pytest.MonkeyPatch, server: EmulatorServer
) -> None:
    environment.setenv("GOOGLE_GENAI_USE_VERTEXAI", "true")
    environment.setenv("GOOGLE_API_KEY", "example-key")
    before = len(server.emulator.requests)

    runpy.run_path(path(script), run_name="__main__")

    asked = server.emulator.requests[before:]
    assert {request.path.split("/")[2] for request in asked} == {"publishers"}


@pytest.mark.parametrize(("script", "backend"), ALONE, indirect=["backend"])
def test_the_example_is_a_program(script: str, backend: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, *WARNINGS, path(script)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert_prints(done.stdout, expected(script, backend))


def test_every_script_is_tested() -> None:
    assert scripts() == set(OUTPUTS)


def test_every_script_is_listed_with_its_backend() -> None:
    page = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| \[(\S+)\.py\]\((\S+)\.py\) \| (.+) \|$", page, re.MULTILINE)

    assert [name for name, target, _ in listed if name != target] == []
    assert sorted(name for name, _, _ in listed) == sorted(scripts())
    only = {"gemini": "Gemini API only", "vertex": "Vertex AI only"}
    assert {name for name, _, text in listed if "only" in text} == set(ONLY)
    assert all(text.endswith(f"({only[ONLY[name]]})") for name, _, text in listed if name in ONLY)


def scripts() -> Set[str]:
    return {file.relative_to(EXAMPLES).with_suffix("").as_posix() for file in EXAMPLES.glob("*/*.py")}
