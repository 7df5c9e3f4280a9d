"""Media types, images, and local files: knowledge about bytes, without HTTP."""
