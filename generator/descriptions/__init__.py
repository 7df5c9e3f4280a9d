"""Upstream documents, and the facts extracted from them in `spec/<backend>/`."""
