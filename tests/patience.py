"""How long a test waits for what must happen: no test is slower for it, and a busy machine keeps it."""

PATIENCE = 60.0
"""Seconds."""
