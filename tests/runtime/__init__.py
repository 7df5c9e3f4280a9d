"""The runtime below the flows."""
