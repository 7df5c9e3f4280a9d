"""Example programs: functions."""
