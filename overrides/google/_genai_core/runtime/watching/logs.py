"""The SDK's logger, which is silent unless the program or GOOGLE_GENAI_LOG enables it."""

from __future__ import annotations

import logging
from logging import DEBUG, INFO
from typing import Optional

from google._genai_core.runtime.http.messages import Request

__all__ = ["DEBUG", "INFO", "LEVELS", "LOGGER", "is_observed", "log_to_stderr"]

LOGGER = logging.getLogger("google.genai")
LOGGER.addHandler(logging.NullHandler())
LEVELS = {"info": INFO, "debug": DEBUG}
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_handler: Optional[logging.Handler] = None


def log_to_stderr(level: str) -> None:
    """Write messages of this level and above to stderr; a second call only changes the level."""
    global _handler  # noqa: PLW0603  # a process has one stderr
    if _handler is None:
        _handler = logging.StreamHandler()
        _handler.setFormatter(logging.Formatter(_FORMAT))
        LOGGER.addHandler(_handler)
    LOGGER.setLevel(LEVELS[level])


def is_observed(request: Request) -> bool:
    """Return whether the request has attempt callbacks or its attempts are logged."""
    return bool(request.callbacks) or LOGGER.isEnabledFor(INFO)
