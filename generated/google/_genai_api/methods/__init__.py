# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""The methods as constants, with their mapping tables."""
