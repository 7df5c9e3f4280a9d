# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""TypedDict twins of the types of the area `evaluation`."""
