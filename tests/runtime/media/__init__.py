"""Media types and images."""
