"""Run the fuzz targets for long: `python -m tests.fuzz.run --seconds 600`, split over all of them.

With atheris (optional, `pip install atheris`) the code that runs guides the search, from the
samples of `samples.py`; without it hypothesis makes new inputs until the time is up.
"""

from __future__ import annotations

import argparse
import importlib
import subprocess
import sys
import tempfile
import time
import warnings
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
ROUND = 2000
"""Inputs that hypothesis makes before it looks at the clock."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=600, help="for all targets together")
    parser.add_argument("--target", help="this one alone, in this process")
    given = parser.parse_args()
    if given.target:
        one = _guided if find_spec("atheris") else _made
        return one(given.target, given.seconds)
    from .targets import TARGETS

    each = max(given.seconds // len(TARGETS), 1)
    return max(_apart(target, each) for target in TARGETS)


def _apart(target: str, seconds: int) -> int:
    """In a process of its own: atheris ends the one that it runs in."""
    print(f"{target}: {seconds} s", flush=True)
    command = [sys.executable, "-m", "tests.fuzz.run", "--target", target, "--seconds", str(seconds)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _guided(target: str, seconds: int) -> int:
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["google.genai", "google._genai_core"]):
        targets = importlib.import_module("tests.fuzz.targets")
        # What is imported late would not be looked at.
        for name in ("accumulate", "envelope", "json_schema", "schema", "function_calling"):
            importlib.import_module(f"google._genai_core.flows.{name}")
        importlib.import_module("google._genai_core.runtime.error_details")
    samples: Any = importlib.import_module("tests.fuzz.samples")
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for index, seed in enumerate(samples.SEEDS[target]):
            (corpus / str(index)).write_bytes(seed)
        words = Path(folder, "words")
        words.write_text("".join(_quoted(word) for word in samples.WORDS[target]))
        options = [f"-max_total_time={seconds}", "-max_len=4096", "-rss_limit_mb=4096", "-timeout=60"]
        options += ["-verbosity=0", "-print_final_stats=1", f"-artifact_prefix={folder}/", f"-dict={words}"]
        atheris.Setup([target, *options, str(corpus)], targets.TARGETS[target])
        atheris.Fuzz()
    return 0


def _quoted(word: str) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n'


def _made(target: str, seconds: int) -> int:
    from hypothesis import HealthCheck, given, settings

    from .inputs import INPUTS
    from .targets import TARGETS

    @settings(max_examples=ROUND, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
    @given(INPUTS[target])
    def run(data: bytes) -> None:
        TARGETS[target](data)

    ends = time.monotonic() + seconds
    rounds = 0
    while time.monotonic() < ends:
        run()
        rounds += 1
    print(f"{target}: {rounds * ROUND} inputs", flush=True)
    return 0


if __name__ == "__main__":
    warnings.simplefilter("error", category=DeprecationWarning)
    sys.exit(main())
