"""What a program writes when it ends: nothing, whatever loop it ran on and whatever it left open."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Iterator

import pytest

from google.genai.emulator import EmulatorServer

from ..loopback.ways import KINDS as TRANSPORTS

pytestmark = pytest.mark.long

SCRIPT = Path(__file__).with_name("exiting.py")
LOOPS = [
    *("run", "run twice", "exit in run", "closed", "left open", "thread"),
    pytest.param(
        "runner", marks=pytest.mark.skipif(sys.version_info < (3, 11), reason="a class of Python 3.11")
    ),
    *(
        pytest.param(
            each, marks=pytest.mark.skipif(find_spec("nest_asyncio") is None, reason="not installed")
        )
        for each in ("nest", "nest twice", "nest inside", "nest on the loop", "nest closed")
    ),
    *(
        pytest.param(each, marks=pytest.mark.skipif(find_spec("uvloop") is None, reason="not installed"))
        for each in ("uvloop closed", "uvloop left open")
    ),
]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with EmulatorServer() as running:
        yield running.url


@TRANSPORTS
@pytest.mark.parametrize("loop", LOOPS)
def test_nothing_is_written_at_exit(loop: str, kind: str, address: str) -> None:
    # Each loop meets both: with one transport the client is kept to the end, with the other it is dropped.
    end = ("kept", "dropped")[(sum(map(ord, loop)) + (kind == "aiohttp")) % 2]
    done = subprocess.run(
        [sys.executable, str(SCRIPT), loop, kind, address, end],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={name: value for name, value in os.environ.items() if name != "PYTHONDEVMODE"},
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
