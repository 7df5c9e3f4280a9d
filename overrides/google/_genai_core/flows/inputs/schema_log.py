"""The line in the log that names the rules of a schema which are not sent."""

from __future__ import annotations

from functools import lru_cache

from google._genai_core.runtime.schema.left_out import LeftOut
from google._genai_core.runtime.watching.logs import DEBUG, LOGGER


def tell(left_out: LeftOut, where: str, checked: str) -> None:
    """Write one line to the log, once for the same rules; `checked` says what is held to them all the same."""
    if left_out.rules and LOGGER.isEnabledFor(DEBUG):
        rules = ", ".join(left_out.rules)
        tell_once(f"{where}: the API's schemas cannot express {rules}: not sent, but {checked}")


@lru_cache(maxsize=256)
def tell_once(line: str) -> None:
    """Write a line to the log, unless it is one of the last that were written."""
    LOGGER.debug("%s", line)
