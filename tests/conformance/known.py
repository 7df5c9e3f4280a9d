"""Differences we mean, with their reasons, by call: `name` (every backend) or `name [backend]`.

A call listed here that no longer differs fails the run, so the list stays true.
"""

from __future__ import annotations

KNOWN: dict[str, str] = {}
