# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""What `make generate` makes: types, methods, resources and service data."""
