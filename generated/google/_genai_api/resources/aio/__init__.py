# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""The resources of `client.aio`, one module per resource."""
