"""Attempt callbacks and logs."""
