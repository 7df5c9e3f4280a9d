# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""The operations of the methods as constants, with their mapping tables."""
