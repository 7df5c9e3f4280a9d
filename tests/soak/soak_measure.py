"""What a process holds: descriptors, threads, memory. Linux only, where /proc tells."""

from __future__ import annotations

import gc
import os
import sys
import threading
from pathlib import Path
from typing import NamedTuple

PAGE = os.sysconf("SC_PAGE_SIZE")


class Held(NamedTuple):
    """What is held between two rounds, when no call is under way.

    `idle` descriptors are there while the client keeps its connections, `closed` after it closed
    them; `blocks` are those of Python's allocator, `size` is resident memory in bytes.
    """

    jobs: int
    idle: int
    closed: int
    threads: int
    tasks: int
    blocks: int
    size: int


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def held(jobs: int, idle: int, tasks: int) -> Held:
    """All that can be measured now that the connections are closed."""
    for _ in range(3):  # what a finaliser lets go is found by the next collection
        gc.collect()
    size = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE
    return Held(jobs, idle, descriptors(), threading.active_count(), tasks, sys.getallocatedblocks(), size)
