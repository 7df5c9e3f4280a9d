# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""The dictionaries that stand for the types: jobs."""
