# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""Generated code: types, methods, resources and the facts for the emulator."""
