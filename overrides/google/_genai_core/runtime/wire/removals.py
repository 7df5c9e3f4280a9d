"""Warnings for names that an API has dropped and that the SDK keeps for one more minor version.

A warning names the line of the caller: the first frame outside of this package, however many shells, drivers and
flows are between them.
"""

from __future__ import annotations

import inspect
import warnings
from types import FrameType
from typing import Any, Mapping, Optional

from google._genai_core.runtime.model import ApiModel

_OWN = ("google._genai_core.", "google._genai_api.", "google.genai.")


def warn_of(removed: Mapping[str, str], arguments: Mapping[str, Any], config: Optional[ApiModel]) -> None:
    """Warn of each name that a call uses."""
    for source, text in removed.items():
        owner, _, field = source.partition(".")
        value = getattr(config, field, None) if field else arguments.get(owner)
        if not source or value is not None:
            warn(text)


def warn(text: str) -> None:
    level = 1
    frame: Optional[FrameType] = inspect.currentframe()  # the frames are counted, as `stacklevel` does
    while frame is not None and str(frame.f_globals.get("__name__", "")).startswith(_OWN):
        frame = frame.f_back
        level += 1
    warnings.warn(text, DeprecationWarning, stacklevel=level)
