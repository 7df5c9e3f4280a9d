"""What a process holds: descriptors, threads, memory. Only Linux with glibc tells all of it.

Resident memory alone says little: glibc keeps what was freed. So it is asked what is in use.
"""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import threading
from pathlib import Path
from typing import NamedTuple

from pydantic_core import from_json

STRINGS = 200_000
PAGE = os.sysconf("SC_PAGE_SIZE")


class Held(NamedTuple):
    """What is held between two rounds, when no call is under way.

    `idle` descriptors are there while the client keeps its connections, `closed` after it closed
    them. `blocks` are those of Python's allocator, `heap` is what is in use of glibc's, and `size` is
    resident memory after what is free was given back, both in bytes.
    """

    jobs: int
    idle: int
    closed: int
    threads: int
    tasks: int
    blocks: int
    heap: int
    size: int


class _Allocated(ctypes.Structure):
    """glibc's `struct mallinfo2`."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in [
            "arena",
            "ordblks",
            "smblks",
            "hblks",
            "hblkhd",
            "usmblks",
            "fsmblks",
            "uordblks",
            "fordblks",
            "keepcost",
        ]
    ]
    hblkhd: int
    uordblks: int


_LIBC = ctypes.CDLL(None)
IS_MEASURABLE = hasattr(_LIBC, "mallinfo2") and Path("/proc/self/fd").exists()


def fill_string_cache() -> None:
    """Fill pydantic's cache of short strings, some 16,000 for the process, so that it does not grow later."""
    from_json("[" + ",".join(f'"string {number}"' for number in range(STRINGS)) + "]", cache_strings="all")


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def held(jobs: int, idle: int, tasks: int) -> Held:
    """All that can be measured now that the connections are closed."""
    for _ in range(3):  # what a finaliser lets go is found by the next collection
        gc.collect()
    threads, blocks, heap = threading.active_count(), sys.getallocatedblocks(), _heap()
    _LIBC.malloc_trim(0)
    size = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE
    return Held(jobs, idle, descriptors(), threads, tasks, blocks, heap, size)


def _heap() -> int:
    tell = _LIBC.mallinfo2
    tell.restype = _Allocated
    told: _Allocated = tell()
    return told.uordblks + told.hblkhd
