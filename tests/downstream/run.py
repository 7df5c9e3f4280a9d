"""`make downstream`: the frameworks run on our wheel, against the emulator and against bad answers.

    python -m tests.downstream.run [--only NAME ...] [--published] [--pin] [--show]

`--published` runs them on the published release that each is pinned with, and writes what comes out of bad answers
to `bad_answers.json`, which the other runs compare with. `--pin` renews the pins. `--show` prints every outcome.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional

from google.genai.emulator import EmulatorServer

from . import environments
from .bad_answers import CASES, serving
from .consumers import CONSUMERS, FOLDER, ROOT, Consumer
from .inside import MARK, STEPS

PUBLISHED = FOLDER / "bad_answers.json"
Outcome = Dict[str, Any]
HTTP_LIBRARIES, CONNECTION = ("httpx.", "httpx2."), "google.genai.errors.APIConnectionError"
"""Where the published SDK lets an error of its HTTP library through, this one has an error of its own."""


class Row(NamedTuple):
    """One framework in the table."""

    consumer: Consumer
    steps: int
    bad: int
    first: str
    refused: str


def main() -> int:
    """Run what was asked for; 0 if nothing failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--published", action="store_true")
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    chosen = [each for each in CONSUMERS if not given.only or each.name in given.only]
    if given.pin:
        for consumer in chosen:
            environments.pin(consumer)
            print(f"pinned {consumer.pins.relative_to(ROOT)}", flush=True)
        return 0
    began = time.monotonic()
    wheel = None if given.published else environments.build_wheel()
    rows = [examine(consumer, wheel, given.show) for consumer in chosen]
    print(table(rows))
    print(f"\n{time.monotonic() - began:.0f} s")
    return int(any(row.first for row in rows))


def examine(consumer: Consumer, wheel: Optional[Path], show: bool) -> Row:
    """Run one framework and compare what comes out."""
    try:
        python = environments.make(consumer)
        environments.put_in_place(python, str(wheel or environments.published(consumer)))
        outcomes = observe(python, consumer)
        refused = environments.refuses(python)
    except (environments.DownstreamError, subprocess.TimeoutExpired) as error:
        return Row(consumer, 0, 0, f"not installed: {error}", "")
    if show:
        for outcome in outcomes:
            print(consumer.name, json.dumps(outcome), flush=True)
    steps = [each for each in outcomes if "step" in each]
    bad = [each for each in outcomes if "case" in each]
    if wheel is None:
        record(consumer, bad)
    failed = [f"{each['step']}: {_said(each)}" for each in steps if "raised" in each]
    known = recorded().get(consumer.name, {})
    wrong = [f"{each['case']}: {why}" for each in bad if (why := differs(each, known.get(each["case"])))]
    if not failed and len(steps) < len(STEPS):
        failed.append("it ended before its last step")
    right = len(bad) - len(wrong)
    row = Row(consumer, len(steps) - len(failed), right, next(iter([*failed, *wrong]), ""), refused)
    print(
        f"{consumer.name}: {row.steps} of {len(STEPS)} steps, {right} of {len(CASES) * 2} bad answers",
        flush=True,
    )
    for line in [*failed, *wrong]:
        print(f"    {line}", flush=True)
    return row


def observe(python: str, consumer: Consumer) -> List[Outcome]:
    """Return the outcomes of a framework in its environment."""
    with EmulatorServer() as server, serving() as bad:
        command = [python, "-m", f"{__package__}.inside", consumer.module, server.url, bad]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith(MARK)]
    if not lines:
        raise environments.DownstreamError(done.stderr[-2000:])
    return [json.loads(line[len(MARK) :]) for line in lines]


def recorded() -> Dict[str, Dict[str, Optional[str]]]:
    """Return the error of each framework for each bad answer, on the published SDK; None for an answer."""
    found: Dict[str, Dict[str, Optional[str]]] = {}
    if PUBLISHED.exists():
        found = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    return found


def record(consumer: Consumer, bad: List[Outcome]) -> None:
    """Write down what comes out of bad answers with the published SDK."""
    known = recorded()
    known[consumer.name] = {each["case"]: each.get("raised", [None])[0] for each in bad}
    ordered = {each.name: known[each.name] for each in CONSUMERS if each.name in known}
    PUBLISHED.write_text(json.dumps(ordered, indent=2) + "\n", encoding="utf-8")


def differs(outcome: Outcome, published: Optional[str]) -> str:
    """Return why an outcome is wrong: a mistake of the SDK, or not the error that the published SDK leads to."""
    if outcome.get("mistakes"):
        return str(outcome["mistakes"][0])
    raised = outcome.get("raised", [])
    if published is None:
        return f"{_said(outcome)}, where the published SDK leads to an answer" if raised else ""
    if published.startswith(HTTP_LIBRARIES) and CONNECTION in raised:
        return ""
    if published.startswith("builtins.") and raised:
        return (
            ""  # the framework itself fails: pydantic-ai 0.2.20 asserts that no list of candidates is empty
        )
    return "" if published in raised else f"{_said(outcome)}, where the published SDK leads to {published}"


def _said(outcome: Outcome) -> str:
    raised = outcome.get("raised")
    if not raised:
        return f"an answer, {outcome['result']!r}"
    return f"{raised[0]}: {outcome['text']} [{outcome.get('place', '')}]"


def table(rows: List[Row]) -> str:
    """Return the table."""
    lines = [
        "| framework | version | steps | bad answers | takes our version | first failure |",
        "|---|---|---|---|---|---|",
    ]
    for row in rows:
        bad, steps = f"{row.bad}/{len(CASES) * 2}", f"{row.steps}/{len(STEPS)}"
        takes = "no" if row.refused else "yes"
        first = row.first.replace("|", "/")[:200]
        lines.append(
            f"| {row.consumer.name} | {row.consumer.version} | {steps} | {bad} | {takes} | {first} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
