"""The mutants that nothing sees, each with the reason why that is right."""

from __future__ import annotations

SURVIVORS: dict[str, str] = {}
"""A part of the place of a mutant to the reason."""
