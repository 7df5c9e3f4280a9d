"""Upstream descriptions: the documents, and the facts made from them in `spec/<backend>/`."""
