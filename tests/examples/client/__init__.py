"""Example programs: client."""
