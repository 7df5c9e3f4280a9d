"""Frameworks that use the SDK: what they take from private modules, and `make downstream`, which runs them."""
