"""Thousands of calls at once against a server that fails one request in twenty.

    python -m tests.soak.run [--calls N] [--way threads|closes|tasks|aiohttp|forks] [--seed N]

In `closes` another thread closes the client again and again; in `forks` a process forks while its threads
make their first calls. Every call must end as the right answer or as an error of the SDK's own; what was made must exist
once; and after the first tenth nothing may grow. Each way runs in a process of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Generator, Iterator, NamedTuple

from google import genai
from google._genai_core.runtime.lifetime import dropped

from . import forks
from .faults import FAULTS, SHARE, WELL
from .jobs import DELETED, DELETING, SEEN, Book, name_of, run, run_async
from .measure import Held, descriptors, fill_string_cache, held

ROOT = Path(__file__).parents[2]
KEY = "soak-key"
WORKERS = {"threads": 16, "closes": 16, "tasks": 256, "aiohttp": 256}
BLOCKING = ("threads", "closes")
FORKS = 400
"""Calls for which there is one fork."""

CLOSES = (0.05, 0.5)
"""Seconds between two closes of the client: the shortest and the longest time."""
MARKS = (0.1, 0.5, 1.0)
"""Shares of the calls after which is measured; the first is the warm-up."""

HELPERS = min(32, (os.cpu_count() or 1) + 4)
"""Threads that asyncio starts at most for work that blocks, such as reading a file."""

WARM = 2000
"""Calls after which the caches of addresses and patterns are full."""

BLOCKS = 0.05
"""A call: a leak of one object in each faulty call, one call in twelve, is above it."""

HEAP = 2**18
"""Bytes: what a leak of 15 a call comes to, or one of 200 a faulty call. Python's large objects are here."""

SIZE = 4 * 2**20
"""Bytes in the last part of the calls: the arenas of 16 threads settle only after some 30,000 calls."""


class Plan(NamedTuple):
    """One run: `timeout` in seconds, for the faults that never answer."""

    way: str
    calls: int
    workers: int
    timeout: float
    seed: int = 5
    share: float = SHARE


class Result(NamedTuple):
    """What was seen at both ends; `before` and `threads` are what there was without a client."""

    plan: Plan
    book: Book
    report: dict[str, dict[str, int]]
    before: int
    threads: int
    marks: list[Held]
    seconds: float


@contextmanager
def serving(seed: int, share: float) -> Generator[subprocess.Popen[str], None, None]:
    """The server's process; its first line is its address."""
    command = [sys.executable, "-m", "tests.soak.server", str(seed), str(share)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdin is not None
        try:
            yield server
        finally:
            server.stdin.close()


def _line(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    line = server.stdout.readline()
    assert line, "the server has ended"
    return line.strip()


def client_of(plan: Plan, url: str) -> genai.Client:
    """A client with retries as by default, but for their pauses."""
    options: Any = {
        "base_url": url,
        "timeout": int(plan.timeout * 1000),
        "retry_options": {"initial_delay": 0.01, "jitter": 0.01},
        "async_transport": "aiohttp" if plan.way == "aiohttp" else "httpx",
    }
    return genai.Client(vertexai=False, api_key=KEY, http_options=options)


def soak(plan: Plan) -> Result:
    """All calls of a plan, and what was seen."""
    with tempfile.TemporaryDirectory() as folder:
        return _soak(plan, Book(plan.way, plan.calls, Path(folder)))


def _soak(plan: Plan, book: Book) -> Result:
    gc.collect()  # closes what the process held before, so that it does not count as closed by the client
    threads = threading.active_count()
    start = time.monotonic()
    with serving(plan.seed, plan.share) as server, unraised(book):
        client = client_of(plan, _line(server))
        if plan.way in BLOCKING:
            before, marks = _in_threads(plan, client, book)
        else:
            before, marks = asyncio.run(_in_tasks(plan, client, book))
        assert server.stdin is not None
        server.stdin.write("\n")
        server.stdin.flush()
        report = json.loads(_line(server))
    return Result(plan, book, report, before, threads, marks, time.monotonic() - start)


def _rounds(calls: int) -> Iterator[range]:
    start = 0
    for share in MARKS:
        yield range(start, int(calls * share))
        start = int(calls * share)


def _in_threads(plan: Plan, client: genai.Client, book: Book) -> tuple[int, list[Held]]:
    before, marks = descriptors(), list[Held]()
    for numbers in _rounds(plan.calls):
        left = iter(numbers)  # shared: each worker takes the next one

        def work(left: Iterator[int] = left) -> None:
            for number in left:
                run(client, book, number)

        workers = [threading.Thread(target=work) for _ in range(plan.workers)]
        for worker in workers:
            worker.start()
        with closing_again_and_again(client, plan):
            for worker in workers:
                worker.join()
        workers.clear()
        collect_streams()
        idle = descriptors()
        client.close()  # and goes on to use it, which opens new connections
        marks.append(held(numbers.stop, idle, 0))
    return before, marks


async def _in_tasks(plan: Plan, client: genai.Client, book: Book) -> tuple[int, list[Held]]:
    asyncio.get_running_loop().set_exception_handler(lambda _, told: book.wrong.append(str(told)))
    before, marks = descriptors(), list[Held]()
    for numbers in _rounds(plan.calls):
        left = iter(numbers)

        async def work(left: Iterator[int] = left) -> None:
            for number in left:
                await run_async(client.aio, book, number)

        await asyncio.gather(*(work() for _ in range(plan.workers)))
        collect_streams()
        for _ in range(10):  # a stream that was collected is closed by a task
            await asyncio.sleep(0)
        idle = descriptors()
        await client.aio.aclose()
        for _ in range(10):  # a closed connection lets its socket go a turn of the loop later
            await asyncio.sleep(0)
        marks.append(held(numbers.stop, idle, len(asyncio.all_tasks()) - 1))
    return before, marks


def collect_streams() -> None:
    """Close the streams that the garbage collector has still to find, as the next call would."""
    gc.collect()
    dropped.close_all()


@contextmanager
def closing_again_and_again(client: genai.Client, plan: Plan) -> Generator[None, None, None]:
    """Close the client from another thread all the while, if the plan is that."""
    done, pauses = threading.Event(), random.Random(plan.seed)

    def close() -> None:
        while not done.wait(pauses.uniform(*CLOSES)):
            client.close()

    closer = threading.Thread(target=close)
    if plan.way == "closes":
        closer.start()
    try:
        yield
    finally:
        done.set()
        if closer.is_alive():
            closer.join()


@contextmanager
def unraised(book: Book) -> Generator[None, None, None]:
    """Enter what is only told, not raised: a socket that nobody closed, an error in a finaliser."""
    former = sys.unraisablehook
    sys.unraisablehook = lambda told: book.wrong.append(f"unraisable: {told.exc_value!r}")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            yield
    finally:
        sys.unraisablehook = former


def problems(result: Result) -> list[str]:
    """All that is not as it must be, but for memory."""
    plan, book, fates = result.plan, result.book, result.report["fates"]
    found = list(book.wrong)
    if book.outcomes.total() != plan.calls:
        found.append(f"{book.outcomes.total()} of {plan.calls} calls have ended")
    found += [f"no request met the fault {fault.name!r}" for fault in FAULTS if not fates.get(fault.name)]
    found += _made(book, Counter(result.report["made"]), Counter(result.report["deleted"]))
    threads = result.threads + (0 if plan.way in BLOCKING else HELPERS)
    for mark in result.marks:
        if mark.idle > result.before + plan.workers or mark.closed != result.before:
            found.append(f"descriptors: {result.before} before, now {mark}")
        if mark.tasks or mark.threads > threads:
            found.append(f"threads or tasks are left: {mark}")
    return found


def _made(book: Book, made: Counter[str], deleted: Counter[str]) -> Iterator[str]:
    """What clients saw to be made is there once and what they saw deleted is not; in doubt, at most once."""
    for number, state in enumerate(book.made):
        name = name_of(book, number)
        if made[name] > 1 or (state >= SEEN and made[name] != 1):
            yield f"{name} exists {made[name]} times"
        if deleted[name] > made[name] or (state == DELETED and not deleted[name]):
            yield f"{name} was deleted {deleted[name]} times"
        if deleted[name] and state < DELETING:
            yield f"{name} was deleted and nobody asked for it"


def growth(result: Result) -> list[str]:
    """Memory that grew after the warm-up; a short run has none and cannot tell."""
    first, middle, last = result.marks[0], result.marks[-2], result.marks[-1]
    if first.jobs < WARM:
        return []
    calls = last.jobs - first.jobs
    grown = {
        "blocks": last.blocks - first.blocks,
        "heap": last.heap - first.heap,
        "size": last.size - middle.size,
    }
    most = {"blocks": BLOCKS * calls, "heap": HEAP, "size": SIZE}
    return [f"{name} grew by {grown[name]} in {calls} calls" for name in most if grown[name] > most[name]]


def table(result: Result) -> str:
    """The figures, for a reader."""
    plan, fates = result.plan, dict(result.report["fates"])
    well = fates.pop(WELL.name)
    total = well + sum(fates.values())
    lines = [
        f"{plan.way}: {plan.calls} calls by {plan.workers} at once in {result.seconds:.0f} s, "
        f"{total} requests, {total - well} of them met one of {len(fates)} faults",
        "  ended as  " + ", ".join(f"{count} {name}" for name, count in result.book.outcomes.most_common()),
        f"  made {len(result.report['made'])}, deleted {len(result.report['deleted'])}",
        f"  after     descriptors in use / closed ({result.before} before)   threads  tasks   blocks  heap MiB  resident MiB",
    ]
    for mark in result.marks:
        held = f"{mark.idle:>6} / {mark.closed:<38}{mark.threads:>7}{mark.tasks:>7}{mark.blocks:>9}"
        lines.append(f"  {mark.jobs:<9}{held}{mark.heap / 2**20:>10.2f}{mark.size / 2**20:>14.1f}")
    return "\n".join(lines)


def _forks(rounds: int, seed: int) -> int:
    """Print what became of the forks; return 1 if one was not as it must be."""
    start = time.monotonic()
    with serving(seed, SHARE) as server:
        wrong = forks.problems(_line(server), rounds, seed)
    print(f"forks: {rounds} during first calls in {time.monotonic() - start:.0f} s", flush=True)
    for problem in wrong:
        print(f"  WRONG: {problem}", flush=True)
    return 1 if wrong else 0


def main() -> None:
    parser = argparse.ArgumentParser(description="Many calls at once against a server that fails.")
    parser.add_argument("--calls", type=int, default=20_000)
    parser.add_argument(
        "--way", choices=[*WORKERS, "forks"], help="one of them, in this process; otherwise all"
    )
    parser.add_argument("--timeout", type=float, default=5.0, help="seconds (%(default)s)")
    parser.add_argument("--seed", type=int, default=5)
    given = parser.parse_args()
    if given.way is None:
        command = [sys.executable, "-m", "tests.soak.run", *sys.argv[1:], "--way"]
        ways = [*WORKERS, "forks"]
        sys.exit(max(subprocess.run([*command, way], cwd=ROOT, check=False).returncode for way in ways))
    if given.way == "forks":
        sys.exit(_forks(max(given.calls // FORKS, 1), given.seed))
    fill_string_cache()
    result = soak(Plan(given.way, given.calls, WORKERS[given.way], given.timeout, given.seed))
    print(table(result), flush=True)
    wrong = problems(result) + growth(result)
    for problem in wrong[:20]:
        print(f"  WRONG: {problem}", flush=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
