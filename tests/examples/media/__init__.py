"""Example programs: media."""
