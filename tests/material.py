"""Material that some tests read and that is not in the repository, because its text is Google's.

Each kind lies beside the checkout or in the folder that its environment variable names.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

_BESIDE = Path(__file__).resolve().parents[2] / "shared"


class Material(NamedTuple):
    """One kind of material."""

    what: str
    source: str
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
            f"needs {self.what}, which are not in {self.folder}: get them from {self.source} "
            f"and set {self.variable} to their folder (tests/README.md)"
        )


SEED = Material(
    "the Gemini API guides of April 2025 as one text file",
    "the public documentation at ai.google.dev/gemini-api/docs and googleapis.github.io/python-genai",
    "GENAI_TEST_SEED",
    _BESIDE / "seed",
)
SPECS = Material(
    "the API descriptions that spec/ was distilled from",
    "the addresses in spec/sources.yaml",
    "GENAI_TEST_SPECS",
    _BESIDE / "specs",
)
