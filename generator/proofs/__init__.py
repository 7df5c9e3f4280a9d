"""Proofs over the whole API, before anything is written."""
