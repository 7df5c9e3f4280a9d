"""Proofs that types are made of messages that are there, and that nothing is kept for one that is gone."""
