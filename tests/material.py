"""Texts of Google that some tests compare with, and that the project may not contain.

Nobody needs them: the tests are skipped without them, and every command works. A text is read from the
folder that its environment variable names, or from beside the checkout.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

_BESIDE = Path(__file__).resolve().parents[2] / "shared"


class Material(NamedTuple):
    """One kind of text."""

    what: str
    variable: str
    default: Path

    @property
    def folder(self) -> Path:
        """The folder that holds it."""
        return Path(os.environ.get(self.variable) or self.default)

    @property
    def missing(self) -> str:
        """The reason for which a test without it is skipped."""
        return (
            f"compares with {self.what}, which are Google's and not part of this project: "
            "nothing is missing (tests/README.md)"
        )


SEED = Material("the Gemini API guides of April 2025", "GENAI_TEST_SEED", _BESIDE / "seed")
SPECS = Material(
    "the API descriptions that spec/ was made from, in their old revisions",
    "GENAI_TEST_SPECS",
    _BESIDE / "specs",
)
