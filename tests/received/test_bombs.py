"""Responses that would fill the memory end soon, in a process with less memory than they would take."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict

import pytest

from ..loopback.ways import HAS_AIOHTTP
from .bomb import BOMBS

pytestmark = pytest.mark.long

PACKED = [name for name in BOMBS if not name.endswith("not packed")]
LIMIT = 4096
"""MiB that the process may address; without limits the responses take from 1.4 to 13.7 GiB."""

MOST = 600
"""MiB by which it may grow."""

ERRORS = {"an error of zeros": "BadRequestError"}


@pytest.mark.skipif(sys.platform != "linux", reason="only there RLIMIT_AS holds")
@pytest.mark.parametrize("way", ["sync", *(["aiohttp"] if HAS_AIOHTTP else ["async"])])
@pytest.mark.parametrize("name", PACKED)
def test_memory_stays_in_proportion(name: str, way: str) -> None:
    command = [sys.executable, "-m", "tests.received.bomb", name, way, str(LIMIT)]
    folder = Path(__file__).parents[2]
    result = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=True, timeout=300)
    facts: Dict[str, Any] = json.loads(result.stdout)
    assert facts["outcome"].startswith(ERRORS.get(name, "ResponseTooLargeError"))
    assert facts["MiB"] < MOST
