"""Example programs: models."""
