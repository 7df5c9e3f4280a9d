"""Speed as ratios, measured side by side in one run: ours, the published SDK, raw httpx.

    python -m tests.benchmarks.run --ours PY --oracle PY [--oracle-aiohttp PY] [--rounds N]

Each round runs every side once, one after the other, so that a slow moment of the
machine hits all; the least of all rounds counts. Nothing here is a test: a figure is
read by a person.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
SCENARIOS = {
    "start": ("process start to first response, CPU", 0.5),
    "unary": ("a warm call, CPU", 0.6),
    "chunk": ("a streamed chunk, CPU", 0.3),
    "history": ("a call with 200 turns of history, CPU", None),
    "large": ("a 2 MB response, CPU", None),
}
IN_FLIGHT = (8, 64, 256)
"""Calls at once on one event loop; there the same is measured with aiohttp too."""


def cpu_of_process(command: list[str]) -> float:
    """User and system seconds of a whole child process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def cpu_of_operation(command: list[str]) -> float:
    """What the client measured for one operation."""
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT)
    return float(done.stdout)


def measure(scenario: str, sides: dict[str, list[str]], address: str, rounds: int) -> dict[str, float]:
    """The least seconds of each side."""
    least: dict[str, float] = {}
    for python, kind in sides.values():  # once for the byte code, which an installed package has
        subprocess.run([python, str(HERE / "client.py"), "start", kind, address], check=True, env=ENVIRONMENT)
    run: Callable[[list[str]], float] = cpu_of_process if scenario == "start" else cpu_of_operation
    for _ in range(rounds):
        for name, (python, kind) in sides.items():
            seconds = run([python, str(HERE / "client.py"), scenario, kind, address])
            least[name] = min(seconds, least.get(name, seconds))
    return least


def report(scenario: str, seconds: dict[str, float]) -> str:
    title, target = SCENARIOS[scenario]
    ratio = seconds["ours"] / seconds["oracle"]
    verdict = "" if target is None else f"  (aim {target:.1f}x: {'met' if ratio <= target else 'MISSED'})"
    figures = "  ".join(f"{name} {value * 1e3:9.3f} ms" for name, value in seconds.items())
    over = seconds["ours"] / seconds["raw"]
    return (
        f"{title}\n  {figures}\n  ours / published SDK {ratio:.2f}x{verdict}   ours / raw httpx {over:.2f}x"
    )


def report_in_flight(count: int, seconds: dict[str, float]) -> str:
    figures = "  ".join(f"{name} {value * 1e3:.3f} ms" for name, value in seconds.items())
    lines = [f"an async call with {count} in flight, CPU", f"  {figures}"]
    for ours, oracle, aim in (("ours", "oracle", 1.0), ("ours+aiohttp", "oracle+aiohttp", 0.5)):
        if oracle not in seconds:
            lines.append("  the published SDK with aiohttp was not measured: give --oracle-aiohttp")
            continue
        ratio = seconds[ours] / seconds[oracle]
        verdict = "met" if ratio <= aim else "MISSED"
        lines.append(f"  {ours} / published SDK {ratio:.2f}x  (aim {aim:.1f}x: {verdict})")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed as ratios, side by side in one run.")
    parser.add_argument("--ours", required=True)
    parser.add_argument("--oracle", required=True)
    parser.add_argument("--oracle-aiohttp", help="an environment with the published SDK and aiohttp")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    sides = {"ours": [given.ours, "sdk"], "oracle": [given.oracle, "sdk"], "raw": [given.ours, "raw"]}
    async_sides = {**sides, "ours+aiohttp": [given.ours, "aiohttp"]}
    if given.oracle_aiohttp:
        async_sides["oracle+aiohttp"] = [given.oracle_aiohttp, "sdk"]
    command = [sys.executable, str(HERE / "server.py")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        for scenario in SCENARIOS:
            print(report(scenario, measure(scenario, sides, address, given.rounds)), flush=True)
        for count in IN_FLIGHT:
            print(report_in_flight(count, measure(f"async{count}", async_sides, address, 2)), flush=True)
        server.stdin.close()


if __name__ == "__main__":
    main()
