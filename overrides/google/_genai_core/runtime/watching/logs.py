"""The SDK's logger, which is silent unless the program or GOOGLE_GENAI_LOG enables it."""

from __future__ import annotations

import logging
import sys
import threading
from logging import DEBUG, INFO
from typing import Mapping, Optional

from google._genai_core.runtime.http.messages import Request

__all__ = ["DEBUG", "INFO", "LOGGER", "is_observed", "log_to_stderr"]

LOGGER = logging.getLogger("google.genai")
LOGGER.addHandler(logging.NullHandler())
_SILENT = logging.CRITICAL + 1
_LEVELS: Mapping[str, int] = {
    **dict.fromkeys(("trace", "debug", "all"), DEBUG),
    **dict.fromkeys(("info", "1", "true", "yes", "on"), INFO),
    **dict.fromkeys(("warn", "warning"), logging.WARNING),
    "error": logging.ERROR,
    **dict.fromkeys(("critical", "fatal"), logging.CRITICAL),
    **dict.fromkeys(("0", "false", "no", "off", "none"), _SILENT),
}
"""The words of GOOGLE_GENAI_LOG, which other libraries use too."""

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_NAME = "google.genai.stderr"
_lock = threading.Lock()


class _StderrHandler(logging.StreamHandler):  # type: ignore[type-arg]  # generic for type checkers alone
    """Writes to what stderr is at the time, unless the program shows the record itself."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        if sys.stderr is not None and not _is_shown(record):  # a windowed program may have no stderr
            self.stream = sys.stderr
            super().emit(record)


def _is_shown(record: logging.LogRecord) -> bool:
    """Return whether the program has a handler that shows the record; those that only keep it do not count."""
    logger: Optional[logging.Logger] = LOGGER
    while logger is not None:
        for handler in logger.handlers:
            is_own = handler.get_name() == _NAME or isinstance(
                handler, (logging.NullHandler, logging.FileHandler)
            )
            if not is_own and record.levelno >= handler.level:
                return True
        logger = logger.parent if logger.propagate else None
    return False


def log_to_stderr(word: str) -> None:
    """Write messages of a level and above to stderr, once for the same word.

    An unknown word counts as `info` and is named in the log.
    """
    with _lock:
        own = next((each for each in LOGGER.handlers if each.get_name() == _NAME), None)
        if getattr(own, "word", None) == word:
            return  # the program may have set another level since
        known = int(word) if word.isdecimal() and 1 < len(word) < 5 else _LEVELS.get(word)
        if own is None and known == _SILENT:
            return
        handler = own or _StderrHandler()
        handler.set_name(_NAME)
        handler.setFormatter(logging.Formatter(_FORMAT))
        handler.word = word  # type: ignore[attr-defined]  # kept with the handler, which outlives a reload of this module
        LOGGER.setLevel(INFO if known is None else known)
        if own is None:
            LOGGER.addHandler(handler)
    if known is None:
        LOGGER.warning(
            "GOOGLE_GENAI_LOG=%r is not a level: info is used; others are debug, warning, off", word
        )


def is_observed(request: Request) -> bool:
    """Return whether the request has attempt callbacks or its attempts are logged."""
    return bool(request.callbacks) or LOGGER.isEnabledFor(INFO)
