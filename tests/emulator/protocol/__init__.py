"""Tests of the protocol: routes, validation, errors."""
