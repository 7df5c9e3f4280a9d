"""What the frameworks ask, and what the emulator's default model answers."""

from __future__ import annotations

MODEL = "gemini-2.0-flash"
PROMPT = "Say one word."
TOOL_PROMPT = "Use get_weather for Berlin."
CITY = "sunny, 21 degrees"
"""What the tool returns; the answer after it repeats that."""
