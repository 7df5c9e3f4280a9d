"""The tests; README.md says which folder tests what."""
