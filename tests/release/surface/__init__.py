"""The public surface, and what a change of it demands of the version number: `make surface`."""
