"""Closing what was dropped without being closed, never while the garbage collector runs.

An object of a reference cycle is found by Python's garbage collector: in any thread and inside of any
function, also where that thread holds a lock that closing needs. So its finalizer closes nothing. It
puts the work aside, and the next safe point does it: a call of any client, the creation or the end of a
client, the end of a stream, and the end of the process. An object outside of a cycle is closed at once,
where the program drops it.
"""

from __future__ import annotations

import atexit
import gc
import threading
from collections import deque
from typing import Any, Callable, Deque, Mapping

from google._genai_core.runtime.lifetime import forks

_aside: Deque[Callable[[], object]] = deque()
"""Appending to it takes no lock."""

_collecting = 0
"""The thread in which the garbage collector runs; 0 for none."""


def _note(phase: str, info: Mapping[str, int]) -> None:
    global _collecting  # noqa: PLW0603  # one per process, as the collector
    _collecting = threading.get_ident() if phase == "start" else 0


gc.callbacks.append(_note)


def when_safe(function: Callable[[], object]) -> None:
    """Call a function now, or at the next safe point if the garbage collector runs in this thread.

    For finalizers, and for the end of generators, which the collector may have ended.
    """
    if _collecting == threading.get_ident():
        _aside.append(function)
    else:
        function()


def close_all() -> None:
    """Call what was put aside; this is a safe point. It raises nothing: these errors concern no caller."""
    while _aside:
        try:
            _aside.popleft()()
        except Exception:  # noqa: PERF203, S112  # also if another thread took the last one
            continue


class _Aside:
    """The functions that a parent process put aside; a forked child calls none of them."""

    def reset_after_fork(self) -> Any:
        global _aside  # noqa: PLW0603  # one per process
        old: Any = _aside
        _aside = deque()
        return old


_holder = _Aside()
forks.register(_holder)
atexit.register(close_all)
