"""`make demo` and its tests."""
