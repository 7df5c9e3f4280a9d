"""The words with which a test asks for a failure.

`invalid` or `nonexistent` in a model name, a `gs://` URI or a display name makes the operation fail;
`unsafe` in a prompt for images or videos makes the safety filter block the result.
"""

from __future__ import annotations

FAILING = ("invalid", "nonexistent")
FILTERED = "unsafe"


def fails(*texts: object) -> bool:
    """Return whether one of the texts asks for a failure."""
    return any(word in str(text).lower() for text in texts for word in FAILING)


def is_filtered(prompt: str) -> bool:
    """Return whether a prompt asks to be blocked by the safety filter."""
    return FILTERED in prompt.lower()
