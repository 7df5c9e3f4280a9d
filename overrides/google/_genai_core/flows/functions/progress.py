"""Reporting progress: the caller's function runs like the functions that a model calls."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable, Optional

from google._genai_core.runtime.driving.effects import Flow, Invoke
from google._genai_core.runtime.driving.invoking import Invocation, is_async

Report = Optional[Callable[..., object]]
"""A function of the caller, plain or async, or None."""


def report_flow(report: Report, *progress: Any) -> Flow[None]:
    """Call the function with the progress so far, and raise what it raises."""
    if report is None:
        return
    (outcome,) = yield from Invoke([Invocation(partial(report, *progress), is_async(report))])
    if outcome.error is not None:
        raise outcome.error
