"""The watch over the whole run (`tests/conftest.py`) notices what it is there for."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Dict, Set

import pytest

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
CONFTEST = "from tests.conftest import *\nfrom tests.conftest import _watched\n"
PLACES: Dict[str, Set[str]] = {
    "log": {"log of httpcore"},
    "log_of_an_error": {"log of google"},
    "output": {"output"},
    "cause_of_an_error": {"error"},
    "local_variable": {"local variable"},
    "local_variable_of_a_cause": {"local variable"},
    "attribute_of_a_local_variable": {"local variable"},
    "pickled_error": {"error", "pickled error"},
    "client": {"client"},
    "address": {"address"},
    "other_headers": {"other headers"},
    "recording": {"log of google", "other headers", "recording"},
    "nothing": set(),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What a run of the tests that leak says."""
    folder = tmp_path_factory.mktemp("leaks")
    (folder / "conftest.py").write_text(CONFTEST)
    (folder / "test_leaks.py").write_text((Path(__file__).parent / "leaking_tests.py").read_text())
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--color=no", "-rN", str(folder)]
    found = subprocess.run(
        [*command, f"--rootdir={folder}"], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    return found.stdout


@pytest.mark.parametrize("name", PLACES)
def test_leak(told: str, name: str) -> None:
    report = re.search(
        rf"^_+ ERROR at teardown of test_{name} _+$(.*?)(?=^_{{5}}|^=)", told, re.DOTALL | re.MULTILINE
    )
    places: Set[str] = set(re.findall(r"^([\w ]+): ['\"]", report[1], re.MULTILINE)) if report else set()
    assert places == PLACES[name], told


def test_recorded_snapshots_hold_no_secret() -> None:
    from ..secret_watch import Watch

    watch = Watch()
    for path in (ROOT / "tests").rglob("*.ambr"):
        watch.text("snapshot", path.read_text(encoding="utf-8"))
    assert watch.looked["snapshot"] >= 5
    assert watch.found == []
