"""Tests of the deterministic model."""
