"""Media types, images and local files."""
