"""Names of the published SDK 3.6.1 that ours lacks, each with the reason; a `*` stands for any text."""

from __future__ import annotations

from typing import Dict

GAPS: Dict[str, str] = {}
