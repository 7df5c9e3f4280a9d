# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""Rung 4: the methods of the clients, sync and async."""
