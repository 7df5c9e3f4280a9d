# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""Rung 2: operations as constants, with their wire tables."""
