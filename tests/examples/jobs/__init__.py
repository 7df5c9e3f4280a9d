"""Example programs: jobs."""
