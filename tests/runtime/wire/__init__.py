"""Resource names and results."""
