"""Observes ours and the oracle, each under its own interpreter, and compares them.

python -m tests.conformance.run --ours PY --oracle PY [--oracle-old PY] [--only PATTERN]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Optional

from .compare import compare, entries, report, with_older

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 600  # seconds; far more than a run takes


def observation(interpreter: str, only: str) -> dict[str, Any]:
    """What the SDK of this interpreter sends."""
    done = subprocess.run(
        [interpreter, "-m", "tests.conformance.observe", "--only", only],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        timeout=LIMIT,
        check=True,
        encoding="utf-8",
    )
    result: dict[str, Any] = json.loads(done.stdout)
    print(f"{interpreter}: google-genai {result['version']}, {len(result['calls'])} calls")
    return result


def arguments_of(argv: Optional[list[str]]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours", required=True, help="interpreter that has our SDK")
    parser.add_argument("--oracle", required=True, help="interpreter that has the published SDK")
    parser.add_argument("--oracle-old", help="interpreter with an older release: see README.md")
    parser.add_argument("--only", default="*", help="a call's name, or a pattern such as 'embed/*'")
    return parser.parse_args(argv)


def main(argv: Optional[list[str]] = None) -> int:
    """Runs the comparison; gives the exit code."""
    given = arguments_of(argv)
    ours = entries(observation(given.ours, given.only))
    oracle = entries(observation(given.oracle, given.only))
    if not given.oracle_old:
        return report(compare(ours, oracle))
    older = entries(observation(given.oracle_old, given.only))
    return report(with_older(compare(ours, oracle, older), ours, older))


if __name__ == "__main__":
    sys.exit(main())
