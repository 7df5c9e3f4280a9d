# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""Types of the area `evaluation`."""
