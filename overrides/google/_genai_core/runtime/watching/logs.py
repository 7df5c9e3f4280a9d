"""The SDK's logger: silent until the program that uses it, or GOOGLE_GENAI_LOG, says otherwise."""

from __future__ import annotations

import logging
from logging import DEBUG, INFO
from typing import Optional

from google._genai_core.runtime.http.messages import Request

__all__ = ["DEBUG", "INFO", "LEVELS", "LOGGER", "is_watched", "show"]

LOGGER = logging.getLogger("google.genai")
LOGGER.addHandler(logging.NullHandler())
LEVELS = {"info": INFO, "debug": DEBUG}
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_shown: Optional[logging.Handler] = None


def show(level: str) -> None:
    """Write what is logged from this level on to stderr; a second call changes the level alone."""
    global _shown  # noqa: PLW0603  # a process has one stderr
    if _shown is None:
        _shown = logging.StreamHandler()
        _shown.setFormatter(logging.Formatter(_FORMAT))
        LOGGER.addHandler(_shown)
    LOGGER.setLevel(LEVELS[level])


def is_watched(request: Request) -> bool:
    """Whether anybody wants to know of this request's attempts."""
    return bool(request.listeners) or LOGGER.isEnabledFor(INFO)
