"""What a large file costs in memory: next to nothing, as measured in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .cut_clients import MODES
from .cut_server import serving

pytestmark = pytest.mark.long

SIZE = 128 << 20
MOST = 40 << 10
"""KiB by which a process may grow; with each piece kept it was more than the file's size."""

CHILD = Path(__file__).with_name("child.py")


@pytest.mark.skipif(sys.platform == "win32", reason="getrusage is not there")
@pytest.mark.parametrize("action", ["upload", "download"])
@pytest.mark.parametrize("mode", MODES)
def test_memory_stays_flat(action: str, mode: str, tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    if action == "upload":
        with path.open("wb") as file:
            file.truncate(SIZE)  # a hole: it takes no room on the disk
    with serving() as server:
        server.content = SIZE
        command = [sys.executable, str(CHILD), server.url, str(path), action, mode]
        grown = int(subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=300).stdout)
        sent = server.upload.size
    assert (sent if action == "upload" else os.path.getsize(path)) == SIZE
    assert 0 <= grown < MOST
