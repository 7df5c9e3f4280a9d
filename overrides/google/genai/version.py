"""The version of this SDK. It counts on from 2.x of the published SDK, whose surface it has; pins of frameworks accept it."""

from __future__ import annotations

__version__ = "2.50.0"
