"""The words by which a test asks for a failure.

`invalid` or `nonexistent` in the name of a model, a `gs://` address or a display name makes it fail;
`unsafe` in a prompt for pictures or films makes the safety filter hold them back.
"""

from __future__ import annotations

FAILING = ("invalid", "nonexistent")
FILTERED = "unsafe"


def fails(*texts: object) -> bool:
    """Whether one of the texts asks for a failure."""
    return any(word in str(text).lower() for text in texts for word in FAILING)


def is_filtered(prompt: str) -> bool:
    """Whether a prompt asks to be held back."""
    return FILTERED in prompt.lower()
