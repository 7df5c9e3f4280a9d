"""The same calls with the published SDK: `make conformance`."""
