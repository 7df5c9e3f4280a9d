"""Example programs: schemas."""
