"""Proofs over the whole surface, before anything is written."""
