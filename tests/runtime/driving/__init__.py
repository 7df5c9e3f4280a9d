"""Drivers, streams, and calls of the user's functions."""
