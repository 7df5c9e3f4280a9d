"""Tests of the state: clock, progress, ids."""
