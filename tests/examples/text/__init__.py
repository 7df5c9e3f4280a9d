"""Example programs: text."""
