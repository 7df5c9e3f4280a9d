"""The names that frameworks import from private modules of the published SDK.

This folder is on the path of the package `google.genai`, so that `google.genai._transformers` is found here.
Each name says which framework needs it, and where that reads it. Nothing of the SDK imports these modules, which
a contract in `pyproject.toml` holds; they are loaded when a framework asks for them. `docs/frameworks.md` names
the public equivalents, which new code uses.
"""
