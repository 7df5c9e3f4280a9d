"""Flows, fed by hand without a network."""
